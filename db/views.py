"""Frozen rows for tables and sheets: what leaves the database."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from extraction.model import (
    EntityKind,
    Factuality,
    Frame,
    QuoteForm,
    QuoteKind,
    Region,
    SourceKind,
    Span,
)

# 関係者 of one article is not 関係者 of another; people and organisations of one name are.
ONLY_IN_ONE_ARTICLE: Final = frozenset({EntityKind.ANONYMOUS, EntityKind.GROUP})


class ReviewStatus(StrEnum):
    """How far a person is with a quotation."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    HELD = "held"
    REJECTED = "rejected"


class RejectReason(StrEnum):
    """Why a person says that it is no quotation."""

    EMPHASIS = "emphasis"
    TITLE = "title"
    HEADLINE = "headline"
    DUPLICATE = "duplicate"
    NARRATION = "narration"
    OTHER = "other"


class Action(StrEnum):
    """What a person can do; undo and redo are acts too."""

    CONFIRM = "confirm"
    SPEAKER = "speaker"
    KIND = "kind"
    REJECT = "reject"
    HOLD = "hold"
    REOPEN = "reopen"
    NOTE = "note"
    MACHINE = "machine"
    SPAN = "span"
    ADD = "add"
    JOIN = "join"
    SPLIT = "split"
    BULK = "bulk"
    RENAME = "rename"
    MERGE = "merge"
    SPLIT_SPEAKER = "split_speaker"
    SPEAKER_KIND = "speaker_kind"
    READING = "reading"
    TITLE = "title"
    WORD = "word"
    ACCEPT = "accept"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"


class Subject(StrEnum):
    """What can change besides quotations."""

    SPEAKER = "speaker"
    TITLE = "title"
    WORD = "word"
    ANSWER = "answer"  # what the machine says of a quotation


class WordSort(StrEnum):
    """What a word of the project is: one that reports, or another name of a speaker."""

    CUE = "cue"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article without its text; `quotes` and `open_quotes` count what is somebody's words."""

    id: int
    source: str
    title: str
    outlet: str | None
    published_on: date | None
    url: str | None
    encoding: str
    sha256: str
    length: int
    quotes: int
    open_quotes: int


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Somebody who speaks in the project; `quotes` counts what is theirs now.

    Who was merged into somebody is that one: their names are `aliases`, their quotations are counted.
    `machine_name` is what the articles say where a person gave them another `name`.
    """

    id: int
    name: str
    kind: EntityKind
    source: SourceKind
    aliases: tuple[str, ...]
    quotes: int
    machine_name: str
    reading: str
    note: str


@dataclass(frozen=True, slots=True)
class TitleView:
    """What a speaker was, from one day to another; None where nobody wrote when."""

    id: int
    speaker_id: int
    text: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True, slots=True)
class FormView:
    """One way in which articles call a speaker; `quotes` counts those whose speaker is named so.

    `member_id` is whom a person merged into the speaker, where this is that one's name.
    """

    text: str
    quotes: int
    member_id: int | None


@dataclass(frozen=True, slots=True)
class ContextView:
    """One quotation with the words around it; `is_decided` says that a person settled it or chose the speaker."""

    quote_id: int
    article_id: int
    article: str
    number: int
    before: str
    words: str
    after: str
    status: ReviewStatus
    speaker_id: int | None
    speaker: str
    is_decided: bool


@dataclass(frozen=True, slots=True)
class WordView:
    """A word that this project taught; `speaker` is the name of whom it means, or ""."""

    id: int
    sort: WordSort
    form: str
    category: str
    speaker_id: int | None
    speaker: str
    note: str


@dataclass(frozen=True, slots=True)
class FrameText:
    """The words of a frame; "" for a part that the sentence does not have."""

    when: str = ""
    occasion: str = ""
    medium: str = ""
    addressee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """One quotation as it stands now, the machine's answer beside the person's.

    `number` counts the quotations of the article from 1, `paragraph` its paragraphs. `speaker` "" with
    `is_person_speaker` means that a person found that the text does not say; without, that nothing was found.
    `speaker_source` None means nobody. `frame_text` and `clause_text` are the words of `frame` and `clause`.
    `machine_span` is where the machine found it, None where a person added it.
    The defaults are those of a quotation that nobody has reviewed and no project keeps.
    `is_found` False: the last extraction did not find it again, but a person had decided about it.
    `version` is the number of the last decision about it, which a window tells when it decides; 0 for none.
    """

    id: int
    article_id: int
    number: int
    span: Span
    machine_span: Span | None
    text: str
    form: QuoteForm
    kind: QuoteKind
    machine_kind: QuoteKind
    region: Region
    parent_id: int | None = None
    status: ReviewStatus = ReviewStatus.OPEN
    speaker_id: int | None = None
    speaker: str
    speaker_source: SourceKind | None
    machine_speaker_id: int | None = None
    machine_speaker: str
    mention: Span | None
    cue: Span | None
    cue_text: str
    factuality: Factuality
    frame: Frame
    frame_text: FrameText
    clause: Span | None
    clause_text: str
    rule: str
    reason: str
    confidence: float
    note: str = ""
    reject_reason: RejectReason | None = None
    paragraph: int
    article_source: str
    article_title: str
    outlet: str | None
    published_on: date | None
    is_person_speaker: bool = False
    is_person_kind: bool = False
    is_person_span: bool = False
    is_found: bool = True
    version: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class CandidateView:
    """Somebody who may have said it; `rule` "" where only the article names them."""

    speaker_id: int
    name: str
    confidence: float
    rule: str
    source: SourceKind = SourceKind.NAMED_PERSON


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One act of a person, never overwritten; `before` and `after` are read: a name, a status, a note."""

    id: int
    step: int
    quote_id: int
    action: Action
    before: str
    after: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StepView:
    """One act as undo sees it: how many things it touched, and the first quotation among them.

    `left` is how many an undo or redo left alone, because somebody else has decided about them since.
    """

    step: int
    action: Action
    before: str
    after: str
    count: int
    quote_id: int | None
    left: int = 0


