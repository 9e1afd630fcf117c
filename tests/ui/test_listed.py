"""A list that reads only what somebody looks at."""

from collections.abc import Callable, Sequence

import pytest

from db.views import QuoteView, ReviewStatus
from ui.listed import MOST_PAGES, NEAR, PAGE, Listed, next_article, next_where

EVERY = range(1, 10 * PAGE + 1)
Make = Callable[[int], QuoteView]


@pytest.fixture
def quote_of(make_quote: Callable[..., QuoteView]) -> Make:
    """The quotation with this id, ten of them in each article, every 500th open."""

    def make(quote_id: int) -> QuoteView:
        status = ReviewStatus.CONFIRMED if quote_id % 500 else ReviewStatus.OPEN
        return make_quote(quote_id, article_id=(quote_id - 1) // 10, status=status)

    return make


@pytest.fixture
def quotes(quote_of: Make) -> Listed:
    """A thousand quotations."""
    return Listed(EVERY, lambda ids: {one: quote_of(one) for one in ids})


def test_only_the_pages_looked_at_are_read(quote_of: Make) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> dict[int, QuoteView]:
        asked.extend(ids)
        return {one: quote_of(one) for one in ids}

    quotes = Listed(EVERY, fetch)
    assert [quotes[row].id for row in (0, 1, 999)] == [1, 2, 1000]
    assert asked == [*range(1, 101), *range(901, 1001)]
    assert [quote.id for quote in quotes[99:102]] == [100, 101, 102]


def test_a_page_long_unused_makes_room(quote_of: Make) -> None:
    many = Listed(range(PAGE * (MOST_PAGES + 1)), lambda ids: {one: quote_of(one) for one in ids})
    for row in range(0, len(many), PAGE):
        assert many[row].id == row
    assert len(many._pages) == MOST_PAGES


def test_what_is_gone_meanwhile_is_not_found(quote_of: Make) -> None:
    quotes = Listed([1, 2], lambda ids: {one: quote_of(one) for one in ids if one != 2})
    assert quotes.find(1) is None
    with pytest.raises(LookupError):
        quotes[1]


def test_the_next_that_fits_is_found_near_and_far_and_round_the_end(quotes: Listed) -> None:
    def find(here: int, step: int) -> int | None:
        asked.clear()
        return next_where(quotes, here, step, near, lambda: [1000, 500, 5000])

    def near(ids: Sequence[int]) -> set[int]:
        asked.append(len(ids))
        return {500, 1000} & set(ids)

    asked: list[int] = []
    assert [find(450, 1), find(550, -1)] == [499, 499]
    assert [find(0, 1), find(999, 1), find(0, -1), find(300, -1)] == [499, 499, 999, 999]
    assert asked == [NEAR]


def test_where_nothing_else_fits_the_row_itself_is_asked(quote_of: Make, quotes: Listed) -> None:
    two = Listed.of([quote_of(500), quote_of(501)])
    assert next_where(two, 0, 1, lambda ids: {500} & set(ids), list) == 0
    assert next_where(two, 1, 1, lambda _: (), list) is None
    assert next_where(quotes, 499, 1, lambda _: (), lambda: [500]) == 499
    assert next_where(quotes, 499, 1, lambda _: (), list) is None


def test_articles_are_walked_by_their_first_quotations(quotes: Listed) -> None:
    assert next_article(quotes, 3, 1) == 10
    assert next_article(quotes, 25, -1) == 10
    assert next_article(quotes, 5, -1) is None
    assert next_article(quotes, 995, 1) is None
