"""Every read of who speaks: somebody merged into somebody else is that one, under the name a person gave."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, literal, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from db.dialects import holds
from db.models import AliasRow, CandidateRow, QuoteRow, SpeakerRow, TitleRow, WordRow, table_of
from db.row_views import AnyRow, AnySelect, candidate_view, portions
from db.standing import Roots
from db.views import CandidateView, ReviewStatus, SpeakerView, TitleView, WordView
from extraction.model import QuoteKind

# Anything that has the columns of a speaker.
Speaker = type[SpeakerRow]

SPEECH: Final = tuple(kind for kind in QuoteKind if kind.is_speech)
# Whom only the article names.
NOT_THOUGHT_OF: Final = (literal(0.0).label("confidence"), literal("").label("rule"))
THE_QUOTE: Final = bindparam("quote_id", type_=QuoteRow.id.type)


def root_of(speaker: Speaker) -> ColumnElement[int]:
    """Who a speaker is: the one into whom a person merged them, or they themselves."""
    return func.coalesce(speaker.root_id, speaker.id)


def shown_name(root: Speaker) -> ColumnElement[str]:
    """What a speaker is called: a person's name for them, or the articles'."""
    return func.coalesce(root.own_name, root.name)


def is_speaker(speaker_column: Any, *speaker_ids: int) -> ColumnElement[bool]:  # noqa: ANN401  # a column of any table
    """Whether a column means one of these speakers, or somebody who was merged with them."""
    roots = select(root_of(SpeakerRow)).where(SpeakerRow.id.in_(speaker_ids))
    same = select(SpeakerRow.id).where(or_(SpeakerRow.id.in_(roots), SpeakerRow.root_id.in_(roots)))
    return speaker_column.in_(same)


def called(sought: str) -> AnySelect:
    """The speakers whose name holds what is sought."""
    root = aliased(SpeakerRow)
    is_called = holds(shown_name(root), sought)
    return select(SpeakerRow.id).join(root, root.id == root_of(SpeakerRow)).where(is_called)


def merged(session: Session) -> Roots:
    """Into whom speakers were merged, by their ids."""
    rows = select(SpeakerRow.id, SpeakerRow.root_id).where(SpeakerRow.root_id.is_not(None))
    return {row.id: row.root_id for row in session.execute(rows)}


def speakers(session: Session) -> tuple[SpeakerView, ...]:
    """Who was merged into nobody, with all their names and how many quotations are theirs, as they appeared."""
    return _speakers(session, None)


def speakers_of(session: Session, speaker_ids: Iterable[int]) -> tuple[SpeakerView, ...]:
    """Who these are now, merged or not; those who are gone are left out."""
    roots = roots_of(session, speaker_ids)
    same = select(SpeakerRow.id).where(or_(SpeakerRow.id.in_(roots), SpeakerRow.root_id.in_(roots)))
    return _speakers(session, session.scalars(same).all())


def roots_of(session: Session, speaker_ids: Iterable[int]) -> frozenset[int]:
    """Who these are, each once whatever was merged."""
    return frozenset(session.scalars(select(root_of(SpeakerRow)).where(SpeakerRow.id.in_(set(speaker_ids)))))


def own_name(session: Session, speaker_id: int) -> str:
    """What somebody is called who may be merged; "" where nobody is."""
    named = select(shown_name(SpeakerRow)).where(SpeakerRow.id == speaker_id)
    return session.scalars(named).first() or ""


def members(session: Session, speaker_id: int) -> tuple[int, ...]:
    """Who was merged into a speaker."""
    merged_here = select(SpeakerRow.id).where(SpeakerRow.root_id == speaker_id).order_by(SpeakerRow.id)
    return tuple(session.scalars(merged_here))


def speaker_called(session: Session, name: str, article_id: int) -> int | None:
    """Whom a name means in an article: who bears it, then who is called so; who speaks there first."""
    is_called = exists().where(AliasRow.speaker_id == SpeakerRow.id, AliasRow.text == name)
    bears = or_(SpeakerRow.own_name == name, SpeakerRow.name == name)
    is_known_here = or_(SpeakerRow.article_id.is_(None), SpeakerRow.article_id == article_id)
    is_here = or_(
        exists().where(QuoteRow.article_id == article_id, QuoteRow.speaker_id == SpeakerRow.id),
        exists().where(
            QuoteRow.article_id == article_id,
            CandidateRow.quote_id == QuoteRow.id,
            CandidateRow.speaker_id == SpeakerRow.id,
        ),
    )
    wanted = (
        select(root_of(SpeakerRow))
        .where(or_(bears, is_called), is_known_here)
        .order_by(case((bears, 0), else_=1), case((is_here, 0), else_=1), SpeakerRow.id)
    )
    return session.scalars(wanted.limit(1)).first()


def speaker_names(session: Session, speaker_ids: Iterable[int]) -> dict[int, str]:
    """What these speakers are called, as far as they are there."""
    root = aliased(SpeakerRow)
    named = select(SpeakerRow.id, shown_name(root).label("name")).join(root, root.id == root_of(SpeakerRow))
    return {
        row.id: row.name
        for ids in portions(speaker_ids)
        for row in session.execute(named.where(SpeakerRow.id.in_(ids)))
    }


def home_of(session: Session, speaker_id: int) -> int | None:
    """The one article in which a speaker is known; None for those who are the same everywhere."""
    return session.scalars(select(SpeakerRow.article_id).where(SpeakerRow.id == speaker_id)).first()


def titles(session: Session, speaker_id: int) -> tuple[TitleView, ...]:
    """What a speaker was and when, oldest first; what has no beginning comes before everything."""
    is_theirs = is_speaker(TitleRow.speaker_id, speaker_id)
    order = (TitleRow.from_on.is_not(None), TitleRow.from_on, TitleRow.id)
    rows = session.scalars(select(TitleRow).where(is_theirs).order_by(*order))
    return tuple(map(_title, rows))


def titles_by_speaker(session: Session) -> dict[int, tuple[TitleView, ...]]:
    """The titles of everybody who has some, in the same order."""
    roots = merged(session)
    order = (TitleRow.from_on.is_not(None), TitleRow.from_on, TitleRow.id)
    found: defaultdict[int, list[TitleView]] = defaultdict(list)
    for row in session.scalars(select(TitleRow).order_by(*order)):
        found[roots.get(row.speaker_id, row.speaker_id)].append(_title(row))
    return {speaker_id: tuple(titles) for speaker_id, titles in found.items()}


def all_titles(session: Session) -> dict[int, list[str]]:
    """What everybody was of whom a person wrote it, by who that is now."""
    wanted = select(root_of(SpeakerRow).label("root_id"), TitleRow.text).join(
        SpeakerRow, SpeakerRow.id == TitleRow.speaker_id
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for row in session.execute(wanted.order_by(TitleRow.id)):
        found[row.root_id].append(row.text)
    return dict(found)


def words(session: Session) -> tuple[WordView, ...]:
    """The words that this project taught, in the order in which they came."""
    root = aliased(SpeakerRow)
    wanted = (
        select(WordRow, root.id, shown_name(root))
        .outerjoin(SpeakerRow, SpeakerRow.id == WordRow.speaker_id)
        .outerjoin(root, root.id == root_of(SpeakerRow))
        .order_by(WordRow.id)
    )
    return tuple(
        WordView(word.id, word.sort, word.form, word.category, speaker_id, name or "", word.note)
        for word, speaker_id, name in session.execute(wanted)
    )


def candidates(session: Session, quote_id: int) -> tuple[CandidateView, ...]:
    """Who may have said it: the machine's answer, its alternatives, then who else the article has."""
    found: dict[int, CandidateView] = {}
    for wanted in _may_have_said_it():
        for row in session.execute(wanted, {THE_QUOTE.key: quote_id}):
            found.setdefault(row.speaker_id, candidate_view(row))
    return tuple(found.values())


