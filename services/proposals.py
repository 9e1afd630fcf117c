"""What somebody else would have otherwise in the project: the difference, and what each side says of it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from db.standing import SETTLED, Standing
from db.views import QuoteView, RejectReason, ReviewStatus
from extraction.model import QuoteKind, Span


class StoppedError(Exception):
    """The comparing was stopped; nothing is changed by it."""


def never() -> bool:
    """Nobody stops it."""
    return False


class Field(StrEnum):
    """What of a quotation can come back changed; the whole of it where it is there on one side only."""

    STATUS = "status"
    SPEAKER = "speaker"
    WORDS = "words"
    KIND = "kind"
    NOTE = "note"
    QUOTE = "quote"


# What is said of a quotation that both sides have.
FIELDS: Final = tuple(one for one in Field if one is not Field.QUOTE)


class Obstacle(StrEnum):
    """Why a change cannot be taken as it is."""

    NOT_IN_ARTICLE = "not_in_article"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A status, and of a rejection the reason."""

    status: ReviewStatus
    reason: RejectReason | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """A speaker; without a name nobody was found, or with `is_unknown` a person found that nobody can tell.

    `speaker_id` is who that is in this project, None for nobody and for a name that is new in it.
    """

    name: str
    speaker_id: int | None = None
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """Words, and where they stand; without a place they do not stand in the article near the old ones."""

    words: str
    span: Span | None


# What a side says of a field: NOTE is a text, of QUOTE the words tell that it is there, nothing that it is not.
Value = Judgement | Who | Where | QuoteKind | str


@dataclass(frozen=True, slots=True)
class Proposal:
    """One difference: `quote` as it stands in the project, or as the other side has it where the project has none.

    `before` is what both sides had, None where nobody knows any more. `is_conflict`: the project has changed too.
    """

    quote: QuoteView
    field: Field
    before: Value | None
    theirs: Value | None
    ours: Value | None
    is_conflict: bool
    obstacle: Obstacle | None = None

    @property
    def can_be_taken(self) -> bool:
        """Whether it can be accepted; words that are not in the article can as a note."""
        return self.obstacle is not Obstacle.TAKEN


def value_of(view: QuoteView, field: Field) -> Value:
    """What a quotation says of a field as it stands."""
    return READERS[field](view)


def value_once(standing: Standing, field: Field, names: Mapping[int, str], text: str) -> Value:
    """What a quotation of this article said of a field when it stood so; `names` are those of the speakers."""
    if field is Field.STATUS:
        return Judgement(standing.status, standing.reject_reason)
    if field is Field.SPEAKER:
        is_unknown = standing.is_person_speaker and standing.speaker_id is None
        return Who(names.get(standing.speaker_id or 0, ""), standing.speaker_id, is_unknown)
    if field is Field.WORDS:
        return Where(standing.span.of(text), standing.span)
    return standing.kind if field is Field.KIND else standing.note


def is_same(one: Value | None, other: Value | None) -> bool:
    """Whether two sides say the same; who confirmed and who corrected both say that it is right as it stands."""
    return one == other or (one is not None and other is not None and _key(one) == _key(other))


def category(value: Value) -> Hashable:
    """What two people have to agree about."""
    return _key(value)


def _key(value: Value) -> Hashable:
    """What makes two values the same."""
    if isinstance(value, Judgement):
        return "settled" if value.status in SETTLED else (value.status, value.reason)
    if isinstance(value, Who):
        return value.speaker_id or (value.name, value.is_unknown)
    return value.span or value.words if isinstance(value, Where) else value


READERS: Final[Mapping[Field, Callable[[QuoteView], Value]]] = MappingProxyType(
    {
        Field.STATUS: lambda view: Judgement(view.status, view.reject_reason),
        Field.SPEAKER: lambda view: Who(
            view.speaker, view.speaker_id, view.is_person_speaker and view.speaker_id is None
        ),
        Field.WORDS: lambda view: Where(view.text, view.span),
        Field.KIND: lambda view: view.kind,
        Field.NOTE: lambda view: view.note,
        Field.QUOTE: lambda view: Where(view.text, view.span),
    }
)


@dataclass(frozen=True, slots=True)
class Compared:
    """What came back beside the project: every difference, and how many quotations were looked at.

    `strangers` are of articles which the project does not have, `missing` were given away and did not come back.
    """

    proposals: tuple[Proposal, ...]
    known: int
    strangers: int
    missing: int = 0
