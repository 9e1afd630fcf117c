"""Every read of the machine's answers as they are known again: for those who compare, and for those who write."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from db.models import QuoteRow, SpeakerRow, table_of
from db.queries_speakers import root_of, shown_name
from db.recognising import Placed
from extraction.model import Span


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """Who a speaker is now and what they are called; nobody yet with None."""

    id: int | None
    name: str


def places(session: Session, article_id: int) -> tuple[Placed, ...]:
    """Every quotation of an article by where it is."""
    table = table_of(QuoteRow).c
    places_of = (table.start, table.end, table.machine_start, table.machine_end)
    wanted = select(table.id, table.form, table.is_person_span, table.is_listed, *places_of)
    rows = session.execute(wanted.where(table.article_id == article_id).order_by(table.id))
    return tuple(
        Placed(
            row.id,
            row.form,
            Span(row.start, row.end),
            None if row.machine_start is None else Span(row.machine_start, row.machine_end),
            row.is_person_span,
            row.is_listed,
        )
        for row in rows
    )


def names_now(session: Session, speakers: Iterable[SpeakerRow], newest: int) -> dict[int, SpeakerName]:
    """Who these speakers are now; those made after the newest one are nobody yet whom the project knows."""
    rows = {row.id: row for row in speakers}
    root = aliased(SpeakerRow)
    now = select(SpeakerRow.id, root.id.label("root_id"), shown_name(root).label("name"))
    found = session.execute(now.join(root, root.id == root_of(SpeakerRow)).where(SpeakerRow.id.in_(rows)))
    return {row.id: SpeakerName(row.root_id if row.root_id <= newest else None, row.name) for row in found}


def newest_speaker(session: Session) -> int:
    """The number of the speaker made last."""
    return session.scalars(select(func.max(SpeakerRow.id))).one() or 0


def speakers_after(session: Session, newest: int) -> tuple[int, ...]:
    """The speakers made after this one."""
    return tuple(session.scalars(select(SpeakerRow.id).where(SpeakerRow.id > newest)))