def machine_candidates(session: Session, article_id: int) -> dict[int, tuple[CandidateView, ...]]:
    """Whom the machine thought of, for every quotation of an article."""
    found: dict[int, dict[int, CandidateView]] = {}
    for row in session.execute(_candidates().where(QuoteRow.article_id == article_id)):
        found.setdefault(row.quote_id, {}).setdefault(row.speaker_id, candidate_view(row))
    return {quote_id: tuple(thought_of.values()) for quote_id, thought_of in found.items()}


def _speakers(session: Session, ids: Sequence[int] | None) -> tuple[SpeakerView, ...]:
    """Of all speakers, or of these, the roots."""
    table = table_of(SpeakerRow)
    wanted, counted = select(table).order_by(table.c.id), quotes_by_speaker()
    aliases = select(AliasRow.speaker_id, AliasRow.text).order_by(AliasRow.id)
    if ids is not None:
        wanted, counted = wanted.where(table.c.id.in_(ids)), counted.where(QuoteRow.speaker_id.in_(ids))
        aliases = aliases.where(AliasRow.speaker_id.in_(ids))
    rows = session.execute(wanted).all()
    roots = {row.id: row.root_id or row.id for row in rows}
    quotes: Counter[int] = Counter()
    for speaker_id, count in session.execute(counted):
        quotes[roots[speaker_id]] += count
    other_names = _other_names(rows, session.execute(aliases), roots)
    return tuple(
        SpeakerView(
            id=row.id,
            name=row.own_name or row.name,
            kind=row.own_kind or row.kind,
            source=row.source,
            aliases=tuple(other_names[row.id]),
            quotes=quotes[row.id],
            machine_name=row.name,
            reading=row.reading,
            note=row.note,
        )
        for row in rows
        if row.root_id is None
    )


