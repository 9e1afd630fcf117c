"""The hand-over workbook, cell by cell, as openpyxl and as LibreOffice read it."""

import csv
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from openpyxl import load_workbook

from db.views import QuoteView, ReviewStatus
from formats import workbook as module
from formats.columns import COLUMNS
from formats.labels import STATUS
from formats.sheet_text import LONGEST_CELL, unescape
from formats.workbook import AlteredCell, count_workbook_rows, letter_of, write_workbook

AWKWARD: Final = (
    "=1+1の謎",
    "+5点",
    "-5点",
    "@の話",
    "{=SUM(A1)}",
    "http://a.example/",
    "_x000D_と書く",
    "一\n二",
    " 空き ",
    "𠮷と😀",
    "1/2",
    "0012",
)
OFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")


def sheet_of(path: Path, name: str = "発言一覧") -> Any:  # noqa: ANN401  # openpyxl's sheets have no one type
    """A sheet of a written workbook."""
    return load_workbook(path)[name]


def texts(row: QuoteView) -> list[QuoteView]:
    """One row for every awkward text."""
    return [replace(row, text=text) for text in AWKWARD]


def test_every_cell_holds_what_its_column_says(row: QuoteView, tmp_path: Path) -> None:
    written = write_workbook(tmp_path / "a.xlsx", [row, replace(row, published_on=None, outlet=None)])
    header, first, second = sheet_of(tmp_path / "a.xlsx").iter_rows()

    assert (written.rows, written.altered) == (2, ())
    assert [cell.value for cell in header] == [column.title for column in COLUMNS]
    assert [cell.value for cell in first[:11]] == [
        1,
        "未確認",
        "山田",
        "「𠮷野『海』が好き」",
        "発言",
        "直接",
        "発言",
        "実名",
        "述べた",
        "港の図書館",
        "架空新聞",
    ]
    assert first[11].value.date() == row.published_on
    checks = [2, None, row.reason, 0.97, 14, 24, "kiji/港.txt", "山田"]
    assert [cell.value for cell in first[12:20]] == checks
    assert [cell.value for cell in first[20:]] == [None, "図書館", None, None, "「𠮷野『海』が好き」と"]
    assert (second[10].value, second[11].value) == (None, None)


def test_text_is_never_a_formula_a_link_or_a_number(row: QuoteView, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", texts(row))
    cells = sheet_of(tmp_path / "a.xlsx")[letter_of("発言")][1:]

    assert {cell.data_type for cell in cells} == {"s"}
    assert [unescape(cell.value) for cell in cells] == list(AWKWARD)
    assert [bool(cell.quotePrefix) for cell in cells[:5]] == [True, True, True, True, False]


def test_what_a_cell_cannot_hold_is_named(row: QuoteView, tmp_path: Path) -> None:
    rows = [row, replace(row, text="一\x0b二", note="三\x00"), replace(row, text="あ" * (LONGEST_CELL + 1))]
    written = write_workbook(tmp_path / "a.xlsx", rows)

    assert written.altered == (
        AlteredCell(3, "発言", ("U+000B",), is_cut=False),
        AlteredCell(3, "備考", ("U+0000",), is_cut=False),
        AlteredCell(4, "発言", (), is_cut=True),
    )
    assert sheet_of(tmp_path / "a.xlsx")[f"{letter_of('発言')}3"].value == "一二"


def test_the_header_stays_and_every_column_can_be_filtered(row: QuoteView, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [row, row])
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == "A1:Y3"
    assert all(cell.alignment.wrap_text for line in sheet.iter_rows() for cell in line)
    assert [sheet.column_dimensions[letter].width for letter in "ABCD"] == [6, 15, 18, 56]


def test_it_prints_on_a4_as_wide_as_the_page(row: QuoteView, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [row])
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (
        sheet.sheet_properties.pageSetUpPr.fitToPage,
        sheet.page_setup.fitToWidth,
        sheet.page_setup.fitToHeight,
    ) == (True, 1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'発言一覧'!$A$1:$N$2"
    assert sheet.oddFooter.center.text == "&P / &N ページ"


def test_a_row_is_as_tall_as_its_text_and_stays_automatic(row: QuoteView, tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "a.xlsx",
        [replace(row, text="短い"), replace(row, text="長い発言。" * 40), replace(row, text="長" * 9999)],
    )
    heights = [sheet_of(tmp_path / "a.xlsx").row_dimensions[number].height for number in (2, 3, 4)]

    assert heights[0] < 60 < heights[1] < heights[2] == 409


def test_colours_follow_the_word_of_the_status(row: QuoteView, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [replace(row, status=status) for status in ReviewStatus])
    sheet = sheet_of(tmp_path / "a.xlsx")
    formulas = [rule.formula[0] for place in sheet.conditional_formatting for rule in place.rules]

    assert [cell.value for cell in sheet["B"][1:]] == list(STATUS.values())
    assert formulas == ['$B2="確定"', '$B2="修正して確定"', '$B2="保留"', '$B2="除外"', '$B2="除外"']
    assert sheet.data_validations.dataValidation[0].formula1 == '"未確認,確定,修正して確定,保留,除外"'


def test_the_key_explains_every_column_and_every_status(row: QuoteView, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [row], note="4月1日の記事から")
    words = [cell.value for cell in sheet_of(tmp_path / "a.xlsx", "凡例")["A"]]

    assert words == [
        "この一覧",
        None,
        "列",
        *(column.title for column in COLUMNS),
        None,
        "状態",
        *STATUS.values(),
    ]
    assert sheet_of(tmp_path / "a.xlsx", "凡例")["B1"].value == "4月1日の記事から"


def test_a_workbook_without_quotations_opens(tmp_path: Path) -> None:
    assert write_workbook(tmp_path / "a.xlsx", []).rows == 0
    assert count_workbook_rows(tmp_path / "a.xlsx") == 0
    assert sheet_of(tmp_path / "a.xlsx").max_row == 1
    assert sheet_of(tmp_path / "a.xlsx", "凡例")["A1"].value == "列"


def test_rows_are_counted_across_the_pieces_of_a_file(
    row: QuoteView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_workbook(tmp_path / "a.xlsx", [row] * 50)
    monkeypatch.setattr(module, "PIECE", 7)

    assert count_workbook_rows(tmp_path / "a.xlsx") == 50


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_cells(row: QuoteView, tmp_path: Path) -> None:
    rows = [*texts(row), replace(row, text="一\x0b二")]
    write_workbook(tmp_path / "a.xlsx", rows)

    table = converted(tmp_path / "a.xlsx")

    assert table[0] == [column.title for column in COLUMNS]
    assert [line[3] for line in table[1:]] == [*AWKWARD, "一二"]
    assert table[1][:3] == ["1", "未確認", "山田"]
    assert table[1][11:13] == ["2026/04/01", "2"]
    assert table[1][15:18] == ["0.97", "14", "24"]


def converted(path: Path) -> Sequence[Sequence[str]]:
    """The first sheet as LibreOffice sees it; its profile lies beside, so that no other one disturbs it."""
    profile = (path.parent / "profile").as_uri()
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1",
            "--outdir",
            str(path.parent),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(path.parent)},
    )
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
