"""プロジェクトの言葉: what the project taught, beside the work; the window looks at effects and keeps."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from db.views import WordView
from ui import scale, style, word_labels
from ui.detail_parts import plain
from ui.empty_state import EmptyState
from ui.text_table import TextTable, TextTableModel

USUAL: Final = QSize(720, 460)
NOTE_COLUMN: Final = 3
WHOLE_ROW: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WordsDialog(QDialog):
    """It lists and asks: a word to write, one to change, some to take away, a file."""

    new_wanted = Signal()
    change_wanted = Signal(WordView)
    removal_wanted = Signal(tuple)  # ids
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("プロジェクトの言葉"))
        scale.give_room(self, USUAL)
        self._words: tuple[WordView, ...] = ()
        self.rows = TextTableModel(parent=self)
        self.table = TextTable(self.rows, wide=NOTE_COLUMN, parent=self)
        self.table.setAccessibleName(self.tr("プロジェクトの言葉"))
        self.nothing = EmptyState(self)
        self.nothing.say(
            self.tr(
                "このプロジェクトで覚えた言葉はまだありません。記事を読むときに使う述語や別名を加えられます。"
            ),
            self.tr("言葉を加える…"),
        )
        self._pages = QStackedWidget(self)
        self.add = self._button(self.tr("加える…"))
        self.change = self._button(self.tr("編集…"))
        self.remove = self._button(self.tr("削除…"))
        self.take_in = self._button(self.tr("読み込む…"))
        self.hand_out = self._button(self.tr("書き出す…"))
        self.leave = self._button(self.tr("閉じる"))
        self._lay_out()
        self._connect()
        self.show_words(())

    def show_words(self, words: Sequence[WordView]) -> None:
        """List these; the row in hand stays."""
        row = max(self.table.currentIndex().row(), 0)
        self._words = tuple(words)
        titles = (self.tr("言葉"), self.tr("種類"), self.tr("だれのこと"), self.tr("メモ"))
        self.rows.set_rows(titles, [word_labels.row(word) for word in words])
        for button in (self.change, self.remove, self.hand_out):
            button.setEnabled(bool(words))
        self._pages.setCurrentWidget(self.table if words else self.nothing)
        if words:
            # selectRow would heed the keys that are held, which may be those that opened the window.
            here = self.rows.index(min(row, len(words) - 1), 0)
            self.table.selectionModel().setCurrentIndex(here, WHOLE_ROW)

    def focus_list(self) -> None:
        """The hands go to the list."""
        (self.table if self._words else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter changes the word in hand, Del takes it away; N writes another."""
        keys = {Qt.Key.Key_Delete: self.remove, Qt.Key.Key_N: self.add} | dict.fromkeys(ENTER, self.change)
        button = keys.get(Qt.Key(arg__1.key())) if self.table.hasFocus() else None
        if button is not None:
            button.click()
        elif arg__1.key() not in ENTER:
            super().keyPressEvent(arg__1)

    def _chosen(self) -> list[WordView]:
        """The words in hand."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return [word for row, word in enumerate(self._words) if row in rows]

    def _on_change(self) -> None:
        """The first of them."""
        for word in self._chosen()[:1]:
            self.change_wanted.emit(word)

    def _on_remove(self) -> None:
        """All of them."""
        chosen = tuple(word.id for word in self._chosen())
        if chosen:
            self.removal_wanted.emit(chosen)

    def _button(self, words: str) -> QPushButton:
        """A button that Enter does not press from elsewhere."""
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        """What each button tells."""
        self.add.clicked.connect(self.new_wanted)
        self.nothing.pressed.connect(self.new_wanted)
        self.change.clicked.connect(self._on_change)
        self.table.doubleClicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        self.take_in.clicked.connect(self.import_wanted)
        self.hand_out.clicked.connect(self.export_wanted)
        self.leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        """What it is for, the list, what to do."""
        about = plain(self, is_faint=True)
        about.setText(
            self.tr(
                "このプロジェクトの記事を読むときに、初めから入っている言葉に加えて使います。"
                "加える前と消す前に、変わる発言を確かめられます。"
            )
        )
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nothing)
        below = QHBoxLayout()
        below.setSpacing(style.STEP)
        for button in (self.add, self.change, self.remove):
            below.addWidget(button)
        below.addSpacing(style.WIDE)
        for button in (self.take_in, self.hand_out):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.WIDE, style.WIDE, style.WIDE, style.GAP)
        layout.setSpacing(style.STEP)
        layout.addWidget(about)
        layout.addWidget(self._pages, stretch=1)
        layout.addLayout(below)