def quotes_by_speaker() -> AnySelect:
    """How many quotations are a speaker's now."""
    is_theirs = (
        QuoteRow.speaker_id.is_not(None),
        QuoteRow.is_listed,
        QuoteRow.kind.in_(SPEECH),
        QuoteRow.status != ReviewStatus.REJECTED,
    )
    return (
        select(QuoteRow.speaker_id, func.count().label("quotes"))
        .where(*is_theirs)
        .group_by(QuoteRow.speaker_id)
    )


def _title(row: TitleRow) -> TitleView:
    """A title as it travels."""
    return TitleView(row.id, row.speaker_id, row.text, row.from_on, row.to_on)


def _other_names(
    rows: Iterable[AnyRow], aliases: Iterable[AnyRow], roots: Mapping[int, int]
) -> defaultdict[int, dict[str, None]]:
    """What else speakers are called: by the articles, and where a person renamed or merged them."""
    names: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for row in aliases:
        names[roots[row.speaker_id]][row.text] = None
    for row in rows:
        if row.root_id is not None or row.own_name is not None:
            names[roots[row.id]][row.name] = None
        if row.root_id is not None and row.own_name is not None:
            names[row.root_id][row.own_name] = None
    return names


@cache
def _may_have_said_it() -> tuple[AnySelect, AnySelect]:
    """Both statements, put together once: they are asked for every quotation that somebody looks at."""
    return _candidates().where(CandidateRow.quote_id == THE_QUOTE), _speakers_beside()


def _candidates() -> AnySelect:
    """Whom the machine thought of, its answer first."""
    root = aliased(SpeakerRow)
    return (
        select(
            CandidateRow.quote_id,
            root.id.label("speaker_id"),
            shown_name(root).label("name"),
            CandidateRow.confidence,
            CandidateRow.rule,
            root.source,
        )
        .join(SpeakerRow, SpeakerRow.id == CandidateRow.speaker_id)
        .join(root, root.id == root_of(SpeakerRow))
        .join(QuoteRow, QuoteRow.id == CandidateRow.quote_id)
        .order_by(CandidateRow.quote_id, CandidateRow.rank)
    )


def _speakers_beside() -> AnySelect:
    """Everybody in the article of the quotation, in the order in which they appear there."""
    here = select(QuoteRow.article_id).where(QuoteRow.id == THE_QUOTE).scalar_subquery()
    is_here = and_(QuoteRow.article_id == here, QuoteRow.is_listed)
    current = select(QuoteRow.speaker_id, QuoteRow.start).where(is_here)
    thought_of = (
        select(CandidateRow.speaker_id, QuoteRow.start)
        .join(QuoteRow, QuoteRow.id == CandidateRow.quote_id)
        .where(is_here)
    )
    seen, root = union_all(current, thought_of).subquery(), aliased(SpeakerRow)
    return (
        select(root.id.label("speaker_id"), shown_name(root).label("name"), root.source, *NOT_THOUGHT_OF)
        .select_from(SpeakerRow)
        .join(root, root.id == root_of(SpeakerRow))
        .join(seen, seen.c.speaker_id == SpeakerRow.id)
        .group_by(root.id)
        .order_by(func.min(seen.c.start), root.id)
    )
