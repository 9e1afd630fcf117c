"""Typefaces, spaces and the few rules of the style sheet; colours come from the palette."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from resources import path, read
from ui import theme
from ui.settings import Appearance

SMALL: Final = 4
STEP: Final = 8
GAP: Final = 12
WIDE: Final = 16
ROOM: Final = 24
INTERFACE_TEXT: Final = 13
CAPTION_TEXT: Final = 12
FACES: Final = ("Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "BIZ UDPGothic")

SHEET: Final = "window.qss"


@cache
def faces() -> Sequence[str]:
    """The Japanese typefaces that this computer has, best first."""
    return [face for face in FACES if QFontDatabase.hasFamily(face)]


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's typeface in this size."""
    made = QFont()
    if faces():
        made.setFamilies(faces())
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def caption_font() -> QFont:
    """What stands over a pane or a list."""
    return font(CAPTION_TEXT, QFont.Weight.DemiBold)


def dress(application: QApplication, appearance: Appearance) -> None:
    """Give the program its style, light or dark."""
    application.setStyle("Fusion")
    application.setFont(font(INTERFACE_TEXT))
    dark = is_dark(application, appearance)
    application.setPalette(theme.palette_of(theme.DARK if dark else theme.LIGHT))
    tick = path(f"icons/tick-{'dark' if dark else 'light'}.svg").as_posix()
    # Again after each palette: the sheet keeps the colours that it read.
    application.setStyleSheet(read(SHEET).replace("@tick", tick))


def is_dark(application: QApplication, appearance: Appearance) -> bool:
    """Whether an appearance is the dark one, which may be for the system to say."""
    if appearance is Appearance.SYSTEM:
        return application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return appearance is Appearance.DARK
