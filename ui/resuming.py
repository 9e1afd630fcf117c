"""Back to a place that was kept: to its quotation, or to the nearest of its list where that one is gone."""

from bisect import bisect_left
from dataclasses import replace

from db.views import Order
from ui.place import Place
from ui.project_reader import ProjectReader


def nearest(reader: ProjectReader, place: Place) -> int | None:
    """The quotation of a place; else the next one listed of its article, the one before, the next article's."""
    quote_id, listed = place.quote_id, place.quote_filter
    if quote_id is None or reader.passing(listed, [quote_id]):
        return quote_id
    now = reader.quotes([quote_id]).get(quote_id)
    article_id, start = (now.article_id, now.span.start) if now else (place.article_id, place.start)
    ids = reader.find(replace(listed, order=Order.ARTICLE))
    if article_id is None or not ids:
        return None

    def stands(one: int) -> tuple[int, int]:
        """Where a listed one stands; few are asked for, however many there are."""
        found = reader.quotes([one])[one]
        return found.article_id, found.span.start

    at = bisect_left(ids, (article_id, start), key=stands)
    around = [*ids[at : at + 1], *ids[max(at - 1, 0) : at]]
    return next((one for one in around if stands(one)[0] == article_id), around[0])
