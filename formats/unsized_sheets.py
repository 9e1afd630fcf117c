"""Workbooks that openpyxl opens without looking for the size of their sheets.

A sheet that does not say its size, as those that are written row by row, would be parsed to its end for it, and then
once more for its cells; and what a sheet says of its size nobody believes anyway.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from openpyxl.reader import excel
from openpyxl.worksheet._read_only import ReadOnlyWorksheet


class _UnsizedSheet(ReadOnlyWorksheet):
    """A sheet of which only the rows are read."""

    def _get_size(self) -> None:
        """Nobody asks."""


@contextmanager
def unsized() -> Generator[None]:
    """Within it, the sheets of workbooks that are opened have no size."""
    library: Any = excel  # the stubs do not know what it imports
    sized = library.ReadOnlyWorksheet
    library.ReadOnlyWorksheet = _UnsizedSheet  # it has no other door
    try:
        yield
    finally:
        library.ReadOnlyWorksheet = sized
