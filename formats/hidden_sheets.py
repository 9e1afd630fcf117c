"""What the workbook needs and nobody reads: the words of the drop-downs, and where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from formats.labels import KIND, REJECT_REASON, STATUS, UNKNOWN
from formats.sheet_keys import FORMAT
from formats.sheet_tally import Tally
from formats.sheet_writer import Heading, SheetWriter

CHOICES: Final = "選択肢"
ORIGIN: Final = "書き出しの記録"
MOST_CHOICES: Final = 32_000  # Excel lists 32,767
NAMED: Final = "発言者"
# Only of words that the program knows: of a name, the list is a help.
FIXED: Final = {"状態": STATUS, "種別": KIND, "除外理由": REJECT_REASON}


@dataclass(frozen=True, slots=True)
class Origin:
    """Which export a workbook is, of which project, by which version of the program."""

    project: str = ""
    version: str = ""
    id: str = field(default_factory=lambda: str(uuid4()))
    at: datetime = field(default_factory=lambda: datetime.now(UTC))


def add_choices(workbook: Workbook, tally: Tally) -> dict[str, int]:
    """Add the hidden sheet of words; gives how many there are by the title of their column."""
    words = {title: [*labels.values()] for title, labels in FIXED.items()}
    words[NAMED] = [UNKNOWN, *dict.fromkeys(one.name for one in tally.most_quoted() if one.name)][
        :MOST_CHOICES
    ]
    sheet = workbook.create_sheet(CHOICES)
    sheet.sheet_state = "hidden"
    writer = SheetWriter(sheet, [Heading(title, 20) for title in words])
    writer.begin()
    for number in range(max(map(len, words.values()))):
        writer.write([column[number] if number < len(column) else None for column in words.values()])
    return {title: len(column) for title, column in words.items()}


def drop_downs(letters: dict[str, str], counts: dict[str, int], last_row: int) -> list[DataValidation]:
    """The lists for the columns that are there; a name that is in no list may be written all the same."""
    validations: list[DataValidation] = []
    for number, (title, count) in enumerate(counts.items()):
        if title in letters:
            source = "ABCD"[number]
            choice = DataValidation(
                "list",
                formula1=f"'{CHOICES}'!${source}$2:${source}${count + 1}",
                allow_blank=True,
                showErrorMessage=title in FIXED,
                errorTitle=title,
                error="一覧から選んでください。",
                sqref=f"{letters[title]}2:{letters[title]}{last_row}",
            )
            validations.append(choice)
    return validations


def add_origin(workbook: Workbook, origin: Origin, rows: int, columns: Sequence[str]) -> None:
    """Add the sheet that says where the workbook comes from; Excel does not even list it."""
    sheet = workbook.create_sheet(ORIGIN)
    sheet.sheet_state = "veryHidden"
    writer = SheetWriter(sheet, [Heading("項目", 20), Heading("値", 60)])
    writer.begin()
    for name, value in (
        ("format", FORMAT),
        ("export", origin.id),
        ("at", origin.at.isoformat(timespec="seconds")),
        ("project", origin.project),
        ("version", origin.version),
        ("rows", str(rows)),
        ("columns", "\n".join(columns)),
    ):
        writer.write([name, value])
