"""Frozen rows of the statistics: numbers that leave the database, never the rows that were counted."""

from dataclasses import dataclass
from datetime import date

from extraction.model import QuoteKind


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
