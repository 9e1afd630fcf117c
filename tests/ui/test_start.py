"""The first thing on the screen, and what is not loaded before it."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.frame import SMALLEST, USUAL, restore_shape
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.start import first_frame, project_name

ROOT: Final = Path(__file__).resolve().parents[2]
HEAVY: Final = ("sqlalchemy", "alembic", "openpyxl", "lxml", "trafilatura", "pdfminer", "sudachipy", "psutil")
FIRST_PAINT: Final = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.settings import Settings
from ui.start import first_frame
frame = first_frame(QApplication([]), Settings(Path(sys.argv[1])), None)
print(frame.isVisible(), *(name for name in sys.argv[2].split() if name in sys.modules))
"""


def test_the_first_paint_waits_for_nothing_that_only_the_work_needs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path / "window.ini"), " ".join(HEAVY)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert done.stdout.split() == ["True"]


def test_the_frame_looks_like_the_window_that_takes_its_place(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, project: Path, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "frame.ini")
    frame = first_frame(qapp, settings, str(project))
    qtbot.addWidget(frame)

    assert frame.windowTitle() == window.windowTitle()
    assert [one.text() for one in frame.menuBar().actions()] == [
        one.text() for one in window.menuBar().actions()
    ]
    deeds = [one for one in frame.findChildren(QAction) if one.parent() is frame]
    assert len(deeds) > len(HEAVY)
    assert not any(one.isEnabled() for one in deeds)
    middle = frame.centralWidget()
    assert isinstance(middle, QLabel)
    assert middle.text() == "プロジェクトを開いています…"


@pytest.mark.parametrize(
    ("location", "last", "name"),
    [
        ("kiji/秋.db", "", "秋"),
        ("postgresql://a:secret@host/autumn", __file__, ""),
        (None, __file__, "test_start"),
        (None, "nowhere/秋.db", ""),
        (None, "postgresql://a@host/autumn", ""),
        (None, "", ""),
    ],
)
def test_the_frame_names_the_project_as_far_as_it_is_known(
    location: str | None, last: str, name: str
) -> None:
    assert project_name(location, last) == name


def test_the_frame_stands_where_the_window_stood(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "shape.ini")
    before, after = MainWindow(None, settings, "佐藤"), MainWindow(None, settings, "佐藤")
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    before.resize(SMALLEST + QSize(0, 50))
    settings.keep_shape("window", before.saveGeometry())
    restore_shape(after, settings)
    assert after.size() == before.size()

    settings.keep_shape("window", QByteArray(b"nonsense"))
    restore_shape(after, settings)
    assert after.isMaximized() or after.size() == USUAL
