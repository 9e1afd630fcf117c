"""JSON Lines with an article a line -> Articles."""

import json
from collections.abc import Iterator
from typing import Any, cast

from formats.article import Article, ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.read_text import decoded
from formats.tables import Row, articles_of, table_in


def read(raw: Raw, choice: ColumnChoice) -> Iterator[Article]:
    """The articles of the objects; what each key holds is told by its name, as in a table.

    Raises UnreadableFile where no key holds texts or a line is no object; the lines before it are given.
    """
    text, encoding = decoded(raw)
    table = table_in(_rows(text, raw.source), choice, raw.source, first=0)
    return articles_of(table, raw, "", encoding)


def _rows(text: str, source: str) -> Iterator[Row]:
    """The keys of the first object, then the values of each under them; an empty line is an empty row."""
    keys: list[str] = []
    # Only "\n" ends a line: JSON may hold U+2028 and other ends of lines as they are.
    for line in text.split("\n"):
        entry = _object(line, source) if line.strip() else {}
        if entry and not keys:
            keys = list(entry)
            yield keys
        yield [_writable(entry.get(key)) for key in keys]


def _object(line: str, source: str) -> dict[str, Any]:
    """What a line holds."""
    try:
        entry: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(ReadCode.DAMAGED, source) from error
    if not isinstance(entry, dict):
        raise UnreadableFile(ReadCode.DAMAGED, source)
    return cast("dict[str, Any]", entry)


def _writable(value: object) -> object:
    """A value; of halves of a pair that stand alone, which JSON can name and nothing can write, a sign is left."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
