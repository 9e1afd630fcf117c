"""From blocks on a page to paragraphs: the order in which blocks are read, across and down, and which lines go on."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from pdfminer.layout import LTChar, LTItem, LTPage, LTTextBox, LTTextBoxVertical, LTTextLine

MISSING: Final = "〓"
# Signs that fonts give for the usual ones: radicals for kanji (⽇), forms for vertical text (︑).
COMPATIBLE: Final = re.compile(r"[\u2e80-\u2fd5\ufe10-\ufe19\ufe30-\ufe48]")
PAGE_NUMBER: Final = re.compile(
    r"\s*(?:[-–—―−‐]\s*)?(?:[Pp]\.?\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–—―−‐])?\s*(?:ページ)?\s*"
)
KANA: Final = re.compile(r"[\u3041-\u30ff\s]+")
READING_SIZE: Final = 0.65  # of the size of the text
FINISHED: Final = re.compile(r"[。！？!?][」』）)]?\s*$")
# In sizes of a sign.
INDENT: Final = 0.6
SHORT: Final = 2.2
GUTTER: Final = 0.5
TOUCH: Final = 0.2
OTHER_SIZE: Final = 1.15


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block: its words, where it begins and ends along the line, and where the lines of its block do."""

    text: str
    start: float
    end: float
    size: float
    block_start: float
    block_end: float
    opens_block: bool


@dataclass(frozen=True, slots=True)
class _Block:
    """A block with its place on the page: along the lines, and across them, both in the direction of reading."""

    box: LTTextBox
    along: tuple[float, float]
    across: tuple[float, float]


def without_readings(signs: Sequence[LTChar]) -> Iterator[LTChar]:
    """The signs of a page in the order in which they were drawn, without small kana drawn between those of a line.

    The library would end the line where the hand of the setter went to the reading and back.
    """
    usual = median(sign.size for sign in signs) if signs else 0.0
    runs = [list(run) for _, run in groupby(signs, key=lambda sign: sign.size <= READING_SIZE * usual)]
    for before, run, behind in zip(([], *runs), runs, (*runs[1:], []), strict=False):
        is_small = run[0].size <= READING_SIZE * usual
        is_kana = is_small and all(KANA.fullmatch(sign.get_text()) for sign in run)
        beside = (*before[-1:], *behind[:1])
        if not is_kana or not any(_is_near(run[0], sign, usual) for sign in beside):
            yield from run


def _is_near(sign: LTChar, other: LTChar, reach: float) -> bool:
    """Whether there is not more than this between two signs."""
    across = max(sign.x0 - other.x1, other.x0 - sign.x1)
    down = max(sign.y0 - other.y1, other.y0 - sign.y1)
    return max(across, down) <= reach


def lines_of(page: LTPage) -> list[Line]:
    """The lines of a page in the order of reading, without page numbers and readings of kanji."""
    boxes = [item for item in page if isinstance(item, LTTextBox)]
    signs = Counter[bool]()
    for box in boxes:
        signs[isinstance(box, LTTextBoxVertical)] += len(box.get_text())
    is_vertical = signs[True] > signs[False]
    lines = [
        line
        for block in _ordered([_placed(box, is_vertical=is_vertical) for box in boxes])
        for line in _lines(block.box)
    ]
    usual = median(line.size for line in lines for _ in line.text) if lines else 0.0
    return [line for line in lines if not _is_reading(line, usual) and not PAGE_NUMBER.fullmatch(line.text)]


def paragraphs_of(lines: Sequence[Line]) -> Iterator[str]:
    """The text, lines joined where they go on."""
    paragraph = lines[0].text if lines else ""
    for line, below in pairwise(lines):
        if _goes_on(line, below):
            is_spaced = paragraph[-1:].isascii() and below.text[:1].isascii() and paragraph[-1:] != "-"
            paragraph += (" " if is_spaced else "") + below.text
        else:
            yield paragraph
            paragraph = below.text
    yield paragraph


def _placed(box: LTTextBox, *, is_vertical: bool) -> _Block:
    """The block as the page is read: lines down and leftwards, or across and downwards."""
    across_page, down_page = (box.x0, box.x1), (-box.y1, -box.y0)
    return _Block(box, down_page, (-box.x1, -box.x0)) if is_vertical else _Block(box, across_page, down_page)


def _ordered(blocks: Sequence[_Block]) -> list[_Block]:
    """Cut where white runs through, first between columns, then between what stands one after the other (XY-cut)."""
    if len(blocks) < 2:
        return list(blocks)
    size = median(_size(line) for block in blocks for line in block.box)
    for axis, white in (("along", GUTTER * size), ("across", -TOUCH * size)):
        parts = _cut(blocks, axis, white)
        if len(parts) > 1:
            return [block for part in parts for block in _ordered(part)]
    return sorted(blocks, key=lambda block: (block.across, block.along))


def _cut(blocks: Sequence[_Block], axis: str, white: float) -> list[list[_Block]]:
    """The blocks in groups with so much white between them along the axis."""
    parts: list[list[_Block]] = []
    reached = 0.0
    for block in sorted(blocks, key=lambda block: getattr(block, axis)):
        begin, end = getattr(block, axis)
        if not parts or begin >= reached + white:
            parts.append([])
            reached = end
        parts[-1].append(block)
        reached = max(reached, end)
    return parts


def _lines(box: LTTextBox) -> list[Line]:
    """The lines of a block; the library leaves out those without words."""
    is_vertical = isinstance(box, LTTextBoxVertical)
    found = list(box)
    ends = [(-line.y1, -line.y0) if is_vertical else (line.x0, line.x1) for line in found]
    begin, end = min(start for start, _ in ends), max(stop for _, stop in ends)
    return [
        Line(_words(line), start, stop, _size(line), begin, end, place == 0)
        for place, (line, (start, stop)) in enumerate(zip(found, ends, strict=True))
    ]


def _size(line: LTTextLine) -> float:
    """The size of most signs of a line; figures among upright signs measure otherwise."""
    return median(sign.size for sign in line if isinstance(sign, LTChar))


def _words(line: LTTextLine) -> str:
    """The signs of a line; a gap that the library takes for a space is one only between signs of Latin script."""
    items = list(line)
    signs = [
        sign.get_text()
        for place, sign in enumerate(items)
        if isinstance(sign, LTChar) or _is_space(items, place)
    ]
    return COMPATIBLE.sub(_usual, "".join(signs)).strip(" \n")


def _usual(sign: re.Match[str]) -> str:
    """The sign as everybody writes it."""
    return unicodedata.normalize("NFKC", sign[0])


def _is_space(items: Sequence[LTItem], place: int) -> bool:
    """Whether words of Latin script stand on both sides of a gap."""
    around = [item.get_text() for item in items[max(0, place - 1) : place + 2] if isinstance(item, LTChar)]
    return len(around) == 2 and all(text.isascii() for text in around)


def _is_reading(line: Line, usual: float) -> bool:
    """Whether the line is kana set small beside kanji."""
    return line.size <= READING_SIZE * usual and bool(KANA.fullmatch(line.text))


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a line goes on below, in its block or in the next."""
    larger, smaller = max(line.size, below.size), min(line.size, below.size)
    is_indented = below.text.startswith("　") or below.start - below.block_start > INDENT * below.size
    is_short = line.end < line.block_end - SHORT * line.size
    if larger > OTHER_SIZE * smaller or is_indented or is_short:
        return False
    return not below.opens_block or not FINISHED.search(line.text)
