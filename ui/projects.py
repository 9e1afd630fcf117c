"""Going over to another project: a new one, one that is there, one that somebody has sent in one file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.backups import backups_of
from db.errors import DatabaseProblem
from db.restoring import BROKEN
from services.intake import Progress
from services.packing import PackingResult, unpack_project
from ui import file_dialogs
from ui.backup_dialog import BackupDialog
from ui.settings import Settings
from ui.tasks import IsCancelled, Report, Task, TaskRunner
from ui.work_pane import WorkPane


class Projects(QObject):
    """Asks which one, and makes what has to be made; who is listening opens it."""

    wanted = Signal(Path)
    restore_wanted = Signal(Path, Path)  # the project, the backup
    failed = Signal(object)

    def __init__(self, running: tuple[TaskRunner, WorkPane], settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._runner, self._pane = running
        self._settings = settings
        self._window = window
        self._task: Task | None = None
        self._pane.cancelled.connect(self._on_cancelled)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        window, wanted = self._window, self.wanted.emit
        return {
            "new_project": lambda: file_dialogs.ask_new_project(window, self._folder(), wanted),
            "open_project": lambda: file_dialogs.ask_project(window, self._folder(), wanted),
            "unpack": lambda: file_dialogs.ask_packed(
                window, self._settings.folder("export"), self.ask_place
            ),
        }

    def way_out(self, error: Exception) -> tuple[str, Callable[[], object] | None]:
        """What can be done about a project that cannot be opened: its backups, where there are any."""
        if not isinstance(error, DatabaseProblem) or error.code not in BROKEN:
            return "", None
        project = Path(error.path)
        return (self.tr("控え…"), lambda: self.show_backups(project)) if backups_of(project) else ("", None)

    def show_backups(self, project: Path) -> None:
        """The backups of a project that is not open."""
        dialog = BackupDialog(project, can_make=False, parent=self._window)
        dialog.restore_wanted.connect(lambda backup: self.restore_wanted.emit(project, backup))
        dialog.open()

    def ask_place(self, packed: Path) -> None:
        """Which project it is to become."""
        self._settings.keep_folder("export", packed.parent)
        place = self._folder() / packed.stem
        file_dialogs.ask_place(self._window, place, lambda project: self.unpack(packed, project))

    def unpack(self, packed: Path, project: Path) -> None:
        """Make the project, off the window's thread."""
        words = self.tr("「{name}」からプロジェクトを作っています").format(name=packed.name)

        def job(report: Report, is_cancelled: IsCancelled) -> object:
            return project, unpack_project(packed, project, report=report, is_cancelled=is_cancelled)

        self._pane.begin(words, can_stop=True)
        self._task = self._runner.start(
            job,
            done=self._on_unpacked,
            failed=self._on_failed,
            reported=lambda progress: self._on_progress(words, progress),
        )

    def _on_unpacked(self, answer: object) -> None:
        """It is there: open it, unless it was stopped."""
        self._pane.end_quietly()
        project, done = answer if isinstance(answer, tuple) else (None, None)
        if isinstance(done, PackingResult) and not done.cancelled:
            self.wanted.emit(project)

    def _on_failed(self, error: object) -> None:
        """There is no project of it."""
        self._pane.end_quietly()
        self.failed.emit(error)

    def _on_progress(self, words: str, progress: object) -> None:
        """So much of so much."""
        if isinstance(progress, Progress):
            self._pane.show_progress(progress, words)

    def _on_cancelled(self) -> None:
        """Stop as soon as may be."""
        if self._task is not None:
            self._task.cancel()

    def _folder(self) -> Path:
        """Where projects were opened last."""
        return self._settings.folder("projects")
