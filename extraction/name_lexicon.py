"""Reads and checks the words that name somebody: titles, callings, organisations, groups, the unnamed."""

import tomllib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields
from functools import cache, cached_property
from types import MappingProxyType
from typing import Final

from extraction.model import Mention
from resources import read

FILE: Final = "names.toml"
COUNTRIES: Final = "countries"


class NameLexiconError(ValueError):
    """A list of names that contradicts itself; the message names the entry."""


@dataclass(frozen=True)  # no slots: what is derived from the lists is kept
class NameLexicon:
    """The lists of names.toml; what each is for stands there. `country_of` gives the first name of a country."""

    honorific: frozenset[str]
    title: frozenset[str]
    occupation: frozenset[str]
    same_person: frozenset[str]
    same_organisation: frozenset[str]
    pronoun: frozenset[str]
    hero: frozenset[str]
    pronoun_group: frozenset[str]
    organisation: frozenset[str]
    organisation_alone: frozenset[str]
    organisation_name: frozenset[str]
    group: frozenset[str]
    anonymous: frozenset[str]
    document: frozenset[str]
    given: frozenset[str]
    title_prefix: frozenset[str]
    plural: frozenset[str]
    of_place: frozenset[str]
    of_what: frozenset[str]
    media: frozenset[str]
    kin: frozenset[str]
    place: frozenset[str]
    person_ending: frozenset[str]
    own_media: frozenset[str]
    no_person: frozenset[str]
    no_organisation: frozenset[str]
    abstract: frozenset[str]
    given_name: frozenset[str]
    given_sign: frozenset[str]
    public: frozenset[str]
    country_of: Mapping[str, str]

    @cached_property
    def alone(self) -> dict[int, Mention | None]:
        """What mentions.py found that a word of the dictionary names by itself, by its number."""
        return {}

    @cached_property
    def ends(self) -> dict[int, bool]:
        """Whether mentions.py found that a word of the dictionary may end what names somebody, by its number."""
        return {}

    @cached_property
    def tails(self) -> frozenset[str]:
        """The ends of all words that name somebody: 秘書官, 書官 and 官."""
        lists = (
            self.honorific, self.attached, self.plural, self.pronoun, self.pronoun_group, self.organisation,
            self.organisation_alone, self.organisation_name, self.group, self.anonymous, self.document,
            self.country_of, (f"同{word}" for word in self.same),
        )  # fmt: skip
        return frozenset(word[start:] for words in lists for word in words for start in range(len(word)))

    @cached_property
    def attached(self) -> frozenset[str]:
        """What may stand behind a name: titles and callings."""
        return self.title | self.occupation

    @cached_property
    def attached_endings(self) -> frozenset[str]:
        """How longer titles end: 主席報道官."""
        return frozenset(word for word in self.attached if len(word) >= 2)

    @cached_property
    def calling_endings(self) -> tuple[str, ...]:
        """How callings end."""
        return tuple(self.occupation)

    @cached_property
    def organisation_endings(self) -> frozenset[str]:
        """How names of organisations end that are one word."""
        return frozenset(word for word in self.organisation if len(word) >= 2)

    @cached_property
    def no_names(self) -> frozenset[str]:
        """Words that are no names of people, whatever stands behind them."""
        return self.attached | self.group | self.anonymous | self.organisation

    @cached_property
    def given_signs(self) -> frozenset[str]:
        """The signs of which given names are made."""
        return frozenset("".join(self.given_sign))

    @cached_property
    def same(self) -> frozenset[str]:
        """What stands behind 同."""
        return self.same_person | self.same_organisation

    @cached_property
    def public_endings(self) -> tuple[str, ...]:
        """How organisations end that are no company: 同社 never means them."""
        return tuple(self.public)

    @cached_property
    def media_endings(self) -> tuple[str, ...]:
        """How papers and broadcasters end."""
        return tuple(self.media)

    @cached_property
    def own_media_endings(self) -> tuple[str, ...]:
        """How words end for where one says something oneself."""
        return tuple(self.own_media)

    @cached_property
    def _person_endings(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """How words for people end, and the words that end so and are none."""
        return tuple(self.person_ending), tuple(self.no_person)

    def ends_like_person(self, word: str) -> bool:
        """Whether the last sign says that it is somebody: 専門医, 指揮官, 担当者."""
        endings, exceptions = self._person_endings
        return word.endswith(endings) and not word.endswith(exceptions)

    @cached_property
    def kin_endings(self) -> tuple[str, ...]:
        """How words for relatives end."""
        return tuple(self.kin)


def ends_in(word: str, endings: AbstractSet[str]) -> bool:
    """Whether the word ends in one of the endings, of two signs or more: with hundreds of them str.endswith takes too long."""
    return any(word[start:] in endings for start in range(len(word) - 1))


def read_names(source: str) -> NameLexicon:
    """Read names.toml; a list that is missing, unknown, or a country listed twice is an error."""
    lists = tomllib.loads(source)
    countries = _countries(lists.pop(COUNTRIES, ()))
    expected = {field.name for field in fields(NameLexicon)} - {"country_of"}
    if lists.keys() != expected:
        raise NameLexiconError(f"{FILE}: missing or unknown lists {sorted(expected ^ lists.keys())}")
    return NameLexicon(**{name: frozenset(words) for name, words in lists.items()}, country_of=countries)


def _countries(rows: Sequence[Sequence[str]]) -> Mapping[str, str]:
    """The canonical name by every name of a country."""
    names: dict[str, str] = {}
    for row in rows:
        for name in row:
            if name in names:
                raise NameLexiconError(f"{FILE} lists the country {name} twice")
            names[name] = row[0]
    return MappingProxyType(names)


@cache
def shipped_name_lexicon() -> NameLexicon:
    """The lists that ship with the program."""
    return read_names(read(f"lexicons/{FILE}"))
