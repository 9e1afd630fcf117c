"""Line breaks that a mail or a typist set at a fixed width, in the middle of sentences."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extraction.model import Span
from extraction.regions import LINE_END

NARROW: Final = re.compile(r"[ -~\uff61-\uff9f]")
# Half-width columns: shorter lines are lists and verse; a sign that may not begin a line pulls others with it.
NARROWEST: Final = 24
SLACK: Final = 4
FEWEST_LINES: Final = 3
FINISHED: Final = re.compile(r"[。！？!?][」』）)]?$")
STOP_INSIDE: Final = re.compile(r"。.")
OPENS_PARAGRAPH: Final = re.compile(r"[\s　>＞・･•■□▼▽▲△◆◇●○◎※★☆＊*\-―—=＝①-⑳]|\d{1,2}[.．]\s|https?:")


class _Line(NamedTuple):
    """A line, the break behind it, and its width in half-width columns."""

    text: str
    end: Span
    width: int


def find_wraps(text: str) -> tuple[Span, ...]:
    """The breaks that go through sentences; none where the text does not look wrapped throughout.

    Wrapped: most lines that have one below are of nearly one width, few are wider, and they break off in mid-sentence.
    """
    lines = _lines(text)
    pairs = [(line, below) for line, below in pairwise(lines) if below.text.strip()]
    if len(pairs) < FEWEST_LINES:
        return ()
    width = _usual_width([line.width for line, _ in pairs])
    full = [(line, below) for line, below in pairs if width - SLACK <= line.width <= width]
    if width < NARROWEST or not _is_wrapped(pairs, full, width):
        return ()
    are_marked = any(not line.text or line.text.startswith("　") for line in lines[1:])
    return tuple(line.end for line, below in full if _goes_on(line.text, below.text, are_marked=are_marked))


def cut_out(text: str, gaps: Sequence[Span]) -> str:
    """The text without these stretches, which come in order."""
    starts = [0, *(gap.end for gap in gaps)]
    ends = [*(gap.start for gap in gaps), len(text)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _lines(text: str) -> list[_Line]:
    """The lines of the text in order."""
    lines: list[_Line] = []
    start = 0
    for match in (*LINE_END.finditer(text), None):
        end = Span(*match.span()) if match else Span(len(text), len(text))
        line = text[start : end.start].rstrip(" ")
        lines.append(_Line(line, end, 2 * len(line) - len(NARROW.findall(line))))
        start = end.end
    return lines


def _usual_width(widths: Sequence[int]) -> int:
    """The width that most lines reach to within the slack."""
    counted = Counter(widths)
    reached = {width: sum(counted[width - less] for less in range(SLACK + 1)) for width in counted}
    return max(reached, key=lambda width: (reached[width], width))


def _is_wrapped(
    pairs: Sequence[tuple[_Line, _Line]], full: Sequence[tuple[_Line, _Line]], width: int
) -> bool:
    """Whether the full lines are most of all, break off in mid-sentence, and hold ends of sentences as prose does."""
    wider = sum(line.width > width for line, _ in pairs)
    broken = [line for line, _ in full if not FINISHED.search(line.text)]
    inside = sum(bool(STOP_INSIDE.search(line.text)) for line, _ in full)
    return (
        len(broken) >= FEWEST_LINES
        and 2 * len(full) >= len(pairs)
        and 10 * wider <= len(pairs)
        and 2 * len(broken) >= len(full)
        and 8 * inside >= len(full)
    )


def _goes_on(line: str, below: str, *, are_marked: bool) -> bool:
    """Whether a full line goes on below; after a full stop only where paragraphs are marked by blanks or empty lines."""
    return not OPENS_PARAGRAPH.match(below) and (are_marked or not FINISHED.search(line))
