"""What several panes draw alike."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from db.views import ReviewStatus
from ui import scale, style, theme

BAR: Final = 3
STEPS: Final = 5
STEP_WIDTH: Final = 7
STEP_HEIGHT: Final = 8
STEP_GAP: Final = 2
TAG_HEIGHT: Final = 17
TAG_ROOM: Final = 6
STATUS_HUE: Final = {
    ReviewStatus.CONFIRMED: "#009E73",
    ReviewStatus.CORRECTED: "#0072B2",
    ReviewStatus.HELD: "#D55E00",
}


def status_colour(palette: QPalette, status: ReviewStatus) -> QColor:
    """The colour of a status, readable on the page; it never stands without its shape and word."""
    hue = STATUS_HUE.get(status)
    return theme.ink(palette, hue) if hue else theme.faint(palette)


def paint_selected(painter: QPainter, rect: QRect, palette: QPalette, *, with_bar: bool) -> None:
    """The tint of the selected row, and at its left the bar."""
    painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
    if with_bar:
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), theme.accent(palette))


def paint_steps(painter: QPainter, left: int, middle: int, steps: int, palette: QPalette) -> int:
    """Five small steps, so many of them full; gives where they end."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    width, height = scale.scaled(STEP_WIDTH), scale.scaled(STEP_HEIGHT)
    for number in range(STEPS):
        is_full = number < steps
        painter.setBrush(theme.faint(palette) if is_full else theme.hairline(palette))
        at = left + number * (width + STEP_GAP)
        painter.drawRoundedRect(QRectF(at, middle - height / 2, width, height), 1.5, 1.5)
    painter.restore()
    return left + steps_width()


def steps_width() -> int:
    """How wide the five steps are."""
    return STEPS * (scale.scaled(STEP_WIDTH) + STEP_GAP)


def paint_focus(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """A thin frame round the row that the keyboard is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.accent(palette))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.restore()


def paint_tag(painter: QPainter, rect: QRect, word: str, palette: QPalette) -> int:
    """A quiet word in a frame at the left of the rectangle; gives where it ends."""
    painter.save()
    painter.setFont(style.font(style.CAPTION_TEXT - 1))
    width = painter.fontMetrics().horizontalAdvance(word) + 2 * TAG_ROOM
    height = scale.scaled(TAG_HEIGHT)
    frame = QRectF(rect.left() + 0.5, rect.center().y() - height / 2 + 0.5, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.faint(palette))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, height / 2, height / 2)
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), word)
    painter.restore()
    return rect.left() + width + 1


def paint_key(painter: QPainter, rect: QRectF, key: str, palette: QPalette) -> None:
    """A key as it stands on the keyboard."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.hairline(palette))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(theme.faint(palette))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), key)
    painter.restore()
