"""Plain text -> Article."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from formats.article import Article, ColumnChoice, Raw
from formats.encoding import decode
from formats.errors import ReadCode, UnreadableFile

LONGEST_HEADLINE: Final = 90
LONGEST_MADE_TITLE: Final = 30
STANDARD_INPUT: Final = "-"
PASTED: Final = "貼り付けた記事"  # the name of an article that came from the clipboard
INSIDE: Final = re.compile(r"(?<=\.zip)#", re.IGNORECASE)  # between an archive and its member

CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL: Final = 0.01


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The article in these bytes, line ends kept; raises UnreadableFile where they are no text."""
    text, encoding = decoded(raw)
    yield Article(raw.source, raw.sha256, encoding, text, find_title(text, raw.source))


def decoded(raw: Raw) -> tuple[str, str]:
    """The text and its encoding; raises UnreadableFile where there is none."""
    answer = decode(raw.data)
    if answer is None:
        code = ReadCode.NOT_TEXT if b"\0" in raw.data else ReadCode.UNKNOWN_ENCODING
        raise UnreadableFile(code, raw.source)
    text, encoding = answer
    if len(CONTROL.findall(text)) > MOST_CONTROL * len(text):
        raise UnreadableFile(ReadCode.NOT_TEXT, raw.source)
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, raw.source)
    return text, encoding


def find_title(text: str, source: str) -> str:
    """The first line where it reads like a headline, else the file's name, else how the text begins."""
    first, *rest = [line.strip() for line in text.splitlines() if line.strip()]
    if rest and len(first) <= LONGEST_HEADLINE and not first.endswith("。"):
        return first
    if source in {"", STANDARD_INPUT}:
        return first[:LONGEST_MADE_TITLE]
    return PurePath(INSIDE.split(source)[-1]).stem
