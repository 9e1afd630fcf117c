"""What an editor can look up beside the review, in windows of their own."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.desk import Desk
from ui.evidence_walk import EvidenceWalk
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
        self._statistics: StatisticsDialog | None = None

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {"evidence": self._walk.go_on, "statistics": self.show_statistics}

    def show_statistics(self) -> None:
        """集計."""
        if self._statistics is None:
            review = self._desk.review
            self._statistics = StatisticsDialog(review.database, self._settings, self._window)
            review.quote_changed.connect(self._statistics.expect_changes)
            review.listed.connect(self._statistics.expect_changes)
        _bring_up(self._statistics)


def _bring_up(dialog: QDialog) -> None:
    """Show it, in front of the others."""
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
