"""Quotations out of the real window, and what goes wrong."""

from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from db.errors import DatabaseCode, DatabaseProblem
from db.views import ReviewStatus
from services.forms import FORMS, Form
from services.handover import HandoverResult
from tests.ui.hands import (
    Keyboard,
    dialog_of,
    export_dialog,
    status,
    take_in_denial,
)
from ui.desk import Desk
from ui.main_window import MainWindow


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_every_form_can_be_written(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot, *, name: str, form: Form
) -> None:
    dialog = export_dialog(window)
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    assert dialog.path.text().endswith(form.suffix)
    dialog._on_selected(str(tmp_path / f"out{form.suffix}"))
    assert dialog.format.currentData() == name
    dialog.group.button(2).setChecked(True)
    dialog.write.click()
    qtbot.waitUntil(lambda: "書き出しました" in window.notice.sentence, timeout=20_000)

    assert (tmp_path / f"out{form.suffix}").stat().st_size > 100


@pytest.mark.parametrize(
    ("suffix", "scope", "words"),
    [
        (".csv", 0, ["「順調だ」"]),
        (".csv", 1, ["「順調だ」"]),
        (".csv", 2, ["「順調だ」", "「延期する」"]),
        (".json", 0, ["「順調だ」", "「延期する」"]),
    ],
)
def test_what_was_not_said_is_in_a_sheet_only_with_everything(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, *, suffix: str, scope: int, words: list[str]
) -> None:
    listed = len(take_in_denial(window, qtbot).review.model.quotes)
    dialog = export_dialog(window)
    assert dialog.group.button(0).text() == f"一覧に出ている発言　{listed - 1}件"
    assert not dialog.only_facts.isHidden()
    dialog._on_selected(str(tmp_path / f"out{suffix}"))
    assert dialog.only_facts.isHidden() == (suffix == ".json")
    assert str(listed - (suffix == ".csv")) in dialog.group.button(0).text()
    dialog.group.button(scope).setChecked(True)
    dialog.write.click()
    qtbot.waitUntil(lambda: "書き出しました" in window.notice.sentence, timeout=20_000)

    written = (tmp_path / f"out{suffix}").read_text(encoding="utf-8")
    assert [one for one in ("「順調だ」", "「延期する」") if one in written] == words


