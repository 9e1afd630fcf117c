"""Two people decide about one quotation: who has not seen the other's decision yet is told before theirs is stored."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import DecisionRow, table_of
from db.queries_steps import history
from db.standing import STANDING, Standing
from db.views import Action, DecisionView

NOTHING: Final[Mapping[int, int]] = MappingProxyType({})
CONTENT: Final = frozenset({"kind", "speaker_id", "start", "end"})
_seen: Final[ContextVar[Mapping[int, int]]] = ContextVar("seen", default=NOTHING)


class DecidedMeanwhile(Exception):  # noqa: N818  # no error: two people did their work
    """A quotation about which somebody else decided after it was shown; `theirs` is what they decided."""

    def __init__(self, theirs: DecisionView) -> None:
        super().__init__(theirs.quote_id)
        self.theirs = theirs


@contextmanager
def seen(versions: Mapping[int, int]) -> Generator[None, None, None]:
    """What is decided within was decided by somebody who saw these quotations at these versions."""
    before = _seen.set(versions)
    try:
        yield
    finally:
        _seen.reset(before)


def refuse_unseen(session: Session, action: Action, wishes: Mapping[int, tuple[Standing, Standing]]) -> None:
    """Raise DecidedMeanwhile where a wish, from how it stands to how it would, goes over what its author has not seen.

    What concerns something else stands beside it: a note, and a speaker. Who confirms means all that they saw.
    """
    for quote_id, version in _seen.get().items():
        shown = _shown(session, quote_id, version) if quote_id in wishes else None
        if shown is None:
            continue
        now, wanted = wishes[quote_id]
        meant = _differing(now, wanted)
        if action is Action.CONFIRM or (wanted.is_settled and not now.is_settled):
            meant |= CONTENT
        if meant & _differing(shown, now):
            raise DecidedMeanwhile(history(session, quote_id)[-1])


def _shown(session: Session, quote_id: int, version: int) -> Standing | None:
    """How a quotation stood at this version; None where it is its last one."""
    table = table_of(DecisionRow).c
    kept = (table[f"was_{name}"] for name in STANDING)
    since = select(*kept).where(table.quote_id == quote_id, table.id > version).order_by(table.id).limit(1)
    row = session.execute(since).first()
    return None if row is None else Standing(*row)


def _differing(one: Standing, other: Standing) -> frozenset[str]:
    """In what two standings differ."""
    names = (one.name for one in fields(Standing))
    return frozenset(name for name in names if getattr(one, name) != getattr(other, name))
