"""Words that a project has of its own, beside those that ship: predicates that report, other names of people.

A value that travels with each extraction: nothing here is kept for the next one but what follows from the
value itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from extraction.cues import SURU, inflection_end
from extraction.lexicon import (
    CueEntry,
    CueKind,
    Lexicon,
    beginning_with,
    longest_from,
    predicate_sequence,
    shipped_lexicon,
)
from extraction.model import Alias, Token
from extraction.name_forms import name_key
from extraction.tokenizer import tokenize

USUAL_FRAMES: Final = frozenset({"と"})
NEUTRAL: Final = "n"
MOST_PROJECTS: Final = 8  # whose words are kept put together with the shipped ones
LONGEST_PREDICATE: Final = 8  # morphemes


@dataclass(frozen=True, slots=True)
class OwnCue:
    """A predicate that reports, in its dictionary form: 胸を張る, 主張する."""

    form: str
    kind: CueKind


@dataclass(frozen=True, slots=True)
class OwnWords:
    """All words that a project taught; where it says otherwise than the shipped lists, it is right."""

    cues: tuple[OwnCue, ...] = ()
    aliases: tuple[Alias, ...] = ()


NO_WORDS: Final = OwnWords()


def lexicon_with(words: OwnWords) -> Lexicon:
    """The shipped word lists and a project's own."""
    return shipped_lexicon() if words == NO_WORDS else _together(words)


def predicate_form(words: str) -> str | None:
    """The dictionary form of a predicate as a person writes it: 胸を張った -> 胸を張る; None where it is none."""
    tokens = tokenize(words.strip())
    for index in range(min(len(tokens), LONGEST_PREDICATE)):
        headword = headword_at(tokens, index)
        if headword is not None and inflection_end(tokens, index + 1) == len(tokens):
            return "".join(token.surface for token in tokens[:index]) + headword
    return None


def headword_at(tokens: Sequence[Token], index: int) -> str | None:
    """The dictionary form of the predicate whose stem stands there: 張っ|た -> 張る, 主張|し|た -> 主張する."""
    token = tokens[index]
    if token.pos[0] in {"動詞", "形容詞"}:
        return token.dictionary_form
    is_last = index + 1 == len(tokens)
    is_done = token.pos[2] == "サ変可能" and (is_last or tokens[index + 1].dictionary_form in SURU)
    return f"{token.surface}する" if is_done else None


def trace_of(form: str) -> str:
    """What stands in an article wherever the predicate does, however inflected: 胸 of 胸を張る, 突き上げ of 突き上げる."""
    tokens = tokenize(form)
    return tokens[0].surface if len(tokens) > 1 else form[:-1]


@lru_cache(maxsize=MOST_PROJECTS)
def _together(words: OwnWords) -> Lexicon:
    """Both in one lexicon."""
    shipped = shipped_lexicon()
    cues = dict(shipped.cues)
    for own in words.cues:
        sequence = predicate_sequence(own.form)
        usual = cues.get(sequence, CueEntry(own.form, own.kind, USUAL_FRAMES, NEUTRAL))
        cues[sequence] = replace(usual, kind=own.kind)
    longest = longest_from(cues)
    return replace(
        shipped,
        cues=MappingProxyType(cues),
        longest=longest,
        beginning=beginning_with({*longest, *shipped.nouns}),
        aliases=_by_key(words),
    )


def _by_key(words: OwnWords) -> Mapping[str, Alias]:
    """The other names by the form under which names are compared."""
    return MappingProxyType({name_key(alias.form): alias for alias in words.aliases})
