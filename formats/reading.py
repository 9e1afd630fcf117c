"""Any file -> Articles: finds out which format it is in, and has the reader of that format read it."""

import logging
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final, TypeVar, cast

from formats.article import Article, ColumnChoice, Found, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.files import first_bytes, shown
from formats.limits import LARGEST_FILE, LARGEST_TEXT, LONGEST_ARTICLE
from formats.sniff import Format, format_of

Read = Callable[[Raw, ColumnChoice], Iterator[Article]]
Piece = TypeVar("Piece")

# Imported when the first file of the format comes: some of their libraries take longer than the program's start.
READERS: Final = {
    Format.TEXT: "formats.read_text",
    Format.MARKDOWN: "formats.read_markdown",
    Format.HTML: "formats.read_html",
    Format.MAIL: "formats.read_mail",
    Format.CSV: "formats.read_csv",
    Format.JSON_LINES: "formats.read_json_lines",
    Format.PARQUET: "formats.read_parquet",
    Format.NEWS_XML: "formats.read_news_xml",
    Format.DOCX: "formats.read_docx",
    Format.XLSX: "formats.read_xlsx",
    Format.PDF: "formats.read_pdf",
}

_logger = logging.getLogger(__name__)


def read_file(path: Path, choice: ColumnChoice) -> Iterator[Found]:
    """The articles in a file, and why some of them cannot be read; there is always one or the other."""
    try:
        raw = Raw(shown(path), first_bytes(path, LARGEST_FILE + 1))
    except UnreadableFile as error:
        yield error
    else:
        yield from read_raw(raw, choice)


def read_raw(raw: Raw, choice: ColumnChoice) -> Iterator[Found]:
    """The same for bytes."""
    yield from guarded(raw.source, _read(raw, choice))


def guarded(source: str, found: Iterator[Piece]) -> Iterator[Piece | UnreadableFile]:
    """What is found in a file, and at last why the rest cannot be read; there is always one or the other."""
    is_empty = True
    try:
        for piece in found:
            is_empty = False
            yield piece
        if is_empty:
            raise UnreadableFile(ReadCode.EMPTY, source)  # noqa: TRY301  # told like any other refusal
    except UnreadableFile as error:
        yield error
    except MemoryError:
        yield UnreadableFile(ReadCode.TOO_COSTLY, source)
    except Exception as error:  # noqa: BLE001,RUF100  # over a broken file a library raises whatever it happens to
        _logger.warning("%s: %r", source, error)
        yield UnreadableFile(ReadCode.DAMAGED, source)


def _read(raw: Raw, choice: ColumnChoice) -> Iterator[Found]:
    """The articles; raises UnreadableFile where the whole is refused, or what its library raises."""
    form = _format(raw)
    if form is Format.ZIP:
        archive = import_module("formats.read_zip")
        for found in cast("Iterator[Raw | UnreadableFile]", archive.members(raw)):
            if isinstance(found, UnreadableFile):
                yield found
            else:
                yield from read_raw(found, choice)
    else:
        read = cast("Read", import_module(READERS[form]).read)
        yield from map(_of_a_length, read(raw, choice))


def _of_a_length(article: Article) -> Found:
    """The article, or that it is too long for one."""
    is_too_long = len(article.text) > LONGEST_ARTICLE
    return UnreadableFile(ReadCode.TOO_LONG, article.source) if is_too_long else article


def _format(raw: Raw) -> Format:
    """The format of a file that is not larger than one of its kind may be; raises UnreadableFile."""
    if len(raw.data) > LARGEST_FILE:
        raise UnreadableFile(ReadCode.TOO_LARGE, raw.source)
    form = format_of(raw.data, raw.source)
    if form.is_text and len(raw.data) > LARGEST_TEXT:
        raise UnreadableFile(ReadCode.TOO_LARGE, raw.source)
    return form
