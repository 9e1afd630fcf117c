"""A copy of a project that somebody else may have open, made without touching it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from db.errors import DatabaseCode, DatabaseProblem
from db.inspection import inspect, unchanging
from db.sqlite_errors import explained, explained_by_system


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
