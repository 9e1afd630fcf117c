"""What just happened, for two breaths: it fades, takes no focus and covers nothing that is needed."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QWidget

from ui import signs, style

FADE: Final = 120
STAY: Final = 2600
RADIUS: Final = 8
ABOVE_BOTTOM: Final = 16


class Toast(QLabel):
    """A line over the bottom of its pane."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._sentence = ""
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(style.WIDE, style.STEP, style.WIDE, style.STEP)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(self.tr("知らせ"))
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(FADE)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._on_faded)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(STAY)
        self._stay.timeout.connect(lambda: self._fade_to(0.0))
        self.hide()

    def say(self, sentence: str, hint: str = "") -> None:
        """Show the sentence and read it out where a screen reader listens."""
        self._sentence, self._hint = sentence, signs.sign(signs.WIDE_GAP) + hint if hint else ""
        self.setText(self._sentence + self._hint)
        self.adjustSize()
        self.place()
        self.raise_()
        self.show()
        self._fade_to(1.0)
        self._stay.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @property
    def shown(self) -> str:
        """What there is room for: a long sentence is cut, never how to take back what it says."""
        metrics = self.fontMetrics()
        width = self.contentsRect().width() - metrics.horizontalAdvance(self._hint)
        return metrics.elidedText(self._sentence, Qt.TextElideMode.ElideRight, width) + self._hint

    def place(self) -> None:
        """In the middle over the pane's bottom."""
        pane = self._pane
        width = min(self.sizeHint().width(), pane.width() - 2 * style.WIDE)
        self.resize(width, self.sizeHint().height())
        self.move((pane.width() - width) // 2, pane.height() - self.height() - ABOVE_BOTTOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text's colours turned round, so that it stands out in light and dark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Text))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.Base)))
        painter.drawText(self.contentsRect(), int(Qt.AlignmentFlag.AlignCenter), self.shown)
        painter.end()

    def _fade_to(self, opacity: float) -> None:
        """Go there from where it is."""
        self._fade.stop()
        self._fade.setStartValue(self._effect.opacity() if self.isVisible() else 0.0)
        self._fade.setEndValue(opacity)
        self._fade.start()

    def _on_faded(self) -> None:
        """Away once nothing is to be seen of it."""
        if self._effect.opacity() == 0.0:
            self.hide()
