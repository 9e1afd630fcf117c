"""CSV and TSV with an article a row -> Articles."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from formats.article import Article, ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.limits import LARGEST_TEXT
from formats.read_text import decoded
from formats.tables import articles_of, table_in

SEPARATORS: Final = ",\t;"


def read(raw: Raw, choice: ColumnChoice) -> Iterator[Article]:
    """The articles of a table; raises UnreadableFile where no column holds texts or the table breaks off."""
    text, encoding = decoded(raw)
    csv.field_size_limit(LARGEST_TEXT)
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
        yield from articles_of(table_in(rows, choice, raw.source), raw, "", encoding)
    except csv.Error as error:
        raise UnreadableFile(ReadCode.DAMAGED, raw.source) from error


def _separator(text: str) -> str:
    """The sign that the first line has most of."""
    first = text.lstrip().split("\n", 1)[0]
    return max(SEPARATORS, key=first.count)
