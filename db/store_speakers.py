"""Who is behind the names of an article: known again, led by what persons taught, or new."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.orm import Session

from db.inserting import insert_rows, new_ids, plain
from db.models import AliasRow, SpeakerRow, TitleRow, WordRow, table_of
from db.queries_speakers import root_of
from db.row_views import portions
from db.views import ONLY_IN_ONE_ARTICLE, WordSort
from extraction.model import Entity, EntityKind, SourceKind
from extraction.name_identity import NameProfile, doubt, profile
from extraction.name_lexicon import shipped_name_lexicon

# By what the machine knows somebody.
_Name = tuple[EntityKind, str]
_Known = defaultdict[_Name, list["_Speaker"]]
# What the machine knows of somebody, and what is empty until a person says it, in the order of the table.
COLUMNS: Final = ("id", "kind", "source", "name", "article_id", "namesake", "root_id")
UNSAID: Final = ("reading", "note")
_by_namesake: Final = attrgetter("namesake")


@dataclass(frozen=True, slots=True)
class _Taught:
    """Where persons said that names lead: by another name for a speaker, and by the name they gave."""

    by_word: Mapping[str, set[int]]
    by_name: Mapping[tuple[EntityKind, str], set[int]]

    def word_root(self, entity: Entity) -> int | None:
        """Whom a person said to be called so; None where nobody said it, or it fits several."""
        is_of_project = bool(self.by_word) and entity.kind not in ONLY_IN_ONE_ARTICLE
        names = (entity.canonical, *entity.aliases) if is_of_project else ()
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


@dataclass(eq=False, slots=True)
class _Speaker:
    """A row of the table, before it is kept and after; `kept_source` is what the project has of its source."""

    id: int
    kind: EntityKind
    source: SourceKind | None
    name: str
    article_id: int | None
    namesake: int
    root_id: int | None
    kept_source: SourceKind | None

    def values(self) -> tuple[Any, ...]:
        """What is kept of somebody new."""
        said = (self.id, self.kind, self.source, self.name, self.article_id, self.namesake, self.root_id)
        return (*map(plain, said), *("" for _ in UNSAID))


class _Rows:
    """The rows of an article's names, each for one of the article at most."""

    def __init__(self, known: _Known, article_id: int, ids: Iterator[int]) -> None:
        self._article_id = article_id
        self._ids = ids
        self._known = known
        self._only_here: _Known = defaultdict(list)
        self._taken: set[_Speaker] = set()

    def free(self, name: _Name) -> list[_Speaker]:
        """Those of this name whom nobody of the article is yet."""
        return [row for row in (*self._known[name], *self._only_here[name]) if row not in self._taken]

    def take(self, row: _Speaker) -> _Speaker:
        """Let somebody of the article be this one."""
        self._taken.add(row)
        return row

    def new(self, name: _Name, number: int, root_id: int | None) -> _Speaker:
        """Somebody whom nobody knew under this name."""
        numbers = {row.namesake for row in (*self._known[name], *self._only_here[name])}
        namesake = number if number not in numbers else max(numbers) + 1
        is_only_here = name[0] in ONLY_IN_ONE_ARTICLE
        article_id = self._article_id if is_only_here else None
        row = _Speaker(next(self._ids), name[0], None, name[1], article_id, namesake, root_id, None)
        insort((self._only_here if is_only_here else self._known)[name], row, key=_by_namesake)
        return self.take(row)


