"""The second sheet: what the columns and the words mean."""

from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from formats.columns import COLUMNS
from formats.labels import STATUS, STATUS_MEANING
from formats.sheet_style import BODY, HEADER, STATUS_FILL, lay_out_print
from formats.sheet_text import cell_text

SHEET: Final = "凡例"
WIDTHS: Final = {"A": 20, "B": 110}


def add_key(workbook: Workbook, note: str) -> None:
    """Add the sheet; `note` says what the workbook holds."""
    sheet = workbook.create_sheet(SHEET)
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    lay_out_print(sheet)
    if note:
        _add(sheet, "この一覧", note, BODY)
        sheet.append([])
    _add(sheet, "列", "意味", HEADER)
    for column in COLUMNS:
        _add(sheet, column.title, column.meaning, BODY)
    sheet.append([])
    _add(sheet, "状態", "意味", HEADER)
    for status, word in STATUS.items():
        _add(sheet, word, STATUS_MEANING[status], BODY, fill=STATUS_FILL.get(status, ""))


def _add(sheet: Worksheet, left: str, right: str, style: str, *, fill: str = "") -> None:
    """Write one row; a fill goes behind its word."""
    cells = [WriteOnlyCell(sheet, cell_text(text).text) for text in (left, right)]
    for cell in cells:
        cell.style = style
        cell.data_type = "s"
    if fill:
        cells[0].fill = PatternFill("solid", fgColor=fill)
    sheet.append(cells)
