"""Queues, orders, facets and jumps in the real window, with keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.engine import Database, open_database
from db.views import Dimension, Order, Problem, QuoteFilter, ReviewStatus
from extraction.model import QuoteKind
from services.intake import add_text
from tests.ui.hands import DENIAL, Keyboard, back_in, dialog_of, opened, status, toggle
from ui.application import Program
from ui.desk import Desk
from ui.jumps import MOST_STEPS, Trail
from ui.main_window import MainWindow
from ui.number_dialog import NumberDialog
from ui.place import SPEECH
from ui.queues import Queue, queue_of

pytestmark = pytest.mark.on_server

TROUBLE: Final = (
    "市民の声\n\n　「港が遠い」との声が出た。\n　山田太郎市長は「凧は一人では揚がらない」と述べた。\n"
    "　鈴木花子代表は「歩けない人もいる。\n　いわゆる「港の顔」が並ぶ。\n"
)
ENTRANCE: Final = "「港は市の玄関だ」"
KITES: Final = "「凧は一人では揚がらない」"
FAR: Final = "「港が遠い」"
UNCLOSED: Final = "「歩けない人もいる。"
SONG: Final = "『港の歌』"
FACE: Final = "「港の顔」"


@pytest.fixture
def desk(program: Program, project: Path, qtbot: QtBot) -> Desk:
    """The desk of a project with a third article, which is full of trouble."""
    database = open_database(project)
    add_text(database, TROUBLE)
    database.close()
    window = opened(program, project, qtbot)
    assert window.desk is not None
    return window.desk


@pytest.fixture
def window(desk: Desk, program: Program) -> MainWindow:
    """Its window."""
    assert program.window is not None
    return program.window


def listed(desk: Desk) -> list[str]:
    """The words of the list."""
    return [quote.text for quote in desk.review.model.quotes]


def in_hand(desk: Desk) -> str:
    """The words of the quotation in hand."""
    return desk.review.quote.text if desk.review.quote else ""


def said(desk: Desk) -> str:
    """What the toast says."""
    return desk.article.toast.text()


# Queues


def test_every_queue_has_a_key_which_pressed_again_lists_everything(desk: Desk, keyboard: Keyboard) -> None:
    everything = listed(desk)
    keyboard.press("Return", "H", "Ctrl+1")
    assert listed(desk) == everything[2:]
    keyboard.press("Ctrl+2")
    assert listed(desk) == everything[1:2]
    keyboard.press("Ctrl+3")
    assert listed(desk) == [KITES, FAR, KITES, UNCLOSED]
    assert desk.filters.queues.wanted == {Queue.PROBLEMS.value}
    keyboard.press("Ctrl+4")
    assert listed(desk) == [SONG, FACE]
    keyboard.press("Ctrl+5")
    assert listed(desk) == []
    keyboard.keypad(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)

    assert listed(desk) == everything
    assert desk.review.filter == SPEECH
    assert desk.list.table.hasFocus()


def test_what_was_not_said_is_a_queue(desk: Desk, database: Database, keyboard: Keyboard) -> None:
    add_text(database, DENIAL)
    keyboard.press("Ctrl+5")

    assert listed(desk) == ["「延期する」"]


def test_a_queue_can_be_clicked_and_keeps_what_else_is_wanted(desk: Desk, qtbot: QtBot) -> None:
    queues = desk.filters.queues
    qtbot.waitUntil(lambda: [queues._facets.facet(row).count for row in range(5)] == [8, 0, 4, 2, 0])
    toggle(desk.filters.articles, 3)
    at = queues.visualRect(queues.model().index(3, 0)).center()
    QTest.mouseClick(queues.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert listed(desk) == [FACE]
    assert queue_of(desk.review.filter) is Queue.BRACKETS
    toggle(desk.filters.queues, Queue.BRACKETS.value)

    assert desk.review.filter == QuoteFilter(article_id=3, only_speech=True)


def test_a_bracket_is_added_with_one_key_and_dismissed_with_another(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+4", "Return")
    assert said(desk).startswith("確定しました · 残り 1")
    assert in_hand(desk) == FACE
    keyboard.press("A", "2", "Return")
    quote = desk.review.quote
    assert quote is not None
    assert (quote.kind, quote.status, quote.speaker) == (
        QuoteKind.SPEECH,
        ReviewStatus.CORRECTED,
        desk.review.candidates()[1].name,
    )
    keyboard.press("Ctrl+4")

    assert FACE in listed(desk)
    assert SONG not in listed(desk)


def test_what_is_listed_already_is_not_added(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("A")

    assert said(desk).startswith("もう一覧にある発言です")
    assert status(desk) is ReviewStatus.OPEN


# Problems


def test_problems_are_walked_to_and_named(desk: Desk, keyboard: Keyboard) -> None:
    problems = desk.detail._problems
    assert problems.isHidden()
    visited: list[tuple[str, str]] = []
    for key in ("F8", "F8", "F8", "F8", "F8", "Shift+F8"):
        keyboard.press(key)
        visited.append((in_hand(desk), problems.text()))

    two = "! 同じ言葉が、ほかの所では別の発言者になっています"
    assert visited[0] == (KITES, two)
    assert visited[1] == (
        FAR,
        "! 発言者が見つかっていません\n! 信頼度がとても低く、誤りの見込みのほうが大きい発言です",
    )
    assert [words for words, _ in visited[2:]] == [KITES, UNCLOSED, KITES, UNCLOSED]
    assert visited[3][1] == "! 範囲にかぎかっこの片方しか入っていません"
    assert not problems.isHidden()


def test_what_is_settled_is_no_problem_any_more(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+3", "Return", "0", "Return", "Return", "Return", "Ctrl+3", "F8")

    assert said(desk).startswith("この一覧に問題のある発言はありません")
    assert queue_of(desk.review.filter) is None


def test_problems_narrow_by_kind(desk: Desk) -> None:
    section = desk.filters.sections[Dimension.PROBLEM]
    toggle(section.list, Problem.CUT)
    toggle(section.list, Problem.NO_SPEAKER)

    assert listed(desk) == [FAR, UNCLOSED]


# Orders


def test_one_key_switches_the_order_and_the_menu_and_the_list_tell_which(
    desk: Desk, window: MainWindow, keyboard: Keyboard
) -> None:
    by_article = listed(desk)
    assert desk.list.order.text() == "並び　記事順"
    here = in_hand(desk)
    keyboard.press("V")
    assert listed(desk)[0] == FAR
    assert in_hand(desk) == here
    assert said(desk).startswith("信頼度の低い順")
    assert window.actions_by_name["order_confidence"].isChecked()
    desk.list.order.click()
    speakers = [quote.speaker for quote in desk.review.model.quotes]
    assert desk.list.order.text() == "並び　発言者順"
    assert speakers == [*sorted(speaker for speaker in speakers if speaker), ""]
    keyboard.press("V")

    assert listed(desk) == by_article
    assert desk.filters.clear.isHidden()


def test_only_what_undo_takes_back_names_its_key(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Return")
    assert said(desk).endswith("Ctrl+Z で元に戻す")

    keyboard.press("V")

    assert said(desk) == "信頼度の低い順"


def test_an_order_can_be_chosen_in_the_menu(desk: Desk, window: MainWindow) -> None:
    actions = window.actions_by_name
    for _ in range(2):
        actions["order_speaker"].trigger()

    assert desk.review.filter.order is Order.SPEAKER
    assert [actions[f"order_{order.value}"].isChecked() for order in Order] == [False, False, True]


def test_order_and_queue_stand_again(
    desk: Desk, keyboard: Keyboard, start_again: Callable[[], MainWindow]
) -> None:
    keyboard.press("Ctrl+3", "V", "F8")
    toggle(desk.filters.sections[Dimension.CONFIDENCE].list, 5)
    before = (listed(desk), in_hand(desk), desk.review.filter)
    window = start_again()

    assert window.desk is not None
    assert (listed(window.desk), in_hand(window.desk), window.desk.review.filter) == before
    assert window.desk.filters.queues.wanted == {Queue.PROBLEMS.value}
    assert window.actions_by_name["order_confidence"].isChecked()


def test_a_quotation_that_comes_is_put_where_the_order_wants_it(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+4", "V", "V")
    assert listed(desk) == [SONG, FACE]
    keyboard.press("A", "1", "Ctrl+1", "Ctrl+Z", "Ctrl+Z")
    assert listed(desk)[-1] != SONG
    keyboard.press("Ctrl+4", "A", "Ctrl+Z")

    assert listed(desk) == [SONG, FACE]


# Search


def test_f3_goes_from_hit_to_hit(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("F3")
    assert desk.filters.search.hasFocus()
    keyboard.commit("港")
    keyboard.press("F3")
    assert listed(desk) == [ENTRANCE, FAR]
    assert in_hand(desk) == FAR
    assert desk.filters.search.hasFocus()
    keyboard.press("F3")
    assert in_hand(desk) == ENTRANCE
    desk.filters.clear_filter()
    keyboard.press("Escape", "F3")
    assert in_hand(desk) == FAR
    assert len(listed(desk)) == 8
    keyboard.press("Shift+F3")

    assert in_hand(desk) == ENTRANCE


def test_what_is_not_in_the_list_is_said(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.commit("遠い")
    keyboard.press("Return")
    desk.filters.clear_filter()
    toggle(desk.filters.articles, 1)
    keyboard.press("F3")

    assert said(desk).startswith("この一覧に「遠い」は見つかりません")


def test_words_just_typed_count_when_a_queue_is_chosen(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.commit("港")
    keyboard.press("Ctrl+4")

    assert listed(desk) == [SONG, FACE]
    assert desk.review.filter.text == "港"


# Numbers, and what was looked at


@pytest.mark.parametrize(("written", "row"), [("3", 2), ("４", 3), ("999", 7), ("0", 0)])
def test_a_number_goes_to_its_row(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot, written: str, row: int
) -> None:
    desk = window.desk
    assert desk is not None
    keyboard.press("Ctrl+G")
    dialog = dialog_of(NumberDialog)
    assert isinstance(dialog, NumberDialog)
    back_in(dialog, qtbot)
    assert not dialog.go.isEnabled()
    keyboard.commit(written)
    keyboard.press("Return")
    back_in(window, qtbot)

    assert desk.review.row == row
    assert desk.list.table.hasFocus()


def test_what_is_no_number_goes_nowhere(
    desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Down", "Ctrl+G")
    dialog = dialog_of(NumberDialog)
    assert isinstance(dialog, NumberDialog)
    back_in(dialog, qtbot)
    keyboard.commit("港")
    keyboard.press("Return")
    dialog._on_accepted()
    back_in(window, qtbot)
    assert desk.review.row == 1
    keyboard.press("Ctrl+2", "Ctrl+G")

    assert QApplication.activeModalWidget() is None


def test_what_was_looked_at_is_gone_back_to_and_on_again(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Return", "Ctrl+Shift+P")
    assert (desk.review.row, status(desk)) == (0, ReviewStatus.CONFIRMED)
    keyboard.press("Ctrl+Shift+P", "Ctrl+Shift+N")
    assert desk.review.row == 1
    keyboard.press("Ctrl+4")
    assert in_hand(desk) == FACE
    keyboard.press("Ctrl+Shift+P")
    assert desk.review.row == 1
    assert desk.review.filter == SPEECH
    keyboard.press("Ctrl+Shift+N", "Ctrl+Shift+N")

    assert in_hand(desk) == FACE


def test_what_is_gone_is_passed_over(desk: Desk, keyboard: Keyboard) -> None:
    first = desk.review.model.quotes[0].id
    desk.article.view.selectAll()
    keyboard.press("Shift+E")
    added = desk.review.quote
    assert added is not None
    keyboard.press("Ctrl+Z")
    assert not desk.review.is_there(added.id)
    desk.review.select(first)
    keyboard.press("Ctrl+Shift+P", "Ctrl+Shift+P")

    assert desk.review.quote is not None
    assert desk.review.quote.id != added.id


def test_a_trail_forgets_what_is_long_ago_and_what_lay_ahead() -> None:
    trail = Trail()
    assert (trail.step(-1), trail.step(1)) == (None, None)
    for quote_id in range(MOST_STEPS + 5):
        trail.visit(quote_id)
    assert [trail.step(-1) for _ in range(MOST_STEPS)][-2:] == [5, None]
    trail.visit(99)

    assert [trail.step(1), trail.step(-1)] == [None, 5]


# Facets


def test_facets_are_counted_again_after_a_decision(desk: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    statuses, articles = desk.filters.statuses._facets, desk.filters.articles._facets
    qtbot.waitUntil(lambda: statuses.facet(0).count == 8)
    assert articles.facet(0).count == 3
    keyboard.press("Return")
    qtbot.waitUntil(lambda: (statuses.facet(0).count, statuses.facet(1).count) == (7, 1))

    assert articles.facet(0).count == 2
    assert statuses.data(statuses.index(0), Qt.ItemDataRole.AccessibleTextRole) == "○ 未確認 7"


def test_several_values_can_be_wanted_and_one_click_gives_all_back(desk: Desk, qtbot: QtBot) -> None:
    speakers = desk.filters.sections[Dimension.SPEAKER]
    qtbot.waitUntil(lambda: speakers.list.model().rowCount() == 4)
    for quote in [desk.review.model.quotes[row] for row in (0, 2)]:
        toggle(speakers.list, quote.speaker_id)
    assert {quote.speaker for quote in desk.review.model.quotes} == {"山田太郎", "鈴木花子"}
    assert speakers.all.isVisible()
    speakers.all.click()

    assert desk.review.filter == SPEECH
    assert speakers.all.isHidden()


def test_confidence_outlet_month_and_kind_narrow_too(desk: Desk) -> None:
    sections = desk.filters.sections
    toggle(sections[Dimension.CONFIDENCE].list, 1)
    assert listed(desk) == [FAR]
    sections[Dimension.CONFIDENCE].all.click()
    toggle(sections[Dimension.KIND].list, QuoteKind.TITLE)
    toggle(sections[Dimension.KIND].list, QuoteKind.TERM)
    assert listed(desk) == [SONG, FACE]
    desk.filters.others.click()
    assert not desk.review.filter.kinds
    desk.filters.clear.click()

    assert desk.review.filter == SPEECH


def test_what_is_unfolded_is_counted_and_stays_unfolded(
    desk: Desk, qtbot: QtBot, start_again: Callable[[], MainWindow]
) -> None:
    months = desk.filters.sections[Dimension.MONTH]
    assert months.list.isHidden()
    assert months.list.model().rowCount() == 0
    months.head.click()
    qtbot.waitUntil(lambda: months.list.model().rowCount() == 1)
    assert months.list.model().index(0, 0).data() == "日付の記載なし"
    toggle(months.list, "")
    desk.filters.sections[Dimension.SPEAKER].head.click()
    window = start_again()

    assert window.desk is not None
    sections = window.desk.filters.sections
    assert [sections[one].is_open for one in (Dimension.MONTH, Dimension.SPEAKER)] == [True, False]
    assert sections[Dimension.MONTH].all.isVisible()


def test_facets_are_reached_and_chosen_by_keys_alone(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    while keyboard.place() is not desk.filters.statuses:
        keyboard.press("Tab")
    keyboard.press("Home", "Space", "Down", "Return")

    assert desk.review.filter.statuses == {ReviewStatus.OPEN, ReviewStatus.CONFIRMED}


def test_a_window_that_is_left_counts_no_more(desk: Desk) -> None:
    desk.leave()
    before = desk.counting._turn
    desk.counting.begin(SPEECH, [None])

    assert desk.counting._turn == before
