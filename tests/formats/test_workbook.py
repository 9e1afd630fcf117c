"""The hand-over workbook, cell by cell, as openpyxl and as LibreOffice read it."""

import csv
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from db.views import RejectReason, ReviewStatus
from extraction.model import QuoteKind
from formats import workbook as module
from formats.around import Around
from formats.columns import COLUMNS
from formats.hidden_sheets import Origin
from formats.labels import STATUS
from formats.sheet_keys import CHECKS, EDITABLE, ID, RowId, check, read_checks, read_row_id
from formats.sheet_row import SheetRow
from formats.sheet_text import LONGEST_CELL, unescape
from formats.sheet_writer import AlteredCell
from formats.workbook import SPARE_ROWS, Sheet, count_workbook_rows, letters_of, write_workbook
from tests.formats.altering import altered

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
LETTERS: Final = letters_of(COLUMNS)
OFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")


def sheet_of(path: Path, name: str = "発言一覧") -> Any:  # noqa: ANN401  # openpyxl's sheets have no one type
    """A sheet of a written workbook."""
    return load_workbook(path)[name]


def texts(entry: SheetRow) -> list[SheetRow]:
    """One row for every awkward text."""
    return [altered(entry, text=text) for text in AWKWARD]


def test_every_cell_holds_what_its_column_says(entry: SheetRow, tmp_path: Path) -> None:
    written = write_workbook(tmp_path / "a.xlsx", [entry, altered(entry, published_on=None, outlet=None)])
    header, first, second = sheet_of(tmp_path / "a.xlsx").iter_rows()
    shown = [column.value(entry) for column in COLUMNS]

    assert (written.rows, written.altered) == (2, ())
    assert [cell.value for cell in header] == [*(one.title for one in COLUMNS), "リンク", "ID", "照合"]
    assert [as_read(cell.value) for cell in first[: len(shown)]] == [as_written(value) for value in shown]
    places = [[*letters_of(COLUMNS)].index(title) for title in ("媒体", "日付")]
    assert [second[place].value for place in places] == [None, None]


def as_read(value: object) -> object:
    """What openpyxl gives for a cell, a day without its midnight."""
    return value.date() if isinstance(value, datetime) else value


def as_written(value: object) -> object:
    """What a cell can hold of a value: an empty text is no value, words around are one text."""
    return value if isinstance(value, int | float | date) else str(value or "") or None


def test_the_quotation_is_bold_among_the_words_around_it(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry])
    sheet = load_workbook(tmp_path / "a.xlsx", rich_text=True)["発言一覧"]
    before, words, after = sheet[f"{LETTERS['前後の文']}2"].value

    assert (before, str(words), after) == ("山田氏は", "「𠮷野『海』が好き」", "と述べた。")
    assert words.font.b


def test_a_quotation_that_is_all_there_is_needs_no_other_words(entry: SheetRow, tmp_path: Path) -> None:
    alone = replace(entry, around=Around("", "「海」", ""))
    write_workbook(tmp_path / "a.xlsx", [alone])

    assert sheet_of(tmp_path / "a.xlsx")[f"{LETTERS['前後の文']}2"].value == "「海」"


def test_text_is_never_a_formula_a_link_or_a_number(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", texts(entry))
    cells = sheet_of(tmp_path / "a.xlsx")[LETTERS["発言"]][1:]

    assert {cell.data_type for cell in cells} == {"s"}
    assert [unescape(cell.value) for cell in cells] == list(AWKWARD)
    assert [bool(cell.quotePrefix) for cell in cells[:5]] == [True, True, True, True, False]


def test_what_a_cell_cannot_hold_is_named(entry: SheetRow, tmp_path: Path) -> None:
    rows = [
        entry,
        altered(entry, text="一\x0b二", note="三\x00"),
        altered(entry, text="あ" * (LONGEST_CELL + 1)),
    ]
    written = write_workbook(tmp_path / "a.xlsx", rows)

    assert written.altered == (
        AlteredCell(3, "発言", ("U+000B",), is_cut=False),
        AlteredCell(3, "備考", ("U+0000",), is_cut=False),
        AlteredCell(4, "発言", (), is_cut=True),
    )
    assert sheet_of(tmp_path / "a.xlsx")[f"{LETTERS['発言']}3"].value == "一二"


def test_the_header_stays_and_every_column_can_be_filtered(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry, entry])
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == f"A1:{get_column_letter(len(LETTERS) + 3)}3"
    assert [cell.value for cell in sheet[1]][-2:] == [ID, CHECKS]
    assert all(cell.alignment.wrap_text for line in sheet.iter_rows() for cell in line)
    assert [sheet.column_dimensions[letter].width for letter in "ABCE"] == [6, 13, 15, 44]
    assert [sheet.column_dimensions[letter].hidden for letter in ("A", "AE", "AF")] == [False, True, True]


