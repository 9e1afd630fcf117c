"""Whether a large project is whole, found out beside the work; a small one was read through before it opened."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from db.engine import Database
from db.inspection import is_large, read_through
from ui.tasks import IsCancelled, Report, TaskRunner

AFTER: Final = 5_000  # what the first screen needs comes before


class Soundness(QObject):
    """Reads the file once, some time after it was opened."""

    failed = Signal(object)

    def __init__(self, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._path = database.path
        self._runner = TaskRunner(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        if is_large(self._path):
            self._timer.start(AFTER)

    def look(self) -> None:
        """Read it now."""

        def job(_: Report, is_cancelled: IsCancelled) -> None:
            read_through(self._path, is_cancelled)

        self._runner.start(job, done=lambda _: None, failed=self.failed.emit)

    def leave(self) -> None:
        """The window goes: nobody waits for the end."""
        self._timer.stop()
        self._runner.stop()
