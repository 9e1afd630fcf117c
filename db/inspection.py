"""A look into a file before it is opened, which changes nothing in it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from db.errors import DatabaseCode, DatabaseProblem
from db.refusals import explained
from db.schema import HEAD, REVISIONS

MAGIC: Final = b"SQLite format 3\0"
# What every project has had since the first schema.
OUR_TABLES: Final = frozenset({"alembic_version", "article", "decision", "quote"})
TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table'"
WHOLE: Final = "PRAGMA quick_check(1)"
OK: Final = ("ok",)
# What is larger is not read from beginning to end before it opens: that takes seconds.
LARGE: Final = 64 * 2**20
INSTRUCTIONS: Final = 10_000  # so many of SQLite's between two questions whether to go on
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
        return _revision(connection, str(path), is_large=is_large(path))


def is_large(path: Path) -> bool:
    """Whether a file is opened without having been read from beginning to end."""
    return path.is_file() and path.stat().st_size > LARGE


def read_through(path: Path, is_cancelled: Callable[[], bool]) -> None:
    """Read a project that others use from beginning to end; raises DatabaseProblem where it is damaged."""
    with explained(str(path)):
        try:
            found = _said_of_all(path, is_cancelled)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return
    if found != OK:
        raise DatabaseProblem(DatabaseCode.FAULTY, str(path))


def _said_of_all(path: Path, is_cancelled: Callable[[], bool]) -> object:
    """What SQLite says of the whole file."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.set_progress_handler(is_cancelled, INSTRUCTIONS)
        return connection.execute(WHOLE).fetchone()


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


def _revision(connection: sqlite3.Connection, path: str, *, is_large: bool) -> str | None:
    """The schema that the tables say they have; an empty database is as good as none."""
    tables = {name for (name,) in connection.execute(TABLES)}
    if not tables:
        return None
    if not tables >= OUR_TABLES:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, path)
    if not is_large and connection.execute(WHOLE).fetchone() != OK:
        raise DatabaseProblem(DatabaseCode.DAMAGED, path)
    (revision,) = connection.execute(REVISION).fetchone() or ("",)
    if revision not in REVISIONS:
        raise DatabaseProblem(DatabaseCode.NEWER, path)
    return revision
