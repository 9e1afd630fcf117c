"""Reads and checks the word lists: reporting predicates, reporting nouns, naming frames."""

import csv
import io
import tomllib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from extraction.model import Alias, QuoteKind, Token
from extraction.name_lexicon import NameLexicon, shipped_name_lexicon
from extraction.signs import Signs
from extraction.tokenizer import tokenize
from resources import read


class LexiconError(ValueError):
    """A word list that contradicts itself; the message names file and entry."""


class CueKind(StrEnum):
    """What a reporting predicate makes of the words before it."""

    __hash__ = str.__hash__  # an enum's own is written in Python

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"
    MEDIA = "media"  # the paper reports, somebody else speaks
    NAMING = "naming"  # 「…」と呼ぶ: no words of anybody's
    SILENCE = "silence"  # 明言を避ける: says nothing

    @property
    def quote_kind(self) -> QuoteKind:
        """The kind of quote that stands before the predicate."""
        return KIND_OF_QUOTE[self]


KIND_OF_QUOTE: Final[Mapping[CueKind, QuoteKind]] = MappingProxyType(
    {
        CueKind.SPEECH: QuoteKind.SPEECH,
        CueKind.WRITING: QuoteKind.WRITING,
        CueKind.THOUGHT: QuoteKind.THOUGHT,
        CueKind.MEDIA: QuoteKind.SPEECH,
        CueKind.NAMING: QuoteKind.TERM,
        CueKind.SILENCE: QuoteKind.OTHER,
    }
)


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One reporting predicate: its headword, kind, and the particles its content takes."""

    form: str
    kind: CueKind
    frames: frozenset[str]
    stance: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words the rules know. `cues` is keyed by the normalised forms of the predicate's morphemes.

    `beginning` gives a + to every word at which a reporting predicate may begin. `aliases` are other names that
    a person taught, by their keys (name_forms.name_key).
    """

    cues: Mapping[tuple[str, ...], CueEntry]
    longest: Mapping[str, int]
    beginning: Signs
    nouns: Mapping[str, QuoteKind]
    group_nouns: frozenset[str]
    title_before: frozenset[str]
    title_after: frozenset[str]
    name_after: frozenset[str]
    so_called: frozenset[str]
    naming: frozenset[str]
    light_verbs: frozenset[str]
    of_content: frozenset[str]
    bodily: frozenset[str]
    name_of: frozenset[str]
    giving: frozenset[str]
    choosing: frozenset[str]
    suspect: frozenset[str]
    caught: frozenset[str]
    said: frozenset[str]
    uttered: frozenset[str]
    judging: frozenset[str]
    occasion: frozenset[str]
    asking: frozenset[str]
    set_down: frozenset[str]
    laying_down: frozenset[str]
    crowd_place: frozenset[str]
    known_as: frozenset[str]
    hearing: frozenset[str]
    becoming: frozenset[str]
    sounds: frozenset[str]
    under: frozenset[str]
    time_ending: frozenset[str]
    no_crowd_ending: frozenset[str]
    handed_in: frozenset[str]
    held_up: frozenset[str]
    among: frozenset[str]
    names: NameLexicon
    aliases: Mapping[str, Alias]

    def cue_at(self, tokens: Sequence[Token], index: int) -> tuple[CueEntry, int] | None:
        """The longest predicate that begins at the token, and the index behind its last morpheme."""
        longest = self.longest.get(tokens[index].normalized_form, 0)
        keys = tuple([_key(token) for token in tokens[index : index + longest]])
        for width in range(len(keys), 0, -1):
            entry = self.cues.get(keys[:width])
            if entry is not None:
                return entry, index + width
        return None


def _key(token: Token) -> str:
    """The form under which a morpheme is looked up: 言葉も濁す is 言葉を濁す."""
    return "を" if token.surface == "も" and token.pos[0] == "助詞" else token.normalized_form


def read_cues(source: str) -> Mapping[tuple[str, ...], CueEntry]:
    """Read cues.csv; a form listed twice, or an unknown kind, is an error, not an override."""
    cues: dict[tuple[str, ...], CueEntry] = {}
    forms: set[str] = set()
    for row in csv.DictReader(io.StringIO(source)):
        for form in (row["form"], *row["variants"].split()):
            if form in forms:
                raise LexiconError(f"cues.csv lists {form} twice")
            forms.add(form)
            cues.setdefault(predicate_sequence(form), _entry(row))
    return MappingProxyType(cues)


def _entry(row: Mapping[str, str]) -> CueEntry:
    """One line of cues.csv."""
    if row["kind"] not in set(CueKind):
        raise LexiconError(f"cues.csv gives {row['form']} the unknown kind {row['kind']}")
    return CueEntry(row["form"], CueKind(row["kind"]), frozenset(row["frame"].split()), row["stance"])


def predicate_sequence(form: str) -> tuple[str, ...]:
    """The normalised morphemes of a predicate; サ変 nouns are kept without する."""
    tokens = tokenize(form)
    if len(tokens) > 1 and tokens[-1].dictionary_form == "する" and tokens[-2].pos[0] == "名詞":
        tokens = tokens[:-1]
    return tuple(_key(token) for token in tokens)


def read_nouns(source: str) -> tuple[Mapping[str, QuoteKind], frozenset[str]]:
    """Read nouns.toml -> kind of each reporting noun, and the nouns of crowds; a noun of two kinds is an error."""
    lists = tomllib.loads(source)
    nouns: dict[str, QuoteKind] = {}
    for kind in (QuoteKind.SPEECH, QuoteKind.WRITING):
        for noun in lists[kind.value]:
            if noun in nouns:
                raise LexiconError(f"nouns.toml lists {noun} twice")
            nouns[noun] = kind
    return MappingProxyType(nouns), _unique("nouns.toml", "group", lists["group"])


def _unique(file: str, name: str, words: Sequence[str]) -> frozenset[str]:
    """The list as a set; a word listed twice is an error."""
    for index, word in enumerate(words):
        if word in words[:index]:
            raise LexiconError(f"{file} lists {word} twice in {name}")
    return frozenset(words)


def longest_from(cues: Mapping[tuple[str, ...], CueEntry]) -> Mapping[str, int]:
    """How many morphemes the longest predicate has that begins with each."""
    longest: dict[str, int] = {}
    for sequence in cues:
        longest[sequence[0]] = max(longest.get(sequence[0], 0), len(sequence))
    return MappingProxyType(longest)


def beginning_with(forms: AbstractSet[str]) -> Signs:
    """A + for every word at which a predicate may begin: one with one of the forms, and する."""

    def sign_of(token: Token) -> str:
        is_listed = token.normalized_form in forms or token.surface in forms
        return "+" if is_listed or token.dictionary_form == "する" else "-"

    return Signs(sign_of)


@cache
def shipped_lexicon() -> Lexicon:
    """The word lists that ship with the program."""
    cues = read_cues(read("lexicons/cues.csv"))
    longest = longest_from(cues)
    nouns, group_nouns = read_nouns(read("lexicons/nouns.toml"))
    frames = {
        name: _unique("frames.toml", name, words)
        for name, words in tomllib.loads(read("lexicons/frames.toml")).items()
    }
    return Lexicon(
        cues=cues,
        longest=longest,
        beginning=beginning_with({*longest, *nouns}),
        nouns=nouns,
        group_nouns=group_nouns,
        names=shipped_name_lexicon(),
        aliases=MappingProxyType({}),
        **frames,
    )
