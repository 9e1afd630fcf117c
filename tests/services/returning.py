"""A sheet on its way out and back: exported, edited as people edit with Excel, saved."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from db.engine import Database
from db.views import QuoteFilter
from services.handover import Handover, export


def exported(database: Database, path: Path) -> Path:
    """The project as a workbook."""
    export(database, path, Handover(QuoteFilter()))
    return path


class Edited:
    """A sheet as somebody edits it; saved where it was."""

    def __init__(self, path: Path, name: str = "発言一覧") -> None:
        self.path = path
        self.book = load_workbook(path)
        self.sheet: Any = self.book[name]

    def column(self, title: str) -> int:
        """Where a column stands, from 1."""
        return next(cell.column for cell in self.sheet[1] if cell.value == title)

    def row_of(self, words: str) -> int:
        """The row of the quotation with these words."""
        column = self.column("発言")
        return next(
            row for row in range(2, self.sheet.max_row + 1) if self.sheet.cell(row, column).value == words
        )

    def put(self, words: str, **values: object) -> "Edited":
        """Write into the row of these words."""
        row = self.row_of(words)
        for title, value in values.items():
            self.sheet.cell(row, self.column(title)).value = value
        return self

    def rows(self) -> list[list[Any]]:
        """The values below the header."""
        return [[cell.value for cell in row] for row in self.sheet.iter_rows(min_row=2)]

    def arrange(self, rows: Iterable[list[Any]]) -> "Edited":
        """Let these be the rows below the header."""
        listed = list(rows)
        self.sheet.delete_rows(2, self.sheet.max_row)
        for row in listed:
            self.sheet.append(row)
        return self

    def head(self) -> list[str]:
        """The titles."""
        return [str(cell.value) for cell in self.sheet[1]]

    def arrange_all(self, head: list[str], rows: Iterable[list[Any]]) -> "Edited":
        """Let these be all the rows, under these titles, on a sheet in the place of the old one."""
        place, title = self.book.index(self.sheet), self.sheet.title
        self.book.remove(self.sheet)
        self.sheet = self.book.create_sheet(title, place)
        for row in (head, *rows):
            self.sheet.append(row)
        return self

    def sort(self, key: Callable[[list[Any]], Any]) -> "Edited":
        """Sort the rows."""
        return self.arrange(sorted(self.rows(), key=key))

    def save(self) -> Path:
        """Save it."""
        self.book.save(self.path)
        return self.path
