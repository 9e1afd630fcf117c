"""The one place where a change of something that no person decides about a quotation is applied to its table."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.orm import Session

from db import store_answers
from db.models import ChangeRow, SpeakerRow, TitleRow, WordRow, table_of
from db.views import Subject, WordSort
from extraction.model import EntityKind, Factuality, QuoteKind, Region

# What a column holds; dates and members of enumerations travel as text.
Value = str | int | float | date | list[list[Any]] | None
Values = Mapping[str, Value]

TABLES: Final[Mapping[Subject, Table]] = {
    Subject.SPEAKER: table_of(SpeakerRow),
    Subject.TITLE: table_of(TitleRow),
    Subject.WORD: table_of(WordRow),
}
READ: Final[Mapping[str, Callable[[str], Value]]] = {
    "from_on": date.fromisoformat,
    "to_on": date.fromisoformat,
    "sort": WordSort,
    "own_kind": EntityKind,
    "machine_kind": QuoteKind,
    "factuality": Factuality,
    "region": Region,
}
# Columns that name a speaker, who may be gone when a change is undone or done again.
SPEAKERS: Final = ("speaker_id", "root_id")


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of something: without `subject_id` something new, without `became` nothing.

    `became` holds the columns that change, of something new all of them. Speakers are only altered: they
    are made by store.speaker_named and go by themselves when nothing needs them.
    """

    subject: Subject
    subject_id: int | None
    became: Values | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A change that was applied, with what was before."""

    subject: Subject
    subject_id: int
    was: Values | None
    became: Values | None


def apply(session: Session, changes: Iterable[Change]) -> list[Changed]:
    """Apply changes in order, the machine's answers last and at once; what would change nothing is left out.

    So is what is gone.
    """
    every = [*changes]
    applied = [_apply(session, change) for change in every if change.subject is not Subject.ANSWER]
    return [*(one for one in applied if one is not None), *_answer(session, every)]


def turn(session: Session, changes: Iterable[Changed]) -> list[Changed]:
    """Let every change become what it says, even where its row must be made again; for undo and redo."""
    every = [*changes]
    turned = [_turn(session, change) for change in every if change.subject is not Subject.ANSWER]
    return [*(one for one in turned if one is not None), *_answer(session, every)]


def of_step(session: Session, step: int) -> list[Changed]:
    """What a step changed, in order."""
    rows = session.scalars(select(ChangeRow).where(ChangeRow.step == step).order_by(ChangeRow.id))
    return [Changed(row.subject, row.subject_id, _read(row.was), _read(row.became)) for row in rows]


def reverted(changes: Iterable[Changed]) -> list[Changed]:
    """The way back, the last change first."""
    return [Changed(one.subject, one.subject_id, one.became, one.was) for one in reversed([*changes])]


def record(session: Session, step: int, changes: Iterable[Changed]) -> None:
    """Add what was changed to the history."""
    session.add_all(
        ChangeRow(
            step=step,
            subject=one.subject,
            subject_id=one.subject_id,
            was=_json(one.was),
            became=_json(one.became),
        )
        for one in changes
    )


def _apply(session: Session, change: Change) -> Changed | None:
    """Apply one change."""
    if change.subject_id is not None:
        was = _present(session, change.subject, change.subject_id, change.became)
        if was is None or was == change.became:
            return None
        return _turn(session, Changed(change.subject, change.subject_id, was, change.became))
    if change.became is None or not _has_speakers(session, change.became):
        return None
    table = TABLES[change.subject]
    made = session.scalars(insert(table).values(change.became).returning(table.c.id)).one()
    return Changed(change.subject, made, None, change.became)


def _answer(session: Session, changes: Iterable[Change | Changed]) -> list[Changed]:
    """Let the machine have answered so, where the quotations are there."""
    wanted = {
        one.subject_id: one.became
        for one in changes
        if one.subject is Subject.ANSWER and one.subject_id is not None and one.became is not None
    }
    was = store_answers.present(session, wanted)
    became = {quote_id: wanted[quote_id] for quote_id in was if was[quote_id] != wanted[quote_id]}
    store_answers.put(session, became)
    return [Changed(Subject.ANSWER, one, was[one], answer) for one, answer in became.items()]


def _turn(session: Session, change: Changed) -> Changed | None:
    """Let a row be as the change says; None where it is gone, or speaks of a speaker who is."""
    table = TABLES[change.subject]
    is_it = table.c.id == change.subject_id
    if change.became is None:
        session.execute(delete(table).where(is_it))
        return change
    if not _has_speakers(session, change.became):
        return None
    if change.was is None:
        session.execute(insert(table).values(id=change.subject_id, **change.became))
        return change
    changed = update(table).where(is_it).values(change.became).returning(table.c.id)
    return change if session.scalars(changed).first() is not None else None


def _present(session: Session, subject: Subject, subject_id: int, wanted: Values | None) -> Values | None:
    """What the columns hold now, all of them for something that is to go; None where it is gone."""
    table = TABLES[subject]
    names = [column.name for column in table.c if column.name != "id"] if wanted is None else [*wanted]
    columns = (table.c[name] for name in names)
    row = session.execute(select(*columns).where(table.c.id == subject_id)).one_or_none()
    return None if row is None else dict(zip(names, row, strict=True))


def _has_speakers(session: Session, values: Values) -> bool:
    """Whether every speaker is there whom the values name."""
    named = [values[name] for name in SPEAKERS if values.get(name) is not None]
    found = session.scalars(select(SpeakerRow.id).where(SpeakerRow.id.in_(named)))
    return len(set(found)) == len(named)


def _json(values: Values | None) -> str | None:
    """The values as they are kept."""
    return None if values is None else json.dumps(values, ensure_ascii=False, default=date.isoformat)


def _read(kept: str | None) -> Values | None:
    """The values as the tables want them."""
    if kept is None:
        return None
    values: dict[str, Any] = json.loads(kept)
    return {
        name: READ[name](value) if name in READ and value is not None else value
        for name, value in values.items()
    }
