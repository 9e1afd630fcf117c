"""Ten thousand decisions in the real window: `python -m benchmarks.soak [--decisions N] [--articles N] [--seed N]`.

Somebody who never rests (benchmarks/restless.py) works in a project of invented articles, offscreen. After each thing
done, what the window shows of the quotation is compared with the file. In the end the whole history must lead from the
first state to the last one, memory may have grown by a twentieth since the first tenth of the work, and Ctrl+Z back to
the beginning must give the first state byte for byte. Exit status 1 where anything of this fails.
"""

import argparse
import os
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from psutil import Process

from benchmarks import kept
from benchmarks.hands import Hands, desk_on
from benchmarks.library import make_library
from benchmarks.restless import Restless
from db import queries_lists
from db.engine import open_database
from db.store_places import arrange
from ui.desk import Desk

DECISIONS: Final = 10_000
ARTICLES: Final = 400
SEED: Final = 20261125
WARM: Final = 10  # one part in so many is not counted: everything is loaded by then
MOST_GROWTH: Final = 0.05
MEBIBYTE: Final = 1024 * 1024
SHOWN: Final = 'SELECT status, kind, speaker_id, note, start, "end" FROM quote WHERE id = ?'


@dataclass(frozen=True, slots=True)
class Work:
    """What the work came to: decisions, the memory early and late, and where window and file differed."""

    decisions: int
    early: int
    late: int
    differences: Sequence[str]

    @property
    def growth(self) -> float:
        """By which share the memory grew."""
        return self.late / self.early - 1


def main(arguments: Sequence[str]) -> int:
    """Work, look, take everything back, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--decisions", type=int, default=DECISIONS)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as home:
        project = Path(home, "soak.db")
        make_project(project, options.articles)
        first, states, before = kept.dump(project), kept.states(project), kept.steps(project)
        with desk_on(project, Path(home)) as desk:
            begun = perf_counter()
            work = go_on(desk, project, options.decisions, options.seed)
            print(f"{work.decisions:,} decisions in {perf_counter() - begun:.0f} s")
            megabytes = (work.early / MEBIBYTE, work.late / MEBIBYTE)
            print("memory {:.1f} MB, then {:.1f} MB: {:+.1%}".format(*megabytes, work.growth))
            faults = [*work.differences, *kept.faults(project, states, before)]
            begun = perf_counter()
            print(f"{take_back(desk, before):,} times Ctrl+Z in {perf_counter() - begun:.0f} s")
        is_same = kept.dump(project) == first
        faults += kept.faults(project, states, before)
    print("everything stands as at first" if is_same else "NOT everything stands as at first")
    print("\n".join(faults) or f"every one of the {work.decisions:,} decisions is in the file")
    return int(bool(faults) or not is_same or work.growth > MOST_GROWTH)


def make_project(path: Path, articles: int) -> None:
    """An invented project in which what follows from the places of quotations is written down as after an act."""
    make_library(path, articles)
    database = open_database(path)
    with database.writing() as session:
        for article_id in queries_lists.article_ids(session):
            arrange(session, article_id)
    database.close()


def go_on(desk: Desk, project: Path, decisions: int, seed: int) -> Work:
    """Work until so many steps are kept, undo and redo among them."""
    somebody, process = Restless(desk, seed), Process()
    early, differences = 0, list[str]()
    with closing(sqlite3.connect(project)) as bare:
        begun = done = _last_step(bare)
        while done - begun < decisions:
            quote = desk.review.quote
            deed = somebody.go_on()
            if quote is not None and not _is_shown(desk, bare, quote.id):
                differences.append(f"after {deed}, quotation {quote.id} is not shown as it is kept")
            done = _last_step(bare)
            if not early and (done - begun) * WARM >= decisions:
                early = process.memory_info().rss
    return Work(done - begun, early, process.memory_info().rss, differences)


def take_back(desk: Desk, first: int) -> int:
    """Ctrl+Z until nothing is left that was done after the first steps; gives how often."""
    hands = Hands()
    desk.focus_list()
    while (step := desk.review.steps()[0]) is not None and step.step > first:
        hands.press("Ctrl+Z")
    return hands.keys


def _is_shown(desk: Desk, bare: sqlite3.Connection, quote_id: int) -> bool:
    """Whether the list shows a quotation as the file has it; one that is not listed is shown by nobody."""
    row = desk.review.model.row_of(quote_id)
    if row is None:
        return True
    quote = desk.review.model.quotes[row]
    shown = (quote.status, quote.kind, quote.speaker_id, quote.note, quote.span.start, quote.span.end)
    return bare.execute(SHOWN, [quote_id]).fetchone() == shown


def _last_step(bare: sqlite3.Connection) -> int:
    """The number of the newest step."""
    return bare.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