class Speakers:
    """The speakers behind the names of articles, one article after the other; `keep` writes them down."""

    def __init__(self, session: Session, entities: Sequence[Entity], article_id: int | None = None) -> None:
        """All who bear these names in every article, or in this one."""
        self._session = session
        self._known = _bearing(session, entities, article_id)
        self._taught = _taught(session, entities)
        self._ids = iter(new_ids(session, table_of(SpeakerRow), len(entities)))
        self._forms: defaultdict[int, set[str]] = defaultdict(set)
        for ids in portions(row.id for rows in self._known.values() for row in rows):
            there = select(AliasRow.speaker_id, AliasRow.text).where(AliasRow.speaker_id.in_(ids))
            for row in session.execute(there):
                self._forms[row.speaker_id].add(row.text)
        self._named: dict[int, _Speaker] = {}
        self._aliases: list[tuple[int, str]] = []

    def put(self, article_id: int, entities: Sequence[Entity]) -> list[int]:
        """The speaker behind each of an article; what its aliases are, and how well it says who they are.

        What a person taught leads a name to its speaker; a name that was merged leads elsewhere where the article
        says of it what cannot be said of that speaker.
        """
        rows = _Rows(self._known, article_id, self._ids)
        speakers = _recognised(entities, rows, _Guard(self._session, self.keep), self._taught)
        for entity, row in speakers.items():
            row.source = entity.source
            self._named[row.id] = row
            known = self._forms[row.id]
            new = [form for form in dict.fromkeys(entity.aliases) if form not in known]
            known.update(new)
            self._aliases += [(row.id, form) for form in new]
        return [speakers[entity].id for entity in entities]

    def keep(self) -> None:
        """Write down those who are new, and what is new of the others."""
        changed = [row for row in self._named.values() if row.source is not row.kept_source]
        new = [row.values() for row in changed if row.kept_source is None]
        others = [{"speaker_id": row.id, "new": row.source} for row in changed if row.kept_source is not None]
        table = table_of(SpeakerRow)
        insert_rows(self._session, table, (*COLUMNS, *UNSAID), new)
        insert_rows(self._session, table_of(AliasRow), ("speaker_id", "text"), self._aliases)
        if others:
            is_it = table.c.id == bindparam("speaker_id")
            self._session.execute(update(table).where(is_it).values(source=bindparam("new")), others)
        for row in changed:
            row.kept_source = row.source
        self._named, self._aliases = {}, []


def put_speakers(session: Session, article_id: int, entities: Iterable[Entity]) -> dict[Entity, SpeakerRow]:
    """The speaker behind every entity of an article, known or new; who is known gets what the article says anew."""
    listed = list(entities)
    speakers = Speakers(session, listed, article_id)
    ids = speakers.put(article_id, listed)
    speakers.keep()
    rows = {
        row.id: row
        for some in portions(ids)
        for row in session.scalars(
            select(SpeakerRow).where(SpeakerRow.id.in_(some)).execution_options(populate_existing=True)
        )
    }
    return {entity: rows[speaker_id] for entity, speaker_id in zip(listed, ids, strict=True)}


def _bearing(session: Session, entities: Iterable[Entity], article_id: int | None) -> _Known:
    """Who bears these names in every article, or in this one, in the order of namesakes."""
    known: _Known = defaultdict(list)
    table = table_of(SpeakerRow).c
    here = or_(table.article_id.is_(None), table.article_id == article_id)
    columns = select(*(table[name] for name in COLUMNS)).where(here).order_by(table.namesake)
    for names in portions(entity.canonical for entity in entities):
        for row in session.execute(columns.where(table.name.in_(names))):
            known[row.kind, row.name].append(_Speaker(*row, kept_source=row.source))
    return known


def _recognised(
    entities: Iterable[Entity], rows: _Rows, guard: _Guard, taught: _Taught
) -> dict[Entity, _Speaker]:
    """The rows of an article's entities."""
    namesakes: Counter[_Name] = Counter()
    speakers: dict[Entity, _Speaker] = {}
    for entity in entities:
        name = (entity.kind, entity.canonical)
        row = _led_by_word(entity, rows, guard, taught) or _known(entity, namesakes[name], rows, guard)
        if row is None:
            root_id = taught.name_root(entity)
            is_theirs = root_id is not None and guard.allows(entity, root_id)
            row = rows.new(name, namesakes[name], root_id if is_theirs else None)
        speakers[entity] = row
        namesakes[name] += 1
    return speakers


def _led_by_word(entity: Entity, rows: _Rows, guard: _Guard, taught: _Taught) -> _Speaker | None:
    """The row of whom a person said that they are called so; None where nobody did, or it cannot be."""
    root_id = taught.word_root(entity)
    if root_id is None or not guard.allows(entity, root_id):
        return None
    name = (entity.kind, entity.canonical)
    theirs = (row for row in rows.free(name) if root_id in {row.id, row.root_id})
    row = next(theirs, None)
    return rows.take(row) if row is not None else rows.new(name, 0, root_id)


def _known(entity: Entity, number: int, rows: _Rows, guard: _Guard) -> _Speaker | None:
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
