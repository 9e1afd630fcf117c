"""What a row of a query becomes when it leaves the database."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final, TypeVar

from sqlalchemy import Row, Select

from db.frames import read_frame
from db.standing import MachineAnswer, Standing
from db.views import ArticleView, CandidateView, QuoteView
from extraction.model import Span

Value = TypeVar("Value", int, str)
AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]
# SQLite takes not many more values in one statement.
MOST_VALUES: Final = 10_000
SPANS: Final = {"span", "machine_span", "mention", "cue", "clause"}
SPEAKERS: Final = {"speaker_id", "speaker", "machine_speaker_id", "machine_speaker"}
MADE: Final = {*SPANS, *SPEAKERS, "frame", "frame_text", "version"}
# What a view of a quotation has as the row has it.
AS_KEPT: Final = tuple(field.name for field in fields(QuoteView) if field.name not in MADE)
columns_of: Final = attrgetter(*AS_KEPT)


def quote_view(row: AnyRow) -> QuoteView:
    """A quotation as it travels."""
    frame, frame_text = read_frame(row.frame)
    return QuoteView(
        **dict(zip(AS_KEPT, columns_of(row), strict=True)),
        span=Span(row.start, row.end),
        machine_span=_span(row.machine_start, row.machine_end),
        speaker_id=row.root_id,
        speaker=row.speaker or "",
        machine_speaker_id=row.machine_root_id,
        machine_speaker=row.machine_speaker or "",
        mention=_span(row.mention_start, row.mention_end),
        cue=_span(row.cue_start, row.cue_end),
        frame=frame,
        frame_text=frame_text,
        clause=_span(row.clause_start, row.clause_end),
        version=getattr(row, "version", 0),
    )


def article_view(row: AnyRow) -> ArticleView:
    """An article as it travels."""
    return ArticleView(
        id=row.id,
        source=row.source,
        title=row.title,
        outlet=row.outlet,
        published_on=row.published_on,
        url=row.url,
        encoding=row.encoding,
        sha256=row.sha256,
        length=row.length,
        quotes=row.quotes,
        open_quotes=row.open_quotes,
    )


def candidate_view(row: AnyRow) -> CandidateView:
    """A candidate as it travels."""
    return CandidateView(row.speaker_id, row.name, row.confidence, row.rule, row.source)


def standing_of(row: AnyRow) -> tuple[Standing, MachineAnswer]:
    """What is decided about a quotation, and the machine's answer: its id, the answer's columns, the standing's."""
    _, kind, speaker_id, start, end, *standing = row
    return Standing(*standing), MachineAnswer(kind, speaker_id, _span(start, end))


def portions(values: Iterable[Value]) -> Iterator[list[Value]]:
    """As many ids or words at a time as one statement takes, none twice."""
    every = list(dict.fromkeys(values))
    return (every[first : first + MOST_VALUES] for first in range(0, len(every), MOST_VALUES))


def _span(start: int | None, end: int | None) -> Span | None:
    """A place in the article, or none."""
    return None if start is None or end is None else Span(start, end)
