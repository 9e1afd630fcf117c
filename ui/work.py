"""What takes a while, off the window's thread: taking articles in, handing quotations over."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from db.engine import Database
from formats.article import ColumnChoice
from services.fates import describe_fates
from services.handover import Handover, HandoverResult, export
from services.intake import IntakeResult, Progress, add_files, add_text
from services.preview import preview
from services.problems import describe_altered
from services.processes import all_cores
from services.samples import add_samples
from services.wishes import AS_READ, Wishes
from ui.export_dialog import Wish
from ui.settings import Language
from ui.tasks import IsCancelled, Report, Task, TaskRunner
from ui.work_pane import WorkPane

LONGEST_NAME: Final = 40


class Work(QObject):
    """Starts the jobs of one project and tells how they end."""

    begun = Signal()
    looked = Signal(object, object)  # the paths, and the Preview of them
    arrived = Signal(tuple)  # ids of new articles
    said = Signal(str)
    handed_over = Signal(object, object)  # the wish, and what was written
    failed = Signal(object)

    def __init__(
        self, database: Database, runner: TaskRunner, pane: WorkPane, language: Language, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._runner = runner
        self._pane = pane
        self._language = language.value
        self._task: Task | None = None
        pane.cancelled.connect(self._on_cancelled)

    def look(self, paths: Sequence[Path], choice: ColumnChoice) -> None:
        """Read the articles behind these paths and keep none."""
        self._begin(self.tr("記事を読んでいます"), can_stop=True)
        self._task = self._runner.start(
            lambda _, is_cancelled: (paths, preview(list(paths), choice, is_cancelled=is_cancelled)),
            done=self._on_looked,
            failed=self._on_failed,
        )

    def add_files(self, paths: Sequence[Path], wishes: Wishes = AS_READ) -> None:
        """Take in the articles behind these paths."""
        database = self._database

        def job(report: Report, is_cancelled: IsCancelled) -> object:
            return add_files(
                database,
                list(paths),
                report=report,
                is_cancelled=is_cancelled,
                jobs=all_cores(),
                wishes=wishes,
            )

        self._begin(self.tr("記事を読み込んでいます"), can_stop=True)
        self._task = self._runner.start(
            job, done=self._on_added, failed=self._on_failed, reported=self._on_progress
        )

    def add_samples(self) -> None:
        """Take in the articles to practise on."""
        database = self._database
        self._begin(self.tr("見本の記事を用意しています"), can_stop=False)
        self._task = self._runner.start(
            lambda *_: add_samples(database), done=self._on_added, failed=self._on_failed
        )

    def add_text(self, text: str, title: str) -> None:
        """Take in a pasted article."""
        database = self._database
        self._begin(self.tr("記事を読み込んでいます"), can_stop=False)
        self._task = self._runner.start(
            lambda *_: add_text(database, text, title=title),
            done=self._on_text_added,
            failed=self._on_failed,
        )

    def hand_over(self, wish: Wish) -> None:
        """Write what is wanted."""
        database, wanted = self._database, Handover(wish.quote_filter, wish.scope, wish.columns, wish.form)

        def job(report: Report, is_cancelled: IsCancelled) -> object:
            return wish, export(database, wish.path, wanted, report=report, is_cancelled=is_cancelled)

        self._begin(self.tr("書き出しています"), can_stop=True)
        self._task = self._runner.start(
            job, done=self._on_written, failed=self._on_failed, reported=self._on_progress
        )

    def _begin(self, words: str, *, can_stop: bool) -> None:
        """Tell in the strip that something is going on."""
        self.begun.emit()
        self._pane.begin(words, can_stop=can_stop)

    def _on_cancelled(self) -> None:
        """Stop at the next article."""
        if self._task is not None:
            self._task.cancel()

    def _on_progress(self, progress: object) -> None:
        """How far it is, and what was read just now."""
        if isinstance(progress, Progress):
            name = Path(progress.source).name[:LONGEST_NAME]
            words = self.tr("{done} / {total}　{name}")
            self._pane.show_progress(
                progress, words.format(done=progress.done, total=progress.total, name=name)
            )

    def _on_looked(self, found: object) -> None:
        """It is read, and shown unless the editor has stopped it."""
        self._pane.end_quietly()
        if isinstance(found, tuple) and self._task is not None and not self._task.is_cancelled():
            self.looked.emit(*found)

    def _on_added(self, result: object) -> None:
        """Files are in: quietly where all went well, else with the reasons."""
        if not isinstance(result, IntakeResult):
            return
        words = self._summary(result)
        self.arrived.emit(result.added)
        if result.refused or result.similar or result.cancelled:
            self._pane.end(words, describe_fates(result, language=self._language))
        else:
            self._pane.end_quietly()
            self.said.emit(words)

    def _on_text_added(self, article_id: object) -> None:
        """A pasted article is in, or was so before."""
        self._pane.end_quietly()
        if isinstance(article_id, int):
            self.arrived.emit((article_id,))
            self.said.emit(self.tr("記事を加えました"))
        else:
            self.said.emit(self.tr("同じ記事がもう入っています"))

    def _on_written(self, answer: object) -> None:
        """The file is written; what a cell could not take is told in the strip."""
        wish, result = answer if isinstance(answer, tuple) else (None, None)
        if not isinstance(result, HandoverResult):
            return
        if result.cancelled:
            self._pane.end_quietly()
            self.said.emit(self.tr("書き出しをやめました。前のファイルはそのままです"))
            return
        if result.altered:
            words = self.tr("書き出した表で、元の文章と違うところがあります")
            told = [describe_altered(cell, language=self._language) for cell in result.altered]
            self._pane.end(words, told)
        else:
            self._pane.end_quietly()
        self.handed_over.emit(wish, result)

    def _on_failed(self, error: object) -> None:
        """It did not work; what was done before stays."""
        self._pane.end_quietly()
        self.failed.emit(error)
        self.arrived.emit(())

    def _summary(self, result: IntakeResult) -> str:
        """How many are in, were in before, were refused."""
        parts: list[str] = []
        if result.added:
            parts.append(self.tr("記事{count}件を加えました").format(count=len(result.added)))
        if result.known:
            parts.append(self.tr("{count}件は前に加えたものでした").format(count=len(result.known)))
        if result.similar:
            parts.append(self.tr("{count}件は似た記事がありました").format(count=len(result.similar)))
        if result.refused:
            parts.append(self.tr("{count}件は読めませんでした").format(count=len(result.refused)))
        if result.cancelled:
            parts.append(self.tr("残りは中止しました"))
        return self.tr("、").join(parts)
