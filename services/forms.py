"""The forms in which quotations leave the program, by name, and how each is written and counted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from db.views import QuoteView
from extraction import dictionary_version, extractor_version
from formats.contract import Answer, count_document_quotes, count_line_quotes, lines, whole
from formats.csv_file import count_csv_rows, csv_text
from formats.replacing import write_pieces
from formats.sheet_row import SheetRow
from formats.sheet_writer import AlteredCell
from formats.workbook import Sheet, count_workbook_rows, write_workbook
from services.project_answers import answers_of
from services.sheet_content import sheet_rows_of


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into a file; the quotations are taken once, as rows or as answers."""

    session: Session
    quotes: Iterable[QuoteView]
    sheet: Sheet

    def rows(self) -> Iterator[SheetRow]:
        """Row by row."""
        return sheet_rows_of(self.session, self.quotes)

    def answers(self) -> Iterator[Answer]:
        """Article by article."""
        return answers_of(self.session, self.quotes)


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the suffix of its files, how one is written, and how many quotations a written one holds.

    `is_list` where it is for people, who do not want what nobody said in it.
    """

    suffix: str
    write: Callable[[Path, Content], Sequence[AlteredCell]]
    count: Callable[[Path], int]
    is_list: bool = False


def _pieces(pieces: Callable[[Content], Iterable[str]]) -> Callable[[Path, Content], Sequence[AlteredCell]]:
    """How a form is written that is made of pieces of text."""

    def write(path: Path, content: Content) -> Sequence[AlteredCell]:
        write_pieces(path, pieces(content))
        return ()

    return write


def _workbook(path: Path, content: Content) -> Sequence[AlteredCell]:
    """Write the workbook."""
    return write_workbook(path, content.rows(), content.sheet).altered


def _versions() -> dict[str, str]:
    """Which program read the articles."""
    return {"extractor": extractor_version(), "dictionary": dictionary_version()}


FORMS: Final[Mapping[str, Form]] = {
    "xlsx": Form(".xlsx", _workbook, count_workbook_rows, is_list=True),
    "csv": Form(
        ".csv",
        _pieces(lambda content: csv_text(content.rows(), content.sheet.columns)),
        count_csv_rows,
        is_list=True,
    ),
    "json": Form(
        ".json", _pieces(lambda content: whole(content.answers(), **_versions())), count_document_quotes
    ),
    "jsonl": Form(
        ".jsonl", _pieces(lambda content: lines(content.answers(), **_versions())), count_line_quotes
    ),
}


def form_of(path: Path) -> Form | None:
    """The form of the file's suffix."""
    name = path.name.lower()
    return next((form for form in FORMS.values() if name.endswith(form.suffix)), None)
