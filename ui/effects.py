"""What an act would change in the project: found out off the window's thread, looked at, then done there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from services.differences import Difference
from services.intake import Progress
from services.rerun import Comparison
from ui.effects_dialog import EffectsDialog
from ui.tasks import IsCancelled, Report, Task, TaskRunner
from ui.work import LONGEST_NAME
from ui.work_pane import WorkPane


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Something to be done once its effects were looked at; `keep` does it with what was accepted.

    `apply` and `without` are the words of the button, the second for where nothing is checked: "" means that
    there is nothing to do then. `done` says what was done with so many answers.
    """

    title: str
    says: str
    compare: Callable[[Report, IsCancelled], Comparison]
    keep: Callable[[Sequence[Difference]], object]
    apply: str
    without: str
    done: Callable[[int], str]
    nothing: str


class Effects(QObject):
    """One undertaking at a time."""

    changed = Signal()  # something was kept
    said = Signal(str)  # about what was kept
    told = Signal(str)  # about anything else
    failed = Signal(object)
    closed = Signal()

    def __init__(self, runner: TaskRunner, pane: WorkPane, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._pane = pane
        self._window = window
        self._task: Task | None = None
        self.dialog: EffectsDialog | None = None
        pane.cancelled.connect(self._on_cancelled)

    def begin(self, undertaking: Undertaking, parent: QWidget | None = None) -> None:
        """Find out what would change; the dialog belongs to `parent`."""
        if self._runner.is_busy:
            self.told.emit(self.tr("いまの作業が終わってから、もう一度お試しください"))
            return
        self._pane.begin(self.tr("記事を解析し直して比べています"), can_stop=True)
        self._task = self._runner.start(
            undertaking.compare,
            done=lambda found: self._on_compared(undertaking, found, parent or self._window),
            failed=self._on_failed,
            reported=self._on_progress,
        )

    def _on_cancelled(self) -> None:
        """Stop at the next article."""
        if self._task is not None:
            self._task.cancel()

    def _on_progress(self, progress: object) -> None:
        """How far it is."""
        if isinstance(progress, Progress):
            words = self.tr("{done} / {total}　{name}").format(
                done=progress.done, total=progress.total, name=Path(progress.source).name[:LONGEST_NAME]
            )
            self._pane.show_progress(progress, words)

    def _on_compared(self, undertaking: Undertaking, found: object, parent: QWidget) -> None:
        """Show what would change; where nothing would, there is nothing to look at."""
        self._pane.end_quietly()
        if not isinstance(found, Comparison):
            return
        if found.cancelled:
            self.told.emit(self.tr("中止しました。何も変えていません"))
        elif found.differences:
            self._ask(undertaking, found, parent)
        elif undertaking.without:
            self._keep(undertaking, ())
        else:
            self.told.emit(undertaking.nothing.format(articles=f"{found.articles:,}"))

    def _ask(self, undertaking: Undertaking, found: Comparison, parent: QWidget) -> None:
        """Let the editor look at it and choose."""
        self.dialog = EffectsDialog(undertaking.title, undertaking.says, found, parent)
        self.dialog.set_verbs(undertaking.apply, undertaking.without)
        self.dialog.wished.connect(lambda chosen: self._keep(undertaking, chosen))
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def _keep(self, undertaking: Undertaking, chosen: Sequence[Difference]) -> None:
        """Do it; thousands of answers take a while."""
        self._runner.start(
            lambda *_: undertaking.keep(chosen),
            done=lambda _: self._on_kept(undertaking.done(len(chosen))),
            failed=self._on_failed,
        )

    def _on_kept(self, words: str) -> None:
        """It is in the project."""
        self.changed.emit()
        self._leave()
        self.said.emit(words)

    def _on_failed(self, error: object) -> None:
        """It did not work; everything is as it was."""
        self._pane.end_quietly()
        self._leave()
        self.failed.emit(error)

    def _leave(self) -> None:
        """The dialog has served."""
        if self.dialog is not None:
            self.dialog.accept()

    def _on_closed(self) -> None:
        """Whichever way it was closed."""
        self.dialog = None
        self.closed.emit()
