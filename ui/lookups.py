"""What an editor can look up beside the review, in windows of their own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from db.engine import Database
from db.views import QuoteFilter
from db.views_concordance import HitView
from services import corrections
from services.bulk_corrections import Outcome
from ui.concordance_dialog import ConcordanceDialog
from ui.desk import Desk
from ui.evidence_walk import EvidenceWalk
from ui.history_dialog import HistoryDialog
from ui.long_acts import LongAct
from ui.review import FEW
from ui.settings import Settings
from ui.statistics_dialog import StatisticsDialog

PARAGRAPH_END: Final = "\u2029"  # as Qt gives it in what is marked

Act = Callable[[Database, str], Outcome]


class Lookups(QObject):
    """The windows beside one desk, each made when it is first wanted, and the walk along the evidence."""

    def __init__(
        self, desk: Desk, settings: Settings, actions: Mapping[str, QAction], window: QWidget
    ) -> None:
        super().__init__(window)
        self._turns = [actions[name] for name in ("undo", "redo")]
        self._desk = desk
        self._settings = settings
        self._window = window
        self._walk = EvidenceWalk(desk, self)
        desk.detail.history_wanted.connect(self.show_history)
        self._concordance: ConcordanceDialog | None = None
        self._statistics: StatisticsDialog | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {
            "evidence": self._walk.go_on,
            "history": self.show_history,
            "concordance": self.show_concordance,
            "statistics": self.show_statistics,
        }

    def show_history(self) -> None:
        """履歴 of the quotation in hand."""
        review = self._desk.review
        quote = review.quote
        if quote is not None:
            dialog = HistoryDialog(quote, tuple(reversed(review.history())), self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.return_wanted.connect(lambda: self._return_to_machine(quote.id))
            dialog.finished.connect(self._desk.focus_list)
            dialog.open()

    def show_concordance(self) -> None:
        """用例を探す, for what is marked in the article where something is."""
        review = self._desk.review
        if self._concordance is None:
            self._concordance = ConcordanceDialog(review.database, self._desk.name_search, self._window)
            self._concordance.addActions(self._turns)
            self._concordance.place_wanted.connect(self._go_to)
            self._concordance.decision_wanted.connect(self._decide_many)
            review.quote_changed.connect(self._concordance.expect_changes)
            review.listed.connect(self._concordance.expect_changes)
        _bring_up(self._concordance)
        marked = self._desk.article.view.textCursor().selectedText()
        self._concordance.begin(marked.partition(PARAGRAPH_END)[0])

    def _decide_many(self, quote_ids: Sequence[int], act: Act) -> None:
        """Decide about what is checked, and tell there what became of it."""
        review = self._desk.review

        def done(outcome: object) -> None:
            if len(quote_ids) <= FEW:
                review.place_again(quote_ids)
            else:
                review.reload()
                review.quote_changed.emit()
            if self._concordance is not None and isinstance(outcome, Outcome):
                self._concordance.tell(outcome)

        self._desk.many_expected.emit(len(quote_ids))
        review.long_acts.store(
            LongAct(
                len(quote_ids), self.tr("まとめて直しています"), lambda: act(review.database, review.by), done
            )
        )

    def _go_to(self, hit: HitView) -> None:
        """Take the quotation in hand, or the nearest, and show the words in the article."""
        review = self._desk.review
        if hit.nearest_id is not None:
            review.select(hit.nearest_id)
        else:
            review.set_filter(QuoteFilter(article_id=hit.article_id))
        self._desk.article.view.point_at(hit.span)
        self._window.activateWindow()
        self._desk.focus_list()

    def show_statistics(self) -> None:
        """集計."""
        if self._statistics is None:
            review = self._desk.review
            self._statistics = StatisticsDialog(review.database, self._settings, self._window)
            review.quote_changed.connect(self._statistics.expect_changes)
            review.listed.connect(self._statistics.expect_changes)
        _bring_up(self._statistics)

    def _return_to_machine(self, quote_id: int) -> None:
        """The quotation is as the machine has it, and open again."""
        review = self._desk.review
        if review.store(lambda: corrections.return_to_machine(review.database, quote_id, review.by)):
            review.place_again([quote_id])
            review.said.emit(self.tr("機械の判断に戻しました"))


def _bring_up(dialog: QDialog) -> None:
    """Show it, in front of the others."""
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
