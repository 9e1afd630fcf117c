"""S: find somebody of the project by a few letters, or write a new name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from services.name_search import Named
from ui import scale, style

Index = QModelIndex | QPersistentModelIndex
MOST_FOUND: Final = 6
ROW_HEIGHT: Final = 28
Find = Callable[[str], Sequence[Named]]


@dataclass(frozen=True, slots=True)
class Found:
    """One line under the field; `speaker_id` None is a new name."""

    name: str
    speaker_id: int | None


class FoundModel(QAbstractListModel):
    """Those whose names fit, and last the name as it was written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()

    @property
    def found(self) -> tuple[Found, ...]:
        """What there is to choose from."""
        return self._found

    def set_found(self, found: tuple[Found, ...]) -> None:
        """Offer these."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as were found."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; a new one says that it is new."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        found = self._found[index.row()]
        return (
            found.name
            if found.speaker_id is not None
            else self.tr("新しい名前「{name}」").format(name=found.name)
        )


class SpeakerField(QLineEdit):
    """The field; the arrows move in the list below it while the hands stay here."""

    moved = Signal(int)
    entered = Signal(bool)  # whether it has the keyboard now

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Up and down go to the list; everything else is typing."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if arg__1.key() in steps:
            self.moved.emit(steps[Qt.Key(arg__1.key())])
        else:
            super().keyPressEvent(arg__1)


class SpeakerSearch(QWidget):
    """The field and what fits it; typed text stays until it is used or another quotation comes."""

    speaker_chosen = Signal(int)
    name_given = Signal(str)

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self.model = FoundModel(self)
        self.field = SpeakerField(self)
        self.field.setAccessibleName(self.tr("発言者の名前"))
        self.list = QListView(self)
        self.list.setObjectName("found")
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("見つかった発言者"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.SMALL)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._on_text)
        self.field.moved.connect(self._on_moved)
        self.field.returnPressed.connect(self.take)
        self.list.clicked.connect(self._on_clicked)

    def begin(self) -> None:
        """The hands come here."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def text(self) -> str:
        """What was typed and not used yet."""
        return self.field.text().strip()

    def set_text(self, text: str) -> None:
        """Another quotation: what was typed for it, if anything."""
        if text != self.text():
            self.field.setText(text)

    def take(self) -> bool:
        """Use the marked line; False where nothing was typed."""
        index = self.list.currentIndex()
        if not self.text() or not index.isValid():
            return False
        found = self.model.found[index.row()]
        self.field.clear()
        if found.speaker_id is None:
            self.name_given.emit(found.name)
        else:
            self.speaker_chosen.emit(found.speaker_id)
        return True

    def _on_text(self) -> None:
        """Offer whose names fit; the name itself is new unless somebody is called exactly so."""
        text = self.text()
        speakers = self._find(text)[:MOST_FOUND] if text else ()
        found = [Found(speaker.name, speaker.speaker_id) for speaker in speakers]
        exact = next((one for one in found if one.name == text), None)
        if exact is not None:
            found = [exact, *(one for one in found if one is not exact)]
        elif text:
            found.append(Found(text, None))
        self.model.set_found(tuple(found))
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(scale.scaled(ROW_HEIGHT) * len(found) + style.SMALL)
        if found:
            self.list.setCurrentIndex(self.model.index(0))

    def _on_moved(self, rows: int) -> None:
        """Mark the next line, or the one before."""
        row = self.list.currentIndex().row() + rows
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _on_clicked(self, index: QModelIndex) -> None:
        """A click uses its line."""
        self.list.setCurrentIndex(index)
        self.take()
