"""Which colour stands for whom in an article: by first appearance, and kept for the session."""

from collections.abc import Iterable, Mapping

from db.views import QuoteView


class Hues:
    """The places in the row of colours, article by article."""

    def __init__(self) -> None:
        self._places: dict[int, dict[int, int]] = {}

    def of(self, article_id: int, quotes: Iterable[QuoteView]) -> Mapping[int, int]:
        """The place of every speaker of the article; who is new comes after those already seen."""
        places = self._places.setdefault(article_id, {})
        for quote in sorted(quotes, key=lambda quote: quote.span):
            if quote.speaker_id is not None and quote.kind.is_speech:
                places.setdefault(quote.speaker_id, len(places))
        return places
