"""The program with its window: settings, language, colours, and which project is open."""

import gc
import getpass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication

from db.engine import Database, open_database, path_of
from db.errors import DatabaseProblem
from db.inspection import is_older
from db.restoring import restore
from db.server import is_server
from services.intake import Progress
from ui import style
from ui.composing import Composing
from ui.folders import SETTINGS_FILE, Folders
from ui.main_window import MainWindow
from ui.settings import Appearance, Language, Settings
from ui.tasks import IsCancelled, Job, Report
from ui.translation import Translators

FIRST_PROJECT: Final = "hatsugen.db"
NOBODY: Final = "編集者"  # where the system does not know who sits here


class Program(QObject):
    """One open project at a time, and the window on it."""

    def __init__(self, application: QApplication, folders: Folders) -> None:
        super().__init__(application)
        self._application = application
        self._folders = folders
        self._settings = Settings(folders.settings / SETTINGS_FILE)
        self._translators = Translators()
        self._database: Database | None = None
        self.window: MainWindow | None = None
        self._translators.speak(self._settings.language)
        self._dress()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_scheme)
        application.aboutToQuit.connect(self.end)

    def begin(self, location: str | None) -> None:
        """Open the window on the project asked for, else on the last one, else on a new one."""
        chosen = location or self._usual_project()
        is_first = location is None and not is_server(chosen) and not Path(chosen).exists()
        try:
            if is_first:
                Path(chosen).parent.mkdir(parents=True, exist_ok=True)
            if not is_server(chosen) and is_older(path_of(chosen)):
                self._show()
                self._open_older(chosen)
                return
            self._database = open_database(chosen, exclusive=True)
        except (DatabaseProblem, OSError) as problem:
            self._show()
            self.tell(problem)
            return
        self._remember(self._database)
        self._show()
        if is_first and self.window is not None and self.window.companions is not None:
            self.window.companions.newcomer.welcome()

    def open_project(self, path: Path) -> None:
        """Go over to another project; where it cannot be opened the present one stays."""
        if self._database is not None and str(path.absolute()) == self._database.location:
            return
        try:
            if is_older(path):
                self._open_older(path)
                return
            opened = open_database(path, exclusive=True)
        except DatabaseProblem as problem:
            self.tell(problem)
            return
        self._go_over(opened)

    def restore(self, project: Path, backup: Path) -> None:
        """Make a project what it is in the backup, and open it; nobody works in it meanwhile."""
        self._leave_window()
        before = project
        if self._database is not None:
            before = self._database.path
            self._database.close()
            self._database = None
        self._show()
        words = QCoreApplication.translate("Program", "「{name}」を控えから戻しています")

        def job(report: Report, is_cancelled: IsCancelled) -> object:
            restore(
                project,
                backup,
                report=lambda done, total: report(Progress(done, total, "")),
                is_cancelled=is_cancelled,
            )
            return open_database(project, exclusive=True)

        self._open_by(job, words.format(name=project.name), otherwise=before)

    def _open_older(self, location: str | Path) -> None:
        """Let the project become one of ours, off the window's thread: it may be large."""
        words = QCoreApplication.translate("Program", "「{name}」の控えを取り、新しい版に合わせています")
        self._open_by(
            lambda *_: open_database(location, exclusive=True), words.format(name=Path(location).name)
        )

    def _open_by(self, job: Job, words: str, otherwise: Path | None = None) -> None:
        """Open what the job gives; where it fails, the project that is there otherwise."""
        window = self.window
        if window is None:
            return

        def failed(error: object) -> None:
            window.work_pane.end_quietly()
            if self._database is None:
                self._open_again(otherwise)
            if isinstance(error, Exception):
                self.tell(error)

        def reported(progress: object) -> None:
            if isinstance(progress, Progress):
                window.work_pane.show_progress(progress, words)

        window.wait(words)
        window.runner.start(job, done=self._go_over, failed=failed, reported=reported)

    def _open_again(self, path: Path | None) -> None:
        """What was open before, as it was; without one a window on nothing."""
        try:
            self._database = None if path is None else open_database(path, exclusive=True, must_exist=True)
        except DatabaseProblem:
            self._database = None  # the error that led here is told
        self._show()

    def _go_over(self, opened: object) -> None:
        """Another project instead of the one before."""
        if not isinstance(opened, Database):
            return
        self._leave_window()
        if self._database is not None:
            self._database.close()
        self._database = opened
        self._settings.keep_folder("projects", opened.path.parent)
        self._remember(opened)
        self._show()

    def speak(self, language: Language) -> None:
        """Make the window anew in this language, everything where it was."""
        self._settings.language = language
        self._leave_window()
        self._translators.speak(language)
        self._show()

    def dress(self, appearance: Appearance) -> None:
        """These colours, from now on."""
        self._settings.appearance = appearance
        self._dress()

    def tell(self, error: Exception) -> None:
        """One sentence in the window about what went wrong."""
        if self.window is not None:
            self.window.tell(error)

    def end(self) -> None:
        """Let go of the project and the translations; the window has kept everything when it closed."""
        if self._database is not None:
            self._database.close()
            self._database = None
        self._translators.clear()

    def _usual_project(self) -> str:
        """The last project where it is still there, else the one in the user's folder."""
        last = self._settings.last_project
        is_there = is_server(last) or Path(last).is_file()
        return last if is_there else str(self._folders.data / FIRST_PROJECT)

    def _remember(self, database: Database) -> None:
        """The one to open next time."""
        self._settings.last_project = database.location
        self._settings.save()

    def _show(self) -> None:
        """A window on what is open now, in place of the one before."""
        before = self.window
        window = MainWindow(self._database, self._settings, editor(self._database))
        # The window that asked is closed by what it asks for: not before its signal has come home.
        queued = Qt.ConnectionType.QueuedConnection
        window.project_wanted.connect(self.open_project, queued)
        window.restore_wanted.connect(self.restore, queued)
        window.language_wanted.connect(self.speak, queued)
        window.appearance_wanted.connect(self.dress, queued)
        window.text_sizes.interface_changed.connect(self._dress, queued)
        self.window = window
        Composing(self._application, window)
        window.show()
        window.begin()
        if before is not None:
            before.close()
            before.deleteLater()

    def _dress(self) -> None:
        """The colours and the letters that were chosen."""
        style.dress(self._application, self._settings.appearance, self._settings.interface_text)

    def _leave_window(self) -> None:
        """Keep what the present window holds before another takes its place."""
        if self.window is not None:
            self.window.leave()

    def _on_system_scheme(self) -> None:
        """Follow the system where the editor left it to the system."""
        if self._settings.appearance is Appearance.SYSTEM:
            self._dress()


def keep_what_is_loaded() -> None:
    """Let the collector pass over everything that the program is made of: it stays to the end.

    Looking through it takes a quarter of a second, now and then in the middle of a key press.
    """
    gc.collect()
    gc.freeze()


def editor(database: Database | None = None) -> str:
    """The name under which decisions are kept: the one that a server knows, else the system's."""
    if database is not None and database.user:
        return database.user
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return NOBODY
