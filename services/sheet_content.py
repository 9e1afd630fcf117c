"""A project's quotations as rows of a sheet, one article after the other."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from db import queries, queries_speakers
from db.views import QuoteView, TitleView
from formats.sheet_row import SheetRow, sheet_row
from services.project_answers import article_of


def sheet_rows_of(session: Session, quotes: Iterable[QuoteView]) -> Iterator[SheetRow]:
    """The rows of quotations that come article by article."""
    articles = {article.id: article for article in queries.articles(session)}
    names = {one.id: (one.name, *one.aliases) for one in queries_speakers.speakers(session)}
    titles = queries_speakers.titles_by_speaker(session)
    for article_id, group in groupby(quotes, key=lambda quote: quote.article_id):
        article = article_of(articles[article_id], queries.article_text(session, article_id))
        for quote in group:
            speaker = quote.speaker_id or 0
            title = title_on(titles.get(speaker, ()), article.published_on)
            yield sheet_row(article, quote, title, names.get(speaker, ()))


def title_on(titles: Sequence[TitleView], day: date | None) -> str:
    """What somebody was on a day, by a person's word: the last title that had begun and not ended."""
    held = [
        one.text
        for one in titles
        if (one.from_on is None or (day is not None and one.from_on <= day))
        and (one.to_on is None or (day is not None and day <= one.to_on))
    ]
    return held[-1] if held else ""
