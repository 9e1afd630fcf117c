"""The quotations as one HTML page that needs nothing else: no script, no picture, nothing from outside."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from formats.counting import count_in_file
from formats.grouping import by_article, origin_of, speaker_of
from formats.labels import STATUS
from formats.overview_sheets import WEB
from formats.sheet_row import SheetRow
from formats.xml_text import XmlText
from resources import read

MARK: Final = '<li class="quote '
HEAD: Final = """<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>発言一覧</title>
<style>
{style}</style>
</head>
<body>
<h1>発言一覧</h1>
"""
TAIL: Final = "</body>\n</html>\n"


def html_text(rows: Iterable[SheetRow], note: str, escaped: XmlText) -> Iterator[str]:
    """The page in pieces; `note` says what it holds."""
    yield HEAD.format(style=read("report.css"))
    if note:
        yield f"<p>{escaped.of(note)}</p>\n"
    for first, group in by_article(rows):
        escaped.begin(first.quote.article_title)
        yield f"<section>\n<h2>{escaped.of(first.quote.article_title)}</h2>\n"
        origin, link = escaped.of(origin_of(first)), _link(first.url, escaped)
        yield f'<p class="origin">{"　".join(filter(None, (origin, link)))}</p>\n<ol>\n'
        for row in group:
            yield _item(row, escaped)
        yield "</ol>\n</section>\n"
    yield TAIL


def count_html_items(path: Path) -> int:
    """How many quotations a written page holds."""
    return count_in_file(path, MARK)


def _item(row: SheetRow, escaped: XmlText) -> str:
    """One quotation: who, the words, what stands around them, how far it is."""
    quote, around = row.quote, row.around
    before, words, after = (escaped.of(part) for part in (around.before, around.words, around.after))
    note = f'<span class="note">{escaped.of(quote.note)}</span>' if quote.note else ""
    return (
        f'{MARK}{quote.status.value}" value="{quote.number}">'
        f'<p><b class="speaker">{escaped.of(speaker_of(row))}</b> <q>{escaped.of(quote.text)}</q></p>\n'
        f'<p class="around">{before}<mark>{words}</mark>{after}</p>\n'
        f'<p class="state"><span class="status">{STATUS[quote.status]}</span>{note}</p></li>\n'
    )


def _link(url: str, escaped: XmlText) -> str:
    """The address as a link where it is one of the web."""
    shown = escaped.of(url)
    return f'<a href="{shown}" rel="noreferrer">{shown}</a>' if url.startswith(WEB) else shown