def test_it_prints_on_a4_as_wide_as_the_page(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry])
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (
        sheet.sheet_properties.pageSetUpPr.fitToPage,
        sheet.page_setup.fitToWidth,
        sheet.page_setup.fitToHeight,
    ) == (True, 1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == "'発言一覧'!$A$1:$J$2"
    assert sheet.oddFooter.center.text == "&P / &N ページ"


def test_a_row_is_as_tall_as_its_text_and_stays_automatic(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "a.xlsx",
        [
            altered(entry, text="短い"),
            altered(entry, text="長い発言。" * 40),
            altered(entry, text="長" * 9999),
        ],
    )
    heights = [sheet_of(tmp_path / "a.xlsx").row_dimensions[number].height for number in (2, 3, 4)]

    assert heights[0] < 60 < heights[1] < heights[2] == 409


def test_what_is_too_tall_for_any_row_is_smaller(entry: SheetRow, tmp_path: Path) -> None:
    rows = [altered(entry, text=text) for text in ("あ" * 500, "あ" * 600, "あ\n" * 30, "a" * 600)]
    write_workbook(tmp_path / "a.xlsx", rows)
    cells = sheet_of(tmp_path / "a.xlsx")[LETTERS["発言"]][1:]

    assert [cell.font.sz for cell in cells] == [10, 7, 7, 10]


def test_colours_follow_the_word_of_the_status(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [altered(entry, status=status) for status in ReviewStatus])
    sheet = sheet_of(tmp_path / "a.xlsx")
    formulas = [rule.formula[0] for place in sheet.conditional_formatting for rule in place.rules]

    assert [cell.value for cell in sheet["B"][1:]] == list(STATUS.values())
    places = [str(place.sqref) for place in sheet.conditional_formatting]
    assert formulas == ['$B2="確定"', '$B2="修正して確定"', '$B2="保留"', '$B2="除外"', '$B2="除外"']
    assert places[0] == f"B2:B{6 + SPARE_ROWS}"


def test_words_are_chosen_from_lists_on_a_hidden_sheet(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry, altered(entry, speaker="鈴木"), altered(entry, speaker="")])
    choices = sheet_of(tmp_path / "a.xlsx", "選択肢")
    lists = {
        str(one.sqref): (one.formula1, one.showErrorMessage)
        for one in sheet_of(tmp_path / "a.xlsx").data_validations.dataValidation
    }

    assert choices.sheet_state == "hidden"
    assert [cell.value for cell in choices["D"]][:4] == ["発言者", "不明", "山田", "鈴木"]
    last = 4 + SPARE_ROWS
    assert lists == {
        f"B2:B{last}": ("'選択肢'!$A$2:$A$6", True),
        f"C2:C{last}": ("'選択肢'!$D$2:$D$4", False),
        f"K2:K{last}": ("'選択肢'!$B$2:$B$9", True),
        f"L2:L{last}": ("'選択肢'!$C$2:$C$7", True),
    }


def test_a_row_says_hidden_which_it_is_and_what_was_exported(entry: SheetRow, tmp_path: Path) -> None:
    rejected = altered(
        entry, id=7, status=ReviewStatus.REJECTED, reject_reason=RejectReason.TITLE, note="一\r\n_x000D_二"
    )
    write_workbook(tmp_path / "a.xlsx", [rejected, entry])
    sheet = sheet_of(tmp_path / "a.xlsx")
    line = dict(zip((cell.value for cell in sheet[1]), (cell.value for cell in sheet[2]), strict=True))

    assert read_row_id(line["ID"]) == RowId("ab12", 7)
    assert read_checks(line["照合"]) == {title: check(unescape(line[title] or "")) for title in EDITABLE}
    assert sheet["AE3"].value is None


