"""The quotations as Markdown."""

from dataclasses import replace
from pathlib import Path

import pytest

from formats.contract import Answer
from formats.markdown_file import count_markdown_items, markdown_text
from formats.replacing import write_pieces
from formats.sheet_row import SheetRow, sheet_rows
from tests.formats.altering import altered
from tests.formats.golden import kept


def test_it_is_as_kept(answer: Answer) -> None:
    assert "".join(markdown_text(sheet_rows([answer]))) == kept("minato.md")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*強調*と_下線_", r"\*強調\*と\_下線\_"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("1. 一\r\n2) 二\n\n- 三", "1\\. 一  \n   2\\) 二  \n   \\- 三"),
        ("# 見出し", r"\# 見出し"),
        ("1.5倍", "1\\.5倍"),
    ],
)
def test_signs_of_markdown_are_only_signs(entry: SheetRow, tmp_path: Path, text: str, written: str) -> None:
    write_pieces(tmp_path / "a.md", markdown_text([altered(entry, text=text, note="一\n1. 二")]))

    assert f"**山田**　{written}  \n" in (tmp_path / "a.md").read_bytes().decode("utf-8")
    assert count_markdown_items(tmp_path / "a.md") == 1


def test_what_an_article_does_not_say_is_left_out(entry: SheetRow) -> None:
    bare = replace(altered(entry, outlet=None, published_on=None), url="")

    assert "".join(markdown_text([bare])).startswith("# 発言一覧\n\n## 港の図書館\n\n1. **山田**")


def test_an_address_that_would_end_the_link_is_plain(entry: SheetRow) -> None:
    assert r"https://example.org/\>a" in "".join(
        markdown_text([replace(entry, url="https://example.org/>a")])
    )
