"""The write of whom a word means where no article has named them yet."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import SpeakerRow
from extraction.model import EntityKind
from extraction.sources import source_kind


def put_name(session: Session, kind: EntityKind, name: str) -> int:
    """The person or organisation of this name, known or new."""
    is_called = (SpeakerRow.kind == kind, SpeakerRow.name == name, SpeakerRow.article_id.is_(None))
    known = session.scalars(select(SpeakerRow.id).where(*is_called).order_by(SpeakerRow.id)).first()
    if known is not None:
        return known
    row = SpeakerRow(
        kind=kind,
        source=source_kind(kind, name, [name]),
        name=name,
        article_id=None,
        namesake=0,
        reading="",
        note="",
    )
    session.add(row)
    session.flush()
    return row.id
