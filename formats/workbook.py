"""The hand-over workbook: the sheet of quotations, and the key that explains it."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from db.views import QuoteView
from formats.columns import COLUMNS, Cell, Column
from formats.key_sheet import add_key
from formats.labels import STATUS
from formats.replacing import replacing
from formats.sheet_style import HEADER, add_styles, body_style, fitted_row, lay_out_print, status_rules
from formats.sheet_text import FORMULA_SIGNS, CellText, cell_text

SHEET: Final = "発言一覧"
FIRST_SHEET_PART: Final = "xl/worksheets/sheet1.xml"
ROW_MARK: Final = b"<row "
PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class AlteredCell:
    """A cell that could not take its text as it was: in which row of the sheet, and what happened."""

    row: int
    column: str
    removed: tuple[str, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class WrittenWorkbook:
    """How many quotations were written, and which cells hold less than the article says."""

    rows: int
    altered: tuple[AlteredCell, ...]


def write_workbook(path: Path, rows: Iterable[QuoteView], *, note: str = "") -> WrittenWorkbook:
    """Write the sheet and its key; `note` says in the key what the sheet holds.

    Raises UnwritableFile when the file cannot be written; an older one then stands as it was.
    """
    with replacing(path) as beside:
        workbook = Workbook(write_only=True)
        workbook.properties.creator = "かぎかっこ"
        workbook.properties.title = SHEET
        add_styles(workbook)
        written = _fill(_sheet(workbook), rows)
        add_key(workbook, note)
        workbook.save(beside)
    return written


def count_workbook_rows(path: Path) -> int:
    """How many quotations a written workbook holds."""
    with zipfile.ZipFile(path) as parts, parts.open(FIRST_SHEET_PART) as sheet:
        count, tail = 0, b""
        while piece := sheet.read(PIECE):
            joined = tail + piece
            count += joined.count(ROW_MARK)
            tail = joined[1 - len(ROW_MARK) :]
    return count - 1


def _sheet(workbook: Workbook) -> Worksheet:
    """The sheet before its rows: widths and what stays in view must come first."""
    sheet = workbook.create_sheet(SHEET)
    for number, column in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = f"{letter_of('発言')}2"
    sheet.print_title_rows = "1:1"
    lay_out_print(sheet)
    return sheet


def _fill(sheet: Worksheet, rows: Iterable[QuoteView]) -> WrittenWorkbook:
    """Write header and rows, then what depends on how many there are."""
    altered: list[AlteredCell] = []
    sheet.append([_styled(sheet, column.title, HEADER) for column in COLUMNS])
    last = 1
    for last, row in enumerate(rows, start=2):
        cells = list(_cells(sheet, row, last, altered))
        texts = [(str(cell.value), column.width) for cell, column in zip(cells, COLUMNS, strict=True)]
        sheet.row_dimensions[last] = fitted_row(sheet, last, texts)
        sheet.append(cells)
        del sheet.row_dimensions[last]
    everything = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    sheet.auto_filter.ref = everything
    for place, rule in status_rules(letter_of("状態"), get_column_letter(len(COLUMNS)), max(last, 2)):
        sheet.conditional_formatting.add(place, rule)  # pyright: ignore[reportUnknownMemberType]  # untyped in the stubs
    sheet.data_validations.append(_choice_of_status(max(last, 2)))  # pyright: ignore[reportUnknownMemberType]  # untyped in the stubs
    sheet.print_area = f"A1:{letter_of(_last_printed())}{last}"
    return WrittenWorkbook(last - 1, tuple(altered))


def _cells(sheet: Worksheet, row: QuoteView, number: int, altered: list[AlteredCell]) -> Iterator[SheetCell]:
    """The cells of one quotation; those that had to be changed are added to `altered`."""
    for column in COLUMNS:
        value = column.value(row)
        if isinstance(value, str):
            text = cell_text(value)
            if text.removed or text.is_cut:
                altered.append(AlteredCell(number, column.title, text.removed, text.is_cut))
            yield _text(sheet, text, column)
        else:
            yield _styled(sheet, value, body_style(column))


def _text(sheet: Worksheet, text: CellText, column: Column) -> SheetCell:
    """Text that stays text: no formula when written, nor when somebody edits the cell."""
    cell = _styled(sheet, text.text, body_style(column))
    cell.data_type = "s"
    if text.text.startswith(FORMULA_SIGNS):
        cell.quotePrefix = True
    return cell


def _styled(sheet: Worksheet, value: Cell, style: str) -> SheetCell:
    """A cell with one of the workbook's styles."""
    cell = WriteOnlyCell(sheet)
    cell.value = value
    cell.style = style
    return cell


def _choice_of_status(last: int) -> DataValidation:
    """The list from which a status is chosen."""
    letter = letter_of("状態")
    words = ",".join(STATUS.values())
    return DataValidation("list", formula1=f'"{words}"', allow_blank=True, sqref=f"{letter}2:{letter}{last}")


def letter_of(title: str) -> str:
    """The letter of a column."""
    return get_column_letter([column.title for column in COLUMNS].index(title) + 1)


def _last_printed() -> str:
    """The title of the last column that goes on paper."""
    return [column.title for column in COLUMNS if column.is_printed][-1]
