"""What stands on the screen at once: the window's frame, until there is something to fill it with.

It is there before the database is loaded, and must not import what imports that: a test looks.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QMainWindow

from ui.actions import make_actions
from ui.key_map import KeyMap
from ui.menus import fill_menus, make_tools
from ui.settings import Settings

SMALLEST: Final = QSize(960, 600)
USUAL: Final = QSize(1440, 900)
ROOM_AROUND: Final = 80  # a screen with less is better filled
NAME: Final = "window"
LONGEST_WAIT: Final = 1_000


class Frame(QMainWindow):
    """Menus and tools that cannot be used yet, in the place and size of the window that will take its place."""

    painted = Signal()

    def __init__(self, settings: Settings, project: str) -> None:
        super().__init__()
        key_map = KeyMap(settings, self)
        actions = make_actions(self, key_map)
        for action in actions.values():
            action.setEnabled(False)
        fill_menus(self.menuBar(), actions)
        self.addToolBar(make_tools(self, actions))
        waiting = QLabel(self.tr("プロジェクトを開いています…"), self)
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        waiting.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setCentralWidget(waiting)
        name = QCoreApplication.translate("MainWindow", "かぎかっこ")
        self.setWindowTitle(f"{project} — {name}" if project else name)
        restore_shape(self, settings)

    def paintEvent(self, event: QPaintEvent) -> None:
        """It is to be seen."""
        super().paintEvent(event)
        self.painted.emit()

    def appear(self) -> None:
        """Be seen, as soon as the system lets it."""
        loop = QEventLoop(self)
        self.painted.connect(loop.quit)
        QTimer.singleShot(LONGEST_WAIT, loop, loop.quit)
        self.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def restore_shape(window: QMainWindow, settings: Settings) -> None:
    """The size and place that the window had, else what suits the screen."""
    window.setMinimumSize(SMALLEST)
    kept = settings.shape(NAME)
    if kept is not None and window.restoreGeometry(kept):
        return
    room = window.screen().availableGeometry().size()
    window.resize(USUAL.boundedTo(room))
    if room.width() < USUAL.width() + ROOM_AROUND or room.height() < USUAL.height() + ROOM_AROUND:
        window.setWindowState(Qt.WindowState.WindowMaximized)
