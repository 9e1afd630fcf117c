"""Plain text -> Article."""

import hashlib
import os
from pathlib import Path

import pytest

from formats import read_text as module
from formats.errors import ReadCode, UnreadableFile
from formats.read_text import find_title, read_file, read_text, shown

BODY = "山田氏は「行く」と述べた。\r\n鈴木氏は黙っていた。\r"


def test_an_article_is_its_text_with_the_line_ends_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "記事.txt"
    file.write_bytes(BODY.encode("cp932"))

    article = read_file(file)

    assert (article.source, article.encoding, article.text) == (str(file), "cp932", BODY)
    assert article.data_sha256 == hashlib.sha256(BODY.encode("cp932")).hexdigest()
    assert (article.title, article.outlet, article.published_on) == ("記事", None, None)


@pytest.mark.parametrize(
    ("text", "source", "title"),
    [
        ("首相が辞任\n\n　首相は10日、辞任した。", "a/01.txt", "首相が辞任"),
        ("首相は10日、辞任した。\n次。", "a/01.txt", "01"),
        ("首相が辞任", "a/01.txt", "01"),
        ("あ" * 91 + "\n首相は10日、辞任した。", "a/01.txt", "01"),
        (
            "首相は10日、「辞める」と述べて辞任する考えを明らかにした。\n次。",
            "-",
            "首相は10日、「辞める」と述べて辞任する考えを明らかにした。",
        ),
        ("あ" * 91 + "\n次。", "", "あ" * 30),
    ],
)
def test_the_title_is_a_headline_else_the_name_else_the_beginning(text: str, source: str, title: str) -> None:
    assert find_title(text, source) == title


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ReadCode.EMPTY),
        (" 　\r\n".encode(), ReadCode.EMPTY),
        (b"%PDF-1.7 \xe3\x81", ReadCode.UNKNOWN_FORMAT),
        (b"PK\x03\x04word", ReadCode.UNKNOWN_FORMAT),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ReadCode.NOT_TEXT),
        (b"\x01\x02\x03\x04 a", ReadCode.NOT_TEXT),
        (b"\xff\xfe\xfd", ReadCode.UNKNOWN_ENCODING),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(data: bytes, code: ReadCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_text(data, "a.txt")

    assert (refused.value.code, refused.value.path) == (code, "a.txt")


def test_a_file_above_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_FILE", 5)

    assert read_text(b"12345", "a.txt").text == "12345"
    with pytest.raises(UnreadableFile) as refused:
        read_text(b"123456", "a.txt")

    assert refused.value.code is ReadCode.TOO_LARGE


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(tmp_path / "ない.txt")

    assert refused.value.code is ReadCode.NOT_FOUND


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(tmp_path)

    assert refused.value.code is ReadCode.IS_FOLDER


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such name")
def test_a_name_too_long_for_the_system_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(tmp_path / ("あ" * 300))

    assert refused.value.code is ReadCode.UNREADABLE


class ForbiddenPath(type(Path())):
    """A file that this user may not read, also where the tests run as the administrator."""

    def open(self, *_args: object, **_options: object) -> object:  # pyright: ignore[reportIncompatibleMethodOverride]  # it only refuses
        """Refuse."""
        raise PermissionError(13, "Permission denied", str(self))


def test_a_file_without_permission_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(ForbiddenPath("秘.txt"))

    assert refused.value.code is ReadCode.NO_PERMISSION


@pytest.mark.skipif(os.name == "nt", reason="names are always Unicode there")
def test_a_name_that_is_no_unicode_can_be_shown() -> None:
    assert shown(Path(os.fsdecode(b"a\xff.txt"))) == "a\ufffd.txt"
