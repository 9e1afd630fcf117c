"""The bundled line icons, in the colour of the text."""

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import path, read
from ui import scale

SIZE: Final = 20
SHARPNESS: Final = (1, 2, 3)  # for screens of this many dots a point


def icon(name: str, palette: QPalette) -> QIcon:
    """The icon of this name in the palette's text colour, paler where it is disabled."""
    source = read(f"icons/{name}.svg")
    made = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(group, QPalette.ColorRole.ButtonText)
        for dots in SHARPNESS:
            made.addPixmap(_drawn(source, colour, dots), mode)
    return made


def application_icon() -> QIcon:
    """The program's own sign."""
    return QIcon(str(path("icons/application.svg")))


def _drawn(source: str, colour: QColor, dots: int) -> QPixmap:
    """The drawing in one colour, for a screen of so many dots a point."""
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour.name()).encode()))
    side = scale.scaled(SIZE) * dots
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(dots)
    return pixmap
