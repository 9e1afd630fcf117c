"""A colleague was faster: whose decision is to stand; nothing is lost either way."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.views import DecisionView
from ui import labels, style
from ui.detail_parts import plain

WIDTH: Final = 520
LONGEST_WORDS: Final = 120


class MeanwhileDialog(QDialog):
    """It asks; Enter does nothing by itself, for whoever works fast presses it before they have read."""

    ours_wanted = Signal()

    def __init__(self, theirs: DecisionView, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("同僚の判断"))
        self.setMinimumWidth(WIDTH)
        quote = plain(self, is_faint=True)
        quote.setText(words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1] + "…")
        self.says = plain(self)
        asks = self.tr("{name}さんが先に（{time}）「{decision}」と決めました。どちらを残しますか。")
        self.says.setText(
            asks.format(name=theirs.by, time=labels.clock(theirs.at), decision=labels.decision(theirs))
        )
        self.theirs = self._button(self.tr("1　{name}さんの判断を残す").format(name=theirs.by))
        self.ours = self._button(self.tr("2　自分の判断にする"))
        buttons = QHBoxLayout()
        buttons.setSpacing(style.STEP)
        buttons.addWidget(self.theirs)
        buttons.addWidget(self.ours)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.GAP)
        layout.addWidget(quote)
        layout.addWidget(self.says)
        layout.addLayout(buttons)
        hint = plain(self, is_faint=True)
        hint.setText(self.tr("どちらの判断も履歴に残ります。"))
        layout.addWidget(hint)
        self.theirs.clicked.connect(self.reject)
        self.ours.clicked.connect(self._on_ours)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 and 2 choose, wherever on the keyboard; Esc keeps what is stored."""
        if event.key() == Qt.Key.Key_1:
            self.reject()
        elif event.key() == Qt.Key.Key_2:
            self._on_ours()
        else:
            super().keyPressEvent(event)

    def _on_ours(self) -> None:
        """The colleague's decision goes into the history."""
        self.accept()
        self.ours_wanted.emit()

    def _button(self, words: str) -> QPushButton:
        """A button that Enter presses only where it has the focus."""
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        return made
