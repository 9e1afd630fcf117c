"""Every read of what was done: the history of a quotation, and what undo and redo would do."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.dialects import is_shared
from db.models import DecisionRow, StepRow
from db.views import DecisionView, StepView


def history(session: Session, quote_id: int) -> tuple[DecisionView, ...]:
    """Everything that was ever decided about a quotation, oldest first."""
    decided = (
        select(
            DecisionRow.id,
            DecisionRow.step,
            DecisionRow.quote_id,
            StepRow.action,
            DecisionRow.before,
            DecisionRow.after,
            StepRow.by,
            StepRow.at,
        )
        .join(StepRow, StepRow.id == DecisionRow.step)
        .where(DecisionRow.quote_id == quote_id)
        .order_by(DecisionRow.id)
    )
    return tuple(DecisionView(*row) for row in session.execute(decided))


def undoable(session: Session, by: str | None = None) -> StepView | None:
    """What undo would take back: the last act that still holds, of this person where it is a project of many."""
    last = last_step(session, by)
    return _view(session.get_one(StepRow, last.next_undo)) if last and last.next_undo else None


def redoable(session: Session, by: str | None = None) -> StepView | None:
    """What redo would do again: the act taken back last, unless something was decided since."""
    undo = undo_to_redo(session, by)
    return _view(session.get_one(StepRow, undo.reverts)) if undo else None


def undo_to_redo(session: Session, by: str | None = None) -> StepRow | None:
    """The undo that redo would revert; for those who write that."""
    last = last_step(session, by)
    return session.get_one(StepRow, last.next_redo) if last and last.next_redo else None


def quotes_of(session: Session, step: int) -> tuple[int, ...]:
    """Which quotations a step touched, in its order."""
    touched = select(DecisionRow.quote_id).where(DecisionRow.step == step).order_by(DecisionRow.id)
    return tuple(session.scalars(touched))


def last_step(session: Session, by: str | None = None) -> StepRow | None:
    """The step taken last, which knows what undo and redo would do; for those who write the next.

    A file goes from one person to the next with all that can be undone; at a server everybody has their own.
    """
    newest = select(func.max(StepRow.id))
    if by is not None and is_shared(session):
        newest = newest.where(StepRow.by == by)
    return session.scalars(select(StepRow).where(StepRow.id == newest.scalar_subquery())).one_or_none()


def next_step(session: Session) -> int:
    """The number of the step to come."""
    return (session.scalars(select(func.max(StepRow.id))).one() or 0) + 1


def since_by_others(session: Session, step: int, by: str) -> set[int]:
    """About which quotations of a step somebody else decided after it."""
    theirs = select(DecisionRow.quote_id).where(DecisionRow.step == step)
    later = (
        select(DecisionRow.quote_id)
        .join(StepRow, StepRow.id == DecisionRow.step)
        .where(DecisionRow.quote_id.in_(theirs), DecisionRow.step > step, StepRow.by != by)
    )
    return set(session.scalars(later)) if is_shared(session) else set()


def _view(step: StepRow) -> StepView:
    """A step as it travels."""
    return StepView(step.id, step.action, step.before, step.after, step.count, step.quote_id)
