"""The first start: five keys to try, which never take the hands from the list and never come back by themselves."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.views import ReviewStatus
from tests.ui.hands import Keyboard, opened, status
from ui.application import Program
from ui.desk import Desk
from ui.key_caps import Keys
from ui.main_window import MainWindow
from ui.tour import STEPS, Tour


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    """The five keys, asked for in the menu."""
    window.actions_by_name["tour"].trigger()
    assert window.companions is not None
    return window.companions.newcomer.tour


def number(tour: Tour) -> str:
    """Which key is to be tried."""
    return tour._number.text()


def keys(tour: Tour) -> tuple[str, ...]:
    """The keys that are shown."""
    return tour.findChildren(Keys)[0].keys


def test_the_first_start_shows_five_keys_and_no_later_one_does(
    program: Program, keyboard: Keyboard, start_again: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = opened(program, None, qtbot)
    assert window.desk is not None
    assert window.companions is not None
    tour = window.companions.newcomer.tour
    qtbot.waitUntil(tour.isVisible, timeout=60_000)
    assert window.desk.list.table.hasFocus()
    assert (number(tour), keys(tour)) == ("1 / 5", ("↓",))
    keyboard.press("Down", "Return", "2", "X", "1", "Ctrl+Z")
    qtbot.waitUntil(lambda: window.desk is not None and "五つのキー" in window.desk.article.toast.text())
    assert window.desk.article.toast.text().startswith("五つのキーを試しました · ほかのキーはF1で見られます")
    assert tour.sentence == ""
    window = start_again()
    assert window.companions is not None

    assert not window.companions.newcomer.tour.isVisible()


def test_each_key_is_waited_for_and_every_other_works_as_ever(
    tour: Tour, desk: Desk, keyboard: Keyboard
) -> None:
    said = [tour.sentence]
    keyboard.press("H", "Up", "2")
    assert (number(tour), status(desk)) == ("1 / 5", ReviewStatus.HELD)
    keyboard.press("Down")
    assert (number(tour), keys(tour)) == ("2 / 5", ("Enter",))
    said.append(tour.sentence)
    keyboard.keypad(Qt.Key.Key_Enter)
    assert (number(tour), keys(tour)) == ("3 / 5", ("1", "〜", "9"))
    said.append(tour.sentence)
    keyboard.press("X", "3")
    assert number(tour) == "3 / 5"
    keyboard.keypad(Qt.Key.Key_1)
    assert (number(tour), keys(tour)) == ("4 / 5", ("X", "1", "〜", "6"))
    said.append(tour.sentence)
    keyboard.press("1", "X")
    assert number(tour) == "4 / 5"
    keyboard.press("6")
    assert (number(tour), keys(tour)) == ("5 / 5", ("Ctrl", "Z"))
    said.append(tour.sentence)
    assert desk.list.table.hasFocus()
    keyboard.press("U")

    assert not tour.isVisible()
    assert len({*said}) == len(STEPS)


def test_a_click_in_the_menu_is_no_key(tour: Tour, window: MainWindow) -> None:
    window.actions_by_name["next"].trigger()

    assert number(tour) == "1 / 5"


def test_escape_ends_it_for_good(tour: Tour, keyboard: Keyboard) -> None:
    keyboard.press("Escape", "Down")

    assert not tour.isVisible()


def test_the_menu_brings_it_back_from_the_beginning(
    tour: Tour, window: MainWindow, desk: Desk, keyboard: Keyboard
) -> None:
    keyboard.press("Down", "Escape", "Ctrl+F")
    window.actions_by_name["tour"].trigger()

    assert (number(tour), tour.isVisible()) == ("1 / 5", True)
    assert desk.list.table.hasFocus()


def test_it_shows_the_keys_as_they_are_changed(tour: Tour, window: MainWindow, keyboard: Keyboard) -> None:
    window.key_map.put("next", 0, "F9")
    assert keys(tour) == ("F9",)
    keyboard.press("F9")
    window.key_map.take_away("confirm", 0)
    assert keys(tour) == ()
    keyboard.press("Ctrl+Return")

    assert number(tour) == "3 / 5"


def test_the_keyboard_never_goes_there(tour: Tour) -> None:
    inside = [tour, *tour.findChildren(QWidget)]

    assert {one.focusPolicy() for one in inside} == {Qt.FocusPolicy.NoFocus}


def test_without_a_key_for_the_list_of_keys_none_is_named(
    tour: Tour, window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    window.key_map.take_away("keys", 0)
    keyboard.press("Down", "Return", "2", "X", "1", "Ctrl+Z")

    qtbot.waitUntil(lambda: desk.article.toast.text().startswith("五つのキーを試しました"))
    assert "見られます" not in desk.article.toast.text()
