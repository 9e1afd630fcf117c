"""The sheet as CSV."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from formats.columns import COLUMNS
from formats.csv_file import count_csv_rows, csv_text
from formats.replacing import write_pieces
from formats.sheet_row import SheetRow
from tests.formats.altering import altered


def cells(entry: SheetRow) -> dict[str, str]:
    """The row as a reader of the CSV finds it."""
    text = "".join(csv_text([entry])).removeprefix("\ufeff")
    return next(csv.DictReader(StringIO(text, newline="")))


def test_the_file_begins_with_the_mark_that_excel_needs(entry: SheetRow) -> None:
    first, second = csv_text([entry])

    assert first == "\ufeff" + ",".join(column.title for column in COLUMNS) + "\r\n"
    assert second.startswith("1,未確認,山田,,「𠮷野『海』が好き」,山田氏は「𠮷野『海』が好き」と述べた。,")


def test_commas_signs_and_line_ends_stay_in_their_cell(entry: SheetRow) -> None:
    assert cells(altered(entry, text='一,"二"\r\n三'))["発言"] == '一,"二"\r\n三'


def test_a_missing_date_is_an_empty_cell(entry: SheetRow) -> None:
    assert cells(altered(entry, published_on=None))["日付"] == ""
    assert cells(entry)["日付"] == "2026-04-01"


@pytest.mark.parametrize("text", ["=1+1の謎", "+5点", "-5点", "@の話", "\t表", "＝1"])
def test_a_text_like_a_formula_gets_an_apostrophe(entry: SheetRow, text: str) -> None:
    assert cells(altered(entry, text=text))["発言"] == "'" + text


def test_some_columns_can_be_chosen(entry: SheetRow) -> None:
    chosen = [column for column in COLUMNS if column.title in {"発言者", "発言"}]

    assert "".join(csv_text([entry], chosen)) == "\ufeff発言者,発言\r\n山田,「𠮷野『海』が好き」\r\n"


def test_the_rows_of_a_written_file_are_counted(entry: SheetRow, tmp_path: Path) -> None:
    write_pieces(tmp_path / "a.csv", csv_text([entry, altered(entry, text="一\n二")]))

    assert count_csv_rows(tmp_path / "a.csv") == 2
