"""Giving back the room that a project does not need any more."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from db.copying import IsCancelled, unstoppable
from db.engine import Database

# So many steps of SQLite between two looks whether to stop: some milliseconds.
STEPS_AT_A_TIME: Final = 100_000


@dataclass(frozen=True, slots=True)
class Compacted:
    """How large the file was and is, in bytes; where it was stopped nothing has changed."""

    before: int
    after: int
    cancelled: bool = False


def compact(database: Database, *, is_cancelled: IsCancelled = unstoppable) -> Compacted:
    """Write the file anew without the room that is free in it; raises DatabaseProblem, with the file as it was."""
    with database.at_the_file() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = database.path.stat().st_size
        connection.set_progress_handler(is_cancelled, STEPS_AT_A_TIME)
        try:
            connection.execute("VACUUM")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                return Compacted(before, before, cancelled=True)
            raise
        connection.set_progress_handler(None, 0)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Compacted(before, database.path.stat().st_size)
