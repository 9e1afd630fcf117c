"""The forms in which quotations leave the program, by name, and how each is written and counted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from db.views import QuoteView
from extraction import dictionary_version, extractor_version
from formats.brat_files import count_brat, write_brat
from formats.conllu_file import conllu_text, count_conllu_quotes
from formats.contract import Answer, count_document_quotes, count_line_quotes, lines, whole
from formats.csv_file import count_csv_rows, csv_text
from formats.docx_list import count_docx_rows, write_docx_list
from formats.html_report import count_html_items, html_text
from formats.markdown_file import count_markdown_items, markdown_text
from formats.replacing import write_pieces
from formats.sheet_row import SheetRow
from formats.sheet_writer import AlteredCell
from formats.tei_file import count_said, tei_text
from formats.web_annotation import annotation_text, count_annotations
from formats.workbook import Sheet, count_workbook_rows, write_workbook
from formats.xml_text import XmlText
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


Write = Callable[[Path, Content], Sequence[AlteredCell]]


@dataclass(frozen=True, slots=True)
class Form:
    """One form: the suffix of its files, how one is written, and how many quotations a written one holds.

    `is_list` where it is for people, who do not want what nobody said in it.
    """

    suffix: str
    write: Write
    count: Callable[[Path], int]
    is_list: bool = False


def _pieces(pieces: Callable[[Content], Iterable[str]]) -> Write:
    """How a form is written that is made of pieces of text."""

    def write(path: Path, content: Content) -> Sequence[AlteredCell]:
        write_pieces(path, pieces(content))
        return ()

    return write


def _marked_up(pieces: Callable[[Content, XmlText], Iterable[str]]) -> Write:
    """The same for one that cannot hold every sign."""

    def write(path: Path, content: Content) -> Sequence[AlteredCell]:
        escaped = XmlText()
        write_pieces(path, pieces(content, escaped))
        return escaped.altered

    return write


def _workbook(path: Path, content: Content) -> Sequence[AlteredCell]:
    """Write the workbook."""
    return write_workbook(path, content.rows(), content.sheet).altered


def _docx_list(path: Path, content: Content) -> Sequence[AlteredCell]:
    """Write the list for print."""
    escaped = XmlText()
    write_docx_list(path, content.rows(), content.sheet.note, escaped)
    return escaped.altered


def _brat(path: Path, content: Content) -> Sequence[AlteredCell]:
    """Write the archive."""
    write_brat(path, content.answers())
    return ()


def _versions() -> dict[str, str]:
    """Which program read the articles."""
    return {"extractor": extractor_version(), "dictionary": dictionary_version()}


FORMS: Final[Mapping[str, Form]] = {
    "xlsx": Form(".xlsx", _workbook, count_workbook_rows, is_list=True),
    "docx": Form(".docx", _docx_list, count_docx_rows, is_list=True),
    "html": Form(
        ".html",
        _marked_up(lambda content, escaped: html_text(content.rows(), content.sheet.note, escaped)),
        count_html_items,
        is_list=True,
    ),
    "markdown": Form(
        ".md", _pieces(lambda content: markdown_text(content.rows())), count_markdown_items, is_list=True
    ),
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
    "annotation": Form(
        ".jsonld",
        _pieces(lambda content: annotation_text(content.answers(), f"kagikakko {extractor_version()}")),
        count_annotations,
    ),
    "tei": Form(
        ".xml", _marked_up(lambda content, escaped: tei_text(content.answers(), escaped)), count_said
    ),
    "conllu": Form(".conllu", _pieces(lambda content: conllu_text(content.answers())), count_conllu_quotes),
    "brat": Form(".zip", _brat, count_brat),
}


def form_of(path: Path) -> Form | None:
    """The form of the file's suffix."""
    name = path.name.lower()
    return next((form for form in FORMS.values() if name.endswith(form.suffix)), None)
