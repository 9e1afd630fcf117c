"""Plain text -> Article."""

import hashlib

import pytest

from formats.errors import ReadCode
from formats.read_text import find_title
from tests.formats.reading_one import article, code

BODY = "山田氏は「行く」と述べた。\r\n鈴木氏は黙っていた。\r"


def test_an_article_is_its_text_with_the_line_ends_of_the_file() -> None:
    found = article(BODY.encode("cp932"), "kiji/記事.txt")

    assert (found.source, found.encoding, found.text) == ("kiji/記事.txt", "cp932", BODY)
    assert found.data_sha256 == hashlib.sha256(BODY.encode("cp932")).hexdigest()
    assert (found.title, found.outlet, found.published_on, found.url) == ("記事", None, None, None)


@pytest.mark.parametrize(
    ("text", "source", "title"),
    [
        ("首相が辞任\n\n　首相は10日、辞任した。", "a/01.txt", "首相が辞任"),
        ("首相は10日、辞任した。\n次。", "a/01.txt", "01"),
        ("首相は10日、辞任した。\n次。", "a/kiji.ZIP#01.txt", "01"),
        ("首相は10日、辞任した。\n次。", "a/C#01.txt", "C#01"),
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
    ("data", "expected"),
    [
        (b"", ReadCode.EMPTY),
        (" 　\r\n".encode(), ReadCode.EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ReadCode.NOT_TEXT),
        (b"\x01\x02\x03\x04 a", ReadCode.NOT_TEXT),
        (b"\xff\xfe\xfd", ReadCode.UNKNOWN_ENCODING),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(data: bytes, expected: ReadCode) -> None:
    assert code(data, "a.txt") is expected
