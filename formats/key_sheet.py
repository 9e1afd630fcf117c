"""The last sheet: what the columns and the words mean."""

from collections.abc import Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from formats.columns import Column
from formats.labels import STATUS, STATUS_MEANING
from formats.sheet_keys import EDITABLE
from formats.sheet_style import BODY, EDITABLE_FILL, HEADER, STATUS_FILL, fitted_row, lay_out_print
from formats.sheet_text import cell_text

SHEET: Final = "凡例"
WIDTHS: Final = {"A": 20, "B": 110}
MAY_BE_EDITED: Final = (
    "見出しが黄色の列は、直して「取り込み」で戻せます。行の並べ替え、行の削除、列の追加や移動をしても戻せます。"
    "ほかの列の直しは戻りません"
)


def add_key(workbook: Workbook, columns: Sequence[Column], note: str) -> None:
    """Add the sheet; `note` says what the workbook holds."""
    sheet = workbook.create_sheet(SHEET)
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    lay_out_print(sheet)
    rows: list[tuple[str, str, str, str]] = []
    if note:
        rows += [("この一覧", note, BODY, ""), ("", "", "", "")]
    rows += [("直せる列", MAY_BE_EDITED, BODY, EDITABLE_FILL), ("", "", "", "")]
    rows.append(("列", "意味", HEADER, ""))
    rows += [
        (one.title, one.meaning, BODY, EDITABLE_FILL if one.title in EDITABLE else "") for one in columns
    ]
    rows += [("", "", "", ""), ("状態", "意味", HEADER, "")]
    rows += [
        (word, STATUS_MEANING[status], BODY, STATUS_FILL.get(status, "")) for status, word in STATUS.items()
    ]
    for number, row in enumerate(rows, start=1):
        _add(sheet, number, row)


def _add(sheet: Worksheet, number: int, row: tuple[str, str, str, str]) -> None:
    """Write one row: the word, what it means, their style, and the fill behind the word."""
    left, right, style, fill = row
    cells = [WriteOnlyCell(sheet, cell_text(text).text) for text in (left, right) if style]
    for cell in cells:
        cell.style = style
        cell.data_type = "s"
    if fill:
        cells[0].fill = PatternFill("solid", fgColor=fill)
    sheet.row_dimensions[number] = fitted_row(sheet, number, zip((left, right), WIDTHS.values(), strict=True))
    sheet.append(cells)
