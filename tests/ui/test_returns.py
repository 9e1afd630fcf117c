"""What comes back is looked at in the window, taken or left, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from db.copying import copy_into
from db.engine import Database, open_database
from db.views import QuoteFilter, ReviewStatus
from extraction.model import Span
from services import corrections, spans
from services.handover import Handover, export
from tests.services.returning import Edited
from tests.ui.hands import Keyboard, back_in, dialog_of
from ui.desk import Desk
from ui.file_dialogs import QFileDialog
from ui.main_window import MainWindow
from ui.return_dialog import ReturnDialog
from ui.return_model import Place
from ui.returns import Returns

GATE = "「港は市の玄関だ」"
MIDDLE = "「暮らしの真ん中に置きたい」"
COSTS = "「費用が膨らむ」"


@pytest.fixture
def returns(window: MainWindow) -> Returns:
    """What takes files back."""
    assert window.companions is not None
    return window.companions.returns


@pytest.fixture
def sheet(desk: Desk, tmp_path: Path) -> Edited:
    """The project as a workbook, open for editing."""
    export(desk.review.database, tmp_path / "一覧.xlsx", Handover(QuoteFilter()))
    return Edited(tmp_path / "一覧.xlsx")


def taken_back(returns: Returns, path: Path, qtbot: QtBot) -> ReturnDialog:
    """The dialog with what is in the file."""
    returns.take(path)
    qtbot.waitUntil(lambda: returns.dialog is not None, timeout=60_000)
    assert returns.dialog is not None
    qtbot.waitUntil(returns.dialog.isVisible)
    returns.dialog.activateWindow()
    qtbot.waitUntil(returns.dialog.isActiveWindow)
    return returns.dialog


def quote_id(desk: Desk, words: str) -> int:
    """The quotation with these words."""
    return next(quote.id for quote in desk.review.model.quotes[:] if quote.text == words)


def shown(dialog: ReturnDialog, place: Place) -> list[str]:
    """What a column shows."""
    model = dialog.differences
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_the_menu_asks_for_a_file(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["take_back"].trigger()
    dialog = dialog_of(QFileDialog)
    assert isinstance(dialog, QFileDialog)

    assert dialog.windowTitle() == "直しを取り込む"
    assert "*.xlsx" in dialog.nameFilters()[0]
    dialog.reject()


def test_a_sheet_is_looked_at_taken_and_taken_back_by_keys(
    window: MainWindow, returns: Returns, sheet: Edited, keyboard: Keyboard, qtbot: QtBot
) -> None:
    desk = returns.desk
    sheet.put(GATE, 状態="確定", 備考="一面\n写真あり").put(COSTS, 発言者="山田太郎", 状態="済み").save()
    before = [(one.status, one.speaker, one.note) for one in desk.review.model.quotes[:]]
    dialog = taken_back(returns, sheet.path, qtbot)

    assert dialog.windowTitle() == "「一覧.xlsx」の直しを取り込む"
    assert dialog.says.text() == "発言6件を比べました。違いは3件、うち競合は0件です。"
    assert shown(dialog, Place.FIELD) == ["状態", "メモ", "発言者"]
    assert shown(dialog, Place.OURS) == ["未確認", "なし", "鈴木花子"]
    assert shown(dialog, Place.THEIRS) == ["確定", "一面 写真あり", "山田太郎"]
    assert shown(dialog, Place.ARTICLE)[0] == "港の図書館、来春に開館 1"
    assert "「状態」の「済み」は使えない言葉" in dialog.left.toPlainText()
    assert not dialog.conflicts.isVisible()
    keyboard.press("Down")
    assert dialog.whole.toPlainText() == f"{GATE}\n書き出したとき　なし\nいま　なし\n一覧では　一面\n写真あり"
    keyboard.press("Space")
    assert dialog.count.text() == "違い3件のうち2件を選択"
    assert dialog.all.text() == "すべて選ぶ"
    keyboard.press("Return")
    qtbot.waitUntil(lambda: returns.dialog is None, timeout=20_000)
    assert desk.article.toast.text().startswith("2件の違いを2件の発言に取り込みました")
    after = [(one.status, one.speaker, one.note) for one in desk.review.model.quotes[:]]
    assert after[0] == (ReviewStatus.CONFIRMED, before[0][1], "")
    assert "山田太郎" in after[2]
    back_in(window, qtbot)
    assert window.actions_by_name["undo"].text().startswith("元に戻す「修正の取り込み")
    keyboard.press("Ctrl+Z")
    assert [(one.status, one.speaker, one.note) for one in desk.review.model.quotes[:]] == before


def test_conflicts_are_marked_and_not_taken_unless_chosen(
    desk: Desk, returns: Returns, sheet: Edited, keyboard: Keyboard, qtbot: QtBot
) -> None:
    sheet.put(GATE, 備考="表", 状態="確定").put(MIDDLE, 発言="ここにない").save()
    corrections.write_note(desk.review.database, quote_id(desk, GATE), "窓", "佐藤")
    dialog = taken_back(returns, sheet.path, qtbot)

    assert shown(dialog, Place.MARK) == ["", "競合", "メモに残す"]
    assert [one.is_conflict for one in dialog.differences.checked] == [False, False]
    dialog.conflicts.click()
    assert shown(dialog, Place.BEFORE) == ["なし"]
    assert "両方で変わっています" in dialog.whole.toPlainText()
    assert dialog.all.text() == "すべて選ぶ"
    dialog.all.click()
    assert len(dialog.differences.checked) == 3
    dialog.all.click()
    dialog.conflicts.click()
    dialog.table.selectRow(2)
    assert "「修正案」としてメモに残します" in dialog.whole.toPlainText()
    keyboard.press("Esc")
    assert returns.dialog is None
    with desk.review.database.session() as session:
        assert session.execute(text("SELECT count(*) FROM step")).scalar_one() == 1


def test_what_cannot_be_taken_has_no_box(returns: Returns, sheet: Edited, qtbot: QtBot) -> None:
    sheet.sheet.delete_rows(sheet.row_of(COSTS))
    sheet.put(MIDDLE, 発言=COSTS, 備考="後").save()
    dialog = taken_back(returns, sheet.path, qtbot)
    model, box = dialog.differences, Qt.ItemDataRole.CheckStateRole

    assert (
        dialog.says.text().splitlines()[1]
        == "1件は一覧に行がありません。消した行の発言は、そのままにします。"
    )
    assert shown(dialog, Place.MARK) == ["取り込めない", ""]
    assert [model.index(row, 0).data(box) for row in (0, 1)] == [None, Qt.CheckState.Checked]
    assert not model.setData(model.index(0, 0), Qt.CheckState.Checked, box)
    assert model.setData(model.index(1, 0), Qt.CheckState.Unchecked, box)
    assert not dialog.take.isEnabled()
    assert "取り込めません" in dialog.whole.toPlainText()
    dialog._on_row(QModelIndex())
    assert dialog.whole.toPlainText() == ""
    dialog.leave.click()


def test_where_nothing_differs_that_is_said(
    window: MainWindow, returns: Returns, sheet: Edited, qtbot: QtBot
) -> None:
    returns.take(sheet.path)
    returns.take(sheet.path)
    assert window.desk is not None
    assert window.desk.article.toast.text().startswith("いまの作業が終わってから")

    qtbot.waitUntil(lambda: "違いはありません（6件）" in window.notice.sentence, timeout=60_000)
    assert returns.dialog is None


def test_it_can_be_stopped(
    window: MainWindow, desk: Desk, returns: Returns, sheet: Edited, qtbot: QtBot
) -> None:
    window.work_pane.cancelled.emit()
    returns.take(sheet.path)
    window.work_pane.cancelled.emit()

    qtbot.waitUntil(lambda: desk.article.toast.text().startswith("中止しました。何も"), timeout=60_000)
    assert returns.dialog is None


def test_a_column_that_is_gone_is_named(returns: Returns, sheet: Edited, qtbot: QtBot) -> None:
    sheet.sheet.delete_cols(sheet.column("備考"))
    sheet.save()
    dialog = taken_back(returns, sheet.path, qtbot)

    assert dialog.left.toPlainText() == "「備考」の列がないか二つあるため、この列の直しは取り込みません。"
    assert not dialog.take.isEnabled()
    assert not dialog.all.isEnabled()


@pytest.mark.of_a_file
def test_a_colleagues_project_shows_how_far_two_agree(
    desk: Desk, returns: Returns, tmp_path: Path, qtbot: QtBot, keyboard: Keyboard
) -> None:
    database = desk.review.database
    path = colleagues(database, tmp_path)
    other = open_database(path)
    for one, name in ((database, "山田太郎"), (other, "鈴木花子")):
        corrections.name_speaker(one, quote_id(desk, GATE), name, "佐藤")
        corrections.confirm(one, quote_id(desk, GATE), "佐藤")
    assert spans.add(other, 1, Span(0, 5), "佐藤").refusal is None
    other.close()
    dialog = taken_back(returns, path, qtbot)

    assert "発言者　1件中0件が一致（0.0%）　カッパ係数 0.00" in dialog.says.text()
    assert "状態　1件中1件が一致（100.0%）　カッパ係数 —" in dialog.says.text()
    assert shown(dialog, Place.FIELD) == ["発言の有無", "発言者"]
    assert shown(dialog, Place.BEFORE) == ["なし", "山田太郎"]
    assert dialog.differences.headerData(Place.THEIRS, Qt.Orientation.Horizontal) == "同僚の判断"
    QTest.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keyboard.press("Space")
    keyboard.press("Return")
    qtbot.waitUntil(lambda: returns.dialog is None, timeout=20_000)
    assert next(one for one in desk.review.model.quotes[:] if one.text == GATE).speaker == "鈴木花子"


@pytest.mark.of_a_file
def test_strangers_and_what_was_not_judged_are_told(
    desk: Desk, returns: Returns, tmp_path: Path, qtbot: QtBot
) -> None:
    path = colleagues(desk.review.database, tmp_path)
    other = open_database(path)
    with other.writing() as session:
        session.execute(text("UPDATE article SET sha256 = 'other' WHERE id = 2"))
    other.close()
    dialog = taken_back(returns, path, qtbot)

    assert "このプロジェクトにない記事" in dialog.says.text()
    assert "種別　二人とも判断した発言はありません" in dialog.says.text()


def test_what_fails_is_told_and_changes_nothing(
    window: MainWindow, desk: Desk, returns: Returns, sheet: Edited, qtbot: QtBot
) -> None:
    half = sheet.path.with_name("半分.xlsx")
    half.write_bytes(sheet.path.read_bytes()[:5000])
    returns.take(half)
    qtbot.waitUntil(
        lambda: "「半分.xlsx」は壊れているか途中で切れているため" in window.notice.sentence, timeout=60_000
    )
    qtbot.waitUntil(lambda: not window.is_busy)
    dialog = taken_back(returns, sheet.put(GATE, 備考="表").save(), qtbot)
    with desk.review.database.writing() as session:
        session.execute(text("ALTER TABLE decision RENAME TO away"))
    dialog.take.click()
    dialog.reject()
    qtbot.waitUntil(lambda: returns.dialog is None, timeout=20_000)
    with desk.review.database.writing() as session:
        session.execute(text("ALTER TABLE away RENAME TO decision"))
        assert session.execute(text("SELECT count(*) FROM step")).scalar_one() == 0


def test_what_is_gone_meanwhile_is_told(
    window: MainWindow, desk: Desk, returns: Returns, sheet: Edited, qtbot: QtBot
) -> None:
    dialog = taken_back(returns, sheet.put(MIDDLE, 備考="表").save(), qtbot)
    spans.join_next(desk.review.database, quote_id(desk, GATE), "佐藤")
    dialog.take.click()

    qtbot.waitUntil(lambda: "1件は、同じ範囲に別の発言があるか" in window.notice.sentence, timeout=20_000)


def colleagues(database: Database, folder: Path) -> Path:
    """The project on a colleague's computer."""
    return copy_into(folder, database.path).rename(folder / "同僚.db")
