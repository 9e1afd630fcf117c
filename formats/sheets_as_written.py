"""The sheets of a workbook with their texts as they stand in the file.

openpyxl makes _x000D_ of _x005F_x000D_ in the table of texts that Excel and LibreOffice write, so that what somebody
wrote could not be told from a line end.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import IO, Any, Final

from openpyxl.cell.text import Text
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from formats.unsized_sheets import unsized

STRING: Final = f"{{{SHEET_MAIN_NS}}}si"


def sheets_as_written(data: bytes) -> Sequence[ReadOnlyWorksheet]:
    """The sheets, to be read once from top to bottom; raises whatever openpyxl does over a broken file."""
    reader = _Reader(BytesIO(data), read_only=True, keep_links=False)
    with unsized():
        reader.read()
    return reader.wb.worksheets  # pyright: ignore[reportReturnType]  # the stubs know the sheets of ordinary workbooks


class _Reader(ExcelReader):
    """openpyxl's reader with a table of texts of our own."""

    def read_strings(self) -> None:
        """The table of texts."""
        package: Any = self.package  # untyped in the stubs
        part = package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as table:
                self.shared_strings = [*_strings(table)]


def _strings(table: IO[bytes]) -> Iterator[str]:
    """The texts of a table, without the readings that Excel keeps of what was typed."""
    for _, node in iterparse(table):
        if node.tag == STRING:
            text: Any = Text.from_tree(node)
            yield text.content
            node.clear()
