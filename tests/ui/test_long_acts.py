"""Acts about very many quotations: the window goes on, and nothing else is decided meanwhile."""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from db.engine import Database
from db.errors import DatabaseCode, DatabaseProblem
from db.views import QuoteFilter, ReviewStatus, StepView
from services import bulk_corrections, corrections
from services.bulk_corrections import Chosen
from tests.ui.hands import Keyboard, status
from ui import long_acts
from ui.desk import Desk
from ui.long_acts import LongAct
from ui.main_window import MainWindow

BUSY: Final = "いまの作業が終わってから、もう一度お試しください"
HELD: Final = QuoteFilter(statuses=frozenset({ReviewStatus.HELD}))


@pytest.fixture
def stop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Undo of what counts as many already waits for this."""
    gate, undo = Event(), corrections.undo

    def wait(database: Database, by: str) -> StepView | None:
        gate.wait(10)
        return undo(database, by)

    monkeypatch.setattr(long_acts, "MANY", 2)
    monkeypatch.setattr(corrections, "undo", wait)
    yield gate
    gate.set()


@pytest.fixture
def many(desk: Desk, stop: Event) -> Desk:
    """A desk on which everything that is listed was confirmed by one act."""
    ids = tuple(desk.review.model.quotes.ids)
    bulk_corrections.confirm(desk.review.database, Chosen(ids), "佐藤")
    desk.review.reload()
    return desk


def ended(desk: Desk) -> Callable[[], bool]:
    """Whether nothing is on its way any more."""
    return lambda: not desk.review.long_acts.is_busy


def test_undo_of_many_leaves_the_window_free_and_lets_nothing_be_decided(
    many: Desk, window: MainWindow, stop: Event, keyboard: Keyboard, qtbot: QtBot
) -> None:
    review = many.review
    last = len(review.model.quotes) - 1
    keyboard.press("Ctrl+Z")
    assert review.long_acts.is_busy
    assert status(many) is ReviewStatus.CONFIRMED
    keyboard.press("Down", "Down")
    assert review.row == 2
    keyboard.press("H")
    assert many.article.toast.text() == BUSY
    keyboard.press("Ctrl+Z")
    qtbot.waitUntil(window.work_pane.isVisible)
    assert window.work_pane.sentence() == "元に戻しています"
    assert window.work_pane.cancel.isHidden()
    stop.set()
    qtbot.waitUntil(ended(many))

    assert {status(many, row) for row in range(last)} == {ReviewStatus.OPEN}
    assert review.count(HELD) == 0
    assert review.row == 0
    assert window.work_pane.isHidden()
    assert "元に戻しました「" in many.article.toast.text()
    keyboard.press("Ctrl+Y")
    assert review.long_acts.is_busy
    qtbot.waitUntil(ended(many))
    assert status(many) is ReviewStatus.CONFIRMED
    assert "やり直しました「" in many.article.toast.text()
    keyboard.press("H")
    assert status(many) is ReviewStatus.HELD


def test_a_note_written_meanwhile_is_kept_after_it(
    many: Desk, stop: Event, keyboard: Keyboard, qtbot: QtBot
) -> None:
    review = many.review
    first, second = review.model.quotes.ids[:2]
    keyboard.press("Ctrl+Z")
    review.write_note(second, "要確認")
    assert len(review.history()) == 1
    stop.set()
    qtbot.waitUntil(ended(many))

    review.select(second)
    assert review.quote is not None
    assert (review.quote.note, review.quote.status) == ("要確認", ReviewStatus.OPEN)
    keyboard.press("Ctrl+Z")
    assert review.quote.note == ""
    assert review.is_there(first)


def test_the_place_waits_and_closing_waits_for_what_is_stored(
    many: Desk, stop: Event, keyboard: Keyboard
) -> None:
    review = many.review
    keyboard.press("Ctrl+Z")
    many.keep_place()
    assert many._placing.isActive()
    first = review.model.quotes.ids[0]
    review.write_note(first, "要確認")
    stop.set()
    review.long_acts.leave()

    assert not review.long_acts.is_busy
    stored = review.reader.quotes([first])[first]
    assert (stored.note, stored.status) == ("要確認", ReviewStatus.OPEN)


def test_a_second_long_act_is_refused_and_its_asker_hears_that_it_has_ended(
    many: Desk, stop: Event, keyboard: Keyboard, qtbot: QtBot
) -> None:
    heard: list[str] = []
    keyboard.press("Ctrl+Z")
    many.review.long_acts.store_beside(
        LongAct(5, "", lambda: heard.append("act"), lambda _: heard.append("done")),
        lambda: heard.append("ended"),
    )
    assert many.article.toast.text() == BUSY
    stop.set()
    qtbot.waitUntil(ended(many))

    assert heard == ["ended"]


def test_what_could_not_be_stored_is_told_and_the_work_goes_on(
    many: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseProblem(DatabaseCode.DISK_FULL, "shigoto.db")

    monkeypatch.setattr(corrections, "undo", refuse)
    with qtbot.waitSignal(many.review.failed):
        keyboard.press("Ctrl+Z")
    assert not many.review.long_acts.is_busy
    assert window.notice.isVisible()
    keyboard.press("H")

    assert status(many) is ReviewStatus.HELD


def test_the_strip_of_other_work_stays_as_it_is(
    many: Desk, window: MainWindow, stop: Event, keyboard: Keyboard, qtbot: QtBot
) -> None:
    running = Event()
    window.work_pane.begin("記事を読み込んでいます", can_stop=True)
    window.runner.start(lambda *_: running.wait(10), done=lambda _: None, failed=lambda _: None)
    keyboard.press("Ctrl+Z")
    qtbot.waitUntil(window.work_pane.isVisible)
    assert window.work_pane.sentence() == "記事を読み込んでいます"
    stop.set()
    qtbot.waitUntil(ended(many))

    assert window.work_pane.isVisible()
    running.set()
    with qtbot.waitSignal(window.runner.idle):
        pass
