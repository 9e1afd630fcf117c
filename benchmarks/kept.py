"""What a project file holds, read past the program: how everything stands, and whether the history tells how it came so."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from db.standing import STANDING

# How things stand; what was done is in other tables. What is not listed is there for undo alone.
TABLES: Final[Mapping[str, str]] = {
    "article": "id",
    "speaker": "id",
    "alias": "id",
    "title": "id",
    "word": "id",
    "quote": "id",
    "candidate": "quote_id, rank",
    "recheck": "quote_id",
}
State = tuple[object, ...]


def dump(project: Path) -> bytes:
    """Every row of every table that says how something stands, in order."""
    with closing(sqlite3.connect(project)) as bare:
        return "\n".join(_rows(bare)).encode()


def states(project: Path) -> dict[int, State]:
    """How every quotation stands."""
    with closing(sqlite3.connect(project)) as bare:
        rows = bare.execute(f"SELECT id, {columns('')} FROM quote")
        return {row[0]: row[1:] for row in rows}


def steps(project: Path) -> int:
    """How many steps are kept."""
    with closing(sqlite3.connect(project)) as bare:
        return bare.execute("SELECT count(*) FROM step").fetchone()[0]


def faults(project: Path, first: Mapping[int, State], after: int) -> list[str]:
    """Where the history since a step does not lead from how everything stood then to how it stands now."""
    now, found = dict(first), list[str]()
    with closing(sqlite3.connect(project)) as bare:
        if (whole := bare.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            found.append(f"the file is broken: {whole}")
        if bare.execute("PRAGMA foreign_key_check").fetchone() is not None:
            found.append("a row refers to nothing")
        numbers = [row[0] for row in bare.execute("SELECT id FROM step ORDER BY id")]
        if numbers != [*range(1, len(numbers) + 1)]:
            found.append("a step is missing")
        known = f"SELECT step, quote_id, {columns('was_')}, {columns('became_')} FROM decision WHERE step > ?"
        for step, quote_id, *both in bare.execute(f"{known} ORDER BY id", [after]):
            was, became = tuple(both[: len(STANDING)]), tuple(both[len(STANDING) :])
            if now.get(quote_id, was) != was:
                found.append(f"step {step} did not find quotation {quote_id} as the one before had left it")
            now[quote_id] = became
    found += [
        f"quotation {quote_id} stands otherwise than its history says"
        for quote_id, state in states(project).items()
        if now.get(quote_id, state) != state
    ]
    return found


def _rows(bare: sqlite3.Connection) -> Iterator[str]:
    """One line for each row."""
    for table, order in TABLES.items():
        listed = "WHERE is_listed" if table == "quote" else ""
        for row in bare.execute(f"SELECT * FROM {table} {listed} ORDER BY {order}"):
            yield f"{table} {row!r}"


def columns(prefix: str) -> str:
    """The columns of a standing."""
    return ", ".join(f'"{prefix}{name}"' for name in STANDING)
