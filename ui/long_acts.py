"""Acts about very many quotations: stored off the window's thread, and nothing else is decided meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from PySide6.QtCore import QObject, Signal

from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from ui.review import Review
    from ui.work_pane import WorkPane

MANY: Final = 2_000  # quotations take longer than a hand that presses the next key


@dataclass(frozen=True, slots=True)
class LongAct:
    """An act about so many quotations, what is said while it is stored, and who hears what it gave."""

    count: int
    words: str
    act: Callable[[], object]
    done: Callable[[object], object]


class LongActs(QObject):
    """Stores one after the other for a review, which refuses what is decided before one has ended."""

    begun = Signal(str)
    ended = Signal()

    def __init__(self, review: Review) -> None:
        super().__init__(review)
        self._review = review
        self._runner = TaskRunner(self)
        self.is_busy = False

    def store(self, wanted: LongAct) -> None:
        """Store it: few at once, many beside the window's thread."""
        if wanted.count < MANY:
            self._keep(wanted.act, wanted.done)
        else:
            self.store_beside(wanted)

    def store_beside(self, wanted: LongAct, ended: Callable[[], object] = lambda: None) -> None:
        """Store it beside the window's thread, unless another is on its way; `ended` is called either way."""
        if self.is_busy:
            ended()
            self._keep(wanted.act, wanted.done)
            return
        self.is_busy = True
        self.begun.emit(wanted.words)

        def failed(error: object) -> None:
            self._end(ended)
            self._keep(lambda: _raise(error), wanted.done)

        def done(answer: object) -> None:
            self._end(ended)
            self._keep(lambda: answer, wanted.done)

        self._runner.start(lambda *_: wanted.act(), done=done, failed=failed)

    def leave(self) -> None:
        """Wait for what is being stored; nobody hears of it any more."""
        self._runner.stop()
        if self.is_busy:
            self._end(lambda: None)

    def show_in(self, pane: WorkPane, runner: TaskRunner) -> None:
        """Tell of it in the strip, unless that tells of other work."""

        def begin(words: str) -> None:
            if not runner.is_busy:
                pane.begin(words, can_stop=False)

        def end() -> None:
            if not runner.is_busy:
                pane.end_quietly()

        self.begun.connect(begin)
        self.ended.connect(end)

    def _keep(self, act: Callable[[], object], done: Callable[[object], object]) -> None:
        """Do it as the review stores anything, and tell what it gave."""
        answers: list[object] = []
        if self._review.store(lambda: answers.append(act())):
            done(answers[0])

    def _end(self, ended: Callable[[], object]) -> None:
        """Decisions are taken again."""
        self.is_busy = False
        self.ended.emit()
        ended()


def _raise(error: object) -> NoReturn:
    """What went wrong in the other thread goes wrong here."""
    raise error if isinstance(error, Exception) else TypeError(error)
