"""Others who work in the same project: what they decide comes by itself, and two decisions about one quotation meet."""

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.errors import DatabaseCode, DatabaseProblem
from db.meanwhile import DecidedMeanwhile
from db.queries_news import News, news_since
from ui import labels
from ui.desk import Desk
from ui.meanwhile_dialog import MeanwhileDialog
from ui.review import FEW
from ui.tasks import IsCancelled, Report, TaskRunner

PAUSE: Final = 2_000

logger = logging.getLogger(__name__)


class Colleagues(QObject):
    """Asks a shared project every two seconds what is new, beside the window, and shows it there."""

    lost = Signal(object)  # the server does not answer
    found = Signal(str)  # it does again

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._runner = TaskRunner(self)
        self._known: News | None = None
        self._is_lost = False
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.ask)
        desk.review.met.connect(self._on_met)
        desk.review.failed.connect(self._on_act_failed)
        if desk.review.database.is_shared:
            self._timer.start()
            self.ask()

    def leave(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._runner.stop()

    def ask(self) -> None:
        """Look for news, unless somebody writes a note: it must not be changed under their hands."""
        if self._is_asking or self._desk.detail.note.hasFocus():
            return
        self._is_asking = True
        self._runner.start(self._look, done=self._on_news, failed=self._on_failed)

    def _look(self, _: Report, __: IsCancelled) -> News:
        """One look into the project."""
        with self._desk.review.database.session() as session:
            return news_since(session, self._known.step if self._known else 0, FEW)

    def _on_news(self, found: object) -> None:
        """Show what others have done; one's own is there already."""
        self._is_asking = False
        before, self._known = self._known, found if isinstance(found, News) else None
        if self._is_lost:
            self._is_lost = False
            self.found.emit(self.tr("サーバーにつながりました。一覧を読み直しました。"))
            self._desk.welcome(())
        elif before is not None and self._known is not None:
            self._show(before, self._known)

    def _show(self, before: News, now: News) -> None:
        """What is another than before."""
        if now.article_id != before.article_id:
            self._desk.welcome(())
        elif now.touched is None:
            self._desk.review.reload()
            self._desk.review.quote_changed.emit()
        elif now.touched:
            self._show_touched(now.touched)

    def _show_touched(self, touched: tuple[int, ...]) -> None:
        """Some quotations that are shown otherwise than they are stored."""
        review = self._desk.review
        stored, model = review.reader.quotes(touched), review.model
        shown = {one: row for one in touched if (row := model.row_of(one)) is not None}
        is_known = shown.keys() == stored.keys() and all(
            (quote := model.quotes.find(row)) is not None and quote.version == stored[one].version
            for one, row in shown.items()
        )
        if is_known:
            return
        hand = review.quote
        review.reader.expect_changes()
        review.place_again(touched)
        if hand is not None and review.quote is not None and review.quote.id == hand.id in stored:
            self._tell_of_hand()

    def _tell_of_hand(self) -> None:
        """Somebody else decided about what the editor looks at."""
        history = self._desk.review.history()
        if history:
            says = self.tr("{name}さんが決めました「{decision}」")
            self._desk.tell(says.format(name=history[0].by, decision=labels.decision(history[0])))

    def _on_failed(self, error: object) -> None:
        """The server does not answer: say so once, and go on asking."""
        self._is_asking = False
        if self._is_lost:
            return
        logger.warning("No news: %s", type(error).__name__)
        if isinstance(error, DatabaseProblem):
            self._is_lost = True
            self.lost.emit(error)

    def _on_act_failed(self, error: object) -> None:
        """The editor has heard of it already; they are to hear when it is over."""
        if isinstance(error, DatabaseProblem) and error.code == DatabaseCode.UNREACHABLE:
            self._is_lost = True

    def _on_met(self, met: DecidedMeanwhile, act: Callable[[], object]) -> None:
        """Show what the colleague decided, and ask whose decision is to stand."""
        review, quote_id = self._desk.review, met.theirs.quote_id
        review.place_again([quote_id])
        quote = review.reader.quotes([quote_id]).get(quote_id)
        dialog = MeanwhileDialog(met.theirs, quote.text if quote else "", self._window)
        dialog.ours_wanted.connect(lambda: self._insist(act))
        dialog.finished.connect(self._desk.focus_list)
        dialog.open()

    def _insist(self, act: Callable[[], object]) -> None:
        """The editor has seen the other decision and keeps to theirs."""
        review = self._desk.review
        if review.store(act):
            review.reload()
            review.quote_changed.emit()
            review.said.emit(self.tr("自分の判断にしました"))