def test_a_name_without_suffix_gets_one(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = export_dialog(window)
    dialog.path.setText(str(tmp_path / "out"))
    dialog.write.click()
    qtbot.waitUntil(lambda: "out.xlsx" in window.notice.sentence, timeout=20_000)


def test_where_it_cannot_be_written_one_sentence_says_so(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = export_dialog(window)
    dialog.path.setText(str(tmp_path / "nowhere" / "out.xlsx"))
    dialog.write.click()
    qtbot.waitUntil(lambda: "フォルダーがありません" in window.notice.sentence, timeout=20_000)
    window.notice._close.click()

    assert window.notice.sentence == ""


def test_a_place_can_be_looked_for(window: MainWindow) -> None:
    dialog = export_dialog(window)
    dialog.browse.click()
    dialog_of(QFileDialog).close()
    dialog.reject()


def test_what_excel_cannot_take_is_told(desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk.review.write_note(desk.review.model.quotes[0].id, "長" * 40_000)
    dialog = export_dialog(window)
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    dialog.write.click()
    qtbot.waitUntil(lambda: "書き出しました" in window.notice.sentence, timeout=20_000)

    assert "32,767文字" in window.work_pane.text()


def test_a_problem_of_the_project_is_one_sentence(desk: Desk, window: MainWindow) -> None:
    desk.failed.emit(DatabaseProblem(DatabaseCode.DISK_FULL, "work.db"))

    assert window.notice.sentence.startswith("ディスクに空きがないため、「work.db」に記録できませんでした。")
    assert "\n" not in window.notice.sentence


def test_a_decision_that_could_not_be_stored_is_not_shown_as_stored(
    desk: Desk, window: MainWindow, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseProblem(DatabaseCode.READ_ONLY, "work.db")

    monkeypatch.setattr("services.corrections.confirm", refuse)
    keyboard.press("Return")

    assert "記録できませんでした" in window.notice.sentence
    assert (status(desk), desk.review.row) == (ReviewStatus.OPEN, 0)


def test_the_notice_can_do_something(window: MainWindow) -> None:
    done: list[str] = []
    window.notice.tell("できました。", "見る", lambda: done.append("見る"))
    window.notice._action.click()

    assert done == ["見る"]
    assert window.notice.isHidden()


def test_a_place_that_cannot_be_kept_stops_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseProblem(DatabaseCode.READ_ONLY, "work.db")

    monkeypatch.setattr("ui.place.keep", refuse)
    desk.keep_place()

    assert "The place was not kept" in caplog.text


def test_every_pane_has_a_name(desk: Desk, window: MainWindow) -> None:
    panes = [
        desk.filters,
        desk.filters.statuses,
        desk.filters.articles,
        desk.filters.speakers,
        desk.filters.search,
        desk.article.view,
        desk.list.table,
        desk.detail,
        desk.detail.choices,
        desk.detail.search.field,
        desk.detail.note,
        desk.detail.kind,
        desk.status,
        window.notice,
        window.work_pane,
    ]

    assert [type(pane).__name__ for pane in panes if not pane.accessibleName()] == []


def test_columns_are_ticked_and_moved_with_keys(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = export_dialog(window)
    dialog._on_selected(str(tmp_path / "out.csv"))
    columns = dialog.columns
    for row in range(3, columns.count()):
        columns.setCurrentRow(row)
        QTest.keyClick(columns, Qt.Key.Key_Space)
    columns.setCurrentRow(0)
    QTest.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [columns.currentRow(), columns.currentItem().text()] == [1, "番号"]
    qtbot.wait(1)  # a list finds its way only when it is laid out
    QTest.keyClick(columns, Qt.Key.Key_Down)
    assert columns.currentItem().text() == "発言者"
    dialog.write.click()
    qtbot.waitUntil(lambda: "書き出しました" in window.notice.sentence, timeout=20_000)

    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith("状態,番号,発言者\n")


def test_a_sheet_needs_a_column(window: MainWindow) -> None:
    dialog = export_dialog(window)
    for row in range(dialog.columns.count()):
        dialog.columns.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.write.isEnabled()
    dialog.format.setCurrentIndex(dialog.format.findData("docx"))
    assert dialog.write.isEnabled()
    assert dialog.column_part.isHidden()
    dialog.path.setText("")
    assert not dialog.write.isEnabled()
    dialog.reject()


def test_a_template_is_kept_chosen_and_forgotten(window: MainWindow) -> None:
    dialog = export_dialog(window)
    dialog.group.button(1).setChecked(True)
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    dialog.columns.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.templates.keep.click()
    asked = dialog_of(QInputDialog)
    assert isinstance(asked, QInputDialog)
    asked.setTextValue(" 社会部 ")
    asked.accept()
    assert dialog.templates.names.currentText() == "社会部"
    dialog.reject()

    dialog = export_dialog(window)
    names = dialog.templates.names
    assert [names.itemText(row) for row in range(names.count())] == ["（選ばない）", "社会部"]
    names.setCurrentIndex(1)
    names.activated.emit(1)
    assert (dialog.group.checkedId(), dialog.format.currentData()) == (1, "csv")
    assert dialog.path.text().endswith(".csv")
    assert "番号" not in [column.title for column in dialog.columns.columns()]
    assert dialog.write.isEnabled()
    dialog.templates.keep.click()
    again = dialog_of(QInputDialog)
    assert isinstance(again, QInputDialog)
    assert again.textValue() == "社会部"
    again.setTextValue("  ")
    again.accept()
    dialog.templates.forget.click()
    assert (names.count(), dialog.templates.forget.isEnabled()) == (1, False)
    names.activated.emit(0)
    dialog.reject()


def test_a_template_that_cannot_be_kept_is_told(window: MainWindow) -> None:
    settings = window._settings
    settings.templates.parent.mkdir(parents=True, exist_ok=True)
    settings.templates.mkdir()
    dialog = export_dialog(window)
    dialog.templates.keep.click()
    asked = dialog_of(QInputDialog)
    assert isinstance(asked, QInputDialog)
    asked.setTextValue("社会部")
    asked.accept()

    assert "templates.json" in window.notice.sentence
    dialog.reject()


def test_an_export_can_be_stopped(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, is_cancelled: Callable[[], bool], **__: object) -> HandoverResult:
        while not is_cancelled():
            sleep(0.01)
        return HandoverResult(0, 9, cancelled=True)

    monkeypatch.setattr("ui.work.export", stopped)
    dialog = export_dialog(window)
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    dialog.write.click()
    window.work_pane.cancel.click()
    qtbot.waitUntil(lambda: "書き出しをやめました" in desk.article.toast.text(), timeout=20_000)

    assert window.notice.sentence == ""
