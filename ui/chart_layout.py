"""Where everything in a chart stands: boxes and words, whoever draws them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui import style
from ui.charts import Bar, Chart

LEAST_WIDTH: Final = 600.0
MARGIN: Final = float(style.WIDE)
GAP: Final = float(style.STEP)
TITLE_TEXT: Final = 15
TITLE_HEIGHT: Final = 24.0
LINE_HEIGHT: Final = 18.0
ROW_HEIGHT: Final = 24.0
BAR_HEIGHT: Final = 12.0
UPRIGHT_HEIGHT: Final = 280.0
WIDEST_COLUMN: Final = 72.0
MOST_FOR_LABELS: Final = 0.45  # of the width; longer names are shortened in their middle


class Tone(Enum):
    """What something is, from which its colour follows."""

    GROUND = "ground"
    TEXT = "text"
    FAINT = "faint"
    BAR = "bar"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled box."""

    place: QRectF
    tone: Tone


@dataclass(frozen=True, slots=True)
class Words:
    """Words on one line, at the left of their place or in its middle."""

    place: QRectF
    text: str
    font: QFont
    tone: Tone
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in a chart in the order in which it is drawn."""

    size: QSizeF
    parts: tuple[Box | Words, ...]


def lay_out(chart: Chart, width: float) -> Layout:
    """The chart in this width, or in the least that it needs."""
    inner = max(width, LEAST_WIDTH) - 2 * MARGIN
    note = _lines(chart.note, inner)
    top = MARGIN + TITLE_HEIGHT + len(note) * LINE_HEIGHT + GAP
    height = UPRIGHT_HEIGHT if chart.is_upright else len(chart.bars) * ROW_HEIGHT
    size = QSizeF(inner + 2 * MARGIN, top + height + MARGIN)
    room = QRectF(MARGIN, top, inner, height)
    parts = (
        Box(QRectF(0, 0, size.width(), size.height()), Tone.GROUND),
        Words(QRectF(MARGIN, MARGIN, inner, TITLE_HEIGHT), chart.title, _title_font(), Tone.TEXT),
        *_note(note, inner),
        *(_upright(chart, room) if chart.is_upright else _lying(chart, room)),
    )
    return Layout(size, parts)


def _note(lines: Sequence[str], width: float) -> Iterator[Words]:
    """What the bars count, below the title."""
    for number, line in enumerate(lines):
        place = QRectF(MARGIN, MARGIN + TITLE_HEIGHT + number * LINE_HEIGHT, width, LINE_HEIGHT)
        yield Words(place, line, style.letters(style.CAPTION_TEXT), Tone.FAINT)


def _lying(chart: Chart, room: QRectF) -> Iterator[Box | Words]:
    """Names below each other, their bars beside them, the numbers at the bars' ends."""
    font = style.letters(style.INTERFACE_TEXT)
    metrics = QFontMetricsF(font)
    labels = _widest(metrics, [bar.label for bar in chart.bars], room.width() * MOST_FOR_LABELS)
    numbers = _widest(metrics, [bar.text for bar in chart.bars], room.width())
    left = room.left() + labels + GAP
    longest = max(room.right() - left - GAP - numbers, 0.0)
    for row, bar in enumerate(chart.bars):
        top = room.top() + row * ROW_HEIGHT
        shown = metrics.elidedText(bar.label, Qt.TextElideMode.ElideMiddle, labels + 1)
        yield Words(QRectF(room.left(), top, labels + GAP, ROW_HEIGHT), shown, font, Tone.TEXT)
        length = longest * _share(bar, chart)
        yield Box(QRectF(left, top + (ROW_HEIGHT - BAR_HEIGHT) / 2, length, BAR_HEIGHT), Tone.BAR)
        beside = QRectF(left + length + GAP, top, numbers + GAP, ROW_HEIGHT)
        yield Words(beside, bar.text, font, Tone.FAINT)


def _upright(chart: Chart, room: QRectF) -> Iterator[Box | Words]:
    """Bars beside each other on one line, their numbers above, what they stand for below."""
    font = style.letters(style.CAPTION_TEXT)
    share = min(room.width() / max(len(chart.bars), 1), WIDEST_COLUMN)
    ground = room.bottom() - LINE_HEIGHT
    highest = ground - room.top() - LINE_HEIGHT
    for number, bar in enumerate(chart.bars):
        left, height = room.left() + number * share, highest * _share(bar, chart)
        yield Box(QRectF(left + share / 4, ground - height, share / 2, height), Tone.BAR)
        above = QRectF(left, ground - height - LINE_HEIGHT, share, LINE_HEIGHT)
        yield Words(above, bar.text, font, Tone.FAINT, is_centred=True)
        below = QRectF(left, ground + 2, share, LINE_HEIGHT)
        yield Words(below, bar.label, font, Tone.TEXT, is_centred=True)
    yield Box(QRectF(room.left(), ground, room.width(), 1), Tone.LINE)


def _share(bar: Bar, chart: Chart) -> float:
    """How much of its room a bar takes; what went backwards has none."""
    return max(bar.value, 0.0) / chart.longest


def _lines(words: str, width: float) -> list[str]:
    """The words on lines of this width."""
    layout = QTextLayout(words, style.letters(style.CAPTION_TEXT))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def _widest(metrics: QFontMetricsF, words: Sequence[str], most: float) -> float:
    """The room that the longest of these takes, and no more than that."""
    return min(max((metrics.horizontalAdvance(one) for one in words), default=0.0), most)


def _title_font() -> QFont:
    """What stands over a chart."""
    return style.letters(TITLE_TEXT, QFont.Weight.DemiBold)
