"""What the window reads of a project, each time in a session of its own."""

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from typing import Final

from db import queries, queries_lists, queries_problems, queries_speakers, queries_steps
from db.engine import Database
from db.views import (
    CandidateView,
    DecisionView,
    Order,
    Problem,
    ProgressView,
    QuoteFilter,
    QuoteView,
    StepView,
)

FIRST: Final = 1_000  # as many are had at once; the rest of a longer list comes after it is shown
AT_A_TIME: Final = 2  # one list that nobody wants any more, and the one that is wanted


class ProjectReader:
    """Asks the project; what was asked once is asked again, but for the progress."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._progress: ProgressView | None = None
        self._threads = ThreadPoolExecutor(max_workers=AT_A_TIME)
        self._is_over = False

    def find(self, wanted: QuoteFilter) -> list[int]:
        """The ids of all quotations that pass a filter, in its order."""
        with self._database.session() as session:
            return queries_lists.find_ids(session, wanted)

    def rooted(self, wanted: QuoteFilter) -> QuoteFilter:
        """The same filter by whom the speakers are by now, who may have been merged since."""
        if not wanted.speaker_ids:
            return wanted
        with self._database.session() as session:
            roots = queries_speakers.roots_of(session, wanted.speaker_ids)
        return replace(wanted, speaker_ids=roots or wanted.speaker_ids)

    def begin(self, wanted: QuoteFilter) -> tuple[Sequence[int], Future[Sequence[int]] | None]:
        """The first of these ids, and where there are more: all of them, as they were at this moment."""
        # Whoever is sorted by names, or has problems, is found as a whole: the first cost as much as all.
        if self._is_over or wanted.order is Order.SPEAKER or wanted.problems:
            return self.find(wanted), None
        with ExitStack() as stack:
            session = stack.enter_context(self._database.session())
            first = queries_lists.first_ids(session, wanted, FIRST + 1)
            if len(first) <= FIRST:
                return first, None
            held = stack.pop_all()

        def read() -> Sequence[int]:
            with held:
                return queries_lists.find_ids(session, wanted)

        return first, self._threads.submit(read)

    def stop(self) -> None:
        """Wait for what is being read; from now on lists are read at once."""
        self._is_over = True
        self._threads.shutdown()

    def passing(self, wanted: QuoteFilter, ids: Sequence[int]) -> set[int]:
        """Which of these quotations pass a filter."""
        with self._database.session() as session:
            return queries_lists.passing(session, wanted, ids)

    def count(self, wanted: QuoteFilter) -> int:
        """How many quotations pass a filter."""
        with self._database.session() as session:
            return queries.count_quotes(session, wanted)

    def quotes(self, ids: Iterable[int]) -> dict[int, QuoteView]:
        """Some quotations as they are stored now; those that are gone are left out."""
        with self._database.session() as session:
            return queries.quotes(session, ids)

    def candidates(self, quote_id: int) -> tuple[CandidateView, ...]:
        """Who may have said it."""
        with self._database.session() as session:
            return queries_speakers.candidates(session, quote_id)

    def history(self, quote_id: int) -> tuple[DecisionView, ...]:
        """Everything decided about a quotation, newest first."""
        with self._database.session() as session:
            return tuple(reversed(queries_steps.history(session, quote_id)))

    def problems(self, quote_id: int) -> tuple[Problem, ...]:
        """Why a quotation should be looked at."""
        with self._database.session() as session:
            return queries_problems.problems_of(session, quote_id)

    def steps(self, by: str) -> tuple[StepView | None, StepView | None]:
        """What undo and redo would do."""
        with self._database.session() as session:
            return queries_steps.undoable(session, by), queries_steps.redoable(session, by)

    def touched(self, step: int) -> tuple[int, ...]:
        """Which quotations a step touched."""
        with self._database.session() as session:
            return queries_steps.quotes_of(session, step)

    def progress(self) -> ProgressView:
        """How far the work is; counted once after each change."""
        if self._progress is None:
            with self._database.session() as session:
                self._progress = queries.progress(session)
        return self._progress

    def expect_changes(self) -> None:
        """Something was written: count anew when somebody asks."""
        self._progress = None
