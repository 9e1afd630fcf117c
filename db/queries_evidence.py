"""What is read to show why somebody is taken for the speaker."""

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.models import AliasRow, SpeakerRow
from db.queries_speakers import root_of


def names_of(session: Session, speaker_id: int) -> tuple[str, ...]:
    """Everything that a speaker is called, those merged with them too: full names first, then the longest."""
    root = select(root_of(SpeakerRow)).where(SpeakerRow.id == speaker_id).scalar_subquery()
    is_theirs = or_(SpeakerRow.id == root, SpeakerRow.root_id == root)
    order = (SpeakerRow.root_id.is_not(None), SpeakerRow.id)
    full = session.execute(select(SpeakerRow.own_name, SpeakerRow.name).where(is_theirs).order_by(*order))
    called = select(AliasRow.text).join(SpeakerRow, SpeakerRow.id == AliasRow.speaker_id).where(is_theirs)
    aliases = session.scalars(called.order_by(func.length(AliasRow.text).desc(), AliasRow.id))
    names = [name for row in full for name in row if name]
    return tuple(dict.fromkeys((*names, *aliases)))
