"""A folder whose new files come into the project by themselves while the window is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from services.arrivals import Arrivals

# Who writes a file lets it rest for less than this.
LOOK_AGAIN: Final = 1000


class FolderWatch(QObject):
    """Tells of files that have arrived whole; waits while nobody can take them."""

    arrived = Signal(list)  # the paths

    def __init__(self, can_take: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._can_take = can_take
        self._arrivals: Arrivals | None = None
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self._on_time)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start())

    @property
    def is_on(self) -> bool:
        """Whether a folder is watched."""
        return self._arrivals is not None

    def start(self, folder: Path) -> None:
        """Watch this folder; what is in it already counts as arriving now."""
        self.stop()
        self._arrivals = Arrivals(folder)
        self._watcher.addPath(str(folder))
        self._timer.start()

    def stop(self) -> None:
        """Watch nothing."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._timer.stop()
        self._arrivals = None

    def _on_time(self) -> None:
        """Look again; rest as soon as everything is whole and taken."""
        if self._arrivals is None or not self._can_take():
            return
        whole = self._arrivals.look()
        if whole:
            self.arrived.emit(whole)
        elif self._arrivals.is_settled:
            self._timer.stop()
