"""Every read of a project: what comes out are frozen views, never rows."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from db.models import AliasRow, ArticleRow, CandidateRow, DecisionRow, PlaceRow, QuoteRow, SpeakerRow
from db.row_views import article_view, candidate_view, quote_view
from db.standing import Standing
from db.views import (
    Action,
    ArticleView,
    CandidateView,
    DecisionView,
    ProgressView,
    QuoteFilter,
    QuoteView,
    ReviewStatus,
    SpeakerView,
    StepView,
)
from extraction.model import Factuality, QuoteKind

AnySelect = Select[*tuple[Any, ...]]

SPEECH: Final = tuple(kind for kind in QuoteKind if kind.is_speech)
EVERY_STATUS: Final = frozenset(ReviewStatus)
# Whom only the article names.
NOT_THOUGHT_OF: Final = (literal(0.0).label("confidence"), literal("").label("rule"))


def articles(session: Session) -> tuple[ArticleView, ...]:
    """The articles in the order in which they came."""
    is_speech = QuoteRow.kind.in_(SPEECH)
    is_open = and_(is_speech, QuoteRow.status == ReviewStatus.OPEN)
    columns = [column for column in ArticleRow.__table__.columns if column is not ArticleRow.__table__.c.text]
    wanted = (
        select(
            *columns,
            func.count(case((is_speech, 1))).label("quotes"),
            func.count(case((is_open, 1))).label("open_quotes"),
        )
        .outerjoin(QuoteRow, QuoteRow.article_id == ArticleRow.id)
        .group_by(ArticleRow.id)
        .order_by(ArticleRow.id)
    )
    return tuple(article_view(row) for row in session.execute(wanted))


def article_text(session: Session, article_id: int) -> str:
    """The text of an article as it was read; raises LookupError where there is none."""
    text = session.scalars(select(ArticleRow.text).where(ArticleRow.id == article_id)).one_or_none()
    if text is None:
        raise LookupError(f"no article {article_id}")
    return text


def versions(session: Session) -> dict[int, tuple[str, str]]:
    """By which extractor and dictionary each article was read last."""
    read_by = select(ArticleRow.id, ArticleRow.extractor, ArticleRow.dictionary)
    return {row.id: (row.extractor, row.dictionary) for row in session.execute(read_by)}


def speakers(session: Session) -> tuple[SpeakerView, ...]:
    """Everybody who speaks or might, in the order in which they appeared."""
    return tuple(_speakers(session, ()))


def find_speakers(session: Session, text: str) -> tuple[SpeakerView, ...]:
    """Everybody whose name or alias holds the text: names that begin with it first, then by quotations."""
    sought = text.strip()
    called_so = aliased(AliasRow)
    alias = exists().where(
        called_so.speaker_id == SpeakerRow.id, called_so.text.icontains(sought, autoescape=True)
    )
    found = _speakers(session, (or_(SpeakerRow.name.icontains(sought, autoescape=True), alias),))
    return tuple(sorted(found, key=lambda speaker: (_distance(speaker, sought), -speaker.quotes, speaker.id)))


def speaker_called(session: Session, name: str, article_id: int) -> int | None:
    """Whom a name means in an article: who bears it, then who is called so; who speaks there first."""
    is_called = exists().where(AliasRow.speaker_id == SpeakerRow.id, AliasRow.text == name)
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
        select(SpeakerRow.id)
        .where(or_(SpeakerRow.name == name, is_called), is_known_here)
        .order_by(case((SpeakerRow.name == name, 0), else_=1), case((is_here, 0), else_=1), SpeakerRow.id)
    )
    return session.scalars(wanted.limit(1)).first()


def speaker_name(session: Session, speaker_id: int) -> str:
    """The name of a speaker; raises LookupError where there is none any more."""
    name = session.scalars(select(SpeakerRow.name).where(SpeakerRow.id == speaker_id)).first()
    if name is None:
        raise LookupError(f"no speaker {speaker_id}")
    return name


def find_quotes(session: Session, quote_filter: QuoteFilter) -> list[QuoteView]:
    """The quotations that pass the filter, by article, then by place."""
    conditions = list(_conditions(quote_filter))
    return [quote_view(row) for row in session.execute(_quotes().where(*conditions))]


def count_quotes(session: Session, quote_filter: QuoteFilter) -> int:
    """How many quotations pass the filter."""
    counted = select(func.count(QuoteRow.id)).outerjoin(SpeakerRow, SpeakerRow.id == QuoteRow.speaker_id)
    return session.scalars(counted.where(*_conditions(quote_filter))).one()


def quote(session: Session, quote_id: int) -> QuoteView:
    """One quotation as it stands now; raises LookupError where there is none any more."""
    row = session.execute(_quotes().where(QuoteRow.id == quote_id)).one_or_none()
    if row is None:
        raise LookupError(f"no quote {quote_id}")
    return quote_view(row)


def standing(session: Session, quote_id: int) -> Standing:
    """What is decided about a quotation; raises LookupError where there is none any more."""
    found = session.scalars(select(QuoteRow.standing).where(QuoteRow.id == quote_id)).one_or_none()
    if found is None:
        raise LookupError(f"no quote {quote_id}")
    return found


def candidates(session: Session, quote_id: int) -> tuple[CandidateView, ...]:
    """Who may have said it: the machine's answer, its alternatives, then who else the article has."""
    thought_of = _candidates().where(CandidateRow.quote_id == quote_id)
    found = [candidate_view(row) for row in session.execute(thought_of)]
    known = {candidate.speaker_id for candidate in found}
    others = session.execute(_speakers_beside(quote_id))
    return (*found, *(candidate_view(row) for row in others if row.speaker_id not in known))


