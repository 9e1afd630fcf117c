"""A short model session, played with keys alone as benchmarks/keys.py plays the long one."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.hands import Hands, Mouse, desk_on
from benchmarks.keys import MODEL, MOST_KEYS, Task, make_project, mistakes, play

TASKS: Final = (
    *(Task.RIGHT, Task.LISTED, Task.SPAN, Task.RIGHT, Task.OTHER, Task.NOTHING),
    *(Task.SLIP, Task.RIGHT, Task.RIGHT, Task.LISTED, Task.SPAN, Task.NOTHING),
)


@pytest.mark.usefixtures("qtbot")
def test_a_session_takes_one_key_for_what_is_right_and_two_for_most_of_what_is_wrong(
    tmp_path: Path, qapp: QApplication
) -> None:
    project = tmp_path / "session.db"
    truths = make_project(project, TASKS)
    assert len(mistakes(project, truths)) == len(TASKS)
    mouse = Mouse(qapp)
    with desk_on(project, tmp_path) as desk:
        taken = play(desk, truths)
        assert mouse.acts == 0
        QTest.mouseClick(desk.list.table.viewport(), Qt.MouseButton.LeftButton)
        assert mouse.acts > 0
    qapp.removeEventFilter(mouse)

    assert mistakes(project, truths) == []
    assert {task: keys // TASKS.count(task) for task, keys in taken.items()} == {
        Task.RIGHT: 1,
        Task.LISTED: 2,
        Task.SPAN: 2,
        Task.OTHER: 7,
        Task.NOTHING: 2,
        Task.SLIP: 4,
    }
    assert sum(MODEL[task] * keys // TASKS.count(task) for task, keys in taken.items()) <= MOST_KEYS


def test_without_a_window_there_is_no_place_for_keys(qapp: QApplication) -> None:
    with pytest.raises(RuntimeError):
        Hands().press("Return")
