"""Where words stand that somebody wrote: in the article near the old place, or nowhere."""

from itertools import pairwise
from typing import Final

from extraction.model import Span
from services.span_edges import selected

# What may be other in the sheet than in the article: a cell has no invisible signs, and who types sets blanks as they like.
BLANK: Final = frozenset(" \t\r\n\u00a0\u3000")
INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
NEAR: Final = 200


def near(text: str, words: str, old: Span) -> Span | None:
    """Where the words stand nearest to the old place; None where they do not, or on both sides as near."""
    places = _letters(text, max(0, old.start - NEAR - len(words)), old.end + NEAR + len(words))
    within = "".join(text[place] for place in places)
    wanted = "".join(words[place] for place in _letters(words, 0, len(words)))
    if not wanted:
        return None
    spans: list[Span] = []
    at = within.find(wanted)
    while at >= 0:
        spans.append(Span(places[at], places[at + len(wanted) - 1] + 1))
        at = within.find(wanted, at + 1)
    spans = sorted((one for one in spans if _distance(one, old) <= NEAR), key=lambda one: _rank(one, old))
    is_doubtful = any(_rank(one, old) == _rank(other, old) for one, other in pairwise(spans[:2]))
    return None if is_doubtful or not spans else selected(text, spans[0])


def _letters(text: str, start: int, end: int) -> list[int]:
    """Where the signs are that count."""
    stretch = enumerate(text[start:end], start=start)
    return [place for place, sign in stretch if sign not in BLANK and sign not in INVISIBLE]


def _distance(one: Span, other: Span) -> int:
    """How many signs are between them, 0 where they touch or overlap."""
    return max(one.start - other.end, other.start - one.end, 0)


def _rank(one: Span, old: Span) -> tuple[int, int]:
    """How near it is: what shares words with the old place first, by how much the edges differ."""
    return _distance(one, old), abs(one.start - old.start) + abs(one.end - old.end)
