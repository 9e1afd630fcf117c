"""Work that takes a while: how far it is, how it ended, what became of each thing and why."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from services.intake import Progress
from ui import scale, style, theme
from ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 24
MOST_ROWS: Final = 5
PATIENCE: Final = 300


class SentenceModel(QAbstractListModel):
    """One sentence for each thing that was done, or could not be done as it was wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences in their order."""
        return self._sentences

    def set_sentences(self, sentences: Sequence[str]) -> None:
        """List these."""
        self.beginResetModel()
        self._sentences = tuple(sentences)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as sentences."""
        return 0 if parent.isValid() else len(self._sentences)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, whole in the tip."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._sentences[index.row()])
        return self._sentences[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


class WorkPane(QWidget):
    """A strip across the window, there only while it has something to say."""

    cancelled = Signal()
    copy_wanted = Signal(str)
    save_wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("作業の進み具合"))
        self.sentences = SentenceModel(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("作業の進み具合"))
        self.cancel = self._button(self.tr("中止"), self._on_cancel)
        self.copy = self._button(self.tr("コピー"), lambda: self.copy_wanted.emit(self.text()))
        self.save = self._button(self.tr("保存…"), lambda: self.save_wanted.emit(self.text()))
        self.close_button = self._button(self.tr("閉じる"), self._on_close)
        self.list = QListView(self)
        self.list.setObjectName("sentences")
        self.list.setModel(self.sentences)
        self.list.setAccessibleName(self.tr("一件ごとの結果"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)
        self._lay_out()
        self.hide()

    def begin(self, words: str, *, can_stop: bool) -> None:
        """Work has started; the strip comes only when it lasts."""
        self._show_parts(is_working=True, has_sentences=False)
        self._words.setText(words)
        self.bar.setRange(0, 0)
        self.cancel.setVisible(can_stop)
        self.cancel.setEnabled(True)
        self._patience.start()

    def show_progress(self, progress: Progress, words: str) -> None:
        """So many of so many."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self._words.setText(words)

    def end(self, words: str, sentences: Sequence[str]) -> None:
        """How it ended, and what became of each thing."""
        self._patience.stop()
        self.sentences.set_sentences(sentences)
        self._words.setText(words)
        self._show_parts(is_working=False, has_sentences=bool(sentences))
        self.list.setFixedHeight(scale.scaled(ROW_HEIGHT) * min(len(sentences), MOST_ROWS) + style.SMALL)
        self.show()

    def end_quietly(self) -> None:
        """It went well: what happened is said elsewhere."""
        self._patience.stop()
        self.hide()

    def text(self) -> str:
        """The sentences as lines of text."""
        return "".join(f"{sentence}\n" for sentence in self.sentences.sentences)

    def sentence(self) -> str:
        """What it says now."""
        return "" if self.isHidden() else self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One hairline below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline(self.palette()))
        painter.end()

    def _lay_out(self) -> None:
        """Words, bar and buttons on a line; the sentences below."""
        line = QHBoxLayout()
        line.setSpacing(style.STEP)
        line.addWidget(self._words)
        line.addWidget(self.bar, stretch=1)
        line.addStretch()
        for button in (self.cancel, self.copy, self.save, self.close_button):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.WIDE, style.SMALL, style.STEP, style.SMALL)
        layout.setSpacing(style.SMALL)
        layout.addLayout(line)
        layout.addWidget(self.list)

    def _show_parts(self, *, is_working: bool, has_sentences: bool) -> None:
        """Only what means something now."""
        self.bar.setVisible(is_working)
        self.cancel.setVisible(is_working)
        self.close_button.setVisible(not is_working)
        for widget in (self.copy, self.save, self.list):
            widget.setVisible(has_sentences)

    def _button(self, words: str, act: object) -> QPushButton:
        """A quiet button."""
        made = QPushButton(words, self)
        made.setFlat(True)
        made.clicked.connect(act)
        return made

    def _on_cancel(self) -> None:
        """Once is enough."""
        self.cancel.setEnabled(False)
        self.cancelled.emit()

    def _on_close(self) -> None:
        """Away, and the hands go back to work."""
        self.hide()
        self.closed.emit()
