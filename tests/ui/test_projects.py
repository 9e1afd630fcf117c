"""Projects, and the windows that ask and tell."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import (
    Keyboard,
    back_in,
    dialog_of,
    opened,
)
from ui.about import About
from ui.application import Program
from ui.desk import Desk
from ui.folders import Folders
from ui.key_list import KeyList
from ui.main_window import MainWindow


def test_the_first_start_has_articles_to_practise_on(
    program: Program, folders: Folders, qtbot: QtBot
) -> None:
    window = opened(program, None, qtbot)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: len(desk._article_ids) == 8 and desk.review.quote is not None, timeout=30_000)

    assert desk.review.database.path == folders.data / "hatsugen.db"
    assert desk.list.table.hasFocus()


def test_an_empty_project_says_what_to_do(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = opened(program, tmp_path / "empty.db", qtbot)

    assert window.desk is not None
    assert "落とすか" in window.desk.article._empty._sentence.text()
    window.desk.article._empty._button.click()
    dialog_of(QFileDialog).close()


@pytest.mark.of_a_file
def test_a_project_that_another_window_has_is_told_and_another_can_be_opened(
    window: MainWindow, second_program: Program, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    second = second_program
    other = opened(second, project, qtbot)

    assert other.desk is None
    assert other.notice.sentence.startswith("「work.db」はほかの窓で開いている")
    assert not other.actions_by_name["open_files"].isEnabled()
    other.add_paths([project])
    other.paste()
    other.ask_export()
    other.project_wanted.emit(tmp_path / "another.db")
    qtbot.waitUntil(lambda: second.window is not other)
    assert second.window is not None
    assert second.window.desk is not None
    second.open_project(project)
    assert second.window.notice.sentence.startswith("「work.db」はほかの窓で開いている")
    second.open_project(tmp_path / "another.db")  # the one that is open
    assert window.desk is not None
    assert window.notice.sentence == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("open_files", "記事を開く"),
        ("open_folder", "フォルダーの記事を開く"),
        ("open_project", "プロジェクトを開く"),
        ("new_project", "新しいプロジェクト"),
    ],
)
def test_questions_for_files_wait_beside_the_window(window: MainWindow, name: str, words: str) -> None:
    window.actions_by_name[name].trigger()
    dialog = dialog_of(QFileDialog)

    assert dialog.windowTitle() == words
    dialog.close()


def test_a_chosen_folder_and_project_are_used(
    program: Program, desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "kiji").mkdir()
    (tmp_path / "kiji" / "new.txt").write_text(
        "新しい話\n\n　森次郎氏は「来た」と話した。\n", encoding="utf-8"
    )
    window.actions_by_name["open_folder"].trigger()
    folder = dialog_of(QFileDialog)
    assert isinstance(folder, QFileDialog)
    folder.filesSelected.emit([str(tmp_path / "kiji")])
    folder.close()
    qtbot.waitUntil(lambda: len(desk._article_ids) == 3, timeout=20_000)
    window.actions_by_name["new_project"].trigger()
    name = dialog_of(QFileDialog)
    assert isinstance(name, QFileDialog)
    name.fileSelected.emit(str(tmp_path / "next.db"))
    name.close()
    qtbot.waitUntil(lambda: program.window is not window)

    assert (tmp_path / "next.db").is_file()


def test_the_keys_and_the_licences_can_be_read(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.press("F1")
    keys = dialog_of(KeyList)
    said = {label.accessibleName() for label in keys.findChildren(QWidget)}
    keys.close()
    back_in(window, qtbot)
    window.actions_by_name["about"].trigger()
    about = dialog_of(About)
    text = "".join(label.text() for label in about.findChildren(QLabel))
    about.close()

    assert {"Enter", "X", "H", "M", "F1", "Ctrl Shift E", "Ctrl Z"} <= said
    assert "LGPL-3.0" in text


def test_a_damaged_large_project_is_told_after_it_was_opened(
    program: Program, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.inspection.LARGE", 1)
    monkeypatch.setattr("ui.soundness.AFTER", 10)
    with closing(sqlite3.connect(project)) as database:
        (page,) = database.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_title_speaker_id'"
        ).fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    with project.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    window = opened(program, project, qtbot)

    qtbot.waitUntil(lambda: "壊れて" in window.notice._sentence.text())
