"""Rows into a sheet that is written as it grows: each column has one cell, which is styled once and filled again and again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from formats.around import Around
from formats.sheet_style import BLUE, FONT, HEADER, LINK, SIZE, SMALL, body_style, fitted_row, is_too_tall
from formats.sheet_text import FORMULA_SIGNS, CellText, cell_text

HIDDEN_WIDTH: Final = 10
QUOTED: Final = "'"  # behind the name of a style: text that only looks like a formula
MOST_LINKS: Final = 65_000  # Excel takes 65,530 on a sheet
HIGHLIGHT: Final = InlineFont(rFont=FONT, sz=SIZE, b=True, color=Color(BLUE))


@dataclass(frozen=True, slots=True)
class AlteredCell:
    """A cell that could not take its text as it was: in which row of the sheet, and what happened.

    In a file that is no table, `is_item`: which item of those that are counted, and what it is called.
    """

    row: int
    column: str
    removed: tuple[str, ...]
    is_cut: bool
    is_item: bool = False


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
    _cells: list[dict[str, SheetCell]] = field(init=False)
    _styles: list[str] = field(init=False)
    _links: int = 0

    def __post_init__(self) -> None:
        self._cells = [{} for _ in self.headings]
        self._styles = [body_style(one.number_format) for one in self.headings]
        write_only: Any = self.sheet
        # openpyxl takes every cell for a value first, finds that it is none, and words a message: a sixth of the time.
        write_only._values_to_row = _as_they_are  # noqa: SLF001  # it has no other door

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
        cells = [self._filled(index, value) for index, value in enumerate(values)]
        texts = [
            (str(cell.value), heading.width)
            for cell, heading in zip(cells, self.headings, strict=True)
            if heading.width and cell.data_type == "s"
        ]
        number = self.rows + 1
        self.sheet.row_dimensions[number] = fitted_row(self.sheet, number, texts)
        self._append(cells)
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
        if value is None or value == "":
            return self._cell(index, self._styles[index], None)
        if isinstance(value, str):
            is_long = is_too_tall(value, self.headings[index].width or len(value))
            return self._text(index, value, SMALL if is_long else self._styles[index])
        if isinstance(value, Around):
            return self._rich(index, value)
        if isinstance(value, Link):
            return self._link(index, value)
        return self._cell(index, self._styles[index], value)

    def _text(self, index: int, value: str, style: str) -> SheetCell:
        """Text that stays text: no formula when written, nor when somebody edits the cell."""
        text = self._clean(index, value)
        cell = self._cell(index, f"{style}{QUOTED}" if text.startswith(FORMULA_SIGNS) else style, text)
        cell.data_type = "s"
        return cell

    def _rich(self, index: int, value: Around) -> SheetCell:
        """The words around with the quotation in bold."""
        before, words, after = (self._clean(index, part) for part in (value.before, value.words, value.after))
        parts: Any = CellRichText([part for part in (before, TextBlock(HIGHLIGHT, words), after) if part])
        return self._cell(index, self._styles[index], parts)

    def _link(self, index: int, link: Link) -> SheetCell:
        """Text with a link, as long as Excel takes more of them."""
        if self._links >= MOST_LINKS:
            return self._text(index, link.text, self._styles[index])
        self._links += 1
        cell: Any = self._text(index, link.text, LINK)
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=link.place or None, target=link.address or None
        )
        return cell

    def _clean(self, index: int, value: str) -> str:
        """The text as a cell takes it; it is told where that is not the same."""
        text: CellText = cell_text(value)
        if text.removed or text.is_cut:
            self.altered.append(
                AlteredCell(self.rows + 1, self.headings[index].title, text.removed, text.is_cut)
            )
        return text.text

    def _cell(self, index: int, style: str, value: str | float | date | None) -> SheetCell:
        """The one cell of this column and style, on this row and with this value."""
        cell = self._cells[index].get(style)
        if cell is None:
            cell = self._cells[index][style] = WriteOnlyCell(self.sheet)
            cell.style = style.removesuffix(QUOTED)
            cell.quotePrefix = style.endswith(QUOTED)
            cell.column = index + 1
        cell.row = self.rows + 1
        cell.value = value
        return cell


def _as_they_are(cells: list[SheetCell], _: int) -> list[SheetCell]:
    """The cells of a row, which know their place."""
    return cells
