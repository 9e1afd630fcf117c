"""What was reviewed, out of the project: the sheet for the desk, or a file for another program."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db import queries
from db.engine import Database
from db.views import QuoteFilter, QuoteView
from extraction import extractor_version
from formats.columns import COLUMNS, Column
from formats.errors import UnwritableFile, WriteCode
from formats.hidden_sheets import Origin
from formats.labels import ONLY_FACTS
from formats.sheet_writer import AlteredCell
from formats.workbook import Sheet
from services.forms import FORMS, Content, Form, form_of
from services.intake import Progress

AT_A_TIME: Final = 100


@dataclass(frozen=True, slots=True)
class HandoverResult:
    """How many quotations the file holds, of how many asked for, and the cells that could not take all."""

    written: int
    total: int
    altered: tuple[AlteredCell, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Handover:
    """What is to be written: which quotations, in which columns, in which form, with which note about what they are.

    Without a form it is that of the file's suffix.
    """

    quote_filter: QuoteFilter
    note: str = ""
    columns: tuple[Column, ...] = COLUMNS
    form: str = ""


class _CancelledError(Exception):
    """The work was stopped."""


def _nobody(_: Progress) -> None:
    """Nobody wants to hear how far it is."""


def _never() -> bool:
    """Nobody stops it."""
    return False


def export(
    database: Database,
    path: Path,
    wanted: Handover,
    *,
    report: Callable[[Progress], None] = _nobody,
    is_cancelled: Callable[[], bool] = _never,
) -> HandoverResult:
    """Write the quotations that pass the filter, and count them in the file.

    A cancelled export leaves what stood there before. Raises UnwritableFile where the file cannot be written, is of
    an unknown form, or does not hold as many quotations as were to be written.
    """
    form = FORMS.get(wanted.form) or form_of(path)
    if form is None:
        raise UnwritableFile(WriteCode.UNKNOWN_FORMAT, str(path))
    told = "\n".join(filter(None, (wanted.note, ONLY_FACTS if wanted.quote_filter.only_facts else "")))
    with database.session() as session:
        total = queries.count_quotes(session, wanted.quote_filter)
        quotes = queries.each_quote(session, wanted.quote_filter)
        watched = _watched(quotes, total, path, report, is_cancelled)
        sheet = Sheet(wanted.columns, told, Origin(database.name, extractor_version()))
        try:
            altered = form.write(path, Content(session, watched, sheet))
        except _CancelledError:
            return HandoverResult(0, total, cancelled=True)
    return HandoverResult(_checked(path, form, total), total, tuple(altered))


def _watched(
    quotes: Iterable[QuoteView],
    total: int,
    path: Path,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Iterator[QuoteView]:
    """The quotations as they go by, counted and stopped."""
    for done, quote in enumerate(quotes):
        if done % AT_A_TIME == 0:
            report(Progress(done, total, path.name))
            if is_cancelled():
                raise _CancelledError
        yield quote


def _checked(path: Path, form: Form, total: int) -> int:
    """How many the file holds, read back; a device or pipe cannot be read back."""
    if not path.is_file():
        return total
    written = form.count(path)
    if written != total:
        raise UnwritableFile(WriteCode.INCOMPLETE, str(path))
    return written
