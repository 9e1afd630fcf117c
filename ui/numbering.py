"""Which digit stands for whom: once given in an article, a number stays for the session."""

from collections.abc import Sequence

from db.views import CandidateView, QuoteView
from extraction.model import SourceKind


class Numbering:
    """The order of the speakers of every article that was looked at."""

    def __init__(self) -> None:
        self._orders: dict[int, list[int]] = {}

    def arranged(self, quote: QuoteView, found: Sequence[CandidateView]) -> tuple[CandidateView, ...]:
        """The candidates of a quotation, each at the place it always had; newcomers come last."""
        by_id = {candidate.speaker_id: candidate for candidate in found}
        if quote.speaker_id is not None and quote.speaker_id not in by_id:
            by_id[quote.speaker_id] = CandidateView(
                quote.speaker_id, quote.speaker, 0.0, "", quote.speaker_source or SourceKind.NAMED_PERSON
            )
        order = self._orders.setdefault(quote.article_id, [])
        order += [speaker_id for speaker_id in by_id if speaker_id not in order]
        return tuple(by_id[speaker_id] for speaker_id in order if speaker_id in by_id)
