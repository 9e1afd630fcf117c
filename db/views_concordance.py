"""Frozen rows of a search: every place where something is said, with what stands around it."""

from dataclasses import dataclass

from db.views import ReviewStatus
from extraction.model import Span


@dataclass(frozen=True, slots=True)
class QuoteAround:
    """The quotation in which a hit stands."""

    id: int
    status: ReviewStatus
    speaker: str
    is_person_speaker: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """One place: the words as they stand there, what comes before and after them.

    `quote` None: they stand in no quotation; `nearest_id` is then the quotation to look at, where there is one.
    """

    article_id: int
    article_title: str
    span: Span
    before: str
    words: str
    after: str
    quote: QuoteAround | None
    nearest_id: int | None


@dataclass(frozen=True, slots=True)
class ConcordanceView:
    """The first places in the order of the articles, and how many there are."""

    hits: tuple[HitView, ...]
    total: int
