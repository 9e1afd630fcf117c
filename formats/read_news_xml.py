"""NITF and NewsML -> Articles. No entity is expanded and nothing is loaded from anywhere."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from lxml import etree

from formats.article import Article, ColumnChoice, Raw
from formats.dates import day_of
from formats.encoding import decode
from formats.errors import ReadCode, UnreadableFile
from formats.limits import MOST_ARTICLES
from formats.markup import XML_DECLARATION, Element, name_of, text_of
from formats.read_text import find_title

BLOCKS: Final = frozenset(
    {
        "p", "hl1", "hl2", "hr", "br", "li", "dt", "dd", "tr", "td", "th", "pre", "block", "bq", "blockquote", "div",
        "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "lead", "note", "tagline",
    }
)  # fmt: skip
# Pictures with their captions, and what belongs to the page around.
SKIPPED: Final = frozenset({"media", "figure", "script", "style", "head", "body.head", "body.end"})
# Where an article's headline, words, outlet and day stand, the surest first: an element, or an attribute of one.
HEADLINES: Final = ("hedline", "headline", "title")
WORDS: Final = ("body.content", "body", "inlinedata", "datacontent")
OUTLETS: Final = (
    ("pubdata", "name"), ("distributor", ""), ("doc.copyright", "holder"), ("copyrightholder", "literal"),
    ("copyrightholder", ""), ("provider", "literal"), ("provider", ""), ("creditline", ""),
)  # fmt: skip
DATES: Final = (
    ("date.issue", "norm"), ("date.release", "norm"), ("pubdata", "date.publication"), ("story.date", "norm"),
    ("contentcreated", ""), ("firstcreated", ""), ("versioncreated", ""), ("dateid", ""),
)  # fmt: skip

Parts = Mapping[str, Sequence[Element]]


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The articles of a news item or message; raises UnreadableFile where the XML is of another kind, or unsafe."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    source = _source(raw)
    if b"<!ENTITY" in source:
        raise UnreadableFile(ReadCode.UNSAFE, raw.source)
    root = etree.fromstring(source, parser)
    items = _items(root)
    if not items:
        raise UnreadableFile(ReadCode.UNKNOWN_FORMAT, raw.source)
    if len(items) > MOST_ARTICLES:
        raise UnreadableFile(ReadCode.TOO_MANY, raw.source)
    articles = [found for place, item in enumerate(items, start=1) if (found := _article(item, raw, place))]
    if not articles:
        raise UnreadableFile(ReadCode.NO_BODY, raw.source)
    if len(items) == 1:
        yield _alone(articles[0], raw)
    else:
        yield from articles


def _source(raw: Raw) -> bytes:
    """The XML in UTF-8, for Microsoft's signs (①) are none to the parser in the encodings that the files name."""
    answer = decode(raw.data)
    if answer is None:
        raise UnreadableFile(ReadCode.UNKNOWN_ENCODING, raw.source)
    return XML_DECLARATION.sub("", answer[0]).encode("utf-8", "replace")


def _items(root: Element) -> list[Element]:
    """What holds an article each: news items, and NITF that stands in none."""
    items = [one for one in root.iter() if name_of(one) == "newsitem"]
    return items or [one for one in root.iter() if name_of(one) == "nitf"]


def _article(item: Element, raw: Raw, place: int) -> Article | None:
    """The article of an item; None where it has pictures only, or none."""
    parts = _parts(item)
    headline = next((words for name in HEADLINES if (words := _first_text(parts, name))), "")
    body = next((words for name in WORDS if (words := _first_text(parts, name))), "")
    if not body:
        return None
    text = body if not headline or body.startswith(headline) else f"{headline}\n{body}"
    return Article(
        source=f"{raw.source}#{place}",
        data_sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="xml",
        text=text,
        title=headline.split("\n")[0] or find_title(text, raw.source),
        outlet=next(_values(parts, OUTLETS), None),
        published_on=next(_days(_values(parts, DATES)), None),
    )


def _alone(article: Article, raw: Raw) -> Article:
    """The only article of a file goes by the file's name and sum."""
    return replace(article, source=raw.source, data_sha256=raw.sha256)


def _parts(item: Element) -> Parts:
    """The elements of an item by their names."""
    parts: dict[str, list[Element]] = {}
    for one in item.iter():
        parts.setdefault(name_of(one), []).append(one)
    return parts


def _first_text(parts: Parts, name: str) -> str:
    """The text of the first element of this name that has one; plain text keeps its lines."""
    found = (
        text_of(one, BLOCKS, SKIPPED) if len(one) else (one.text or "").strip() for one in parts.get(name, ())
    )
    return next(filter(None, found), "")


def _values(parts: Parts, places: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What stands in these elements and attributes."""
    for name, attribute in places:
        for one in parts.get(name, ()):
            named = {str(key).lower(): str(value).strip() for key, value in one.attrib.items()}
            value = named.get(attribute, "") if attribute else text_of(one, BLOCKS)
            if value:
                yield value


def _days(values: Iterable[str]) -> Iterator[date]:
    """Those of the values that are days."""
    return (day for value in values if (day := day_of(value)))
