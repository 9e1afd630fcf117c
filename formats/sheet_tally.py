"""What is counted while rows go into the sheet: by speaker, by article, by status, kind, outlet and month."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from db.views import ReviewStatus
from extraction.model import QuoteKind, SourceKind
from formats.sheet_row import SheetRow


@dataclass(slots=True)
class SpeakerTally:
    """One speaker; `first_row` is where their first quotation stands."""

    name: str
    first_row: int
    source: SourceKind | None = None
    statuses: Counter[ReviewStatus] = field(default_factory=Counter[ReviewStatus])
    articles: int = 0
    last_article: int = 0
    titles: dict[str, None] = field(default_factory=dict[str, None])
    first_on: date | None = None
    last_on: date | None = None


@dataclass(slots=True)
class ArticleTally:
    """One article; `number` counts them from 1."""

    number: int
    first_row: int
    title: str
    outlet: str
    published_on: date | None
    url: str
    source: str
    sha256: str
    statuses: Counter[ReviewStatus] = field(default_factory=Counter[ReviewStatus])
    speakers: set[str] = field(default_factory=set[str])


@dataclass(slots=True)
class Tally:
    """All that is counted; articles come one after the other."""

    speakers: dict[tuple[int | None, str], SpeakerTally] = field(
        default_factory=dict[tuple[int | None, str], SpeakerTally]
    )
    articles: list[ArticleTally] = field(default_factory=list[ArticleTally])
    statuses: Counter[ReviewStatus] = field(default_factory=Counter[ReviewStatus])
    kinds: Counter[QuoteKind] = field(default_factory=Counter[QuoteKind])
    outlets: Counter[str] = field(default_factory=Counter[str])
    months: Counter[str] = field(default_factory=Counter[str])

    def count(self, row: SheetRow, place: int) -> ArticleTally:
        """Count a row that goes to this place in the sheet; gives its article."""
        quote = row.quote
        self.statuses[quote.status] += 1
        self.kinds[quote.kind] += 1
        self.outlets[quote.outlet or ""] += 1
        self.months[f"{quote.published_on:%Y-%m}" if quote.published_on else ""] += 1
        article = self._article(row, place)
        article.statuses[quote.status] += 1
        if quote.speaker:
            article.speakers.add(quote.speaker)
        self._count_speaker(row, place, article.number)
        return article

    def most_quoted(self) -> list[SpeakerTally]:
        """Those who speak, who says most first; at the end what is nobody's."""
        return sorted(self.speakers.values(), key=lambda one: (not one.name, -one.statuses.total()))

    def _article(self, row: SheetRow, place: int) -> ArticleTally:
        """The article of the row: the last one, or a new one."""
        last = self.articles[-1] if self.articles else None
        if last is not None and (last.sha256, last.source) == (row.article_sha256, row.quote.article_source):
            return last
        quote = row.quote
        new = ArticleTally(
            number=len(self.articles) + 1,
            first_row=place,
            title=quote.article_title,
            outlet=quote.outlet or "",
            published_on=quote.published_on,
            url=row.url,
            source=quote.article_source,
            sha256=row.article_sha256,
        )
        self.articles.append(new)
        return new

    def _count_speaker(self, row: SheetRow, place: int, article: int) -> None:
        """Count the row for who says it."""
        quote = row.quote
        speaker = self.speakers.setdefault(
            (quote.speaker_id, quote.speaker), SpeakerTally(quote.speaker, place)
        )
        speaker.source = speaker.source or quote.speaker_source
        speaker.statuses[quote.status] += 1
        speaker.articles += speaker.last_article != article
        speaker.last_article = article
        if row.title:
            speaker.titles[row.title] = None
        if quote.published_on:
            days = [day for day in (speaker.first_on, speaker.last_on, quote.published_on) if day]
            speaker.first_on, speaker.last_on = min(days), max(days)
