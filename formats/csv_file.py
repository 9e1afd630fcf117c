"""The sheet as CSV, in the form that Excel opens without mojibake."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Final

from db.views import QuoteView
from formats.columns import COLUMNS, Column
from formats.sheet_text import FORMULA_SIGNS

ENCODING: Final = "utf-8-sig"
BYTE_ORDER_MARK: Final = "\ufeff"


def csv_text(rows: Iterable[QuoteView]) -> Iterator[str]:
    """The file in pieces, its mark and header first."""
    yield BYTE_ORDER_MARK + _line([column.title for column in COLUMNS])
    for row in rows:
        yield _line([_cell(column, row) for column in COLUMNS])


def count_csv_rows(path: Path) -> int:
    """How many quotations a written file holds."""
    with path.open(encoding=ENCODING, newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def _line(cells: list[str]) -> str:
    """One line as Excel writes it."""
    line = StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _cell(column: Column, row: QuoteView) -> str:
    """The value as text; CSV has no types, so that only an apostrophe keeps a text from being a formula."""
    value = column.value(row)
    if isinstance(value, str):
        return "'" + value if value.startswith(FORMULA_SIGNS) else value
    return "" if value is None else str(value)
