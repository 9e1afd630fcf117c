"""Who is behind the names of an article: known again, led by what persons taught, or new."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.inserting import insert_rows, new_ids, plain
from db.models import AliasRow, SpeakerRow, TitleRow, WordRow, table_of
from db.queries_speakers import root_of
from db.row_views import portions
from db.views import ONLY_IN_ONE_ARTICLE, WordSort
from extraction.model import Entity, EntityKind
from extraction.name_identity import NameProfile, doubt, profile
from extraction.name_lexicon import shipped_name_lexicon

# By what the machine knows somebody.
_Name = tuple[EntityKind, str]
_Known = defaultdict[_Name, list[SpeakerRow]]
_by_namesake: Final = attrgetter("namesake")


@dataclass(frozen=True, slots=True)
class _Taught:
    """Where persons said that names lead: by another name for a speaker, and by the name they gave."""

    by_word: Mapping[str, set[int]]
    by_name: Mapping[tuple[EntityKind, str], set[int]]

    def word_root(self, entity: Entity) -> int | None:
        """Whom a person said to be called so; None where nobody said it, or it fits several."""
        names = () if entity.kind in ONLY_IN_ONE_ARTICLE else (entity.canonical, *entity.aliases)
        return _only(root for name in names for root in self.by_word.get(name, ()))

    def name_root(self, entity: Entity) -> int | None:
        """Whom a person gave this name; None where it is nobody's, or several have it."""
        is_of_project = entity.kind not in ONLY_IN_ONE_ARTICLE
        return _only(self.by_name.get((entity.kind, entity.canonical), ())) if is_of_project else None


class _Guard:
    """Whether one of an article may be somebody of the project, who may have many names by now."""

    def __init__(self, session: Session, keep: Callable[[], None]) -> None:
        self._session = session
        self._keep = keep  # whoever is new so far, so that the project can be asked about them
        self._known: dict[int, tuple[NameProfile, frozenset[str]]] = {}

    def allows(self, entity: Entity, root_id: int) -> bool:
        """Nobody of the same surname with another given name or title; a full name that is known is enough."""
        known, keys = self._profile(root_id)
        names = shipped_name_lexicon()
        found = profile(entity.canonical, entity.aliases, (), names)
        return bool(found.given and found.key in keys) or doubt(found, known, names) is None

    def _profile(self, root_id: int) -> tuple[NameProfile, frozenset[str]]:
        """What all names of somebody say, and the names as keys."""
        if root_id not in self._known:
            self._keep()
            root = self._session.get_one(SpeakerRow, root_id)
            names, forms, titles = _names_of(self._session, root_id)
            lexicon = shipped_name_lexicon()
            known = profile(root.own_name or root.name, (*names, *forms), titles, lexicon)
            keys = frozenset(profile(name, (), (), lexicon).key for name in names)
            self._known[root_id] = known, keys
        return self._known[root_id]


class _Rows:
    """The rows of an article's names, each for one of the article at most."""

    def __init__(self, known: _Known, article_id: int, add: Callable[[SpeakerRow], None]) -> None:
        self._article_id = article_id
        self._add = add
        self._known = known
        self._only_here: _Known = defaultdict(list)
        self._taken: set[SpeakerRow] = set()

    def free(self, name: _Name) -> list[SpeakerRow]:
        """Those of this name whom nobody of the article is yet."""
        return [row for row in (*self._known[name], *self._only_here[name]) if row not in self._taken]

    def take(self, row: SpeakerRow) -> SpeakerRow:
        """Let somebody of the article be this one."""
        self._taken.add(row)
        return row

    def new(self, name: _Name, number: int, root_id: int | None) -> SpeakerRow:
        """Somebody whom nobody knew under this name."""
        numbers = {row.namesake for row in (*self._known[name], *self._only_here[name])}
        is_only_here = name[0] in ONLY_IN_ONE_ARTICLE
        row = SpeakerRow(
            kind=name[0],
            name=name[1],
            article_id=self._article_id if is_only_here else None,
            namesake=number if number not in numbers else max(numbers) + 1,
            root_id=root_id,
            own_name=None,
            own_kind=None,
            reading="",
            note="",
        )
        insort((self._only_here if is_only_here else self._known)[name], row, key=_by_namesake)
        self._add(row)
        return self.take(row)


