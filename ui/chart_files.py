"""A chart as a picture: for the clipboard, as a PNG, as a drawing that stays sharp (SVG).

Always in the light colours: it goes onto paper and into mails, whatever the window looks like. The drawing is
written by us: Qt's own would cut names where kanji and kana meet, and nobody could find or mend them there.
"""

from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter

from ui import style, theme
from ui.chart_layout import Box, Layout, Tone, Words, lay_out
from ui.chart_painting import ROUND, colour_of, paint_chart
from ui.charts import Chart

WIDTH: Final = 800.0
SHARPNESS: Final = 2  # dots a point: a picture is looked at closer than a window
SVG: Final = ".svg"
TYPEFACES: Final = ", ".join((*style.FACES, "sans-serif"))


def picture(chart: Chart) -> QImage:
    """The chart as an image."""
    layout = lay_out(chart, WIDTH)
    image = QImage((layout.size * SHARPNESS).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    painter = QPainter(image)
    paint_chart(painter, layout, theme.palette_of(theme.LIGHT))
    painter.end()
    return image


def drawing(chart: Chart) -> str:
    """The chart as an SVG document."""
    layout = lay_out(chart, WIDTH)
    return "\n".join(
        (
            _opening(layout),
            f"<title>{escape(chart.title)}</title>",
            f"<desc>{escape(chart.note)}</desc>",
            *(_box(part) if isinstance(part, Box) else _words(part) for part in layout.parts),
            "</svg>\n",
        )
    )


def save(chart: Chart, path: Path) -> bool:
    """Write the chart as its suffix says; False where it cannot be written, and nothing is changed then."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    if path.suffix.lower() == SVG:
        file.write(drawing(chart).encode())
    else:
        QImageWriter(file, QByteArray(b"PNG")).write(picture(chart))
    return file.commit()


def _opening(layout: Layout) -> str:
    """The drawing's size, and the typefaces that any reader's computer may have."""
    wide, high = layout.size.width(), layout.size.height()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}" height="{high:g}" '
        f'viewBox="0 0 {wide:g} {high:g}" font-family={quoteattr(TYPEFACES)}>'
    )


def _box(box: Box) -> str:
    """One box."""
    place, colour = box.place, colour_of(box.tone, theme.palette_of(theme.LIGHT)).name()
    size = f'width="{place.width():.2f}" height="{place.height():.2f}"'
    corners = f' rx="{ROUND:g}"' if box.tone is Tone.BAR else ""
    return f'<rect x="{place.left():.2f}" y="{place.top():.2f}" {size}{corners} fill="{colour}"/>'


def _words(words: Words) -> str:
    """One line of words; its base line is given, which every reader understands alike."""
    metrics, place = QFontMetricsF(words.font), words.place
    base = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
    left, anchor = (place.center().x(), "middle") if words.is_centred else (place.left(), "start")
    letters = f'font-size="{words.font.pixelSize()}" font-weight="{int(words.font.weight())}"'
    colour = colour_of(words.tone, theme.palette_of(theme.LIGHT)).name()
    return (
        f'<text x="{left:.2f}" y="{base:.2f}" text-anchor="{anchor}" {letters} fill="{colour}">'
        f"{escape(words.text)}</text>"
    )
