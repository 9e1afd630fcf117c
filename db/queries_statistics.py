"""Every count over a project: what is somebody's words and not rejected, unless it says otherwise."""

from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, and_, case, exists, func, literal_column, or_, select
from sqlalchemy.orm import Session, aliased

from db.dialects import local_day, part_of_day, whole_sum
from db.models import ArticleRow, DecisionRow, QuoteRow, SpeakerRow, StepRow, table_of
from db.queries_speakers import SPEECH, root_of, shown_name
from db.row_views import AnySelect
from db.standing import SETTLED
from db.views import Action, ReviewStatus
from db.views_statistics import DayView, KindCount, MonthCount, NamedCount, RuleView, SpeakerCounts

DECIDED: Final = (*SETTLED, ReviewStatus.REJECTED)
BACK_AND_FORTH: Final = (Action.UNDO, Action.REDO)
WITHOUT_LOOKING: Final = (*BACK_AND_FORTH, Action.BULK)
IS_KEPT: Final = and_(QuoteRow.is_listed, QuoteRow.status != ReviewStatus.REJECTED)
IS_WANTED: Final = and_(IS_KEPT, QuoteRow.kind.in_(SPEECH))
# Whether kind and place are the machine's; that nobody can say who spoke is no answer that it gives.
IS_AS_FOUND: Final = and_(
    QuoteRow.kind == QuoteRow.machine_kind,
    QuoteRow.start == QuoteRow.machine_start,
    QuoteRow.end == QuoteRow.machine_end,
    or_(QuoteRow.speaker_id.is_not(None), ~QuoteRow.is_person_speaker),
)


def by_day(session: Session) -> tuple[DayView, ...]:
    """The days on which somebody decided, where the editor sits, oldest first.

    What is undone counts against the day on which it is undone: the days add up to what is decided now.
    """
    day = local_day(StepRow.at)
    table = table_of(DecisionRow).c
    more = _one_if(table.became_status.in_(DECIDED)) - _one_if(table.was_status.in_(DECIDED))
    acts = _one_if(StepRow.action.not_in(BACK_AND_FORTH))
    counted = (
        select(day, whole_sum(more), whole_sum(acts))
        .join_from(DecisionRow, StepRow, StepRow.id == DecisionRow.step)
        .group_by(day)
        .order_by(day)
    )
    return tuple(DayView(date.fromisoformat(row[0]), row[1], row[2]) for row in session.execute(counted))


def by_speaker(session: Session, most: int) -> SpeakerCounts:
    """Who speaks most often, and how many quotations are everybody else's and nobody's."""
    theirs = _quotes_by_root().subquery()
    first = (
        select(shown_name(SpeakerRow), theirs.c.quotes)
        .join(theirs, theirs.c.root_id == SpeakerRow.id)
        .order_by(theirs.c.quotes.desc(), SpeakerRow.id)
        .limit(most)
    )
    named = tuple(NamedCount(*row) for row in session.execute(first))
    is_somebody = theirs.c.root_id.is_not(None)
    totals = select(
        func.count(theirs.c.root_id),
        _sum(case((is_somebody, theirs.c.quotes), else_=0)),
        _sum(case((is_somebody, 0), else_=theirs.c.quotes)),
    )
    speakers, somebodys, nobodys = session.execute(totals).one()
    others = somebodys - sum(one.quotes for one in named)
    return SpeakerCounts(named, speakers - len(named), others, nobodys)


def by_outlet(session: Session) -> tuple[NamedCount, ...]:
    """How much each outlet quotes, most first."""
    quotes = func.count(QuoteRow.id)
    outlet = func.coalesce(ArticleRow.outlet, literal_column("''"))
    counted = select(outlet, quotes).join(QuoteRow, QuoteRow.article_id == ArticleRow.id).where(IS_WANTED)
    by_number = counted.group_by(outlet).order_by(quotes.desc(), outlet)
    return tuple(NamedCount(*row) for row in session.execute(by_number))


def by_kind(session: Session) -> tuple[KindCount, ...]:
    """How many are of each kind, also of those that are nobody's words, most first."""
    quotes = func.count(QuoteRow.id)
    counted = select(QuoteRow.kind, quotes).where(IS_KEPT)
    by_number = counted.group_by(QuoteRow.kind).order_by(quotes.desc(), QuoteRow.kind)
    return tuple(KindCount(*row) for row in session.execute(by_number))


