"""Copies of a project: of one that somebody else has open, and of ours as it stands while it is written to."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from db.errors import DatabaseCode, DatabaseProblem
from db.inspection import inspect, unchanging
from db.refusals import explained, explained_by_system

SECONDS_TO_WAIT: Final = 10.0
# Four megabytes: often enough to tell how far it is, and to stop.
PAGES_AT_A_TIME: Final = 1024

Report = Callable[[int, int], None]
IsCancelled = Callable[[], bool]


class StoppedCopyError(Exception):
    """Somebody wanted the copy no more; there is none."""


def unreported(done: int, total: int) -> None:
    """Nobody wants to hear how far it is."""


def unstoppable() -> bool:
    """Nobody stops it."""
    return False


class Standstill:
    """The project as it stands now, whoever writes to it meanwhile; it may be copied in another thread, then closed."""

    def __init__(self, path: Path) -> None:
        """Raises DatabaseProblem where the project cannot be read."""
        with explained(str(path)):
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=rw",
                uri=True,
                timeout=SECONDS_TO_WAIT,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                # A reader that has begun sees the same state to its end, and nobody can shut it out any more.
                self._connection.execute("BEGIN")
                self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except BaseException:
                self._connection.close()
                raise

    def copy_to(
        self, target: Path, *, report: Report = unreported, is_cancelled: IsCancelled = unstoppable
    ) -> None:
        """Write it into a new file, whole or not at all.

        Raises DatabaseProblem with the path of that file, and StoppedCopyError.
        """
        part = target.with_name(f".{target.name}.part")
        with explained(str(target)), explained_by_system(str(target)):
            try:
                part.unlink(missing_ok=True)
                with closing(sqlite3.connect(part)) as copy:
                    copy.execute("PRAGMA synchronous=OFF")  # it counts only once it is whole
                    transfer(self._connection, copy, report=report, is_cancelled=is_cancelled)
                write_through(part)
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the project."""
        self._connection.close()


def transfer(
    source: sqlite3.Connection, target: sqlite3.Connection, *, report: Report, is_cancelled: IsCancelled
) -> None:
    """Make the target what the source is, in one transaction; raises StoppedCopyError."""

    def watch(status: int, remaining: int, total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:  # sqlite3 would ask again for ever
            raise DatabaseProblem(DatabaseCode.LOCKED, _path_of(target))
        report(total - remaining, total)
        if remaining and is_cancelled():  # once nothing remains it is done
            raise StoppedCopyError

    source.backup(target, pages=PAGES_AT_A_TIME, progress=watch)


def copy_into(folder: Path, path: Path) -> Path:
    """A copy in this folder, which may then be brought to our schema; raises DatabaseProblem."""
    copy = folder / "copy.db"
    with explained(str(path)), explained_by_system(str(path)):
        if inspect(path) is None:
            is_there = path.is_file()
            raise DatabaseProblem(
                DatabaseCode.NOT_A_DATABASE if is_there else DatabaseCode.NOT_FOUND, str(path)
            )
        with (
            closing(sqlite3.connect(unchanging(path), uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
    return copy


def write_through(path: Path) -> None:
    """Let nothing of the file be left in memory only."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _path_of(connection: sqlite3.Connection) -> str:
    """The file behind a connection."""
    return str(connection.execute("PRAGMA database_list").fetchone()[2])
