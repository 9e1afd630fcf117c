"""Every file of a hostile folder is answered, and the sound ones beside it come in."""

import socket
from collections import defaultdict
from pathlib import Path
from time import perf_counter

import pytest

from db.engine import Database
from services.fates import describe_fates
from services.intake import IntakeResult, add_files
from services.problems import name_of
from tests.services.hostile_files import broken, mean, whole


@pytest.mark.on_demand
def test_hundreds_of_hostile_files_are_answered_one_by_one(
    empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        """Nothing may be fetched."""
        pytest.fail("something was loaded from outside")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    folder = tmp_path / "kiji"
    folder.mkdir()
    hostile = [*mean()]
    files = dict(broken()) | {one.name: one.data for one in hostile}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    began = perf_counter()
    result = add_files(empty, sorted(folder.iterdir()), report=lambda _: None, is_cancelled=lambda: False)
    answers = _answers(result)

    assert len(set(files.values())) >= 400
    assert answers.keys() == files.keys()
    assert {one.name: answers[one.name] for one in hostile} == {one.name: one.answer for one in hostile}
    assert perf_counter() - began < 120
    assert not [one for one in describe_fates(result) if not one.endswith("。")]
    assert {path.name.split(".")[0] for path in tmp_path.iterdir()} <= {"kiji", "shigoto"}


def _answers(result: IntakeResult) -> dict[str, str]:
    """By file, the codes of what was refused of it, and whether anything was taken, or had been before."""
    answers: defaultdict[str, set[str]] = defaultdict(set)
    for source in (*result.sources, *result.known):
        answers[_file(source)].add("taken")
    for one in result.refused:
        answers[_file(one.source)].add(one.error.code)
    return {name: " ".join(sorted(found)) for name, found in answers.items()}


def _file(source: str) -> str:
    """The file in which an article or a row lies."""
    return Path(source.split("#", maxsplit=1)[0]).name


@pytest.mark.parametrize("name", sorted(whole()))
def test_the_sound_files_from_which_they_were_made_come_in(
    name: str, empty: Database, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(whole()[name])
    result = add_files(empty, [tmp_path / name], report=lambda _: None, is_cancelled=lambda: False)

    assert result.refused == ()
    assert result.added
    assert name_of(result.sources[0]).startswith(name)
