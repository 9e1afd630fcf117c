"""How many quotations each way to narrow a list would leave: one statement for each way."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy import Subquery, func, literal_column, select
from sqlalchemy.orm import Session, aliased

from db.conditions import EVERY_STATUS, conditions, confidence_step
from db.dialects import part_of_day, whole_sum
from db.models import ArticleRow, QuoteRow, SpeakerRow
from db.queries import count_quotes
from db.queries_speakers import root_of, shown_name, speaker_names
from db.row_views import AnySelect
from db.views import CountView, Dimension, Problem, QuoteFilter

MOST_SPEAKERS: Final = 12


def count_by(session: Session, dimension: Dimension, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """How many of what the rest of the filter passes have each value of a dimension.

    Of speakers only those to whom most is ascribed, and who is wanted.
    """
    return COUNTS[dimension](session, quote_filter)


def _by_status(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """By status."""
    rest = replace(quote_filter, statuses=EVERY_STATUS)
    rows = select(QuoteRow.status, func.count()).where(*conditions(rest)).group_by(QuoteRow.status)
    return tuple(CountView(status.value, count) for status, count in session.execute(rows))


def _by_kind(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """By kind, those that are nobody's words too."""
    rest = replace(quote_filter, kinds=frozenset(), only_speech=False)
    rows = select(QuoteRow.kind, func.count()).where(*conditions(rest)).group_by(QuoteRow.kind)
    return tuple(CountView(kind.value, count) for kind, count in session.execute(rows))


def _by_confidence(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """By step of the confidence, of what the machine found."""
    step = confidence_step()
    rest = conditions(replace(quote_filter, confidences=frozenset()))
    is_found = QuoteRow.machine_start.is_not(None)
    rows = select(step.label("reached"), func.count()).where(*rest, is_found).group_by("reached")
    return tuple(CountView(*row) for row in session.execute(rows))


def _by_problem(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """By problem; one quotation may have several."""
    return tuple(
        CountView(problem.value, count_quotes(session, replace(quote_filter, problems=frozenset({problem}))))
        for problem in Problem
    )


def _by_speaker(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """Those to whom most is ascribed, the most talkative first, then who is wanted besides."""
    counted = _by_root(replace(quote_filter, speaker_ids=frozenset()))
    found = {row.id: row for row in session.execute(counted.limit(MOST_SPEAKERS))}
    missing = quote_filter.speaker_ids - found.keys()
    if missing:
        others = {row.id: row for row in session.execute(counted.where(SpeakerRow.id.in_(missing)))}
        names = speaker_names(session, missing)
        found |= others
        silent = (CountView(one, 0, names[one]) for one in sorted(names.keys() - others.keys()))
    else:
        silent = ()
    return (*(CountView(row.id, row.quotes, row.name) for row in found.values()), *silent)


def _by_root(quote_filter: QuoteFilter) -> AnySelect:
    """Who speaks in what passes, with their names and how often; counted by id first, for names are many."""
    counted = func.count().label("quotes")
    theirs = (
        select(QuoteRow.speaker_id, counted)
        .where(*conditions(quote_filter), QuoteRow.speaker_id.is_not(None))
        .group_by(QuoteRow.speaker_id)
        .subquery()
    )
    member = aliased(SpeakerRow)
    quotes = whole_sum(theirs.c.quotes).label("quotes")
    return (
        select(SpeakerRow.id, shown_name(SpeakerRow).label("name"), quotes)
        .join_from(theirs, member, member.id == theirs.c.speaker_id)
        .join(SpeakerRow, SpeakerRow.id == root_of(member))
        .group_by(SpeakerRow.id)
        .order_by(quotes.desc(), SpeakerRow.id)
    )


def _by_outlet(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """By outlet, the largest first; "" for articles that do not say."""
    counted = _by_article(replace(quote_filter, outlets=frozenset()))
    outlet, quotes = func.coalesce(ArticleRow.outlet, literal_column("''")), whole_sum(counted.c.quotes)
    rows = select(outlet, quotes).join(counted, counted.c.article_id == ArticleRow.id).group_by(outlet)
    return tuple(CountView(*row) for row in session.execute(rows.order_by(quotes.desc(), outlet)))


def _by_month(session: Session, quote_filter: QuoteFilter) -> tuple[CountView, ...]:
    """By month, the newest first; "" for articles that do not say, last."""
    counted = _by_article(replace(quote_filter, months=frozenset()))
    year, month = (part_of_day(part, ArticleRow.published_on) for part in ("year", "month"))
    rows: AnySelect = (
        select(year, month, whole_sum(counted.c.quotes))
        .join(counted, counted.c.article_id == ArticleRow.id)
        .group_by(year, month)
        .order_by(year.desc().nulls_last(), month.desc())
    )
    return tuple(
        CountView("" if in_year is None else f"{in_year:04}-{in_month:02}", count)
        for in_year, in_month, count in session.execute(rows)
    )


def _by_article(quote_filter: QuoteFilter) -> Subquery:
    """How many of what passes each article has: articles are few beside quotations."""
    quotes = func.count().label("quotes")
    return (
        select(QuoteRow.article_id, quotes)
        .where(*conditions(quote_filter))
        .group_by(QuoteRow.article_id)
        .subquery()
    )


COUNTS: Final[Mapping[Dimension, Callable[[Session, QuoteFilter], tuple[CountView, ...]]]] = {
    Dimension.STATUS: _by_status,
    Dimension.PROBLEM: _by_problem,
    Dimension.CONFIDENCE: _by_confidence,
    Dimension.SPEAKER: _by_speaker,
    Dimension.OUTLET: _by_outlet,
    Dimension.MONTH: _by_month,
    Dimension.KIND: _by_kind,
}
