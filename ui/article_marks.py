"""What is drawn under and over the letters of the article: tints, lines, ticks, the link to the speaker.

Drawn by us rather than by text formats: a format's background fills the whole line, and a moving selection
would lay the text out again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextBlock,
    QTextDocument,
    QTextLine,
)

from db.views import QuoteView, ReviewStatus
from extraction.model import Span
from ui import labels, style, theme
from ui.painting import status_colour
from ui.text_positions import TextPositions

ROUND: Final = 3.0
RISE: Final = 0.98  # of the letters' height, from the base line to the top of a tint
FALL: Final = 0.26
UNDERLINE: Final = 1.5
MENTION_LINE: Final = 2.5
OUTLINE: Final = 1.6
HANDLE: Final = 3.0
POINTER: Final = 2.4
POINTER_TINT: Final = 0.16
TICK_ROOM: Final = 26.0
LINK_ROOM: Final = 8.0
DECIDED: Final = frozenset({ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED})
TICKS: Final = {
    ReviewStatus.CONFIRMED: "✓",
    ReviewStatus.CORRECTED: "✓",
    ReviewStatus.HELD: labels.SHAPE[ReviewStatus.HELD],
    ReviewStatus.REJECTED: labels.SHAPE[ReviewStatus.REJECTED],
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation on the page: where, whose colour, and how far the review is."""

    quote: QuoteView
    rects: tuple[QRectF, ...]
    hue: int | None

    @property
    def is_tinted(self) -> bool:
        """Whether these count as somebody's words."""
        return self.quote.kind.is_speech and self.quote.status is not ReviewStatus.REJECTED


def rects_of(document: QTextDocument, positions: TextPositions, span: Span) -> tuple[QRectF, ...]:
    """The boxes that the span takes on the page, one a line, from just above its letters to just below."""
    start, end = positions.to_page(span.start), positions.to_page(span.end)
    boxes: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        boxes += _boxes_in(block, start - block.position(), end - block.position())
        block = block.next()
    return tuple(boxes)


def _boxes_in(block: QTextBlock, start: int, end: int) -> list[QRectF]:
    """The boxes of a stretch of one paragraph."""
    layout = block.layout()
    origin = layout.position()
    boxes: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            boxes.append(_box(block, line, first, last).translated(origin))
    return boxes


def _box(block: QTextBlock, line: QTextLine, first: int, last: int) -> QRectF:
    """The box of some letters of one line."""
    size = block.charFormat().font().pixelSize()
    if size <= 0:
        size = QFontMetricsF(block.charFormat().font()).height()
    left, right = _x(line, first), _x(line, last)
    base = line.y() + line.ascent()
    return QRectF(left, base - size * RISE, right - left, size * (RISE + FALL))


def _x(line: QTextLine, position: int) -> float:
    """Where a letter begins; Qt's binding gives the position back beside it."""
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # pyright: ignore[reportArgumentType]


def paint_under(painter: QPainter, marks: Sequence[Mark], seen: QRectF, palette: QPalette) -> None:
    """The tints and lines, outer quotations first so that inner ones stay visible."""
    for mark in marks:
        boxes = [box for box in mark.rects if box.intersects(seen)]
        if not boxes:
            continue
        if mark.is_tinted:
            _paint_tint(painter, mark, boxes, palette)
        else:
            _paint_line(painter, boxes, theme.faint(palette), Qt.PenStyle.DotLine, 1.2)


def _paint_tint(painter: QPainter, mark: Mark, boxes: Sequence[QRectF], palette: QPalette) -> None:
    """The speaker's colour, paler once a person has decided, and the speaker's line."""
    colour = theme.speaker_colour(palette, mark.hue)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour.pale if mark.quote.status in DECIDED else colour.tint)
    for box in boxes:
        painter.drawRoundedRect(box, ROUND, ROUND)
    _paint_line(
        painter, boxes, colour.ink, colour.pattern, 1.0 if mark.quote.status in DECIDED else UNDERLINE
    )


