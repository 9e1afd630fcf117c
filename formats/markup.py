"""Text out of elements: HTML, the news formats in XML."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from lxml import etree

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001  # the library's only name for it
# A line break of the source between two signs that are set without spaces is nothing; elsewhere it is a space.
BREAK_IN_JAPANESE: Final = re.compile(r"(?<=[^\x00-\x7f])[ \t]*[\r\n][ \t\r\n]*(?=[^\x00-\x7f])")
BLANKS: Final = re.compile(r"[ \t\r\n]+")
XML_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*>")
LINE: Final = "\x00"  # of the walker; it stands in no XML
READINGS: Final = frozenset({"rt", "rp", "rtc"})


def text_of(element: Element, blocks: Collection[str], skipped: Collection[str] = ()) -> str:
    """The text below an element, a line for every block; readings of ruby and what is `skipped` are left out.

    Full-width and no-break spaces and soft hyphens stay as they are inside a line.
    """
    pieces = "".join(_pieces(element, blocks, {*READINGS, *skipped}))
    lines = (BLANKS.sub(" ", BREAK_IN_JAPANESE.sub("", line)).strip(" ") for line in pieces.split(LINE))
    return "\n".join(line for line in lines if line)


def name_of(element: Element) -> str:
    """The element's name without its namespace, in small letters; comments and entities have none."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _pieces(element: Element, blocks: Collection[str], skipped: Collection[str]) -> Iterator[str]:
    """The text and the ends of lines in their order."""
    walker = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, one in walker:
        name = name_of(one)
        if name in blocks:
            yield LINE
        if event == "start":
            if name in skipped:
                walker.skip_subtree()
            else:
                yield one.text or ""
        elif one is not element:
            yield one.tail or ""
