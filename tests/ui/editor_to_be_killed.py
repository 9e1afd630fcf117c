"""A child process: the real window, one key press for every line of standard input, an answer after each."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.application import Program
from ui.folders import Folders


def main(project: str, home: str) -> None:
    """Press what is asked for until somebody ends the process."""
    application = QApplication([])
    program = Program(application, Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log")))
    program.begin(project)
    window = program.window
    assert window is not None
    window.activateWindow()
    while not window.isActiveWindow():
        QCoreApplication.processEvents()
    answer("ready")
    for line in sys.stdin:
        place = QApplication.focusWidget() or window
        QTest.keySequence(place, QKeySequence(line.strip()))
        answer("pressed")


def answer(word: str) -> None:
    """Tell the parent at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
