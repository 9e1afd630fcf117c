"""Undo and redo in the window: one step, and back to where it was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.engine import Database
from db.errors import DatabaseProblem
from db.views import StepView
from services import corrections
from ui import labels
from ui.long_acts import LongAct

if TYPE_CHECKING:
    from ui.review import Review


@dataclass(frozen=True, slots=True)
class _Turn:
    """What is done, and what is said meanwhile, after it, and where there is nothing to do."""

    verb: Callable[[Database, str], StepView | None]
    meanwhile: str
    said: str
    nothing: str


class Turning(QObject):
    """Turns the steps of a review back, and on again."""

    def __init__(self, review: Review) -> None:
        super().__init__(review)
        self._review = review

    def undo(self) -> None:
        """Take back the last act, wherever it was."""
        words = (
            self.tr("元に戻しています"),
            self.tr("元に戻しました「{step}」"),
            self.tr("元に戻す操作はありません"),
        )
        self._turn(_Turn(corrections.undo, *words), self._steps()[0])

    def redo(self) -> None:
        """Do again what was taken back."""
        words = (
            self.tr("やり直しています"),
            self.tr("やり直しました「{step}」"),
            self.tr("やり直す操作はありません"),
        )
        self._turn(_Turn(corrections.redo, *words), self._steps()[1])

    def _steps(self) -> tuple[StepView | None, StepView | None]:
        """What would be turned; nothing is known of it where the project cannot be read, which the act will tell."""
        try:
            return self._review.steps()
        except DatabaseProblem:
            return None, None

    def _turn(self, turn: _Turn, step: StepView | None) -> None:
        """Turn one step and return to where it was made."""
        review = self._review
        review.long_acts.store(
            LongAct(
                0 if step is None else step.count,
                turn.meanwhile,
                lambda: turn.verb(review.database, review.by),
                lambda turned: self._tell(turn, turned),
            )
        )

    def _tell(self, turn: _Turn, step: object) -> None:
        """It is stored: show it, and say so."""
        review = self._review
        if not isinstance(step, StepView):
            review.told.emit(turn.nothing)
            return
        review.is_rejecting = False
        review.show_again(step)
        review.said.emit(turn.said.format(step=labels.step(step)) + labels.left(step))
