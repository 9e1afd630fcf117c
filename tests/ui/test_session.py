"""The session of an editor, by keyboard alone, from two files to the sheet."""

from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db import queries_steps
from db.engine import Database
from db.views import ReviewStatus
from tests.ui.hands import HARBOUR, KITES, Keyboard, back_in, close, opened
from ui.application import Program
from ui.export_dialog import ExportDialog
from ui.folders import Folders
from ui.main_window import MainWindow

NEW_SPEAKER: Final = "鈴木花子市議"


def open_files(keyboard: Keyboard, qtbot: QtBot, window: MainWindow, paths: list[Path]) -> None:
    """Ctrl+O, the names, Enter; then wait until the articles are in."""
    keyboard.press("Ctrl+O")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    keyboard.write(" ".join(f'"{path}"' for path in paths))
    keyboard.press("Return")
    qtbot.waitUntil(lambda: not window.is_busy and statuses(window) != [], timeout=20_000)
    back_in(window, qtbot)


def statuses(window: MainWindow) -> list[ReviewStatus]:
    """The states of everything listed."""
    assert window.desk is not None
    return [quote.status for quote in window.desk.review.model.quotes]


def export(keyboard: Keyboard, qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Ctrl+Shift+E, the file's name, Enter; then wait until it is told."""
    keyboard.press("Ctrl+Shift+E")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), ExportDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ExportDialog)
    while QApplication.focusWidget() is not dialog.path:
        keyboard.press("Shift+Tab")
    keyboard.press("Ctrl+A")
    keyboard.write(str(path))
    keyboard.press("Return")
    qtbot.waitUntil(lambda: path.name in window.notice.sentence, timeout=20_000)
    back_in(window, qtbot)


def rows_of(path: Path) -> list[dict[str, object]]:
    """The sheet as a reader sees it: each row by its columns' titles."""
    sheet = load_workbook(path).worksheets[0]
    titles, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, titles), row, strict=True)) for row in rows]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two articles on the disk."""
    paths = [tmp_path / "harbour.txt", tmp_path / "kites.txt"]
    for path, text in zip(paths, (HARBOUR, KITES), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_from_two_files_to_the_sheet_without_a_mouse(  # noqa: PLR0915,PLR0917  # one session is one story
    program: Program,
    qapp: QApplication,
    folders: Folders,
    files: list[Path],
    tmp_path: Path,
    keyboard: Keyboard,
    qtbot: QtBot,
) -> None:
    project = tmp_path / "session.db"
    window = opened(program, project, qtbot)
    open_files(keyboard, qtbot, window, files)
    review = window.desk.review if window.desk else None
    assert review is not None
    assert [one.article_title for one in review.model.quotes].count("大凧、秋空に") >= 2
    first, second, third, fourth = (quote.id for quote in review.model.quotes[:4])
    assert review.quote is not None
    assert review.quote.id == first

    keyboard.press("Return")  # the first is right
    assert review.quote.id == second
    other = next(
        (digit, one)
        for digit, one in enumerate(review.candidates(), 1)
        if one.speaker_id != review.quote.speaker_id
    )
    keyboard.press(str(other[0]), "Return")  # the second said somebody else
    assert review.quote.id == third
    keyboard.press("S")
    keyboard.commit(NEW_SPEAKER)
    keyboard.press("Return", "Return")  # the third somebody new
    assert review.quote.id == fourth
    keyboard.press("X", "5")  # the fourth nobody
    decided = [ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED, ReviewStatus.CORRECTED, ReviewStatus.REJECTED]
    assert statuses(window)[:4] == decided

    keyboard.press("Ctrl+Z", "U", "Ctrl+Z")  # the rejection, the confirmation, the name
    assert statuses(window)[2:4] == [ReviewStatus.OPEN, ReviewStatus.OPEN]
    assert review.quote.id == third
    assert review.quote.speaker != NEW_SPEAKER
    keyboard.press("Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Y")
    assert statuses(window)[:4] == decided

    keyboard.press("Up", "H", "M")
    keyboard.commit("要確認")
    keyboard.press("Escape", "Down")
    here, shown = review.quote.id, review.filter
    close(program)

    again = Program(qapp, folders)
    window = opened(again, None, qtbot)  # the last project, no name given
    assert window.desk is not None
    assert window.desk.review.database.path == project
    assert (window.desk.review.quote and window.desk.review.quote.id, window.desk.review.filter) == (
        here,
        shown,
    )
    sheet = tmp_path / "sheet.xlsx"
    export(keyboard, qtbot, window, sheet)
    assert "件中" in window.notice.sentence
    stored = window.desk.review.model.quotes
    expected = [(one.text, one.speaker or None) for one in stored]
    close(again)

    rows = rows_of(sheet)
    assert [(row["発言"], row["発言者"]) for row in rows] == expected
    assert [row["状態"] for row in rows[:4]] == ["確定", "修正して確定", "保留", "除外"]
    assert [row["発言者"] for row in rows[1:3]] == [other[1].name, NEW_SPEAKER]
    assert rows[2]["備考"] == "要確認"
    assert rows[3]["除外理由"] == "地の文"


def test_every_decision_is_in_the_file_before_the_next_key(
    window: MainWindow, database: Database, keyboard: Keyboard
) -> None:
    stored: list[int] = []
    for key in ("Return", "H", "X", "1"):
        keyboard.press(key)
        with database.session() as session:
            step = queries_steps.undoable(session)
        stored.append(step.step if step else 0)

    assert window.desk is not None
    assert stored[0] > 0
    assert stored[0] < stored[1] == stored[2] < stored[3]  # X alone decides nothing
