"""Every hostile file through the import and through the reimport: `python -m benchmarks.hostile`.

The hundreds that the tests know (tests/services/hostile_*.py), and large ones besides (large_files.py). Each goes, by
itself, into a project as an article, and comes back to it as an edited sheet. What is large has a line of its own, of
the others only the slowest and the greediest; last, how many there were of each answer. The seconds are the longest for
which nothing was heard: an import tells of every article, and can be stopped there. The memory is that of this process
and of the one that reads, together, when they had most. Exit status 1 when one was silent for longer than 30 seconds,
took more than a gigabyte, crashed, or was not answered by a sentence.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path
from threading import Event, Thread
from time import perf_counter
from typing import Final

from psutil import NoSuchProcess, Process

from benchmarks.large_files import FILES, SHEETS
from db.engine import Database, open_database
from db.views import QuoteFilter
from formats.errors import UnreadableFile
from formats.limits import MEBIBYTE, Bounds
from resources import path
from services.contained import ReadingProcess
from services.handover import Handover, export
from services.intake import Progress, add_files
from services.problems import describe, describe_row
from services.reimport import compare
from services.returned_rows import read_by
from tests.services import hostile_files, hostile_sheets

LONGEST: Final = 30.0
MOST: Final = 1024 * MEBIBYTE
TAKEN: Final = "taken"
Answer = tuple[list[str], list[str]]  # codes, and sentences
Answering = Callable[
    [Path, Callable[[], None]], Answer
]  # of a file; what is called tells that the work goes on


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file cost, and how it was answered."""

    name: str
    size: int
    seconds: float
    memory: int
    answer: str
    is_told: bool

    @property
    def is_bad(self) -> bool:
        """Whether it is beyond the bounds."""
        return self.seconds > LONGEST or self.memory > MOST or not self.is_told

    def __str__(self) -> str:
        size = f"{self.size / MEBIBYTE:7.1f} MB  {self.seconds:5.1f} s  {self.memory / MEBIBYTE:5.0f} MB"
        return f"{self.name:32} {size}  {self.answer}{'  BAD' if self.is_bad else ''}"


def main() -> int:
    """All of them both ways; exit status 1 when one is beyond the bounds."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        sound = home / "sound.xlsx"
        database = open_database(home / "project.db")
        add_files(database, [path("samples")], report=lambda _: None, is_cancelled=lambda: False)
        export(database, sound, Handover(QuoteFilter()))
        print("import", flush=True)
        is_bad = _summed_up([*_large(home, FILES, partial(_import, database)), *_imported(home, database)])
        print("\nreimport", flush=True)
        desk = _Desk(database)
        outcomes = [
            *_large(home, [*FILES, *SHEETS], desk.take_back),
            *_small(home, _sheets(sound), desk.take_back),
        ]
        is_bad |= _summed_up(outcomes)
        desk.close()
        database.close()
    return int(is_bad)


def _large(home: Path, names: Iterable[str], answer: Answering) -> Iterator[Outcome]:
    """The large ones, each built in another process, so that this one stays as small as it is."""
    for name in names:
        file = home / name
        builder = get_context("spawn").Process(target=_build, args=(name, file, home / "sound.xlsx"))
        builder.start()
        builder.join()
        outcome = _outcome(file, answer)
        print(outcome, flush=True)
        yield outcome


def _build(name: str, file: Path, sound: Path) -> None:
    """Write a large file."""
    if name in SHEETS:
        members = hostile_sheets.members_of(sound.read_bytes())
        file.write_bytes(hostile_sheets.with_rows(members, SHEETS[name]()))
        return
    with file.open("wb") as out:
        for piece in FILES[name]():
            out.write(piece)


def _imported(home: Path, database: Database) -> Iterator[Outcome]:
    """The small ones as articles, in one import, as those come who get a folder of them."""
    folder = home / "folder"
    folder.mkdir()
    for name, data in _articles():
        (folder / name).write_bytes(data)
    seconds: defaultdict[str, float] = defaultdict(float)
    began = perf_counter()

    def report(progress: Progress) -> None:
        """What has passed since the last one was this one's."""
        nonlocal began
        began, before = perf_counter(), began
        seconds[_file(progress.source)] += began - before

    with _watched() as most:
        files = sorted(folder.iterdir())
        result = add_files(database, files, report=report, is_cancelled=lambda: False)
    answers: defaultdict[str, set[str]] = defaultdict(set)
    for source in (*result.sources, *result.known):
        answers[_file(source)].add(TAKEN)
    for one in result.refused:
        answers[_file(one.source)].add(one.error.code)
    untold = {_file(one.source) for one in result.refused if not describe(one.error).endswith("。")}
    for name, data in _articles():
        is_told = bool(answers[name]) and name not in untold
        yield Outcome(name, len(data), seconds[name], most[0], " ".join(sorted(answers[name])), is_told)


