"""Files by their paths."""

import os
from pathlib import Path

import pytest

from formats.errors import ReadCode, UnreadableFile
from formats.files import first_bytes, shown


def test_so_many_bytes_are_read_at_most(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")

    assert first_bytes(tmp_path / "a.txt", 3) == b"123"
    assert first_bytes(tmp_path / "a.txt", 9) == b"12345"


class ForbiddenPath(type(Path())):
    """A file that this user may not read, also where the tests run as the administrator."""

    def open(self, *_args: object, **_options: object) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]  # it only refuses
        """Refuse."""
        raise PermissionError(13, "Permission denied", str(self))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ない.txt", ReadCode.NOT_FOUND),
        ("", ReadCode.IS_FOLDER),
        pytest.param(
            "あ" * 300,
            ReadCode.UNREADABLE,
            marks=pytest.mark.skipif(os.name == "nt", reason="Windows has no such name"),
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str, code: ReadCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        first_bytes(tmp_path / name, 1)

    assert refused.value.code is code


def test_a_file_without_permission_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        first_bytes(ForbiddenPath("秘.txt"), 1)

    assert refused.value.code is ReadCode.NO_PERMISSION


@pytest.mark.skipif(os.name == "nt", reason="names are always Unicode there")
def test_a_name_that_is_no_unicode_can_be_shown() -> None:
    assert shown(Path(os.fsdecode(b"a\xff.txt"))) == "a\ufffd.txt"
