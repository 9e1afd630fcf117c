"""The sheet as CSV, in the form that Excel opens without mojibake."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Final

from formats.around import Around
from formats.columns import COLUMNS, Column
from formats.sheet_row import SheetRow
from formats.sheet_text import FORMULA_SIGNS

ENCODING: Final = "utf-8-sig"
BYTE_ORDER_MARK: Final = "\ufeff"


def csv_text(rows: Iterable[SheetRow], columns: Sequence[Column] = COLUMNS) -> Iterator[str]:
    """The file in pieces, its mark and header first."""
    yield BYTE_ORDER_MARK + _line([column.title for column in columns])
    for row in rows:
        yield _line([_cell(column, row) for column in columns])


def count_csv_rows(path: Path) -> int:
    """How many quotations a written file holds."""
    with path.open(encoding=ENCODING, newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def _line(cells: list[str]) -> str:
    """One line as Excel writes it."""
    line = StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(column: Column, row: SheetRow) -> str:
    """The value as text; CSV has no types, so that only an apostrophe keeps a text from being a formula."""
    value = column.value(row)
    if isinstance(value, str | Around):
        text = str(value)
        return "'" + text if text.startswith(FORMULA_SIGNS) else text
    return "" if value is None else str(value)
