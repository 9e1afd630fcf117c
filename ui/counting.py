"""What each way to narrow would leave, counted beside the work: the window never waits for a count."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db import queries, queries_facets
from db.engine import Database
from db.views import CountView, Dimension, QuoteFilter
from ui.queues import Queue, queued
from ui.tasks import IsCancelled, Report, Task, TaskRunner

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are of each value of a dimension, or in each queue where there is none."""

    dimension: Dimension | None
    counts: tuple[CountView, ...]


class Counting(QObject):
    """Counts for one filter at a time; who asks again does not hear of the one before."""

    counted = Signal(Counted)

    def __init__(self, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._runner = TaskRunner(self)
        self._task: Task | None = None
        self._turn = 0
        self._is_over = False

    def begin(self, quote_filter: QuoteFilter, dimensions: Sequence[Dimension | None]) -> None:
        """Count by these, one after the other; by None: how many wait in each queue."""
        if self._is_over:
            return  # a window that is left may still hear that its list has changed
        if self._task is not None:
            self._task.cancel()
        self._turn += 1
        turn = self._turn

        def job(report: Report, is_cancelled: IsCancelled) -> None:
            for dimension in dimensions:
                if is_cancelled():
                    return
                report(Counted(dimension, self._count(quote_filter, dimension)))

        def hear(counted: object) -> None:
            if turn == self._turn:
                self.counted.emit(counted)

        self._task = self._runner.start(job, done=_ignore, failed=_log, reported=hear)

    def stop(self) -> None:
        """Count no more; waits for the statement that runs."""
        self._is_over = True
        self._runner.stop()

    def _count(self, quote_filter: QuoteFilter, dimension: Dimension | None) -> tuple[CountView, ...]:
        """One look into the project."""
        with self._database.session() as session:
            if dimension is not None:
                return queries_facets.count_by(session, dimension, quote_filter)
            return tuple(
                CountView(queue.value, queries.count_quotes(session, queued(quote_filter, queue)))
                for queue in Queue
            )


def _ignore(_: object) -> None:
    """Everything was told on the way."""


def _log(error: object) -> None:
    """A count that fails is no reason to stop the work."""
    logger.warning("Not counted: %s", error)
