"""Which quotations a bulk confirmation keeps back, to be judged by somebody who does not know of it."""

from collections.abc import Collection, Mapping

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from db.models import RecheckRow, table_of
from db.row_views import portions


def keep_back(session: Session, step: int, confidences: Mapping[int, float]) -> None:
    """The step keeps these back, so sure as the machine was of each; what an undone step kept back is forgotten."""
    forget(session, confidences.keys())
    rows = [
        {"quote_id": quote_id, "step": step, "confidence": confidence}
        for quote_id, confidence in confidences.items()
    ]
    if rows:
        session.execute(insert(table_of(RecheckRow)), rows)


def forget(session: Session, quote_ids: Collection[int]) -> None:
    """Nobody waits for a judgement of these any more."""
    table = table_of(RecheckRow)
    for ids in portions(quote_ids):
        session.execute(delete(table).where(table.c.quote_id.in_(ids)))
