"""A chart laid out, drawn on anything that can be painted on."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from ui import theme
from ui.chart_layout import Box, Layout, Tone

STRENGTH: Final = 0.8  # of the accent, so that bars stand behind their numbers
ROUND: Final = 2.0


def paint_chart(painter: QPainter, layout: Layout, palette: QPalette) -> None:
    """Draw everything, from the painter's origin on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in layout.parts:
        colour = colour_of(part.tone, palette)
        if not isinstance(part, Box):
            along = Qt.AlignmentFlag.AlignHCenter if part.is_centred else Qt.AlignmentFlag.AlignLeft
            painter.setFont(part.font)
            painter.setPen(colour)
            painter.drawText(part.place, int(along | Qt.AlignmentFlag.AlignVCenter), part.text)
        elif part.tone is Tone.BAR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(part.place, ROUND, ROUND)
        else:
            painter.fillRect(part.place, colour)


def colour_of(tone: Tone, palette: QPalette) -> QColor:
    """The palette's colour for a part of a chart."""
    page = palette.color(QPalette.ColorRole.Base)
    colours = {
        Tone.GROUND: page,
        Tone.TEXT: palette.color(QPalette.ColorRole.Text),
        Tone.FAINT: theme.faint(palette),
        Tone.BAR: theme.mixed(theme.accent(palette), page, STRENGTH),
        Tone.LINE: theme.hairline(palette),
    }
    return colours[tone]
