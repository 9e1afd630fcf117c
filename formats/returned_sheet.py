"""A workbook that comes back -> its rows: saved by whatever program, columns moved, sheet renamed, rows sorted or added."""

import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Final, Protocol

from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from formats.article import Raw
from formats.containers import opened
from formats.errors import ReadCode, UnreadableFile
from formats.files import first_bytes, shown
from formats.limits import LARGEST_FILE, MOST_CELLS_BACK
from formats.reading import guarded
from formats.sheet_keys import CHECKS, EDITABLE, FORMAT, ID, RowId, read_checks, read_row_id
from formats.sheet_text import FORBIDDEN, LINE_END, unescape
from formats.sheets_as_written import sheets_as_written
from formats.sniff import Format, format_of

# Columns that are looked at only to tell that what is written there is not taken back.
ONLY_LOOKED_AT: Final = ("肩書き", "記事", "媒体", "日付", "事実性", "述語")
WANTED: Final = frozenset({ID, CHECKS, *EDITABLE, *ONLY_LOOKED_AT})
HEADER_WITHIN: Final = 20
OURS: Final = frozenset({"発言者", "発言"})
# Who gives a whole column a colour has a million rows that hold nothing.
MOST_BLANK_ROWS: Final = 10_000
AT_A_TIME: Final = 500
FORMULA, ERROR, COUNTED = "f", "e", frozenset({"n", "d"})
ANY_FORMAT: Final = FORMAT.split("/")[0]
FORMAT_ENTRY, ROWS_ENTRY = "format", "rows"


class Cell(Protocol):
    """A cell of any of openpyxl's classes."""

    @property
    def value(self) -> object:
        """What is in it; of a formula the formula."""
        ...

    @property
    def data_type(self) -> str:
        """What kind of thing that is."""
        ...


Cells = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class ReturnedHead:
    """What a sheet has: its name, which of our columns, and which of them several times."""

    sheet: str
    columns: frozenset[str]
    doubled: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row: its number in the sheet, which quotation it was written for, the sums of what was written.

    `cells` holds what the cells of our columns show, `formulas` those that calculate it, `numbers` those that hold
    a number or a day where there may have been text.
    """

    number: int
    row_id: RowId | None
    sums: Mapping[str, str]
    cells: Mapping[str, str]
    formulas: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReturnedOrigin:
    """What the workbook remembers of its export: how many quotations were in it."""

    rows: int


# What comes one after the other: a sheet's head, then its rows, many at a time.
Piece = ReturnedOrigin | ReturnedHead | tuple[ReturnedRow, ...]


@dataclass(frozen=True, slots=True)
class SheetErrand:
    """A workbook to be read in the process for files that may be hostile."""

    path: Path

    @property
    def source(self) -> str:
        """How the file is called."""
        return shown(self.path)

    def found(self) -> Iterator[Piece | UnreadableFile]:
        """What is in it, and at last why the rest cannot be read."""
        return guarded(self.source, self._pieces())

    def _pieces(self) -> Iterator[Piece]:
        """The same, raising UnreadableFile."""
        yield from read_returned(Raw(self.source, first_bytes(self.path, LARGEST_FILE + 1)))


def read_returned(raw: Raw) -> Iterator[Piece]:
    """Every sheet that has our hidden columns; raises UnreadableFile where none has, or what openpyxl raises."""
    if len(raw.data) > LARGEST_FILE:
        raise UnreadableFile(ReadCode.TOO_LARGE, raw.source)
    if not raw.data:
        raise UnreadableFile(ReadCode.EMPTY, raw.source)
    if _format(raw) is not Format.XLSX:
        raise UnreadableFile(ReadCode.NO_SHEET, raw.source)
    with warnings.catch_warnings(), opened(raw):
        warnings.simplefilter("ignore")  # of what openpyxl does not keep nothing is wanted
        yield from _sheets(sheets_as_written(raw.data), raw.source)


def _format(raw: Raw) -> Format | None:
    """The format of the file, None for one that nobody reads; raises UnreadableFile where it is locked or damaged."""
    try:
        return format_of(raw.data, raw.source)
    except UnreadableFile as error:
        if error.code is ReadCode.UNKNOWN_FORMAT:
            return None
        raise


def _sheets(sheets: Sequence[ReadOnlyWorksheet], source: str) -> Iterator[Piece]:
    """The sheets of ours among these."""
    budget = _Budget(source)
    is_found, is_ours = False, False
    for sheet in sheets:
        if (origin := _origin(budget.rows(sheet))) is not None:
            yield origin
            continue
        rows = budget.rows(sheet)
        header = _header(rows)
        titles = frozenset(header.values())
        is_ours = is_ours or titles >= OURS
        if {ID, CHECKS} <= titles:
            is_found = True
            yield _head(sheet.title, header)
            yield from _rows(header, rows)
    if not is_found:
        raise UnreadableFile(ReadCode.NO_IDS if is_ours else ReadCode.NO_SHEET, source)


class _Budget:
    """How many cells may still be looked at."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._left = MOST_CELLS_BACK

    def rows(self, sheet: ReadOnlyWorksheet) -> Iterator[tuple[int, Cells]]:
        """The rows of a sheet with their numbers; raises UnreadableFile when the budget is spent."""
        sheet.reset_dimensions()  # what a sheet says of its size would be filled up with empty cells
        for number, row in enumerate(sheet.iter_rows(), start=1):
            self._left -= len(row) + 1
            if self._left < 0:
                raise UnreadableFile(ReadCode.TOO_COSTLY, self._source)
            yield number, row


