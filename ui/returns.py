"""What comes back from somebody else: read off the window's thread, looked at, then taken as one step."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from db.engine import Database
from db.inspection import MAGIC
from formats.files import first_bytes
from services import colleague, reimport
from services.accepting import Accepted, accept
from services.colleague import ColleagueCompared
from services.problems import describe_row
from services.proposals import Compared, Proposal, StoppedError
from services.reimport import SheetCompared
from services.returned_rows import read_returned
from ui import return_words
from ui.desk import Desk
from ui.file_dialogs import ask_return
from ui.notice import Notice
from ui.return_dialog import Homecoming, ReturnDialog
from ui.settings import Settings
from ui.tasks import IsCancelled, Task, TaskRunner
from ui.work_pane import WorkPane

EXPORTED: Final = str(QT_TRANSLATE_NOOP("Returns", "書き出したとき"))
IN_SHEET: Final = str(QT_TRANSLATE_NOOP("Returns", "一覧では"))
MACHINE: Final = str(QT_TRANSLATE_NOOP("Returns", "機械の答え"))
THEIRS: Final = str(QT_TRANSLATE_NOOP("Returns", "同僚の判断"))


class Returns(QObject):
    """Takes back one file at a time."""

    def __init__(
        self, desk: Desk, work: tuple[TaskRunner, WorkPane], notice: Notice, settings: Settings
    ) -> None:
        super().__init__(desk)
        self.desk = desk
        self._runner, self._pane = work
        self._notice = notice
        self._settings = settings
        self._task: Task | None = None
        self.dialog: ReturnDialog | None = None
        self._pane.cancelled.connect(self._on_cancelled)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the menus can do with what comes back."""
        return {
            "take_back": lambda: ask_return(self.desk.window(), self._settings.folder("export"), self.take)
        }

    def take(self, path: Path) -> None:
        """Compare the file with the project, and show every difference."""
        if self._runner.is_busy or self.dialog is not None:
            self.desk.say(self.tr("いまの作業が終わってから、もう一度お試しください"))
            return
        self._settings.keep_folder("export", path.parent)
        self.desk.detail.keep_note()
        database = self.desk.review.database
        self._pane.begin(
            self.tr("「{name}」とプロジェクトを比べています").format(name=path.name), can_stop=True
        )
        self._task = self._runner.start(
            lambda _, is_cancelled: compare(database, path, is_cancelled),
            done=lambda found: self._on_compared(path.name, found),
            failed=self._on_failed,
        )

    def _on_cancelled(self) -> None:
        """Stop at the next rows."""
        if self._task is not None:
            self._task.cancel()

    def _on_compared(self, name: str, found: object) -> None:
        """Show the differences; where nothing is to be seen, that is said."""
        self._pane.end_quietly()
        if isinstance(found, SheetCompared):
            self._show(self._of_sheet(name, found), found.compared)
        elif isinstance(found, ColleagueCompared):
            self._show(self._of_colleague(name, found), found.compared)

    def _show(self, back: Homecoming, compared: Compared) -> None:
        """Let the editor look and choose."""
        if not back.proposals and not back.left and len(back.says) == 1:
            words = self.tr("「{name}」とプロジェクトに違いはありません（{count}件）。")
            self._notice.tell(words.format(name=back.name, count=f"{compared.known:,}"))
            return
        self.dialog = ReturnDialog(back, self.desk.window())
        self.dialog.wished.connect(self._accept)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    def _accept(self, chosen: Sequence[Proposal]) -> None:
        """Take it; thousands of differences take a while."""
        review = self.desk.review
        self._runner.start(
            lambda *_: accept(review.database, chosen, review.by),
            done=self._on_accepted,
            failed=self._on_failed,
        )

    def _on_accepted(self, done: object) -> None:
        """It is in the project."""
        self._leave()
        self.desk.welcome(())
        if not isinstance(done, Accepted):
            return
        words = self.tr("{taken}件の違いを{quotes}件の発言に取り込みました")
        self.desk.say(words.format(taken=f"{done.taken:,}", quotes=f"{done.quotes:,}"))
        if done.left:
            words = self.tr(
                "{count}件は、同じ範囲に別の発言があるか、発言がもうないため、取り込めませんでした。"
            )
            self._notice.tell(words.format(count=f"{done.left:,}"))

    def _on_failed(self, error: object) -> None:
        """It did not work; everything is as it was."""
        self._pane.end_quietly()
        self._leave()
        if isinstance(error, StoppedError):
            self.desk.say(self.tr("中止しました。何も変えていません"))
        else:
            self.desk.failed.emit(error)

    def _leave(self) -> None:
        """The dialog has served."""
        if self.dialog is not None:
            self.dialog.accept()

    def _on_closed(self) -> None:
        """Whichever way it was closed."""
        self.dialog = None

    def _of_sheet(self, name: str, found: SheetCompared) -> Homecoming:
        """A sheet that came back, in words."""
        language = self._settings.language.value
        gone = self.tr("「{column}」の列がないか二つあるため、この列の直しは取り込みません。")
        left = [gone.format(column=column) for column in found.lost]
        left += [describe_row(one, language=language) for one in found.problems]
        return Homecoming(
            name, EXPORTED, IN_SHEET, self._says(found.compared), left, found.compared.proposals
        )

    def _of_colleague(self, name: str, found: ColleagueCompared) -> Homecoming:
        """A colleague's project, in words."""
        says = [*self._says(found.compared), *(return_words.agreement(one) for one in found.agreement)]
        return Homecoming(name, MACHINE, THEIRS, says, (), found.compared.proposals)

    def _says(self, compared: Compared) -> list[str]:
        """How much was compared, and what is not in it."""
        conflicts = sum(one.is_conflict for one in compared.proposals)
        says = [
            self.tr("発言{known}件を比べました。違いは{count}件、うち競合は{conflicts}件です。").format(
                known=f"{compared.known:,}", count=f"{len(compared.proposals):,}", conflicts=f"{conflicts:,}"
            )
        ]
        if compared.missing:
            words = self.tr("{count}件は一覧に行がありません。消した行の発言は、そのままにします。")
            says.append(words.format(count=f"{compared.missing:,}"))
        if compared.strangers:
            words = self.tr("{count}件は、このプロジェクトにない記事のものなので、比べていません。")
            says.append(words.format(count=f"{compared.strangers:,}"))
        return says


def compare(database: Database, path: Path, is_cancelled: IsCancelled) -> SheetCompared | ColleagueCompared:
    """Every difference from the file, which is a sheet or a project.

    Raises UnreadableFile and DatabaseProblem, and StoppedError where it was stopped.
    """
    if first_bytes(path, len(MAGIC)) == MAGIC:
        return colleague.compare(database, path, is_cancelled=is_cancelled)
    return reimport.compare(database, read_returned(path, is_cancelled=is_cancelled))