def _small(home: Path, files: Iterable[tuple[str, bytes]], answer: Answering) -> Iterator[Outcome]:
    """The small ones, one by one."""
    for name, data in files:
        (home / name).write_bytes(data)
        yield _outcome(home / name, answer)


def _articles() -> Iterator[tuple[str, bytes]]:
    """Those that the tests import, no two of the same bytes."""
    files = [*hostile_files.broken(), *((one.name, one.data) for one in hostile_files.mean())]
    yield from {data: (name, data) for name, data in reversed(files)}.values()


def _sheets(sound: Path) -> Iterator[tuple[str, bytes]]:
    """Those that the tests take back, and the articles."""
    yield from _articles()
    data = sound.read_bytes()
    for name, sheet in (*hostile_sheets.broken(data), *hostile_sheets.mean(data)):
        yield f"sheet {name}", sheet
    yield from ((f"sheet {name}", sheet) for name, sheet, _ in hostile_sheets.refused(data))


def _outcome(file: Path, answer: Answering) -> Outcome:
    """Measure one file, which is gone then."""
    with _watched() as most:
        beats = [perf_counter()]
        try:
            codes, sentences = answer(file, lambda: beats.append(perf_counter()))
        except Exception as error:  # a crash is what we look for
            codes, sentences = [repr(error)], [""]
        beats.append(perf_counter())
        seconds = max(later - earlier for earlier, later in pairwise(beats))
    size = file.stat().st_size
    file.unlink()
    is_told = all(sentence.endswith("。") for sentence in sentences)
    return Outcome(file.name, size, seconds, most[0], " ".join(sorted(set(codes))), is_told)


def _import(database: Database, file: Path, beat: Callable[[], None]) -> Answer:
    """As an article."""
    result = add_files(database, [file], report=lambda _: beat(), is_cancelled=lambda: False)
    taken = [TAKEN] if result.sources or result.known else []
    refused = [one.error for one in result.refused]
    return [*taken, *(error.code for error in refused)], [describe(error) for error in refused]


class _Desk:
    """Takes edited sheets back, read by one process as long as it is good for it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._process = ReadingProcess(Bounds())

    def take_back(self, file: Path, _: Callable[[], None]) -> Answer:
        """What becomes of it."""
        if not self._process.is_usable:
            self._process = ReadingProcess(Bounds())
        try:
            found = compare(self._database, read_by(self._process, file))
        except UnreadableFile as error:
            return [error.code], [describe(error)]
        return [TAKEN], [describe_row(problem) for problem in found.problems]

    def close(self) -> None:
        """Nothing comes any more."""
        self._process.end()


def _file(source: str) -> str:
    """The file in which an article lies."""
    return Path(source.split("#", maxsplit=1)[0]).name


@contextmanager
def _watched() -> Generator[list[int]]:
    """The most memory that there is meanwhile, in a list of one."""
    done, most = Event(), [0]
    watch = Thread(target=_watch, args=(done, most))
    watch.start()
    try:
        yield most
    finally:
        done.set()
        watch.join()


def _watch(done: Event, most: list[int]) -> None:
    """Note the most memory that this process and those below it have together."""
    is_done = False
    while not is_done:
        memory = 0
        for process in (Process(), *Process().children()):
            with suppress(NoSuchProcess):
                memory += process.memory_info().rss
        most[0] = max(most[0], memory)
        is_done = done.wait(0.02)


def _summed_up(outcomes: list[Outcome]) -> bool:
    """Print what they have in common; whether one of them is beyond the bounds."""
    slowest = max(outcomes, key=attrgetter("seconds"))
    greediest = max(outcomes, key=attrgetter("memory"))
    answers: Mapping[str, int] = Counter(one.answer for one in outcomes)
    print(f"{len(outcomes)} different files; the slowest and the greediest:\n{slowest}\n{greediest}")
    print(
        ", ".join(f"{count} {answer}" for answer, count in sorted(answers.items(), key=lambda one: -one[1]))
    )
    bad = [one for one in outcomes if one.is_bad]
    print(*bad, f"{len(bad)} beyond the bounds", sep="\n", flush=True)
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
