"""The quotations as one HTML page."""

import re
from dataclasses import replace
from pathlib import Path

from db.views import ReviewStatus
from formats.contract import Answer
from formats.html_report import count_html_items, html_text
from formats.replacing import write_pieces
from formats.sheet_row import SheetRow, sheet_rows
from formats.sheet_writer import AlteredCell
from formats.xml_text import XmlText
from tests.formats.altering import altered
from tests.formats.golden import kept


def page(rows: list[SheetRow], note: str = "", escaped: XmlText | None = None) -> str:
    """The page without its style, which is a file of its own."""
    return re.sub(
        r"<style>.*</style>", "<style/>", "".join(html_text(rows, note, escaped or XmlText())), flags=re.S
    )


def test_it_is_as_kept(answer: Answer) -> None:
    assert page([*sheet_rows([answer])], "見本") == kept("minato.html")


def test_nothing_is_loaded_from_outside(entry: SheetRow) -> None:
    whole = "".join(html_text([entry], "", XmlText()))

    assert not re.findall(r"src=|@import|url\(|<script|<link", whole)
    assert "default-src 'none'" in whole


def test_markup_in_a_text_is_text(entry: SheetRow, tmp_path: Path) -> None:
    rows = [
        altered(entry, text='<li class="quote open">', status=ReviewStatus.REJECTED, note="<b>\n&"),
        replace(entry, url='javascript:alert("1")'),
    ]
    write_pieces(tmp_path / "a.html", html_text(rows, "", XmlText()))
    written = (tmp_path / "a.html").read_text(encoding="utf-8")

    assert count_html_items(tmp_path / "a.html") == 2
    assert "<q>&lt;li class=&quot;quote open&quot;&gt;</q>" in written
    assert '<span class="note">&lt;b&gt;\n&amp;</span>' in written
    assert '<li class="quote rejected"' in written
    assert 'href="javascript' not in page([rows[1]])


def test_what_cannot_be_written_is_told(entry: SheetRow) -> None:
    escaped = XmlText()
    page([altered(entry, text="一\x0b二")], escaped=escaped)

    assert escaped.altered == [AlteredCell(1, "港の図書館", ("U+000B",), is_cut=False, is_item=True)]