def _origin(rows: Iterator[tuple[int, Cells]]) -> ReturnedOrigin | None:
    """What the hidden sheet says from which a workbook comes; None for every other sheet."""
    top = [[text_of(cell.value) for cell in cells[:2]] for _, cells in islice(rows, HEADER_WITHIN)]
    said = {cells[0]: cells[1] for cells in top if len(cells) == 2}
    if not said.get(FORMAT_ENTRY, "").startswith(ANY_FORMAT) or not said.get(ROWS_ENTRY, "").isdecimal():
        return None
    return ReturnedOrigin(int(said[ROWS_ENTRY]))


def _header(rows: Iterator[tuple[int, Cells]]) -> dict[int, str]:
    """Where our columns stand, by the first row that names two of those which no table of articles has."""
    for number, row in rows:
        titles = {place: title for place, cell in enumerate(row) if (title := text_of(cell.value)) in WANTED}
        if set(titles.values()) >= OURS or {ID, CHECKS} <= set(titles.values()):
            return titles
        if number >= HEADER_WITHIN:
            break
    return {}


def _head(sheet: str, header: Mapping[int, str]) -> ReturnedHead:
    """What the header says."""
    counted = Counter(header.values())
    doubled = frozenset(title for title, count in counted.items() if count > 1)
    return ReturnedHead(sheet, frozenset(counted), doubled)


def _rows(header: Mapping[int, str], rows: Iterator[tuple[int, Cells]]) -> Iterator[tuple[ReturnedRow, ...]]:
    """The rows below the header, without those that hold nothing; where only such come, the sheet has ended."""
    waiting: list[ReturnedRow] = []
    last = 0
    for number, cells in rows:
        row = _row(header, number, cells)
        if any(row.cells.values()):
            waiting.append(row)
            last = number
        elif number > last + MOST_BLANK_ROWS:
            break
        if len(waiting) == AT_A_TIME:
            yield tuple(waiting)
            waiting.clear()
    if waiting:
        yield tuple(waiting)


def _row(header: Mapping[int, str], number: int, cells: Cells) -> ReturnedRow:
    """One row; cells behind its end are empty."""
    known = {title: cells[place] for place, title in header.items() if place < len(cells)}
    texts = {title: text_of(cell.value) for title, cell in known.items()}
    return ReturnedRow(
        number,
        read_row_id(texts.get(ID, "")),
        read_checks(texts.get(CHECKS, "")),
        {title: texts.get(title, "") for title in header.values() if title not in {ID, CHECKS}},
        frozenset(title for title, cell in known.items() if cell.data_type in {FORMULA, ERROR}),
        frozenset(
            title for title, cell in known.items() if cell.data_type in COUNTED and cell.value is not None
        ),
    )


def text_of(value: object) -> str:
    """What a cell shows, as it would have been written."""
    if isinstance(value, str):
        return FORBIDDEN.sub("", LINE_END.sub("\n", unescape(value))).strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return _day(value.date())
    if isinstance(value, datetime | timedelta):
        return str(value)
    return _day(value) if isinstance(value, date) else "" if value is None else str(value)


def _day(day: date) -> str:
    """A day as the sheet shows it."""
    return f"{day.year:04}/{day.month:02}/{day.day:02}"
