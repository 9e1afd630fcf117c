"""Between the text's code points and the positions of the page: the only place that converts.

A QTextDocument counts UTF-16 units, knows no line ends and drops empty lines here; the text as read counts
code points and keeps everything.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from extraction.model import Span

LAST_OF_ONE_UNIT: Final = "\uffff"
# Qt makes blocks or objects of these; one unit each, so the positions stay.
NOT_FOR_QT: Final = str.maketrans(dict.fromkeys("\x00\ufdd0\ufdd1\ufffc\u2028\u2029\r\n", "\ufffd"))


class TextPositions:
    """The table of one article: `paragraphs` become the blocks of the page, in order."""

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self.paragraphs = tuple(paragraphs)
        self._starts = [span.start for span in self.paragraphs]
        self._wide = [at for at, sign in enumerate(text) if sign > LAST_OF_ONE_UNIT]
        self._blocks: list[int] = []
        position = 0
        for span in self.paragraphs:
            self._blocks.append(position)
            position += len(span) + self._wide_in(span.start, span.end) + 1

    def to_page(self, offset: int) -> int:
        """The page's position of a code point; one between paragraphs is the end of the one before."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        if not self.paragraphs:
            return 0
        span = self.paragraphs[index]
        inside = min(max(offset, span.start), span.end)
        return self._blocks[index] + inside - span.start + self._wide_in(span.start, inside)

    def to_text(self, position: int) -> int:
        """The code point at a position of the page; half a sign is the whole sign."""
        index = max(bisect_right(self._blocks, position) - 1, 0)
        if not self.paragraphs:
            return 0
        span = self.paragraphs[index]
        units = position - self._blocks[index]
        offset = span.start
        for wide in self._wide[bisect_left(self._wide, span.start) : bisect_left(self._wide, span.end)]:
            ahead = wide - offset
            if units <= ahead:
                break
            units -= ahead + 2
            offset = wide + 1
            if units < 0:
                return wide
        return min(offset + units, span.end)

    def _wide_in(self, start: int, end: int) -> int:
        """How many signs between the two take two units."""
        return bisect_left(self._wide, end) - bisect_left(self._wide, start)


def shown(paragraph: str) -> str:
    """The paragraph as Qt can hold it, unit for unit."""
    return paragraph.translate(NOT_FOR_QT)
