"""Every hostile workbook, and every hostile article under the name of one, is answered; the project stays as it was."""

import socket
from pathlib import Path
from time import perf_counter

import pytest

from db.engine import Database
from formats.errors import ReadCode, UnreadableFile
from formats.limits import Bounds
from services.contained import ReadingProcess
from services.problems import describe, describe_row
from services.reimport import compare
from services.returned_rows import read_by, read_returned
from tests.db.making import rows
from tests.services import hostile_files, hostile_sheets
from tests.services.returning import exported


@pytest.fixture
def sound(database: Database, tmp_path: Path) -> bytes:
    """A workbook as it was exported."""
    return exported(database, tmp_path / "一覧.xlsx").read_bytes()


@pytest.mark.on_demand
def test_what_must_be_refused_is_refused_with_its_sentence(sound: bytes, tmp_path: Path) -> None:
    process = ReadingProcess(Bounds())
    answers: dict[str, ReadCode | str] = {}
    for name, data, _ in hostile_sheets.refused(sound):
        (tmp_path / name).write_bytes(data)
        process = process if process.is_usable else ReadingProcess(Bounds())
        with pytest.raises(UnreadableFile) as told:
            read_by(process, tmp_path / name)
        answers[name] = told.value.code
        assert name in describe(told.value)
    process.end()

    assert answers == {name: code for name, _, code in hostile_sheets.refused(sound)}


@pytest.mark.on_demand
def test_hundreds_of_hostile_files_are_answered_one_by_one(
    sound: bytes, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        """Nothing may be fetched."""
        pytest.fail("something was loaded from outside")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    files = {
        f"sheet-{name}": data for name, data in (*hostile_sheets.broken(sound), *hostile_sheets.mean(sound))
    }
    files |= dict(hostile_files.broken()) | {one.name: one.data for one in hostile_files.mean()}
    before = rows(database)
    process = ReadingProcess(Bounds())
    answered = 0
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        process = process if process.is_usable else ReadingProcess(Bounds())
        began = perf_counter()
        answered += _is_answered(process, database, tmp_path / name)
        assert perf_counter() - began < 30, name
    process.end()

    assert answered == len(files)
    assert len(set(files.values())) >= 500
    assert rows(database) == before


def test_a_workbook_that_takes_too_much_is_given_up(sound: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(sound)
    with pytest.raises(UnreadableFile) as told:
        read_returned(tmp_path / "a.xlsx", Bounds(memory=1))

    assert told.value.code is ReadCode.TOO_COSTLY


def _is_answered(process: ReadingProcess, database: Database, path: Path) -> bool:
    """Whether the file is compared, or refused with a sentence."""
    try:
        found = compare(database, read_by(process, path))
    except UnreadableFile as error:
        return describe(error).endswith("。")
    return all(describe_row(problem).endswith("。") for problem in found.problems)
