"""Lists too long to be read before they are shown: the beginning is there, the rest comes."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db import queries_lists
from db.views import Order, QuoteFilter, ReviewStatus
from tests.ui.hands import Keyboard
from ui import facet_models, project_reader
from ui.desk import Desk
from ui.facet_models import ArticleFacets
from ui.place import SPEECH
from ui.quote_model import QuoteTableModel

OPEN = QuoteFilter(statuses=frozenset({ReviewStatus.OPEN}), only_speech=True)


@pytest.fixture
def long(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk, for which two quotations are many."""
    monkeypatch.setattr(project_reader, "FIRST", 1)
    return desk


def count(desk: Desk) -> str:
    """Which of how many, as the list says."""
    return desk.list._count.text()


def test_the_beginning_is_shown_before_the_rest_is_there(long: Desk, qtbot: QtBot) -> None:
    every = long.review.model.quotes.ids
    long.review.set_filter(OPEN)

    model = long.review.model
    assert (model.is_complete, model.rowCount(), count(long)) == (False, 2, "1 / …")
    qtbot.waitUntil(lambda: model.is_complete)
    assert (list(model.quotes.ids), count(long)) == (list(every), f"1 / {len(every)}")


def test_the_rest_is_as_it_was_when_the_list_was_begun(long: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    every = list(long.review.model.quotes.ids)
    with long.review.database.session() as session:
        assert queries_lists.find_ids(session, OPEN) == every
    ids, coming = long.review.reader.begin(OPEN)
    long.review.confirm()
    assert coming is not None
    assert (list(ids), list(coming.result())) == (every[:2], every)
    long.review.set_filter(OPEN)
    keyboard.press("Return")
    assert len(long.review.model.quotes) == len(every) - 1


def test_keys_that_need_the_whole_list_wait_for_it(long: Desk, keyboard: Keyboard) -> None:
    rows = len(long.review.model.quotes)
    long.review.set_filter(OPEN)
    keyboard.press("Ctrl+End")

    assert (long.review.row, count(long)) == (rows - 1, f"{rows} / {rows}")


def test_what_is_in_hand_is_found_in_the_rest(long: Desk) -> None:
    last = long.review.model.quotes.ids[-1]
    long.review.select(last)
    long.review.set_filter(OPEN)

    assert long.review.row == len(long.review.model.quotes) - 1
    assert long.review.quote is not None
    assert long.review.quote.id == last


def test_for_what_the_filter_hides_nobody_waits(long: Desk, qtbot: QtBot) -> None:
    model = long.review.model
    long.review.confirm()
    assert long.review.row == 1
    long.review.go(-1)
    hidden = long.review.quote
    long.review.set_filter(OPEN)

    assert hidden is not None
    assert not model.is_complete
    assert (long.review.row, long.review.quote == hidden) == (0, False)


def test_a_list_that_is_shown_no_more_adds_nothing(long: Desk, qtbot: QtBot) -> None:
    held = replace(SPEECH, statuses=frozenset({ReviewStatus.HELD}))
    long.review.set_filter(OPEN)
    long.review.set_filter(held)
    long.review.set_filter(SPEECH)
    model = long.review.model
    qtbot.waitUntil(lambda: model.is_complete)

    assert model.rowCount() == len(set(model.quotes.ids))


def test_by_speakers_and_after_the_end_everything_is_read_at_once(long: Desk) -> None:
    reader = long.review.reader
    assert reader.begin(replace(SPEECH, order=Order.SPEAKER))[1] is None
    reader.stop()
    ids, coming = reader.begin(SPEECH)
    assert (list(ids), coming) == (reader.find(SPEECH), None)


def test_what_could_not_be_read_is_told_once(long: Desk) -> None:
    model, failed = QuoteTableModel(), Future[Sequence[int]]()
    model.set_quotes(long.review.model.quotes[:1])
    model._quotes.coming = failed
    failed.set_exception(LookupError("gone"))
    with pytest.raises(LookupError):
        model.complete()
    assert model.is_complete
    assert model.rowCount() == 1


def test_more_articles_are_there_when_somebody_looks_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facet_models, "FEW", 3)
    model = ArticleFacets(lambda _: ())
    model.set_ids(range(1, 11))
    assert (model.rowCount(), model.canFetchMore(model.index(0))) == (3, False)
    model.fetchMore(model.index(-1))
    assert model.rowCount() == 6
    assert (model.row_of(9), model.rowCount(), model.row_of(99)) == (8, 9, None)
    model.fetchMore(model.index(-1))
    assert (model.rowCount(), model.canFetchMore(model.index(-1))) == (10, False)
