"""Typefaces, spaces and the few rules of the style sheet; colours come from the palette."""

from collections.abc import Mapping, Sequence
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
FRAMES: Final[Mapping[Appearance, theme.Frame]] = {
    Appearance.LIGHT: theme.LIGHT,
    Appearance.DARK: theme.DARK,
    Appearance.CONTRAST: theme.CONTRAST,
}

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
    """Give the program its style and its colours."""
    application.setStyle("Fusion")
    application.setFont(font(INTERFACE_TEXT))
    hints = application.styleHints()
    frame = frame_of(appearance, hints.colorScheme(), hints.accessibility().contrastPreference())
    application.setPalette(theme.palette_of(frame))
    tick = path(f"icons/tick-{'light' if frame is theme.LIGHT else 'dark'}.svg").as_posix()
    # Again after each palette: the sheet keeps the colours that it read.
    application.setStyleSheet(read(SHEET).replace("@tick", tick))


def frame_of(
    appearance: Appearance, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference
) -> theme.Frame:
    """The colours of an appearance, which may be for the system to say: it has a scheme and a preference."""
    if appearance is not Appearance.SYSTEM:
        return FRAMES[appearance]
    if preference is Qt.ContrastPreference.HighContrast:
        return theme.CONTRAST
    return theme.DARK if scheme is Qt.ColorScheme.Dark else theme.LIGHT