def test_the_workbook_says_which_export_it_is(entry: SheetRow, tmp_path: Path) -> None:
    origin = Origin("四月", "1.0", "e-1", datetime(2026, 4, 1, tzinfo=UTC))
    write_workbook(tmp_path / "a.xlsx", [entry], Sheet(COLUMNS[:3], origin=origin))
    sheet = sheet_of(tmp_path / "a.xlsx", "書き出しの記録")

    assert sheet.sheet_state == "veryHidden"
    assert [tuple(cell.value for cell in line) for line in sheet.iter_rows(min_row=2)] == [
        ("format", "kagikakko-sheet/1"),
        ("export", "e-1"),
        ("at", "2026-04-01T00:00:00+00:00"),
        ("project", "四月"),
        ("version", "1.0"),
        ("rows", "1"),
        ("columns", "番号\n状態\n発言者"),
    ]


def test_columns_can_be_chosen_and_ordered(entry: SheetRow, tmp_path: Path) -> None:
    chosen = tuple(module.BY_TITLE[title] for title in ("発言", "日付"))
    write_workbook(tmp_path / "a.xlsx", [entry], Sheet(chosen))
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert [cell.value for cell in sheet[1]] == ["発言", "日付", "リンク", "ID", "照合"]
    assert (sheet.freeze_panes, sheet.print_area) == ("A2", "'発言一覧'!$A$1:$B$2")
    assert [*sheet.conditional_formatting] == sheet.data_validations.dataValidation == []


def test_without_a_column_for_paper_everything_is_printed(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry], Sheet((module.BY_TITLE["URL"], module.BY_TITLE["根拠"])))

    assert sheet_of(tmp_path / "a.xlsx").print_area == "'発言一覧'!$A$1:$B$2"


def test_the_speakers_have_a_sheet_of_their_own(entry: SheetRow, tmp_path: Path) -> None:
    later = date(2026, 5, 2)
    rows = [
        altered(entry, speaker="", speaker_source=None),
        replace(entry, title="市長"),
        replace(altered(entry, published_on=later, article_source="b.txt"), title="知事"),
        altered(entry, speaker="鈴木", status=ReviewStatus.CONFIRMED, published_on=None),
    ]
    write_workbook(tmp_path / "a.xlsx", rows)
    sheet = sheet_of(tmp_path / "a.xlsx", "発言者別")
    lines = [[as_read(cell.value) for cell in line] for line in sheet.iter_rows(min_row=2)]

    first_day = date(2026, 4, 1)
    assert lines == [
        [1, "山田", "市長、知事", "実名", 2, 2, 0, 0, 0, 0, 2, first_day, later, "一覧へ"],
        [2, "鈴木", None, "実名", 1, 0, 1, 0, 0, 0, 1, None, None, "一覧へ"],
        [3, "（発言者なし）", None, None, 1, 1, 0, 0, 0, 0, 1, first_day, first_day, "一覧へ"],
    ]
    assert sheet["N2"].hyperlink.location == "'発言一覧'!A3"


def test_the_articles_have_a_sheet_to_which_the_quotations_lead(entry: SheetRow, tmp_path: Path) -> None:
    other = replace(
        altered(entry, article_source="b.txt", speaker=""), article_sha256="cd", url="about:blank"
    )
    write_workbook(tmp_path / "a.xlsx", [entry, entry, other])
    listed, sheet = sheet_of(tmp_path / "a.xlsx"), sheet_of(tmp_path / "a.xlsx", "記事別")
    lines = [[as_read(cell.value) for cell in line] for line in sheet.iter_rows(min_row=2)]

    assert [listed[f"AD{row}"].hyperlink.location for row in (2, 3, 4)] == [
        "'記事別'!B2",
        "'記事別'!B2",
        "'記事別'!B3",
    ]
    title, paper, day, web = "港の図書館", "架空新聞", date(2026, 4, 1), "https://example.org/minato"
    assert lines == [
        [1, title, paper, day, 2, 2, 0, 0, 0, 0, 1, web, "一覧へ", "kiji/港.txt", "ab12"],
        [2, title, paper, day, 1, 1, 0, 0, 0, 0, 0, "about:blank", "一覧へ", "b.txt", "cd"],
    ]
    assert (sheet["L2"].hyperlink.target, sheet["L3"].hyperlink) == (web, None)
    assert sheet.column_dimensions["O"].hidden


