"""What a person has decided about a quotation, and how it holds when the machine's answer changes."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from db.views import RejectReason, ReviewStatus
from extraction.model import QuoteKind, Span

SETTLED: Final = frozenset({ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED})

# Into whom speakers were merged, by their ids.
Roots = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class MachineAnswer:
    """What the machine says of a quotation; without a span it never found it."""

    kind: QuoteKind
    speaker_id: int | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a quotation stands: kind, speaker and place as they are now, and which of them a person chose.

    What is not listed is not there any more for anybody but undo: an addition taken back, or the second
    half of what was joined.
    """

    status: ReviewStatus
    kind: QuoteKind
    is_person_kind: bool
    speaker_id: int | None
    is_person_speaker: bool
    reject_reason: RejectReason | None
    note: str
    start: int
    end: int
    is_person_span: bool
    is_listed: bool

    @classmethod
    def untouched(
        cls, kind: QuoteKind, span: Span, speaker_id: int | None = None, *, is_listed: bool
    ) -> "Standing":
        """Where a quotation stands that nobody has looked at."""
        return cls(
            status=ReviewStatus.OPEN,
            kind=kind,
            is_person_kind=False,
            speaker_id=speaker_id,
            is_person_speaker=False,
            reject_reason=None,
            note="",
            start=span.start,
            end=span.end,
            is_person_span=False,
            is_listed=is_listed,
        )

    @property
    def is_settled(self) -> bool:
        """Whether a person has said that it is right as it stands."""
        return self.status in SETTLED

    @property
    def is_touched(self) -> bool:
        """Whether a person has decided anything about it, or noted something."""
        is_chosen = self.is_person_kind or self.is_person_speaker or self.is_person_span
        return is_chosen or self.status is not ReviewStatus.OPEN or bool(self.note)

    @property
    def span(self) -> Span:
        """Where it stands now."""
        return Span(self.start, self.end)

    def beside(self, machine: MachineAnswer, roots: Roots) -> "Standing":
        """The same beside this answer of the machine, which stands wherever nobody decided.

        What was confirmed stays; where the machine says otherwise by now, it is the person's answer.
        """
        is_other = not _is_same(self.speaker_id, machine.speaker_id, roots)
        keeps_kind = self.is_person_kind or (self.is_settled and self.kind is not machine.kind)
        keeps_speaker = self.is_person_speaker or (self.is_settled and is_other)
        keeps_span = self.is_person_span or (self.is_settled and self.span != machine.span)
        span = self.span if keeps_span else machine.span or self.span
        return replace(
            self,
            kind=self.kind if keeps_kind else machine.kind,
            is_person_kind=keeps_kind,
            speaker_id=self.speaker_id if keeps_speaker else machine.speaker_id,
            is_person_speaker=keeps_speaker,
            start=span.start,
            end=span.end,
            is_person_span=keeps_span,
            is_listed=self.is_listed if keeps_span else machine.span is not None,
        )

    def fitting(self, machine: MachineAnswer, roots: Roots) -> "Standing":
        """The same with the confirmation that fits: corrected where it differs from the machine's answer."""
        if not self.is_settled:
            return self
        is_unknown = self.is_person_speaker and self.speaker_id is None
        is_right = (
            _is_same(self.speaker_id, machine.speaker_id, roots)
            and self.kind is machine.kind
            and self.span == machine.span
        )
        is_corrected = is_unknown or not is_right
        return replace(self, status=ReviewStatus.CORRECTED if is_corrected else ReviewStatus.CONFIRMED)


# The columns of a standing, in this order wherever one is kept.
STANDING: Final = tuple(field.name for field in fields(Standing))


def _is_same(one: int | None, other: int | None, roots: Roots) -> bool:
    """Whether both mean the same speaker, merged or not."""
    return _root(one, roots) == _root(other, roots)


def _root(speaker_id: int | None, roots: Roots) -> int | None:
    """Who it is now."""
    return None if speaker_id is None else roots.get(speaker_id, speaker_id)
