"""Bracket pairs: nested, unclosed, stray, and signs that open and close alike."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extraction.model import Bracket, Span
from extraction.regions import LINE_END

CLOSING: Final = {
    "「": "」", "『": "』", "“": "”", "〝": "〟", "﹁": "﹂", "﹃": "﹄", "｢": "｣",
}  # fmt: skip
SAME_SIGN: Final = frozenset({'"', "＂", "”", "“", "〟", "〞"})
OPENS: Final = frozenset(CLOSING) | SAME_SIGN
SIGNS: Final = OPENS | frozenset(CLOSING.values()) | {"〞"}
# Pairs that typing and conversion make of “…” and 〝…〟.
MIXED: Final = frozenset({("“", '"'), ("〝", "〞")})
ANY_SIGN: Final = re.compile("[" + "".join(sorted(SIGNS)) + "]")

# How far a bracket may stay open over line ends before we call it unclosed.
LONGEST_OPEN_LINES: Final = 12
LONGEST_OPEN: Final = 3000

# Narration that follows a quotation whose closing sign is missing: 「…会うでしょう。と彼は言った
NARRATION: Final = re.compile(
    r"(?<=[。！？])(?=と[、，]?[^。「」]{0,30}(?:述べ|語っ|言っ|話し|いう))"
    r"|(?<=[。！？])(?=[^。「」]*(?:述べ|語り|言い|話し|語っ|言っ)(?:た|ました)。?$)"
)
INCH: Final = re.compile(r"[0-9０-９]")
# More signs than these that one line never closes are no quotations in quotations.
MOST_UNCLOSED: Final = 8
# A closing sign looks no further back than over so many open ones.
DEEPEST: Final = 300


@dataclass(slots=True)
class _Open:
    """A sign that waits for its partner."""

    start: int
    sign: str


def find_brackets(text: str) -> tuple[Bracket, ...]:
    """Every bracketed span of the text in order, signs included; stray closing signs are left out.

    A bracket that never closes ends where its line ends, or before the narration that follows it.
    `parent` is the index of the enclosing bracket in the result.
    """
    pairs = sorted(_pairs(text), key=lambda bracket: (bracket.span.start, -bracket.span.end))
    return tuple(_nested(pairs))


def _pairs(text: str) -> Iterator[Bracket]:
    """Match signs line by line; what stays open in a line may close in a later one."""
    waiting: list[_Open] = []
    lines_open = 0
    for line in _lines(text):
        found, opens, closes = _match_line(text, line)
        yield from found
        if waiting:
            lines_open += 1
            closed = _first_close(text, waiting[0], closes)
            if closed is not None:
                yield Bracket(Span(waiting[0].start, closed + 1))
                waiting = []
            elif opens or lines_open > LONGEST_OPEN_LINES or line.end - waiting[0].start > LONGEST_OPEN:
                yield from (_unclosed(text, sign) for sign in waiting)
                waiting = []
        if opens and not waiting:
            waiting, lines_open = opens, 0
    yield from (_unclosed(text, sign) for sign in waiting)


def _lines(text: str) -> Iterator[Span]:
    """The lines of the text without their ends."""
    start = 0
    for match in LINE_END.finditer(text):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(text))


def _match_line(text: str, line: Span) -> tuple[list[Bracket], list[_Open], list[int]]:
    """Pairs closed within the line, signs left open, and closing signs without an opening one."""
    found: list[Bracket] = []
    stack: list[_Open] = []
    strays: list[int] = []
    for match in ANY_SIGN.finditer(text, line.start, line.end):
        at, sign = match.start(), match.group()
        partner = _partner(stack, sign)
        if partner is not None:
            found.append(Bracket(Span(stack[partner].start, at + 1)))
            # Signs opened inside and never closed are taken for typing errors: the outer pair is sure.
            del stack[partner:]
        elif _may_open(text, at, sign, line.end):
            stack.append(_Open(at, sign))
        else:
            strays.append(at)
    left = [sign for sign in stack if sign.sign in CLOSING]
    return found, left[:MOST_UNCLOSED], _outside(strays, found)


def _outside(strays: Sequence[int], found: Sequence[Bracket]) -> list[int]:
    """The stray signs that stand in no pair of the line: one inside cannot close what was open before the pair."""
    outermost: list[Span] = []
    for span in sorted(bracket.span for bracket in found):
        if not outermost or outermost[-1].end <= span.start:
            outermost.append(span)
    around = (bisect_right(outermost, at, key=lambda span: span.start) - 1 for at in strays)
    return [at for at, index in zip(strays, around, strict=True) if index < 0 or outermost[index].end <= at]


def _partner(stack: Sequence[_Open], sign: str) -> int | None:
    """The waiting sign that this one closes, innermost first."""
    if sign in CLOSING and sign not in SAME_SIGN:
        return None
    for index in range(len(stack) - 1, max(-1, len(stack) - 1 - DEEPEST), -1):
        waiting = stack[index].sign
        if CLOSING.get(waiting) == sign or (waiting == sign and sign in SAME_SIGN):
            return index
        if (waiting, sign) in MIXED:
            return index
    return None


def _may_open(text: str, at: int, sign: str, line_end: int) -> bool:
    """Whether the sign opens something: a directed one always, a two-faced one if its like follows."""
    if sign in CLOSING and sign not in SAME_SIGN:
        return True
    if sign == "“":
        return True
    if sign not in SAME_SIGN or (sign == '"' and at and INCH.match(text[at - 1])):
        return False
    return text.find(sign, at + 1, line_end) > at


def _first_close(text: str, waiting: _Open, closes: Sequence[int]) -> int | None:
    """The first stray closing sign that fits the waiting one."""
    return next((at for at in closes if text[at] == CLOSING[waiting.sign]), None)


def _unclosed(text: str, waiting: _Open) -> Bracket:
    """A bracket whose closing sign is missing, cut at its line end or before the narration."""
    line_end = LINE_END.search(text, waiting.start)
    end = line_end.start() if line_end else len(text)
    narration = NARRATION.search(text, waiting.start + 1, end)
    held = text[waiting.start : narration.start() if narration else end].rstrip()
    return Bracket(Span(waiting.start, waiting.start + len(held)), is_closed=False)


def _nested(pairs: Sequence[Bracket]) -> Iterator[Bracket]:
    """Each bracket with the index of the one around it; an unclosed one gives way to the pair it would cross."""
    kept: list[Bracket] = []
    around: list[int] = []
    for bracket in pairs:
        fitting = bracket
        while around and kept[around[-1]].span.end <= bracket.span.start:
            around.pop()
        while around and _inner_end(kept[around[-1]]) < fitting.span.end:
            crossed = kept[around[-1]]
            if fitting.is_closed:
                kept[around.pop()] = replace(crossed, span=Span(crossed.span.start, fitting.span.start))
            else:
                fitting = replace(fitting, span=Span(fitting.span.start, _inner_end(crossed)))
        kept.append(Bracket(fitting.span, fitting.is_closed, around[-1]) if around else fitting)
        around.append(len(kept) - 1)
    yield from kept


def _inner_end(bracket: Bracket) -> int:
    """Where the words in the bracket end."""
    return bracket.span.end - bracket.is_closed
