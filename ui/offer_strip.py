"""Below この発言: what the last correction could teach, offered quietly until the next one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.views import WordView
from ui import style, theme, word_labels
from ui.detail_parts import caption, plain


class OfferStrip(QWidget):
    """One offer at a time; it takes no keyboard."""

    taken = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("覚える言葉の提案"))
        self.says = plain(self)
        self.take = self._button("", self.taken.emit)
        self.refuse = self._button(self.tr("今回は加えない"), self.refused.emit)
        line = QHBoxLayout()
        line.setSpacing(style.SMALL)
        for button in (self.take, self.refuse):
            line.addWidget(button)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.GAP, style.STEP, style.GAP, style.STEP)
        layout.setSpacing(style.SMALL)
        layout.addWidget(caption(self.tr("いまの修正から"), self))
        layout.addWidget(self.says)
        layout.addLayout(line)
        self.hide()

    def show_offer(self, word: WordView | None) -> None:
        """Offer this, or nothing."""
        self.setVisible(word is not None)
        self.says.setText(word_labels.offer(word) if word is not None else "")

    def minimumSizeHint(self) -> QSize:
        """As narrow as the pane may be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """One hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.hairline(self.palette()))
        painter.end()

    def _button(self, words: str, act: object) -> QPushButton:
        """A quiet button."""
        made = QPushButton(words, self)
        made.setFlat(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(act)
        return made


def under_each_other(pane: QWidget, strip: QWidget) -> QWidget:
    """A pane with a strip below it that comes and goes."""
    both = QWidget(pane.parentWidget())
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(pane, stretch=1)
    layout.addWidget(strip)
    return both
