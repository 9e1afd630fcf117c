"""Many quotations in few statements: what follows from what the database holds, it writes itself.

A short way only. It says of whom it holds, and whatever else there is goes the long way (db/store_decisions.py),
which comes to the same.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from sqlalchemy import (
    Insert,
    Integer,
    String,
    and_,
    bindparam,
    exists,
    insert,
    literal,
    not_,
    select,
)
from sqlalchemy.orm import Session

from db.conditions import is_as_found
from db.models import DecisionRow, QuoteRow, table_of
from db.row_views import AnySelect
from db.standing import STANDING
from db.store_decisions import DECISION, stand
from db.views import ReviewStatus

OTHER: Final = {"was": "became", "became": "was"}
# What follows from these must be written down too, which takes a look at the article.
PLACED: Final = ("start", "end", "is_listed")
OLD: Final = bindparam("old", type_=Integer)
NEW: Final = bindparam("new", type_=Integer)
WHICH: Final = bindparam("which", type_=Integer)


def can_turn(session: Session, step: int, when: str) -> bool:
    """Whether all quotations of a step can stand again as they "was" before it, or "became" by it, just so.

    They stand as the step's other side has them, none moves, and the machine's answer asks for nothing else.
    """
    return not session.scalars(_unlike(when), {OLD.key: step}).one()


def turn(session: Session, old: int, new: int, when: str) -> None:
    """Let all quotations of the old step stand as they "was" before it, or "became" by it, by the new one."""
    session.execute(_turned(when), {OLD.key: old, NEW.key: new})
    stand(session, new)


def confirm(session: Session, step: int, quote_ids: Sequence[int]) -> None:
    """Let these be confirmed by a step, in their order: of whom the machine's answer stands untouched."""
    session.execute(_confirmed(), [{NEW.key: step, WHICH.key: quote_id} for quote_id in quote_ids])
    stand(session, step)


@cache
def _unlike(when: str) -> AnySelect:
    """Whether a quotation of a step stands otherwise than its other side has it, or could not stay as it would be."""
    quote, decision = table_of(QuoteRow).c, table_of(DecisionRow).c
    other = OTHER[when]
    is_like = (quote[name].is_not_distinct_from(decision[f"{other}_{name}"]) for name in STANDING)
    stays = (decision[f"{other}_{name}"] == decision[f"{when}_{name}"] for name in PLACED)
    is_plain = and_(*is_like, *stays, is_as_found(when))
    is_it = (decision.step == OLD, quote.id == decision.quote_id)
    return select(exists().where(*is_it, not_(is_plain)))


@cache
def _turned(when: str) -> Insert:
    """The decisions of a step, or their way back, as those of another."""
    table = table_of(DecisionRow)
    other = OTHER[when]
    words = ("after", "before") if when == "was" else ("before", "after")
    names = (*words, *(f"{side}_{name}" for side in (other, when) for name in STANDING))
    columns = (table.c[name] for name in names)
    rows = select(NEW, table.c.quote_id, *columns).where(table.c.step == OLD).order_by(table.c.id)
    return insert(table).from_select(DECISION, rows, include_defaults=False)


@cache
def _confirmed() -> Insert:
    """What becomes of a quotation that stands open when it is confirmed."""
    quote = table_of(QuoteRow).c
    became = (
        literal(ReviewStatus.CONFIRMED.value, String) if name == "status" else quote[name]
        for name in STANDING
    )
    words = (literal(status.value, String) for status in (ReviewStatus.OPEN, ReviewStatus.CONFIRMED))
    rows = select(NEW, quote.id, *words, *(quote[name] for name in STANDING), *became)
    return insert(table_of(DecisionRow)).from_select(
        DECISION, rows.where(quote.id == WHICH), include_defaults=False
    )