def machine_candidates(session: Session, article_id: int) -> dict[int, tuple[CandidateView, ...]]:
    """Whom the machine thought of, for every quotation of an article."""
    found: dict[int, tuple[CandidateView, ...]] = {}
    thought_of = _candidates().where(QuoteRow.article_id == article_id)
    for row in session.execute(thought_of):
        found[row.quote_id] = (*found.get(row.quote_id, ()), candidate_view(row))
    return found


def history(session: Session, quote_id: int) -> tuple[DecisionView, ...]:
    """Everything that was ever decided about a quotation, oldest first."""
    decided = select(DecisionRow).where(DecisionRow.quote_id == quote_id).order_by(DecisionRow.id)
    return tuple(
        DecisionView(row.id, row.step, row.quote_id, row.action, row.before, row.after, row.by, row.at)
        for row in session.scalars(decided)
    )


def progress(session: Session, article_id: int | None = None) -> ProgressView:
    """How far the work is, in the project or in one article."""
    counted = select(QuoteRow.status, func.count()).where(QuoteRow.kind.in_(SPEECH)).group_by(QuoteRow.status)
    if article_id is not None:
        counted = counted.where(QuoteRow.article_id == article_id)
    counts = dict(session.execute(counted).all())
    return ProgressView(sum(counts.values()), *(counts.get(status, 0) for status in ReviewStatus))


def undoable(session: Session) -> StepView | None:
    """What undo would take back: the last act that still holds."""
    acts = select(DecisionRow.step).where(DecisionRow.reverts.is_(None), ~_is_undone())
    step = session.scalars(acts.order_by(DecisionRow.step.desc()).limit(1)).first()
    return None if step is None else _step(session, step)


def redoable(session: Session) -> StepView | None:
    """What redo would do again: the act taken back last, unless something was decided since."""
    undo = undo_to_redo(session)
    if undo is None:
        return None
    act = session.scalars(select(DecisionRow.reverts).where(DecisionRow.step == undo).limit(1)).one()
    return None if act is None else _step(session, act)


def undo_to_redo(session: Session) -> int | None:
    """The undo that redo would revert."""
    redo = aliased(DecisionRow)
    last_act = select(func.max(DecisionRow.step)).where(DecisionRow.reverts.is_(None)).scalar_subquery()
    waiting = select(DecisionRow.step).where(
        DecisionRow.action == Action.UNDO,
        DecisionRow.step > last_act,
        ~exists().where(redo.reverts == DecisionRow.step),
    )
    return session.scalars(waiting.order_by(DecisionRow.step.desc()).limit(1)).first()


def place(session: Session, key: str) -> str | None:
    """What a window keeps under this key."""
    return session.scalars(select(PlaceRow.value).where(PlaceRow.key == key)).first()


def _conditions(quote_filter: QuoteFilter) -> Iterable[ColumnElement[bool]]:
    """The filter in the database's terms."""
    if quote_filter.statuses != EVERY_STATUS:
        yield QuoteRow.status.in_(quote_filter.statuses)
    if quote_filter.article_id is not None:
        yield QuoteRow.article_id == quote_filter.article_id
    if quote_filter.speaker_id is not None:
        yield QuoteRow.speaker_id == quote_filter.speaker_id
    if quote_filter.only_speech:
        yield QuoteRow.kind.in_(SPEECH)
    if quote_filter.only_facts:
        yield QuoteRow.factuality == Factuality.STATED
    if sought := quote_filter.text.strip():
        yield or_(
            QuoteRow.text.icontains(sought, autoescape=True),
            SpeakerRow.name.icontains(sought, autoescape=True),
        )


