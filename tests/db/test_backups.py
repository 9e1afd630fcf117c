"""Backups: when one is made, of what, how many are kept, how one goes back to it."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from filelock import FileLock
from sqlalchemy import text

from db import backups, copying, inspection, queries, restoring
from db.backups import KEPT, Occasion, State, backups_of, folder_of, is_wanted, keep, state_of
from db.copying import Standstill, StoppedCopyError
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.inspection import is_older
from db.restoring import restore
from db.schema import HEAD, REVISIONS
from db.views import QuoteFilter, ReviewStatus
from services import corrections
from tests.db.making import BACK, GOING, add, rows

pytestmark = pytest.mark.of_a_file

BY = "佐藤"


def set_clock(monkeypatch: pytest.MonkeyPatch, ahead: timedelta) -> None:
    """Let the clock be so far from the true one."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime.now(UTC) + ahead

    monkeypatch.setattr(backups, "datetime", Clock)


def names(project: Path) -> list[str]:
    """The occasions of what is kept, with their numbers, the newest first."""
    return [f"{one.number} {one.occasion}" for one in backups_of(project)]


def decided(path: Path) -> list[ReviewStatus]:
    """How the quotations in a file stand."""
    database = open_database(path, must_exist=True, is_copy=True)
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    database.close()
    return [quote.status for quote in found]


OPEN = [ReviewStatus.OPEN] * 4
HELD = [ReviewStatus.HELD, *OPEN[1:]]


# Making


def test_a_backup_is_the_project_as_it_was_and_a_project_itself(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)

    assert made.path.parent == folder_of(database.path) == database.path.with_name("shigoto.db.backups")
    assert (made.number, made.occasion) == (1, Occasion.ASKED)
    assert backups_of(database.path) == (made,)
    assert decided(made.path) == OPEN
    assert decided(database.path) == HELD


def test_a_standstill_is_copied_as_it_was_while_others_write(database: Database) -> None:
    still = Standstill(database.path)
    corrections.hold(database, rows(database)[GOING].id, BY)

    def write_more(*_: int) -> None:
        corrections.write_note(database, rows(database)[BACK].id, "あとで", BY)

    made = keep(database.path, Occasion.BULK, standstill=still, report=write_more)

    assert decided(made.path) == OPEN
    assert rows(database)[BACK].note == "あとで"


def test_how_far_a_backup_is_is_told_and_it_can_be_stopped(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES_AT_A_TIME", 10)
    told: list[tuple[int, int]] = []
    keep(database.path, Occasion.ASKED, report=lambda done, total: told.append((done, total)))
    with pytest.raises(StoppedCopyError):
        keep(database.path, Occasion.ASKED, is_cancelled=lambda: True)

    assert told[-1][0] == told[-1][1] > 0
    assert names(database.path) == ["1 asked"]
    assert sorted(file.name for file in folder_of(database.path).iterdir())[0] == ".lock"
    assert len(list(folder_of(database.path).iterdir())) == 2


def test_what_a_killed_process_has_left_is_written_over(database: Database) -> None:
    folder_of(database.path).mkdir()
    made = keep(database.path, Occasion.ASKED)
    left = made.path.with_name(f".{made.path.name}.part")
    made.path.rename(left)
    left.write_bytes(b"half")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backups, "datetime", type("Then", (datetime,), {"now": lambda *_: made.at}))
        again = keep(database.path, Occasion.ASKED)

    assert again.path == made.path
    assert decided(again.path) == OPEN
    assert not left.exists()


def test_the_oldest_of_an_occasion_go_and_what_is_seldom_stays(database: Database) -> None:
    keep(database.path, Occasion.MIGRATION)
    for _ in range(KEPT[Occasion.BULK] + 2):
        keep(database.path, Occasion.BULK)

    assert names(database.path) == [*(f"{number} bulk" for number in (8, 7, 6, 5, 4)), "1 migration"]


def test_what_cannot_be_thrown_away_is_no_trouble(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "KEPT", dict.fromkeys(Occasion, 0))
    monkeypatch.setattr(Path, "unlink", _refuse(Path.unlink))
    keep(database.path, Occasion.ASKED)

    assert names(database.path) == ["1 asked"]


