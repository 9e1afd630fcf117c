"""The handles at both edges of the quotation in hand: where the mouse can take them, and a drag under way."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from db.views import QuoteView
from extraction.model import Span
from services import span_edges
from services.span_edges import Edge
from ui.article_marks import Mark

OUTSIDE: Final = 8.0  # of the words, where nothing else is to be clicked
INSIDE: Final = 3.0
AROUND: Final = 3.0


@dataclass(frozen=True, slots=True)
class Drag:
    """An edge that follows the mouse; nothing is stored before the button is let go."""

    quote: QuoteView
    edge: Edge
    span: Span

    def moved(self, text: str, at: int) -> "Drag":
        """The same with the edge as near to a place of the text as it can be."""
        return replace(self, span=span_edges.dragged(text, self.quote.span, self.edge, at))

    @property
    def preview(self) -> QuoteView:
        """The quotation as it would be."""
        return replace(self.quote, span=self.span)

    @property
    def is_change(self) -> bool:
        """Whether letting go would change anything."""
        return self.span != self.quote.span


def edge_at(mark: Mark | None, point: QPointF) -> Edge | None:
    """The handle of the quotation under a point of the page."""
    if mark is None or not mark.rects:
        return None
    first, last = mark.rects[0], mark.rects[-1]
    for edge, grip in (
        (Edge.START, QRectF(first.left() - OUTSIDE, first.top(), OUTSIDE + INSIDE, first.height())),
        (Edge.END, QRectF(last.right() - INSIDE, last.top(), OUTSIDE + INSIDE, last.height())),
    ):
        if grip.adjusted(0, -AROUND, 0, AROUND).contains(point):
            return edge
    return None
