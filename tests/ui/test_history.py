"""履歴 in the real window: who decided what, and the way back to the machine's answer."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from db.views import QuoteView, ReviewStatus
from extraction.model import QuoteKind
from tests.ui.hands import Keyboard, back_in, dialog_of, status
from ui.desk import Desk
from ui.history_dialog import HistoryDialog
from ui.main_window import MainWindow

pytestmark = pytest.mark.on_server

Make = Callable[..., QuoteView]


def dialog() -> HistoryDialog:
    """履歴, which is open."""
    found = dialog_of(HistoryDialog)
    assert isinstance(found, HistoryDialog)
    return found


def rows(shown: HistoryDialog) -> list[list[object]]:
    """The table as it is read."""
    model = shown.rows
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_machine_comes_first_then_every_change(desk: Desk, keyboard: Keyboard) -> None:
    name = desk.review.model.quotes[0].speaker
    keyboard.press("0", "Return", "Up", "L")
    told = rows(dialog())

    assert told[0] == ["機械の判断", "", f"発言者 {name}・種別 発言", "かぎかっこ", ""]
    assert [row[:4] for row in told[1:]] == [
        ["発言者", name, "不明", desk.review.by],
        ["確定", "未確認", "修正して確定", desk.review.by],
    ]
    assert all(row[4] for row in told[1:])


def test_back_to_the_machine_is_one_step(
    desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    before = desk.review.model.quotes[0]
    keyboard.press("0", "Return", "Up", "L")
    shown = dialog()
    qtbot.waitUntil(shown.table.hasFocus)
    shown.back.setFocus()
    keyboard.press("Space")
    assert desk.review.model.quotes[0] == before
    assert desk.article.toast.text() == "機械の判断に戻しました　　Ctrl+Z で元に戻す"
    back_in(window, qtbot)
    assert desk.list.table.hasFocus()
    keyboard.press("Ctrl+Z")

    assert status(desk) is ReviewStatus.CORRECTED


def test_what_stands_as_the_machine_left_it_has_no_way_back(
    desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("L")
    shown = dialog()
    assert not shown.back.isEnabled()
    assert len(rows(shown)) == 1
    qtbot.waitUntil(shown.table.hasFocus)
    keyboard.press("Return", "Escape")
    back_in(window, qtbot)

    assert desk.list.table.hasFocus()
    assert status(desk) is ReviewStatus.OPEN


def test_the_right_pane_opens_it_too(desk: Desk) -> None:
    desk.detail.more.click()

    assert dialog().isVisible()


def test_nothing_in_hand_has_no_history(desk: Desk, window: MainWindow) -> None:
    desk.filters.search.setText("ない言葉")
    desk.filters.search.returnPressed.emit()
    window.actions_by_name["history"].trigger()

    assert window.findChild(HistoryDialog) is None


def test_a_moved_quotation_goes_back_to_its_place(
    desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    before = desk.review.model.quotes[0]
    keyboard.press("Alt+Right")
    assert desk.review.model.quotes[0].span != before.span
    keyboard.press("L")
    dialog().back.click()
    back_in(window, qtbot)

    assert desk.review.model.quotes[0] == before


def test_what_a_person_added_says_so(make_quote: Make, qtbot: QtBot) -> None:
    added = replace(make_quote(text="長い言葉" * 100), machine_span=None, kind=QuoteKind.SPEECH)
    shown = HistoryDialog(added, ())
    qtbot.addWidget(shown)

    assert rows(shown)[0][2] == "見つけていません（人が加えた発言）"
    assert not shown.back.isEnabled()