def _refuse(usual: Callable[..., None]) -> Callable[..., None]:
    """Somebody reads the backups, so that the system refuses to delete them."""

    def unlink(self: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002  # as Path has it
        if self.suffix == ".db":
            raise PermissionError(self)
        usual(self, missing_ok=missing_ok)

    return unlink


def test_what_somebody_else_put_there_is_no_backup_and_stays(database: Database) -> None:
    folder_of(database.path).mkdir()
    for name in ("メモ.txt", "0007-20260101T000000Z-other.db", "0009-20260101T000000Z-damaged.db"):
        (folder_of(database.path) / name).touch()

    assert backups_of(database.path) == ()
    assert keep(database.path, Occasion.ASKED).number == 10


def test_two_programs_that_make_backups_wait_for_each_other(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "SECONDS_TO_WAIT", 0.05)
    folder_of(database.path).mkdir()
    with FileLock(folder_of(database.path) / ".lock"), pytest.raises(DatabaseProblem) as refused:
        keep(database.path, Occasion.ASKED)

    assert refused.value.code == "locked"


def test_a_project_that_is_none_has_no_backup(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 84)

    assert state_of(tmp_path / "a.db") is None
    with pytest.raises(DatabaseProblem) as refused:
        keep(tmp_path / "a.db", Occasion.ASKED)
    assert refused.value.code == "damaged"
    assert backups_of(tmp_path / "a.db") == ()


# Whether one is wanted


def test_a_backup_is_wanted_once_something_has_changed_and_time_has_passed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_wanted(database.path)
    keep(database.path, Occasion.BULK)
    assert not is_wanted(database.path)
    corrections.hold(database, rows(database)[GOING].id, BY)
    assert not is_wanted(database.path)

    set_clock(monkeypatch, timedelta(minutes=11))
    assert is_wanted(database.path)
    keep(database.path, Occasion.BULK)
    assert not is_wanted(database.path)
    set_clock(monkeypatch, timedelta(minutes=30))
    assert not is_wanted(database.path)
    with database.writing() as session:
        add(session, number=2)
    assert is_wanted(database.path)


def test_a_clock_that_is_set_back_makes_no_backup_seem_new_and_none_go_too_early(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, timedelta(days=400))
    keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)
    set_clock(monkeypatch, timedelta(days=-400))

    assert is_wanted(database.path)
    for _ in range(5):
        keep(database.path, Occasion.ASKED)
    assert names(database.path) == [f"{number} asked" for number in (6, 5, 4, 3, 2)]


def test_how_far_a_project_is_can_be_read_of_every_schema(released: Path) -> None:
    assert state_of(released) == State(articles=1, last_article=1, last_step=7)


# Back to one


def test_a_project_goes_back_and_what_it_was_is_kept(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)
    database.close()
    restore(database.path, made.path)

    assert names(database.path) == ["2 restore", "1 asked"]
    assert decided(database.path) == OPEN
    restore(database.path, backups_of(database.path)[0].path)
    assert decided(database.path) == HELD


def test_a_project_that_shrinks_with_its_backup_is_whole(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    for number in range(2, 30):
        with database.writing() as session:
            add(session, number=number)
    database.close()
    restore(database.path, made.path)

    again = open_database(database.path)
    with again.session() as session:
        assert session.scalars(text("PRAGMA integrity_check")).all() == ["ok"]
        assert len(queries.articles(session)) == 1
    again.close()


def test_a_backup_of_an_older_schema_becomes_a_project_of_ours(released: Path) -> None:
    before = decided(released)
    open_database(released).close()
    for one in backups_of(released):
        restore(released, one.path)
        assert decided(released) == before


def test_who_reads_meanwhile_sees_one_state(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)
    database.close()
    reader = open_database(database.path)
    with reader.session() as session:
        before = queries.find_quotes(session, QuoteFilter())
        restore(database.path, made.path)
        assert queries.find_quotes(session, QuoteFilter()) == before
    assert rows(reader)[GOING].status is ReviewStatus.OPEN
    reader.close()


def test_a_project_that_a_window_has_is_not_taken_from_it(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    with pytest.raises(DatabaseProblem) as refused:
        restore(database.path, made.path)

    assert refused.value.code == "in_use"
    assert names(database.path) == ["1 asked"]


def test_a_project_that_another_program_writes_stays_as_it_is(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "SECONDS_TO_WAIT", 0.05)
    made = keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)
    database.close()
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseProblem) as refused:
            restore(database.path, made.path)

    assert (refused.value.code, refused.value.path) == ("locked", str(database.path))
    assert decided(database.path) == HELD


@pytest.mark.parametrize("at", [1, 2, 3])
def test_going_back_can_be_stopped_and_nothing_has_changed(
    database: Database, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        copying, "PAGES_AT_A_TIME", 40
    )  # two turns for each copy, and one question between them
    made = keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)
    database.close()
    asked = iter(range(at - 1))
    if at < 3:
        with pytest.raises(StoppedCopyError):
            restore(database.path, made.path, is_cancelled=lambda: next(asked, None) is None)
        assert decided(database.path) == HELD
    else:
        restore(database.path, made.path, is_cancelled=lambda: next(asked, None) is None)
        assert decided(database.path) == OPEN


