"""The words around a quotation: its sentence, and where the quotation is all of that, the sentence beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extraction.model import Span

FARTHEST: Final = 80  # signs on either side
LONGEST_WORDS: Final = 240  # of the quotation itself, which has a column of its own
SENTENCE_END: Final = re.compile(r"[。．！？!?]+[」』）)”\"]*|\n")
SAYS_SOMETHING: Final = re.compile(r"\w")
BLANKS: Final = re.compile(r"\s*\n\s*")
BRACKETS: Final = ("「」", "『』", "（）")
BACKWARDS: Final = tuple(pair[::-1] for pair in BRACKETS)
GAP: Final = "…"


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before the words, the words, and what stands behind them; "…" where more was left out."""

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return self.before + self.words + self.after


def around(text: str, span: Span) -> Around:
    """The words around the span."""
    words = span.of(text)
    if len(words) > LONGEST_WORDS:
        half = LONGEST_WORDS // 2
        words = words[:half] + GAP + words[-half:]
    return Around(
        _flat(_before(text, span.start)).lstrip(), _flat(words), _flat(_after(text, span.end)).rstrip()
    )


def _before(text: str, end: int) -> str:
    """From the beginning of the sentence, or of the one before it where nothing else is there."""
    first = max(0, end - FARTHEST)
    piece = text[first:end]
    for match in reversed([*SENTENCE_END.finditer(piece)]):
        rest = piece[match.end() :]
        if SAYS_SOMETHING.search(rest) and _opens_what_it_closes(rest, BRACKETS):
            return rest
    return piece if first == 0 else GAP + piece


def _after(text: str, start: int) -> str:
    """To the end of the sentence, or of the one after it where nothing else is there."""
    piece = text[start : start + FARTHEST]
    for match in SENTENCE_END.finditer(piece):
        rest = piece[: match.end()]
        if SAYS_SOMETHING.search(rest) and _opens_what_it_closes(rest[::-1], BACKWARDS):
            return rest
    return piece if start + FARTHEST >= len(text) else piece + GAP


def _opens_what_it_closes(words: str, brackets: Sequence[str]) -> bool:
    """Whether no bracket is cut: a full stop inside one ends no sentence around it."""
    for opening, closing in brackets:
        depth = 0
        for sign in words:
            depth += (sign == opening) - (sign == closing)
            if depth < 0:
                return False
    return True


def _flat(words: str) -> str:
    """The same on one line."""
    return BLANKS.sub("　", words)
