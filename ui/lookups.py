"""What an editor can look up beside the review, in windows of their own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from services import corrections
from ui.desk import Desk
from ui.evidence_walk import EvidenceWalk
from ui.history_dialog import HistoryDialog
from ui.settings import Settings
from ui.statistics_dialog import StatisticsDialog


class Lookups(QObject):
    """The windows beside one desk, each made when it is first wanted, and the walk along the evidence."""

    def __init__(self, desk: Desk, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._settings = settings
        self._window = window
        self._walk = EvidenceWalk(desk.review, desk.article, self)
        desk.detail.history_wanted.connect(self.show_history)
        self._statistics: StatisticsDialog | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {
            "evidence": self._walk.go_on,
            "history": self.show_history,
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
