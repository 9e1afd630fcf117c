"""The tables of the project file, in types that SQLite and PostgreSQL share."""

import enum
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, composite, mapped_column

from db.standing import STANDING, Standing
from db.views import Action, RejectReason, ReviewStatus, Subject, WordSort
from extraction.model import EntityKind, Factuality, QuoteForm, QuoteKind, Region, SourceKind, Span

LONGEST_VALUE: Final = 30
# What an index holds the rows of: it is used where a query says it in the same words.
IS_CROSSING: Final = "is_crossing"
IS_SPEECH: Final = "is_listed AND kind IN ('speech', 'writing', 'thought')"
CUTS_A_BRACKET: Final = " OR ".join(
    f"length(replace(text, '{opening}', '')) <> length(replace(text, '{closing}', ''))"
    for opening, closing in ("「」", "『』")
)
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


def table_of(row: type[Base]) -> Table:
    """The table of a class, for writes that need no objects."""
    return Base.metadata.tables[row.__tablename__]


class ArticleRow(Base):
    """One article with its text as read, and which extractor last read it.

    `text_sha256` is the same for texts that differ in blanks only; of its `shingles` those are kept that
    stand in few articles (db/likeness.py).
    """

    __tablename__ = "article"
    __table_args__ = (Index(None, "outlet", "published_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str]
    title: Mapped[str]
    outlet: Mapped[str | None]
    published_on: Mapped[date | None]
    url: Mapped[str | None]
    encoding: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    length: Mapped[int]
    extractor: Mapped[str]
    dictionary: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    text_sha256: Mapped[str] = mapped_column(String(64), index=True)
    shingles: Mapped[int]


class ShingleRow(Base):
    """A shingle of an article by which others are found that resemble it; what is usual is not kept of more."""

    __tablename__ = "shingle"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  # SQLAlchemy's own name

    value: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)


class SpeakerRow(Base):
    """Somebody who speaks; `article_id` where the name means somebody in that article only.

    `namesake` tells apart those of one name in one article; `source` is as the article read last has it.
    `name` and `kind` are the machine's, by which it knows them again; `own_name` and `own_kind` a person's.
    `root_id` is the speaker into whom a person merged this one: never one who is merged again.
    """

    __tablename__ = "speaker"
    __table_args__ = NEVER_REUSED

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EntityKind]
    source: Mapped[SourceKind]
    name: Mapped[str] = mapped_column(index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), index=True)
    namesake: Mapped[int]
    root_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"), index=True)
    own_name: Mapped[str | None] = mapped_column(index=True)
    own_kind: Mapped[EntityKind | None]
    reading: Mapped[str]  # in kana; "" where nobody wrote it
    note: Mapped[str] = mapped_column(Text)


