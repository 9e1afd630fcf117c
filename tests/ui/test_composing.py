"""Japanese is being written: while the input method composes, Enter and its like are its own."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from db.views import ReviewStatus
from tests.ui.hands import Keyboard, back_in, dialog_of, status
from ui.concordance_dialog import ConcordanceDialog
from ui.desk import Desk
from ui.number_dialog import NumberDialog
from ui.place import SPEECH

KEYS: Final = ("Return", "Enter", "Ctrl+Return", "Ctrl+Shift+Return", "Escape", "Tab", "F6", "F8")


def everything(desk: Desk) -> object:
    """What a key could have changed: decisions, list, and what is in hand."""
    quotes = desk.review.model.quotes
    return (
        desk.review.steps(),
        desk.review.filter,
        quotes.ids,
        [(quote.status, quote.note, quote.speaker) for quote in quotes],
        desk.review.row,
    )


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("way", ["Ctrl+F", "S", "M"])
def test_nothing_is_done_while_something_is_composed(
    desk: Desk, keyboard: Keyboard, way: str, key: str
) -> None:
    keyboard.press(way)
    field = keyboard.place()
    keyboard.commit("山")
    desk.filters.search_now()
    before = everything(desk)
    keyboard.compose("だたろう")
    keyboard.press(key)

    assert everything(desk) == before
    assert keyboard.place() is field


def test_what_was_composed_counts_once_it_is_given(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("S")
    keyboard.compose("にった")
    keyboard.press("Return")
    assert desk.review.steps()[0] is None
    keyboard.commit("新田ふみ")
    keyboard.press("Return")
    assert desk.review.model.quotes[0].speaker == "新田ふみ"
    keyboard.press("M")
    keyboard.compose("よう")
    keyboard.press("Escape")
    assert desk.detail.note.hasFocus()
    keyboard.commit("要確認")
    keyboard.press("Escape")

    assert desk.list.table.hasFocus()
    assert desk.review.model.quotes[0].note == "要確認"


def test_enter_in_the_search_goes_on_once_the_words_are_given(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.compose("たこ")
    keyboard.press("Return")
    assert desk.review.filter == SPEECH
    keyboard.commit("凧")
    keyboard.press("Return")

    assert desk.review.filter.text == "凧"
    assert desk.list.table.hasFocus()


def test_a_conversion_that_is_given_up_leaves_the_keys_to_the_window(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.compose("たこ")
    keyboard.compose("")
    keyboard.press("Escape", "Return")

    assert status(desk) is ReviewStatus.CONFIRMED


def test_what_is_composed_in_one_field_holds_nothing_up_in_the_next(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.compose("たこ")
    desk.focus_list()
    keyboard.press("Return")

    assert status(desk) is ReviewStatus.CONFIRMED


@pytest.mark.parametrize(("key", "kind"), [("Ctrl+G", NumberDialog), ("Ctrl+Shift+F", ConcordanceDialog)])
def test_a_dialog_stays_open_and_does_nothing(
    desk: Desk, keyboard: Keyboard, qtbot: QtBot, key: str, kind: type[QDialog]
) -> None:
    keyboard.press(key)
    dialog = dialog_of(kind)
    back_in(dialog, qtbot)
    keyboard.commit("3")
    field = keyboard.place()
    keyboard.compose("４")
    keyboard.press("Return", "Escape")

    assert keyboard.place() is field
    assert desk.review.row == 0
    keyboard.compose("")
    keyboard.press("Escape")
    assert not any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets())


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("Return",), ReviewStatus.CONFIRMED),
        (("H",), ReviewStatus.HELD),
        (("X", "2"), ReviewStatus.REJECTED),
        (("2", "Return"), ReviewStatus.CORRECTED),
    ],
)
def test_review_keys_work_with_the_input_method_on(
    desk: Desk, keyboard: Keyboard, keys: tuple[str, ...], expected: ReviewStatus
) -> None:
    for widget in (desk.list.table, desk.article.view):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert not widget.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    keyboard.press("Ctrl+F")
    keyboard.compose("かな")
    keyboard.compose("")
    keyboard.press("Escape", *keys)

    assert status(desk) is expected
