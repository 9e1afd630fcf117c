"""Which quotations a filter passes, in the database's terms."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from db.dialects import holds
from db.models import ArticleRow, DecisionRow, QuoteRow, table_of
from db.problems import Ids, has_problem
from db.queries_speakers import SPEECH, called, is_speaker
from db.row_views import AnySelect
from db.standing import STANDING
from db.views import QuoteFilter, ReviewStatus
from extraction.confidence import BANDS
from extraction.model import Factuality

EVERY_STATUS: Final = frozenset(ReviewStatus)
DECEMBER: Final = 12


def conditions(
    quote_filter: QuoteFilter, among: Ids = None, within: AnySelect | None = None
) -> Iterator[SQLColumnExpression[bool]]:
    """All that must hold; `among` says of which quotations it is asked, where they are few, `within` which few may do."""
    yield QuoteRow.is_listed
    if among is not None:
        yield QuoteRow.id.in_(among)
    if within is not None:
        yield QuoteRow.id.in_(within)
    yield from _of_the_quotation(quote_filter)
    yield from _of_the_article(quote_filter)
    if quote_filter.speaker_ids:
        yield is_speaker(QuoteRow.speaker_id, *quote_filter.speaker_ids)
    if sought := quote_filter.text.strip():
        yield or_(
            holds(QuoteRow.text, sought),
            QuoteRow.speaker_id.in_(called(sought)),
        )
    if quote_filter.problems:
        yield has_problem(quote_filter.problems, among)


def confidence_step(confidence: InstrumentedAttribute[float] = QuoteRow.confidence) -> ColumnElement[int]:
    """Which of the steps a confidence reaches, from 1."""
    highest_first = [*enumerate(BANDS, start=1)][:0:-1]
    return case(*((confidence >= least, step) for step, least in highest_first), else_=1)


def is_as_found(standing: str = "") -> ColumnElement[bool]:
    """Whether a quotation, or a standing that a decision keeps of it, is as the machine says where nobody decided."""
    quote, decision = table_of(QuoteRow).c, table_of(DecisionRow).c
    kept = {name: decision[f"{standing}_{name}"] if standing else quote[name] for name in STANDING}
    span = (kept[name].is_not_distinct_from(quote[f"machine_{name}"]) for name in ("start", "end"))
    return and_(
        or_(kept["is_person_kind"], kept["kind"] == quote.machine_kind),
        or_(kept["is_person_speaker"], kept["speaker_id"].is_not_distinct_from(quote.machine_speaker_id)),
        or_(kept["is_person_span"], and_(*span, kept["is_listed"])),
    )


def _of_the_quotation(quote_filter: QuoteFilter) -> Iterator[SQLColumnExpression[bool]]:
    """What its own row says."""
    if quote_filter.statuses != EVERY_STATUS:
        yield QuoteRow.status.in_(quote_filter.statuses)
    if quote_filter.kinds:
        yield QuoteRow.kind.in_(quote_filter.kinds)
    elif quote_filter.only_speech and not quote_filter.problems:  # only speech has problems
        yield QuoteRow.kind.in_(SPEECH)
    if quote_filter.only_facts:
        yield QuoteRow.factuality == Factuality.STATED
    if quote_filter.factualities:
        yield QuoteRow.factuality.in_(quote_filter.factualities)
    if quote_filter.confidences:
        yield QuoteRow.machine_start.is_not(None)
        yield confidence_step().in_(quote_filter.confidences)


def _of_the_article(quote_filter: QuoteFilter) -> Iterator[SQLColumnExpression[bool]]:
    """What the article says of itself."""
    if quote_filter.article_id is not None:
        yield QuoteRow.article_id == quote_filter.article_id
    asked = [*_of_outlets(quote_filter.outlets), *_of_months(quote_filter.months)]
    if asked:
        yield QuoteRow.article_id.in_(select(ArticleRow.id).where(*asked))


def _of_outlets(outlets: frozenset[str]) -> Iterator[ColumnElement[bool]]:
    """Whether an article is of one of these outlets; of "" where it does not say."""
    if outlets:
        yield func.coalesce(ArticleRow.outlet, "").in_(outlets)


def _of_months(months: frozenset[str]) -> Iterator[ColumnElement[bool]]:
    """Whether an article is of one of these months; of "" where it does not say."""
    if months:
        yield or_(*(_is_of(month) for month in months))


def _is_of(month: str) -> ColumnElement[bool]:
    """Whether an article is of this month."""
    if not month:
        return ArticleRow.published_on.is_(None)
    first = date.fromisoformat(f"{month}-01")
    is_last = first.month == DECEMBER
    end = first.replace(year=first.year + is_last, month=1 if is_last else first.month + 1)
    return and_(ArticleRow.published_on >= first, ArticleRow.published_on < end)
