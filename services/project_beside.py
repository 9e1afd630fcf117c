"""The project beside something that comes back: each text, quotation and name is read when it is first asked for."""

from sqlalchemy.orm import Session

from db import queries, queries_speakers
from db.views import QuoteFilter, QuoteView
from services.proposals import Obstacle, Value, Where, Who


class ProjectBeside:
    """What the project says."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._texts: dict[int, str] = {}
        self._quotes: dict[int, list[QuoteView]] = {}
        self._speakers: dict[tuple[str, int], Who] = {}

    def text(self, article_id: int) -> str:
        """The text of an article."""
        if article_id not in self._texts:
            self._texts[article_id] = queries.article_text(self.session, article_id)
        return self._texts[article_id]

    def quotes(self, article_id: int) -> list[QuoteView]:
        """The quotations of an article."""
        if article_id not in self._quotes:
            self._quotes[article_id] = queries.find_quotes(self.session, QuoteFilter(article_id=article_id))
        return self._quotes[article_id]

    def forget(self) -> None:
        """Let go of the articles that were read so far."""
        self._texts.clear()
        self._quotes.clear()

    def who(self, name: str, article_id: int) -> Who:
        """Whom a name means in an article, as in the window; a new name is nobody yet."""
        key = (name, article_id)
        if key not in self._speakers:
            speaker_id = queries_speakers.speaker_called(self.session, name, article_id)
            known = queries_speakers.own_name(self.session, speaker_id) if speaker_id else name
            self._speakers[key] = Who(known, speaker_id)
        return self._speakers[key]

    def obstacle(self, view: QuoteView, theirs: Value) -> Obstacle | None:
        """Why a place cannot be taken for this quotation."""
        if not isinstance(theirs, Where):
            return None
        if theirs.span is None:
            return Obstacle.NOT_IN_ARTICLE
        others = (one for one in self.quotes(view.article_id) if one.id != view.id)
        return Obstacle.TAKEN if any(one.span == theirs.span for one in others) else None
