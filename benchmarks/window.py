"""How fast the window answers in a large project: `python -m benchmarks.window [--articles N] [--rounds N]`.

Builds a project of invented articles, ten quotations each (benchmarks/library.py; kept for the next run beside
the temporary files), opens the real window on a copy of it (offscreen) and presses keys. Each act is timed from
the key to the painted window and set beside the bare SQL of the rows that it needs, asked right after it.

Then very many quotations are confirmed at once, and that is undone and done again, and articles are taken in while
a timer beats: how long the window did not come to itself, at worst.
"""

import argparse
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.library import make_library
from db.schema import HEAD
from db.views import Dimension, Order, Problem, QuoteFilter, ReviewStatus
from resources import path
from services import bulk_confirming
from ui.application import Program, keep_what_is_loaded
from ui.desk import Desk
from ui.folders import Folders
from ui.long_acts import LongAct
from ui.main_window import MainWindow
from ui.place import SPEECH

ARTICLES: Final = 10_000
ROUNDS: Final = 30
FILES: Final = 4_000  # taken in while the timer beats: long enough for somebody to work meanwhile
BEAT: Final = 5
PAUSE: Final = 250  # between two things that somebody does
REST: Final = 5_000
SURE: Final = 0.9  # what is at least so sure is confirmed at once
MOST_USUAL: Final = 100
MOST_WORST: Final = 250
HELD: Final = replace(SPEECH, statuses=frozenset({ReviewStatus.HELD}))
PROBLEMS: Final = replace(SPEECH, problems=frozenset(Problem))
ONE_OUTLET: Final = replace(SPEECH, outlets=frozenset({"凧日報"}))
IS_LISTED: Final = "SELECT id FROM quote WHERE is_listed AND kind IN ('speech', 'writing', 'thought')"
IN_ORDER: Final = 'ORDER BY article_id, start, "end" DESC, form'
EVERYTHING: Final = f"{IS_LISTED} {IN_ORDER}"
OF_OUTLET: Final = "SELECT id FROM article WHERE outlet = '凧日報'"
# Two of the five problems: the others need more than a bare statement.
HAS_SIMPLE_PROBLEM: Final = "status IN ('open', 'held') AND (confidence < 0.5 OR speaker_id IS NULL)"
ONE: Final = "SELECT * FROM quote WHERE id = 5000"
ARTICLE: Final = "SELECT * FROM quote JOIN article ON article.id = article_id WHERE article_id = 500"
WRITE: Final = "UPDATE quote SET note = note || '' WHERE id = 5000"


@dataclass(frozen=True, slots=True)
class Act:
    """Something an editor does, what stands before it uncounted, and the bare statement of its rows."""

    name: str
    do: Callable[[], object]
    bare: str
    before: Callable[[], object] = lambda: None


