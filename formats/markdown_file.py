"""The quotations as Markdown: a heading an article, an item a quotation."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from formats.grouping import by_article, origin_of, speaker_of
from formats.labels import STATUS
from formats.sheet_row import SheetRow

HEAD: Final = "# 発言一覧\n"
SIGNS: Final = re.compile(r"([\\`*_\[\]<>#|~&])")
# What would begin a list or a heading of its own at the beginning of a line.
BEGINNING: Final = re.compile(r"^(\s*\d*)([-+=.)])", re.MULTILINE)
LINE_END: Final = re.compile(r"\s*\n\s*")


def markdown_text(rows: Iterable[SheetRow]) -> Iterator[str]:
    """The file in pieces."""
    yield HEAD
    for first, group in by_article(rows):
        yield f"\n## {_plain(first.quote.article_title)}\n\n"
        lines = [_plain(origin_of(first)), _address(first.url)]
        if told := "　".join(filter(None, lines)):
            yield f"{told}\n\n"
        yield from map(_item, group)


def count_markdown_items(path: Path) -> int:
    """How many quotations a written file holds: every other line that begins so is escaped or moved in."""
    with path.open(encoding="utf-8", newline="\n") as file:
        return sum(line.startswith("1. ") for line in file)


def _item(row: SheetRow) -> str:
    """One quotation: who, the words, what stands around them, how far it is."""
    around = row.around
    lines = [
        f"1. **{_plain(speaker_of(row))}**　{_plain(row.quote.text)}",
        # Asterisks between a letter and a bracket would be asterisks.
        f"   {_plain(around.before)}<b>{_plain(around.words)}</b>{_plain(around.after)}",
        f"   *{STATUS[row.quote.status]}*" + (f"　{_plain(row.quote.note)}" if row.quote.note else ""),
    ]
    return "  \n".join(lines) + "\n"


def _plain(text: str) -> str:
    """The text such that it means nothing else; line ends are those of an item that goes on."""
    escaped = SIGNS.sub(r"\\\1", LINE_END.sub("\n", text.replace("\r", "\n")).strip())
    return BEGINNING.sub(r"\1\\\2", escaped).replace("\n", "  \n   ")


def _address(url: str) -> str:
    """A link, where the address can stand in one."""
    return f"<{url}>" if url and not re.search(r"[<>\s]", url) else _plain(url)
