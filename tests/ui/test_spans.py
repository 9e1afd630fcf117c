"""Where quotations stand, corrected with the keyboard and with the handles, in the real window."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import queries, queries_steps
from db.engine import open_database
from db.views import Action, QuoteFilter, QuoteView, ReviewStatus
from services.intake import add_files
from tests.ui.hands import Keyboard, move_mouse, opened, status
from ui.application import Program
from ui.desk import Desk
from ui.main_window import MainWindow

PLAIN: Final = Qt.KeyboardModifier.NoModifier
LEFT: Final = Qt.MouseButton.LeftButton
GATE: Final = "「港は市の玄関だ」"
GATE_SENTENCE: Final = "山田太郎市長は「港は市の玄関だ」と述べた。"
SMILE: Final = "「😀みたいだ」"


def quote(desk: Desk) -> QuoteView:
    """The quotation in hand."""
    assert desk.review.quote is not None
    return desk.review.quote


def said(desk: Desk) -> str:
    """What the toast says, without how to take it back."""
    return desk.article.toast.text().split("　　")[0]


def listed(desk: Desk) -> list[str]:
    """The words of the list."""
    return [one.text for one in desk.review.model.quotes]


def edge_of(desk: Desk, *, is_end: bool) -> QPoint:
    """A handle of the quotation in hand, in the viewport."""
    view = desk.article.view
    mark = next(mark for mark in view.marks() if mark.quote.id == quote(desk).id)
    box = mark.rects[-1 if is_end else 0]
    at = QPointF(box.right() + 2 if is_end else box.left() - 2, box.center().y())
    return (at - QPointF(0, view.verticalScrollBar().value())).toPoint()


def before_letter(desk: Desk, words: str) -> QPoint:
    """Just where some words of the article begin, in the viewport."""
    view = desk.article.view
    at = view._text.index(words)
    (box, *_) = view._rects(type(quote(desk).span)(at, at + 1))
    return QPointF(box.left() + 1, box.center().y() - view.verticalScrollBar().value()).toPoint()


def select_words(desk: Desk, words: str) -> None:
    """Draw the mouse over some words of the article."""
    view = desk.article.view
    start = before_letter(desk, words)
    at = view._text.index(words) + len(words) - 1
    (box, *_) = view._rects(type(quote(desk).span)(at, at + 1))
    end = QPointF(box.right() - 1, box.center().y() - view.verticalScrollBar().value()).toPoint()
    QTest.mousePress(view.viewport(), LEFT, PLAIN, start)
    move_mouse(view.viewport(), (start + end) / 2, LEFT)
    move_mouse(view.viewport(), end, LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, end)


# Keys


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("Alt+Left",), "は「港は市の玄関だ」"),
        (("Alt+Right",), "港は市の玄関だ」"),
        (("Alt+Shift+Left",), "「港は市の玄関だ"),
        (("Alt+Shift+Right", "Alt+Shift+Right"), "「港は市の玄関だ」と述"),
        (("Ctrl+Alt+Left",), "　山田太郎市長は「港は市の玄関だ」"),
        (("Ctrl+Alt+Right",), "港は市の玄関だ」"),
        (("Ctrl+Alt+Shift+Left",), "「港は市の玄関だ"),
        (("Ctrl+Alt+Shift+Right",), "「港は市の玄関だ」と述べた"),
        (("B",), GATE_SENTENCE),
        (("B", "K"), GATE),
        (("Alt+Right", "K"), GATE),
    ],
)
@pytest.mark.parametrize("place", ["table", "article"])
def test_keys_move_the_edges_of_the_quotation_in_hand(
    desk: Desk, keyboard: Keyboard, keys: tuple[str, ...], words: str, place: str
) -> None:
    before = quote(desk)
    if place == "article":
        desk.article.view.setFocus()
    keyboard.press(*keys)

    now = quote(desk)
    assert (now.id, now.text, desk.review.model.quotes[0].text) == (before.id, words, words)
    assert said(desk) == "範囲を変えました"
    marks = {mark.quote.id: mark.quote.text for mark in desk.article.view.marks()}
    assert marks[before.id] == words
    for _ in keys:
        keyboard.press("Ctrl+Z")
    assert quote(desk) == before


def test_the_arrows_of_the_number_pad_move_edges_too(desk: Desk, keyboard: Keyboard) -> None:
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    keyboard.keypad(Qt.Key.Key_Right, alt)
    keyboard.keypad(Qt.Key.Key_Left, alt, shift)
    assert quote(desk).text == "港は市の玄関だ"
    keyboard.keypad(Qt.Key.Key_Left, alt, Qt.KeyboardModifier.ControlModifier)

    assert quote(desk).text == "「港は市の玄関だ"


def test_one_key_for_the_span_and_one_to_confirm(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("B", "Return")

    assert (status(desk), desk.review.row) == (ReviewStatus.CORRECTED, 1)
    assert desk.review.model.quotes[0].text == GATE_SENTENCE


def test_what_cannot_be_done_is_said(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("K")
    assert said(desk) == "合わせるかぎかっこがありません"
    keyboard.press("E")
    assert said(desk) == "先に、本文の文字を選んでください"
    keyboard.press("W")
    assert said(desk).startswith("先に、分ける位置を")
    keyboard.press("B", "B")
    assert said(desk) == "すでに文の全体です"
    keyboard.press("PgDown", "Down", "J")
    assert said(desk) == "つなげる次の発言がありません"
    with desk.review.database.session() as session:
        step = queries_steps.undoable(session)
    assert step is not None
    assert step.step == 1


def test_letters_are_letters_where_text_is_written(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("M")
    keyboard.write("kbejw")
    keyboard.press("Alt+Shift+Left", "Escape")

    assert (quote(desk).text, quote(desk).note) == (GATE, "kbejw")


def test_an_edge_steps_over_signs_of_two_units(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("PgDown", "Down", "Alt+Right", "Alt+Right")
    assert quote(desk).text == "みたいだ」"
    keyboard.press("Alt+Left", "Alt+Left", "Alt+Left")

    assert quote(desk).text == "は「😀みたいだ」"


def test_a_span_that_crosses_another_is_said(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+Alt+Shift+Right", "Ctrl+Alt+Shift+Right", "Ctrl+Alt+Shift+Right")
    keyboard.press("Ctrl+Alt+Shift+Right", "Ctrl+Alt+Shift+Right")

    assert quote(desk).text.endswith("と述べた。山田市長は「暮らしの真ん中に置きたい")
    assert said(desk) == "範囲を変えました · ほかの発言と重なっています"


# Joining and splitting


def test_a_quotation_is_joined_with_the_next_and_undone(desk: Desk, keyboard: Keyboard) -> None:
    before = listed(desk)
    keyboard.press("J")

    assert quote(desk).text.startswith(GATE)
    assert listed(desk) == [quote(desk).text, *before[2:]]
    assert said(desk) == "次の発言とつなげました"
    keyboard.press("Ctrl+Z")
    assert (listed(desk), desk.review.row) == (before, 0)
    keyboard.press("Ctrl+Y")
    assert len(listed(desk)) == len(before) - 1


def test_a_quotation_is_split_where_it_was_clicked(desk: Desk, keyboard: Keyboard) -> None:
    before = listed(desk)
    QTest.mouseClick(desk.article.view.viewport(), LEFT, PLAIN, before_letter(desk, "市の玄関"))
    keyboard.press("W")

    assert listed(desk) == ["「港は", "市の玄関だ」", *before[1:]]
    assert [one.speaker for one in desk.review.model.quotes[:2]] == ["山田太郎", "山田太郎"]
    assert (quote(desk).text, said(desk)) == ("「港は", "発言を二つに分けました")
    keyboard.press("Ctrl+Z")
    assert listed(desk) == before


def test_a_quotation_is_split_with_the_keyboard_alone(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("F7", "Right", "Right", "Right", "W")

    assert listed(desk)[:2] == ["「港は", "市の玄関だ」"]


# Selections


def test_words_are_selected_and_added_with_the_keyboard_alone(desk: Desk, keyboard: Keyboard) -> None:
    before = listed(desk)
    keyboard.press("F7", "Home", "Right", "Shift+Right", "Shift+Right", "Shift+Right", "Shift+Right", "E")

    assert (quote(desk).text, desk.review.row) == ("山田太郎", 0)
    assert quote(desk).speaker == ""
    assert listed(desk) == ["山田太郎", *before]
    assert said(desk) == "発言を加えました"
    assert not desk.article.view.textCursor().hasSelection()
    keyboard.press("Escape", "Down")
    assert quote(desk).text == GATE
    assert desk.list.table.hasFocus()


def test_an_addition_is_undone_and_done_again(desk: Desk, keyboard: Keyboard) -> None:
    before = listed(desk)
    select_words(desk, "会場では")
    keyboard.press("E")
    assert (quote(desk).text, desk.review.row) == ("会場では", 3)
    keyboard.press("U")

    assert listed(desk) == before
    assert quote(desk).text == before[2]
    keyboard.press("Ctrl+Y")
    assert quote(desk).text == "会場では"


def test_a_selection_over_the_quotation_in_hand_is_its_new_span(desk: Desk, keyboard: Keyboard) -> None:
    before = quote(desk)
    select_words(desk, "玄関だ」と述べ")
    keyboard.press("E")
    assert (quote(desk).id, quote(desk).text) == (before.id, "玄関だ」と述べ")
    select_words(desk, "と述べた。")
    keyboard.press("Shift+E")

    assert (quote(desk).text, quote(desk).machine_span) == ("と述べた。", None)


def test_what_is_there_already_is_taken_in_hand(desk: Desk, keyboard: Keyboard) -> None:
    select_words(desk, "費用が膨らむ")
    keyboard.press("E")

    assert quote(desk).text == "「費用が膨らむ」"
    assert said(desk) == "同じ範囲の発言がすでにあります"


def test_a_selection_with_signs_of_two_units_is_taken_as_it_is(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("PgDown")
    select_words(desk, "𠮷田さんは「😀みたい")
    keyboard.press("E")

    assert quote(desk).text == "𠮷田さんは「😀みたい"


def test_words_can_be_added_where_nothing_is_listed(desk: Desk, keyboard: Keyboard) -> None:
    desk.filters.search.setText("玄関")
    desk.review.set_filter(QuoteFilter(text="玄関", only_speech=True))
    select_words(desk, "会場では")
    keyboard.press("E")

    assert quote(desk).text == "会場では"
    assert desk.review.filter.text == ""


def test_an_article_with_two_signs_a_line_end(
    tmp_path: Path, program: Program, keyboard: Keyboard, qtbot: QtBot
) -> None:
    text = "見出し\r\n\r\n　山田太郎氏は「𠮷野へ行く」と述べた。\r\n　鈴木花子氏は「待つ」と話した。\r\n"
    (tmp_path / "1.txt").write_bytes(text.encode())
    database = open_database(tmp_path / "crlf.db")
    add_files(database, [tmp_path / "1.txt"], report=lambda _: None, is_cancelled=lambda: False)
    database.close()
    window = opened(program, tmp_path / "crlf.db", qtbot)
    assert window.desk is not None
    select_words(window.desk, "𠮷野")
    keyboard.press("Shift+E")
    assert quote(window.desk).text == "𠮷野"
    keyboard.press("Up", "J")

    joined = quote(window.desk)
    assert joined.text == "「𠮷野へ行く」と述べた。\r\n　鈴木花子氏は「待つ」"
    assert joined.span.of(text) == joined.text


# The caret


def test_the_caret_comes_and_goes(desk: Desk, keyboard: Keyboard) -> None:
    view = desk.article.view
    keyboard.press("F7")
    assert view.hasFocus()
    assert view.caret() == quote(desk).span.start
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    keyboard.press("F7", "Down")
    assert desk.review.row == 1
    keyboard.press("F7", "Escape", "Down")

    assert desk.review.row == 2


# Handles


@pytest.mark.parametrize(
    ("is_end", "to", "words"),
    [
        (True, "述べた", "「港は市の玄関だ」と"),
        (True, "市の玄関", "「港は"),
        (False, "市の玄関", "市の玄関だ」"),
        (False, "太郎市長", "太郎市長は「港は市の玄関だ」"),
    ],
)
def test_a_handle_is_dragged_and_everything_is_one_step(
    desk: Desk, keyboard: Keyboard, *, is_end: bool, to: str, words: str
) -> None:
    viewport = desk.article.view.viewport()
    for place in (before_letter(desk, "会場では"), edge_of(desk, is_end=is_end)):
        move_mouse(viewport, place)
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mousePress(viewport, LEFT, PLAIN, edge_of(desk, is_end=is_end))
    for place in ("会場では", to):
        move_mouse(viewport, before_letter(desk, place), LEFT)
    preview = {mark.quote.id: mark.quote.span for mark in desk.article.view.marks()}[quote(desk).id]
    assert preview.of(desk.article.view._text) == words
    assert quote(desk).text == GATE
    QTest.mouseRelease(viewport, LEFT, PLAIN, before_letter(desk, to))

    assert quote(desk).text == words
    with desk.review.database.session() as session:
        (decision,) = queries_steps.history(session, quote(desk).id)
    assert (decision.action, decision.before, decision.after) == (Action.SPAN, GATE, words)
    keyboard.press("Ctrl+Z")
    assert quote(desk).text == GATE


def test_escape_lets_a_dragged_edge_go_back(desk: Desk, keyboard: Keyboard) -> None:
    viewport = desk.article.view.viewport()
    QTest.mousePress(viewport, LEFT, PLAIN, edge_of(desk, is_end=True))
    move_mouse(viewport, before_letter(desk, "述べた"), LEFT)
    keyboard.press("Escape")
    mark = next(mark for mark in desk.article.view.marks() if mark.quote.id == quote(desk).id)
    assert mark.quote.text == GATE
    assert mark.quote.span == quote(desk).span
    QTest.mouseRelease(viewport, LEFT, PLAIN, before_letter(desk, "述べた"))

    assert quote(desk).text == GATE
    assert desk.review.steps() == (None, None)


def test_the_page_scrolls_after_an_edge_that_is_dragged_out_of_sight(desk: Desk, window: MainWindow) -> None:
    window.resize(960, 600)
    desk.article.view.set_size(28)
    viewport, bar = desk.article.view.viewport(), desk.article.view.verticalScrollBar()
    QTest.mousePress(viewport, LEFT, PLAIN, edge_of(desk, is_end=False))
    before = bar.value()
    move_mouse(viewport, QPoint(300, viewport.height() + 60), LEFT)
    assert bar.value() > before
    move_mouse(viewport, QPoint(300, -60), LEFT)

    assert bar.value() <= before


def test_a_handle_that_is_only_pressed_changes_nothing(desk: Desk) -> None:
    QTest.mouseClick(desk.article.view.viewport(), LEFT, PLAIN, edge_of(desk, is_end=True))

    assert desk.review.steps() == (None, None)


# What a person added


def test_what_a_person_added_has_no_confidence_of_the_machine(desk: Desk, keyboard: Keyboard) -> None:
    select_words(desk, "会場では")
    keyboard.press("E")

    assert "機械はこの発言を見つけていません" in desk.detail._history.text()
    assert desk.detail._confidence.accessibleName() == "信頼度"
    with desk.review.database.session() as session:
        assert queries.count_quotes(session, QuoteFilter(text="会場では")) == 1
