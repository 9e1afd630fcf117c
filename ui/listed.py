"""A list of quotations at any size: their ids in order, and the rows themselves only where somebody looks."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from itertools import chain
from typing import Final, overload

from db.views import QuoteView

PAGE: Final = 100
MOST_PAGES: Final = 64
# So many rows are looked through before the database is asked.
NEAR: Final = 200

Fetch = Callable[[Sequence[int]], Mapping[int, QuoteView]]
Page = dict[int, QuoteView]


class Listed(Sequence[QuoteView]):
    """Quotations in order, read page by page; LookupError where one is not in the project any more.

    Of a long list only the first ids may be there; all of them, the first ones too, are `coming` then.
    """

    def __init__(self, ids: Sequence[int], fetch: Fetch, coming: Future[Sequence[int]] | None = None) -> None:
        self.ids = ids
        self.coming = coming
        self._rows: dict[int, int | None] = {}  # those that somebody asked for
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
        row = range(len(self))[row]
        quote = self.find(row)
        if quote is None:
            raise LookupError(f"no quote {self.ids[row]}")
        return quote

    def find(self, row: int) -> QuoteView | None:
        """The quotation of a row, None where it is gone from the project meanwhile."""
        return self._page(row).get(self.ids[row])

    def row_of(self, quote_id: int | None) -> int | None:
        """The row of a quotation, None where it is not listed, or not among those that are there."""
        if quote_id is None:
            return None
        if quote_id not in self._rows:
            try:
                self._rows[quote_id] = self.ids.index(quote_id)
            except ValueError:
                self._rows[quote_id] = None
        return self._rows[quote_id]

    def put(self, quote: QuoteView) -> None:
        """A listed quotation as it is now."""
        row = self.row_of(quote.id)
        if row is not None:
            self._page(row)[quote.id] = quote

    def take(self, ids: Sequence[int]) -> None:
        """All of them are there now."""
        self._pages.pop(len(self.ids) // PAGE, None)  # it may have ended there
        self.ids, self.coming, self._rows = ids, None, {}

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
    others = set(every())
    ahead = (
        (range(here + 1, rows), range(here + 1)) if step > 0 else (range(here)[::-1], range(here, rows)[::-1])
    )
    return next((row for row in chain(*ahead) if listed.ids[row] in others), None)


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