class SpeakersOfMany:
    """The speakers behind the names of many new articles, one article after the other; `insert` keeps them."""

    def __init__(self, session: Session, entities: Sequence[Entity]) -> None:
        self._session = session
        self._known = _bearing(session, entities)
        self._taught = _taught(session, entities)
        self._ids = new_ids(session, table_of(SpeakerRow), len(entities))
        self._forms: defaultdict[int, set[str]] = defaultdict(set)
        for ids in portions(row.id for rows in self._known.values() for row in rows):
            there = select(AliasRow.speaker_id, AliasRow.text).where(AliasRow.speaker_id.in_(ids))
            for row in session.execute(there):
                self._forms[row.speaker_id].add(row.text)
        self._speakers: list[SpeakerRow] = []
        self._aliases: list[tuple[int, str]] = []

    def put(self, article_id: int, entities: Sequence[Entity]) -> list[int]:
        """The speaker behind each of an article."""
        rows = _Rows(self._known, article_id, self._add)
        speakers = _recognised(entities, rows, _Guard(self._session, self.insert), self._taught)
        for entity, row in speakers.items():
            for form in entity.aliases:
                if form not in self._forms[row.id]:
                    self._forms[row.id].add(form)
                    self._aliases.append((row.id, form))
        return [speakers[entity].id for entity in entities]

    def insert(self) -> None:
        """Keep those who are new, and what is new of the others."""
        table = table_of(SpeakerRow)
        names = table.c.keys()
        insert_rows(self._session, table, names, [_values(row, names) for row in self._speakers])
        insert_rows(self._session, table_of(AliasRow), ("speaker_id", "text"), self._aliases)
        self._speakers, self._aliases = [], []
        self._session.flush()

    def _add(self, row: SpeakerRow) -> None:
        """Somebody new, to be kept later."""
        row.id = next(self._ids)
        self._speakers.append(row)


def put_speakers(session: Session, article_id: int, entities: Iterable[Entity]) -> dict[Entity, SpeakerRow]:
    """The speaker behind every entity, known or new; who is known gets the source and what aliases are new.

    What a person taught leads a name to its speaker; a name that was merged leads elsewhere where the article
    says of it what cannot be said of that speaker.
    """
    listed = list(entities)
    rows = _Rows(_bearing(session, listed, article_id), article_id, session.add)
    speakers = _recognised(listed, rows, _Guard(session, session.flush), _taught(session, listed))
    session.flush()
    _put_aliases(session, {row.id: entity.aliases for entity, row in speakers.items()})
    return speakers


def _bearing(session: Session, entities: Iterable[Entity], article_id: int | None = None) -> _Known:
    """Who bears these names in every article, or in this one, in the order of namesakes."""
    known: _Known = defaultdict(list)
    here = or_(SpeakerRow.article_id.is_(None), SpeakerRow.article_id == article_id)
    for names in portions(entity.canonical for entity in entities):
        wanted = select(SpeakerRow).where(SpeakerRow.name.in_(names), here).order_by(SpeakerRow.namesake)
        for row in session.scalars(wanted):
            known[row.kind, row.name].append(row)
    return known


def _recognised(
    entities: Iterable[Entity], rows: _Rows, guard: _Guard, taught: _Taught
) -> dict[Entity, SpeakerRow]:
    """The rows of an article's entities."""
    namesakes: Counter[_Name] = Counter()
    speakers: dict[Entity, SpeakerRow] = {}
    for entity in entities:
        name = (entity.kind, entity.canonical)
        row = _led_by_word(entity, rows, guard, taught) or _known(entity, namesakes[name], rows, guard)
        if row is None:
            root_id = taught.name_root(entity)
            is_theirs = root_id is not None and guard.allows(entity, root_id)
            row = rows.new(name, namesakes[name], root_id if is_theirs else None)
        row.source = entity.source
        speakers[entity] = row
        namesakes[name] += 1
    return speakers


