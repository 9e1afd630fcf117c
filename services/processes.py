"""The same work on many items in several processes, the results in the order of the items.

Processes, not threads: the rules are Python, and of two threads one mostly waits for the other, though the tokenizer
lets go of the interpreter (docs/decisions/0015-processes-for-batches.md has the figures).
"""

import logging
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Final, Generic, TypeVar

import psutil

Item = TypeVar("Item")
Result = TypeVar("Result")
# Items go to a process together, for each message has its price; of large ones fewer.
ITEMS: Final = 8
LARGEST: Final = 100_000
# So many portions may wait for a slow one before them; more would only fill the memory.
PORTIONS_A_PROCESS: Final = 3
# Behind whoever presses keys meanwhile; Windows has classes for it where others have numbers.
BEHIND_OTHERS: Final = getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", 10)
# Whoever needs memory may end a process; an item that ends several is to blame itself.
TRIES: Final = 3

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job(Generic[Item, Result]):
    """What is made of every item, and of one that no process survives; and how large an item is, in characters.

    `work` must be a function of a module, or a partial of one: it travels to the processes.
    """

    work: Callable[[Item], Result]
    lost: Callable[[Item], Result]
    size: Callable[[Item], int]


@dataclass(frozen=True, slots=True)
class Portion(Generic[Item, Result]):
    """Items on their way, and what becomes of them."""

    items: tuple[Item, ...]
    results: Future[list[Result]]


def all_cores() -> int:
    """How many processes this one may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_processes(items: Iterable[Item], job: Job[Item, Result], jobs: int) -> Generator[Result, None, None]:
    """What becomes of every item, in the order of the items; not many more are taken than are done."""
    crew = Crew(job, jobs)
    try:
        waiting: deque[Portion[Item, Result]] = deque()
        for portion in _portions(items, job.size):
            waiting.append(crew.begin(portion))
            while len(waiting) > jobs * PORTIONS_A_PROCESS or (waiting and waiting[0].results.done()):
                yield from crew.next(waiting)
        while waiting:
            yield from crew.next(waiting)
    finally:
        crew.dismiss()


class Crew(Generic[Item, Result]):
    """The processes; when one of them dies all are replaced, for nobody knows what the others hold."""

    def __init__(self, job: Job[Item, Result], jobs: int) -> None:
        self._job = job
        self._jobs = jobs
        self._pool = self._hired()

    def begin(self, items: tuple[Item, ...]) -> Portion[Item, Result]:
        """Let a process work on these."""
        try:
            results = self._pool.submit(work_on, self._job.work, items)
        except BrokenProcessPool as error:
            results = Future[list[Result]]()
            results.set_exception(error)
        return Portion(items, results)

    def next(self, waiting: deque[Portion[Item, Result]]) -> list[Result]:
        """The results of the first portion that waits; where its process died, the portion is worked on again."""
        portion = waiting.popleft()
        try:
            return portion.results.result()
        except BrokenProcessPool:
            _logger.warning("a process that extracts has died; its articles are read again")
            self._replace()
            results = [self._alone(item) for item in portion.items]
            again = [self.begin(one.items) for one in waiting]
            waiting.clear()
            waiting.extend(again)
            return results

    def dismiss(self) -> None:
        """Let the processes end; what they have not begun is left undone."""
        self._pool.shutdown(cancel_futures=True)

    def _alone(self, item: Item) -> Result:
        """One item that may have ended its process, with nobody beside it."""
        for _ in range(TRIES - 1):
            try:
                return self.begin((item,)).results.result()[0]
            except BrokenProcessPool:
                self._replace()
        return self._job.lost(item)

    def _replace(self) -> None:
        """Other processes."""
        self.dismiss()
        self._pool = self._hired()

    def _hired(self) -> ProcessPoolExecutor:
        """New processes, which start with the first work."""
        return ProcessPoolExecutor(self._jobs, get_context("spawn"), initializer=serve)


def _portions(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[tuple[Item, ...]]:
    """Items that go to a process together."""
    portion: list[Item] = []
    total = 0
    for item in items:
        portion.append(item)
        total += size(item)
        if len(portion) == ITEMS or total >= LARGEST:
            yield tuple(portion)
            portion, total = [], 0
    if portion:
        yield tuple(portion)


def work_on(work: Callable[[Item], Result], items: tuple[Item, ...]) -> list[Result]:
    """In one of the processes: a portion."""
    return [work(item) for item in items]


def serve() -> None:
    """In one of the processes, when it starts: let others go first, end with the parent, however that ends, and not before.

    Ctrl+C goes to every process of the terminal; it is for the parent to end the others.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    psutil.Process().nice(BEHIND_OTHERS)
    Thread(target=end_with, args=(parent_process(),), daemon=True).start()


def end_with(parent: BaseProcess | None) -> None:
    """Wait until the parent is gone, which may have had no time to say so, and end too."""
    if parent is not None:
        parent.join()
        os._exit(1)
