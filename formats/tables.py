"""Tables with an article a row: which column holds what, and the articles."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from formats.article import Article, ColumnChoice, Raw
from formats.dates import day_of
from formats.errors import ReadCode, UnreadableFile
from formats.limits import MOST_ARTICLES
from formats.read_text import find_title

Row = Sequence[object]
# The headings of each kind of column, the surest first, as `_plain` leaves them.
HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        *("本文", "記事本文", "全文", "テキスト", "記事", "内容", "文章"),
        *("body", "text", "fulltext", "content", "article"),
    ),
    "title": ("見出し", "タイトル", "題名", "題", "記事名", "件名", "headline", "title", "subject"),
    "outlet": (
        *("媒体", "媒体名", "掲載紙", "新聞", "新聞名", "紙名", "発行元", "メディア", "出典"),
        *("outlet", "publisher", "media", "newspaper", "source"),
    ),
    "date": (
        *(
            "日付",
            "掲載日",
            "配信日",
            "発行日",
            "公開日",
            "年月日",
            "掲載日時",
            "配信日時",
            "公開日時",
            "日時",
        ),
        *("date", "published", "publishedat", "pubdate"),
    ),
    "url": ("url", "リンク", "アドレス", "link", "href"),
}
# What a sheet of our own has: it holds quotations, not articles.
OWN: Final = (frozenset({"発言者", "発言", "状態", "記事"}), frozenset({"id", "照合"}))
HEADER_WITHIN: Final = 10


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each thing stands; None where the table does not have it."""

    text: int
    title: int | None = None
    outlet: int | None = None
    date: int | None = None
    url: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table, what they are called, and the rows below the header with their numbers."""

    columns: Columns
    headings: tuple[str, ...]
    rows: Iterator[tuple[int, Row]]


def table_in(rows: Iterable[Row], choice: ColumnChoice, source: str, *, first: int = 1) -> Table:
    """The table whose header is among the first rows; `first` is the number of the very first.

    Raises UnreadableFile where no row names a column of texts, naming the columns of the fullest, and where the table
    is a sheet that this program has written.
    """
    numbered = enumerate(rows, start=first)
    fullest: tuple[str, ...] = ()
    for number, row in numbered:
        headings = tuple(str(cell).strip() for cell in row if cell is not None)
        plain = [_plain(cell) for cell in row]
        if any(frozenset(plain) >= own for own in OWN):
            raise UnreadableFile(ReadCode.OWN_SHEET, source)
        columns = _columns(plain, choice)
        if columns is not None:
            return Table(columns, headings, numbered)
        fullest = max(fullest, headings, key=len)
        if number == HEADER_WITHIN:
            break
    raise UnreadableFile(ReadCode.NO_COLUMN, source, fullest)


def articles_of(table: Table, raw: Raw, name: str, encoding: str) -> Iterator[Article]:
    """An article for every row that has a text, called after the row's number; raises UnreadableFile above the limit."""
    taken = 0
    for number, row in table.rows:
        text = text_of_cell(row, table.columns.text)
        if not text.strip():
            continue
        taken += 1
        if taken > MOST_ARTICLES:
            raise UnreadableFile(ReadCode.TOO_MANY, raw.source)
        yield Article(
            source=f"{raw.source}#{name}{number}",
            data_sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
            encoding=encoding,
            text=text,
            title=text_of_cell(row, table.columns.title).strip() or find_title(text, ""),
            outlet=text_of_cell(row, table.columns.outlet).strip() or None,
            published_on=day_of(_cell(row, table.columns.date)),
            url=text_of_cell(row, table.columns.url).strip() or None,
            headings=table.headings,
        )


def text_of_cell(row: Row, place: int | None) -> str:
    """What a cell says; nothing where there is none."""
    value = _cell(row, place)
    return "" if value is None else str(value)


def _cell(row: Row, place: int | None) -> object:
    """The cell; rows may be shorter than the header."""
    return row[place] if place is not None and place < len(row) else None


def _columns(headings: Sequence[str], choice: ColumnChoice) -> Columns | None:
    """Where the columns stand by their headings; None where there is none of texts."""
    text = _place(headings, choice.text, "text")
    if text is None:
        return None
    return Columns(
        text=text,
        title=_place(headings, choice.title, "title"),
        outlet=_place(headings, choice.outlet, "outlet"),
        date=_place(headings, choice.date, "date"),
        url=_place(headings, choice.url, "url"),
    )


def _place(headings: Sequence[str], chosen: str, kind: str) -> int | None:
    """The column that was chosen, else the surest of those that are called like one of its kind."""
    wanted = (_plain(chosen),) if chosen else HEADINGS[kind]
    return next((headings.index(heading) for heading in wanted if heading in headings), None)


def _plain(cell: object) -> str:
    """A heading as it is compared: without spaces, case and width."""
    text = unicodedata.normalize("NFKC", "" if cell is None else str(cell)).casefold()
    return "".join(sign for sign in text if sign not in " \t\r\n_-　")
