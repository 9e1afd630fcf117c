"""The values that travel through the program. Offsets are code points of the text as read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

NO_NUMBER: Final = -1  # of a word that the dictionary lacks, or that is written in another way than usual


class Span(NamedTuple):
    """Half-open range [start, end) of code points in the article's text.

    A tuple, because thousands are made and compared for an article; its length is the stretch's.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The stretch of text itself."""
        return text[self.start : self.end]


class Token(NamedTuple):
    """One morpheme under Sudachi's own names; `start` and `end` are code points of the article.

    `pos` is Sudachi's six-part part of speech. `is_oov`: the dictionary does not have it, Sudachi made it up from the
    kind of letters (ヘグセス). `number` is the word's in the dictionary, the same only for what is written in the same way.
    A tuple, because an article has thousands and a dataclass takes three times as long to make.
    """

    start: int
    end: int
    surface: str
    dictionary_form: str
    normalized_form: str
    pos: tuple[str, ...]
    is_oov: bool = False
    number: int = NO_NUMBER

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    def matches(self, pattern: tuple[str | None, ...]) -> bool:
        """Whether the part of speech begins with the pattern, None standing for anything."""
        return all(wanted is None or wanted == part for wanted, part in zip(pattern, self.pos, strict=False))


class Region(StrEnum):
    """The part of the page a span stands in."""

    HEADLINE = "headline"
    BODY = "body"
    BOILERPLATE = "boilerplate"


class QuoteKind(StrEnum):
    """What a bracket, or a reported clause, is."""

    __hash__ = str.__hash__  # an enum's own is written in Python

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"
    TERM = "term"
    TITLE = "title"
    NAME = "name"
    EMPHASIS = "emphasis"
    OTHER = "other"

    @property
    def is_speech(self) -> bool:
        """Whether these are somebody's words: spoken, written or thought."""
        return self in {QuoteKind.SPEECH, QuoteKind.WRITING, QuoteKind.THOUGHT}


class QuoteForm(StrEnum):
    """How the words stand in the text (Redewiedergabe: type)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    BLOCK = "block"


class EntityKind(StrEnum):
    """What kind of source somebody is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


class SourceKind(StrEnum):
    """How well the article says who the source is, best first."""

    NAMED_PERSON = "named_person"
    TITLE_ONLY = "title_only"  # 校長
    ANONYMOUS_PERSON = "anonymous_person"  # 男性（34）
    ORGANISATION = "organisation"
    ANONYMOUS_ORGANISATION = "anonymous_organisation"  # 政府筋, 捜査関係者
    GROUP = "group"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Bracket:
    """One bracketed span, its signs included; `parent` is the index of the enclosing bracket."""

    span: Span
    is_closed: bool = True
    parent: int | None = None

    def __hash__(self) -> int:
        return self.span.start


class MentionKind(StrEnum):
    """How a mention names somebody."""

    __hash__ = str.__hash__  # an enum's own is written in Python

    NAME = "name"  # 山田太郎氏, トランプ大統領
    TITLE = "title"  # 首相, 校長
    PRONOUN = "pronoun"  # 同氏, 彼, 双方
    ORGANISATION = "organisation"  # 気象庁, 県教委
    GROUP = "group"  # 住民, 選手たち
    ANONYMOUS = "anonymous"  # 関係者, 男性（34）
    DOCUMENT = "document"  # 声明, 報告書


class Mention(NamedTuple):
    """Words that name somebody who could speak, title included, particles left out.

    `name` is the proper name alone (「ドナルド・トランプ米大統領」 -> 「ドナルド・トランプ」), empty where there is none;
    `title` is the attached title or suffix (「米大統領」, 「氏」).
    """

    span: Span
    text: str
    kind: MentionKind
    name: str = ""
    title: str = ""

    def __hash__(self) -> int:
        return self.span.start


@dataclass(frozen=True, slots=True)
class Entity:
    """The one behind the mentions, in one article."""

    id: str
    kind: EntityKind
    canonical: str
    aliases: tuple[str, ...] = ()
    source: SourceKind = SourceKind.NAMED_PERSON

    def __hash__(self) -> int:
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of somebody, as a person taught it: who is called `form` is `name`."""

    form: str
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Cue:
    """The reporting word: its span with inflection, and what it makes of the words before it."""

    span: Span
    kind: QuoteKind
    form: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, by which word, and the rule that decided.

    `mention` None means the text does not say who; `evidence` names what the rule relied on.
    """

    mention: Mention | None
    cue: Cue | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody else it could have been."""

    entity: Entity
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer rests on, in the words of the table in resources/confidence.toml.

    `form` is the quote's, or "unsaid" for a bracket that is nobody's words.
    """

    form: str
    region: str
    kind: str
    kind_rule: str
    speaker_rule: str = ""
    distance: str = ""  # sentences between the mention and the words; "" without a mention
    second: str = (
        ""  # the next rule that would have answered names the "same" one, an "other", or there is "none"
    )
    who: str = ""  # what the mention is: a name, a pronoun, a group
    tie: str = ""  # how the words stand in their sentence: "taken" by と, "alone", or a "part" of it
    words: str = ""  # what they look like: an "utterance", a "phrase", one "word"
    paragraph: str = ""  # the mention stands in the "same" paragraph, or in an "other"
    hero: str = ""  # the mention is whom the article names most ("hero"), or an "other"


class Factuality(StrEnum):
    """Whether it was really said (FactBank: Saurí and Pustejovsky 2009)."""

    STATED = "stated"
    NEGATED = "negated"  # とは言っていない
    HYPOTHETICAL = "hypothetical"  # と言えば
    QUESTIONED = "questioned"  # と述べたのか
    FUTURE = "future"  # と述べる見通しだ


@dataclass(frozen=True, slots=True)
class Frame:
    """When, on what occasion, by what medium and to whom something was said; each a phrase of the sentence, or None."""

    when: Span | None = None
    occasion: Span | None = None
    medium: Span | None = None
    addressee: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One bracket, reported clause or block, with everything decided about it.

    `span` includes the brackets of a direct quote. `entity` None: the text does not say, or nothing was found;
    `reason` says which, in one Japanese sentence. `parent` is the index of the enclosing quote in the extraction.
    `clause` is the whole reported clause where the bracket is only a part of it (mixed quotation, PARC).
    `evidence` is what the confidence was looked up by.
    """

    span: Span
    form: QuoteForm
    kind: QuoteKind
    region: Region
    rule: str
    reason: str
    confidence: float
    parent: int | None = None
    entity: Entity | None = None
    mention: Mention | None = None
    cue: Cue | None = None
    alternatives: tuple[Candidate, ...] = ()
    factuality: Factuality = Factuality.STATED
    frame: Frame = Frame()
    clause: Span | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article."""

    text: str
    quotes: tuple[Quote, ...]
    entities: tuple[Entity, ...]
    title: str = ""
    extractor: str = ""
    dictionary: str = ""
