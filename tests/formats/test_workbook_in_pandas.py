"""The hand-over workbook as pandas reads it, by openpyxl and by a reader that shares no code with the writer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, Literal

import pandas
import pytest
from openpyxl import load_workbook

from db.views import RejectReason, ReviewStatus
from formats.columns import COLUMNS
from formats.sheet_row import SheetRow
from formats.workbook import write_workbook
from tests.formats.altering import altered
from tests.formats.test_workbook import AWKWARD

Engine = Literal["openpyxl", "calamine"]
SHEETS: Final = {"発言一覧", "発言者別", "記事別", "集計", "凡例"}


@pytest.fixture
def rows(entry: SheetRow) -> list[SheetRow]:
    """Rows of every kind: awkward texts, every status, what is missing, what a person added."""
    return [
        *(altered(entry, text=text, note=text) for text in AWKWARD),
        *(altered(entry, status=status) for status in ReviewStatus),
        altered(entry, status=ReviewStatus.REJECTED, reject_reason=RejectReason.DUPLICATE),
        replace(altered(entry, published_on=None, outlet=None, speaker=None), url=""),
        altered(entry, machine_span=None, article_title="=題", text="あ" * 2_000),
    ]


@pytest.mark.parametrize("engine", ["openpyxl", "calamine"])
def test_every_cell_of_the_list_comes_back(rows: list[SheetRow], tmp_path: Path, engine: Engine) -> None:
    write_workbook(tmp_path / "a.xlsx", rows)
    frame = _frames(tmp_path / "a.xlsx", engine)["発言一覧"]
    read = [[_value(value) for value in row[: len(COLUMNS)]] for row in frame.to_numpy().tolist()]

    assert list(frame.columns[: len(COLUMNS)]) == [column.title for column in COLUMNS]
    assert read == [[_written(column.value(row)) for column in COLUMNS] for row in rows]


@pytest.mark.parametrize("engine", ["openpyxl", "calamine"])
def test_every_sheet_is_the_same_in_openpyxl(rows: list[SheetRow], tmp_path: Path, engine: Engine) -> None:
    write_workbook(tmp_path / "a.xlsx", rows)
    book = load_workbook(tmp_path / "a.xlsx")
    frames = _frames(tmp_path / "a.xlsx", engine, header=None)

    assert set(frames) >= SHEETS
    assert {name: {*_places(frame.to_numpy().tolist())} for name, frame in frames.items()} == {
        sheet.title: {*_places(sheet.iter_rows(values_only=True))} for sheet in book.worksheets
    }


def _frames(path: Path, engine: Engine, **options: Any) -> dict[str, pandas.DataFrame]:  # noqa: ANN401  # pandas' own
    """All sheets, each value as it stands in its cell."""
    return pandas.read_excel(
        path, sheet_name=None, dtype=object, keep_default_na=False, engine=engine, **options
    )


def _places(rows: Any) -> Iterator[tuple[int, int, object]]:  # noqa: ANN401  # lists and tuples of anything
    """What stands where, empty cells left out."""
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            if _value(value) != "":
                yield number, place, _value(value)


def _value(value: object) -> object:
    """A day without its midnight, nothing as an empty text, and as _x what openpyxl leaves escaped."""
    if isinstance(value, datetime):
        return value.date()
    return value.replace("_x005F_", "_") if isinstance(value, str) else "" if value is None else value


def _written(value: object) -> object:
    """What a cell should hold of a column's value: words around are one text, nothing is empty."""
    return value if isinstance(value, int | float | date) else str(value or "")