def paint_selected(painter: QPainter, mark: Mark, palette: QPalette) -> None:
    """The outline of the quotation in hand, with handles at its two edges."""
    painter.setPen(QPen(theme.accent(palette), OUTLINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_outline(mark.rects))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent(palette))
    first, last = mark.rects[0], mark.rects[-1]
    for x, box in ((first.left() - HANDLE, first), (last.right(), last)):
        painter.drawRoundedRect(QRectF(x, box.top() - 2, HANDLE, box.height() + 4), 1.5, 1.5)


def paint_cut(painter: QPainter, letter: Sequence[QRectF], palette: QPalette) -> None:
    """Where the quotation in hand would be cut in two: before this letter."""
    painter.setPen(QPen(theme.accent(palette), 1.0))
    for box in letter:
        painter.drawLine(box.topLeft(), box.bottomLeft())


def paint_pointer(painter: QPainter, boxes: Sequence[QRectF], palette: QPalette) -> None:
    """A place of the evidence: a heavier outline than a quotation has, and a breath of the accent."""
    colour = theme.accent(palette)
    painter.setPen(QPen(colour, POINTER))
    colour.setAlphaF(POINTER_TINT)
    painter.setBrush(colour)
    painter.drawPath(_outline(boxes))


def _outline(boxes: Sequence[QRectF]) -> QPainterPath:
    """One line round all boxes: those of neighbouring lines grow until they meet."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for number, box in enumerate(boxes):
        grown = box.adjusted(-1, -1, 1, 1)
        below = boxes[number + 1] if number + 1 < len(boxes) else None
        if below is not None and _is_above(box, below):
            grown.setBottom(below.top())
        path.addRect(grown)
    return path.simplified()


def _is_above(box: QRectF, below: QRectF) -> bool:
    """Whether the box stands on the line right over the other, and over some of its letters."""
    is_near = below.top() - box.bottom() < box.height() / 2
    return is_near and box.left() < below.right() and below.left() < box.right()


def paint_evidence(
    painter: QPainter, mark: Mark, cue: Sequence[QRectF], mention: Sequence[QRectF], palette: QPalette
) -> None:
    """The cue and the mention of the quotation in hand, and a line at the margin that joins all three."""
    colour = theme.speaker_colour(palette, mark.hue)
    _paint_line(painter, mention, colour.ink, Qt.PenStyle.SolidLine, MENTION_LINE)
    _paint_line(painter, cue, theme.accent(palette), Qt.PenStyle.SolidLine, UNDERLINE)


def paint_link(painter: QPainter, boxes: Sequence[QRectF], left: float, palette: QPalette) -> None:
    """A thin line beside the text from the first to the last line of what belongs together."""
    middles = sorted({round(box.center().y(), 1) for box in boxes})
    if len(middles) < 2:
        return
    x = left - LINK_ROOM
    painter.setPen(QPen(theme.accent(palette), 1.0))
    painter.drawLine(QPointF(x, middles[0]), QPointF(x, middles[-1]))
    for y in (middles[0], middles[-1]):
        painter.drawLine(QPointF(x, y), QPointF(x + 4, y))


def paint_ticks(
    painter: QPainter, marks: Sequence[Mark], left: float, seen: QRectF, palette: QPalette
) -> None:
    """What was decided, as a sign in the margin beside the first line; several stand side by side."""
    painter.setFont(style.letters(14))
    beside: dict[int, int] = {}
    for mark in marks:
        tick = TICKS.get(mark.quote.status)
        if tick is None or not mark.rects or not mark.rects[0].intersects(seen):
            continue
        box = mark.rects[0]
        line = round(box.center().y())
        place = beside[line] = beside.get(line, -1) + 1
        painter.setPen(status_colour(palette, mark.quote.status))
        at = QRectF(left - TICK_ROOM - place * 13, box.top(), 14, box.height())
        painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), tick)


def _paint_line(
    painter: QPainter, boxes: Sequence[QRectF], colour: QColor, pattern: Qt.PenStyle, width: float
) -> None:
    """A line below the letters."""
    pen = QPen(colour, width, pattern)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for box in boxes:
        painter.drawLine(
            QPointF(box.left(), box.bottom() - width / 2), QPointF(box.right(), box.bottom() - width / 2)
        )
