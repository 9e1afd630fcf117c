"""Sentences that respect brackets: nothing inside 「」 ends the sentence around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from extraction.model import Span, Token
from extraction.tokenizer import moved, tokenize

END: Final = re.compile(r"[。．！？!?]+[」』）)”\"]*")
GOES_ON: Final = re.compile(r"[とっなのをにがはもでやかへ、，」』）)…ｗw0-9a-zA-Z\"・]")
# A quotation that ends with its own full stop ends the sentence unless a particle takes it up.
TAKEN_UP: Final = re.compile(r"\s?[とっなのをにがはもでやかへだじ、，（(。「『”“\"]")
STOPS: Final = frozenset("。！？!?")
# A sentence of more signs outside its brackets is none: a list, a table, a page without full stops.
LONGEST: Final = 1000

# A noun for the tokenizer, so that とも and だと behind it are cut as behind one; the signs keep it apart before.
MASK: Final = "「それ」"
QUOTE_POS: Final = ("引用", "*", "*", "*", "*", "*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is cut into sentences: outside all brackets, or inside one."""

    span: Span
    holes: tuple[Span, ...]


def split_sentences(text: str, piece: Piece) -> tuple[Span, ...]:
    """The sentences of the piece, its holes (the brackets in it) taken for single words."""
    spans: list[Span] = []
    start = piece.span.start
    for end in (*_ends(text, piece), piece.span.end):
        span = Span(start, end)
        holes = holes_in(piece.holes, span)
        if end - start + len(MASK) * len(holes) <= LONGEST:
            spans += _trimmed(text, span, holes)
        else:
            for part in _bounded(span, holes):
                spans += _trimmed(text, part, holes_in(holes, part))
        start = end
    return tuple(spans)


def holes_in(holes: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the holes, which come in order and do not overlap, that lie in the span."""
    if not holes:
        return ()
    first = bisect_left(holes, (span.start,))
    last = bisect_right(holes, span.end, key=itemgetter(1))
    return holes[first:last]


def _bounded(span: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """The sentence, cut outside its holes where it is too long to be one."""
    start = position = span.start
    length = 0
    for hole in (*holes, Span(span.end, span.end)):
        while length + hole.start - position > LONGEST:
            position += max(0, LONGEST - length)
            yield Span(start, position)
            start, length = position, 0
        length += hole.start - position + len(MASK)
        position = hole.end
    yield Span(start, span.end)


def _ends(text: str, piece: Piece) -> Iterator[int]:
    """Where a sentence of the piece ends."""
    position = piece.span.start
    for hole in (*piece.holes, Span(piece.span.end, piece.span.end)):
        yield from _ends_between(text, position, hole.start)
        position = hole.end
        has_end = bool(set(text[max(hole.start + 1, hole.end - 2) : hole.end]) & STOPS)
        if has_end and hole.end < piece.span.end and not TAKEN_UP.match(text, hole.end):
            yield hole.end


def _ends_between(text: str, start: int, end: int) -> Iterator[int]:
    """Ends in a stretch without brackets; round brackets hold their sentences together."""
    depth = 0
    scanned = start
    for match in END.finditer(text, start, end):
        before = text[scanned : match.start()]
        depth = max(
            0, depth + before.count("（") + before.count("(") - before.count("）") - before.count(")")
        )
        scanned = match.start()
        is_stop = match.group()[0] in "。．"
        if depth == 0 and (is_stop or not GOES_ON.match(text, match.end())):
            yield match.end()


def _trimmed(text: str, span: Span, holes: Sequence[Span]) -> Sequence[Span]:
    """The span without white space at its ends, none if that is all; an unclosed bracket may end with some, and stays whole."""
    inner = span.of(text)
    bare = inner.strip()
    if len(bare) == len(inner):
        return (span,) if inner else ()
    if not bare:
        return ()
    end = span.start + len(inner.rstrip())
    return (Span(span.end - len(inner.lstrip()), max(end, holes[-1].end) if holes else end),)


def tokenize_masked(text: str, span: Span, holes: Sequence[Span]) -> tuple[Token, ...]:
    """The tokens of a sentence in which every hole stands as one token of part of speech 引用.

    Quoted text is masked before the sentence is read, so that a は inside 「」 is never taken for a topic.
    """
    if not holes:
        return tokenize(span.of(text), span.start)
    masked, places = _mask(text, span, holes)
    cut = tokenize(masked, span.start)
    begins = [token.start for token in cut]
    tokens: list[Token] = []
    behind = shift = 0
    for place, hole in places:
        index = bisect_left(begins, place, behind)
        if index == len(begins) or begins[index] != place:
            return _tokens_between(text, span, holes)
        tokens += (*moved(cut[behind:index], shift), _hole_token(text, hole))
        behind = bisect_left(begins, place + len(MASK), index)
        shift += len(hole) - len(MASK)
    return (*tokens, *moved(cut[behind:], shift))


def _tokens_between(text: str, span: Span, holes: Sequence[Span]) -> tuple[Token, ...]:
    """The same where a sign before a hole would run together with its mask (〞「): each part by itself."""
    tokens: list[Token] = []
    position = span.start
    for hole in holes:
        tokens += (*tokenize(text[position : hole.start], position), _hole_token(text, hole))
        position = hole.end
    return (*tokens, *tokenize(text[position : span.end], position))


def _hole_token(text: str, hole: Span) -> Token:
    """The one token that a hole is."""
    return Token(hole.start, hole.end, hole.of(text), MASK, MASK, QUOTE_POS)


def _mask(text: str, span: Span, holes: Sequence[Span]) -> tuple[str, list[tuple[int, Span]]]:
    """The sentence with a sign for every hole, and where each hole would stand if it were the article's text."""
    parts: list[str] = []
    places: list[tuple[int, Span]] = []
    position = place = span.start
    for hole in holes:
        before = text[position : hole.start]
        parts += (before, MASK)
        place += len(before)
        places.append((place, hole))
        place += len(MASK)
        position = hole.end
    parts.append(text[position : span.end])
    return "".join(parts), places
