"""Frozen rows of the statistics: numbers that leave the database, never the rows that were counted."""

from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Final

from extraction.model import QuoteKind

STANDARD_ERRORS: Final = 1.96  # on both sides of a measured share, they hold the true one in 95 of 100 cases


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of work: how many more quotations are decided after it, and how often somebody decided.

    `decided` is below nothing where more was opened again than decided.
    """

    day: date
    decided: int
    decisions: int


@dataclass(frozen=True, slots=True)
class NamedCount:
    """How many quotations are a speaker's, or an outlet's; `name` "" where there is none."""

    name: str
    quotes: int


@dataclass(frozen=True, slots=True)
class SpeakerCounts:
    """Who speaks most; how many others speak and how often; how often nobody is known to."""

    first: tuple[NamedCount, ...]
    other_speakers: int
    others: int
    nobodys: int


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many quotations are of a kind."""

    kind: QuoteKind
    quotes: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many quotations were published in a month, its first day; None where nobody knows when."""

    month: date | None
    quotes: int


@dataclass(frozen=True, slots=True)
class RuleView:
    """How often a rule was right where a person looked; what is open or held says nothing yet.

    `confirmed` stand as the machine has them, `corrected` otherwise, `rejected` are no quotations.
    """

    rule: str
    confirmed: int
    corrected: int
    rejected: int

    @property
    def decided(self) -> int:
        """How many quotations a person decided."""
        return self.confirmed + self.corrected + self.rejected

    @property
    def right(self) -> float:
        """The share of those that the rule had right."""
        return self.confirmed / self.decided


@dataclass(frozen=True, slots=True)
class RecheckView:
    """Of so many kept back from bulk confirmations, how many were judged since, and how many of those were wrong.

    What was corrected or rejected was wrong: with the others it would have been confirmed as it stood.
    """

    kept: int
    judged: int
    wrong: int

    def __add__(self, other: "RecheckView") -> "RecheckView":
        """Both together."""
        return RecheckView(self.kept + other.kept, self.judged + other.judged, self.wrong + other.wrong)

    @property
    def share(self) -> float:
        """The share of the judged that was wrong; 0 before anything is judged."""
        return self.wrong / self.judged if self.judged else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Within which bounds the true share is, in 95 of 100 cases, as Wilson (1927) computes them."""
        if not self.judged:
            return 0.0, 1.0
        half = STANDARD_ERRORS / (2 * self.judged)
        middle = self.share + STANDARD_ERRORS * half
        spread = STANDARD_ERRORS * sqrt(self.share * (1 - self.share) / self.judged + half**2)
        low, high = ((middle + side * spread) / (1 + 2 * STANDARD_ERRORS * half) for side in (-1, 1))
        return max(low, 0.0), min(high, 1.0)