@dataclass(frozen=True, slots=True)
class ProgressView:
    """How many quotations that are somebody's words stand in each state."""

    total: int
    open: int
    confirmed: int
    corrected: int
    held: int
    rejected: int


class Order(StrEnum):
    """How a list of quotations goes."""

    ARTICLE = "article"
    CONFIDENCE = "confidence"  # the lowest first
    SPEAKER = "speaker"


class Problem(StrEnum):
    """Why a quotation that nobody has settled should be looked at."""

    NO_SPEAKER = "no_speaker"
    CUT = "cut"  # a bracket in it has no partner
    OVERLAP = "overlap"  # it reaches into another one, or another one into it
    TWO_SPEAKERS = "two_speakers"  # the same words are somebody else's in another place
    UNSURE = "unsure"  # more likely wrong than right


class Dimension(StrEnum):
    """What quotations can be counted by, and a list of them be narrowed by."""

    STATUS = "status"
    PROBLEM = "problem"
    CONFIDENCE = "confidence"
    SPEAKER = "speaker"
    OUTLET = "outlet"
    MONTH = "month"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class CountView:
    """How many quotations have something in common; `name` where the key needs one."""

    key: str | int
    count: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotations are wanted: every condition must hold; an empty set is no condition.

    `text` is searched in words and speaker; `confidences` are steps from 1; "" among `outlets` and `months`
    (2026-11) means articles that do not say. `only_speech` means nothing where `kinds` are named, `only_facts`
    leaves out what the article negates, supposes, asks or expects. `order` is how a list goes; a sheet always
    goes by article.
    """

    statuses: frozenset[ReviewStatus] = frozenset(ReviewStatus)
    article_id: int | None = None
    speaker_ids: frozenset[int] = frozenset()
    text: str = ""
    only_speech: bool = False
    only_facts: bool = False
    kinds: frozenset[QuoteKind] = frozenset()
    factualities: frozenset[Factuality] = frozenset()
    confidences: frozenset[int] = frozenset()
    outlets: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    problems: frozenset[Problem] = frozenset()
    order: Order = Order.ARTICLE
