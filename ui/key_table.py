"""Every deed with its keys in rows; a key is changed by pressing the new one in its place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import keys
from ui.deeds import DEEDS, Deed, Reach, words
from ui.facets import CHOOSING
from ui.key_map import MOST_KEYS, KeyMap
from ui.quiet_table import make_quiet, set_widths

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 28
DEED_COLUMN: Final = 0
REACH_COLUMN: Final = 1
FIRST_KEY: Final = 2
WIDTHS: Final = {REACH_COLUMN: 128, **dict.fromkeys(range(FIRST_KEY, FIRST_KEY + MOST_KEYS), 136)}
TAKING_AWAY: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
HELD_ONLY: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class KeyTableModel(QAbstractTableModel):
    """The deeds that hold what is sought, in their words or their keys."""

    def __init__(self, key_map: KeyMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key_map = key_map
        self._deeds: Sequence[Deed] = DEEDS
        self._awaited: tuple[int, int] | None = None
        self._titles = (
            self.tr("操作"),
            self.tr("効くところ"),
            self.tr("キー"),
            *(self.tr("別のキー") for _ in range(MOST_KEYS - 1)),
        )

    @property
    def deeds(self) -> Sequence[Deed]:
        """What is listed."""
        return self._deeds

    def seek(self, text: str) -> None:
        """List the deeds that hold this."""
        wanted = text.strip().casefold()
        self.beginResetModel()
        self._deeds = [deed for deed in DEEDS if wanted in self._heard(deed).casefold()]
        self.endResetModel()

    def show_keys(self) -> None:
        """The keys are others now."""
        if self._deeds:
            self.dataChanged.emit(
                self.index(0, FIRST_KEY), self.index(len(self._deeds) - 1, FIRST_KEY + MOST_KEYS - 1)
            )

    def await_key(self, index: Index | None) -> None:
        """Say in this place that a key is to be pressed, or nowhere."""
        self._awaited = None if index is None else (index.row(), index.column())
        self.show_keys()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as deeds."""
        return 0 if parent.isValid() else len(self._deeds)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The deed, where it works, and its keys."""
        return 0 if parent.isValid() else FIRST_KEY + MOST_KEYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words and keys; for the ear everything about the deed, whichever place is chosen."""
        if not index.isValid():
            return None
        deed = self._deeds[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._shown(deed, index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(deed) if index.column() < FIRST_KEY else self._shown(deed, index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands in the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _shown(self, deed: Deed, index: Index) -> str:
        """One cell."""
        if index.column() == DEED_COLUMN:
            return words(deed.words)
        if index.column() == REACH_COLUMN:
            return self._where(deed)
        if self._awaited == (index.row(), index.column()):
            return self.tr("キーを押す")
        found = self._key_map.keys(deed.name)
        place = index.column() - FIRST_KEY
        return keys.shown(found[place]) if place < len(found) else ""

    def _where(self, deed: Deed) -> str:
        """Where the keys of a deed work."""
        return self.tr("一覧と本文") if deed.reach is Reach.REVIEW else self.tr("どこからでも")

    def _heard(self, deed: Deed) -> str:
        """The whole row."""
        found = self.tr("、").join(map(keys.shown, self._key_map.keys(deed.name)))
        return self.tr("{deed}、{where}、キー {keys}").format(
            deed=words(deed.words), where=self._where(deed), keys=found or self.tr("なし")
        )


class KeyTable(QTableView):
    """Enter, then the new key; Delete takes a key away."""

    key_pressed = Signal(str, int, str)  # for which deed, in which place, the key
    key_unwanted = Signal(str, int)
    awaited = Signal(bool)

    def __init__(self, model: KeyTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = model
        self._is_waiting = False
        self.setObjectName("texts")
        self.setModel(model)
        self.setAccessibleName(self.tr("操作とキー"))
        make_quiet(self, ROW_HEIGHT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        columns = self.horizontalHeader()
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(DEED_COLUMN, QHeaderView.ResizeMode.Stretch)
        set_widths(self, WIDTHS)
        self.doubleClicked.connect(self.wait)

    def chosen(self) -> Deed | None:
        """The deed in whose row the hands are."""
        index = self.currentIndex()
        return self._deeds.deeds[index.row()] if index.isValid() else None

    def wait(self) -> None:
        """The next key is the new one for the chosen place."""
        index = self.currentIndex()
        if index.isValid():
            if index.column() < FIRST_KEY:
                index = index.siblingAtColumn(FIRST_KEY)
                self.setCurrentIndex(index)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._set_waiting(is_waiting=True)

    def take_away(self) -> None:
        """The chosen key is not wanted any more."""
        deed = self.chosen()
        if deed is not None:
            self.key_unwanted.emit(deed.name, self._place())

    def event(self, e: QEvent) -> bool:
        """While it waits, every key is the new one, whatever else it would do."""
        if self._is_waiting and isinstance(e, QKeyEvent):
            if e.type() == QEvent.Type.ShortcutOverride:
                e.accept()
                return True
            if e.type() == QEvent.Type.KeyPress:
                self._on_key(e)
                return True
        return super().event(e)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter waits for the new key, Delete takes one away; the rest walks."""
        if event.key() in CHOOSING:
            self.wait()
        elif event.key() in TAKING_AWAY:
            self.take_away()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The hands are elsewhere: nothing is awaited."""
        super().focusOutEvent(event)
        self._set_waiting(is_waiting=False)

    def _on_key(self, event: QKeyEvent) -> None:
        """The new key, or with Esc the old one."""
        deed, key = self.chosen(), keys.named(event.keyCombination())
        if event.key() in HELD_ONLY or not key or deed is None:
            return
        self._set_waiting(is_waiting=False)
        if key != keys.ESCAPE:
            self.key_pressed.emit(deed.name, self._place(), key)

    def _place(self) -> int:
        """Which of the deed's keys is chosen."""
        return max(self.currentIndex().column() - FIRST_KEY, 0)

    def _set_waiting(self, *, is_waiting: bool) -> None:
        """Wait for a key, or not."""
        if is_waiting is not self._is_waiting:
            self._is_waiting = is_waiting
            self._deeds.await_key(self.currentIndex() if is_waiting else None)
            self.awaited.emit(is_waiting)
