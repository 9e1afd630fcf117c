"""Every read of names alone, little by little: what was read before is not read again."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.models import AliasRow, ChangeRow, SpeakerRow
from db.queries_speakers import quotes_by_speaker
from db.views import Subject


@dataclass(frozen=True, slots=True)
class NameView:
    """The names of one speaker, merged or not; `root_id` is who that is."""

    speaker_id: int
    root_id: int
    name: str
    own_name: str | None
    reading: str


@dataclass(frozen=True, slots=True)
class NamesMark:
    """Up to where names were read: the last speaker, alias and change, and how many speakers there were."""

    speaker: int = 0
    alias: int = 0
    change: int = 0
    speakers: int = 0


def mark(session: Session) -> NamesMark:
    """Up to where there are names now."""
    wanted = select(
        select(func.max(SpeakerRow.id)).scalar_subquery(),
        select(func.max(AliasRow.id)).scalar_subquery(),
        select(func.max(ChangeRow.id)).scalar_subquery(),
        select(func.count(SpeakerRow.id)).scalar_subquery(),
    )
    return NamesMark(*(value or 0 for value in session.execute(wanted).one()))


def names_since(session: Session, last: NamesMark) -> tuple[NameView, ...]:
    """The names of speakers that came or were changed since."""
    is_since = (ChangeRow.id > last.change, ChangeRow.subject == Subject.SPEAKER)
    changed = select(ChangeRow.subject_id).where(*is_since)
    wanted = select(
        SpeakerRow.id,
        func.coalesce(SpeakerRow.root_id, SpeakerRow.id),
        SpeakerRow.name,
        SpeakerRow.own_name,
        SpeakerRow.reading,
    ).where(or_(SpeakerRow.id > last.speaker, SpeakerRow.id.in_(changed)))
    return tuple(NameView(*row) for row in session.execute(wanted.order_by(SpeakerRow.id)))


def aliases_since(session: Session, last: NamesMark) -> tuple[tuple[int, str], ...]:
    """What else articles call speakers, as far as that is new: whom, and how."""
    wanted = select(AliasRow.speaker_id, AliasRow.text).where(AliasRow.id > last.alias).order_by(AliasRow.id)
    return tuple((row.speaker_id, row.text) for row in session.execute(wanted))


def counts(session: Session) -> dict[int, int]:
    """How many quotations are whose now; who was merged into somebody still counts alone."""
    return {row.speaker_id: row.quotes for row in session.execute(quotes_by_speaker())}
