"""Typefaces, spaces and the few rules of the style sheet; colours come from the palette."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from math import floor
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from resources import path, read
from ui import scale, theme
from ui.settings import Appearance

SMALL: Final = 4
STEP: Final = 8
GAP: Final = 12
WIDE: Final = 16
ROOM: Final = 24
INTERFACE_TEXT: Final = scale.INTERFACE_TEXT
CAPTION_TEXT: Final = 12
FACES: Final = ("Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "BIZ UDPGothic")
FRAMES: Final[Mapping[Appearance, theme.Frame]] = {
    Appearance.LIGHT: theme.LIGHT,
    Appearance.DARK: theme.DARK,
    Appearance.CONTRAST: theme.CONTRAST,
}


class Letters(Enum):
    """What is written in other letters than the rest."""

    CAPTION = "caption"
    STATUS = "status"
    TITLE = "title"
    NAME = "name"


SHEET: Final = "window.qss"
LENGTH: Final = re.compile(r"(font-size|height|width|radius|border): (\d+)px")  # paddings stay
HAIRLINE: Final = 1
INDICATOR: Final = 14
RING: Final = 5


@cache
def faces() -> Sequence[str]:
    """The Japanese typefaces that this computer has, best first."""
    return [face for face in FACES if QFontDatabase.hasFamily(face)]


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's typeface in what is this size usually, and keeps step with the interface."""
    return letters(scale.scaled(pixels), weight)


def letters(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's typeface in this very size: the article and pictures have their own."""
    made = QFont()
    if faces():
        made.setFamilies(faces())
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def write_in(widget: QWidget, letters_of: Letters) -> None:
    """Letters of another size than those around them; the sheet says which."""
    widget.setProperty("letters", letters_of.value)


def dress(application: QApplication, appearance: Appearance, percent: int) -> None:
    """Give the program its style, its colours and the size of its letters."""
    application.setStyle("Fusion")
    application.setFont(letters(scale.letters_of(percent)))
    hints = application.styleHints()
    frame = frame_of(appearance, hints.colorScheme(), hints.accessibility().contrastPreference())
    application.setPalette(theme.palette_of(frame))
    tick = path(f"icons/tick-{'light' if frame is theme.LIGHT else 'dark'}.svg").as_posix()
    # Again after each palette: the sheet keeps the colours that it read.
    sheet = LENGTH.sub(_length, read(SHEET)).replace("@tick", tick)
    for name, pixels in _radio_button().items():
        sheet = sheet.replace(name, f"{pixels}px")
    application.setStyleSheet(sheet)


def frame_of(
    appearance: Appearance, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference
) -> theme.Frame:
    """The colours of an appearance, which may be for the system to say: it has a scheme and a preference."""
    if appearance is not Appearance.SYSTEM:
        return FRAMES[appearance]
    if preference is Qt.ContrastPreference.HighContrast:
        return theme.CONTRAST
    return theme.DARK if scheme is Qt.ColorScheme.Dark else theme.LIGHT


def _radio_button() -> Mapping[str, int]:
    """The parts of a radio button, which must come to the same size whether it is pressed or not."""
    whole, ring = scale.scaled(INDICATOR) + 2 * HAIRLINE, scale.scaled(RING)
    return {"@round": whole // 2, "@ring": ring, "@dot": whole - 2 * ring}


def _length(found: re.Match[str]) -> str:
    """A length of the sheet as it is now; a hairline stays one."""
    pixels = int(found[2])
    if found[1] == "radius":
        pixels = floor(pixels * scale.share())  # one above half the height would leave the corners square
    elif pixels != HAIRLINE:
        pixels = scale.scaled(pixels)
    return f"{found[1]}: {pixels}px"
