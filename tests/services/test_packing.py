"""A whole project in one file: there and back, and files that are none."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from db import copying, queries
from db.checking import check
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.views import QuoteFilter
from formats.errors import UnreadableFile, UnwritableFile
from formats.project_archive import CONTENT, NOTE
from services import corrections
from services.intake import Progress
from services.packing import PackingResult, pack_project, unpack_project
from services.samples import add_samples
from tests.hardships import posix

pytestmark = pytest.mark.of_a_file

BY: Final = "佐藤"


@pytest.fixture
def packed(empty: Database, tmp_path: Path) -> Path:
    """The samples, packed, with a decision."""
    add_samples(empty)
    with empty.session() as session:
        quote_id = queries.find_quotes(session, QuoteFilter())[0].id
    corrections.hold(empty, quote_id, BY)
    pack_project(empty, tmp_path / "送る.kagikakko")
    return tmp_path / "送る.kagikakko"


def contents(path: Path) -> list[str]:
    """Everything in a project, as SQL."""
    with closing(sqlite3.connect(path)) as opened:
        return list(opened.iterdump())


def rewritten(path: Path, note: dict[str, Any] | None = None, data: bytes | None = None) -> None:
    """The same archive with another note or another empty."""
    with ZipFile(path) as archive:
        said = json.loads(archive.read(NOTE)) | (note or {})
        kept = archive.read(CONTENT) if data is None else data
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(NOTE, json.dumps(said))
        archive.writestr(CONTENT, kept)


def test_a_project_that_is_packed_and_unpacked_is_the_same(
    empty: Database, packed: Path, tmp_path: Path
) -> None:
    told: list[Progress] = []
    done = unpack_project(packed, tmp_path / "届いた.db", report=told.append)

    assert done.articles == 8
    assert told[-1].done == told[-1].total
    assert contents(tmp_path / "届いた.db") == contents(empty.path)
    unpacked = open_database(tmp_path / "届いた.db", exclusive=True)
    assert check(unpacked).findings == ()
    assert corrections.undo(unpacked, BY) is not None
    unpacked.close()


def test_packing_tells_how_far_it_is_and_how_large_it_became(empty: Database, tmp_path: Path) -> None:
    add_samples(empty)
    told: list[Progress] = []
    done = pack_project(empty, tmp_path / "a.kagikakko", report=told.append)

    assert done == PackingResult((tmp_path / "a.kagikakko").stat().st_size, 8)
    assert done.size < empty.path.stat().st_size / 2
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert told[0].source == "a.kagikakko"
    assert told[-1].done == told[-1].total
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".part")] == []


def test_packing_can_be_stopped_and_the_earlier_file_stays(
    empty: Database, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = packed.read_bytes()
    done = pack_project(empty, packed, is_cancelled=lambda: True)
    asked = iter(range(1))
    monkeypatch.setattr(copying, "PAGES_AT_A_TIME", 100_000)
    again = pack_project(empty, packed, is_cancelled=lambda: next(asked, None) is None)

    assert done.cancelled
    assert again.cancelled
    assert packed.read_bytes() == before
    assert sorted(file.suffix for file in packed.parent.iterdir() if file.suffix == ".part") == []


def test_unpacking_can_be_stopped_and_there_is_no_project(packed: Path, tmp_path: Path) -> None:
    done = unpack_project(packed, tmp_path / "new.db", is_cancelled=lambda: True)

    assert done.cancelled
    assert not (tmp_path / "new.db").exists()
    assert list(tmp_path.glob(".*")) == []


def test_a_packed_project_of_an_older_schema_becomes_ours(tmp_path: Path, packed: Path) -> None:
    old = Path(__file__).resolve().parents[1] / "data" / "project-0001.db"
    data = old.read_bytes()
    rewritten(packed, {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}, data)
    unpack_project(packed, tmp_path / "new.db")

    assert [file.name for file in tmp_path.iterdir() if "backups" in file.name] == []
    open_database(tmp_path / "new.db", exclusive=True, must_exist=True).close()


def test_what_is_there_is_never_replaced(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_bytes(b"mine")
    with pytest.raises(DatabaseProblem) as refused:
        unpack_project(packed, tmp_path / "mine.db")

    assert refused.value.code == "already_there"
    assert (tmp_path / "mine.db").read_bytes() == b"mine"


def no_zip(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def another_zip(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "記事")


def another_note(path: Path) -> None:
    rewritten(path, {"format": "kagikakko-project/9"})


def a_strange_note(path: Path) -> None:
    rewritten(path, {"size": "many"})


def a_long_note(path: Path) -> None:
    rewritten(path, {"name": "長" * 400_000})


def no_note_at_all(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr(NOTE, "{")
        archive.writestr(CONTENT, b"")


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def other_bytes(path: Path) -> None:
    with ZipFile(path) as archive:
        data = bytearray(archive.read(CONTENT))
    data[5000] ^= 1
    rewritten(path, data=bytes(data))


def broken_inside(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = os.urandom(64)
    path.write_bytes(bytes(data))


def more_than_it_says(path: Path) -> None:
    rewritten(path, {"size": 100})


def bomb(path: Path) -> None:
    data = bytes(40 * 1024 * 1024)
    rewritten(path, {"size": len(data)}, data)


def of_another_program(path: Path) -> None:
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other)) as opened:
        opened.execute("CREATE TABLE bookmarks (url TEXT)")
    data = other.read_bytes()
    rewritten(path, {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}, data)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (no_zip, "not_packed"),
        (another_zip, "not_packed"),
        (another_note, "not_packed"),
        (a_strange_note, "not_packed"),
        (a_long_note, "not_packed"),
        (no_note_at_all, "damaged"),
        (cut_short, "damaged"),
        (other_bytes, "damaged"),
        (broken_inside, "damaged"),
        (more_than_it_says, "damaged"),
        (bomb, "unsafe"),
        (of_another_program, "not_a_database"),
    ],
)
def test_what_is_no_whole_project_is_refused_and_leaves_nothing(
    packed: Path, tmp_path: Path, spoil: Callable[[Path], None], code: str
) -> None:
    spoil(packed)
    with pytest.raises((UnreadableFile, DatabaseProblem)) as refused:
        unpack_project(packed, tmp_path / "new.db")

    assert (str(refused.value.code), refused.value.path) == (code, str(packed))
    assert not (tmp_path / "new.db").exists()
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".part")] == []


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        unpack_project(tmp_path / "ない.kagikakko", tmp_path / "new.db")

    assert refused.value.code == "not_found"


def test_a_place_that_is_not_there_is_told(empty: Database, packed: Path, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as no_folder:
        pack_project(empty, tmp_path / "ない" / "a.kagikakko")
    with pytest.raises(DatabaseProblem) as no_place:
        unpack_project(packed, tmp_path / "ない" / "new.db")

    assert (no_folder.value.code, no_place.value.code) == ("no_folder", "not_found")


@posix
def test_where_files_can_grow_no_more_it_is_told_of_the_file_that_was_to_be_made(
    empty: Database, tmp_path: Path
) -> None:
    import resource  # noqa: PLC0415  # not there on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(UnwritableFile) as refused:
            pack_project(empty, tmp_path / "a.kagikakko")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert (refused.value.code, refused.value.path) == ("disk_full", str(tmp_path / "a.kagikakko"))
    assert not (tmp_path / "a.kagikakko").exists()


def test_a_project_that_cannot_be_read_is_told_as_such(
    empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "SECONDS_TO_WAIT", 0.05)
    empty.close()
    with closing(sqlite3.connect(empty.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseProblem) as refused:
            pack_project(empty, tmp_path / "a.kagikakko")

    assert (refused.value.code, refused.value.path) == ("locked", str(empty.path))
    assert not (tmp_path / "a.kagikakko").exists()
