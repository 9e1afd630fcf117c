"""Any file -> Articles."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from formats import read_text, reading
from formats.article import Article, ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.reading import read_file, read_raw
from tests.formats.documents import word
from tests.formats.reading_one import article, code, codes

GOING = "山田氏は「行く」と述べた。"


def test_a_file_is_read_by_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(word(GOING))
    (found,) = read_file(tmp_path / "a.txt", ColumnChoice())

    assert isinstance(found, Article)
    assert (found.source, found.text, found.encoding) == (str(tmp_path / "a.txt"), GOING, "docx")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (found,) = read_file(tmp_path / "ない.txt", ColumnChoice())

    assert isinstance(found, UnreadableFile)
    assert found.code is ReadCode.NOT_FOUND


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_TEXT", 40)
    assert article(b"a" * 40, "a.txt")
    assert code(b"a" * 41, "a.txt") is ReadCode.TOO_LARGE
    assert article(word(GOING), "a.docx")

    monkeypatch.setattr(reading, "LARGEST_FILE", 100)
    assert code(word(GOING), "a.docx") is ReadCode.TOO_LARGE


def test_an_article_that_is_too_long_is_refused_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST_ARTICLE", 40)
    found = [*read_raw(Raw("a.csv", f"本文\n{'長' * 41}\n{'短' * 40}\n".encode()), ColumnChoice())]

    assert [one.code if isinstance(one, UnreadableFile) else one.text for one in found] == [
        ReadCode.TOO_LONG,
        "短" * 40,
    ]


@pytest.mark.parametrize(
    ("error", "expected"), [(KeyError("x"), ReadCode.DAMAGED), (MemoryError(), ReadCode.TOO_COSTLY)]
)
def test_whatever_a_library_raises_is_a_refusal(
    error: Exception, expected: ReadCode, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
        """Read one article and fail over the next."""
        yield Article(raw.source, "", "", GOING, "題")
        raise error

    monkeypatch.setattr(read_text, "read", read)
    with caplog.at_level(logging.ERROR):
        assert codes(b"a", "a.txt") == [("a.txt", expected)]
