"""Where a quotation can begin and end: pure answers about a text, in code points.

An edge stands at a letter of a paragraph, never between the two signs of a line end or inside a letter that
takes several code points, and a span is never empty. Every function gives None where there is no such span.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import islice
from typing import Final

from extraction.brackets import SIGNS, find_brackets
from extraction.model import Bracket, Span
from extraction.regions import split_paragraphs
from extraction.sentences import Piece, holes_in, split_sentences

# Where an edge stops that goes by signs.
STOPS: Final = SIGNS | frozenset("、。，．・！？!?､｡")
JOINER: Final = "\N{ZERO WIDTH JOINER}"
SKIN_TONES: Final = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")


class Edge(Enum):
    """One of the two ends of a span."""

    START = "start"
    END = "end"

    def of(self, span: Span) -> int:
        """Where this edge of the span is."""
        return span.start if self is Edge.START else span.end

    def put(self, span: Span, at: int) -> Span | None:
        """The span with this edge there; None where it would hold nothing."""
        changed = Span(at, span.end) if self is Edge.START else Span(span.start, at)
        return changed if changed.start < changed.end else None


def moved(text: str, span: Span, edge: Edge, letters: int) -> Span | None:
    """The edge so many letters on, as far as there are any; negative ones go towards the beginning."""
    ways = islice(_further(text, span, edge, 1 if letters > 0 else -1), abs(letters))
    return max(ways, key=lambda way: abs(edge.of(way) - edge.of(span)), default=None)


def jumped(text: str, span: Span, edge: Edge, direction: int) -> Span | None:
    """The edge at the next side of a bracket, comma or full stop, or at the end of its paragraph."""
    ends = {at for paragraph in split_paragraphs(text) for at in paragraph}
    last = None
    for last in _further(text, span, edge, direction):
        at = edge.of(last)
        if at in ends or text[at - 1] in STOPS or text[at] in STOPS:
            break
    return last


def dragged(text: str, span: Span, edge: Edge, at: int) -> Span:
    """The edge at the place nearest to this one, on its own side of the other edge."""
    paragraphs = split_paragraphs(text)
    at = min(max(at, 0), len(text))
    for distance in range(len(text) + 1):
        for position in (at - distance, at + distance):
            changed = edge.put(span, position) if _stands(text, paragraphs, position, edge) else None
            if changed is not None:
                return changed
    return span


def to_brackets(text: str, span: Span) -> Span | None:
    """The innermost bracket that holds the span or is cut by it, else the widest one inside it.

    Asked again it gives the next one outside.
    """
    pairs = [bracket.span for bracket in find_brackets(text)]
    around = [pair for pair in pairs if pair.overlaps(span) and not span.contains(pair)]
    if around or span in pairs:
        return min(around, key=len, default=None)
    return max((pair for pair in pairs if span.contains(pair)), key=len, default=None)


def to_sentence(text: str, span: Span) -> Span | None:
    """The sentences that the span touches, in the innermost bracket first; asked again, those around it."""
    for pieces in _around(text, span):
        sentences = [one for piece in pieces for one in split_sentences(text, piece) if one.overlaps(span)]
        covering = Span(sentences[0].start, sentences[-1].end) if sentences else span
        if covering != span:
            return covering
    return None


def selected(text: str, span: Span) -> Span | None:
    """What somebody selected, without white space around it, and with the brackets right around that."""
    bare = _bare(text, span)
    if bare is None:
        return None
    grown = Span(bare.start - 1, bare.end + 1)
    return grown if any(bracket.span == grown for bracket in find_brackets(text)) else bare


def halves(text: str, span: Span, at: int) -> tuple[Span, Span] | None:
    """The span in two, cut before the letter at this place."""
    while _is_in_letter(text, at):
        at -= 1
    first, second = _bare(text, Span(span.start, at)), _bare(text, Span(at, span.end))
    return (first, second) if first and second and span.start < at < span.end else None


def is_bracketed(text: str, span: Span) -> bool:
    """Whether the span is a bracket, or stands inside one."""
    return any(bracket.span.contains(span) for bracket in find_brackets(text))


def _further(text: str, span: Span, edge: Edge, direction: int) -> Iterator[Span]:
    """The span with its edge at one letter after the other, as long as something is left of it."""
    paragraphs = split_paragraphs(text)
    for position in range(edge.of(span) + direction, len(text) + 1 if direction > 0 else -1, direction):
        if not _stands(text, paragraphs, position, edge):
            continue
        changed = edge.put(span, position)
        if changed is None:
            return
        yield changed


def _stands(text: str, paragraphs: Sequence[Span], at: int, edge: Edge) -> bool:
    """Whether an edge can be there: before a letter of a paragraph, or behind one."""
    letter = at if edge is Edge.START else at - 1
    index = bisect_right(paragraphs, (letter, len(text) + 1)) - 1
    is_in_paragraph = index >= 0 and paragraphs[index].start <= letter < paragraphs[index].end
    return is_in_paragraph and not _is_in_letter(text, at)


def _is_in_letter(text: str, at: int) -> bool:
    """Whether what follows belongs to the letter before: a mark, a tone, a joined sign."""
    if not 0 < at < len(text):
        return False
    sign = text[at]
    is_mark = unicodedata.category(sign).startswith("M") or sign in SKIN_TONES
    return is_mark or JOINER in (sign, text[at - 1])


def _bare(text: str, span: Span) -> Span | None:
    """The span without white space at its edges."""
    words = span.of(text)
    if not words.strip():
        return None
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _around(text: str, span: Span) -> Iterator[list[Piece]]:
    """What is cut into sentences around a span: every bracket that holds it, inner ones first, then the page."""
    brackets = find_brackets(text)
    inner = [(index, _inside(bracket)) for index, bracket in enumerate(brackets)]
    for index, inside in sorted(inner, key=lambda one: len(one[1])):
        if inside.contains(span):
            yield [Piece(inside, tuple(one.span for one in brackets if one.parent == index))]
    outermost = [bracket.span for bracket in brackets if bracket.parent is None]
    stretches = _joined(split_paragraphs(text), outermost)
    yield [Piece(one, tuple(holes_in(outermost, one))) for one in stretches if one.overlaps(span)]


def _inside(bracket: Bracket) -> Span:
    """The words between the signs."""
    return Span(bracket.span.start + 1, bracket.span.end - bracket.is_closed)


def _joined(paragraphs: Sequence[Span], holes: Sequence[Span]) -> list[Span]:
    """The paragraphs, those that one bracket runs through as one."""
    joined: list[Span] = []
    for paragraph in paragraphs:
        if joined and any(hole.start < joined[-1].end < hole.end for hole in holes):
            joined[-1] = Span(joined[-1].start, paragraph.end)
        else:
            joined.append(paragraph)
    return joined
