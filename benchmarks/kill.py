"""The program dies at random moments of its work: `python -m benchmarks.kill [--kills N] [--seed N]`.

A process with the real window works on a project without rest (benchmarks/restless.py) and says after each thing done
how the quotation stands by now. It is killed (SIGKILL) at a random moment, again and again, each time going on with the
same project. After each kill the project must open, the file must be whole, its history must lead to how everything
stands, and everything that was said must be in it. Exit status 1 where it is not.
"""

import argparse
import multiprocessing
import os
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import sleep
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import kept
from benchmarks.hands import desk_on
from benchmarks.restless import Restless
from benchmarks.soak import make_project
from db.engine import open_database
from db.standing import STANDING
from db.views import QuoteView

# One process has everything loaded, and each that is to die is split off from it.
CONTEXT: Final = multiprocessing.get_context("forkserver")
KILLS: Final = 200
ARTICLES: Final = 30
SEED: Final = 20261125
MOST_DEEDS: Final = 12  # before the end
LONGEST: Final = 0.2  # seconds after the last of them
PATIENCE: Final = 60.0
LAST: Final = "SELECT became_{} FROM decision WHERE quote_id = ? AND step <= ? ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Said:
    """What the process said before it died: after this step, the quotation stood so."""

    step: int
    quote_id: int
    state: kept.State


def main(arguments: Sequence[str]) -> int:
    """Kill as often as asked, and print what was found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kill", description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    CONTEXT.set_forkserver_preload(["benchmarks.soak"])
    with TemporaryDirectory() as home:
        project = Path(home, "killed.db")
        make_project(project, ARTICLES)
        faults, found = kill(project, Path(home), options.kills, options.seed)
    print(f"{options.kills} kills, {found['said']:,} decisions said, {found['kept']:,} steps kept")
    print(f"{found['between']} times more was kept than said")
    print("\n".join(faults) or "nothing that was said is missing, and every file was whole")
    return int(bool(faults))


def kill(project: Path, home: Path, kills: int, seed: int) -> tuple[list[str], Counter[str]]:
    """Let work begin and end it, so often; gives what was wrong, and what was counted."""
    random, faults, found = Random(seed), list[str](), Counter[str]()
    first, before = kept.states(project), kept.steps(project)
    said: list[Said] = []
    for number in range(kills):
        new = one_life(project, home, seed + number, random)
        said += new
        try:
            open_database(project, exclusive=True).close()
        except Exception as error:  # whatever it is, it is what is looked for
            return [*faults, f"kill {number}: the project does not open: {error!r}"], found
        faults += [f"kill {number}: {fault}" for fault in kept.faults(project, first, before)]
        faults += [f"kill {number}: {one} is not kept" for one in missing(project, first, new)]
        found["between"] += kept.steps(project) > max((one.step for one in said), default=before)
    faults += [f"in the end: {one} is not kept" for one in missing(project, first, said)]
    found["said"], found["kept"] = len({one.step for one in said}), kept.steps(project) - before
    return faults, found


def one_life(project: Path, home: Path, seed: int, random: Random) -> list[Said]:
    """A process works and is killed, as a rule in the middle of something; gives what it said."""
    here, there = CONTEXT.Pipe(duplex=False)
    working = CONTEXT.Process(target=work, args=(project, home, seed, there))
    working.start()
    there.close()
    if not here.poll(PATIENCE):
        working.kill()
        raise RuntimeError("the window did not open")
    here.recv()
    said = [*islice(_received(here), random.randrange(MOST_DEEDS))]
    sleep(random.random() * LONGEST)
    working.kill()
    said += _received(here)
    working.join()
    return said


def _received(here: "Connection[None, Said]") -> Iterator[Said]:
    """What arrived before the end; the last may be half a sentence."""
    with suppress(EOFError, OSError):
        while True:
            yield here.recv()


def missing(project: Path, first: dict[int, kept.State], said: Sequence[Said]) -> list[Said]:
    """What was said and is not in the history."""
    columns = ", became_".join(STANDING)
    with closing(sqlite3.connect(project)) as bare:
        last = bare.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0]
        return [
            one
            for one in said
            if one.step > last
            or one.state
            != (
                bare.execute(LAST.format(columns), [one.quote_id, one.step]).fetchone() or first[one.quote_id]
            )
        ]


def work(project: Path, home: Path, seed: int, there: "Connection[Said | None, None]") -> None:
    """Decide without end, and say each time how the window shows the quotation by now."""
    with desk_on(project, home) as desk, closing(sqlite3.connect(project)) as bare:
        somebody, model = Restless(desk, seed), desk.review.model
        there.send(None)
        while True:
            quote = desk.review.quote
            somebody.go_on()
            row = model.row_of(quote and quote.id)
            if row is not None:
                shown = model.quotes[row]
                step = bare.execute("SELECT max(id) FROM step").fetchone()[0]
                there.send(Said(step, shown.id, _state(shown)))


def _state(shown: QuoteView) -> kept.State:
    """How a quotation stands by what is shown, in the order of a standing; it is listed."""
    named = {"start": shown.span.start, "end": shown.span.end, "is_listed": True}
    return tuple(named[name] if name in named else getattr(shown, name) for name in STANDING)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
