"""A folder whose new files come into the real window by themselves."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.hands import articles, dialog_of
from ui import folder_watch
from ui.desk import Desk
from ui.main_window import MainWindow

GOING = "新しい話\n\n　森次郎氏は「来た」と話した。\n"


def titles(desk: Desk) -> list[str]:
    """The articles of the project."""
    return [article.title for article in articles(desk)]


def asked(window: MainWindow) -> QFileDialog:
    """The dialog that asks for the folder."""
    window.actions_by_name["watch_folder"].trigger()
    dialog = dialog_of(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    return dialog


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look ten times as often."""
    monkeypatch.setattr(folder_watch, "LOOK_AGAIN", 100)


def test_what_arrives_in_a_watched_folder_comes_in_until_nobody_watches(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.companions is not None
    watch = window.companions.articles_in.watch
    (tmp_path / "a.txt").write_text(GOING, encoding="utf-8")
    action = window.actions_by_name["watch_folder"]
    dialog = asked(window)
    dialog.filesSelected.emit([str(tmp_path)])
    dialog.reject()
    qtbot.waitUntil(lambda: "新しい話" in titles(desk), timeout=20_000)
    assert action.isChecked()
    qtbot.waitUntil(lambda: not watch._timer.isActive(), timeout=20_000)

    (tmp_path / "b.csv").write_text(f"見出し,本文\n表の話,{GOING[7:-1]}\n", encoding="utf-8")
    qtbot.waitUntil(lambda: "表の話" in titles(desk), timeout=20_000)
    action.trigger()
    assert not action.isChecked()
    assert desk.article.toast.text().startswith("フォルダーを見張るのをやめました")


def test_who_chooses_no_folder_watches_none(window: MainWindow) -> None:
    asked(window).reject()

    assert not window.actions_by_name["watch_folder"].isChecked()
