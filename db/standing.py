"""What a person has decided about a quotation, and how it holds when the machine's answer changes."""

from dataclasses import dataclass, replace
from typing import Final

from db.views import RejectReason, ReviewStatus
from extraction.model import QuoteKind

SETTLED: Final = frozenset({ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a quotation stands: kind and speaker as they are now, and which of them a person chose."""

    status: ReviewStatus
    kind: QuoteKind
    is_person_kind: bool
    speaker_id: int | None
    is_person_speaker: bool
    reject_reason: RejectReason | None
    note: str

    @property
    def is_settled(self) -> bool:
        """Whether a person has said that kind and speaker are right as they stand."""
        return self.status in SETTLED

    def beside(self, kind: QuoteKind, speaker_id: int | None) -> "Standing":
        """The same beside this answer of the machine, which stands wherever nobody decided.

        What was confirmed stays; where the machine says otherwise by now, it is the person's answer.
        """
        keeps_kind = self.is_person_kind or (self.is_settled and self.kind is not kind)
        keeps_speaker = self.is_person_speaker or (self.is_settled and self.speaker_id != speaker_id)
        return replace(
            self,
            kind=self.kind if keeps_kind else kind,
            is_person_kind=keeps_kind,
            speaker_id=self.speaker_id if keeps_speaker else speaker_id,
            is_person_speaker=keeps_speaker,
        )