def _led_by_word(entity: Entity, rows: _Rows, guard: _Guard, taught: _Taught) -> SpeakerRow | None:
    """The row of whom a person said that they are called so; None where nobody did, or it cannot be."""
    root_id = taught.word_root(entity)
    if root_id is None or not guard.allows(entity, root_id):
        return None
    name = (entity.kind, entity.canonical)
    theirs = (row for row in rows.free(name) if root_id in {row.id, row.root_id})
    row = next(theirs, None)
    return rows.take(row) if row is not None else rows.new(name, 0, root_id)


def _known(entity: Entity, number: int, rows: _Rows, guard: _Guard) -> SpeakerRow | None:
    """The row by which the machine knows this name; of a merged one the next, where it cannot be that speaker."""
    free = [row for row in rows.free((entity.kind, entity.canonical)) if row.namesake >= number]
    if not free or free[0].namesake > number:
        return None
    usual, *others = free
    if usual.root_id is None:
        return rows.take(usual)
    fitting = (row for row in (usual, *others) if guard.allows(entity, row.root_id or row.id))
    row = next(fitting, None)
    return None if row is None else rows.take(row)


def _taught(session: Session, entities: Iterable[Entity]) -> _Taught:
    """What persons taught of these names."""
    listed = [entity for entity in entities if entity.kind not in ONLY_IN_ONE_ARTICLE]
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    by_name: defaultdict[_Name, set[int]] = defaultdict(set)
    words = (
        select(WordRow.form, root_of(SpeakerRow).label("root_id"))
        .join(SpeakerRow, SpeakerRow.id == WordRow.speaker_id)
        .where(WordRow.sort == WordSort.ALIAS)
    )
    for forms in portions(form for entity in listed for form in (entity.canonical, *entity.aliases)):
        for row in session.execute(words.where(WordRow.form.in_(forms))):
            by_word[row.form].add(row.root_id)
    for names in portions(entity.canonical for entity in listed):
        for row in session.scalars(select(SpeakerRow).where(SpeakerRow.own_name.in_(names))):
            by_name[row.own_kind or row.kind, row.own_name or ""].add(row.root_id or row.id)
    return _Taught(by_word, by_name)


def _names_of(session: Session, root_id: int) -> tuple[list[str], list[str], list[str]]:
    """The names of somebody and of those merged with them, what else they are called, and what they were."""
    theirs = or_(SpeakerRow.id == root_id, SpeakerRow.root_id == root_id)
    members = session.execute(select(SpeakerRow.id, SpeakerRow.name, SpeakerRow.own_name).where(theirs)).all()
    ids = [row.id for row in members]
    names = [name for row in members for name in (row.name, row.own_name) if name]
    aliases = session.scalars(select(AliasRow.text).where(AliasRow.speaker_id.in_(ids)))
    words = session.scalars(select(WordRow.form).where(WordRow.speaker_id.in_(ids)))
    titles = session.scalars(select(TitleRow.text).where(TitleRow.speaker_id.in_(ids)))
    return names, [*aliases, *words], [*titles]


def _only(roots: Iterable[int]) -> int | None:
    """The only one, if there is exactly one."""
    found = set(roots)
    return found.pop() if len(found) == 1 else None


def _put_aliases(session: Session, aliases: Mapping[int, tuple[str, ...]]) -> None:
    """Add the aliases that are new."""
    there = select(AliasRow.speaker_id, AliasRow.text).where(AliasRow.speaker_id.in_(aliases))
    known = {(row.speaker_id, row.text) for row in session.execute(there)}
    wanted = dict.fromkeys((speaker, text) for speaker, texts in aliases.items() for text in texts)
    session.add_all(AliasRow(speaker_id=one[0], text=one[1]) for one in wanted if one not in known)


def _values(row: SpeakerRow, names: Iterable[str]) -> tuple[Any, ...]:
    """A row's columns as the database takes them."""
    return tuple(plain(getattr(row, name)) for name in names)
