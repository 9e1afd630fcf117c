"""What may be confirmed without a look at each, and what a look at a part of it found.

A bulk confirmation keeps a few quotations back: they stay open like any other, and somebody who judges them
tells how often the others are wrong.
"""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from db.conditions import conditions, confidence_step, is_as_found
from db.dialects import whole_sum
from db.models import QuoteRow, RecheckRow, StepRow
from db.queries_lists import ids_of
from db.queries_statistics import DECIDED
from db.row_views import AnySelect, portions
from db.views import Action, QuoteFilter, ReviewStatus
from db.views_statistics import RecheckView

IS_UNTOUCHED: Final = and_(
    QuoteRow.status == ReviewStatus.OPEN,
    ~QuoteRow.is_person_kind,
    ~QuoteRow.is_person_speaker,
    ~QuoteRow.is_person_span,
    QuoteRow.machine_start.is_not(None),
)
WRONG: Final = (ReviewStatus.CORRECTED, ReviewStatus.REJECTED)


def confirmable(session: Session, quote_filter: QuoteFilter, least: float) -> list[int]:
    """What passes the filter, is at least so sure, and nobody has decided anything about; in the filter's order."""
    is_sure = QuoteRow.confidence >= least
    wanted = select(QuoteRow.id).where(*conditions(quote_filter), is_sure, *_is_confirmable())
    return ids_of(session, wanted, quote_filter.order)


def still_confirmable(session: Session, quote_ids: Iterable[int]) -> dict[int, float]:
    """Those of these about which nobody has decided anything, with their confidence: as the machine has them."""
    wanted = select(QuoteRow.id, QuoteRow.confidence).where(
        is_as_found(), QuoteRow.is_listed, *_is_confirmable()
    )
    return {
        row.id: row.confidence
        for ids in portions(quote_ids)
        for row in session.execute(wanted.where(QuoteRow.id.in_(ids)))
    }


def by_confidence(session: Session, least: float = 0.0) -> dict[int, RecheckView]:
    """What was found by step of the confidence, from what was at least so sure when it was kept back."""
    step = confidence_step(RecheckRow.confidence).label("reached")
    judged, wrong = (whole_sum(_one_if_in(statuses)) for statuses in (DECIDED, WRONG))
    counted = (
        select(step, func.count(), judged, wrong)
        .join(QuoteRow, QuoteRow.id == RecheckRow.quote_id)
        .where(RecheckRow.step.not_in(_undone()), RecheckRow.confidence >= least, QuoteRow.is_listed)
        .group_by("reached")
        .order_by("reached")
    )
    return {row[0]: RecheckView(*row[1:]) for row in session.execute(counted)}


def _is_confirmable() -> tuple[ColumnElement[bool], ...]:
    """Whether nobody has decided anything about a quotation, and it was not kept back to be looked at."""
    kept_back = select(RecheckRow.quote_id).where(RecheckRow.step.not_in(_undone()))
    return (IS_UNTOUCHED, QuoteRow.id.not_in(kept_back))


def _undone() -> AnySelect:
    """The acts that were taken back, and not done again since."""
    redo = aliased(StepRow)
    redone = select(redo.reverts).where(redo.action == Action.REDO)
    return select(StepRow.reverts).where(StepRow.action == Action.UNDO, StepRow.id.not_in(redone))


def _one_if_in(statuses: Iterable[ReviewStatus]) -> ColumnElement[int]:
    """What a sum counts."""
    return case((QuoteRow.status.in_(statuses), 1), else_=0)
