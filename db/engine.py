"""Opening a project file, and the sessions in which it is read and written."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Final

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from db.backups import Occasion, keep
from db.copying import SECONDS_TO_WAIT
from db.errors import DatabaseCode, DatabaseProblem
from db.inspection import inspect
from db.refusals import explained, explained_by_system
from db.schema import HEAD, upgrade
from db.server import WRITES, Address, add_indexes, is_server, server_engine, server_revision

# FULL makes a decision outlive a power failure, not only the end of the process.
PRAGMAS: Final = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL")
# SQLite lets a write begin in a file that may only be read, and refuses the first change.
WRITE_NOTHING: Final = "DELETE FROM place WHERE 1 = 0"
REBUILDS: Final = "kagikakko_rebuilds"


class Database:
    """An open project; several threads may use it, each in sessions of its own."""

    def __init__(self, engine: Engine, where: Path | Address, lock: FileLock | None = None) -> None:
        self.is_shared = isinstance(where, Address)
        self.location = where.location if isinstance(where, Address) else str(where)
        self.name = where.name if isinstance(where, Address) else where.stem
        self.user = where.user if isinstance(where, Address) else ""
        self._engine = engine
        self._lock = lock
        self._turn = Lock()

    @property
    def path(self) -> Path:
        """The file of a project that is one."""
        return Path(self.location)

    @contextmanager
    def session(self) -> Generator[Session, None, None]:
        """A session in which the project stands still; commits at the end, or leaves everything as it was.

        Raises DatabaseProblem where the file cannot be read or written.
        """
        with self._session(writes=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Generator[Session, None, None]:
        """The same for a write that rests on what was read: nobody else writes in between."""
        with self._session(writes=True) as session:
            yield session

    @contextmanager
    def rebuilding(self) -> Generator[Session, None, None]:
        """The same for a write that makes tables anew, in which references lead nowhere meanwhile."""
        with self._session(writes=True, rebuilds=True) as session:
            yield session
        self._engine.dispose()

    def close(self) -> None:
        """Let go of the file; another window may open it then."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def at_the_file(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection in no transaction, for what is done to the file as a whole; we write nothing meanwhile."""
        with (
            explained(str(self.path)),
            self._in_turn(),
            closing(sqlite3.connect(self.path, timeout=SECONDS_TO_WAIT, isolation_level=None)) as connection,
        ):
            yield connection

    @contextmanager
    def _session(self, *, writes: bool, rebuilds: bool = False) -> Generator[Session, None, None]:
        """A session in one transaction, its troubles told in our terms."""
        options = {WRITES: writes, REBUILDS: rebuilds}
        with (
            explained(self.name if self.is_shared else self.location),
            self._in_turn() if writes else nullcontext(),
            Session(self._engine, expire_on_commit=False, execution_options=options) as session,
            session.begin(),
        ):
            session.connection()
            yield session

    @contextmanager
    def _in_turn(self) -> Generator[None, None, None]:
        """One write of ours after the other: SQLite looks for its turn now and then only, and sleeps in between."""
        has_turn = self._turn.acquire(timeout=SECONDS_TO_WAIT)
        try:
            yield
        finally:
            if has_turn:
                self._turn.release()


def open_database(
    location: str | Path, *, exclusive: bool = False, must_exist: bool = False, is_copy: bool = False
) -> Database:
    """Open a project, or make one where there is none; `exclusive` is for who wants to be the only window.

    `location` is a path, sqlite:///path, or the address of a PostgreSQL server. A file of an older schema is
    kept as it was before it is made new, unless it is a copy itself. Raises DatabaseProblem; a file that is
    refused stays as it was.
    """
    if is_server(location):
        return _open_server(Address(str(location)), must_exist=must_exist)
    path = path_of(location)
    with explained(str(path)), explained_by_system(str(path)):
        if must_exist and not path.is_file():
            raise DatabaseProblem(DatabaseCode.NOT_FOUND, str(path))
        revision = inspect(path)
        database = Database(_engine(path), path, locked(path) if exclusive else None)
        try:
            if revision not in {None, HEAD} and not is_copy:
                keep(path, Occasion.MIGRATION)
            _prepare(database, is_current=revision == HEAD, exclusive=exclusive)
        except BaseException:
            database.close()
            raise
    return database


def _open_server(address: Address, *, must_exist: bool) -> Database:
    """Open a project of a team; any number of windows may."""
    database = Database(server_engine(address), address)
    try:
        _prepare_server(database, must_exist=must_exist)
    except BaseException:
        database.close()
        raise
    return database


def _prepare_server(database: Database, *, must_exist: bool) -> None:
    """Find out now whether the server lets us in, and give it our tables where a colleague's window has not."""
    with database.session() as session:
        revision = server_revision(session.connection(), database.name)
    if revision is None and must_exist:
        raise DatabaseProblem(DatabaseCode.NOT_FOUND, database.name)
    if revision == HEAD:
        return
    with database.rebuilding() as session:
        if server_revision(session.connection(), database.name) != HEAD:
            upgrade(session.connection())
            add_indexes(session.connection())


def path_of(location: str | Path) -> Path:
    """The file behind a path or URL."""
    if "://" not in str(location):
        return Path(location).absolute()
    try:
        url = make_url(str(location))
    except ArgumentError as error:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, str(location)) from error
    if url.get_backend_name() != "sqlite" or not url.database:
        raise DatabaseProblem(DatabaseCode.NOT_A_DATABASE, str(location))
    return Path(url.database).absolute()


def locked(path: Path) -> FileLock:
    """The lock that only one window can hold; raises DatabaseProblem where another has it."""
    lock = FileLock(f"{path}.lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise DatabaseProblem(DatabaseCode.IN_USE, str(path)) from error
    return lock


def _engine(path: Path) -> Engine:
    """The file for SQLAlchemy, transactions begun by us: Python's own would let a read see two states."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": SECONDS_TO_WAIT})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: sqlite3.Connection, _: object) -> None:
    """What holds for every connection."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    """Begin a transaction; who is to write waits here until nobody else does."""
    options = connection.get_execution_options()
    if options.get(REBUILDS, False):
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    writes = options.get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(database: Database, *, is_current: bool, exclusive: bool) -> None:
    """Find out now whether the file can be read, and by a window written, and give it our tables."""
    if is_current and not exclusive:
        with database.session():
            return
    if is_current:
        with database.writing() as session:
            session.execute(text(WRITE_NOTHING))
        return
    with database.rebuilding() as session:
        upgrade(session.connection())
