"""What keeps a project safe and small: backups, the look whether it is whole, compacting, packing into one file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.backups import Occasion, keep
from db.checking import check
from db.compacting import Compacted, compact
from db.copying import Standstill, StoppedCopyError
from db.errors import DatabaseProblem
from db.findings import Checkup
from services.backups import standstill_before_bulk
from services.in_words import size_in_words
from services.intake import Progress
from services.packing import PackingResult, pack_project
from services.problems import describe, describe_finding
from ui.backup_dialog import BackupDialog
from ui.checkup_dialog import CheckupDialog
from ui.desk import Desk
from ui.file_dialogs import save_packed
from ui.settings import Settings
from ui.tasks import IsCancelled, Report, Task, TaskRunner
from ui.work_pane import WorkPane


class Upkeep(QObject):
    """Does it for the project of one desk, one thing at a time, off the window's thread."""

    restore_wanted = Signal(Path)  # the backup
    failed = Signal(object)

    def __init__(
        self, desk: Desk, running: tuple[TaskRunner, WorkPane], settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._database = desk.review.database
        self._runner, self._pane = running
        self._settings = settings
        self._window = window
        self._task: Task | None = None
        self._beside = TaskRunner(self)  # a backup that nobody waits for
        self.backups: BackupDialog | None = None
        self.checkup: CheckupDialog | None = None
        desk.many_expected.connect(self._keep_before)
        self._pane.cancelled.connect(self._cancel)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {"backups": self.show_backups, "checkup": self.show_checkup, "pack": self.ask_pack}

    def leave(self) -> None:
        """Let what is being kept be kept."""
        self._beside.stop()

    # Backups

    def show_backups(self) -> None:
        """控え."""
        if self._is_refused():
            return
        self._desk.detail.keep_note()
        dialog = BackupDialog(self._database.path, can_make=True, parent=self._window)
        self.backups = dialog
        dialog.backup_wanted.connect(self._make_backup)
        dialog.restore_wanted.connect(self.restore_wanted)
        dialog.finished.connect(self._on_backups_closed)
        dialog.open()

    def _make_backup(self) -> None:
        """A copy of everything as it is now."""
        if self.backups is not None:
            self.backups.be_busy()
        path = self._database.path

        def job(_: Report, is_cancelled: IsCancelled) -> object:
            return keep(path, Occasion.ASKED, is_cancelled=is_cancelled)

        self._begin(self.tr("控えを取っています"), job, self._on_backed_up)

    def _on_backed_up(self, _: object) -> None:
        """It is in the list."""
        self._pane.end_quietly()
        if self.backups is not None:
            self.backups.list_again()
        self._desk.tell(self.tr("控えを取りました"))

    def _on_backups_closed(self) -> None:
        """Back to the work."""
        self.backups = None
        self._desk.focus_list()

    def _keep_before(self, count: int) -> None:
        """So many quotations change in a moment: what is there now is copied while the work goes on."""
        try:
            still = standstill_before_bulk(self._database, count)
        except DatabaseProblem as problem:
            self.failed.emit(problem)
            return
        if still is not None:
            self._beside.start(lambda *_: self._keep(still), done=_ignore, failed=self.failed.emit)

    def _keep(self, still: Standstill) -> object:
        """The copy."""
        return keep(self._database.path, Occasion.BULK, standstill=still)

    # Whether it is whole, and as small as it can be

    def show_checkup(self) -> None:
        """点検と整理."""
        if self._is_refused():
            return
        self._desk.detail.keep_note()
        self._desk.keep_place()
        dialog = CheckupDialog(self._database.path.name, self._window)
        self.checkup = dialog
        dialog.check_wanted.connect(self._check)
        dialog.compact_wanted.connect(self._compact)
        dialog.finished.connect(self._on_checkup_closed)
        dialog.open()

    def _check(self) -> None:
        """Look at everything."""

        def job(report: Report, is_cancelled: IsCancelled) -> object:
            return check(
                self._database,
                report=lambda done, total: report(Progress(done, total, "")),
                is_cancelled=is_cancelled,
            )

        self._begin_in_dialog(job, self._on_checked)

    def _compact(self) -> None:
        """Write the file anew."""
        self._begin_in_dialog(
            lambda _, is_cancelled: compact(self._database, is_cancelled=is_cancelled), self._on_compacted
        )

    def _on_checked(self, found: object) -> None:
        """What is wrong, or that nothing is."""
        dialog = self.checkup
        if dialog is None or not isinstance(found, Checkup):
            return
        dialog.be_idle()
        if found.findings:
            language = self._settings.language.value
            dialog.show_findings([describe_finding(one, language=language) for one in found.findings])
        else:
            words = self.tr("記事{articles}件、発言{quotes}件を調べました。問題はありません。")
            dialog.say(words.format(articles=f"{found.articles:,}", quotes=f"{found.quotes:,}"))
        words = self.tr("ファイルは{size}、うち空いた所は{free}です。")
        dialog.say_room(words.format(size=size_in_words(found.size), free=size_in_words(found.free)))

    def _on_compacted(self, done: object) -> None:
        """How small it is now."""
        dialog = self.checkup
        if dialog is None or not isinstance(done, Compacted):
            return
        dialog.be_idle()
        words = self.tr("{before}から{after}になりました。")
        dialog.say_room(words.format(before=size_in_words(done.before), after=size_in_words(done.after)))

    def _on_checkup_closed(self) -> None:
        """Nobody wants to know any more."""
        self.checkup = None
        self._cancel()
        self._desk.focus_list()

    # The whole project in one file

    def ask_pack(self) -> None:
        """Ask for the file."""
        if self._is_refused():
            return
        self._desk.detail.keep_note()
        folder = self._settings.folder("export")
        save_packed(self._window, folder / self._database.path.stem, self.pack)

    def pack(self, path: Path) -> None:
        """Write it."""
        self._settings.keep_folder("export", path.parent)

        def job(report: Report, is_cancelled: IsCancelled) -> object:
            return path, pack_project(self._database, path, report=report, is_cancelled=is_cancelled)

        self._begin(self.tr("プロジェクトを一つのファイルにまとめています"), job, self._on_packed)

    def _on_packed(self, answer: object) -> None:
        """It is written."""
        self._pane.end_quietly()
        path, done = answer if isinstance(answer, tuple) else (None, None)
        if not isinstance(done, PackingResult) or not isinstance(path, Path):
            return
        if done.cancelled:
            self._desk.tell(self.tr("中止しました。何も変えていません"))
            return
        words = self.tr("「{name}」にまとめました（{size}）")
        self._desk.tell(words.format(name=path.name, size=size_in_words(done.size)))

    # Off the window's thread

    def _is_refused(self) -> bool:
        """Whether it cannot be done now, or here, which is said."""
        if self._database.is_shared:
            self._desk.tell(
                self.tr("サーバーにあるプロジェクトの控えと点検は、サーバーの管理者にお任せください")
            )
            return True
        if self._runner.is_busy:
            self._desk.tell(self.tr("いまの作業が終わってから、もう一度お試しください"))
        return self._runner.is_busy

    def _begin(
        self, words: str, job: Callable[[Report, IsCancelled], object], done: Callable[[object], None]
    ) -> None:
        """With the strip that tells how far it is."""
        self._pane.begin(words, can_stop=True)
        self._task = self._runner.start(
            job,
            done=done,
            failed=self._on_failed,
            reported=lambda progress: self._on_progress(words, progress),
        )

    def _begin_in_dialog(
        self, job: Callable[[Report, IsCancelled], object], done: Callable[[object], None]
    ) -> None:
        """With the bar of the dialog."""
        if self.checkup is not None:
            self.checkup.be_busy()
        self._task = self._runner.start(
            job, done=done, failed=self._on_failed, reported=self._on_dialog_progress
        )

    def _cancel(self) -> None:
        """Stop as soon as may be."""
        if self._task is not None:
            self._task.cancel()

    def _on_progress(self, words: str, progress: object) -> None:
        """So much of so much."""
        if isinstance(progress, Progress):
            self._pane.show_progress(progress, words)

    def _on_dialog_progress(self, progress: object) -> None:
        """The same in the dialog, while it is there."""
        if isinstance(progress, Progress) and self.checkup is not None:
            self.checkup.show_progress(progress.done, progress.total)

    def _on_failed(self, error: object) -> None:
        """It did not work; everything is as it was."""
        self._pane.end_quietly()
        if self.backups is not None:
            self.backups.list_again()
        if isinstance(error, StoppedCopyError):
            self._desk.tell(self.tr("中止しました。何も変えていません"))
        elif self.checkup is not None and isinstance(error, Exception):
            self.checkup.be_idle()
            self.checkup.say(describe(error, language=self._settings.language.value))
        else:
            self.failed.emit(error)


def _ignore(_: object) -> None:
    """That a backup is there needs no words."""
