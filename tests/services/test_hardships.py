"""What the machine does to the program while it imports, decides, exports, keeps backups and makes projects new.

In every case there is one sentence for it, and the project is whole and holds what was acknowledged.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from db import copying, engine, queries, queries_steps
from db.backups import Occasion, backups_of, folder_of, keep
from db.checking import check
from db.compacting import compact
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.restoring import restore
from db.views import QuoteFilter
from formats.errors import UnwritableFile
from services import corrections
from services.handover import Handover, export
from services.intake import add_files
from services.packing import pack_project, unpack_project
from services.problems import describe
from tests.db.making import BACK, GOING, add, rows
from tests.hardships import (
    NOBODY,
    as_another,
    as_root,
    fill,
    held_by_another_program,
    nobody,
    posix,
    small_disk,
    written_by_another_program,
)

BY: Final = "佐藤"
OLDEST: Final = Path(__file__).resolve().parents[1] / "data" / "project-0001.db"
Act = Callable[[Database], object]


def bring_in(database: Database) -> object:
    """Articles, read and extracted."""
    folder = database.path.parent.with_name("articles")
    folder.mkdir(exist_ok=True)
    for number in range(6):
        words = (
            f"{number}番の話\n\n　森次郎氏は「{number}番目だ」と述べた。\n" + f"　{number}長い記事。" * 1500
        )
        (folder / f"{number}.txt").write_text(words, encoding="utf-8")
    return add_files(database, [folder], report=lambda _: None, is_cancelled=lambda: False)


def decide(database: Database) -> object:
    """A decision, written down at length."""
    quote_id = rows(database)[BACK].id
    for number in range(10):
        corrections.write_note(database, quote_id, f"{number}" + "長" * 30_000, BY)
    return None


def hand_over(database: Database) -> object:
    """A sheet beside the project."""
    return export(database, database.path.with_name("list.xlsx"), Handover(QuoteFilter()))


def back_up(database: Database) -> object:
    """A backup."""
    return keep(database.path, Occasion.ASKED)


def pack(database: Database) -> object:
    """The whole project as one file beside it."""
    return pack_project(database, database.path.with_name("all.kagikakko"))


def shrink(database: Database) -> object:
    """The file written anew."""
    return compact(database)


def make_new(database: Database) -> object:
    """An older project beside it, opened."""
    older = database.path.with_name("older.db")
    open_database(older, exclusive=True).close()
    return None


def sentence_of(act: Act, database: Database) -> str:
    """What the editor is told of it."""
    with pytest.raises((DatabaseProblem, UnwritableFile)) as refused:
        act(database)
    return describe(refused.value)


def begun(place: Path) -> Database:
    """A project in which something was decided, and an older one beside it."""
    shutil.copy(OLDEST, place / "older.db")
    database = open_database(place / "shigoto.db", exclusive=True)
    with database.writing() as session:
        add(session)
    corrections.hold(database, rows(database)[GOING].id, BY)
    return database


def assert_whole(database: Database) -> None:
    """Everything is there that was acknowledged, and nothing else is left over."""
    assert check(database).findings == ()
    with database.session() as session:
        assert queries_steps.history(session, rows(database)[GOING].id)[0].after == "held"
    assert [file.name for file in database.path.parent.rglob("*.part")] == []


# A disk without room

ON_A_FULL_DISK: Final = [
    (bring_in, "ディスクに空きがないため、「shigoto.db」に記録できませんでした。"),
    (decide, "ディスクに空きがないため、「shigoto.db」に記録できませんでした。"),
    (shrink, "ディスクに空きがないため、「shigoto.db」に記録できませんでした。"),
    (hand_over, "ディスクに空きがないため、「list.xlsx」を書き出せませんでした。"),
    (pack, "ディスクに空きがないため、「all.kagikakko」を書き出せませんでした。"),
    (back_up, "ディスクに控えを取る空きがないため、「shigoto.db」を変えずに止めました。"),
    (make_new, "ディスクに控えを取る空きがないため、「older.db」を変えずに止めました。"),
]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    with small_disk(tmp_path / "disk", "16m") as place:
        yield place


@posix
@pytest.mark.parametrize(("act", "sentence"), ON_A_FULL_DISK)
def test_a_full_disk_is_told_and_all_goes_on_when_there_is_room(disk: Path, act: Act, sentence: str) -> None:
    with closing(begun(disk)) as database:
        fill(disk / "rest")
        assert sentence_of(act, database).startswith(sentence)
        assert_whole(database)
        older = (disk / "older.db").read_bytes()
        assert older == OLDEST.read_bytes()

        (disk / "rest").unlink()
        act(database)
        assert_whole(database)


@posix
def test_a_full_disk_lets_nobody_go_back_or_unpack(disk: Path, tmp_path: Path) -> None:
    database = begun(disk)
    made = keep(database.path, Occasion.ASKED)
    pack_project(database, tmp_path / "all.kagikakko")
    corrections.write_note(database, rows(database)[BACK].id, "裏を取る", BY)
    database.close()
    fill(disk / "rest")
    with pytest.raises(DatabaseProblem) as back:
        restore(database.path, made.path)
    with pytest.raises(DatabaseProblem) as unpacked:
        unpack_project(tmp_path / "all.kagikakko", disk / "new.db")
    (disk / "rest").unlink()

    assert (back.value.code, unpacked.value.code) == ("no_room_for_backup", "disk_full")
    assert not (disk / "new.db").exists()
    with closing(open_database(disk / "shigoto.db")) as again:
        assert rows(again)[BACK].note == "裏を取る"
        assert_whole(again)


# Another program at the file

WHILE_ANOTHER_WRITES: Final = (bring_in, decide, shrink)


@pytest.mark.parametrize("act", WHILE_ANOTHER_WRITES)
def test_another_program_that_writes_is_told(
    tmp_path: Path, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT", 0.1)
    (tmp_path / "place").mkdir()
    with closing(begun(tmp_path / "place")) as database:
        with written_by_another_program(database.path):
            words = sentence_of(act, database)
        assert words.startswith("「shigoto.db」はほかのプログラムが使っているため、記録できませんでした。")
        assert_whole(database)
        act(database)
        assert_whole(database)


@pytest.mark.parametrize("act", [hand_over, pack, back_up])
def test_what_only_reads_is_done_while_another_program_writes(tmp_path: Path, act: Act) -> None:
    (tmp_path / "place").mkdir()
    with closing(begun(tmp_path / "place")) as database, written_by_another_program(database.path):
        act(database)
        assert_whole(database)


@pytest.mark.parametrize("act", [bring_in, decide, hand_over, pack, back_up, make_new])
def test_another_program_that_lets_nobody_in_is_told(
    tmp_path: Path, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS_TO_WAIT", 0.1)
    monkeypatch.setattr(copying, "SECONDS_TO_WAIT", 0.1)
    (tmp_path / "place").mkdir()
    database = begun(tmp_path / "place")
    wanted = database.path.with_name("older.db") if act is make_new else database.path
    database.close()
    before = OLDEST.read_bytes()
    with held_by_another_program(wanted):
        words = sentence_of(act, database)
    database.close()

    assert words.startswith(f"「{wanted.name}」はほかのプログラムが使っているため、")
    assert database.path.with_name("older.db").read_bytes() == before or act is not make_new
    with closing(open_database(tmp_path / "place" / "shigoto.db")) as again:
        act(again)
        assert_whole(again)


# A folder that may only be read

IN_A_READ_ONLY_FOLDER: Final = [
    (hand_over, "「list.xlsx」は書き込む権限がないため、書き出せませんでした。"),
    (pack, "「all.kagikakko」は書き込む権限がないため、書き出せませんでした。"),
    (back_up, "控えのフォルダーに書き込めないため、「shigoto.db」を変えずに止めました。"),
    (make_new, "「older.db」は書き込めない場所にあるため、記録できませんでした。"),
]


@as_another
@pytest.mark.parametrize(("act", "sentence"), IN_A_READ_ONLY_FOLDER)
def test_a_folder_that_may_not_be_written_any_more_is_told(act: Act, sentence: str) -> None:
    with nobody() as folder:
        with as_root():
            folder.chmod(0o777)
        with closing(begun(folder)) as database:
            with as_root():
                folder.chmod(0o555)
            assert sentence_of(act, database).startswith(sentence)
            assert (folder / "older.db").read_bytes() == OLDEST.read_bytes()
            corrections.write_note(database, rows(database)[BACK].id, "裏を取る", BY)
            assert_whole(database)
            with as_root():
                folder.chmod(0o777)
            act(database)
            assert_whole(database)


@as_another
@pytest.mark.parametrize("act", [bring_in, decide])
def test_a_project_in_such_a_folder_is_refused_to_who_would_write(act: Act) -> None:
    with nobody() as folder:
        with as_root():
            begun(folder).close()
            for file in folder.iterdir():
                os.chown(file, NOBODY, NOBODY)
            before = (folder / "shigoto.db").read_bytes()
        with pytest.raises(DatabaseProblem) as refused:
            act(open_database(folder / "shigoto.db", exclusive=True))

        assert describe(refused.value).startswith("「shigoto.db」は書き込めない場所にあるため、")
        assert (folder / "shigoto.db").read_bytes() == before
        assert not folder_of(folder / "shigoto.db").exists()


# A clock that is set back


def test_a_clock_that_is_set_back_changes_the_order_of_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "place").mkdir()
    shutil.copy(OLDEST, tmp_path / "place" / "older.db")
    days = iter((300, 0, -300, -301))

    class Clock(datetime):
        """Each time it is asked it says an earlier day."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return datetime(2026, 11, 25, tzinfo=UTC) + timedelta(days=next(days, -400))

    monkeypatch.setattr(corrections, "datetime", Clock)
    monkeypatch.setattr("db.backups.datetime", Clock)
    with closing(begun(tmp_path / "place")) as database:
        going, back = rows(database)[GOING].id, rows(database)[BACK].id
        corrections.write_note(database, going, "一つ目", BY)
        corrections.write_note(database, going, "二つ目", BY)
        corrections.confirm(database, back, BY)
        keep(database.path, Occasion.ASKED)
        keep(database.path, Occasion.ASKED)
        with database.session() as session:
            history = queries_steps.history(session, going)
        assert [one.after for one in history] == ["held", "一つ目", "二つ目"]
        assert [one.at for one in history] == sorted((one.at for one in history), reverse=True)
        assert [one.number for one in backups_of(database.path)] == [2, 1]
        for act in (bring_in, hand_over, back_up, make_new):
            act(database)
        assert_whole(database)
        assert corrections.undo(database, BY) is not None
        with database.session() as session:
            assert queries.quote(session, back).status == "open"
