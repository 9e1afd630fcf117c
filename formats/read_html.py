"""HTML -> Article: the body of the page without what stands around it. Nothing is loaded from anywhere."""

import re
from collections.abc import Iterator
from configparser import ConfigParser
from copy import deepcopy
from datetime import date
from typing import Final

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document

from formats.article import Article, ColumnChoice, Raw
from formats.dates import day_of
from formats.encoding import decode
from formats.errors import ReadCode, UnreadableFile
from formats.markup import BREAK_IN_JAPANESE, READINGS, XML_DECLARATION, Element, text_of
from formats.read_text import find_title

# The library's own names for what a page is made of.
BLOCKS: Final = frozenset(
    {"body", "p", "head", "item", "list", "quote", "code", "table", "row", "cell", "lb", "div", "hr"}
)
# Japanese says in 60 signs what the library's 250 are meant for.
SHORTEST_BODY: Final = "60"
DECLARED: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-z0-9_-]{3,20})", re.IGNORECASE)
DECLARED_WITHIN: Final = 4096
JAPANESE: Final = {
    b"shift_jis": "cp932",
    b"shift-jis": "cp932",
    b"x-sjis": "cp932",
    b"windows-31j": "cp932",
    b"euc-jp": "cp51932",
    b"utf-8": "utf-8",
}
# Dates that the page declares; a search of everything would find the year of the copyright.
DATES: Final = {"original_date": True, "extensive_search": False}
DATELINE_WITHIN: Final = 6
LONGEST_DATELINE: Final = 40


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The article of a page; raises UnreadableFile where the page has none."""
    answer = decode(raw.data) or _as_declared(raw.data)
    if answer is None:
        raise UnreadableFile(ReadCode.UNKNOWN_ENCODING, raw.source)
    page = parse(answer[0])
    found = None if page is None else _body_of(page)
    text = body_text(found.body) if found else ""
    if not found or not text:
        raise UnreadableFile(ReadCode.NO_BODY, raw.source)
    yield Article(
        source=raw.source,
        data_sha256=raw.sha256,
        encoding="html",
        text=text,
        title=(found.title or "").strip() or find_title(text, raw.source),
        outlet=found.sitename or None,
        published_on=day_of(found.date) or _dateline(text),
        url=found.url or None,
    )


def page_text(source: str) -> str:
    """The body of a page; nothing where it has none."""
    page = parse(source)
    found = None if page is None else _body_of(page)
    return body_text(found.body) if found else ""


def parse(source: str) -> html.HtmlElement | None:
    """The elements of a page, without the readings of ruby; None where there are none."""
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        page = html.document_fromstring(XML_DECLARATION.sub("", source), parser=parser)
    except etree.ParserError:
        return None
    for element in list(page.iter(*READINGS)):
        element.drop_tree()
    for element in list(page.iter("wbr")):  # what follows it hangs below it, for the parser does not know it
        element.drop_tag()
    for element in page.iter():
        element.text, element.tail = _unbroken(element.text), _unbroken(element.tail)
    return page


def _unbroken(text: str | None) -> str | None:
    """The text without breaks of the source between Japanese signs, which the library would make spaces."""
    return BREAK_IN_JAPANESE.sub("", text) if text else text


def body_text(body: Element) -> str:
    """The lines of the body that the library found."""
    lines = (line.strip() for line in text_of(body, BLOCKS).split("\n"))
    return "\n".join(line for line in lines if line)


def _body_of(page: html.HtmlElement) -> Document | None:
    """What the library takes for the article, and what the page says of it."""
    found = bare_extraction(
        page, include_comments=False, with_metadata=True, config=_config(), date_extraction_params=DATES
    )
    return found if isinstance(found, Document) else None


def _dateline(text: str) -> date | None:
    """The day in one of the short lines at the top, such as 2026年4月1日 9時00分."""
    lines = text.split("\n")[:DATELINE_WITHIN]
    return next((day for line in lines if len(line) <= LONGEST_DATELINE and (day := day_of(line))), None)


def _config() -> ConfigParser:
    """The library's settings for pages in Japanese."""
    config = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", SHORTEST_BODY)
    return config


def _as_declared(data: bytes) -> tuple[str, str] | None:
    """The text in the encoding that the page itself names, where that is one of Japan's and holds."""
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    encoding = JAPANESE.get(declared[1].lower()) if declared else None
    try:
        return (data.decode(encoding), encoding) if encoding else None
    except UnicodeDecodeError:
        return None