def _quotes() -> AnySelect:
    """Every quotation with the names that a view shows, in order, in one statement."""
    machine = aliased(SpeakerRow)
    return (
        select(
            *QuoteRow.__table__.columns,
            SpeakerRow.name.label("speaker"),
            SpeakerRow.source.label("speaker_source"),
            machine.name.label("machine_speaker"),
            ArticleRow.source.label("article_source"),
            ArticleRow.title.label("article_title"),
            ArticleRow.outlet,
            ArticleRow.published_on,
        )
        .join(ArticleRow, ArticleRow.id == QuoteRow.article_id)
        .outerjoin(SpeakerRow, SpeakerRow.id == QuoteRow.speaker_id)
        .outerjoin(machine, machine.id == QuoteRow.machine_speaker_id)
        .order_by(QuoteRow.article_id, QuoteRow.start, QuoteRow.end.desc(), QuoteRow.form)
    )


def _speakers(session: Session, conditions: Iterable[ColumnElement[bool]]) -> list[SpeakerView]:
    """The speakers with their aliases, and how many quotations are theirs now."""
    is_theirs = and_(
        QuoteRow.speaker_id == SpeakerRow.id,
        QuoteRow.kind.in_(SPEECH),
        QuoteRow.status != ReviewStatus.REJECTED,
    )
    counted = func.count(QuoteRow.id).label("quotes")
    wanted = (
        select(SpeakerRow.id, SpeakerRow.name, SpeakerRow.kind, SpeakerRow.source, counted)
        .outerjoin(QuoteRow, is_theirs)
        .where(*conditions)
        .group_by(SpeakerRow.id)
        .order_by(SpeakerRow.id)
    )
    called = select(AliasRow.speaker_id, AliasRow.text).join(SpeakerRow, SpeakerRow.id == AliasRow.speaker_id)
    aliases: dict[int, tuple[str, ...]] = {}
    for speaker_id, text in session.execute(called.where(*conditions).order_by(AliasRow.id)):
        aliases[speaker_id] = (*aliases.get(speaker_id, ()), text)
    return [
        SpeakerView(row.id, row.name, row.kind, row.source, aliases.get(row.id, ()), row.quotes)
        for row in session.execute(wanted)
    ]


def _distance(speaker: SpeakerView, sought: str) -> int:
    """How far a speaker is from what was typed: the name begins with it, an alias does, it is in the name."""
    wanted = sought.lower()
    if speaker.name.lower().startswith(wanted):
        return 0
    if any(alias.lower().startswith(wanted) for alias in speaker.aliases):
        return 1
    return 2 if wanted in speaker.name.lower() else 3


def _candidates() -> AnySelect:
    """Whom the machine thought of, its answer first."""
    return (
        select(
            CandidateRow.quote_id,
            CandidateRow.speaker_id,
            SpeakerRow.name,
            CandidateRow.confidence,
            CandidateRow.rule,
            SpeakerRow.source,
        )
        .join(SpeakerRow, SpeakerRow.id == CandidateRow.speaker_id)
        .join(QuoteRow, QuoteRow.id == CandidateRow.quote_id)
        .order_by(CandidateRow.quote_id, CandidateRow.rank)
    )


def _speakers_beside(quote_id: int) -> AnySelect:
    """Everybody in the article of the quotation, in the order in which they appear there."""
    here = select(QuoteRow.article_id).where(QuoteRow.id == quote_id).scalar_subquery()
    current = select(QuoteRow.speaker_id, QuoteRow.start).where(QuoteRow.article_id == here)
    thought_of = (
        select(CandidateRow.speaker_id, QuoteRow.start)
        .join(QuoteRow, QuoteRow.id == CandidateRow.quote_id)
        .where(QuoteRow.article_id == here)
    )
    seen = union_all(current, thought_of).subquery()
    return (
        select(SpeakerRow.id.label("speaker_id"), SpeakerRow.name, SpeakerRow.source, *NOT_THOUGHT_OF)
        .join(seen, seen.c.speaker_id == SpeakerRow.id)
        .group_by(SpeakerRow.id)
        .order_by(func.min(seen.c.start), SpeakerRow.id)
    )


def _is_undone() -> ColumnElement[bool]:
    """Whether there is an undo of the act that no redo has reverted."""
    undo, redo = aliased(DecisionRow), aliased(DecisionRow)
    return exists().where(
        undo.action == Action.UNDO,
        undo.reverts == DecisionRow.step,
        ~exists().where(redo.reverts == undo.step).correlate(undo),
    )


def _step(session: Session, step: int) -> StepView:
    """An act with the first of its quotations, and how many there are."""
    rows = session.scalars(select(DecisionRow).where(DecisionRow.step == step).order_by(DecisionRow.id)).all()
    first = rows[0]
    return StepView(step, first.action, first.before, first.after, len(rows), first.quote_id)