def overwritten(project: Path) -> None:
    """Nothing of it can be read."""
    project.write_bytes(os.urandom(10_000))


def half_gone(project: Path) -> None:
    """The end is missing, and a log stands beside it."""
    os.truncate(project, 5 * 4096)
    project.with_name(f"{project.name}-wal").write_bytes(b"log")


@pytest.mark.parametrize("spoil", [overwritten, half_gone])
def test_in_the_place_of_a_damaged_project_comes_the_backup_and_the_damaged_one_is_kept(
    database: Database, spoil: Callable[[Path], None]
) -> None:
    made = keep(database.path, Occasion.ASKED)
    database.close()
    spoil(database.path)
    damaged = database.path.read_bytes()
    restore(database.path, made.path)

    assert decided(database.path) == OPEN
    (kept,) = folder_of(database.path).glob("0002-*-damaged.db")
    assert kept.read_bytes() == damaged
    keep(database.path, Occasion.ASKED)
    assert names(database.path) == ["3 asked", "1 asked"]


def test_a_project_of_a_newer_program_is_kept_too(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    with database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    restore(database.path, made.path)

    assert decided(database.path) == OPEN
    with pytest.raises(DatabaseProblem) as newer:
        open_database(backups_of(database.path)[0].path)
    assert newer.value.code == "newer"


def test_where_nothing_may_be_read_nothing_is_replaced(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = keep(database.path, Occasion.ASKED)
    database.close()
    before = database.path.read_bytes()

    def unreadable(path: Path) -> str:
        if path == database.path:
            raise PermissionError(errno.EACCES, "no")
        return inspection.inspect(path) or ""

    monkeypatch.setattr(restoring, "inspect", unreadable)
    with pytest.raises(DatabaseProblem) as refused:
        restore(database.path, made.path)

    assert (refused.value.code, database.path.read_bytes()) == ("read_only", before)


def test_a_project_that_is_gone_comes_back(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    database.close()
    database.path.unlink()
    restore(database.path, made.path)

    assert decided(database.path) == OPEN


def test_a_backup_that_is_damaged_or_gone_is_refused_and_the_project_stays(database: Database) -> None:
    made = keep(database.path, Occasion.ASKED)
    corrections.hold(database, rows(database)[GOING].id, BY)
    database.close()
    os.truncate(made.path, 5 * 4096)
    with pytest.raises(DatabaseProblem) as damaged:
        restore(database.path, made.path)
    made.path.unlink()
    with pytest.raises(DatabaseProblem) as gone:
        restore(database.path, made.path)

    assert [(one.value.code, one.value.path) for one in (damaged, gone)] == [
        ("damaged", str(made.path)),
        ("not_found", str(made.path)),
    ]
    assert decided(database.path) == HELD


# Before a project becomes a newer one


def test_a_project_of_an_older_schema_is_kept_before_it_is_made_new(released: Path) -> None:
    before = released.read_bytes()
    open_database(released).close()
    kept = backups_of(released)
    open_database(released).close()

    if released.name == f"project-{HEAD}.db":
        assert kept == ()
    else:
        assert [one.occasion for one in kept] == [Occasion.MIGRATION]
        assert _rows_of(kept[0].path) == _rows_of_bytes(before, released)
    assert backups_of(released) == kept


def _rows_of(path: Path) -> list[str]:
    """Everything in a file, as SQL."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as opened:
        return list(opened.iterdump())


def _rows_of_bytes(data: bytes, beside: Path) -> list[str]:
    """The same of bytes."""
    file = beside.with_name("before.db")
    file.write_bytes(data)
    return _rows_of(file)


def test_whether_a_project_is_older_is_seen_at_a_glance(released: Path, tmp_path: Path) -> None:
    assert is_older(released) is (released.name != f"project-{HEAD}.db")
    (tmp_path / "a.txt").write_text("記事", encoding="utf-8")
    assert not is_older(tmp_path / "a.txt")
    assert not is_older(tmp_path / "ない.db")
    with closing(sqlite3.connect(released)) as opened:
        opened.execute("DELETE FROM alembic_version")
        opened.commit()
    assert not is_older(released)


def test_a_copy_that_is_made_new_is_not_kept_as_it_was(released: Path) -> None:
    open_database(released, is_copy=True).close()

    assert backups_of(released) == ()


@pytest.fixture(params=REVISIONS)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project of every schema that was ever released."""
    kept = Path(__file__).resolve().parents[1] / "data" / f"project-{request.param}.db"
    copy = tmp_path / kept.name
    copy.write_bytes(kept.read_bytes())
    return copy
