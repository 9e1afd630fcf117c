"""Five people in one project at a server: `python -m benchmarks.team [--decisions N] [--seconds N] [--writers N]`.

A PostgreSQL server of its own, as durable as it comes. Every writer is a process that looks at a quotation, thinks,
and decides about it as it saw it, many of them about the same few. In the middle the server is ended as by a power
failure and started again. In the end every decision that was acknowledged must be in the project once, every one in
the project must be somebody's, and none may have gone over a decision that its author had not seen. Exit status 1
where anything of this fails.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from threading import Timer
from time import perf_counter, sleep
from typing import Final

from sqlalchemy import text

from db import queries
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.meanwhile import DecidedMeanwhile, seen
from db.views import QuoteFilter
from services import corrections
from services.intake import add_text
from tests.server import Server, running_server

DECISIONS: Final = 10_000
SECONDS: Final = 60
WRITERS: Final = 5
ARTICLES: Final = 20
QUOTES: Final = 10
HOT: Final = 12  # quotations that everybody wants
SHARE_OF_HOT: Final = 0.3
THINKING: Final = 0.02
PROJECT: Final = "team"
HISTORY: Final = text(
    "SELECT decision.id, step.by, was_note, became_note"
    " FROM decision JOIN step ON step.id = decision.step ORDER BY decision.id"
)


@dataclass(slots=True)
class Record:
    """What one writer knows of its own acts, each under a name of its own."""

    acknowledged: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)  # the server went away before it answered
    saw: dict[str, int] = field(default_factory=dict)  # the version at which the quotation was shown
    conflicts: int = 0


def main(arguments: Sequence[str]) -> int:
    """Let them work, end the server in between, and look at what is kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.team", description=__doc__)
    parser.add_argument("--decisions", type=int, default=DECISIONS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--writers", type=int, default=WRITERS)
    options = parser.parse_args(arguments)
    with running_server("") as server:
        server.execute(f"CREATE DATABASE {PROJECT}")
        fill(server)
        records, taken = work(server, options.decisions, options.seconds, options.writers)
        found = faults(server, records)
    total = sum(len(record.acknowledged) for record in records)
    print(f"{total:,} decisions of {options.writers} writers in {taken:.0f} s, {total / taken:.0f} a second")
    print(
        f"{sum(record.conflicts for record in records):,} conflicts, each told to who would have decided unseen"
    )
    print(f"{sum(len(record.unknown) for record in records):,} acts were cut by the end of the server")
    for fault in found:
        print(f"NOT as it should be: {fault}")
    print("none lost, none doubled, none gone over" if not found else f"{len(found)} faults")
    return 1 if found else 0


def fill(server: Server) -> None:
    """Articles with quotations that somebody may decide about."""
    database = open_database(server.url(PROJECT))
    for number in range(ARTICLES):
        says = (f"山田太郎氏は「{number}の{quote}番目の話」と述べた。" for quote in range(QUOTES))
        add_text(database, "\n".join(says))
    database.close()


def start_anew(server: Server) -> None:
    """The power goes and comes back."""
    server.stop()
    sleep(1)
    server.start()


def work(server: Server, decisions: int, seconds: float, writers: int) -> tuple[list[Record], float]:
    """Every writer in a process of its own; gives how many seconds they took together."""
    share, context = -(-decisions // writers), get_context("spawn")
    together = context.Barrier(writers + 1)
    restart = Timer(seconds / 2, start_anew, [server])
    with ProcessPoolExecutor(writers, context, initializer=meet, initargs=(together,)) as processes:
        jobs = [
            processes.submit(write, server.url(PROJECT), number, share, seconds) for number in range(writers)
        ]
        together.wait()
        begun = perf_counter()
        restart.start()
        records = [job.result() for job in jobs]
    taken = perf_counter() - begun
    restart.join()
    return records, taken


def meet(together: Barrier) -> None:
    """Begin when everybody is there, with everything loaded: this function brings the module along."""
    together.wait()


def write(location: str, number: int, decisions: int, seconds: float) -> Record:
    """Decide so often, spread over the time; gives what was acknowledged."""
    chance, record, begun = random.Random(number), Record(), perf_counter()
    database = open_database(location)
    with database.session() as session:
        ids = sorted(quote.id for quote in queries.each_quote(session, QuoteFilter()))
    for turn in count():
        if len(record.acknowledged) >= decisions:
            break
        among = ids[:HOT] if chance.random() < SHARE_OF_HOT else ids
        try:
            act(database, record, f"{number}-{turn}", chance.choice(among), chance)
        except DatabaseProblem:
            sleep(0.2)
        early = len(record.acknowledged) / decisions * seconds - (perf_counter() - begun)
        sleep(max(0.0, early))
    database.close()
    return record


def act(database: Database, record: Record, name: str, quote_id: int, chance: random.Random) -> None:
    """Look, think, decide; raises DatabaseProblem where the server is away."""
    with database.session() as session:
        shown = queries.quote(session, quote_id)
    sleep(chance.random() * THINKING)
    record.saw[name] = shown.version
    try:
        with seen({quote_id: shown.version}):
            corrections.write_note(database, quote_id, name, name)  # no two are alike
    except DecidedMeanwhile:
        record.conflicts += 1
    except DatabaseProblem:
        record.unknown.append(name)
        raise
    else:
        record.acknowledged.append(name)


def faults(server: Server, records: Sequence[Record]) -> list[str]:
    """What the project holds that should not be so."""
    database = open_database(server.url(PROJECT))
    with database.session() as session:
        history = [(row.id, row.by, row.was_note, row.became_note) for row in session.execute(HISTORY)]
    database.close()
    return wrong(history, records)


def wrong(history: Sequence[tuple[int, str, str, str]], records: Sequence[Record]) -> list[str]:
    """What is lost, doubled, nobody's, or went over something unseen: of decisions with their author and both notes."""
    kept = Counter(by for _, by, _, _ in history)
    acknowledged = {name for record in records for name in record.acknowledged}
    unknown = {name for record in records for name in record.unknown}
    saw = {name: version for record in records for name, version in record.saw.items()}
    after = {number: became for number, _, _, became in history}
    found = [f"lost: {name}" for name in sorted(acknowledged - kept.keys())]
    found += [f"doubled: {name}" for name, times in kept.items() if times > 1]
    found += [f"nobody's: {name}" for name in sorted(kept.keys() - acknowledged - unknown)]
    return found + [f"unseen: {by}" for _, by, was, _ in history if was != after.get(saw[by], "")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
