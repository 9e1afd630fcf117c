"""The sheet as CSV."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from db.views import QuoteView
from formats.columns import COLUMNS
from formats.csv_file import count_csv_rows, csv_text
from formats.replacing import write_pieces


def cells(row: QuoteView) -> dict[str, str]:
    """The row as a reader of the CSV finds it."""
    text = "".join(csv_text([row])).removeprefix("\ufeff")
    return next(csv.DictReader(StringIO(text, newline="")))


def test_the_file_begins_with_the_mark_that_excel_needs(row: QuoteView) -> None:
    first, second = csv_text([row])

    assert first == "\ufeff" + ",".join(column.title for column in COLUMNS) + "\r\n"
    assert second.startswith("1,未確認,山田,「𠮷野『海』が好き」,")


def test_commas_signs_and_line_ends_stay_in_their_cell(row: QuoteView) -> None:
    assert cells(replace(row, text='一,"二"\r\n三'))["発言"] == '一,"二"\r\n三'


def test_a_missing_date_is_an_empty_cell(row: QuoteView) -> None:
    assert cells(replace(row, published_on=None))["日付"] == ""
    assert cells(row)["日付"] == "2026-04-01"


@pytest.mark.parametrize("text", ["=1+1の謎", "+5点", "-5点", "@の話", "\t表", "＝1"])
def test_a_text_like_a_formula_gets_an_apostrophe(row: QuoteView, text: str) -> None:
    assert cells(replace(row, text=text))["発言"] == "'" + text


def test_the_rows_of_a_written_file_are_counted(row: QuoteView, tmp_path: Path) -> None:
    write_pieces(tmp_path / "a.csv", csv_text([row, replace(row, text="一\n二")]))

    assert count_csv_rows(tmp_path / "a.csv") == 2