def by_month(session: Session) -> tuple[MonthCount, ...]:
    """How much was quoted in each month in which an article appeared, oldest first; last what has no day."""
    year, month = (part_of_day(part, ArticleRow.published_on) for part in ("year", "month"))
    counted = (
        select(year, month, func.count(QuoteRow.id))
        .join(QuoteRow, QuoteRow.article_id == ArticleRow.id)
        .where(IS_WANTED)
        .group_by(year, month)
        .order_by(year.is_(None), year, month)
    )
    return tuple(MonthCount(_first_day(*row[:2]), row[2]) for row in session.execute(counted))


def by_rule(session: Session) -> tuple[RuleView, ...]:
    """How often each rule was right where somebody looked, those judged most first.

    Of what the machine says now only. No judgement is what was confirmed with many others and not looked at
    since, nor that nobody's words are no quotation.
    """
    speaker, machine, unseen = aliased(SpeakerRow), aliased(SpeakerRow), _unseen().subquery()
    is_same = root_of(speaker).is_not_distinct_from(root_of(machine))
    confirmed = _sum(_one_if(and_(QuoteRow.status.in_(SETTLED), is_same, IS_AS_FOUND)))
    rejected = _sum(_one_if(QuoteRow.status == ReviewStatus.REJECTED))
    decided = func.count(QuoteRow.id)
    counted = (
        select(QuoteRow.rule, confirmed, decided - confirmed - rejected, rejected)
        .outerjoin(speaker, speaker.id == QuoteRow.speaker_id)
        .outerjoin(machine, machine.id == QuoteRow.machine_speaker_id)
        .outerjoin(unseen, unseen.c.quote_id == QuoteRow.id)
        .where(QuoteRow.status.in_(DECIDED), QuoteRow.is_found, QuoteRow.is_listed)
        .where(unseen.c.quote_id.is_(None), or_(IS_KEPT, QuoteRow.machine_kind.in_(SPEECH)))
        .group_by(QuoteRow.rule)
        .order_by(decided.desc(), QuoteRow.rule)
    )
    return tuple(RuleView(*row) for row in session.execute(counted))


def unseen(session: Session) -> int:
    """How many quotations stand confirmed, or corrected, without that anybody ever looked at them."""
    without_look = _unseen().subquery()
    counted = select(func.count(QuoteRow.id)).join(without_look, without_look.c.quote_id == QuoteRow.id)
    return session.scalars(counted.where(QuoteRow.status.in_(SETTLED), QuoteRow.is_listed)).one()


def _quotes_by_root() -> AnySelect:
    """How many quotations everybody has, those of the merged ones with them; None is nobody."""
    quotes = func.count(QuoteRow.id).label("quotes")
    theirs = select(QuoteRow.speaker_id, quotes).where(IS_WANTED).group_by(QuoteRow.speaker_id).subquery()
    root_id = root_of(SpeakerRow).label("root_id")
    return (
        select(root_id, whole_sum(theirs.c.quotes).label("quotes"))
        .select_from(theirs)
        .outerjoin(SpeakerRow, SpeakerRow.id == theirs.c.speaker_id)
        .group_by(root_id)
    )


def _unseen() -> AnySelect:
    """The quotations that were confirmed with many others, and about which nobody decided by themselves since."""
    later, act = aliased(DecisionRow), aliased(StepRow)
    last = func.max(DecisionRow.id).label("last")
    in_bulk = select(StepRow.id).where(StepRow.action == Action.BULK)
    confirmed = (
        select(DecisionRow.quote_id, last)
        .where(DecisionRow.step.in_(in_bulk))
        .group_by(DecisionRow.quote_id)
        .subquery()
    )
    is_seen = exists().where(
        later.quote_id == confirmed.c.quote_id,
        later.id > confirmed.c.last,
        act.id == later.step,
        act.action.not_in(WITHOUT_LOOKING),
    )
    return select(confirmed.c.quote_id).where(~is_seen)


def _one_if(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """What a sum counts."""
    return case((condition, 1), else_=0)


def _first_day(year: int | None, month: int | None) -> date | None:
    """The first day of a month, where there is a month."""
    return None if year is None or month is None else date(year, month, 1)


def _sum(numbers: ColumnElement[int]) -> ColumnElement[int]:
    """Their sum; nothing of nothing."""
    return func.coalesce(whole_sum(numbers), 0)
