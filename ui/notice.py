"""One sentence across the window about something that needs reading; it stays until it is closed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui import style, theme
from ui.painting import BAR

WARNING: str = "#D55E00"


class Notice(QWidget):
    """The sentence, one thing to do about it, and the way to be rid of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("お知らせ"))
        self._is_problem = False
        self._act: Callable[[], object] | None = None
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setFlat(True)
        self._action.clicked.connect(self._on_action)
        self._close = QPushButton(self.tr("閉じる"), self)
        self._close.setFlat(True)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.WIDE, style.SMALL, style.STEP, style.SMALL)
        layout.setSpacing(style.STEP)
        layout.addWidget(self._sentence, stretch=1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text() if not self.isHidden() else ""

    def tell(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Good news, perhaps with something to do next."""
        self._show(sentence, action, act, is_problem=False)

    def warn(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Something went wrong; the sentence says what was kept and what to do."""
        self._show(sentence, action, act, is_problem=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint with a bar: the accent for news, the warning colour for problems."""
        painter = QPainter(self)
        palette = self.palette()
        colour = theme.ink(palette, WARNING) if self._is_problem else theme.accent(palette)
        ground = palette.color(QPalette.ColorRole.Base)
        painter.fillRect(self.rect(), theme.mixed(colour, ground, 0.12))
        painter.fillRect(0, 0, BAR, self.height(), colour)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline(palette))
        painter.end()

    def _show(
        self, sentence: str, action: str, act: Callable[[], object] | None, *, is_problem: bool
    ) -> None:
        """Show it all and read it out."""
        self._is_problem = is_problem
        self._act = act
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_action(self) -> None:
        """Do it; the sentence has served."""
        self.hide()
        if self._act is not None:
            self._act()
