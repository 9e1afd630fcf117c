"""Parquet: articles in, quotations out."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from extraction import extract
from formats import parquet_file, parquet_package
from formats.article import Article
from formats.contract import Answer
from formats.errors import ReadCode, UnwritableFile, WriteCode
from formats.parquet_file import COLUMNS, write_parquet
from tests.formats.reading_one import articles, code

TEXT = "市議会の山田太郎議長は「港を開く」と述べた。\n\n夏の「海の日」だった。\n"


def parquet(**columns: Sequence[object]) -> bytes:
    """A file of these columns."""
    file = BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(dict(columns)), file)
    return file.getvalue()


def answer(text: str = TEXT) -> Answer:
    """An article with everything found in it."""
    article = Article("a.txt", "ab", "utf-8", text, "港", "架空新聞", date(2026, 4, 1))
    return Answer(article, extract(text))


def test_every_row_with_a_text_is_an_article_called_after_its_number() -> None:
    data = parquet(
        text=[TEXT, "", "鈴木氏は「戻る」と語った。"],
        date=[date(2026, 4, 1), None, None],
        title=["港", "", ""],
    )
    first, second = articles(data, "a.parquet")

    assert (first.source, first.text, first.title, first.published_on) == (
        "a.parquet#1",
        TEXT,
        "港",
        date(2026, 4, 1),
    )
    assert (second.source, second.published_on, second.encoding) == ("a.parquet#3", None, "parquet")


def test_what_is_damaged_or_has_no_texts_is_refused() -> None:
    assert code(parquet(text=[TEXT])[:-9], "a.parquet") is ReadCode.DAMAGED
    assert code(parquet(number=[1]), "a.parquet") is ReadCode.NO_COLUMN


def test_quotations_are_rows_with_every_column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_file, "ROWS_TOGETHER", 1)
    write_parquet(tmp_path / "a.parquet", [answer(), answer("何もない。")])
    table: Any = pyarrow.parquet.read_table(tmp_path / "a.parquet")
    said, day = table.to_pylist()

    assert table.column_names == list(COLUMNS)
    assert (said["text"], said["speaker"], said["speaker_kind"]) == ("「港を開く」", "山田太郎", "person")
    assert (said["source"], said["outlet"], said["published"]) == ("a.txt", "架空新聞", date(2026, 4, 1))
    assert TEXT[said["start"] : said["end"]] == said["text"]
    assert TEXT[said["mention_start"] : said["mention_end"]] == said["mention"]
    assert (said["cue"], said["speech"], said["factuality"]) == ("述べた", True, "stated")
    assert (day["text"], day["speaker"], day["mention_start"], day["speech"]) == (
        "「海の日」",
        None,
        None,
        False,
    )


def test_without_the_package_it_is_said_which_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(parquet_package, "import_module", missing)

    assert code(parquet(text=[TEXT]), "a.parquet") is ReadCode.NO_PARQUET
    with pytest.raises(UnwritableFile) as refused:
        write_parquet(tmp_path / "a.parquet", [answer()])
    assert refused.value.code is WriteCode.NO_PARQUET
    assert list(tmp_path.iterdir()) == []
