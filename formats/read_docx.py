"""Word (.docx) -> Article: the text as it would be printed, paragraph by paragraph. Macros and links are not looked at."""

from collections.abc import Iterator
from typing import IO, Final

from lxml import etree

from formats.article import Article, ColumnChoice, Raw
from formats.containers import member, opened
from formats.errors import ReadCode, UnreadableFile
from formats.markup import Element, name_of
from formats.read_text import find_title

DOCUMENT: Final = "word/document.xml"
HEAD: Final = 4096
# Readings of ruby, what a reviser struck out or moved away, and the second copy of a text box for older versions.
SKIPPED: Final = frozenset({"rt", "del", "movefrom", "fallback"})
SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "-", "softhyphen": "\u00ad"}


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The text of a document; raises UnreadableFile where it holds none."""
    with opened(raw) as archive:
        with member(archive, DOCUMENT, raw.source) as file:
            if b"<!DOCTYPE" in file.read(HEAD):  # no writer sets one; it would be there for its entities
                raise UnreadableFile(ReadCode.UNSAFE, raw.source)
        with member(archive, DOCUMENT, raw.source) as file:
            text = "\n".join(_paragraphs(file))
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, raw.source)
    yield Article(raw.source, raw.sha256, "docx", text, find_title(text, raw.source))


def _paragraphs(file: IO[bytes]) -> list[str]:
    """The paragraphs in their order, empty ones too; one that holds a text box comes behind what stands in the box."""
    done: list[str] = []
    still_open: list[list[str]] = []
    skipping = 0
    events = etree.iterparse(
        file,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for event, element in events:
        name = name_of(element)
        if name in SKIPPED:
            skipping += 1 if event == "start" else -1
        elif skipping:
            continue
        elif name == "p" and event == "start":
            still_open.append([])
        elif name == "p":
            done.append("".join(still_open.pop()))
            _forget(element)
        elif event == "end" and still_open:
            still_open[-1].append(_sign(element, name))
    return done


def _sign(element: Element, name: str) -> str:
    """What an element of a run is in print; elsewhere a tab is where one would stop."""
    parent = element.getparent()
    if parent is None or name_of(parent) != "r":
        return ""
    return element.text or "" if name == "t" else SIGNS.get(name, "")


def _forget(paragraph: Element) -> None:
    """Let go of a paragraph that is read and of all before it."""
    parent = paragraph.getparent()
    paragraph.clear(keep_tail=True)
    while parent is not None and paragraph.getprevious() is not None:
        del parent[0]
