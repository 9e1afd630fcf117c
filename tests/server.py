"""A PostgreSQL server of the tests' own, where one is installed; it listens at a file in a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from time import sleep
from typing import Final

import psycopg
from psycopg import sql

NOBODY: Final = "postgres"  # the server refuses to run as the administrator
TRIES: Final = 20
REQUIRED: Final = "KAGIKAKKO_TESTS_REQUIRE_SERVER"
DEBIAN: Final = Path("/usr/lib/postgresql")
SETTINGS: Final = "-c listen_addresses='' -c max_connections=60"
FAST: Final = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
# Whoever comes as `tests` may; others must have a password.
ADMISSION: Final = "local all tests trust\nlocal all all scram-sha-256\n"

END_OTHERS: Final = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
OUR_TABLES: Final = (
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
)
COUNT_ANEW: Final = "SELECT setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences"


class Server:
    """A running server."""

    def __init__(self, folder: Path, options: str) -> None:
        self.folder = folder
        self._data = folder / "data"
        self._options = f"{SETTINGS} {options} -k {folder}"

    def url(self, database: str = "postgres", user: str = "tests", **more: str) -> str:
        """The address of one of its databases."""
        extra = "".join(f"&{name}={value}" for name, value in more.items())
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}{extra}"

    def make(self) -> None:
        """Make its files."""
        _run("initdb", "-D", str(self._data), "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        (self._data / "pg_hba.conf").write_text(ADMISSION, encoding="utf-8")

    def start(self) -> None:
        """Let it run; what is left of one that was ended without mercy may take a moment to go."""
        arguments = (
            "-D",
            str(self._data),
            "-w",
            "-l",
            str(self.folder / "log"),
            "-o",
            self._options,
            "start",
        )
        for _ in range(TRIES):
            try:
                _run("pg_ctl", *arguments)
            except subprocess.CalledProcessError:
                sleep(0.5)
            else:
                return
        raise RuntimeError((self.folder / "log").read_text(encoding="utf-8")[-2000:])

    def stop(self, mode: str = "immediate") -> None:
        """End it: "fast" as for an update of the system, "immediate" as when the power goes."""
        _run("pg_ctl", "-D", str(self._data), "-m", mode, "-w", "stop")

    def make_database(self, name: str) -> str:
        """Make a database; gives its name."""
        self.execute(f"CREATE DATABASE {name}")
        return name

    def empty(self, database: str) -> None:
        """Take every row out of a project, whoever still holds it, and count from one again."""
        with psycopg.connect(host=str(self.folder), user="tests", dbname=database) as connection:
            connection.execute(END_OTHERS)
            connection.execute("SET LOCAL session_replication_role = replica")  # no triggers, no references
            for (table,) in connection.execute(OUR_TABLES).fetchall():
                connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
            connection.execute(COUNT_ANEW)

    def execute(self, *statements: str, database: str = "postgres") -> None:
        """Do what is no part of a transaction."""
        with psycopg.connect(
            host=str(self.folder), user="tests", dbname=database, autocommit=True
        ) as connection:
            for statement in statements:
                connection.execute(statement.encode())


def is_installed() -> bool:
    """Whether a server can be started; where the tests must have one, its absence fails them."""
    return REQUIRED in os.environ or (sys.platform != "win32" and _program("pg_ctl") is not None)


@contextmanager
def running_server(options: str = FAST) -> Iterator[Server]:
    """A server for as long as the tests run."""
    folder = Path(mkdtemp(prefix="kagikakko-pg-"))
    try:
        if _is_root():
            shutil.chown(folder, NOBODY, NOBODY)
            folder.chmod(0o755)
        server = Server(folder, options)
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(program: str, *arguments: str) -> None:
    """One of the server's programs, under an account that may run it."""
    user = NOBODY if _is_root() else None
    command = [str(_program(program)), *arguments]
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        cwd="/",
        user=user,
    )


def _program(name: str) -> Path | None:
    """Where a program of the server is; Debian keeps them out of the path."""
    found = shutil.which(name)
    if found is not None:
        return Path(found)
    return max(DEBIAN.glob(f"*/bin/{name}"), key=lambda one: int(one.parents[1].name), default=None)


def _is_root() -> bool:
    """Whether the tests run as the administrator."""
    return sys.platform != "win32" and os.geteuid() == 0
