"""What an archive costs: `python -m benchmarks.batch [--articles N] [--rounds N] [--quotes N] [--only PART]`.

`two`: an import and an extraction by two processes beside one, one right after the other, as the median of the rounds.
Beside the clock stands the processors' own time: on a machine that others use too, it says what two free cores would
give. `store`: keeping quotations beside executemany of the same rows into the same tables, indexes and all. `large`:
an import by all cores: the largest memory of all processes together (shared pages counted once), and the time per
article in each tenth.
"""

import argparse
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

import psutil

from benchmarks.archive import make_archive, texts
from db import store_found
from db.engine import open_database
from db.found_rows import FoundArticle, found_article
from db.likeness import Marks
from db.models import Base
from db.store import NewArticle
from extraction import extract
from services.processes import all_cores

ROOT: Final = Path(__file__).resolve().parents[1]
PARTS: Final = ("two", "store", "large")
TOGETHER: Final = 64
DIFFERENT: Final = 300
OTHER_SHINGLES: Final = 64 * 7919  # which ones are kept stays as it is
LOOK_EVERY: Final = 0.5
REPORTING: Final = """
import sys
from pathlib import Path
from time import perf_counter

import psutil

from db.engine import open_database
from services.intake import add_files

if __name__ == "__main__":
    database = open_database(sys.argv[2], exclusive=True)
    this = psutil.Process()

    def report(progress):
        if progress.done * 10 % progress.total < 10:
            all_times = [one.cpu_times() for one in (this, *this.children(recursive=True))]
            worked = sum(one.user + one.system for one in all_times)
            print(progress.done, perf_counter(), worked, flush=True)

    print(0, perf_counter(), 0.0, flush=True)
    add_files(
        database, [Path(sys.argv[1])], report=report, is_cancelled=lambda: False, jobs=int(sys.argv[3])
    )
"""


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch", description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--only", choices=PARTS, action="append")
    options = parser.parse_args(arguments)
    parts: dict[str, Callable[[Path], None]] = {
        "two": partial(two, articles=options.articles, rounds=options.rounds),
        "store": partial(store, quotes=options.quotes, rounds=options.rounds),
        "large": partial(large, articles=options.articles),
    }
    for name in options.only or PARTS:
        with TemporaryDirectory() as place:
            parts[name](Path(place))
    return 0


def two(place: Path, *, articles: int, rounds: int) -> None:
    """One process and two."""
    make_archive(place / "kiji", articles)
    for name, command in (("import", _import), ("extract to JSON", _extract)):
        clock: list[float] = []
        processors: list[float] = []
        for number in range(rounds):
            one, other = (_timed(command(place, f"{number}-{jobs}", jobs)) for jobs in (1, 2))
            clock.append(one[0] / other[0])
            processors.append(one[1] / (other[1] / 2))
        print(
            f"{name}, {articles} articles, two processes: {median(clock):.2f} times as fast as one"
            f" ({min(clock):.2f} to {max(clock):.2f}); by processor time {median(processors):.2f}"
        )


def _import(place: Path, name: str, jobs: int) -> list[str]:
    """The command that imports."""
    database = str(place / f"{name}.db")
    return ["import", str(place / "kiji"), "--database", database, "--jobs", str(jobs)]


def _extract(place: Path, name: str, jobs: int) -> list[str]:
    """The command that extracts."""
    return ["extract", str(place / "kiji"), "--output", str(place / f"{name}.json"), "--jobs", str(jobs)]


def _timed(command: Sequence[str]) -> tuple[float, float]:
    """How long a command takes: by the clock, and of the processors."""
    before, start = getrusage(RUSAGE_CHILDREN), perf_counter()
    subprocess.run([sys.executable, str(ROOT / "main.py"), *command], check=True, capture_output=True)
    took, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def store(place: Path, *, quotes: int, rounds: int) -> None:
    """Our way of keeping what was found, and SQLite's own of inserting the rows that come of it."""
    found = _found()
    each = sum(len(one.quotes) for one in found) / len(found)
    articles = round(quotes / each)
    took = 0.0
    ratios: list[float] = []
    for number in range(rounds):
        ours, bare = place / f"ours-{number}.db", place / f"bare-{number}.db"
        took = _keep(ours, found, articles)
        raw = _insert(ours, bare)
        ratios.append(took / raw)
        ours.unlink()
        bare.unlink()
    print(
        f"store {quotes:,} quotations of {articles:,} articles: {median(ratios):.2f} times executemany of all rows"
        f" ({min(ratios):.2f} to {max(ratios):.2f}); {quotes / took:,.0f} quotations a second"
    )


