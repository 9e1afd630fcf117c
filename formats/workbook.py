"""The hand-over workbook: the quotations, the same by speaker and by article, figures, and the key."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from formats.columns import COLUMNS, Column
from formats.counting import count_in_member
from formats.hidden_sheets import Origin, add_choices, add_origin, drop_downs
from formats.key_sheet import add_key
from formats.overview_sheets import LIST, add_articles, add_speakers, article_place
from formats.replacing import replacing
from formats.sheet_keys import CHECKS, EDITABLE, ID, checks, row_id
from formats.sheet_row import SheetRow
from formats.sheet_style import EDITABLE_HEADER, HEADER, add_styles, lay_out_print, status_rules
from formats.sheet_tally import Tally
from formats.sheet_text import cell_text
from formats.sheet_writer import AlteredCell, Heading, Link, SheetWriter
from formats.summary_sheet import add_summary

FIRST_SHEET_PART: Final = "xl/worksheets/sheet1.xml"
ROW_MARK: Final = "<row "
SPARE_ROWS: Final = 200  # below the last one, with colours and drop-downs for rows that somebody adds
TO_ARTICLE: Final = "記事別へ"
# Behind the columns that were chosen: a link to the article, and by what the row is known again.
BEHIND: Final = (Heading("リンク", 10), Heading(ID, 0), Heading(CHECKS, 0))
IN_VIEW: Final = "発言者"  # what is left of it stays when somebody scrolls
BY_TITLE: Final = {column.title: column for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a workbook is to show: the columns, in their order, and in the key a note about what it holds."""

    columns: tuple[Column, ...] = COLUMNS
    note: str = ""
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True, slots=True)
class WrittenWorkbook:
    """How many quotations were written, and which cells hold less than the article says."""

    rows: int
    altered: tuple[AlteredCell, ...]


def write_workbook(path: Path, rows: Iterable[SheetRow], wanted: Sheet | None = None) -> WrittenWorkbook:
    """Write the workbook as the rows come; they come article by article.

    Raises UnwritableFile when the file cannot be written, and whatever `rows` raises; an older file then stands
    as it was.
    """
    with replacing(path) as beside:
        workbook = Workbook(write_only=True)
        try:
            written = _fill(workbook, rows, wanted or Sheet())
            workbook.save(beside)
        except BaseException:
            _discard(workbook)
            raise
    return written


def count_workbook_rows(path: Path) -> int:
    """How many quotations a written workbook holds."""
    return count_in_member(path, FIRST_SHEET_PART, ROW_MARK) - 1


def _fill(workbook: Workbook, rows: Iterable[SheetRow], wanted: Sheet) -> WrittenWorkbook:
    """All sheets in their order."""
    workbook.properties.creator = "かぎかっこ"
    workbook.properties.title = LIST
    add_styles(workbook)
    sheet = workbook.create_sheet(LIST)
    writer, tally = SheetWriter(sheet, _headings(wanted.columns)), Tally()
    _begin(sheet, writer, wanted.columns)
    for row in rows:
        _write(writer, row, tally, wanted.columns)
    speakers = add_speakers(workbook, tally)
    articles = add_articles(workbook, tally)
    add_summary(workbook, tally)
    add_key(workbook, wanted.columns, wanted.note)
    _finish(sheet, writer.rows, wanted.columns, add_choices(workbook, tally))
    titles = [column.title for column in wanted.columns]
    add_origin(workbook, wanted.origin, writer.rows - 1, titles)
    return WrittenWorkbook(writer.rows - 1, (*writer.altered, *speakers, *articles))


def _headings(columns: Sequence[Column]) -> list[Heading]:
    """The columns as the sheet sees them."""
    return [
        *(
            Heading(
                one.title, one.width, one.number_format, EDITABLE_HEADER if one.title in EDITABLE else HEADER
            )
            for one in columns
        ),
        *BEHIND,
    ]


def _begin(sheet: Worksheet, writer: SheetWriter, columns: Sequence[Column]) -> None:
    """The sheet before its rows: what stays in view and how it prints must come first."""
    letters = letters_of(columns)
    in_view = [*letters].index(IN_VIEW) + 2 if IN_VIEW in letters else 1
    sheet.freeze_panes = f"{get_column_letter(in_view)}2"
    lay_out_print(sheet)
    writer.begin()


def _write(writer: SheetWriter, row: SheetRow, tally: Tally, columns: Sequence[Column]) -> None:
    """One quotation, counted."""
    article = tally.count(row, writer.rows + 1)
    values = (column.value(row) for column in columns)
    editable = (cell_text(str(BY_TITLE[title].value(row))).text for title in EDITABLE)
    link = Link(TO_ARTICLE, article_place(article))
    writer.write([*values, link, row_id(row.article_sha256, row.quote.id), checks(editable)])


def _finish(sheet: Worksheet, last: int, columns: Sequence[Column], choices: dict[str, int]) -> None:
    """What depends on how many rows there are."""
    letters = letters_of(columns)
    last_column = get_column_letter(len(columns))
    # Who sorts by the filter takes along all that it covers, so that every row keeps its hidden id.
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns) + len(BEHIND))}{last}"
    if "状態" in letters:
        for place, rule in status_rules(letters["状態"], last_column, last + SPARE_ROWS):
            sheet.conditional_formatting.add(place, rule)  # pyright: ignore[reportUnknownMemberType]  # untyped in the stubs
    for choice in drop_downs(letters, choices, last + SPARE_ROWS):
        sheet.data_validations.append(choice)  # pyright: ignore[reportUnknownMemberType]  # untyped in the stubs
    printed = [letters[one.title] for one in columns if one.is_printed] or [last_column]
    sheet.print_area = f"A1:{printed[-1]}{last}"


def letters_of(columns: Sequence[Column]) -> dict[str, str]:
    """The letter of every column by its title."""
    return {column.title: get_column_letter(number) for number, column in enumerate(columns, start=1)}


def _discard(workbook: Any) -> None:  # noqa: ANN401  # the stubs do not know how openpyxl writes
    """Remove what openpyxl has written of the sheets among the temporary files, where it would stay to the end."""
    for writer in [sheet._writer for sheet in workbook.worksheets if sheet._writer]:  # noqa: SLF001  # no other door
        with suppress(Exception):  # what was interrupted in the middle cannot be closed well
            writer.ws.close()
        Path(writer.out).unlink(missing_ok=True)