class AliasRow(Base):
    """One way in which articles call a speaker."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("speaker_id", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(index=True)


class TitleRow(Base):
    """What a speaker was from one day to another, as a person wrote it."""

    __tablename__ = "title"
    __table_args__ = NEVER_REUSED

    id: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id"), index=True)
    text: Mapped[str]
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]


class WordRow(Base):
    """A word that this project taught: what `form` is, or whom it means, in articles read from now on."""

    __tablename__ = "word"
    __table_args__ = NEVER_REUSED

    id: Mapped[int] = mapped_column(primary_key=True)
    sort: Mapped[WordSort]
    form: Mapped[str]
    category: Mapped[str]
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"), index=True)
    note: Mapped[str] = mapped_column(Text)


class QuoteRow(Base):
    """One quotation of one article: the machine's answer, and where it stands now.

    `machine_start` and `machine_end` say where the machine found it, by which it knows it again; None for
    one that a person added. `text`, `paragraph`, `number`, `parent_id` and `is_crossing` follow from where it
    stands now.
    """

    __tablename__ = "quote"
    __table_args__ = (
        UniqueConstraint("article_id", "machine_start", "machine_end", "form"),
        Index(None, "speaker_id", "is_listed", "kind", "status"),
        # Words may be longer than an entry of such an index on a server, which has others instead.
        Index(None, "text", "speaker_id", "is_listed", "kind", "status").ddl_if(dialect="sqlite"),
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
    is_crossing: Mapped[bool] = mapped_column(default=False)
    region: Mapped[Region]
    machine_start: Mapped[int | None]
    machine_end: Mapped[int | None]
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
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("speaker.id"))
    is_person_speaker: Mapped[bool]
    reject_reason: Mapped[RejectReason | None]
    note: Mapped[str] = mapped_column(Text)
    is_person_span: Mapped[bool]
    is_listed: Mapped[bool]
    standing: Mapped[Standing] = composite(*STANDING)

    @property
    def span(self) -> Span:
        """Where it stands now."""
        return Span(self.start, self.end)

    @property
    def machine_span(self) -> Span | None:
        """Where the machine found it."""
        if self.machine_start is None or self.machine_end is None:
            return None
        return Span(self.machine_start, self.machine_end)


IN_ORDER: Final = (QuoteRow.article_id, QuoteRow.start, QuoteRow.end.desc(), QuoteRow.form)
NARROWED_BY: Final = (
    QuoteRow.is_listed,
    QuoteRow.kind,
    QuoteRow.status,
    QuoteRow.factuality,
    QuoteRow.speaker_id,
    QuoteRow.is_person_speaker,
    QuoteRow.machine_start,
)
# They hold whatever a list is narrowed and counted by, in the order of the list: no row is read for it.
Index("ix_quote_list", *IN_ORDER, QuoteRow.confidence, *NARROWED_BY)
Index("ix_quote_confidence", QuoteRow.confidence, *IN_ORDER, *NARROWED_BY)
Index("ix_quote_cut", QuoteRow.id, sqlite_where=text(CUTS_A_BRACKET), postgresql_where=text(CUTS_A_BRACKET))
Index(
    "ix_quote_crossing",
    QuoteRow.article_id,
    sqlite_where=text(IS_CROSSING),
    postgresql_where=text(IS_CROSSING),
)
Index("ix_quote_progress", QuoteRow.status, sqlite_where=text(IS_SPEECH), postgresql_where=text(IS_SPEECH))


class CandidateRow(Base):
    """Somebody whom the machine thought of, its answer at rank 0."""

    __tablename__ = "candidate"

    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id", ondelete="CASCADE"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    speaker_id: Mapped[int] = mapped_column(ForeignKey("speaker.id"), index=True)
    rule: Mapped[str]
    confidence: Mapped[float]


class StepRow(Base):
    """One act of a person, whatever it touched; rows are only ever added.

    An undo `reverts` an act, a redo the undo. `next_undo` and `next_redo` are the act and the undo that
    would be reverted after this step; `below` is what comes in its own place when it is reverted itself.
    """

    __tablename__ = "step"

    id: Mapped[int] = mapped_column(primary_key=True)
    action: Mapped[Action]
    by: Mapped[str]
    at: Mapped[datetime]
    reverts: Mapped[int | None] = mapped_column(ForeignKey("step.id"))
    count: Mapped[int]
    quote_id: Mapped[int | None] = mapped_column(ForeignKey("quote.id"), index=True)
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    below: Mapped[int | None] = mapped_column(ForeignKey("step.id"))
    next_undo: Mapped[int | None] = mapped_column(ForeignKey("step.id"))
    next_redo: Mapped[int | None] = mapped_column(ForeignKey("step.id"))


def _standing(when: str) -> list[MappedColumn[Any]]:
    """The columns of a standing as a decision keeps it."""
    columns = {f"{when}_{name}": mapped_column(f"{when}_{name}") for name in STANDING}
    columns[f"{when}_speaker_id"] = mapped_column(f"{when}_speaker_id", ForeignKey("speaker.id"), index=True)
    columns[f"{when}_note"] = mapped_column(f"{when}_note", Text)
    return list(columns.values())


class DecisionRow(Base):
    """What one step did to one quotation; rows are only ever added."""

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(ForeignKey("step.id"), index=True)
    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"), index=True)
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    was: Mapped[Standing] = composite(*_standing("was"))
    became: Mapped[Standing] = composite(*_standing("became"))


class ChangeRow(Base):
    """What one step did to something that is no quotation; rows are only ever added.

    `was` and `became` hold the columns that changed, as JSON; None where there was nothing, or is no more.
    """

    __tablename__ = "change"

    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(ForeignKey("step.id"), index=True)
    subject: Mapped[Subject]
    subject_id: Mapped[int]
    was: Mapped[str | None] = mapped_column(Text)
    became: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index(None, "subject", "subject_id"),)


class RecheckRow(Base):
    """A quotation that a bulk confirmation keeps back, to be judged again by somebody who does not see it."""

    __tablename__ = "recheck"

    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"), primary_key=True)
    step: Mapped[int] = mapped_column(ForeignKey("step.id"), index=True)
    confidence: Mapped[float]


class PlaceRow(Base):
    """Something that a window wants to find again."""

    __tablename__ = "place"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)
