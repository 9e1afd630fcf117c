"""How fast the window answers in a large project: `python -m benchmarks.window [--articles N] [--rounds N]`.

Builds a project out of the sample articles, again and again under new numbers, kept for the next run beside the
temporary files; opens the real window on it (offscreen) and presses keys. Each act is timed from the key to the
painted window and set beside the bare SQL of the rows it needs, in the same run.
"""

import argparse
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from db import store, store_extraction
from db.engine import open_database
from db.views import QuoteFilter, ReviewStatus
from extraction import extract
from resources import path
from ui.application import Folders, Program
from ui.main_window import MainWindow

ARTICLES: Final = 10_000
ROUNDS: Final = 30
BATCH: Final = 200
BARE: Final = {
    "filter": "SELECT id FROM quote WHERE is_listed AND kind IN ('speech','writing','thought') AND status = 'held'",
    "whole list": "SELECT id FROM quote WHERE is_listed AND kind IN ('speech','writing','thought') ORDER BY article_id, start",
    "search": "SELECT id FROM quote WHERE is_listed AND text LIKE '%港%' ORDER BY article_id, start",
    "next": "SELECT * FROM quote WHERE id = 5000",
}


def main(arguments: Sequence[str]) -> int:
    """Build, open, press keys, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.window", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    project = Path(gettempdir()) / f"kagikakko-window-{options.articles}.db"
    if not project.exists():
        build(project, options.articles)
    with TemporaryDirectory() as home:
        application = QApplication(sys.argv[:1])
        program = Program(application, Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log")))
        start = perf_counter()
        program.begin(str(project))
        settle()
        window = program.window
        if window is None or window.desk is None:
            return 1
        print(f"{len(window.desk.review.model.quotes):,} quotations listed, opened in {since(start):.0f} ms")
        bare = bare_times(project, options.rounds)
        for name, least, times in acts(window, options.rounds):
            worst, usual, sql = max(times), median(times), bare[least]
            print(
                f"{name:28} median {usual:7.1f} ms  worst {worst:7.1f} ms  bare SQL {sql:6.2f} ms  ratio {usual / sql:6.1f}"
            )
        window.close()
        program.end()
    return 0


def build(project: Path, articles: int) -> None:
    """A project of so many articles, each one of the samples under another number."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(path("samples").glob("*.txt"))]
    found = [extract(text) for text in texts]
    unfinished = project.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    database = open_database(unfinished)
    for first in range(0, articles, BATCH):
        with database.writing() as session:
            for number in range(first, min(first + BATCH, articles)):
                text, extraction = texts[number % len(texts)], found[number % len(found)]
                title = text.split("\n", 1)[0]
                new = store.NewArticle(f"{number}.txt", title, None, None, "utf-8", f"{number:064}", text)
                article_id = store.add_article(session, new)
                if article_id is not None:
                    store_extraction.put_extraction(session, article_id, extraction)
    database.close()
    unfinished.rename(project)


def bare_times(project: Path, rounds: int) -> dict[str, float]:
    """The median of each statement, its rows fetched."""
    connection = sqlite3.connect(f"file:{project}?mode=ro", uri=True)

    def ask(sql: str) -> Callable[[], object]:
        return lambda: connection.execute(sql).fetchall()

    return {name: median(timed(ask(sql), rounds)) for name, sql in BARE.items()}


def acts(window: MainWindow, rounds: int) -> list[tuple[str, str, list[float]]]:
    """What is timed: a name, the bare statement beside it, the times."""
    if window.desk is None:
        return []
    review, actions = window.desk.review, window.actions_by_name
    speech = QuoteFilter(only_speech=True)
    held = QuoteFilter(statuses=frozenset({ReviewStatus.HELD}), only_speech=True)
    sought = QuoteFilter(text="港", only_speech=True)
    return [
        ("next item", "next", timed(actions["next"].trigger, rounds)),
        ("next article", "next", timed(actions["next_article"].trigger, rounds)),
        ("confirm and go on", "next", timed(actions["confirm"].trigger, rounds)),
        ("hold", "next", timed(actions["hold"].trigger, rounds)),
        ("undo", "next", timed(actions["undo"].trigger, rounds)),
        (
            "filter by state",
            "filter",
            timed(lambda: review.set_filter(held), rounds, lambda: review.set_filter(speech)),
        ),
        (
            "search",
            "search",
            timed(lambda: review.set_filter(sought), rounds, lambda: review.set_filter(speech)),
        ),
        (
            "whole list again",
            "whole list",
            timed(lambda: review.set_filter(speech), rounds, lambda: review.set_filter(held)),
        ),
    ]


def timed(act: Callable[[], object], rounds: int, before: Callable[[], object] | None = None) -> list[float]:
    """Milliseconds from the act to the painted window, again and again; what stands before is not counted."""
    times: list[float] = []
    for _ in range(rounds):
        if before is not None:
            before()
            settle()
        start = perf_counter()
        act()
        settle()
        times.append(since(start))
    return times


def settle() -> None:
    """Let everything that waits happen, painting too."""
    if QApplication.instance() is not None:
        QCoreApplication.processEvents()


def since(start: float) -> float:
    """Milliseconds since then."""
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
