"""Markdown -> Article: the words without their marks, and what stands in the front matter.

A few marks are enough for articles, and the standard's own rules leave ** before 「 and after 」 standing.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extraction.line_wraps import cut_out, find_wraps
from formats.article import Article, ColumnChoice, Raw
from formats.dates import day_of
from formats.errors import ReadCode, UnreadableFile
from formats.read_text import decoded, find_title
from formats.tables import HEADINGS

FRONT_MATTER: Final = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD: Final = re.compile(r"^([^\s:#][^:]*):[ \t]*(.*)$", re.MULTILINE)
COMMENT: Final = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
READING: Final = re.compile(r"<r[tp]>[^<\n]{0,60}</r[tp]>", re.IGNORECASE)
TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$", re.MULTILINE)
UNDERLINE: Final = re.compile(
    r"^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,}|(?:[*_-] ){2,}[*_-])[ \t]*(?:\n|\Z)", re.MULTILINE
)
FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~).*\n?", re.MULTILINE)
MARK: Final = re.compile(r"^ {0,3}(?:>[ \t]?|[*+-][ \t]+|\d{1,3}\.[ \t]+)+", re.MULTILINE)
DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]\n]{1,300}\]:[ \t]+\S.*\n?", re.MULTILINE)
IMAGE: Final = re.compile(r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,300}\])")
LINK: Final = re.compile(r"\[([^\]\n]{1,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,300}\])")
EMPHASIS: Final = re.compile(r"(\*{1,3}|(?<![0-9A-Za-z_])_{1,3}|~~|`+)(?=\S)([^\n]{0,500}?\S)\1")
ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
# Where signs that mean themselves hide from the patterns, behind all that Unicode assigns.
HIDDEN: Final = 0x10FF00
SHOWN: Final = re.compile("[\U0010ff21-\U0010ff7e]")
HARD_BREAK: Final = re.compile(r"(?:(?<! ) {2,}|\\)$", re.MULTILINE)


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The words of the file; raises UnreadableFile where only marks are left."""
    source = decoded(raw)[0]
    lines = source.replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT_MATTER.match(lines)
    fields = _fields(front[1] if front else "")
    text = _words(lines[front.end() :] if front else lines)
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, raw.source)
    yield Article(
        source=raw.source,
        data_sha256=raw.sha256,
        encoding="markdown",
        text=text,
        title=_field(fields, "title") or find_title(text, raw.source),
        outlet=_field(fields, "outlet") or None,
        published_on=day_of(_field(fields, "date")),
        url=_field(fields, "url") or None,
    )


def _words(source: str) -> str:
    """The text without marks; wrapped lines are joined."""
    text = ESCAPE.sub(lambda sign: chr(HIDDEN + ord(sign[1])), COMMENT.sub("", source))
    for pattern in (READING, TAG, FENCE, DEFINITION, UNDERLINE, MARK, IMAGE):
        text = pattern.sub("", text)
    text = HEADING.sub(lambda heading: heading[1].rstrip(" \t#"), text)
    text = EMPHASIS.sub(r"\2", EMPHASIS.sub(r"\2", LINK.sub(r"\1", text)))
    text = SHOWN.sub(lambda sign: chr(ord(sign[0]) - HIDDEN), HARD_BREAK.sub("", text))
    return cut_out(text, find_wraps(text)).strip("\n")


def _fields(front: str) -> Mapping[str, str]:
    """The lines of the front matter by their names."""
    return {name.strip().casefold(): value.strip().strip("\"'") for name, value in FIELD.findall(front)}


def _field(fields: Mapping[str, str], kind: str) -> str:
    """What the front matter says of one thing, under any of the names that a table would have it."""
    return next((fields[name] for name in HEADINGS[kind] if fields.get(name)), "")
