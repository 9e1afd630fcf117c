"""What the project learns from its editor: offers after a correction, its words, and a re-run that is looked at."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db import queries_words
from db.errors import DatabaseProblem
from db.views import WordView
from formats.errors import UnreadableFile, UnwritableFile
from formats.word_list import read_word_list, write_word_list
from services import rerun, teaching, words
from services.words import Plan
from ui import file_dialogs, word_labels
from ui.desk import Desk
from ui.effects import Effects, Undertaking
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.word_form import WordForm
from ui.words_dialog import WordsDialog
from ui.work_pane import WorkPane

NO_WORD: Final = words.new_cue("")


class Teaching(QObject):
    """Everything about words and answers of the machine that a desk can wish."""

    def __init__(
        self,
        desk: Desk,
        work: tuple[TaskRunner, WorkPane],
        settings: Settings,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._review = desk.review
        self._settings = settings
        self._turns = [actions[name] for name in ("undo", "redo")]
        self._offers: tuple[WordView, ...] = ()
        self._refused: set[WordView] = set()
        self.effects = Effects(*work, desk)
        self.dialog: WordsDialog | None = None
        self.effects.changed.connect(self._on_changed)
        self.effects.said.connect(self._review.said)
        self.effects.told.connect(self._review.told)
        self.effects.failed.connect(self._review.failed)
        self.effects.closed.connect(self._on_closed)
        self._review.decided.connect(self.consider)
        desk.offer.taken.connect(self.take)
        desk.offer.refused.connect(self.refuse)
        desk.changed.connect(self._list)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {"teach": self.take, "words": self.show_words, "rerun": self.compare_again}

    # Offers

    def consider(self, quote_id: int) -> None:
        """What the quotation that was just decided could teach, in the place of what was offered before."""
        try:
            offered = teaching.offers(self._review.database, quote_id)
        except DatabaseProblem as problem:
            self._review.failed.emit(problem)
            return
        self._offer([word for word in offered if word not in self._refused])

    def take(self) -> None:
        """T: what is offered, once its effects were looked at."""
        if not self._offers:
            self._review.told.emit(self.tr("いま加えられる言葉の提案はありません"))
            return
        plan = words.plan(self._review.database, self._offers[0])
        self._offer(self._offers[1:])
        if isinstance(plan, Plan):
            self._begin(plan, self._desk)

    def refuse(self) -> None:
        """Not this one, nor later."""
        self._refused |= set(self._offers[:1])
        self._offer(self._offers[1:])

    def _offer(self, offers: Sequence[WordView]) -> None:
        """Offer the first of these."""
        self._offers = tuple(offers)
        self._desk.offer.show_offer(next(iter(offers), None))

    # The words

    def show_words(self) -> None:
        """プロジェクトの言葉."""
        if self.dialog is None:
            dialog = self.dialog = WordsDialog(self._desk)
            dialog.addActions(self._turns)
            dialog.new_wanted.connect(lambda: self._write(NO_WORD))
            dialog.change_wanted.connect(self._write)
            dialog.removal_wanted.connect(self._remove)
            dialog.export_wanted.connect(lambda: self._ask_file(file_dialogs.save_words, self._write_out))
            dialog.import_wanted.connect(lambda: self._ask_file(file_dialogs.ask_words, self._read_in))
        self.dialog.show()
        self._list()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.focus_list()

    def _list(self) -> None:
        """The words as they are now."""
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.show_words(words.taught(self._review.database))

    def _write(self, word: WordView) -> None:
        """A new word, or another form of one."""
        form = WordForm(word, lambda wanted: words.plan(self._review.database, wanted), self.dialog)
        form.planned.connect(lambda plan: self._begin(plan, self.dialog))
        form.open()

    def _remove(self, word_ids: tuple[int, ...]) -> None:
        """Words that are not used any more."""
        self._begin(words.plan_without(self._review.database, word_ids), self.dialog)

    def _ask_file(self, ask: Callable[..., object], take: Callable[[Path], object]) -> None:
        """Ask for a file of words."""
        ask(self.dialog, self._settings.folder("words"), take)

    def _write_out(self, path: Path) -> None:
        """All words into a file."""
        self._settings.keep_folder("words", path.parent)
        taught = words.taught(self._review.database)
        try:
            write_word_list(path, taught)
        except UnwritableFile as problem:
            self._review.failed.emit(problem)
        else:
            said = self.tr("言葉{count}件を「{name}」に書き出しました")
            self._review.told.emit(said.format(count=len(taught), name=path.name))

    def _read_in(self, path: Path) -> None:
        """The words of a file."""
        self._settings.keep_folder("words", path.parent)
        try:
            plan, refused = words.plan_all(self._review.database, read_word_list(path))
        except UnreadableFile as problem:
            self._review.failed.emit(problem)
            return
        if plan.count:
            self._begin(plan, self.dialog)
        elif refused:
            self._review.told.emit(self.tr("加えられる言葉はありませんでした"))
        else:
            self._review.told.emit(self.tr("どの言葉も、もう入っています"))

    # Effects

    def compare_again(self) -> None:
        """もう一度解析して比べる."""
        database, by = self._review.database, self._review.by
        with database.session() as session:
            own = queries_words.own_words(session)
        self.effects.begin(
            Undertaking(
                title=self.tr("もう一度解析して比べる"),
                says="",
                compare=lambda report, is_cancelled: rerun.compare(
                    database, own, None, report=report, is_cancelled=is_cancelled
                ),
                keep=lambda chosen: rerun.accept(database, chosen, by),
                apply=self.tr("受け入れる"),
                without="",
                done=lambda count: self.tr("機械の答え{count}件を新しくしました").format(count=f"{count:,}"),
                nothing=self.tr("記事{articles}件を解析し直しました。機械の答えはどれも同じでした"),
            )
        )

    def _begin(self, plan: Plan, parent: QWidget | None) -> None:
        """Look at what words would change, then keep them."""
        database, by = self._review.database, self._review.by
        self.effects.begin(
            Undertaking(
                title=self.tr("言葉を変えると変わる発言"),
                says=word_labels.plan(plan),
                compare=lambda report, is_cancelled: words.effects(
                    database, plan, report=report, is_cancelled=is_cancelled
                ),
                keep=lambda chosen: words.carry_out(database, plan, chosen, by),
                apply=self.tr("言葉を変えて、発言も新しくする"),
                without=self.tr("言葉だけを変える"),
                done=lambda count: word_labels.carried_out(plan, count),
                nothing="",
            ),
            parent,
        )

    def _on_changed(self) -> None:
        """Something is otherwise in the project."""
        self._review.reload()
        self._review.quote_changed.emit()
        self._list()

    def _on_closed(self) -> None:
        """The hands go back to where they came from."""
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.focus_list()
        else:
            self._desk.focus_list()
