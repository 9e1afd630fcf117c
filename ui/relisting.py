"""The list after quotations came or went: everything else stays where it is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db import queries
from db.engine import Database
from db.views import QuoteFilter, QuoteView


def relisted(
    database: Database,
    quotes: Sequence[QuoteView],
    quote_filter: QuoteFilter,
    changed: Mapping[int, QuoteView | None],
) -> list[QuoteView]:
    """The quotations with these as they are stored now, None for one that is gone.

    One that is listed stays so even if the filter would hide it; another comes where the filter passes it.
    """
    now = (changed.get(quote.id, quote) for quote in quotes)
    listed = [quote for quote in now if quote is not None]
    there = {quote.id for quote in quotes}
    for quote_id, quote in changed.items():
        if quote is not None and quote_id not in there and _passes(database, quote, quote_filter):
            listed.insert(_row_for(quote, listed), quote)
    return listed


def _passes(database: Database, quote: QuoteView, quote_filter: QuoteFilter) -> bool:
    """Whether the filter lets it through."""
    if quote_filter.article_id not in {None, quote.article_id}:
        return False
    with database.session() as session:
        passing = queries.find_quotes(session, replace(quote_filter, article_id=quote.article_id))
    return any(one.id == quote.id for one in passing)


def _row_for(quote: QuoteView, listed: Sequence[QuoteView]) -> int:
    """Behind those of its article that stand before it; where there are none, before the others."""
    beside = [(row, one) for row, one in enumerate(listed) if one.article_id == quote.article_id]
    before = [row for row, one in beside if one.span < quote.span]
    if before:
        return before[-1] + 1
    after = (row for row, one in enumerate(listed) if one.article_id >= quote.article_id)
    return next(after, len(listed))
