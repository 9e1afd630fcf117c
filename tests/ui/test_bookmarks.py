"""しおり: named places in the project, kept and gone back to by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from db import store
from db.engine import Database
from db.errors import DatabaseCode, DatabaseProblem
from db.views import Order
from tests.ui.hands import Keyboard, back_in, dialog_of
from ui.bookmarks import bookmarks
from ui.bookmarks_dialog import BookmarksDialog
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.place import Place
from ui.queues import FILTERS, Queue
from ui.resuming import nearest


def dialog(keyboard: Keyboard, qtbot: QtBot, key: str) -> BookmarksDialog:
    """Open it by this key."""
    keyboard.press(key)
    found = dialog_of(BookmarksDialog)
    assert isinstance(found, BookmarksDialog)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def put(keyboard: Keyboard, qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Ctrl+D, a name, Enter."""
    dialog(keyboard, qtbot, "Ctrl+D")
    keyboard.write(name)
    keyboard.press("Return")
    back_in(window, qtbot)


def names(desk: Desk) -> list[str]:
    """What the bookmarks of the project are called, the newest first."""
    return [one.name for one in bookmarks(desk.review.database)]


def in_hand(desk: Desk) -> str:
    """The words of the quotation in hand."""
    assert desk.review.quote is not None
    return desk.review.quote.text


def test_a_place_is_named_and_gone_back_to(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Ctrl+1", "V", "Down", "Down")
    here = (in_hand(desk), desk.review.filter)
    assert desk.review.filter.order is Order.CONFIDENCE
    put(keyboard, qtbot, window, "a")
    assert "しおり「a」を挟みました" in desk.article.toast.shown
    keyboard.press("Ctrl+1", "V", "Up")
    assert (in_hand(desk), desk.review.filter) != here

    opened = dialog(keyboard, qtbot, "Ctrl+Shift+D")
    assert opened.list.hasFocus()
    keyboard.press("Return")
    back_in(window, qtbot)

    assert (in_hand(desk), desk.review.filter) == here
    assert desk.list.table.hasFocus()
    assert "しおり「a」に移りました" in desk.article.toast.shown


def test_the_part_of_the_article_comes_back(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    desk.article.view.set_size(28)
    bar = desk.article.view.verticalScrollBar()
    bar.setValue(7)
    put(keyboard, qtbot, window, "a")
    bar.setValue(0)

    dialog(keyboard, qtbot, "Ctrl+Shift+D")
    keyboard.press("Return")

    assert bar.value() == 7


def test_a_name_is_proposed_and_one_that_is_taken_is_replaced(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Ctrl+1")
    dialog(keyboard, qtbot, "Ctrl+D")
    keyboard.press("Return")
    back_in(window, qtbot)
    assert names(desk) == ["未確認　港の図書館、来春に開館"]
    keyboard.press("Down")

    opened = dialog(keyboard, qtbot, "Ctrl+D")

    assert opened.name.text() == "未確認　港の図書館、来春に開館（2）"
    opened.name.setText("未確認　港の図書館、来春に開館")
    assert opened.put.text() == "置き換える"
    opened.name.setText("  ")
    assert not opened.put.isEnabled()
    opened.name.setText("未確認　港の図書館、来春に開館")
    keyboard.press("Return")
    assert names(desk) == ["未確認　港の図書館、来春に開館"]
    assert bookmarks(desk.review.database)[0].place.quote_id == desk.review.model.quotes.ids[1]


def test_bookmarks_are_renamed_and_forgotten_with_keys(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    for name in ("a", "b", "c"):
        put(keyboard, qtbot, window, name)
    assert names(desk) == ["c", "b", "a"]
    opened = dialog(keyboard, qtbot, "Ctrl+Shift+D")

    keyboard.press("Down", "F2")
    asked = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QInputDialog))
    qtbot.waitUntil(asked.isActiveWindow)
    keyboard.press("Ctrl+A")
    keyboard.write("d")
    keyboard.press("Return")
    back_in(opened, qtbot)
    assert names(desk) == ["c", "d", "a"]
    assert [opened._bookmarks[key].name for key in opened.list.selected] == ["d"]

    opened.list.setFocus()
    keyboard.press("Delete")
    assert names(desk) == ["c", "a"]
    assert [opened._bookmarks[key].name for key in opened.list.selected] == ["a"]
    opened.back.click()
    assert names(desk) == ["c", "d", "a"]
    assert not opened.back.isVisible()
    keyboard.press("Escape")
    back_in(window, qtbot)
    assert desk.list.table.hasFocus()


def test_bookmarks_stay_in_the_project_and_the_present_place_is_apart(
    window: MainWindow,
    desk: Desk,
    keyboard: Keyboard,
    qtbot: QtBot,
    start_again: Callable[[], MainWindow],
) -> None:
    put(keyboard, qtbot, window, "a")
    keyboard.press("Down")
    here = in_hand(desk)

    again = start_again()

    assert again.desk is not None
    assert in_hand(again.desk) == here
    assert names(again.desk) == ["a"]


def test_a_quotation_that_is_not_listed_any_more_gives_way_to_the_nearest(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Ctrl+1", "Down")
    following = desk.review.model.quotes[2].text
    put(keyboard, qtbot, window, "a")
    keyboard.press("Return", "Ctrl+2")

    dialog(keyboard, qtbot, "Ctrl+Shift+D")
    keyboard.press("Return")

    assert in_hand(desk) == following
    assert "近くの発言に移りました" in desk.article.toast.shown


def test_the_present_place_begins_at_the_nearest_too(
    window: MainWindow, desk: Desk, keyboard: Keyboard, start_again: Callable[[], MainWindow]
) -> None:
    keyboard.press("Ctrl+1", "Down", "Down", "H")  # held, and left there
    before = desk.review.model.quotes[1].text  # the one in hand was the last of its article

    again = start_again()

    assert again.desk is not None
    assert in_hand(again.desk) == before
    assert "近くの発言から始めます" in again.desk.article.toast.shown


def test_the_nearest_is_of_the_same_article_where_one_is_left(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    reader, ids = desk.review.reader, list(desk.review.model.quotes.ids)
    quotes = desk.review.model.quotes
    first_of_second = next(at for at, one in enumerate(quotes) if one.article_id == 2)
    last = quotes[first_of_second - 1]
    everything = desk.review.filter

    gone = Place(999, everything, 0, last.article_id, last.span.end)
    assert nearest(reader, gone) == last.id
    assert nearest(reader, Place(999, everything, 0, 0, 0)) == ids[0]
    assert nearest(reader, Place(999, everything, 0, 99, 0)) == ids[-1]
    assert nearest(reader, Place(999, everything, 0, quotes[0].article_id, 0)) == ids[0]
    assert nearest(reader, Place(999, everything)) is None
    assert nearest(reader, Place(ids[0], FILTERS[Queue.HELD])) is None
    assert nearest(reader, Place(None, everything)) is None


def test_what_nobody_understands_is_no_bookmark_or_an_old_one(database: Database) -> None:
    with database.session() as session:
        store.put_place(session, "bookmark:broken", "{")
        store.put_place(session, "bookmark:old", '{"kept": "?"}')

    found = bookmarks(database)

    assert [(one.name, one.place, one.at.year) for one in found] == [("old", Place(), 1970)]


def test_a_bookmark_that_cannot_be_kept_is_told(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseProblem(DatabaseCode.READ_ONLY, "work.db")

    monkeypatch.setattr("ui.bookmarks.keep", refuse)
    put(keyboard, qtbot, window, "a")

    assert names(desk) == []
    assert window.notice.sentence
