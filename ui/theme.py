"""The colours, in light, dark and high contrast: computed from the palette, so that text on a tint stays readable."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

LEAST_CONTRAST: Final = 7.0
LEAST_INK: Final = 4.5
STRONGEST_TINT: Final = 0.28
PALER: Final = 0.45
# Okabe and Ito's set for the colour-blind, without black, and with a grey that they add for "other".
HUES: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#B8AC1D", "#56B4E9", "#7F7F7F")
PATTERNS: Final = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The neutral colours of one appearance, and the one accent."""

    window: str
    page: str
    text: str
    faint: str
    line: str
    tint: str
    accent: str
    button: str


LIGHT: Final = Frame("#f4f4f1", "#fdfdfb", "#1d1e20", "#65686d", "#dddcd7", "#e4ecf3", "#1f5f99", "#ffffff")
DARK: Final = Frame("#1b1c1e", "#222326", "#e9e8e4", "#a2a5aa", "#36383c", "#2c3844", "#8cbce8", "#2b2d31")
CONTRAST: Final = Frame(
    "#000000", "#000000", "#ffffff", "#e6e6e6", "#808080", "#003a70", "#ffd400", "#000000"
)


@dataclass(frozen=True, slots=True)
class SpeakerColour:
    """How one speaker looks: behind the words, behind confirmed words, as a line or chip."""

    tint: QColor
    pale: QColor
    ink: QColor
    pattern: Qt.PenStyle


def palette_of(frame: Frame) -> QPalette:
    """The palette of the whole program."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: frame.window,
        role.WindowText: frame.text,
        role.Base: frame.page,
        role.AlternateBase: frame.window,
        role.Text: frame.text,
        role.PlaceholderText: frame.faint,
        role.Button: frame.button,
        role.ButtonText: frame.text,
        role.ToolTipBase: frame.page,
        role.ToolTipText: frame.text,
        role.BrightText: frame.accent,
        role.Highlight: frame.tint,
        role.HighlightedText: frame.text,
        role.Accent: frame.accent,
        role.Link: frame.accent,
        role.LinkVisited: frame.accent,
        role.Light: frame.page,
        role.Midlight: frame.line,
        role.Mid: frame.line,
        role.Dark: frame.line,
        role.Shadow: frame.line,
    }
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, mixed(QColor(frame.faint), frame.window, 0.65))
    return palette


def speaker_colour(palette: QPalette, place: int | None) -> SpeakerColour:
    """The colours of the speaker who appears at this place in the article; None is nobody."""
    page, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    hue = HUES[-1] if place is None else HUES[place % (len(HUES) - 1)]
    pattern = Qt.PenStyle.SolidLine if place is None else PATTERNS[place // (len(HUES) - 1) % len(PATTERNS)]
    return _computed(hue, page.name(), text.name(), pattern)


def ink(palette: QPalette, hue: str) -> QColor:
    """The hue as text or line on the page."""
    page, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    return _computed(hue, page.name(), text.name(), Qt.PenStyle.SolidLine).ink


def faint(palette: QPalette) -> QColor:
    """Text that stands back: captions, counts, what is not the article."""
    return palette.color(QPalette.ColorRole.PlaceholderText)


def hairline(palette: QPalette) -> QColor:
    """The one line between panes."""
    return palette.color(QPalette.ColorRole.Mid)


def accent(palette: QPalette) -> QColor:
    """The one accent."""
    return palette.color(QPalette.ColorRole.Accent)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG measures it, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: QColor, ground: QColor | str, share: float) -> QColor:
    """So much of the colour on the ground."""
    under = QColor(ground)
    parts = zip(_parts(colour), _parts(under), strict=True)
    return QColor.fromRgbF(*(over * share + below * (1 - share) for over, below in parts))


@cache
def _computed(hue: str, page: str, text: str, pattern: Qt.PenStyle) -> SpeakerColour:
    """The strongest tint and the purest ink that stay readable."""
    colour, ground, words = QColor(hue), QColor(page), QColor(text)
    share = STRONGEST_TINT
    while contrast(mixed(colour, ground, share), words) < LEAST_CONTRAST and share > 0:
        share -= 0.02
    ink, pure = colour, 1.0
    while contrast(ink, ground) < LEAST_INK and pure > 0:
        pure -= 0.04
        ink = mixed(colour, words, pure)
    return SpeakerColour(mixed(colour, ground, share), mixed(colour, ground, share * PALER), ink, pattern)


def _luminance(colour: QColor) -> float:
    """How bright a colour is to the eye."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: QColor) -> tuple[float, float, float]:
    """Red, green and blue, 0 to 1."""
    return colour.redF(), colour.greenF(), colour.blueF()
