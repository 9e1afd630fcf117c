"""The one door to SudachiPy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from threading import local
from typing import Final

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer  # pyright: ignore[reportMissingTypeStubs]  # it ships some

from extraction.model import Token

# Short calls are the fastest, and a tokenizer that once saw a long text stays slow: its lattice keeps
# three rows for every character of the longest text seen.
LONGEST_CALL: Final = 1000
# Halves of a pair that stand alone cannot be encoded; Sudachi sees a sign of the same length in their place.
SURROGATE: Final = re.compile("[\ud800-\udfff]")
STAND_IN: Final = "〓"

# Words that the dictionary lacks have no number of their own.
FIRST_UNKNOWN: Final = 0xF0000000

Forms = tuple[str, str, tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class _State:
    """A tokenizer and the words it has met; as many as the dictionary has at most."""

    tokenizer: Tokenizer
    words: dict[int, Forms] = field(default_factory=dict[int, Forms])


_dictionary: Final = Dictionary(dict="core")
_of_this_thread: Final = local()


@cache
def dictionary_version() -> str:
    """The edition of the dictionary: another one cuts differently."""
    return version("sudachidict-core")


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut one sentence or paragraph (mode C); spans are code points of the article, from `offset` on."""
    readable = SURROGATE.sub(STAND_IN, text)
    return tuple(
        token
        for start in range(0, len(text), LONGEST_CALL)
        for token in _tokens(text, readable[start : start + LONGEST_CALL], start, offset)
    )


def _tokens(text: str, readable: str, start: int, offset: int) -> Iterator[Token]:
    """The tokens of one call; a word's forms are read once, since every question to a morpheme costs as much as finding it."""
    words = _state().words
    begin = start
    for morpheme in _state().tokenizer.tokenize(readable):
        end = start + morpheme.end()
        word_id = morpheme.word_id()
        forms = words.get(word_id) if word_id < FIRST_UNKNOWN else _forms(morpheme)
        if forms is None:
            forms = words[word_id] = _forms(morpheme)
        yield Token(offset + begin, offset + end, text[begin:end], *forms)
        begin = end


def _forms(morpheme: Morpheme) -> Forms:
    """What the dictionary says of a word."""
    return (
        morpheme.dictionary_form(),
        morpheme.normalized_form(),
        morpheme.part_of_speech(),
        morpheme.is_oov(),
    )


def _state() -> _State:
    """One tokenizer a thread: it must not be shared, and making one costs a millisecond."""
    if not hasattr(_of_this_thread, "state"):
        _of_this_thread.state = _State(_dictionary.create(mode=SplitMode.C))
    return _of_this_thread.state