def main(arguments: Sequence[str]) -> int:
    """Build, open, press keys, print; 1 where an act is slower than promised."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.window", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--files", type=int, default=FILES, help="articles to take in while the timer beats")
    options = parser.parse_args(arguments)
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as home:
        project = Path(shutil.copy(library(options.articles), Path(home, "project.db")))
        program = Program(application, Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log")))
        opening = timed_opening(program, project, max(options.rounds // 10, 3))
        window = program.window
        if window is None or window.desk is None:
            return 1
        desk = window.desk
        settle()
        keep_what_is_loaded()
        print(f"{len(desk.review.model.quotes):,} quotations of {options.articles:,} articles")
        with closing(sqlite3.connect(project, isolation_level=None)) as bare:
            tell("opening", opening, [since_asking(bare, EVERYTHING) for _ in opening])
            slow = [one.name for one in acts(desk) if not measure(one, bare, options.rounds)]
        count(desk)
        slow += turn_many(desk)
        slow += beat(window, desk, Path(home), options.files)
        window.close()
        program.end()
    for name in slow:
        print(f"slower than {MOST_USUAL} ms usually or {MOST_WORST} ms at worst, or not measured: {name}")
    return int(bool(slow))


def library(articles: int) -> Path:
    """The invented project, made once for each schema."""
    made = Path(gettempdir(), f"kagikakko-library-{articles}-{HEAD}.db")
    if not made.exists():
        unfinished = made.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        make_library(unfinished, articles)
        unfinished.rename(made)
    return made


def acts(desk: Desk) -> Sequence[Act]:
    """What is timed; the list is whole and by article before each that changes it."""
    review, table = desk.review, desk.list.table

    def key(keys: str) -> Callable[[], None]:
        return lambda: QTest.keySequence(table, QKeySequence(keys))

    def show(wanted: QuoteFilter) -> Callable[[], None]:
        return lambda: review.set_filter(wanted)

    def narrow(name: str, wanted: QuoteFilter, bare: str) -> Act:
        return Act(name, show(wanted), bare, show(SPEECH))

    def search(name: str, words: str) -> Act:
        bare = f"{IS_LISTED} AND text LIKE '%{words}%' {IN_ORDER}"
        return narrow(name, replace(SPEECH, text=words), bare)

    def by(name: str, order: Order, column: str) -> Act:
        return narrow(name, replace(SPEECH, order=order), f"{IS_LISTED} ORDER BY {column}, article_id, start")

    return (
        Act("next item", key("Down"), ONE),
        Act("next item while counting", key("Down"), ONE, lambda: begin_counting(desk)),
        Act("next article", key("PgDown"), ARTICLE),
        Act("next problem", key("F8"), ONE),
        Act("confirm and go on", key("Return"), WRITE),
        Act("choose a speaker", key("2"), WRITE, key("Down")),
        Act("undo", key("Ctrl+Z"), WRITE),
        narrow("filter: on hold", HELD, f"{IS_LISTED} AND status = 'held' {IN_ORDER}"),
        narrow("filter: an outlet", ONE_OUTLET, f"{IS_LISTED} AND article_id IN ({OF_OUTLET}) {IN_ORDER}"),
        narrow("filter: problems", PROBLEMS, f"{IS_LISTED} AND {HAS_SIMPLE_PROBLEM} {IN_ORDER}"),
        Act("filter: everything again", show(SPEECH), EVERYTHING, show(HELD)),
        by("sort: lowest confidence", Order.CONFIDENCE, "confidence"),
        by("sort: speaker", Order.SPEAKER, "speaker_id"),
        search("search: の (every row)", "の"),
        search("search: 港 (many)", "港"),
        search("search: a sentence (few)", "図書館の空"),
        search("search: nothing", "どこにもない"),
    )


def begin_counting(desk: Desk) -> None:
    """Count for every facet, which needs longer than the act that follows."""
    desk.counting.begin(desk.review.filter, [None, *Dimension])


def measure(act: Act, bare: sqlite3.Connection, rounds: int) -> bool:
    """Time an act again and again and print it; False where it is too slow."""
    times: list[float] = []
    asked: list[float] = []
    for _ in range(rounds):
        act.before()
        settle()
        start = perf_counter()
        act.do()
        settle()
        times.append(since(start))
        asked.append(since_asking(bare, act.bare))
    tell(act.name, times, asked)
    return is_quick(times)


def tell(name: str, times: Sequence[float], asked: Sequence[float]) -> None:
    """One line of the report."""
    usual, sql = median(times), median(asked)
    print(
        f"{name:28} median {usual:7.1f} ms  worst {max(times):7.1f} ms  "
        f"bare SQL {sql:6.2f} ms  ratio {usual / sql:6.1f}"
    )


def timed_opening(program: Program, project: Path, rounds: int) -> list[float]:
    """From the name of a project to the painted window, the last one left open."""
    times: list[float] = []
    for _ in range(rounds):
        if program.window is not None:
            program.window.close()
            program.window = None
            program.end()
        start = perf_counter()
        program.begin(str(project))
        settle()
        times.append(since(start))
    return times


def count(desk: Desk) -> None:
    """How long the counts of each facet take beside the window, which does not wait for them."""
    for dimension in (None, *Dimension):
        times: list[float] = []
        for _ in range(5):
            start, loop = perf_counter(), QEventLoop()
            desk.counting.counted.connect(loop.quit)
            desk.counting.begin(SPEECH, [dimension])
            loop.exec()
            times.append(since(start))
        name = "queues" if dimension is None else dimension.value
        print(f"counts beside: {name:13} median {median(times):7.1f} ms  worst {max(times):7.1f} ms")


def turn_many(desk: Desk) -> list[str]:
    """Confirm very many at once, undo that and do it again; gives where the window stood still too long."""
    review, table = desk.review, desk.list.table
    review.set_filter(SPEECH)
    prospect = bulk_confirming.look_ahead(review.database, SPEECH, SURE)
    many = len(prospect.quote_ids) - len(prospect.kept_back)

    def confirm() -> None:
        act = LongAct(many, "", lambda: bulk_confirming.confirm(review.database, prospect, review.by), listed)
        review.long_acts.store_beside(act)

    def listed(_: object) -> None:
        review.reload()

    def key(keys: str) -> Callable[[], None]:
        return lambda: QTest.keySequence(table, QKeySequence(keys))

    slow: list[str] = []
    for name, act in (("confirm", confirm), ("undo", key("Ctrl+Z")), ("redo", key("Ctrl+Y"))):
        start, took = perf_counter(), list[float]()

        def goes_on(_: float, start: float = start, took: list[float] = took) -> bool:
            if not review.long_acts.is_busy:
                took.append(since(start))
            return not took

        gaps = beats(goes_on, begin=act)
        print(f"{name} {many:,} at once: {took[0]:.0f} ms")
        slow += tell_beats(f"… standing still: {name}", gaps)
    return slow


def beat(window: MainWindow, desk: Desk, home: Path, files: int) -> list[str]:
    """The longest time between two beats of a timer: at rest, while articles come in, while somebody works too.

    Gives where that was too long, and what could not be measured.
    """
    folder = home / "articles"
    folder.mkdir()
    texts = [file.read_text(encoding="utf-8") for file in sorted(path("samples").glob("*.txt"))]
    for number in range(files):
        text = f"{texts[number % len(texts)]}\n（第{number}号）\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    desk.review.set_filter(SPEECH)
    slow = tell_beats("heartbeat at rest", beats(lambda passed: passed < REST))
    window.add_paths([folder])
    slow += tell_beats("… while articles come in", beats(lambda passed: window.is_busy and passed < REST))
    times: dict[str, list[float]] = {"next item": [], "confirm": []}

    def work() -> None:
        for name, keys in (("next item", "Down"), ("confirm", "Return")):
            start = perf_counter()
            QTest.keySequence(desk.list.table, QKeySequence(keys))
            settle()
            times[name].append(since(start))

    slow += tell_beats("… and somebody works", beats(lambda _: window.is_busy, work))
    for name, taken in times.items():
        slow += tell_beats(f"{name} meanwhile", taken)
    print(f"{len(times['confirm'])} decisions while {files} articles came in")
    return slow


def tell_beats(name: str, gaps: Sequence[float]) -> list[str]:
    """One line of the report; the name again where it was too slow, or nothing was measured."""
    if not gaps:
        print(f"{name:28} not measured: there was no time for it")
        return [name]
    print(f"{name:28} median {median(gaps):7.1f} ms  worst {max(gaps):7.1f} ms")
    return [] if is_quick(gaps) else [name]


def is_quick(times: Sequence[float]) -> bool:
    """Whether nobody has to wait."""
    return median(times) <= MOST_USUAL and max(times) <= MOST_WORST


def beats(
    goes_on: Callable[[float], bool],
    work: Callable[[], object] = lambda: None,
    begin: Callable[[], object] = lambda: None,
) -> list[float]:
    """The times between two beats, as long as it goes on, from the beginning; somebody works now and then."""
    gaps: list[float] = []
    loop, beat, pause = QEventLoop(), QTimer(), QTimer()
    begun = last = perf_counter()

    def note() -> None:
        nonlocal last
        gaps.append(since(last))
        last = perf_counter()
        if not goes_on(since(begun)):
            loop.quit()

    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.timeout.connect(note)
    beat.start(BEAT)
    pause.timeout.connect(work)
    pause.start(PAUSE)
    begin()
    loop.exec()
    return gaps


def since_asking(bare: sqlite3.Connection, statement: str) -> float:
    """How long a bare statement takes with all its rows."""
    start = perf_counter()
    bare.execute(statement).fetchall()
    return since(start)


def settle() -> None:
    """Let everything that waits happen, painting too."""
    QCoreApplication.processEvents()


def since(start: float) -> float:
    """Milliseconds since then."""
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
