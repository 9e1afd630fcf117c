"""Every read of who speaks: somebody merged into somebody else is that one, under the name a person gave."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from db.models import AliasRow, CandidateRow, QuoteRow, SpeakerRow, TitleRow, WordRow
from db.row_views import AnySelect, candidate_view, portions
from db.standing import Roots
from db.views import CandidateView, ReviewStatus, SpeakerView, TitleView, WordView
from extraction.model import QuoteKind

# Anything that has the columns of a speaker.
Speaker = type[SpeakerRow]

SPEECH: Final = tuple(kind for kind in QuoteKind if kind.is_speech)
# Whom only the article names.
NOT_THOUGHT_OF: Final = (literal(0.0).label("confidence"), literal("").label("rule"))


def root_of(speaker: Speaker) -> ColumnElement[int]:
    """Who a speaker is: the one into whom a person merged them, or they themselves."""
    return func.coalesce(speaker.root_id, speaker.id)


def shown_name(root: Speaker) -> ColumnElement[str]:
    """What a speaker is called: a person's name for them, or the articles'."""
    return func.coalesce(root.own_name, root.name)


def is_speaker(speaker_column: Any, speaker_id: int) -> ColumnElement[bool]:  # noqa: ANN401  # a column of any table
    """Whether a column means this speaker, or somebody who was merged with them."""
    root = select(root_of(SpeakerRow)).where(SpeakerRow.id == speaker_id).scalar_subquery()
    same = select(SpeakerRow.id).where(or_(SpeakerRow.id == root, SpeakerRow.root_id == root))
    return speaker_column.in_(same)


def merged(session: Session) -> Roots:
    """Into whom speakers were merged, by their ids."""
    rows = select(SpeakerRow.id, SpeakerRow.root_id).where(SpeakerRow.root_id.is_not(None))
    return {row.id: row.root_id for row in session.execute(rows)}


def speakers(session: Session) -> tuple[SpeakerView, ...]:
    """Everybody who speaks or might, in the order in which they appeared."""
    return tuple(_speakers(session, ()))


def most_talkative(session: Session, most: int, wanted: int | None = None) -> tuple[SpeakerView, ...]:
    """Those to whom most is ascribed, and the wanted one too; the most talkative first."""
    theirs = _quotes_by_root().subquery()
    top = select(theirs.c.root_id).order_by(theirs.c.quotes.desc(), theirs.c.root_id).limit(most)
    ids = set(session.scalars(top)) | ({wanted} - {None})
    found = _speakers(session, (SpeakerRow.id.in_(ids),))
    return tuple(sorted(found, key=lambda speaker: (-speaker.quotes, speaker.id)))


def find_speakers(session: Session, text: str) -> tuple[SpeakerView, ...]:
    """Everybody of whose names one holds the text: names that begin with it first, then by quotations."""
    sought = text.strip()
    holding = (SpeakerRow.name, SpeakerRow.own_name, SpeakerRow.reading, AliasRow.text)
    called_so = (
        select(root_of(SpeakerRow))
        .outerjoin(AliasRow, AliasRow.speaker_id == SpeakerRow.id)
        .where(or_(*(column.icontains(sought, autoescape=True) for column in holding)))
    )
    found = _speakers(session, (SpeakerRow.id.in_(called_so),))
    return tuple(sorted(found, key=lambda speaker: (_distance(speaker, sought), -speaker.quotes, speaker.id)))


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
    return tuple(TitleView(row.id, row.speaker_id, row.text, row.from_on, row.to_on) for row in rows)


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
    for wanted in (_candidates().where(CandidateRow.quote_id == quote_id), _speakers_beside(quote_id)):
        for row in session.execute(wanted):
            found.setdefault(row.speaker_id, candidate_view(row))
    return tuple(found.values())


def machine_candidates(session: Session, article_id: int) -> dict[int, tuple[CandidateView, ...]]:
    """Whom the machine thought of, for every quotation of an article."""
    found: dict[int, dict[int, CandidateView]] = {}
    for row in session.execute(_candidates().where(QuoteRow.article_id == article_id)):
        found.setdefault(row.quote_id, {}).setdefault(row.speaker_id, candidate_view(row))
    return {quote_id: tuple(thought_of.values()) for quote_id, thought_of in found.items()}


def _speakers(session: Session, conditions: Iterable[ColumnElement[bool]]) -> list[SpeakerView]:
    """Who was merged into nobody, with all their names, and how many quotations are theirs now."""
    theirs = _quotes_by_root().subquery()
    wanted = (
        select(SpeakerRow, func.coalesce(theirs.c.quotes, 0).label("quotes"))
        .outerjoin(theirs, theirs.c.root_id == SpeakerRow.id)
        .where(SpeakerRow.root_id.is_(None), *conditions)
        .order_by(SpeakerRow.id)
    )
    other_names = _other_names(session, conditions)
    return [
        SpeakerView(
            id=row.id,
            name=row.own_name or row.name,
            kind=row.own_kind or row.kind,
            source=row.source,
            aliases=tuple(other_names.get(row.id, ())),
            quotes=quotes,
            machine_name=row.name,
            reading=row.reading,
            note=row.note,
        )
        for row, quotes in session.execute(wanted)
    ]


def _quotes_by_root() -> AnySelect:
    """How many quotations are a speaker's now, those of the merged ones with them."""
    is_theirs = and_(
        QuoteRow.speaker_id == SpeakerRow.id,
        QuoteRow.is_listed,
        QuoteRow.kind.in_(SPEECH),
        QuoteRow.status != ReviewStatus.REJECTED,
    )
    counted = func.count(QuoteRow.id).label("quotes")
    return (
        select(root_of(SpeakerRow).label("root_id"), counted)
        .join(QuoteRow, is_theirs)
        .group_by(root_of(SpeakerRow))
    )


def _other_names(session: Session, conditions: Iterable[ColumnElement[bool]]) -> dict[int, dict[str, None]]:
    """What else speakers are called: by the articles, and where a person renamed or merged them."""
    member = aliased(SpeakerRow)
    is_other = or_(member.root_id.is_not(None), member.own_name.is_not(None))
    by_articles = (
        select(SpeakerRow.id, AliasRow.text)
        .join(member, AliasRow.speaker_id == member.id)
        .join(SpeakerRow, SpeakerRow.id == root_of(member))
        .order_by(AliasRow.id)
    )
    by_persons = (
        select(SpeakerRow.id, member.name)
        .join(SpeakerRow, SpeakerRow.id == root_of(member))
        .where(is_other)
        .order_by(member.id)
    )
    names: dict[int, dict[str, None]] = {}
    for wanted in (by_articles, by_persons):
        for speaker_id, name in session.execute(wanted.where(*conditions)):
            names.setdefault(speaker_id, {})[name] = None
    return names


def _distance(speaker: SpeakerView, sought: str) -> int:
    """How far a speaker is from what was typed: the name begins with it, an alias does, it is in the name."""
    wanted = sought.lower()
    if speaker.name.lower().startswith(wanted) or speaker.reading.startswith(wanted):
        return 0
    if any(alias.lower().startswith(wanted) for alias in speaker.aliases):
        return 1
    return 2 if wanted in speaker.name.lower() else 3


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


def _speakers_beside(quote_id: int) -> AnySelect:
    """Everybody in the article of the quotation, in the order in which they appear there."""
    here = select(QuoteRow.article_id).where(QuoteRow.id == quote_id).scalar_subquery()
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
