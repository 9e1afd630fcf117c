"""A look at articles before they come into the real window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.formats.documents import excel
from tests.ui.hands import Keyboard, articles, dialog_of, drop
from ui.desk import Desk
from ui.import_preview import ImportPreview
from ui.main_window import MainWindow

GOING = "森次郎氏は「行く」と述べた。"
BACK = "森次郎氏は「戻る」と語った。"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A workbook whose column of articles nobody would guess."""
    file = tmp_path / "記事.xlsx"
    file.write_bytes(excel([("題名", "中身", "日付"), ("港", GOING, "2026/4/1"), ("駅", BACK, None)]))
    return file


def looked_at(window: MainWindow, qtbot: QtBot) -> ImportPreview:
    """The dialog once it is there and has the keyboard."""
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)
    dialog = dialog_of(ImportPreview)
    assert isinstance(dialog, ImportPreview)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_dropped_table_is_looked_at_put_right_and_taken_in_by_keys_alone(
    desk: Desk, window: MainWindow, table: Path, keyboard: Keyboard, qtbot: QtBot
) -> None:
    before = len(desk._article_ids)
    drop(window, QUrl.fromLocalFile(str(table)))
    dialog = looked_at(window, qtbot)
    assert dialog.refused.text().startswith("「記事.xlsx」はどの列が記事の本文か分からないため")
    assert not dialog.take.isEnabled()

    keyboard.press("Down", "Down")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2, timeout=20_000)
    looked_at(window, qtbot)
    assert dialog.column.currentText() == "中身"
    assert (dialog.count.text(), dialog.text.toPlainText()) == ("加える記事　2件", GOING)

    dialog.table.setFocus()
    keyboard.press("F2")
    keyboard.write("harbour")
    keyboard.press("Return")
    keyboard.press("Down")
    assert dialog.text.toPlainText() == BACK
    keyboard.press("Space")
    assert dialog.count.text() == "加える記事　1件"
    assert dialog.isVisible()
    keyboard.press("Ctrl+Return")
    qtbot.waitUntil(lambda: len(desk._article_ids) == before + 1, timeout=20_000)

    article = articles(desk)[-1]
    assert (article.title, article.published_on, article.source) == (
        "harbour",
        date(2026, 4, 1),
        f"{table}#2",
    )


def test_who_looks_and_leaves_has_taken_nothing(
    desk: Desk, window: MainWindow, table: Path, keyboard: Keyboard, qtbot: QtBot
) -> None:
    before = len(desk._article_ids)
    window.add_paths([table])
    looked_at(window, qtbot)
    keyboard.press("Esc")
    window.add_paths([table])
    dialog = looked_at(window, qtbot)
    assert window.companions is not None
    window.companions.articles_in.look([table])
    assert not window.is_busy
    dialog.reject()

    assert len(desk._article_ids) == before


def test_what_was_read_for_a_dialog_that_is_gone_is_not_shown(
    window: MainWindow, table: Path, keyboard: Keyboard, qtbot: QtBot
) -> None:
    window.add_paths([table])
    looked_at(window, qtbot)
    keyboard.press("Down", "Esc")
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)

    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, ImportPreview) and one.isVisible()
    ]


def test_looking_can_be_stopped(window: MainWindow, table: Path, qtbot: QtBot) -> None:
    window.add_paths([table])
    window.work_pane.cancel.click()
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)

    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, ImportPreview) and one.isVisible()
    ]


def test_any_file_can_be_looked_at_from_the_menu(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_bytes(b"")
    (tmp_path / "新.txt").write_text(f"新しい話\n\n{GOING}", encoding="utf-8")
    window.actions_by_name["look_files"].trigger()
    asking = dialog_of(QFileDialog)
    assert isinstance(asking, QFileDialog)
    asking.filesSelected.emit([str(file) for file in sorted(tmp_path.glob("*.txt"))])
    asking.reject()
    dialog = looked_at(window, qtbot)

    assert dialog.model.index(0, 0).data() == "新しい話"
    assert not dialog.column.isVisible()
    assert dialog.refused.text().endswith("\nほか3件は読めません。")
    dialog.reject()


def test_where_there_is_nothing_to_choose_the_strip_tells_why(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "空.csv").write_bytes(b"")
    window.add_paths([tmp_path / "空.csv"])
    qtbot.waitUntil(lambda: window.work_pane.text() != "", timeout=20_000)

    assert window.work_pane.text() == "「空.csv」は中身が空のため、読み込みませんでした。\n"
