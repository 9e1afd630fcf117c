"""キーの変更: every deed with its keys, and what to do about them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import scale, style
from ui.detail_parts import plain
from ui.key_map import KeyMap
from ui.key_table import KeyTable, KeyTableModel


class KeyDialog(QDialog):
    """A window beside the work; what is changed in it works and is kept at once."""

    def __init__(self, key_map: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_map = key_map
        self.setWindowTitle(self.tr("キーの変更"))
        scale.give_room(self, QSize(860, 600))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("操作やキーを探す"))
        self.search.setAccessibleName(self.tr("操作やキーを探す"))
        self.search.setClearButtonEnabled(True)
        self.model = KeyTableModel(key_map, self)
        self.table = KeyTable(self.model, self)
        self._words = plain(self)
        self.change = self._button(self.tr("新しいキーを押す"), self.table.wait)
        self.remove = self._button(self.tr("キーを外す"), self.table.take_away)
        self.restore = self._button(self.tr("初めのキーに戻す"), self._on_restore)
        self.restore_all = self._button(self.tr("すべて初めに戻す"), self._on_restore_all)
        self._lay_out()
        self._connect()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()
        self._say()

    @property
    def sentence(self) -> str:
        """What it says below the table."""
        return self._words.text()

    def _lay_out(self) -> None:
        """The search, the table, what is to be said, the buttons."""
        acts = QHBoxLayout()
        acts.setSpacing(style.STEP)
        for button in (self.change, self.remove, self.restore, self.restore_all):
            acts.addWidget(button)
        acts.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        acts.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.GAP)
        layout.addWidget(self.search)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self._words)
        layout.addLayout(acts)

    def _connect(self) -> None:
        """What is done in the table."""
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.awaited.connect(self._on_awaited)
        self.table.key_pressed.connect(self._on_key)
        self.table.key_unwanted.connect(self._on_unwanted)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        self._key_map.changed.connect(self.model.show_keys)

    def _button(self, words: str, act: object) -> QPushButton:
        """One that Enter in the table does not press."""
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _on_chosen(self) -> None:
        """What can be pressed follows."""
        self._say()

    def _on_search(self, text: str) -> None:
        """List what is sought, the first of it chosen."""
        self.model.seek(text)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._say()

    def _on_awaited(self, is_waiting: bool) -> None:  # noqa: FBT001  # a signal's
        """Say what is going to happen."""
        self._say(self.tr("新しいキーを押してください。Escでやめます。") if is_waiting else "")

    def _on_key(self, name: str, place: int, key: str) -> None:
        """The deed gets it, or the reason why not is told."""
        self._say(self._key_map.put(name, place, key))

    def _on_unwanted(self, name: str, place: int) -> None:
        """The deed loses it."""
        self._say(self._key_map.take_away(name, place))

    def _on_restore(self) -> None:
        """The chosen deed has its usual keys."""
        deed = self.table.chosen()
        if deed is not None:
            self._say(self._key_map.reset(deed.name))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_restore_all(self) -> None:
        """Every deed has its usual keys."""
        self._key_map.reset_all()
        self._say(self.tr("すべて初めのキーに戻しました。"))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str = "") -> None:
        """Tell this, else how it is done; what can be pressed follows the chosen deed."""
        self._words.setText(
            sentence
            or self.tr(
                "変えるキーを選んでEnterを押し、新しいキーを押します。空いた欄なら足し、Deleteなら外します。"
            )
        )
        deed = self.table.chosen()
        self.change.setEnabled(deed is not None)
        self.remove.setEnabled(deed is not None and bool(self._key_map.keys(deed.name)))
        self.restore.setEnabled(deed is not None and self._key_map.is_changed(deed.name))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
