"""Tables with an article a row: CSV and Excel."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from formats import read_xlsx, tables
from formats.article import ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.reading import read_raw
from tests.formats.documents import excel, zipped
from tests.formats.reading_one import article, articles, code, codes

GOING = "山田氏は「行く」と述べた。"
BACK = "鈴木氏は「戻る」と語った。"
HEADER = ("日付", "見出し", "本文", "媒体", "URL")
ROWS: Sequence[Sequence[object]] = (
    ("架空新聞データベース",),
    HEADER,
    (datetime(2026, 4, 1), "港に図書館", f"{GOING}_x000D_\n次。", "架空新聞", "https://example.com/1"),
    (None, None, None),
    ("令和8年4月2日", None, BACK, None, None),
    (20260403, 7, 12, " ", ""),
)


def test_every_row_with_a_text_is_an_article_called_after_its_row() -> None:
    first, second, third = articles(excel(ROWS), "kiji/記事.xlsx")

    assert (first.source, first.text, first.title) == ("kiji/記事.xlsx#3", f"{GOING}\r\n次。", "港に図書館")
    assert (first.outlet, first.published_on, first.url) == (
        "架空新聞",
        date(2026, 4, 1),
        "https://example.com/1",
    )
    assert (second.source, second.title, second.published_on) == ("kiji/記事.xlsx#5", BACK, date(2026, 4, 2))
    assert (third.text, third.title, third.outlet, third.published_on) == ("12", "7", None, date(2026, 4, 3))
    assert first.encoding == "xlsx"


def test_all_sheets_with_a_column_of_texts_are_read() -> None:
    found = articles(
        excel([("番号", "人数"), (1, 2)], ROWS, [("Text", "Date"), (GOING, "いつか")], []), "a.xlsx"
    )

    assert [one.source for one in found] == ["a.xlsx#3", "a.xlsx#5", "a.xlsx#6", "a.xlsx#表3!2"]
    assert found[-1].published_on is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
@pytest.mark.parametrize(("separator", "name"), [(",", "a.csv"), ("\t", "a.tsv"), (";", "a.csv")])
def test_a_table_of_text_is_read_in_every_encoding(encoding: str, separator: str, name: str) -> None:
    lines = [
        separator.join(["見出し", "本文", "日付"]),
        separator.join(["港", f'"{GOING}\r\n「次」{separator}続き"', "2026/4/1"]),
        separator.join(["駅", BACK]),
    ]
    first, second = articles("\r\n".join(lines).encode(encoding), name)

    assert (first.source, first.text) == (f"{name}#2", f"{GOING}\r\n「次」{separator}続き")
    assert (first.published_on, first.encoding) == (date(2026, 4, 1), encoding)
    assert (second.title, second.text, second.published_on) == ("駅", BACK, None)


def test_the_surest_heading_is_taken() -> None:
    assert article(f"記事,本文\n港に図書館,{GOING}\n".encode(), "a.csv").text == GOING
    assert article(f"Ｂｏｄｙ \n{GOING}\n".encode(), "a.csv").text == GOING


def test_a_chosen_column_is_taken_whatever_it_is_called() -> None:
    data = f"要約,中身,紙面,日,本文\n短い,{GOING},架空新聞,2026-04-01,\n".encode()
    choice = ColumnChoice(text="中身", title="要約", outlet="紙面", date="日", url="ない")
    found = article(data, "a.csv", choice)

    assert (found.text, found.title, found.outlet, found.url) == (GOING, "短い", "架空新聞", None)
    assert found.published_on == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("番号,人数\n1,2\n" * 12, ReadCode.NO_COLUMN),
        ("番号,人数\n1,2\n", ReadCode.NO_COLUMN),
        ("本文\n", ReadCode.EMPTY),
        ("番号,状態,発言者,発言,記事\n1,未確認,山田,「行く」,港\n", ReadCode.OWN_SHEET),
        ("記事,URL,リンク,ID,照合\n港,,記事別へ,ab12:1,\n", ReadCode.OWN_SHEET),
        ('本文\n"山田氏は「行く', ReadCode.DAMAGED),
        ("", ReadCode.EMPTY),
    ],
)
def test_a_table_without_articles_is_refused(data: str, expected: ReadCode) -> None:
    assert code(data.encode(), "a.csv") is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (excel([("番号", "人数"), (1, 2)]), ReadCode.NO_COLUMN),
        (
            excel([("番号", "状態", "発言者", "発言", "記事"), (1, "未確認", "山田", "「行く」", "港")]),
            ReadCode.OWN_SHEET,
        ),
        (excel(ROWS)[:-200], ReadCode.DAMAGED),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": "<workbook"}), ReadCode.DAMAGED),
    ],
)
def test_a_workbook_without_articles_is_refused(data: bytes, expected: ReadCode) -> None:
    assert code(data, "a.xlsx") is expected


def test_a_table_tells_what_its_columns_are_called() -> None:
    sheets = excel([("番号",)], [(None, "番号 ", 3), ("x",)], [])
    (refused,) = read_raw(Raw("a.xlsx", sheets), ColumnChoice())

    assert isinstance(refused, UnreadableFile)
    assert refused.headings == ("番号", "3")
    assert articles(excel(ROWS), "a.xlsx")[0].headings == HEADER


def test_a_table_of_too_many_articles_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ARTICLES", 1)
    data = f"本文\n{GOING}\n{BACK}\n".encode()

    assert codes(data, "a.csv") == [("a.csv", ReadCode.TOO_MANY)]


def test_a_sheet_of_too_many_cells_is_refused_though_they_are_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_xlsx, "MOST_CELLS", 100)

    assert code(excel([("本文",), *[("", "")] * 40]), "a.xlsx") is ReadCode.TOO_COSTLY
    assert code(excel([("本文",), *[("", "")] * 20]), "a.xlsx") is ReadCode.EMPTY


def test_a_sheet_that_lies_about_its_size_and_its_rows_costs_no_more() -> None:
    data = excel(ROWS[1:3])
    sheet = "xl/worksheets/sheet1.xml"
    with ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[sheet] = (
        members[sheet]
        .replace(b'<dimension ref="A1:E2"', b'<dimension ref="A1:XFD1048576"')
        .replace(b'<row r="2"', b'<row r="2000000000"')
        .replace(b'r="A2"', b'r="A2000000000"')
    )

    assert code(zipped(members), "a.xlsx") is ReadCode.TOO_COSTLY
