"""The panes of the real window: filter, article, and where everything stands."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from db import queries
from db.engine import open_database
from db.views import QuoteFilter, ReviewStatus
from resources import path
from tests.ui.hands import Keyboard, choose, click_quote, opened, shown, take_in_denial, toggle
from ui import theme
from ui.application import Program
from ui.article_marks import _outline
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.place import SPEECH
from ui.quote_model import Place
from ui.settings import Appearance, Language
from ui.tips import tip


def test_words_narrow_the_list_and_enter_goes_to_it(desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("Ctrl+F")
    keyboard.commit("玄関")
    keyboard.press("Return")

    assert [one.text for one in desk.review.model.quotes] == ["「港は市の玄関だ」"]
    assert desk.list.table.hasFocus()


def test_words_narrow_the_list_while_they_are_typed(desk: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.press("Ctrl+F")
    keyboard.commit("ない言葉")
    qtbot.waitUntil(lambda: not desk.review.model.quotes)
    assert desk.detail.candidates.choices == ()
    desk.filters.clear_filter()

    assert len(desk.review.model.quotes) > 1
    assert desk.filters.search.text() == ""


def test_states_articles_and_speakers_narrow_together(desk: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.press("Return")
    filters = desk.filters
    toggle(filters.statuses, ReviewStatus.OPEN)
    assert all(one.status is ReviewStatus.OPEN for one in desk.review.model.quotes)
    toggle(filters.statuses, ReviewStatus.CONFIRMED)
    toggle(filters.articles, filters.articles._facets.facet(0).key)
    assert {one.article_title for one in desk.review.model.quotes} == {"港の図書館、来春に開館"}
    qtbot.waitUntil(lambda: filters.statuses._facets.facet(1).count == 1)
    qtbot.waitUntil(lambda: filters.speakers._facets.rowCount() > 0)
    toggle(filters.speakers, desk.review.model.quotes[-1].speaker_id)
    assert len({one.speaker for one in desk.review.model.quotes}) == 1
    assert filters.clear.isVisible()
    filters.clear.click()

    assert desk.review.filter == SPEECH
    assert filters.clear.isHidden()


def test_a_facet_clicked_twice_gives_everything_back(desk: Desk, keyboard: Keyboard) -> None:
    articles = desk.filters.articles
    at = articles.visualRect(articles.model().index(1, 0)).center()
    QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert {one.article_title for one in desk.review.model.quotes} == {"大凧、秋空に"}
    articles.setFocus()
    keyboard.press("Space")

    assert desk.review.filter == SPEECH


def test_what_is_no_speech_can_be_listed(desk: Desk, window: MainWindow) -> None:
    speech = len(desk.review.model.quotes)
    window.actions_by_name["show_others"].trigger()
    assert len(desk.review.model.quotes) > speech
    assert desk.filters.others.isChecked()
    assert window.actions_by_name["show_others"].isChecked()
    desk.filters.others.click()

    assert len(desk.review.model.quotes) == speech


def test_a_quotation_that_the_filter_hides_can_be_clicked_in_the_article(desk: Desk) -> None:
    toggle(desk.filters.statuses, ReviewStatus.HELD)
    assert not desk.review.model.quotes
    desk.filters.clear_filter()
    with desk.review.database.session() as session:
        song = next(one for one in queries.find_quotes(session, QuoteFilter()) if one.text == "『港の歌』")
    click_quote(desk, song.id)

    assert desk.review.quote is not None
    assert desk.review.quote.id == song.id
    assert not desk.review.filter.only_speech


def test_every_quotation_of_the_article_is_marked_where_it_stands(desk: Desk) -> None:
    ids = [one.id for one in desk.review.model.quotes if one.article_title.startswith("港")]
    for quote_id in reversed(ids):
        click_quote(desk, quote_id)
        assert desk.review.quote is not None
        assert desk.review.quote.id == quote_id


def test_the_quotation_in_hand_comes_into_sight(desk: Desk, window: MainWindow, keyboard: Keyboard) -> None:
    window.resize(900, 560)
    desk.article.view.set_size(28)
    keyboard.press("PgDown", "PgUp", "Down", "Down")
    view = desk.article.view
    quote = desk.review.quote
    box = next(mark.rects[0] for mark in view.marks() if quote and mark.quote.id == quote.id)
    top = box.top() - view.verticalScrollBar().value()

    assert 0 <= top <= view.viewport().height()


def test_the_first_article_that_comes_in_is_shown_from_its_headline(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    open_database(tmp_path / "empty.db").close()
    window = opened(program, tmp_path / "empty.db", qtbot)
    assert window.work is not None
    assert window.desk is not None
    window.resize(1280, 800)
    sample = path("samples/01-harbour-library.txt")
    window.work.add_text(sample.read_text(encoding="utf-8"), "")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.review.quote is not None, timeout=20_000)
    bar = window.desk.article.view.verticalScrollBar()

    assert bar.maximum() > 0
    assert bar.value() == 0


def test_what_is_at_the_top_of_the_page_is_to_be_read_whole(
    desk: Desk, window: MainWindow, keyboard: Keyboard
) -> None:
    window.resize(960, 600)
    desk.article.view.set_size(28)
    view = desk.article.view
    layout = view.document().documentLayout()
    for _ in range(3):
        keyboard.press("Down")
        top = view.verticalScrollBar().value()
        block = view.document().findBlock(
            layout.hitTest(QPointF(view.viewport().width() / 2, top + 2), Qt.HitTestAccuracy.FuzzyHit)
        )
        lines = [block.layout().lineAt(number).y() for number in range(block.layout().lineCount())]
        begins = [int(layout.blockBoundingRect(block).top() + y) for y in lines]
        assert top == 0 or top in begins


def test_a_line_parts_the_page_from_what_stands_above_it_where_it_goes_on_there(
    desk: Desk, window: MainWindow
) -> None:
    window.resize(960, 600)
    desk.article.view.set_size(28)
    view = desk.article.view
    line = theme.hairline(view.palette())
    view.verticalScrollBar().setValue(0)

    assert view.viewport().grab().toImage().pixelColor(2, 0) != line

    view.verticalScrollBar().setValue(20)

    assert view.viewport().grab().toImage().pixelColor(2, 0) == line


def test_the_quotation_in_hand_stays_in_sight_in_a_window_made_smaller(
    desk: Desk, window: MainWindow, keyboard: Keyboard
) -> None:
    window.resize(1200, 1100)
    desk.article.view.set_size(28)
    keyboard.press("Down", "Down")
    window.resize(window.minimumSize())
    QApplication.processEvents()
    view = desk.article.view
    quote = desk.review.quote
    box = next(mark.rects[-1] for mark in view.marks() if quote and mark.quote.id == quote.id)

    assert box.bottom() <= view.verticalScrollBar().value() + view.viewport().height()


def test_letters_grow_and_shrink_and_stay_so(
    window: MainWindow, keyboard: Keyboard, start_again: Callable[[], MainWindow]
) -> None:
    keyboard.press("Ctrl++", "Ctrl++", "Ctrl+-")
    assert window.desk is not None
    assert window.desk.article.view._size == 17
    window = start_again()

    assert window.desk is not None
    assert window.desk.article.view._size == 17
    keyboard.press("Ctrl+0")
    assert window.desk.article.view._size == 16


def test_the_tip_names_the_speaker_and_the_reason(desk: Desk) -> None:
    view = desk.article.view
    quote = desk.review.quote
    mark = next(mark for mark in view.marks() if quote and mark.quote.id == quote.id)
    at = (mark.rects[0].center() - QPointF(0, view.verticalScrollBar().value())).toPoint()
    QTest.mouseMove(view.viewport(), at)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))

    assert QToolTip.text() == f"{mark.quote.speaker}\n{mark.quote.reason}"


def test_the_right_pane_says_what_was_not_said_and_in_what_frame(
    window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    detail = take_in_denial(window, qtbot).detail
    assert detail._not_said.isHidden()
    assert detail._frame.text().replace("\xa0", " ") == "いつ 12日　場面 記者会見"
    keyboard.press("Down")

    assert detail._not_said.text() == "否定された発言（言っていない）"
    assert not detail._not_said.isHidden()
    assert detail._frame.isHidden()


def test_the_list_draws_a_tag_at_what_was_not_said(window: MainWindow, qtbot: QtBot) -> None:
    table = take_in_denial(window, qtbot).list.table
    row = len(table._quotes.quotes) - 1
    table.scrollToBottom()
    said, denied = (table.visualRect(table.model().index(at, Place.WORDS)) for at in (row - 1, row))
    picture = table.viewport().grab().toImage()
    tag = said.height() * 2 + 20

    assert table._quotes.quotes[row].text == "「延期する」"
    assert picture.copy(denied.adjusted(0, 0, tag - denied.width(), 0)) != picture.copy(
        said.adjusted(0, 0, tag - said.width(), 0)
    )


def test_words_can_be_selected_and_copied_without_leaving_the_quotation(desk: Desk) -> None:
    view = desk.article.view
    row = desk.review.row
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 100)
    )
    view.selectAll()
    view.copy()

    assert "港は市の玄関だ" in QApplication.clipboard().text()
    assert desk.review.row == row


def test_other_colours_keep_the_page_where_it_is(desk: Desk, window: MainWindow, qapp: QApplication) -> None:
    view = desk.article.view
    window.resize(window.width(), 400)  # whatever the screen, the article is longer than its pane
    qapp.processEvents()
    view.set_size(28)
    view.verticalScrollBar().setValue(60)
    window.appearance_wanted.emit(Appearance.DARK)
    qapp.processEvents()

    assert view.verticalScrollBar().value() == 60
    window.appearance_wanted.emit(Appearance.LIGHT)
    qapp.processEvents()


def test_a_quotation_of_many_lines_is_outlined_as_one(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    assert window.work is not None
    words = "長い話が続く。" * 90
    window.work.add_text(f"長い話\n\n　山田太郎氏は「{words}」と述べた。\n■関連リンク\n・長い話", "")
    qtbot.waitUntil(
        lambda: desk.review.quote is not None and len(desk.review.quote.text) > 600, timeout=20_000
    )
    mark = next(mark for mark in desk.article.view.marks() if len(mark.quote.text) > 600)

    assert len(mark.rects) >= 14
    assert len(_outline(mark.rects).toSubpathPolygons()) <= 2


def test_everything_stands_where_it_was(
    window: MainWindow, keyboard: Keyboard, start_again: Callable[[], MainWindow]
) -> None:
    assert window.desk is not None
    toggle(window.desk.filters.statuses, ReviewStatus.OPEN)
    window.desk._splitters["down"].setSizes([300, 200])
    sizes = window.desk._splitters["down"].sizes()
    keyboard.press("PgDown", "Down")
    quote, scroll = window.desk.review.quote, window.desk.article.view.verticalScrollBar().value()
    window = start_again()

    assert window.desk is not None
    assert window.desk.review.quote == quote
    assert window.desk.review.filter.statuses == {ReviewStatus.OPEN}
    assert window.desk.filters.statuses.wanted == {ReviewStatus.OPEN}
    assert window.desk.article.view.verticalScrollBar().value() == scroll
    assert window.desk._splitters["down"].sizes() == sizes


def test_another_language_keeps_place_and_note(
    program: Program, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Down", "M")
    keyboard.commit("途中")
    choose(window, Language.ENGLISH.value)
    qtbot.waitUntil(lambda: program.window is not window)
    window = shown(program, qtbot)

    assert window.desk is not None
    assert window.desk.review.row == 1
    assert window.desk.review.model.quotes[1].note == "途中"
    assert window.actions_by_name["export"].text() == "Export…"
    keyboard.press("Return")
    assert window.desk.article.toast.text().startswith("Confirmed")


def test_dark_and_light_change_at_once(
    program: Program, window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    choose(window, Appearance.DARK.value)
    qtbot.waitUntil(lambda: qapp.palette().base().color().lightness() < 60)
    program._on_system_scheme()
    choose(window, Appearance.CONTRAST.value)
    qtbot.waitUntil(lambda: qapp.palette().base().color().lightness() == 0)
    choose(window, Appearance.LIGHT.value)
    qtbot.waitUntil(lambda: qapp.palette().base().color().lightness() > 200)
    choose(window, Appearance.SYSTEM.value)
    program._on_system_scheme()


def test_in_a_narrow_window_the_list_keeps_state_words_and_speaker(
    desk: Desk, window: MainWindow, keyboard: Keyboard
) -> None:
    window.showNormal()
    window.resize(window.minimumSize())
    QApplication.processEvents()
    keyboard.press("Down")
    table = desk.list.table
    shown_columns = [at for at in range(5) if not table.isColumnHidden(at)]

    assert shown_columns == [0, 1, 2]
    assert table.horizontalScrollBar().value() == 0
    assert table.columnWidth(1) > 60


def test_the_article_stays_when_nothing_is_found(desk: Desk, keyboard: Keyboard) -> None:
    text = desk.article.view.toPlainText()
    keyboard.press("Ctrl+F")
    keyboard.commit("ない言葉")
    keyboard.press("Return")

    assert desk.review.quote is None
    assert desk.article.view.toPlainText() == text


def test_a_page_that_is_turned_leaves_nothing_behind(desk: Desk, keyboard: Keyboard) -> None:
    document = desk.article.view.document()
    keyboard.press("PgDown", "PgUp", "PgDown")

    assert desk.article.view.document() is document
    assert document.toPlainText().startswith("大凧、秋空に")


def test_a_long_sentence_leaves_room_for_how_to_take_it_back(desk: Desk) -> None:
    desk.article.toast.say("元に戻しました" * 30, "Ctrl+Z で元に戻す")

    assert desk.article.toast.shown.endswith("…　　Ctrl+Z で元に戻す")


def test_a_pasted_article_says_so_in_the_language_of_the_window(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    assert window.work is not None
    window.work.add_text("港\n\n　森次郎氏は「行く」と述べた。\n", "")
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)
    program.speak(Language.ENGLISH)
    desk = shown(program, qtbot).desk
    assert desk is not None
    desk.review.select(next(one.id for one in desk.review.model.quotes if one.text == "「行く」"))

    assert desk.article._source.text() == "Pasted article"
    assert desk.article._source.toolTip() == ""


def test_a_row_tells_whole_what_it_has_no_room_for(desk: Desk) -> None:
    words = desk.review.model.index(0, Place.WORDS).data(Qt.ItemDataRole.ToolTipRole)

    assert words == "<p>「港は市の玄関だ」</p>"
    assert tip("A < B\nC") == "<p>A &lt; B<br>C</p>"
    assert tip("") == ""
