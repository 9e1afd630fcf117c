"""Jumps in the list by what is in it: problems, hits, numbers, and what was looked at before."""

from typing import Final

from PySide6.QtCore import QObject

from db.views import Problem, QuoteFilter
from ui.review import Review

PROBLEMS: Final = QuoteFilter(problems=frozenset(Problem))
MOST_STEPS: Final = 1000


class Trail:
    """What was looked at, in order, and where on the way back one is."""

    def __init__(self) -> None:
        self._ids: list[int] = []
        self._at = -1

    def visit(self, quote_id: int) -> None:
        """Look at this; what lay ahead is forgotten, unless it is what was gone to."""
        if self._ids[self._at : self._at + 1] == [quote_id]:
            return
        self._ids = [*self._ids[: self._at + 1], quote_id][-MOST_STEPS:]
        self._at = len(self._ids) - 1

    def step(self, steps: int) -> int | None:
        """Go back or on; None where the trail ends."""
        at = self._at + steps
        if not 0 <= at < len(self._ids):
            return None
        self._at = at
        return self._ids[at]


class Jumps(QObject):
    """Moves the review; it decides nothing."""

    def __init__(self, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._trail = Trail()
        self._sought = ""
        review.quote_selected.connect(self._on_selected)
        review.listed.connect(self._on_listed)

    def go_problem(self, rows: int) -> None:
        """To the next problem of the list, or the one before."""
        if not self._review.go_passing(rows, PROBLEMS):
            self._review.told.emit(self.tr("この一覧に問題のある発言はありません"))

    def go_hit(self, rows: int) -> bool:
        """To the next quotation with what was sought last; False where nothing was sought yet."""
        if not self._sought:
            return False
        if not self._review.go_passing(rows, QuoteFilter(text=self._sought)):
            self._review.told.emit(
                self.tr("この一覧に「{words}」は見つかりません").format(words=self._sought)
            )
        return True

    def go_number(self, number: int) -> None:
        """To the quotation with this number in the list, or the last one."""
        ids = self._review.model.quotes.ids
        if ids:
            self._review.select(ids[min(max(number, 1), len(ids)) - 1])

    def go_back(self, steps: int) -> None:
        """To what was looked at before, or after that; what is gone meanwhile is passed over."""
        quote_id = self._trail.step(steps)
        while quote_id is not None and not self._review.is_there(quote_id):
            quote_id = self._trail.step(steps)
        if quote_id is not None:
            self._review.select(quote_id)

    def _on_selected(self) -> None:
        """Something was looked at."""
        if self._review.quote is not None:
            self._trail.visit(self._review.quote.id)

    def _on_listed(self) -> None:
        """Somebody may have searched."""
        self._sought = self._review.filter.text or self._sought
