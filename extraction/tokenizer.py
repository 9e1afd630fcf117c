"""The one door to SudachiPy."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from threading import local
from typing import Final, NamedTuple

from sudachipy import Dictionary, Morpheme, MorphemeList, SplitMode  # pyright: ignore[reportMissingTypeStubs]  # it ships some

from extraction.model import NO_NUMBER, Token

# Short calls are the fastest, and a tokenizer that once saw a long text stays slow: its lattice keeps
# three rows for every character of the longest text seen.
LONGEST_CALL: Final = 1000
# Halves of a pair that stand alone cannot be encoded; Sudachi sees a sign of the same length in their place.
SURROGATE: Final = re.compile("[\ud800-\udfff]")
STAND_IN: Final = "〓"

# Words that the dictionary lacks have no number of their own, nor have those that Sudachi joined (スウマ).
FIRST_UNKNOWN: Final = 0x0FFFFFFF

# What the dictionary says of a word: the fields of a token behind its place.
Forms = tuple[str, str, str, tuple[str, ...], bool, int]


class Reading(NamedTuple):
    """A short word and how it is read, in katakana; `kana` is the word itself where nobody knows."""

    surface: str
    kana: str
    pos: tuple[str, ...]


_dictionary: Final = Dictionary(dict="core")
_of_this_thread: Final = local()
# The words met so far, by number: as many as the dictionary has at most. Shared, so that a number means one way of writing.
_words: Final[dict[int, Forms]] = {}


@cache
def dictionary_version() -> str:
    """The edition of the dictionary: another one cuts differently."""
    return version("sudachidict-core")


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut one sentence or paragraph (mode C); spans are code points of the article, from `offset` on."""
    if len(text) <= LONGEST_CALL:
        return tuple(_tokens(text, offset))
    starts = range(0, len(text), LONGEST_CALL)
    return tuple(
        token for start in starts for token in _tokens(text[start : start + LONGEST_CALL], offset + start)
    )


def _tokens(text: str, offset: int) -> list[Token]:
    """The tokens of one call; a word's forms are read once, since every question to a morpheme costs as much as finding it."""
    words = [_words.get(morpheme.word_id()) or _forms(morpheme, text) for morpheme in _morphemes(text)]
    if "".join([forms[0] for forms in words]) != text:  # one is written in another way than the last time
        words = [_forms(morpheme, text) for morpheme in _morphemes(text)]
    make = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # half the price of Token(…)
    tokens: list[Token] = []
    begin = offset
    for forms in words:
        end = begin + len(forms[0])
        tokens.append(make(Token, (begin, end, *forms)))
        begin = end
    return tokens


def readings(text: str) -> tuple[Reading, ...]:
    """How a name is read, in the shortest words (mode A): 石破 イシバ, 茂 シゲル."""
    return tuple(
        Reading(morpheme.surface(), morpheme.reading_form(), morpheme.part_of_speech())
        for morpheme in _morphemes(text, SplitMode.A)
    )


def moved(tokens: Sequence[Token], by: int) -> Sequence[Token]:
    """The tokens so many code points further on."""
    if not by:
        return tokens
    make = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # half the price of Token(…)
    return [make(Token, (token[0] + by, token[1] + by, *token[2:])) for token in tokens]


def _forms(morpheme: Morpheme, text: str) -> Forms:
    """What the dictionary says of a word, as the text writes it; kept where it has a number and nobody met it otherwise."""
    surface = text[morpheme.begin() : morpheme.end()]
    forms = (
        surface,
        morpheme.dictionary_form(),
        morpheme.normalized_form(),
        morpheme.part_of_speech(),
        morpheme.is_oov(),
    )
    word_id = morpheme.word_id()
    if word_id < FIRST_UNKNOWN and _words.setdefault(word_id, (*forms, word_id))[0] == surface:
        return _words[word_id]
    return (*forms, NO_NUMBER)


def _morphemes(text: str, mode: SplitMode = SplitMode.C) -> MorphemeList:
    """What Sudachi makes of the text, until this thread asks again: one tokenizer and one list a thread, each made once."""
    if not hasattr(_of_this_thread, "tokenizer"):
        _of_this_thread.tokenizer = _dictionary.create(mode=SplitMode.C)
        _of_this_thread.morphemes = _of_this_thread.tokenizer.tokenize("")
    try:
        return _of_this_thread.tokenizer.tokenize(text, mode, out=_of_this_thread.morphemes)
    except UnicodeEncodeError:
        return _of_this_thread.tokenizer.tokenize(SURROGATE.sub(STAND_IN, text), mode)
