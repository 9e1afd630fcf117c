"""What was reviewed, out of the project: the sheet for the desk, or JSON for another program."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db import queries
from db.engine import Database
from db.views import QuoteFilter
from extraction import dictionary_version, extractor_version
from formats.contract import count_document_quotes, count_line_quotes, lines, whole
from formats.csv_file import count_csv_rows, csv_text
from formats.errors import UnwritableFile, WriteCode
from formats.labels import ONLY_FACTS
from formats.replacing import write_pieces
from formats.workbook import AlteredCell, count_workbook_rows, write_workbook
from services.project_answers import answers_of

COUNTS: Final = {
    ".xlsx": count_workbook_rows,
    ".csv": count_csv_rows,
    ".json": count_document_quotes,
    ".jsonl": count_line_quotes,
}


@dataclass(frozen=True, slots=True)
class HandoverResult:
    """How many quotations the file holds, of how many asked for, and the cells that could not take all."""

    written: int
    total: int
    altered: tuple[AlteredCell, ...]


def export(database: Database, path: Path, quote_filter: QuoteFilter, *, note: str = "") -> HandoverResult:
    """Write the quotations that pass the filter, in the format of the suffix, and count them in the file.

    `note` says in the key of a workbook what it holds; that only facts are in it is said there too.
    Raises UnwritableFile where the file cannot be written, has an unknown suffix, or does not hold as many
    quotations as were to be written.
    """
    suffix = path.suffix.lower()
    if suffix not in COUNTS:
        raise UnwritableFile(WriteCode.UNKNOWN_FORMAT, str(path))
    with database.session() as session:
        rows = queries.find_quotes(session, quote_filter)
        altered: tuple[AlteredCell, ...] = ()
        if suffix == ".xlsx":
            told = (note, ONLY_FACTS if quote_filter.only_facts else "")
            altered = write_workbook(path, rows, note="\n".join(filter(None, told))).altered
        elif suffix == ".csv":
            write_pieces(path, csv_text(rows))
        else:
            answers = answers_of(session, rows)
            form = whole if suffix == ".json" else lines
            write_pieces(path, form(answers, extractor=extractor_version(), dictionary=dictionary_version()))
    return HandoverResult(_checked(path, len(rows)), len(rows), altered)


def _checked(path: Path, total: int) -> int:
    """How many the file holds, read back; a device or pipe cannot be read back."""
    if not path.is_file():
        return total
    written = COUNTS[path.suffix.lower()](path)
    if written != total:
        raise UnwritableFile(WriteCode.INCOMPLETE, str(path))
    return written
