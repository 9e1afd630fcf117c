"""Opening a project file, and what happens when that cannot be."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from filelock import FileLock
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db import engine, inspection, queries
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.views import QuoteFilter
from services import corrections
from tests.db.making import BACK, GOING, TEXT, add, rows
from tests.hardships import NOBODY, as_another, nobody

pytestmark = pytest.mark.of_a_file
ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = 4096
HOLD_OPEN: Final = """
import sys
from db.engine import open_database
database = open_database(sys.argv[1], exclusive=True)
print("open", flush=True)
sys.stdin.read()
"""

Spoil = Callable[[Path], None]


def code_of(location: str | Path, *, exclusive: bool = False) -> str:
    """Why the project cannot be opened."""
    with pytest.raises(DatabaseProblem) as refused:
        open_database(location, exclusive=exclusive)
    return str(refused.value.code)


@pytest.fixture
def project(database: Database) -> Path:
    """The file of a closed project."""
    database.close()
    return database.path


# Opening


def test_a_new_project_is_empty_and_is_there_when_opened_again(tmp_path: Path) -> None:
    open_database(tmp_path / "新しい.db").close()
    database = open_database(str(tmp_path / "新しい.db"), exclusive=True, must_exist=True)

    with database.session() as session:
        assert queries.articles(session) == ()
    assert database.path == tmp_path / "新しい.db"
    database.close()


def test_a_closed_project_is_one_file_that_can_be_copied(project: Path) -> None:
    assert sorted(file.name for file in project.parent.iterdir()) == [project.name, f"{project.name}.lock"]

    shutil.copy(project, project.with_name("写し.db"))
    copy = open_database(project.with_name("写し.db"))
    assert list(rows(copy)) == [GOING, "『海』", BACK, "「待つ」"]
    copy.close()


def test_an_empty_file_becomes_a_project(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()

    open_database(tmp_path / "a.db").close()
    assert (tmp_path / "a.db").stat().st_size > 0


def test_a_project_that_was_only_begun_is_finished(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as begun:
        begun.execute("PRAGMA journal_mode=WAL")
    assert (tmp_path / "a.db").stat().st_size > 0

    database = open_database(tmp_path / "a.db")
    with database.session() as session:
        assert queries.articles(session) == ()
    database.close()


def test_a_project_is_opened_by_its_url(project: Path) -> None:
    database = open_database(f"sqlite:///{project}")

    assert database.path == project
    database.close()


@pytest.mark.parametrize("url", ["sqlite://", "なに://", "://"])
def test_a_url_of_something_else_is_refused(url: str) -> None:
    assert code_of(url) == "not_a_database"


def test_every_connection_checks_references_and_writes_through(empty: Database) -> None:
    with empty.session() as session:
        found = [session.scalars(text(f"PRAGMA {name}")).one() for name in ("foreign_keys", "synchronous")]
        journal = session.scalars(text("PRAGMA journal_mode")).one()

    assert (found, journal) == ([1, 2], "wal")


# What cannot be opened


def overwrite(at: int, data: bytes) -> Spoil:
    """A way to spoil a file: other bytes in some place."""

    def spoil(file: Path) -> None:
        with file.open("r+b") as opened:
            opened.seek(at)
            opened.write(data)

    return spoil


def of_text(file: Path) -> None:
    """No database at all."""
    file.write_text(TEXT, encoding="utf-8")


def of_another_program(file: Path) -> None:
    """A database, but not ours."""
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")


def cut_short(file: Path) -> None:
    """The end of the file is missing."""
    os.truncate(file, 5 * PAGE)


def of_the_future(file: Path) -> None:
    """A schema that nobody knows yet."""
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()


def of_the_future_with_its_log(file: Path) -> None:
    """The same, the last change still in the log, as a crash leaves it."""
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
        log = file.with_name(f"{file.name}-wal").read_bytes()
        kept = file.read_bytes()
    file.write_bytes(kept)
    file.with_name(f"{file.name}-wal").write_bytes(log)


@pytest.mark.parametrize("exclusive", [True, False])
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (of_text, "not_a_database"),
        (of_another_program, "not_a_database"),
        (of_the_future, "newer"),
        (of_the_future_with_its_log, "newer"),
        (cut_short, "damaged"),
        (overwrite(16, b"\xff" * 84), "damaged"),
        (overwrite(PAGE, b"\xff" * PAGE), "damaged"),
        (overwrite(8 * PAGE, b"\xff" * PAGE), "damaged"),
    ],
)
def test_what_is_refused_stays_byte_for_byte_and_leaves_nothing_beside_it(
    project: Path, spoil: Spoil, code: str, *, exclusive: bool
) -> None:
    spoil(project)
    before = project.read_bytes()
    beside = sorted(file.name for file in project.parent.iterdir() if not file.name.endswith("-shm"))

    assert code_of(project, exclusive=exclusive) == code
    assert project.read_bytes() == before
    assert sorted(f.name for f in project.parent.iterdir() if not f.name.endswith("-shm")) == beside


def test_a_large_project_opens_before_it_is_read_through(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(8 * PAGE, b"\xff" * PAGE)(project)
    monkeypatch.setattr(inspection, "LARGE", 1)
    open_database(project).close()

    with pytest.raises(DatabaseProblem) as refused:
        inspection.read_through(project, lambda: False)
    assert refused.value.code == "faulty"
    monkeypatch.setattr(inspection, "INSTRUCTIONS", 1)
    inspection.read_through(project, lambda: True)


def test_who_reads_a_sound_project_through_hears_nothing(project: Path, tmp_path: Path) -> None:
    inspection.read_through(project, lambda: False)
    assert not inspection.is_large(project)
    assert not inspection.is_large(tmp_path)
    with pytest.raises(DatabaseProblem):
        inspection.read_through(tmp_path / "nowhere.db", lambda: False)


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "not_a_database"


@pytest.mark.parametrize("name", ["ない/a.db", "a.txt/a.db", "長" * 200 + ".db"])
def test_a_project_cannot_be_where_no_file_can_be(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").touch()

    assert code_of(tmp_path / name) == "not_found"


def test_who_needs_a_project_that_is_there_does_not_make_one(tmp_path: Path) -> None:
    with pytest.raises(DatabaseProblem) as refused:
        open_database(tmp_path / "a.db", must_exist=True)

    assert (refused.value.code, refused.value.path) == ("not_found", str(tmp_path / "a.db"))
    assert list(tmp_path.iterdir()) == []


def test_trouble_that_nobody_foresaw_is_not_hidden(tmp_path: Path) -> None:
    (tmp_path / "a.db").symlink_to(tmp_path / "a.db")

    with pytest.raises(OSError, match="symbolic links"):
        open_database(tmp_path / "a.db")


@as_another
@pytest.mark.parametrize("exclusive", [True, False])
def test_a_project_nobody_may_write_is_refused_to_a_window_and_left_as_it_was(
    project: Path, *, exclusive: bool
) -> None:
    with nobody() as folder:
        os.seteuid(0)
        shutil.copy(project, folder / "a.db")
        before = (folder / "a.db").read_bytes()
        os.seteuid(NOBODY)

        assert code_of(folder / "a.db", exclusive=exclusive) == "read_only"
        assert code_of(folder / "b.db", exclusive=exclusive) == "read_only"
        assert (folder / "a.db").read_bytes() == before


@as_another
def test_a_file_that_may_not_be_read_or_written_is_refused(project: Path) -> None:
    with nobody() as folder:
        os.seteuid(0)
        folder.chmod(0o777)
        shutil.copy(project, folder / "a.db")
        (folder / "a.db").chmod(0o444)
        shutil.copy(project, folder / "b.db")
        (folder / "b.db").chmod(0o000)
        os.seteuid(NOBODY)

        assert code_of(folder / "a.db", exclusive=True) == "read_only"
        assert code_of(folder / "b.db") == "read_only"
        assert not FileLock(folder / "a.db.lock").is_locked


# More than one


def test_a_second_window_is_refused_until_the_first_is_closed(database: Database) -> None:
    assert code_of(database.path, exclusive=True) == "in_use"
    database.close()

    open_database(database.path, exclusive=True).close()


def test_who_only_reads_may_while_a_window_is_open(database: Database) -> None:
    reader = open_database(database.path)
    corrections.hold(database, rows(database)[GOING].id, "佐藤")

    assert rows(reader) == rows(database)
    reader.close()


def test_a_window_that_dies_leaves_no_lock(project: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline().strip() == b"open"
        assert code_of(project, exclusive=True) == "in_use"
        window.kill()

    open_database(project, exclusive=True).close()


# Sessions


def test_what_fails_leaves_everything_as_it_was(database: Database) -> None:
    with pytest.raises(LookupError), database.writing() as session:
        add_and_fail(session)

    with database.session() as session:
        assert len(queries.articles(session)) == 1


def add_and_fail(session: Session) -> None:
    """Half of what was to be done."""
    add(session, number=2)
    queries.quote(session, 99)


def test_a_session_sees_one_state_from_beginning_to_end(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    with database.session() as session:
        before = queries.quote(session, quote_id)
        corrections.hold(database, quote_id, "佐藤")

        assert queries.quote(session, quote_id) == before
    assert rows(database)[GOING] != before


def test_a_mistake_of_ours_is_not_taken_for_a_damaged_file(database: Database) -> None:
    with pytest.raises(OperationalError, match="no such table"), database.session() as session:
        session.execute(text("SELECT * FROM bookmarks"))


def test_a_file_that_may_not_be_written_any_more_is_told(database: Database) -> None:
    with database.session() as session:
        session.execute(text("PRAGMA query_only=ON"))
    with pytest.raises(DatabaseProblem) as refused, database.session() as session:
        add(session, number=2)

    assert (refused.value.code, refused.value.path) == ("read_only", str(database.path))


def test_a_project_that_another_program_writes_is_told_after_a_while(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT", 0.05)
    database = open_database(project)
    quote_id = rows(database)[GOING].id
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseProblem) as refused:
            corrections.hold(database, quote_id, "佐藤")
        other.execute("ROLLBACK")
    assert refused.value.code == "locked"

    corrections.hold(database, quote_id, "佐藤")
    database.close()


def test_a_project_that_this_program_writes_for_too_long_is_told_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT", 0.05)
    database = open_database(project)
    quote_id = rows(database)[GOING].id
    with database.writing(), pytest.raises(DatabaseProblem) as refused:
        corrections.hold(database, quote_id, "佐藤")
    assert refused.value.code == "locked"

    corrections.hold(database, quote_id, "佐藤")
    database.close()


def test_damage_that_is_met_only_while_reading_is_told(database: Database) -> None:
    database.close()
    size = database.path.stat().st_size
    overwrite(PAGE, b"\xff" * (size - PAGE))(database.path)

    with pytest.raises(DatabaseProblem) as refused, database.session() as session:
        queries.find_quotes(session, QuoteFilter())
    assert refused.value.code == "damaged"


@pytest.mark.skipif(os.name == "nt", reason="there a file in use cannot be killed with its process")
def test_the_signal_to_end_is_no_trouble_of_the_file(project: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline().strip() == b"open"
        window.send_signal(signal.SIGINT)

    database = open_database(project, exclusive=True)
    assert GOING in rows(database)
    database.close()
