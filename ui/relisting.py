"""A list as it is begun, and how it stays as it is while quotations in it move, come or go."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from db.views import QuoteFilter, QuoteView
from ui.listed import Listed
from ui.project_reader import ProjectReader
from ui.quote_model import QuoteTableModel


def listed(reader: ProjectReader, wanted: QuoteFilter) -> Listed:
    """What a filter passes: of a long list the beginning, and the rest as soon as it is there."""
    ids, coming = reader.begin(wanted)
    return Listed(ids, reader.quotes, coming)


def is_coming(
    reader: ProjectReader, model: QuoteTableModel, wanted: QuoteFilter, quote_id: int | None
) -> bool:
    """Whether a quotation is in the rest of a long list, which need not be there for that."""
    return not model.is_complete and quote_id is not None and bool(reader.passing(wanted, [quote_id]))


def relisted(
    reader: ProjectReader,
    ids: Sequence[int],
    quote_filter: QuoteFilter,
    changed: Mapping[int, QuoteView | None],
) -> list[int]:
    """The ids with these quotations as they are stored now, None for one that is gone.

    One that is listed stays so even if the filter would hide it; another comes where the filter passes it.
    """
    listed = [one for one in ids if changed.get(one, one) is not None]
    coming = {quote_id for quote_id, quote in changed.items() if quote is not None} - set(listed)
    passing = reader.passing(quote_filter, sorted(coming))
    return _joined(listed, passing, reader.find(QuoteFilter(order=quote_filter.order))) if passing else listed


def row_beside(quotes: Sequence[QuoteView], row: int, gone: QuoteView | None) -> int:
    """The row that follows one that is gone, or the one before where that is of the same article."""
    articles = [one.article_id for one in quotes[max(row - 1, 0) : row + 1]]
    is_last = gone is not None and row > 0 and articles[:1] == [gone.article_id] != articles[1:]
    return row - 1 if is_last else row


def _joined(listed: Sequence[int], coming: Collection[int], everything: Iterable[int]) -> list[int]:
    """Each that comes behind the nearest of those before it that is listed; `everything` is in order."""
    there = set(listed)
    behind: dict[int | None, list[int]] = {}
    nearest = None
    for one in everything:
        if one in there:
            nearest = one
        elif one in coming:
            behind.setdefault(nearest, []).append(one)
    return [*behind.get(None, ()), *(which for one in listed for which in (one, *behind.get(one, ())))]
