"""Which mentions are the same one: in one article, and nothing beyond it."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from extraction.clusters import Cluster, fits, taught
from extraction.lexicon import Lexicon
from extraction.model import Alias, Entity, EntityKind, Mention, MentionKind, Span
from extraction.name_forms import bare_forms, initials, is_short_for, is_title_of, title_ending
from extraction.name_lexicon import NameLexicon

# What may stand between a title and the name it belongs to: 国防長官のピート・ヘグセス氏, 社長である山田氏.
APPOSITION: Final = re.compile(r"(?:の|である|で|、|だった|を務める|・)?$")
AGE: Final = re.compile(r"[（(]\s*([0-9０-９]{1,3})\s*(?:歳)?[）)]")
ABBREVIATED: Final = re.compile(r"[（(]([A-Za-zＡ-Ｚａ-ｚ0-9ァ-ヺー一-鿿]{2,12})[）)]")
SENTENCE_END: Final = re.compile(r"[。！？\n]+")
AFTER_NAME: Final = re.compile(r"(?:[（(][^（()）]*[）)])?(は|も|が)")
NO_SUBJECT: Final = 2
COUNTED: Final = re.compile("[0-9０-９数各]")  # 国内外の112社
BYLINE_END: Final = frozenset("］]】")
PERSON: Final = frozenset({"", "氏", "人"})  # behind 同, "" for 彼
PASSING: Final = 1  # sentence
WIDEST_GAP: Final = 4  # between a title and its name, を務める
FARTHEST: Final = 500  # mentions that a pronoun is looked back over
OTHERS: Final = re.compile(r"(?:他の|ほかの|別の|ある|もう[一1１]人の)[^。、「」]{0,8}$")
KINDS: Final[Mapping[MentionKind, EntityKind]] = {
    MentionKind.NAME: EntityKind.PERSON,
    MentionKind.TITLE: EntityKind.PERSON,
    MentionKind.PRONOUN: EntityKind.ANONYMOUS,
    MentionKind.ORGANISATION: EntityKind.ORGANISATION,
    MentionKind.GROUP: EntityKind.GROUP,
    MentionKind.ANONYMOUS: EntityKind.ANONYMOUS,
    MentionKind.DOCUMENT: EntityKind.DOCUMENT,
}


@dataclass(frozen=True)
class Resolution:
    """Who is behind every mention of the article, and all of them in order of appearance."""

    of: Mapping[Mention, Entity]
    entities: tuple[Entity, ...]


def resolve(
    mentions: Sequence[Mention], text: str, lexicon: Lexicon, quoted: Sequence[Span] = ()
) -> Resolution:
    """Put the mentions together, in order of the text; `quoted` are the brackets, whose inside a 同氏 outside does not mean."""
    resolver = _Resolver(text, lexicon.names, quoted)
    for mention in sorted(mentions, key=_surest_first):
        resolver.place(mention)
    for mention in mentions:
        if mention.kind is MentionKind.TITLE:
            resolver.place_title(mention)
        resolver.pass_by(mention)
    for alias in lexicon.aliases.values():
        resolver.teach(alias)
    for mention in mentions:
        if mention.kind is MentionKind.PRONOUN:
            resolver.place_pronoun(mention)
    return resolver.resolution(mentions)


def _surest_first(mention: Mention) -> tuple[bool, Span]:
    """Names with several parts before short ones, each in order of the text."""
    return mention.kind is not MentionKind.NAME, mention.span


class _Resolver:
    """The clusters of one article, under everything they are looked for by: nothing here goes through all of them."""

    def __init__(self, text: str, names: NameLexicon, quoted: Sequence[Span]) -> None:
        self._text = text
        self._names = names
        self._quoted = quoted
        self._of: dict[Mention, Cluster] = {}
        self._people: defaultdict[str, dict[Cluster, None]] = defaultdict(dict)  # by initial
        self._named: dict[int, Mention] = {}  # by where the name begins
        # by how the title ends, then by title
        self._owners: defaultdict[str, defaultdict[str, dict[Cluster, None]]] = defaultdict(
            lambda: defaultdict(dict)
        )
        self._last_owner: dict[str, tuple[Span, Cluster]] = {}  # by title: who was spoken of last
        self._organisations: defaultdict[str, dict[str, Cluster]] = defaultdict(
            dict
        )  # by initial, then by name
        self._others: dict[tuple[EntityKind, str], Cluster] = {}
        self._last_bare: dict[tuple[EntityKind, str], Cluster] = {}  # by words without age or owner

    def place(self, mention: Mention) -> None:
        """Names go to their person, other nouns to those of the same words; titles and pronouns wait."""
        if mention.kind is MentionKind.NAME:
            self._put_person(mention)
        elif mention.kind not in {MentionKind.TITLE, MentionKind.PRONOUN}:
            self._put(mention, self._other_of(mention))

    def place_title(self, mention: Mention) -> None:
        """首相は: the person of the article who has the title; 国防長官の in front of a name is that person's."""
        named = self._apposed(mention)
        if named is not None:
            self._put(mention, named)
            self._own(named, mention.title)
            return
        is_other = OTHERS.search(
            self._text, max(0, mention.span.start - 14), mention.span.start
        ) or AGE.match(self._text, mention.span.end)  # 下請け会社の社長(63)
        owner = None if is_other else self._last_with(mention.title)
        self._put(mention, owner or self._by_words(mention, EntityKind.PERSON))

    def pass_by(self, mention: Mention) -> None:
        """From here on the person is the last one spoken of, under every title."""
        person = self._of.get(mention)
        if person is not None and person.names:
            for title in person.titles:
                self._last_owner[title] = mention.span, person

    def teach(self, alias: Alias) -> None:
        """Whoever is called so is the one whom a person named."""
        for called, same in taught(list(dict.fromkeys(self._of.values())), alias):
            called.become(alias)
            if same is not None:
                called.take(same)
                self._of |= dict.fromkeys(same.mentions, called)

    def place_pronoun(self, mention: Mention) -> None:
        """同氏, 同社, 彼: the last one before it that the word can mean."""
        text = mention.text
        if text in self._names.pronoun_group or text[1:] == "氏ら":
            self._put(mention, self._by_words(mention, EntityKind.GROUP))
            return
        if text in self._names.hero and self._hero is not None:
            self._put(mention, self._hero)
            return
        wanted = text[1:] if text.startswith("同") and text not in self._names.pronoun else ""
        meant = self._most_salient(wanted, mention)
        self._put(mention, self._of[meant] if meant else self._by_words(mention, EntityKind.ANONYMOUS))

    def resolution(self, mentions: Iterable[Mention]) -> Resolution:
        """Everything put together."""
        numbered: dict[int, Entity] = {}
        of: dict[Mention, Entity] = {}
        for mention in mentions:
            cluster = self._of[mention]
            if id(cluster) not in numbered:
                numbered[id(cluster)] = cluster.entity(len(numbered) + 1)
            of[mention] = numbered[id(cluster)]
        return Resolution(of, tuple(numbered.values()))

    def _put(self, mention: Mention, cluster: Cluster) -> None:
        cluster.add(mention)
        self._of[mention] = cluster

    # --- people with names

    def _put_person(self, mention: Mention) -> None:
        """A name, to the person who has it."""
        person = self._person_of(mention)
        if mention.name not in person.names:
            for initial in initials(mention.name):
                self._people[initial][person] = None
        self._put(mention, person)
        self._own(person, mention.title)
        self._named[mention.span.start] = mention

    def _person_of(self, mention: Mention) -> Cluster:
        """The person who may be called so; the one with the same title, then the last one spoken of."""
        likely = {person: None for initial in initials(mention.name) for person in self._people[initial]}
        fitting = [person for person in likely if fits(person, mention.name)]
        if len(fitting) > 1:
            same_title = [person for person in fitting if mention.title in person.titles]
            fitting = same_title or fitting
        last = max(fitting, key=lambda person: person.mentions[-1].span, default=None)
        return last or Cluster(EntityKind.PERSON)

    def _apposed(self, mention: Mention) -> Cluster | None:
        """The person whose name follows right behind the title."""
        end = mention.span.end
        for start in range(end, end + WIDEST_GAP + 1):
            other = self._named.get(start)
            between = self._text[end:start]
            if other and APPOSITION.fullmatch(between) and not (between == "、" and other.title):
                return self._of[other]
        return None

    def _own(self, person: Cluster, title: str) -> None:
        """The title is the person's."""
        self._owners[title_ending(title)][title][person] = None

    def _last_with(self, wanted: str) -> Cluster | None:
        """The owner of such a title spoken of last; the only one, where all come later."""
        owners = self._owners[title_ending(wanted)]
        titles = [title for title in owners if is_title_of(title, wanted, self._names)]
        before = [self._last_owner[title] for title in titles if title in self._last_owner]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        later = {person for title in titles for person in islice(owners[title], 2)}
        return later.pop() if len(later) == 1 else None

    # --- everybody else

    def _other_of(self, mention: Mention) -> Cluster:
        """Organisations by name and short name, the unnamed by their words and age."""
        kind = KINDS[mention.kind]
        if kind is EntityKind.ORGANISATION:
            return self._organisation_of(mention)
        return self._by_words(mention, kind)

    def _by_words(self, mention: Mention, kind: EntityKind) -> Cluster:
        """Those of the same words are the same one; an age or an owner (児童の代表) tells two apart."""
        age = AGE.match(self._text, mention.span.end)
        key = (kind, mention.text + (age.group(1) if age else ""))
        known = self._others.get(key) or (None if age else self._last_bare.get(key))
        if known is not None:
            return known
        cluster = self._others[key] = Cluster(kind)
        for words in bare_forms(key[1]):
            self._last_bare[kind, words] = cluster
        return cluster

    def _organisation_of(self, mention: Mention) -> Cluster:
        """厚生労働省 and 厚労省, 国際オリンピック委員会（IOC） and IOC, アメリカ and 米国."""
        name = self._names.country_of.get(mention.text, mention.text)
        alike = self._organisations[name[:1]]
        cluster = alike.get(name)
        if cluster is None:
            fitting = (
                other
                for known, other in alike.items()
                if is_short_for(name, known) or is_short_for(known, name)
            )
            cluster = alike[name] = next(fitting, None) or Cluster(EntityKind.ORGANISATION)
        if mention.text == name and name in self._names.country_of:
            cluster.usual_name = name
        short = ABBREVIATED.match(self._text, mention.span.end)
        if short is not None:
            self._organisations[short.group(1)[0]].setdefault(short.group(1), cluster)
        return cluster

    # --- who is meant

    def _may_mean(self, mention: Mention, wanted: str) -> bool:
        """Whether the word behind 同 fits the mention; 彼 and 同氏 mean people."""
        if mention.kind in {MentionKind.PRONOUN, MentionKind.DOCUMENT, MentionKind.GROUP}:
            return False
        if wanted in self._names.same_organisation and wanted not in self._names.same_person:
            is_public = mention.text in self._names.country_of or mention.text.endswith(
                self._names.public_endings
            )
            is_company = wanted in {"社", "団体", "組織", "グループ"} and not is_public
            is_organisation = mention.kind is MentionKind.ORGANISATION and not (is_public and wanted == "社")
            if COUNTED.match(mention.text) or self._is_byline(mention):
                return False
            return is_organisation and (
                is_company or wanted[-1] in mention.text[-4:] or mention.text.endswith(wanted)
            )
        if wanted in PERSON:
            is_unnamed = mention.kind is MentionKind.ANONYMOUS and not mention.text.endswith(
                self._names.kin_endings
            )
            return mention.kind in {MentionKind.NAME, MentionKind.TITLE} or (wanted != "氏" and is_unnamed)
        return mention.kind in {MentionKind.NAME, MentionKind.TITLE} and mention.title.endswith(wanted)

    def _is_byline(self, mention: Mention) -> bool:
        """［ロンドン 3日 ロイター］: who sent the article."""
        return self._text[mention.span.end : mention.span.end + 1] in BYLINE_END

    def _most_salient(self, wanted: str, pronoun: Mention) -> Mention | None:
        """The one that the last sentence with any of them is about: its topic, else its subject, else the last one.

        In the sentence of the pronoun only a topic or subject counts (centering: Grosz, Joshi and Weinstein 1995); a person
        named in passing counts as one sentence farther away.
        """
        best: tuple[tuple[int, int, int, int], Mention] | None = None
        for distance, one in self._before(pronoun):
            if best is not None and distance > best[0][0]:
                break
            standing = self._standing(one)
            if not distance and standing == NO_SUBJECT:
                continue
            if self._may_mean(one, wanted) and not self._is_hidden(one, pronoun):
                farther = PASSING if standing == NO_SUBJECT and wanted in PERSON else 0
                rank = (distance + farther, standing, -one.span.start, one.span.end)
                best = (rank, one) if best is None or rank < best[0] else best
        return best[1] if best else None

    def _before(self, pronoun: Mention) -> Iterator[tuple[int, Mention]]:
        """The mentions before the pronoun, nearest first, each with how many sentences lie between; none in what is quoted."""
        index = bisect_right(self._by_end, pronoun.span.start, key=lambda one: one.span.end)
        stops = bisect_left(self._stops, pronoun.span.start)
        for one in reversed(self._by_end[max(0, index - FARTHEST) : index]):
            yield stops - bisect_left(self._stops, one.span.end), one

    @cached_property
    def _by_end(self) -> Sequence[Mention]:
        """Who can be meant, in order of where the words end."""
        return sorted(self._of, key=lambda one: (one.span.end, -one.span.start))

    @cached_property
    def _stops(self) -> Sequence[int]:
        """Where sentences and lines of the article itself end."""
        outer = _outermost(self._quoted)
        stops = [match.start() for match in SENTENCE_END.finditer(self._text)]
        around = (bisect_left(outer, at, key=lambda span: span.start) - 1 for at in stops)
        return [
            at for at, index in zip(stops, around, strict=True) if index < 0 or outer[index].end - 1 <= at
        ]

    @cached_property
    def _quotation_of(self) -> Mapping[Mention, Span]:
        """The innermost brackets around those mentions that stand in any."""
        found: dict[Mention, Span] = {}
        waiting = list(reversed(self._quoted))
        around: list[Span] = []
        for mention in sorted(self._of, key=lambda one: one.span):
            while waiting and waiting[-1].start <= mention.span.start:
                around.append(waiting.pop())
            while around and around[-1].end <= mention.span.start:
                around.pop()
            if around and around[-1].contains(mention.span):
                found[mention] = around[-1]
        return found

    @cached_property
    def _hero(self) -> Cluster | None:
        """The person whom the article names most: 本人, and in sports 右腕 and 王者."""
        people = {self._of[one]: None for one in self._named.values()}
        return max(people, key=lambda person: len(person.mentions), default=None)

    def _standing(self, mention: Mention) -> int:
        """0 for a topic, 1 for a subject, 2 for everything else."""
        after = AFTER_NAME.match(self._text, mention.span.end)
        particle = after.group(1) if after else ""
        return 0 if particle in {"は", "も"} else 1 if particle == "が" else NO_SUBJECT

    def _is_hidden(self, mention: Mention, pronoun: Mention) -> bool:
        """Whether the mention stands in a quotation that does not hold the pronoun."""
        quotation = self._quotation_of.get(mention)
        return quotation is not None and not quotation.contains(pronoun.span)


def _outermost(quoted: Sequence[Span]) -> Sequence[Span]:
    """The brackets that stand in no other."""
    outer: list[Span] = []
    for span in quoted:
        if not outer or outer[-1].end <= span.start:
            outer.append(span)
    return outer
