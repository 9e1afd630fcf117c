"""A list that stays as it is while quotations in it move, come or go."""

from collections.abc import Mapping, Sequence

from db import queries
from db.engine import Database
from db.views import QuoteFilter, QuoteView


def relisted(
    database: Database,
    ids: Sequence[int],
    quote_filter: QuoteFilter,
    changed: Mapping[int, QuoteView | None],
) -> list[int]:
    """The ids with these quotations as they are stored now, None for one that is gone.

    One that is listed stays so even if the filter would hide it; another comes where the filter passes it.
    """
    listed = [one for one in ids if changed.get(one, one) is not None]
    coming = {quote_id for quote_id, quote in changed.items() if quote is not None} - set(listed)
    if coming:
        with database.session() as session:
            passing = queries.find_ids(session, quote_filter)
            beside = {
                quote_id: queries.find_ids(session, QuoteFilter(article_id=quote.article_id))
                for quote_id, quote in changed.items()
                if quote is not None and quote_id in coming
            }
        for quote_id in passing:
            if quote_id in coming:
                listed.insert(_row_for(quote_id, beside[quote_id], passing, listed), quote_id)
    return listed


def _row_for(quote_id: int, article: Sequence[int], passing: Sequence[int], listed: Sequence[int]) -> int:
    """Behind what stands before it in its article, before what stands behind; else behind what passes the filter before it."""
    rows = {one: row for row, one in enumerate(listed)}
    here = article.index(quote_id)
    before = next((rows[one] for one in reversed(article[:here]) if one in rows), None)
    if before is not None:
        return before + 1
    behind = next((rows[one] for one in article[here:] if one in rows), None)
    if behind is not None:
        return behind
    above = reversed(passing[: passing.index(quote_id)])
    return next((rows[one] + 1 for one in above if one in rows), 0)
