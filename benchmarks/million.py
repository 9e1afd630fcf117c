"""What a project of a million quotations asks of the window: `python -m benchmarks.million [--rounds N]`.

The project is invented (benchmarks/library.py) and kept for the next run beside the temporary files: 1.6 GB. Each act is
timed as in benchmarks/window.py, from the key to the painted window, and set beside the bare SQL of everything that
it lists.
"""

import argparse
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.window import (
    EVERYTHING,
    IN_ORDER,
    IS_LISTED,
    Act,
    library,
    settle,
    since,
    since_asking,
    tell,
    timed_opening,
)
from db.views import QuoteFilter, ReviewStatus
from ui.application import Program, keep_what_is_loaded
from ui.desk import Desk
from ui.folders import Folders
from ui.place import SPEECH

ARTICLES: Final = 100_000
ROUNDS: Final = 9
MOST: Final = 300
PAUSE: Final = 1_000
OPEN: Final = frozenset({ReviewStatus.OPEN})
HELD: Final = replace(SPEECH, statuses=frozenset({ReviewStatus.HELD}))
SOUGHT: Final = {"港の": "many", "の港": "many", "図鑑": "none", "港": "one sign", "図書館の空": "few"}
TALKATIVE: Final = "SELECT speaker_id FROM quote WHERE speaker_id > 0 GROUP BY 1 ORDER BY count(*) DESC, 1"
SELDOM: Final = "SELECT speaker_id FROM quote WHERE speaker_id > 0 GROUP BY 1 ORDER BY count(*), 1"


def main(arguments: Sequence[str]) -> int:
    """Build, open, press keys, print; 1 where an act is slower than promised."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as home:
        project = Path(shutil.copy(library(options.articles), Path(home, "project.db")))
        program = Program(application, Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log")))
        began = thread_time()
        opening = timed_opening(program, project, options.rounds)
        worked = 1000 * (thread_time() - began) / options.rounds
        window = program.window
        if window is None or window.desk is None:
            return 1
        settle()
        keep_what_is_loaded()
        print(f"{len(window.desk.review.model.quotes):,} quotations of {options.articles:,} articles")
        with closing(sqlite3.connect(project, isolation_level=None)) as bare:
            tell("opening", opening, [since_asking(bare, EVERYTHING) for _ in opening])
            print(f"{'':28}   mean {worked:7.1f} ms  of the processor")
            slow = [] if median(opening) <= MOST else ["opening"]
            slow += [one.name for one in acts(window.desk, bare) if measure(one, bare, options.rounds) > MOST]
        window.close()
        program.end()
    for name in slow:
        print(f"slower than {MOST} ms usually: {name}")
    return int(bool(slow))


def acts(desk: Desk, bare: sqlite3.Connection) -> Sequence[Act]:
    """What is timed; the whole list is shown before each that narrows it, and its beginning is in hand."""
    review, table = desk.review, desk.list.table

    def key(keys: str) -> Callable[[], None]:
        return lambda: QTest.keySequence(table, QKeySequence(keys))

    def begin() -> None:
        review.set_filter(SPEECH)
        key("Ctrl+Home")()

    def narrow(name: str, wanted: QuoteFilter, condition: str) -> Act:
        statement = f"{IS_LISTED} AND {condition} {IN_ORDER}"
        return Act(name, lambda: review.set_filter(wanted), statement, begin)

    def of_speaker(name: str, which: str) -> Act:
        (speaker_id,) = bare.execute(which).fetchone()
        wanted = replace(SPEECH, speaker_ids=frozenset({speaker_id}), statuses=OPEN)
        return narrow(name, wanted, f"speaker_id = {speaker_id} AND status = 'open'")

    def search(name: str, words: str) -> Act:
        return narrow(name, replace(SPEECH, text=words), f"text LIKE '%{words}%'")

    return (
        narrow("filter: open", replace(SPEECH, statuses=OPEN), "status = 'open'"),
        narrow("filter: on hold", HELD, "status = 'held'"),
        of_speaker("filter: open, talkative speaker", TALKATIVE),
        of_speaker("filter: open, other speaker", SELDOM),
        Act(
            "filter: everything again",
            lambda: review.set_filter(SPEECH),
            EVERYTHING,
            lambda: review.set_filter(HELD),
        ),
        Act("to the end", key("Ctrl+End"), EVERYTHING, begin),
        Act("a page back from the end", key("PgUp"), EVERYTHING, key("Ctrl+End")),
        *(search(f"search: {words} ({how_many})", words) for words, how_many in SOUGHT.items()),
    )


def measure(act: Act, bare: sqlite3.Connection, rounds: int) -> float:
    """Time an act again and again and print it; gives the median. What is read beside it ends before the next."""
    times: list[float] = []
    worked: list[float] = []
    asked: list[float] = []
    for _ in range(rounds):
        act.before()
        rest()
        start, began = perf_counter(), thread_time()
        act.do()
        settle()
        times.append(since(start))
        worked.append(1000 * (thread_time() - began))
        rest()
        asked.append(since_asking(bare, act.bare))
    tell(act.name, times, asked)
    print(f"{'':28} median {median(worked):7.1f} ms  worst {max(worked):7.1f} ms  of the processor")
    return median(times)


def rest() -> None:
    """Let everything end that was begun beside the window."""
    QTest.qWait(PAUSE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
