"""What SQLite, PostgreSQL and the system say, in our own terms."""

import errno
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError

from db.errors import DatabaseCode, DatabaseProblem

PRIMARY: Final = 0xFF  # the byte of SQLite's extended codes that tells the kind
BY_KIND: Final[Mapping[int, DatabaseCode]] = {
    sqlite3.SQLITE_FULL: DatabaseCode.DISK_FULL,
    sqlite3.SQLITE_READONLY: DatabaseCode.READ_ONLY,
    sqlite3.SQLITE_PERM: DatabaseCode.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: DatabaseCode.READ_ONLY,  # the file is there: what it needs beside it is not
    sqlite3.SQLITE_BUSY: DatabaseCode.LOCKED,
    sqlite3.SQLITE_LOCKED: DatabaseCode.LOCKED,
    sqlite3.SQLITE_CORRUPT: DatabaseCode.DAMAGED,
    sqlite3.SQLITE_NOTADB: DatabaseCode.DAMAGED,
}
# A quota or a limit on the size of files ends a write as the end of the disk does.
BY_CODE: Final[Mapping[int, DatabaseCode]] = {
    sqlite3.SQLITE_IOERR_WRITE: DatabaseCode.DISK_FULL,
    sqlite3.SQLITE_IOERR_TRUNCATE: DatabaseCode.DISK_FULL,
    sqlite3.SQLITE_IOERR_FSYNC: DatabaseCode.DISK_FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: DatabaseCode.DISK_FULL,
    sqlite3.SQLITE_IOERR_READ: DatabaseCode.DAMAGED,
    sqlite3.SQLITE_IOERR_SHORT_READ: DatabaseCode.DAMAGED,
    sqlite3.SQLITE_IOERR_CORRUPTFS: DatabaseCode.DAMAGED,
}
BY_STATE: Final[Mapping[str, DatabaseCode]] = {
    "25006": DatabaseCode.READ_ONLY,
    "42501": DatabaseCode.NOT_ALLOWED,
    "53100": DatabaseCode.DISK_FULL,
    "55P03": DatabaseCode.LOCKED,
    "40P01": DatabaseCode.LOCKED,
    "57P01": DatabaseCode.UNREACHABLE,
    "57P02": DatabaseCode.UNREACHABLE,
    "57P03": DatabaseCode.UNREACHABLE,
    "3D000": DatabaseCode.NOT_FOUND,
    "42704": DatabaseCode.NOBODY,
    "XX001": DatabaseCode.DAMAGED,
    "XX002": DatabaseCode.DAMAGED,
}
BY_CLASS: Final[Mapping[str, DatabaseCode]] = {
    "08": DatabaseCode.UNREACHABLE,
    "28": DatabaseCode.NOT_ADMITTED,
    "53": DatabaseCode.UNREACHABLE,
}
BY_WORDS: Final[Mapping[str, DatabaseCode]] = {
    "authentication failed": DatabaseCode.NOT_ADMITTED,
    "pg_hba.conf": DatabaseCode.NOT_ADMITTED,
    "does not exist": DatabaseCode.NOT_FOUND,
    "closed the connection": DatabaseCode.UNREACHABLE,
}
BY_SYSTEM: Final[Mapping[int | None, DatabaseCode]] = {
    errno.ENOSPC: DatabaseCode.DISK_FULL,
    errno.EDQUOT: DatabaseCode.DISK_FULL,
    errno.EACCES: DatabaseCode.READ_ONLY,
    errno.EPERM: DatabaseCode.READ_ONLY,
    errno.EROFS: DatabaseCode.READ_ONLY,
    errno.EEXIST: DatabaseCode.READ_ONLY,  # a file stands where a folder is needed
    errno.ENOENT: DatabaseCode.NOT_FOUND,
    errno.ENOTDIR: DatabaseCode.NOT_FOUND,
    errno.ENAMETOOLONG: DatabaseCode.NOT_FOUND,
    errno.EISDIR: DatabaseCode.NOT_A_DATABASE,
}


@contextmanager
def explained(path: str) -> Generator[None, None, None]:
    """Refusals of the database become DatabaseProblem; what is no refusal passes as it is."""
    try:
        yield
    except DBAPIError as error:
        _raise(_code_of(error.orig), path, error)
    except sqlite3.Error as error:
        _raise(_code_of(error), path, error)


@contextmanager
def explained_by_system(path: str) -> Generator[None, None, None]:
    """Refusals of the system become DatabaseProblem; only for code that touches no file but the project."""
    try:
        yield
    except OSError as error:
        _raise(BY_SYSTEM.get(error.errno), path, error)


def _code_of(error: BaseException | None) -> DatabaseCode | None:
    """Our code for what SQLite or PostgreSQL says."""
    if type(error).__module__.startswith("psycopg"):
        return _code_of_server(error)
    code: int = getattr(error, "sqlite_errorcode", 0)
    return BY_CODE.get(code) or BY_KIND.get(code & PRIMARY)


def _code_of_server(error: BaseException | None) -> DatabaseCode | None:
    """Our code for what PostgreSQL says; before somebody is let in, it says it in words only."""
    state: str | None = getattr(error, "sqlstate", None)
    if state is not None:
        return BY_STATE.get(state) or BY_CLASS.get(state[:2])
    if type(error).__name__ != "OperationalError":
        return None
    said = next((code for words, code in BY_WORDS.items() if words in str(error)), None)
    asked = getattr(getattr(error, "pgconn", None), "used_password", False)
    return said or (DatabaseCode.NOT_ADMITTED if asked else DatabaseCode.UNREACHABLE)


def _raise(code: DatabaseCode | None, path: str, error: Exception) -> None:
    """Raise in our terms where there is one."""
    if code is None:
        raise error
    raise DatabaseProblem(code, path) from error
