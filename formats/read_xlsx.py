"""Excel (.xlsx) with an article a row -> Articles. Formulas are taken as Excel last saw them; macros are not looked at."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from formats.article import Article, ColumnChoice, Raw
from formats.containers import opened
from formats.errors import ReadCode, UnreadableFile
from formats.limits import MOST_CELLS
from formats.tables import Row, articles_of, table_in
from formats.unsized_sheets import unsized

SHEET_AND_ROW: Final = "!"


def read(raw: Raw, choice: ColumnChoice) -> Iterator[Article]:
    """The articles of every sheet that has a column of them; raises UnreadableFile where none has."""
    with opened(raw), unsized():
        book = load_workbook(BytesIO(raw.data), read_only=True, data_only=True, keep_links=False)
    budget = _Budget(raw.source)
    without: list[UnreadableFile] = []
    is_found = False
    for sheet in book.worksheets:
        try:
            table = table_in(budget.rows(sheet), choice, raw.source)
        except UnreadableFile as error:
            if error.code is not ReadCode.NO_COLUMN:
                raise
            without.append(error)
        else:
            yield from articles_of(table, raw, f"{sheet.title}{SHEET_AND_ROW}" if is_found else "", "xlsx")
            is_found = True
    if not is_found:
        raise max(without, key=lambda error: len(error.headings))


class _Budget:
    """How many cells may still be looked at: a sheet of millions of empty ones is no table of articles."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._left = MOST_CELLS

    def rows(self, sheet: ReadOnlyWorksheet) -> Iterator[Row]:
        """The rows of a sheet; raises UnreadableFile when the budget is spent."""
        sheet.reset_dimensions()  # what a sheet says of its size would be filled up with empty cells
        for row in sheet.iter_rows(values_only=True):
            self._left -= len(row) + 1
            if self._left < 0:
                raise UnreadableFile(ReadCode.TOO_COSTLY, self._source)
            yield [unescape(cell) if isinstance(cell, str) else cell for cell in row]
