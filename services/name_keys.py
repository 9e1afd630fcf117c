"""Which speakers may be one under several names: suggested together, but never two of one surname who may be two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Final

from db.views import SpeakerView
from extraction.model import EntityKind, SourceKind
from extraction.name_forms import LEAST_FUZZY, is_short_for
from extraction.name_identity import Doubt, NameProfile, doubt, is_same_name, is_short_name, profile
from extraction.name_lexicon import shipped_name_lexicon

# What each speaker was, as a person wrote it.
Titles = Mapping[int, Sequence[str]]
NO_TITLES: Final[Titles] = MappingProxyType({})
LONGEST_INITIAL: Final = 1


@dataclass(frozen=True, slots=True)
class SpeakerDoubt:
    """Two speakers who share a surname, and why they may be two people."""

    one: SpeakerView
    other: SpeakerView
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class _Known:
    """A speaker with what the name says."""

    speaker: SpeakerView
    profile: NameProfile


class _Groups:
    """Which speakers belong together so far."""

    def __init__(self) -> None:
        self._roots: dict[int, int] = {}

    def root(self, one: int) -> int:
        """By what the group of one is known."""
        while (above := self._roots.get(one, one)) != one:
            self._roots[one] = self._roots.get(above, above)
            one = above
        return one

    def join(self, one: int, other: int) -> None:
        """They and theirs belong together."""
        self._roots[self.root(other)] = self.root(one)


def person_key(name: str) -> str:
    """The form under which all ways of writing one name are the same, without title: 髙橋氏 -> 高橋."""
    return profile(name, (), (), shipped_name_lexicon()).key


def doubts(speakers: Sequence[SpeakerView], titles: Titles = NO_TITLES) -> tuple[SpeakerDoubt, ...]:
    """Which of these may be two people of one surname: asked before they become one."""
    known = [_known(speaker, titles) for speaker in speakers]
    found = ((one, other, _doubt(one, other)) for one, other in combinations(known, 2))
    return tuple(
        SpeakerDoubt(one.speaker, other.speaker, why) for one, other, why in found if why is not None
    )


def suggest(
    speakers: Iterable[SpeakerView], titles: Titles = NO_TITLES
) -> tuple[tuple[SpeakerView, ...], ...]:
    """Those who are probably one, the fullest name first; the groups with most quotations come first."""
    known = {speaker.id: _known(speaker, titles) for speaker in speakers if _has_name(speaker)}
    groups = _Groups()
    for one, other in _same(list(known.values())):
        groups.join(one.speaker.id, other.speaker.id)
    for short, full in _short(list(known.values()), groups):
        groups.join(full.speaker.id, short.speaker.id)
    together: defaultdict[int, list[_Known]] = defaultdict(list)
    for one in known.values():
        together[groups.root(one.speaker.id)].append(one)
    clusters = (_agreeing(group) for group in together.values() if len(group) > 1)
    wanted = [tuple(one.speaker for one in cluster) for cluster in clusters if len(cluster) > 1]
    return tuple(sorted(wanted, key=lambda cluster: -sum(speaker.quotes for speaker in cluster)))


def _known(speaker: SpeakerView, titles: Titles) -> _Known:
    """What the names of a speaker say."""
    names = shipped_name_lexicon()
    return _Known(speaker, profile(speaker.name, speaker.aliases, titles.get(speaker.id, ()), names))


def _has_name(speaker: SpeakerView) -> bool:
    """Whether there is a name to compare: 関係者, 記者 and 声明 are none."""
    is_named = speaker.kind in {EntityKind.PERSON, EntityKind.ORGANISATION}
    return is_named and speaker.source is not SourceKind.TITLE_ONLY


def _same(known: Sequence[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Pairs whose names are one name, written in two ways."""
    first: dict[str, _Known] = {}
    for one in known:
        other = first.setdefault(one.profile.key, one)
        if other is not one:
            yield other, one
    near: defaultdict[str, list[_Known]] = defaultdict(list)
    for one in first.values():
        for mark in _marks(one.profile.key):
            near[mark].append(one)
    for group in near.values():
        for one, other in combinations(group, 2):
            if is_same_name(one.profile, other.profile):
                yield one, other


def _marks(key: str) -> Iterator[str]:
    """What keys share of which one letter differs or two changed places; only foreign names are so long."""
    if len(key) < LEAST_FUZZY:
        return
    yield from {key[:at] + key[at + 1 :] for at in range(1, len(key))} | {key}
    yield "".join((key[0], *sorted(key)))


def _short(known: Sequence[_Known], groups: _Groups) -> Iterator[tuple[_Known, _Known]]:
    """Short names, each with the only full one that it may stand for."""
    by_beginning: defaultdict[str, list[_Known]] = defaultdict(list)
    for one in known:
        by_beginning[_beginning(one)].append(one)
    for short in known:
        fits = [
            full
            for full in by_beginning[short.profile.key[:LONGEST_INITIAL]]
            if full is not short and _may_stand_for(short, full)
        ]
        if len({groups.root(full.speaker.id) for full in fits}) == 1:
            yield short, fits[0]


def _beginning(full: _Known) -> str:
    """With what sign a short name for this one begins."""
    return (full.profile.surname or full.profile.key)[:LONGEST_INITIAL]


def _may_stand_for(short: _Known, full: _Known) -> bool:
    """Whether the short name is one of the full name's: 岸田 for 岸田文雄, 厚労省 for 厚生労働省."""
    if short.speaker.kind is not full.speaker.kind:
        return False
    if short.speaker.kind is EntityKind.ORGANISATION:
        return is_short_for(short.profile.key, full.profile.key)
    return is_short_name(short.profile, full.profile)


def _agreeing(group: Iterable[_Known]) -> list[_Known]:
    """Of a group those who can all be one: the fullest name first, whoever raises a doubt is left out."""
    kept: list[_Known] = []
    for one in sorted(group, key=lambda one: (-len(one.profile.key), -one.speaker.quotes, one.speaker.id)):
        if all(_doubt(one, other) is None for other in kept):
            kept.append(one)
    return kept


def _doubt(one: _Known, other: _Known) -> Doubt | None:
    """Why they may be two; whom an article tells apart although they have one name are two."""
    if (one.speaker.machine_name, one.speaker.kind) == (other.speaker.machine_name, other.speaker.kind):
        return Doubt.NAMESAKE
    if EntityKind.ORGANISATION in {one.speaker.kind, other.speaker.kind}:
        return None
    return doubt(one.profile, other.profile, shipped_name_lexicon())
