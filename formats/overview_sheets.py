"""The sheets that show the quotations by speaker and by article."""

from collections.abc import Iterable
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from formats.labels import SOURCE, STATUS
from formats.sheet_style import lay_out_print
from formats.sheet_tally import ArticleTally, SpeakerTally, Tally
from formats.sheet_writer import AlteredCell, Heading, Link, SheetWriter, Value

SPEAKERS: Final = "発言者別"
ARTICLES: Final = "記事別"
NOBODY: Final = "（発言者なし）"
LIST: Final = "発言一覧"
TO_LIST: Final = "一覧へ"
WEB: Final = ("http://", "https://")
LONGEST_ADDRESS: Final = 2_000  # Excel takes 2,079
COUNTS: Final = tuple(Heading(word, 10, "0") for word in ("発言", *STATUS.values()))
SPEAKER_HEADINGS: Final = (
    Heading("番号", 6, "0"),
    Heading("発言者", 24),
    Heading("肩書き", 26),
    Heading("種類", 17),
    *COUNTS,
    Heading("記事の数", 9, "0"),
    Heading("最初の日付", 12, "yyyy/mm/dd"),
    Heading("最後の日付", 12, "yyyy/mm/dd"),
    Heading("リンク", 10, is_printed=False),
)
ARTICLE_HEADINGS: Final = (
    Heading("番号", 6, "0"),
    Heading("記事", 40),
    Heading("媒体", 14),
    Heading("日付", 12, "yyyy/mm/dd"),
    *COUNTS,
    Heading("発言者の数", 9, "0"),
    Heading("URL", 36, is_printed=False),
    Heading("リンク", 10, is_printed=False),
    Heading("元ファイル", 30, is_printed=False),
    Heading("SHA-256", 0),
)


# The first row below the header.
FIRST: Final = 2


def add_speakers(workbook: Workbook, tally: Tally) -> list[AlteredCell]:
    """Who says how much, the most quoted first; each leads to their first quotation."""
    rows = (_speaker(number, one) for number, one in enumerate(tally.most_quoted(), start=1))
    return _add(workbook, SPEAKERS, SPEAKER_HEADINGS, rows)


def add_articles(workbook: Workbook, tally: Tally) -> list[AlteredCell]:
    """The articles in order; each leads to its first quotation, and where it was on the web."""
    return _add(workbook, ARTICLES, ARTICLE_HEADINGS, map(_article, tally.articles))


def article_place(article: ArticleTally) -> str:
    """Where the article stands in its sheet."""
    return f"'{ARTICLES}'!B{article.number + FIRST - 1}"


def _speaker(number: int, one: SpeakerTally) -> list[Value]:
    """The row of a speaker."""
    return [
        number,
        one.name or NOBODY,
        "、".join(one.titles),
        SOURCE[one.source] if one.source else "",
        *_counts(one),
        one.articles,
        one.first_on,
        one.last_on,
        Link(TO_LIST, _first(one)),
    ]


def _article(one: ArticleTally) -> list[Value]:
    """The row of an article."""
    is_web = one.url.startswith(WEB) and len(one.url) <= LONGEST_ADDRESS
    return [
        one.number,
        one.title,
        one.outlet,
        one.published_on,
        *_counts(one),
        len(one.speakers),
        Link(one.url, address=one.url) if is_web else one.url,
        Link(TO_LIST, _first(one)),
        one.source,
        one.sha256,
    ]


def _first(one: SpeakerTally | ArticleTally) -> str:
    """Where the first quotation stands."""
    return f"'{LIST}'!A{one.first_row}"


def _counts(one: SpeakerTally | ArticleTally) -> list[Value]:
    """How many quotations, and how many of every status."""
    return [one.statuses.total(), *(one.statuses[status] for status in STATUS)]


def _add(
    workbook: Workbook, title: str, headings: tuple[Heading, ...], rows: Iterable[list[Value]]
) -> list[AlteredCell]:
    """Add a sheet with these rows."""
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "C2"
    lay_out_print(sheet)
    writer = SheetWriter(sheet, headings)
    writer.begin()
    for row in rows:
        writer.write(row)
    shown = sum(heading.width > 0 for heading in headings)
    printed = sum(heading.width > 0 and heading.is_printed for heading in headings)
    sheet.auto_filter.ref = f"A1:{get_column_letter(shown)}{writer.rows}"
    sheet.print_area = f"A1:{get_column_letter(printed)}{writer.rows}"
    return writer.altered
