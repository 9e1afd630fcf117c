"""A list of quotations at any size: their ids in order, and the rows themselves only where somebody looks."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Final, overload

from db.views import QuoteView

PAGE: Final = 100
MOST_PAGES: Final = 64
# So many rows are looked through before the database is asked.
NEAR: Final = 200

Fetch = Callable[[Sequence[int]], Mapping[int, QuoteView]]
Page = dict[int, QuoteView]


class Listed(Sequence[QuoteView]):
    """Quotations in order, read page by page; LookupError where one is not in the project any more."""

    def __init__(self, ids: Sequence[int], fetch: Fetch) -> None:
        self.ids = list(ids)
        self._rows = dict(zip(self.ids, range(len(self.ids)), strict=True))
        self._fetch = fetch
        self._pages: OrderedDict[int, Page] = OrderedDict()

    @classmethod
    def of(cls, quotes: Iterable[QuoteView]) -> "Listed":
        """These, which are there already."""
        there = {quote.id: quote for quote in quotes}
        return cls(list(there), lambda ids: {one: there[one] for one in ids})

    def __len__(self) -> int:
        """How many are listed."""
        return len(self.ids)

    @overload
    def __getitem__(self, row: int) -> QuoteView: ...
    @overload
    def __getitem__(self, row: slice) -> list[QuoteView]: ...
    def __getitem__(self, row: int | slice) -> QuoteView | list[QuoteView]:
        """The quotation of a row, or those of several."""
        if isinstance(row, slice):
            return [self[one] for one in range(*row.indices(len(self)))]
        quote_id = self.ids[row]
        quote = self._page(self._rows[quote_id]).get(quote_id)
        if quote is None:
            raise LookupError(f"no quote {quote_id}")
        return quote

    def find(self, row: int) -> QuoteView | None:
        """The quotation of a row, None where it is gone from the project meanwhile."""
        return self._page(row).get(self.ids[row])

    def row_of(self, quote_id: int | None) -> int | None:
        """The row of a quotation, None where it is not listed."""
        return None if quote_id is None else self._rows.get(quote_id)

    def put(self, quote: QuoteView) -> None:
        """A listed quotation as it is now."""
        self._page(self._rows[quote.id])[quote.id] = quote

    def _page(self, row: int) -> Page:
        """The page that holds the row; the one longest unused makes room."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = dict(self._fetch(self.ids[number * PAGE : (number + 1) * PAGE]))
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page


def next_where(
    listed: Listed,
    here: int,
    step: int,
    near: Callable[[Sequence[int]], Collection[int]],
    every: Callable[[], Iterable[int]],
) -> int | None:
    """The next row that is wanted, round the end of the list, `here` last of all.

    `near` says which of a few ids are wanted, `every` gives all ids of the project that are.
    """
    rows = len(listed)
    beside = [(here + step * distance) % rows for distance in range(1, min(NEAR, rows) + 1)]
    wanted = near([listed.ids[row] for row in beside])
    found = next((row for row in beside if listed.ids[row] in wanted), None)
    if found is not None or rows <= NEAR:
        return found
    others = (row for one in every() if (row := listed.row_of(one)) is not None)
    return min(others, key=lambda row: (row - here) * step % rows or rows, default=None)


def next_article(listed: Listed, here: int, step: int) -> int | None:
    """The row of the first quotation of the next article, or of the one before; None where there is none."""
    first = _first_of_article(listed, here)
    if step < 0:
        return _first_of_article(listed, first - 1) if first else None
    row, article_id = here, listed[here].article_id
    while row < len(listed) and listed[row].article_id == article_id:
        row += 1
    return row if row < len(listed) else None


def _first_of_article(listed: Listed, row: int) -> int:
    """The first row of the article that the row belongs to."""
    article_id = listed[row].article_id
    while row and listed[row - 1].article_id == article_id:
        row -= 1
    return row
