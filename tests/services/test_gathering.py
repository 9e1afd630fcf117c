"""Which articles lie behind the paths that somebody named."""

import os
from pathlib import Path

import pytest

from formats.errors import ReadCode
from services.gathering import Input, gather


def make(folder: Path, *names: str) -> None:
    """Empty files of these names."""
    files = [folder / name for name in names]
    assert [file.parent.mkdir(parents=True, exist_ok=True) for file in files]
    assert all(file.write_bytes(b"") == 0 for file in files)


def found(*inputs: Input) -> list[Input]:
    """The files behind these inputs."""
    gathered = gather(inputs)
    files = list(gathered.files())
    assert gathered.count == len(files)
    return files


def test_a_folder_gives_what_can_be_read_sorted_and_from_every_depth(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/c.TXT", "a/a/d.docx", "a.png", "._b.txt", "~$d.docx")

    gathered = gather([tmp_path])

    assert [file.relative_to(tmp_path).as_posix() for file in gathered.files() if isinstance(file, Path)] == [
        "a/a/d.docx",
        "a/c.TXT",
        "b.txt",
    ]
    assert gathered.refused == ()


def test_what_is_named_itself_is_taken_whatever_its_suffix_and_in_its_order(tmp_path: Path) -> None:
    make(tmp_path, "b.png", "a.txt")
    named = (tmp_path / "b.png", tmp_path / "a.txt", tmp_path / "ない.txt", b"\xe5")

    assert tuple(gather(named).files()) == named


def test_nothing_is_taken_twice(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")

    assert found(tmp_path / "b.txt", tmp_path) == [tmp_path / "b.txt", tmp_path / "a.txt"]
    assert found(tmp_path, tmp_path / "b.txt", tmp_path) == [tmp_path / "a.txt", tmp_path / "b.txt"]
    assert found(b"\xe5", b"\xe5") == [b"\xe5"]


def test_what_lies_below_a_folder_named_before_is_not_taken_again(tmp_path: Path) -> None:
    make(tmp_path, "甲/a.txt", "甲/b.png", "乙/c.txt")
    (tmp_path / "甲" / "近道").symlink_to(tmp_path / "乙")
    first, second = tmp_path / "甲", tmp_path / "乙"

    assert found(first, first / "a.txt", first / "b.png") == [first / "a.txt", first / "b.png"]
    assert found(first, tmp_path) == [first / "a.txt", second / "c.txt"]
    assert found(first, first / "近道" / "c.txt") == [first / "a.txt", first / "近道" / "c.txt"]


def test_a_folder_without_articles_is_refused_by_name(tmp_path: Path) -> None:
    make(tmp_path, "a/x.png")

    gathered = gather([tmp_path / "a"])

    assert gathered.count == 0
    assert [(one.source, one.error.code) for one in gathered.refused] == [
        (str(tmp_path / "a"), ReadCode.NO_ARTICLES)
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such pipes")
def test_nobody_waits_for_a_pipe_and_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "d.txt").symlink_to(tmp_path / "ない.txt")

    assert found(tmp_path) == [tmp_path / "a.txt", tmp_path / "d.txt"]


def test_a_folder_that_cannot_be_looked_into_is_refused_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "秘/a.txt", "b.txt")
    look = os.scandir

    def look_unless_secret(path: str) -> object:
        """Refuse one folder, as the system does to everybody but the administrator."""
        if Path(path).name == "秘":
            raise PermissionError(13, "Permission denied", path)
        return look(path)

    monkeypatch.setattr(os, "scandir", look_unless_secret)
    gathered = gather([tmp_path])

    assert (list(gathered.files()), gathered.count) == ([tmp_path / "b.txt"], 1)
    assert [(one.source, one.error.code) for one in gathered.refused] == [
        (str(tmp_path / "秘"), ReadCode.NO_PERMISSION)
    ]
