"""What the reader's eye passes over: invisible signs and the breaks of wrapped lines.

The stages see the text without them; what they find is given back in the offsets of the text as it was given.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from extraction.line_wraps import cut_out, find_wraps
from extraction.model import Cue, Extraction, Frame, Mention, Quote, Span

# Soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors (葛󠄀), byte-order marks.
INVISIBLE: Final = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]+"
)


@dataclass(frozen=True, slots=True)
class Elided:
    """A text without its gaps. `places` are where in `text` a gap was, `lengths` how much is missing up to there."""

    text: str
    places: Sequence[int]
    lengths: Sequence[int]

    def restored(self, found: Extraction, text: str) -> Extraction:
        """What was found, in the offsets of the text with its gaps."""
        return replace(found, text=text, quotes=tuple(self._quote(quote) for quote in found.quotes))

    def _quote(self, quote: Quote) -> Quote:
        """A quote with everything in it moved."""
        return replace(
            quote,
            span=self.span_back(quote.span),
            mention=self._mention(quote.mention) if quote.mention else None,
            cue=self._cue(quote.cue) if quote.cue else None,
            frame=self._frame(quote.frame),
            clause=self.span_back(quote.clause) if quote.clause else None,
        )

    def _mention(self, mention: Mention) -> Mention:
        """A mention moved; its words stay as they were read."""
        return mention._replace(span=self.span_back(mention.span))

    def _cue(self, cue: Cue) -> Cue:
        """A reporting word moved."""
        return replace(cue, span=self.span_back(cue.span))

    def _frame(self, frame: Frame) -> Frame:
        """When, where, by what and to whom, moved."""
        when, occasion, medium, addressee = (
            self.span_back(span) if span else None
            for span in (frame.when, frame.occasion, frame.medium, frame.addressee)
        )
        return Frame(when, occasion, medium, addressee)

    def span_back(self, span: Span) -> Span:
        """A stretch moved: from its first sign to behind its last, without gaps at the edges."""
        return Span(self._position(span.start), self._position(span.end - 1) + 1)

    def _position(self, position: int) -> int:
        """Where a sign of the text stands in the one with gaps."""
        gaps = bisect_right(self.places, position)
        return position + (self.lengths[gaps - 1] if gaps else 0)


def elide(text: str) -> Elided | None:
    """The text without what the eye passes over; None where it has nothing of the kind."""
    gaps = sorted([*(Span(*match.span()) for match in INVISIBLE.finditer(text)), *find_wraps(text)])
    if not gaps:
        return None
    missing = list(accumulate(len(gap) for gap in gaps))
    return Elided(
        text=cut_out(text, gaps),
        places=[gap.end - length for gap, length in zip(gaps, missing, strict=True)],
        lengths=missing,
    )
