"""The tables of the project file, in types that SQLite and PostgreSQL share."""

import enum
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import (
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, composite, mapped_column

from db.standing import Standing
from db.views import Action, RejectReason, ReviewStatus
from extraction.model import EntityKind, Factuality, QuoteForm, QuoteKind, Region, SourceKind

LONGEST_VALUE: Final = 30
# A window may still show what is gone: its id must not become somebody else's.
NEVER_REUSED: Final = {"sqlite_autoincrement": True}
CONVENTION: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept in UTC and given back with its zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment as the database keeps it."""
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment as the program uses it."""
        return value and value.replace(tzinfo=UTC)


def _values(members: type[enum.Enum]) -> list[str]:
    """What is stored of an enumeration: its values, which stay when a member gets another name."""
    return [member.value for member in members]


class Base(DeclarativeBase):
    """What all tables share: the names of constraints, enumerations kept by value, moments in UTC."""

    metadata = MetaData(naming_convention=CONVENTION)
    type_annotation_map = {  # noqa: RUF012  # SQLAlchemy's own name
        enum.StrEnum: Enum(enum.Enum, values_callable=_values, native_enum=False, length=LONGEST_VALUE),
        datetime: UtcDateTime(),
    }


class ArticleRow(Base):
    """One article with its text as read, and which extractor last read it."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str]
    title: Mapped[str]
    outlet: Mapped[str | None]
    published_on: Mapped[date | None]
    encoding: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    length: Mapped[int]
    extractor: Mapped[str]
    dictionary: Mapped[str]
    text: Mapped[str] = mapped_column(Text)


class SpeakerRow(Base):
    """Somebody who speaks; `article_id` where the name means somebody in that article only.

    `namesake` tells apart those of one name in one article; `source` is as the article read last has it.
    """

    __tablename__ = "speaker"
    __table_args__ = NEVER_REUSED

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EntityKind]
    source: Mapped[SourceKind]
    name: Mapped[str] = mapped_column(index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), index=True)
    namesake: Mapped[int]


class AliasRow(Base):
    """One way in which articles call a speaker."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("speaker_id", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(index=True)


class QuoteRow(Base):
    """One quotation of one article: the machine's answer, and where it stands now."""

    __tablename__ = "quote"
    __table_args__ = (
        UniqueConstraint("article_id", "start", "end", "form"),
        Index(None, "kind", "status"),
        NEVER_REUSED,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    start: Mapped[int]
    end: Mapped[int]
    form: Mapped[QuoteForm]
    text: Mapped[str] = mapped_column(Text)
    paragraph: Mapped[int]
    number: Mapped[int]
    is_found: Mapped[bool]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id", ondelete="SET NULL"), index=True)
    region: Mapped[Region]
    machine_kind: Mapped[QuoteKind]
    machine_speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"), index=True)
    mention_start: Mapped[int | None]
    mention_end: Mapped[int | None]
    cue_start: Mapped[int | None]
    cue_end: Mapped[int | None]
    cue_text: Mapped[str]
    factuality: Mapped[Factuality]
    frame: Mapped[str] = mapped_column(Text)  # db/frames.py writes and reads it
    clause_start: Mapped[int | None]
    clause_end: Mapped[int | None]
    clause_text: Mapped[str] = mapped_column(Text)
    rule: Mapped[str]
    reason: Mapped[str]
    confidence: Mapped[float]
    status: Mapped[ReviewStatus]
    kind: Mapped[QuoteKind]
    is_person_kind: Mapped[bool]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"), index=True)
    is_person_speaker: Mapped[bool]
    reject_reason: Mapped[RejectReason | None]
    note: Mapped[str] = mapped_column(Text)
    standing: Mapped[Standing] = composite(
        "status", "kind", "is_person_kind", "speaker_id", "is_person_speaker", "reject_reason", "note"
    )


class CandidateRow(Base):
    """Somebody whom the machine thought of, its answer at rank 0."""

    __tablename__ = "candidate"

    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id", ondelete="CASCADE"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id"), index=True)
    rule: Mapped[str]
    confidence: Mapped[float]


class DecisionRow(Base):
    """What one act of a person did to one quotation; rows are only ever added.

    The rows of one act share a `step`. An undo `reverts` an act, a redo the undo.
    """

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(index=True)
    reverts: Mapped[int | None] = mapped_column(index=True)
    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"), index=True)
    action: Mapped[Action]
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    by: Mapped[str]
    at: Mapped[datetime]
    was: Mapped[Standing] = composite(
        mapped_column("was_status"),
        mapped_column("was_kind"),
        mapped_column("was_person_kind"),
        mapped_column("was_speaker_id", ForeignKey("speaker.id"), index=True),
        mapped_column("was_person_speaker"),
        mapped_column("was_reject_reason"),
        mapped_column("was_note", Text),
    )
    became: Mapped[Standing] = composite(
        mapped_column("became_status"),
        mapped_column("became_kind"),
        mapped_column("became_person_kind"),
        mapped_column("became_speaker_id", ForeignKey("speaker.id"), index=True),
        mapped_column("became_person_speaker"),
        mapped_column("became_reject_reason"),
        mapped_column("became_note", Text),
    )


class PlaceRow(Base):
    """Something that a window wants to find again."""

    __tablename__ = "place"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)
