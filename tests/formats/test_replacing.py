"""Writing a file so that there is always a whole one."""

import errno
import os
from pathlib import Path

import pytest

from formats.errors import UnwritableFile, WriteCode
from formats.replacing import replacing, write_pieces


def test_pieces_become_one_file_with_their_own_line_ends(tmp_path: Path) -> None:
    write_pieces(tmp_path / "a.txt", ["一\r\n", "二\n"])

    assert (tmp_path / "a.txt").read_bytes() == "一\r\n二\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def write_half(file: Path) -> None:
    """Work that breaks off."""
    file.write_text("半分", encoding="utf-8")
    raise ZeroDivisionError


def test_the_old_file_stays_when_the_work_fails(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("前", encoding="utf-8")

    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "a.txt") as beside:
        write_half(beside)

    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "前"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), WriteCode.DISK_FULL),
        (OSError(errno.EIO, "Input/output error"), WriteCode.UNWRITABLE),
        (PermissionError(errno.EACCES, "Permission denied"), WriteCode.NO_PERMISSION),
    ],
)
def test_what_the_system_refuses_is_told_in_our_terms(
    tmp_path: Path, error: OSError, code: WriteCode
) -> None:
    with pytest.raises(UnwritableFile) as refused, replacing(tmp_path / "a.txt"):
        raise error

    assert (refused.value.code, refused.value.path) == (code, str(tmp_path / "a.txt"))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as refused:
        write_pieces(tmp_path / "ない" / "a.txt", [])

    assert refused.value.code is WriteCode.NO_FOLDER


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as refused:
        write_pieces(tmp_path, [])

    assert refused.value.code is WriteCode.IS_FOLDER


class HeldPath(type(Path())):
    """A file whose old self another program holds open, as Excel does on Windows."""

    def replace(self, target: str | os.PathLike[str]) -> Path:  # pyright: ignore[reportIncompatibleMethodOverride]  # it only refuses
        """Refuse."""
        raise PermissionError(errno.EACCES, "Permission denied", str(target))


def test_a_program_that_holds_the_old_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as refused:
        write_pieces(HeldPath(tmp_path / "a.txt"), ["新"])

    assert refused.value.code is WriteCode.OPEN_ELSEWHERE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs a device that takes everything")
def test_a_device_is_written_to_and_stays_a_device() -> None:
    write_pieces(Path(os.devnull), ["一"])

    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such name")
def test_a_name_too_long_for_the_system_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as refused:
        write_pieces(tmp_path / ("あ" * 300), [])

    assert refused.value.code is WriteCode.UNWRITABLE


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_keeps_pointing_at_the_file_it_points_at(tmp_path: Path) -> None:
    (tmp_path / "b.txt").touch()
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")

    write_pieces(tmp_path / "a.txt", ["新"])

    assert (tmp_path / "a.txt").is_symlink()
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "新"
