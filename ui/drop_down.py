"""A choice of one, drawn flat; the style's own arrow stands in a raised box."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox

from ui import theme

ROUND: Final = 6
PADDING: Final = 9
ARROW: Final = 4
ARROW_ROOM: Final = 24


class DropDown(QComboBox):
    """A combo box with a thin frame and a chevron."""

    def paintEvent(self, e: QPaintEvent) -> None:
        """The frame, the chosen words, the chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        frame = theme.accent(palette) if self.hasFocus() else theme.hairline(palette)
        painter.setPen(frame)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, ROUND, ROUND)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        words = self.rect().adjusted(PADDING, 0, -ARROW_ROOM, 0)
        shown = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        pen = QPen(theme.faint(palette), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = QPointF(self.width() - ARROW_ROOM / 2 - 1, self.height() / 2 + ARROW / 2)
        painter.drawPolyline([tip + QPointF(-ARROW, -ARROW), tip, tip + QPointF(ARROW, -ARROW)])
        painter.end()
