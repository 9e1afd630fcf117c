"""Every key in the real window, and what it says when it was pressed."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.views import ReviewStatus
from extraction.model import QuoteKind
from tests.ui.hands import Keyboard, status
from ui.desk import Desk
from ui.main_window import MainWindow

ENTER: Final = Qt.Key.Key_Enter


def test_the_number_pad_works_like_the_other_keys(desk: Desk, keyboard: Keyboard) -> None:
    second = desk.review.candidates()[1].name
    keyboard.keypad(Qt.Key.Key_2)
    keyboard.keypad(ENTER)
    keyboard.keypad(ENTER, Qt.KeyboardModifier.ControlModifier)

    assert desk.review.model.quotes[0].speaker == second
    assert [status(desk, row) for row in (0, 1)] == [ReviewStatus.CORRECTED, ReviewStatus.CONFIRMED]


def test_zero_is_nobody_and_that_is_not_the_same_as_nothing_found(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("0")

    quote = desk.review.quote
    assert quote is not None
    assert (quote.speaker_id, quote.is_person_speaker) == (None, True)


def test_single_keys_are_letters_where_text_is_written(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("M")
    keyboard.write("xh1s")
    keyboard.press("Escape")

    assert status(desk) is ReviewStatus.OPEN
    assert desk.review.model.quotes[0].note == "xh1s"
    assert desk.list.table.hasFocus()


@pytest.mark.parametrize("name", ["table", "article"])
def test_the_input_method_is_off_where_single_keys_work(desk: Desk, name: str) -> None:
    widget = desk.list.table if name == "table" else desk.article.view

    assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_single_keys_work_in_the_article_too(desk: Desk, keyboard: Keyboard) -> None:
    desk.article.view.setFocus()
    keyboard.press("H", "Down", "Return")

    assert [status(desk, row) for row in (0, 1)] == [ReviewStatus.HELD, ReviewStatus.CONFIRMED]


def test_a_typed_name_waits_for_its_quotation(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("S")
    keyboard.commit("誰か")
    keyboard.press("Escape", "Down")
    assert desk.detail.search.text() == ""
    keyboard.press("Up")

    assert desk.detail.search.text() == "誰か"
    assert not desk.review.model.quotes[0].is_person_speaker


def test_control_enter_takes_what_is_typed_and_confirms(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("S")
    keyboard.commit("新田ふみ")
    keyboard.press("Ctrl+Return")
    keyboard.press("M")
    keyboard.commit("二人目")
    keyboard.press("Ctrl+Shift+Return")

    quotes = desk.review.model.quotes
    assert (quotes[0].speaker, quotes[0].status) == ("新田ふみ", ReviewStatus.CORRECTED)
    assert (quotes[1].note, quotes[1].status) == ("二人目", ReviewStatus.HELD)
    assert desk.list.table.hasFocus()


def test_a_known_speaker_is_found_by_a_few_letters(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("S")
    keyboard.commit("佐藤")
    keyboard.press("Down", "Up", "Return")

    quote = desk.review.model.quotes[0]
    assert quote.speaker.startswith("佐藤")
    assert desk.list.table.hasFocus()


def test_an_existing_name_typed_in_full_is_not_new(desk: Desk, keyboard: Keyboard) -> None:
    name = desk.review.candidates()[1].name
    keyboard.press("S")
    keyboard.commit(name)

    assert [one.name for one in desk.detail.search.model.found].count(name) == 1
    assert desk.detail.search.model.found[0].speaker_id is not None


def test_x_shows_reasons_and_escape_takes_them_back(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("X")
    assert [choice.is_reason for choice in desk.detail.candidates.choices] == [True] * 6
    keyboard.press("Escape")
    assert not any(choice.is_reason for choice in desk.detail.candidates.choices)
    keyboard.press("1")

    assert status(desk) is ReviewStatus.OPEN


def test_a_reason_can_be_clicked(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("X")
    choices = desk.detail.choices
    at = choices.visualRect(choices.model().index(1, 0)).center()
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    assert status(desk) is ReviewStatus.REJECTED


def test_candidates_can_be_walked_to_and_chosen_with_enter(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("F6", "F6")
    assert desk.detail.choices.hasFocus()
    keyboard.press("End", "Return")

    assert desk.review.model.quotes[0].is_person_speaker
    assert desk.list.table.hasFocus()


def test_f6_walks_the_panes_and_back(desk: Desk, keyboard: Keyboard) -> None:
    places: list[QWidget] = [desk.article.view, desk.detail.choices, desk.filters.search, desk.list.table]
    visited: list[QWidget] = []
    for _ in places:
        keyboard.press("F6")
        visited.append(keyboard.place())
    keyboard.press("Shift+F6")

    assert visited == places
    assert keyboard.place() is desk.filters.search


def test_pages_are_articles(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("PgDown")
    quote = desk.review.quote
    assert quote is not None
    assert quote.article_title == "大凧、秋空に"
    keyboard.press("PgDown", "PgUp")

    assert desk.review.quote is not None
    assert desk.review.row == 0


def test_the_next_open_one_is_found_from_anywhere(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Down", "Return", "Up", "Up", "Ctrl+Shift+Down")
    assert desk.review.row == 2
    keyboard.press("Ctrl+Shift+Up")

    assert desk.review.row == 0


def test_reopening_and_another_kind_are_decisions_too(
    desk: Desk, window: MainWindow, keyboard: Keyboard
) -> None:
    keyboard.press("Return", "Up")
    window.actions_by_name["reopen"].trigger()
    assert status(desk) is ReviewStatus.OPEN
    kind = desk.detail.kind
    kind.setCurrentIndex(kind.findData(QuoteKind.WRITING.value))
    kind.activated.emit(kind.currentIndex())

    assert desk.review.model.quotes[0].kind is QuoteKind.WRITING


def test_undo_is_named_in_the_menu(desk: Desk, window: MainWindow, keyboard: Keyboard) -> None:
    undo = window.actions_by_name["undo"]
    assert (undo.text(), undo.isEnabled()) == ("元に戻す", False)
    keyboard.press("Return")
    assert undo.text() == "元に戻す「確定: 未確認→確定」"
    keyboard.press("Ctrl+Z")

    assert window.actions_by_name["redo"].text() == "やり直す「確定: 未確認→確定」"
    assert undo.iconText() == "元に戻す"


def test_the_toast_says_what_happened_and_how_to_take_it_back(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Return")

    left = desk.review.progress().open
    assert desk.article.toast.text() == f"確定しました · 残り {left}　　Ctrl+Z で元に戻す"
    assert desk.article.toast.isVisible()


def test_the_toast_fades(desk: Desk, qtbot: QtBot) -> None:
    desk.article.toast._stay.setInterval(1)
    desk.say("知らせ")

    qtbot.waitUntil(desk.article.toast.isHidden)
