"""A look into a file before it is opened, which changes nothing in it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from db.errors import DatabaseCode, DatabaseProblem
from db.schema import HEAD, REVISIONS

MAGIC: Final = b"SQLite format 3\0"
# What every project has had since the first schema.
OUR_TABLES: Final = frozenset({"alembic_version", "article", "decision", "quote"})
TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table'"
REVISION: Final = "SELECT version_num FROM alembic_version"


def inspect(path: Path) -> str | None:
    """The schema of the project in the file, or None where one is to be made; raises DatabaseProblem."""
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except FileNotFoundError:
        if path.parent.is_dir():
            return None
        raise
    if not head:
        return None
    if head != MAGIC:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, str(path))
    with closing(sqlite3.connect(unchanging(path), uri=True)) as connection:
        return _revision(connection, str(path))


def is_older(path: Path) -> bool:
    """Whether the file says that it has a schema before ours; it is not looked at any closer than that."""
    try:
        with closing(sqlite3.connect(unchanging(path), uri=True)) as connection:
            (revision,) = connection.execute(REVISION).fetchone() or ("",)
    except sqlite3.Error:
        return False
    return revision in REVISIONS and revision != HEAD


def unchanging(path: Path) -> str:
    """The file as one that nobody writes; with a log beside it, SQLite must look there too."""
    has_log = path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?{'mode=ro' if has_log else 'immutable=1'}"


def _revision(connection: sqlite3.Connection, path: str) -> str | None:
    """The schema that the tables say they have; an empty database is as good as none."""
    tables = {name for (name,) in connection.execute(TABLES)}
    if not tables:
        return None
    if not tables >= OUR_TABLES:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, path)
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DatabaseProblem(DatabaseCode.DAMAGED, path)
    (revision,) = connection.execute(REVISION).fetchone() or ("",)
    if revision not in REVISIONS:
        raise DatabaseProblem(DatabaseCode.NEWER, path)
    return revision