def test_excel_takes_only_so_many_links(
    entry: SheetRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("formats.sheet_writer.MOST_LINKS", 1)
    write_workbook(tmp_path / "a.xlsx", [entry, entry])
    sheet = sheet_of(tmp_path / "a.xlsx")

    assert [(sheet[f"AD{row}"].value, bool(sheet[f"AD{row}"].hyperlink)) for row in (2, 3)] == [
        ("記事別へ", True),
        ("記事別へ", False),
    ]


def test_the_figures_are_tables_with_charts_beside(entry: SheetRow, tmp_path: Path) -> None:
    rows = [entry, altered(entry, kind=QuoteKind.WRITING, outlet=None, published_on=None)]
    write_workbook(tmp_path / "a.xlsx", rows)
    sheet = sheet_of(tmp_path / "a.xlsx", "集計")
    lines = [[cell.value for cell in line][:3] for line in sheet.iter_rows()]

    assert lines[:4] == [["状態", None, None], ["状態", "発言", "割合"], ["未確認", 2, 1], ["確定", 0, 0]]
    assert [line for line in lines if line[0] in {"山田", "文書", "（記載なし）", "2026-04"}] == [
        ["山田", 2, 1],
        ["文書", 1, 0.5],
        ["（記載なし）", 1, 0.5],
        ["2026-04", 1, 0.5],
    ]
    assert sheet._charts[0].ser[0].val.numRef.f == "'集計'!$B$3:$B$7"
    assert [chart.type for chart in sheet._charts] == ["bar", "bar", "bar", "bar", "col"]
    assert len(sheet.row_breaks.brk) == 2


def test_the_key_explains_every_column_and_every_status(entry: SheetRow, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry], Sheet(note="4月1日の記事から"))
    words = [cell.value for cell in sheet_of(tmp_path / "a.xlsx", "凡例")["A"]]

    assert words == [
        "この一覧",
        None,
        "直せる列",
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
    assert sheet_of(tmp_path / "a.xlsx", "凡例")["A1"].value == "直せる列"


class StoppedError(Exception):
    """Somebody stops the work."""


def stopped(entry: SheetRow) -> Iterator[SheetRow]:
    """Some rows, and then no more."""
    yield entry
    raise StoppedError


@pytest.mark.parametrize("is_new", [True, False])
def test_work_that_is_stopped_leaves_the_old_file_and_nothing_else(
    entry: SheetRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_new: bool
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    if not is_new:
        (tmp_path / "a.xlsx").write_bytes(b"old")
    with pytest.raises(StoppedError):
        write_workbook(tmp_path / "a.xlsx", stopped(entry))

    left = [one.name for one in tmp_path.rglob("*") if one.is_file()]
    assert left == ([] if is_new else ["a.xlsx"])
    assert is_new or (tmp_path / "a.xlsx").read_bytes() == b"old"


def test_rows_are_counted_across_the_pieces_of_a_file(
    entry: SheetRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_workbook(tmp_path / "a.xlsx", [entry] * 50)
    monkeypatch.setattr("formats.counting.PIECE", 7)

    assert count_workbook_rows(tmp_path / "a.xlsx") == 50


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_cells(entry: SheetRow, tmp_path: Path) -> None:
    rows = [*texts(entry), altered(entry, text="一\x0b二")]
    write_workbook(tmp_path / "a.xlsx", rows)

    table = converted(tmp_path / "a.xlsx")

    lines = [dict(zip(table[0], line, strict=True)) for line in table[1:]]
    assert [line["発言"] for line in lines] == [*AWKWARD, "一二"]
    first = [
        lines[0][title] for title in ("番号", "状態", "発言者", "前後の文", "日付", "段落", "信頼度", "位置")
    ]
    around = "山田氏は「𠮷野『海』が好き」と述べた。"
    assert first == ["1", "未確認", "山田", around, "2026/04/01", "2", "0.97", "14"]
    assert lines[0]["ID"] == ""


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
