"""What a row of a query becomes when it leaves the database."""

from dataclasses import fields
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Row

from db.frames import read_frame
from db.views import ArticleView, CandidateView, QuoteView
from extraction.model import Span

AnyRow = Row[*tuple[Any, ...]]
MADE: Final = {"span", "speaker", "machine_speaker", "mention", "cue", "frame", "frame_text", "clause"}
# What a view of a quotation has as the row has it.
AS_KEPT: Final = tuple(field.name for field in fields(QuoteView) if field.name not in MADE)
columns_of: Final = attrgetter(*AS_KEPT)


def quote_view(row: AnyRow) -> QuoteView:
    """A quotation as it travels."""
    frame, frame_text = read_frame(row.frame)
    return QuoteView(
        **dict(zip(AS_KEPT, columns_of(row), strict=True)),
        span=Span(row.start, row.end),
        speaker=row.speaker or "",
        machine_speaker=row.machine_speaker or "",
        mention=_span(row.mention_start, row.mention_end),
        cue=_span(row.cue_start, row.cue_end),
        frame=frame,
        frame_text=frame_text,
        clause=_span(row.clause_start, row.clause_end),
    )


def article_view(row: AnyRow) -> ArticleView:
    """An article as it travels."""
    return ArticleView(
        id=row.id,
        source=row.source,
        title=row.title,
        outlet=row.outlet,
        published_on=row.published_on,
        encoding=row.encoding,
        sha256=row.sha256,
        length=row.length,
        quotes=row.quotes,
        open_quotes=row.open_quotes,
    )


def candidate_view(row: AnyRow) -> CandidateView:
    """A candidate as it travels."""
    return CandidateView(row.speaker_id, row.name, row.confidence, row.rule, row.source)


def _span(start: int | None, end: int | None) -> Span | None:
    """A place in the article, or none."""
    return None if start is None or end is None else Span(start, end)