def _found() -> list[FoundArticle]:
    """What was found in some articles."""
    found: list[FoundArticle] = []
    for number, text in enumerate(texts(DIFFERENT)):
        extraction = extract(text)
        versions = (extraction.extractor, extraction.dictionary)
        new = NewArticle(f"{number}.txt", "記事", None, None, "utf-8", str(number), text, *versions)
        found.append(found_article(new, extraction))
    return found


def _keep(project: Path, found: Sequence[FoundArticle], articles: int) -> float:
    """The processor time that it takes to keep so many articles, the found ones again and again under other numbers."""
    with closing(open_database(project)) as database:
        start = process_time()
        for first in range(0, articles, TOGETHER):
            numbers = range(first, min(first + TOGETHER, articles))
            some = [_renamed(found[number % len(found)], number) for number in numbers]
            with database.writing() as session:
                store_found.add_found(session, some)
        return process_time() - start


def _renamed(found: FoundArticle, number: int) -> FoundArticle:
    """The article under another number, and as if it were about something else."""
    sample = frozenset((value + number * OTHER_SHINGLES) % 2**32 for value in found.marks.sample)
    marks = Marks(f"{number:064}", sample)
    return replace(found, new=replace(found.new, source=f"{number}.txt", sha256=f"{number:064}"), marks=marks)


def _insert(ours: Path, bare: Path) -> float:
    """The processor time that SQLite takes to insert all rows of a project into the tables of an empty one."""
    open_database(bare).close()
    names = [table.name for table in Base.metadata.sorted_tables]
    took = 0.0
    with closing(sqlite3.connect(ours)) as source, closing(sqlite3.connect(bare)) as target:
        target.execute("PRAGMA synchronous=FULL")
        target.execute("PRAGMA foreign_keys=ON")
        for name in names:
            rows = source.execute(f'SELECT * FROM "{name}"')
            for some in _portions(rows):
                marks = ", ".join("?" * len(some[0]))
                start = process_time()
                target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', some)
                target.commit()
                took += process_time() - start
    return took


def _portions(rows: sqlite3.Cursor) -> Iterator[list[tuple[object, ...]]]:
    """As many rows as are kept in one transaction."""
    while some := list(islice(rows, 10_000)):
        yield some


def large(place: Path, *, articles: int) -> None:
    """Memory, and whether the last articles take longer than the first."""
    make_archive(place / "kiji", articles)
    script = place / "import.py"
    script.write_text(REPORTING, encoding="utf-8")
    command = [sys.executable, str(script), str(place / "kiji"), str(place / "large.db"), str(all_cores())]
    with psutil.Popen(command, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(ROOT)}) as program:
        most = 0
        while program.poll() is None:
            most = max(most, _memory(program))
            with suppress(psutil.TimeoutExpired):
                program.wait(LOOK_EVERY)
        marks = [tuple(map(float, line.split())) for line in program.stdout]
    print(
        f"import {articles:,} articles by {all_cores()} processes: {most / 2**20:.0f} MiB at most in all of them"
    )
    for name, column in (("by the clock", 1), ("by processor time", 2)):
        tenths = [
            1000 * (after[column] - before[column]) / (after[0] - before[0])
            for before, after in pairwise(marks)
        ]
        print(
            f"{name}: last tenth {tenths[-1] / tenths[0]:.2f} times the first;"
            f" ms an article in each: {' '.join(f'{one:.1f}' for one in tenths)}"
        )


def _memory(program: psutil.Process) -> int:
    """What a program and its processes take together, a page that several share divided among them."""
    total = 0
    for process in (program, *program.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            total += process.memory_full_info().pss
    return total


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
