"""Whether a project is whole, and its file as small as it can be."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from db.checking import check
from db.compacting import Compacted, compact
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.findings import Fault, Finding
from db.schema import REVISIONS
from services import corrections, naming
from services.intake import add_files
from services.samples import add_samples
from tests.db.making import BACK, GOING, add, rows

pytestmark = pytest.mark.of_a_file

DATA: Final = Path(__file__).resolve().parents[1] / "data"
BY: Final = "佐藤"
WITHOUT_TRIGGERS: Final = "DROP TRIGGER step_refuses_update; DROP TRIGGER decision_refuses_delete;"
WITH_TRIGGERS: Final = """
    CREATE TRIGGER step_refuses_update BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'no'); END;
    CREATE TRIGGER decision_refuses_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'no'); END;
"""


def spoil(database: Database, script: str) -> None:
    """Change the file behind the program's back."""
    with closing(sqlite3.connect(database.path)) as other:
        other.executescript(WITHOUT_TRIGGERS + script + WITH_TRIGGERS)


def faults(database: Database) -> list[str]:
    """What is found, with how often."""
    return [f"{one.fault} {one.count}" for one in check(database).findings]


# Checking


def test_a_project_in_which_much_was_done_is_whole(empty: Database) -> None:
    add_samples(empty)
    found = rows(empty)
    ids = [view.id for view in found.values()][:6]
    corrections.name_speaker(empty, ids[0], "田中一郎", BY)
    corrections.confirm(empty, ids[0], BY)
    corrections.hold(empty, ids[1], BY)
    corrections.write_note(empty, ids[2], "裏を取る", BY)
    corrections.undo(empty, BY)
    speakers = [view.speaker_id for view in found.values() if view.speaker_id is not None]
    naming.merge(empty, speakers[0], {one for one in speakers[1:4] if one != speakers[0]}, BY)
    told: list[tuple[int, int]] = []
    done = check(empty, report=lambda done, total: told.append((done, total)))

    assert (done.findings, done.cancelled, done.articles) == ((), False, 8)
    assert done.quotes >= len(found)
    assert told == [(0, 8)]
    assert done.size > done.free >= 0


def test_looking_can_be_stopped(database: Database) -> None:
    done = check(database, is_cancelled=lambda: True)

    assert (done.findings, done.cancelled) == ((), True)


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("UPDATE article SET text = text || '続き';", ["articles 1"]),
        ("UPDATE article SET text_sha256 = '0';", ["articles 1"]),
        ('UPDATE quote SET "end" = 900 WHERE id = 4;', ["places 1"]),
        ('UPDATE quote SET start = "end" WHERE id = 4;', ["places 1"]),
        ("UPDATE quote SET text = '「行った」' WHERE id = 3;", ["following 1"]),
        ("UPDATE quote SET number = 9, paragraph = 9 WHERE id IN (1, 3);", ["following 2"]),
        ("UPDATE quote SET speaker_id = 77 WHERE id = 1;", ["references 1"]),
        ("UPDATE speaker SET root_id = id + 1 WHERE id < 3;", ["merged 1"]),
        ("UPDATE step SET count = 4;", ["steps 2"]),
        ("DELETE FROM decision WHERE step = 2;", ["steps 1"]),
        ("UPDATE quote SET status = 'rejected' WHERE id = 1;", ["standings 1"]),
        ("UPDATE quote SET note = '' WHERE id = 3;", ["standings 1"]),
        ("UPDATE quote SET reject_reason = 'other' WHERE id = 3;", ["standings 1"]),
        ("DROP INDEX ix_quote_list; DROP TRIGGER change_refuses_delete;", ["tables 2"]),
        ("DROP TRIGGER quote_words_go; DROP TABLE quote_words;", ["tables 2"]),
        # The machine may have another answer by now: the mark follows.
        ("UPDATE quote SET status = 'corrected' WHERE id = 1;", []),
    ],
)
def test_what_is_wrong_is_found_and_counted(database: Database, script: str, found: list[str]) -> None:
    corrections.write_note(database, rows(database)[BACK].id, "裏を取る", BY)
    corrections.confirm(database, rows(database)[GOING].id, BY)
    spoil(database, script)

    assert faults(database) == found


def test_a_damaged_index_is_found_though_every_row_is_there(database: Database) -> None:
    with closing(sqlite3.connect(database.path)) as other:
        other.executescript(
            "PRAGMA writable_schema=ON;"
            "UPDATE sqlite_master SET sql = replace(sql, '\"confidence\"', '\"number\"')"
            " WHERE name = 'ix_quote_confidence';"
            "UPDATE sqlite_master SET sql = replace(sql, '(confidence', '(number')"
            " WHERE name = 'ix_quote_confidence';"
        )
    database.close()
    again = open_database(database.path)

    (finding,) = check(again).findings
    assert finding.fault is Fault.PAGES
    assert finding.count > 0
    again.close()


@pytest.mark.parametrize("number", REVISIONS)
def test_a_project_of_every_released_schema_is_whole_once_it_is_ours(tmp_path: Path, number: str) -> None:
    database = open_database(shutil.copy(DATA / f"project-{number}.db", tmp_path / "old.db"))

    assert check(database).findings == ()
    database.close()


def test_an_archive_of_articles_is_looked_at_some_at_a_time(empty: Database, tmp_path: Path) -> None:
    folder = tmp_path / "kiji"
    folder.mkdir()
    for number in range(70):
        (folder / f"{number}.txt").write_text(f"{number}番\n\n森氏は「{number}」と述べた。", encoding="utf-8")
    add_files(empty, [folder], report=lambda _: None, is_cancelled=lambda: False)
    told: list[int] = []

    assert check(empty, report=lambda done, _: told.append(done)).findings == ()
    assert told == [0, 64]


def test_a_finding_tells_what_and_how_often() -> None:
    assert Finding(Fault.STEPS, 2) == Finding(Fault.STEPS, 2)


# Compacting


def test_a_file_gets_smaller_and_says_the_same(database: Database) -> None:
    for number in range(2, 40):
        with database.writing() as session:
            add(session, number=number)
    spoil(database, "DELETE FROM candidate; UPDATE quote SET parent_id = NULL; DELETE FROM shingle;")
    before = rows(database)
    free = check(database).free
    done = compact(database)

    assert free > 0
    assert done.after < done.before
    assert database.path.stat().st_size == done.after
    assert check(database).free == 0
    assert rows(database) == before
    corrections.hold(database, before[GOING].id, BY)


def test_compacting_can_be_stopped_and_the_file_is_as_it_was(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.compacting.STEPS_AT_A_TIME", 10)
    done = compact(database, is_cancelled=lambda: True)

    assert done == Compacted(done.before, done.before, cancelled=True)
    assert check(database).findings == ()


def test_a_project_that_another_program_reads_or_writes_is_not_compacted(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.SECONDS_TO_WAIT", 0.05)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseProblem) as refused:
            compact(database)

    assert refused.value.code == "locked"
    assert faults(database) == []
