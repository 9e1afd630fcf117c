"""Rows into a sheet that is written as it grows: each column has one cell, which is styled once and filled again and again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from formats.around import Around
from formats.sheet_style import BLUE, FONT, HEADER, LINK, SIZE, body_style, fitted_row
from formats.sheet_text import FORMULA_SIGNS, CellText, cell_text

HIDDEN_WIDTH: Final = 10
MOST_LINKS: Final = 65_000  # Excel takes 65,530 on a sheet
HIGHLIGHT: Final = InlineFont(rFont=FONT, sz=SIZE, b=True, color=Color(BLUE))


@dataclass(frozen=True, slots=True)
class AlteredCell:
    """A cell that could not take its text as it was: in which row of the sheet, and what happened."""

    row: int
    column: str
    removed: tuple[str, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to a place of the workbook, or to an address outside."""

    text: str
    place: str = ""
    address: str = ""


Value = str | int | float | date | Around | Link | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column as the sheet sees it; a width of 0 hides it."""

    title: str
    width: int
    number_format: str = ""
    style: str = HEADER
    is_printed: bool = True


@dataclass(slots=True)
class SheetWriter:
    """Writes rows below a header; what could not be written as it was is in `altered`."""

    sheet: Worksheet
    headings: Sequence[Heading]
    rows: int = 0
    altered: list[AlteredCell] = field(default_factory=list[AlteredCell])
    _cells: dict[tuple[int, str], SheetCell] = field(default_factory=dict[tuple[int, str], SheetCell])
    _links: int = 0

    def begin(self) -> None:
        """Widths, and the header, which stays in view and comes again on every page."""
        self.lay_out()
        self.sheet.print_title_rows = "1:1"
        texts = [(one.title, one.width) for one in self.headings if one.width]
        self.sheet.row_dimensions[1] = fitted_row(self.sheet, 1, texts)
        self._append([self._text(index, one.title, one.style) for index, one in enumerate(self.headings)])

    def lay_out(self) -> None:
        """The widths, which must come before the first row."""
        for number, heading in enumerate(self.headings, start=1):
            dimension = self.sheet.column_dimensions[get_column_letter(number)]
            dimension.width = heading.width or HIDDEN_WIDTH
            dimension.hidden = not heading.width

    def write(self, values: Sequence[Value]) -> None:
        """One row, as tall as its texts; raises ValueError where it has not as many values as there are headings."""
        texts = [
            (str(value.text if isinstance(value, Link) else value), heading.width)
            for value, heading in zip(values, self.headings, strict=True)
            if heading.width and isinstance(value, str | Around | Link)
        ]
        number = self.rows + 1
        self.sheet.row_dimensions[number] = fitted_row(self.sheet, number, texts)
        self._append([self._filled(index, value) for index, value in enumerate(values)])
        del self.sheet.row_dimensions[number]

    def write_words(self, words: Sequence[str], style: str) -> None:
        """One row of words in a style of its own."""
        self._append([self._text(index, word, style) for index, word in enumerate(words)])

    def skip(self) -> None:
        """An empty row."""
        self._append([])

    def _append(self, cells: list[SheetCell]) -> None:
        """Write the cells, which may then be used again."""
        self.sheet.append(cells)
        self.rows += 1

    def _filled(self, index: int, value: Value) -> SheetCell:
        """The cell of a column with a value in it."""
        if isinstance(value, str):
            return self._text(index, value, body_style())
        if isinstance(value, Around):
            return self._rich(index, value)
        if isinstance(value, Link):
            return self._link(index, value)
        return self._cell(index, body_style(self.headings[index].number_format), value)

    def _text(self, index: int, value: str, style: str) -> SheetCell:
        """Text that stays text: no formula when written, nor when somebody edits the cell."""
        text = self._clean(index, value)
        if text.startswith(FORMULA_SIGNS):
            return self._cell(index, style, text, is_quoted=True)
        return self._cell(index, style, text)

    def _rich(self, index: int, value: Around) -> SheetCell:
        """The words around with the quotation in bold."""
        before, words, after = (self._clean(index, part) for part in (value.before, value.words, value.after))
        parts = [part for part in (before, TextBlock(HIGHLIGHT, words), after) if part]
        cell = self._cell(index, body_style(), None)
        cell.value = CellRichText(parts)  # pyright: ignore[reportAttributeAccessIssue]  # missing in the stubs
        return cell

    def _link(self, index: int, link: Link) -> SheetCell:
        """Text with a link, as long as Excel takes more of them."""
        if self._links >= MOST_LINKS or not (link.place or link.address):
            return self._text(index, link.text, body_style())
        self._links += 1
        cell = self._text(index, link.text, LINK)
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=link.place or None, target=link.address or None
        )  # pyright: ignore[reportAttributeAccessIssue]  # the stubs know strings only
        return cell

    def _clean(self, index: int, value: str) -> str:
        """The text as a cell takes it; it is told where that is not the same."""
        text: CellText = cell_text(value)
        if text.removed or text.is_cut:
            self.altered.append(
                AlteredCell(self.rows + 1, self.headings[index].title, text.removed, text.is_cut)
            )
        return text.text

    def _cell(
        self, index: int, style: str, value: str | float | date | None, *, is_quoted: bool = False
    ) -> SheetCell:
        """The one cell of this column and style, with this value."""
        key = (index, f"{style}'" if is_quoted else style)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = WriteOnlyCell(self.sheet)
            cell.style = style
            cell.quotePrefix = is_quoted
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
        return cell
