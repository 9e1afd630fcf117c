"""まとめて確定 on a desk: the list above a confidence, beside the window's thread, as one step."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from db import queries_rechecks
from db.views_statistics import RecheckView
from services import bulk_confirming
from services.bulk_confirming import BulkOutcome, Prospect
from ui.bulk_dialog import BulkDialog
from ui.desk import Desk
from ui.long_acts import LongAct


class BulkConfirming(QObject):
    """Asks, confirms, and tells what became of it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._review = desk.review
        self._window = window

    def ask(self) -> None:
        """What is listed, from a confidence on."""
        dialog = BulkDialog(self._look_ahead, self._window)
        dialog.wished.connect(lambda prospect: self._confirm(dialog, prospect))
        dialog.place_wanted.connect(lambda quote_id: self._go_to(dialog, quote_id))
        dialog.finished.connect(self._desk.focus_list)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()

    def _look_ahead(self, least: float) -> tuple[Prospect, RecheckView]:
        """What would be confirmed, and what was found before."""
        database = self._review.database
        prospect = bulk_confirming.look_ahead(database, self._review.filter, least)
        with database.session() as session:
            found = queries_rechecks.by_confidence(session, least).values()
        return prospect, sum(found, RecheckView(0, 0, 0))

    def _confirm(self, dialog: BulkDialog, prospect: Prospect) -> None:
        """Thousands take a while: the window goes on meanwhile."""
        database, by = self._review.database, self._review.by
        dialog.be_busy()
        self._review.long_acts.store_beside(
            LongAct(
                len(prospect.quote_ids),
                self.tr("まとめて確定しています"),
                lambda: bulk_confirming.confirm(database, prospect, by),
                self._tell,
            ),
            dialog.end,
        )

    def _tell(self, outcome: object) -> None:
        """It is stored: show it, and say so."""
        if not isinstance(outcome, BulkOutcome):
            return
        review = self._review
        review.reload()
        review.quote_changed.emit()
        said = self.tr("{count}件をまとめて確定しました").format(count=f"{outcome.confirmed:,}")
        if outcome.kept_back:
            said += self.tr(" · 未確認に{count}件を残しました").format(count=f"{outcome.kept_back:,}")
        review.said.emit(said)

    def _go_to(self, dialog: BulkDialog, quote_id: int) -> None:
        """A quotation of the sample needs a closer look."""
        dialog.end()
        self._review.select(quote_id)
