"""Articles in, what was found out, nothing kept; in this process or in several."""

import signal
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

from extraction import extract
from extraction.own_words import NO_WORDS, OwnWords
from formats.article import Article
from formats.contract import Answer

Other = TypeVar("Other")
# Answers that wait for a slow one before them; more would only fill the memory.
WAITING_A_JOB: Final = 8


def answer(article: Article, own: OwnWords = NO_WORDS) -> Answer:
    """The article with everything found in it; `own` are words of the project."""
    return Answer(article, extract(article.text, title=article.title, own=own))


def answers(
    items: Iterable[Article | Other], *, jobs: int = 1, own: OwnWords = NO_WORDS
) -> Generator[Answer | Other, None, None]:
    """An answer in the place of every article; whatever else is among the items passes as it is."""
    if jobs > 1:
        yield from _in_processes(items, jobs, own)
        return
    for item in items:
        yield answer(item, own) if isinstance(item, Article) else item


def _in_processes(
    items: Iterable[Article | Other], jobs: int, own: OwnWords
) -> Generator[Answer | Other, None, None]:
    """The same with several articles at a time, their order kept."""
    # Ctrl+C goes to every process of the terminal; this one ends the others.
    pool = ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)
    )
    waiting: deque[Future[Answer] | Future[Other]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(answer, item, own) if isinstance(item, Article) else _given(item))
            if len(waiting) > jobs * WAITING_A_JOB:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _given(item: Other) -> Future[Other]:
    """What needs no work, as if it had been worked on."""
    future: Future[Other] = Future()
    future.set_result(item)
    return future
