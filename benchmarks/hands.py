"""The real window, offscreen, and somebody who presses keys where the hands are; what is pressed is counted."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.application import Program
from ui.desk import Desk
from ui.folders import Folders

PATIENCE: Final = 30.0
MOUSE: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel, QEvent.Type.Drop}
)


class Mouse(QObject):
    """Counts what a mouse does to the program."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.acts = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        """Look at an event and let it pass; one that nobody takes is passed on, and counted again."""
        if watched.isWidgetType():
            self.acts += event.type() in MOUSE
        return False


class Hands:
    """Presses keys; a chord is one."""

    def __init__(self) -> None:
        self.keys = 0

    def press(self, *keys: str) -> None:
        """Press keys as people write them, one after the other."""
        for key in keys:
            self.keys += 1
            QTest.keySequence(place(), QKeySequence(key))
            QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        """Type letters."""
        self.keys += len(text)
        QTest.keyClicks(place(), text)
        QCoreApplication.processEvents()


def place() -> QWidget:
    """Where keys arrive."""
    found = QApplication.focusWidget() or QApplication.activeWindow()
    if found is None:
        raise RuntimeError("no window has the keyboard")
    return found


@contextmanager
def desk_on(project: Path, home: Path) -> Generator[Desk, None, None]:
    """The desk of the real window on a project, once it has the keyboard; closed at the end."""
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        raise TypeError("something else than a window runs here")
    program = Program(application, Folders(home / "data", home / "settings", home / "log"))
    program.begin(str(project))
    window = program.window
    if window is None or window.desk is None:
        raise RuntimeError(f"{project} could not be opened")
    window.activateWindow()
    begun = monotonic()
    while not window.isActiveWindow() and monotonic() < begun + PATIENCE:
        QCoreApplication.processEvents()
    try:
        yield window.desk
    finally:
        window.close()
        window.deleteLater()
        program.window = None
        program.end()
        program._translators.clear()  # noqa: SLF001  # nobody else needs them to go before the program does
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
