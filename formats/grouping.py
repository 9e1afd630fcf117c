"""Rows that come article by article, as articles."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from formats.sheet_row import SheetRow


def by_article(rows: Iterable[SheetRow]) -> Iterator[tuple[SheetRow, Iterator[SheetRow]]]:
    """For every article its first row, which says what it is, and all its rows."""
    for _, group in groupby(rows, key=lambda row: (row.article_sha256, row.quote.article_source)):
        rest = iter(group)
        first = next(rest)
        yield first, chain((first,), rest)


def origin_of(row: SheetRow) -> str:
    """Where and when the article came out, as far as it says so."""
    quote = row.quote
    day = (
        f"{quote.published_on.year}年{quote.published_on.month}月{quote.published_on.day}日"
        if quote.published_on
        else ""
    )
    return "　".join(filter(None, (quote.outlet or "", day)))


def speaker_of(row: SheetRow) -> str:
    """Who says it, with title."""
    quote = row.quote
    name = quote.speaker or ("不明" if quote.is_person_speaker else "（発言者なし）")
    return f"{name}（{row.title}）" if row.title and row.title not in name else name
