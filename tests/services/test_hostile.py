"""Every file of a hostile folder is answered, and the sound ones beside it come in."""

import socket
from pathlib import Path
from time import perf_counter

import pytest

from db.engine import Database
from services.fates import describe_fates
from services.intake import add_files
from services.problems import name_of
from tests.services.hostile_files import broken, mean, whole


def test_three_hundred_hostile_files_are_answered_one_by_one(
    empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        """Nothing may be fetched."""
        pytest.fail("something was loaded from outside")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    folder = tmp_path / "kiji"
    folder.mkdir()
    files = dict([*broken(), *mean()])
    written = [(folder / name).write_bytes(data) for name, data in files.items()]
    began = perf_counter()
    result = add_files(empty, sorted(folder.iterdir()), report=lambda _: None, is_cancelled=lambda: False)
    answered = {
        Path(source.split("#")[0]).name
        for source in (*result.sources, *result.known, *(one.source for one in result.refused))
    }

    assert len(written) >= 300
    assert answered == set(files)
    assert perf_counter() - began < 120
    assert not [one for one in describe_fates(result) if not one.endswith("。")]
    assert {path.name.split(".")[0] for path in tmp_path.iterdir()} == {"kiji", "shigoto"}


@pytest.mark.parametrize("name", sorted(whole()))
def test_the_sound_files_from_which_they_were_made_come_in(
    name: str, empty: Database, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(whole()[name])
    result = add_files(empty, [tmp_path / name], report=lambda _: None, is_cancelled=lambda: False)

    assert result.refused == ()
    assert result.added
    assert name_of(result.sources[0]).startswith(name)
