"""Text as a cell of a workbook can hold it, with a word for everything that had to be changed."""

import re
from dataclasses import dataclass
from typing import Final

LONGEST_CELL: Final = 32_767  # UTF-16 units, as Excel counts
# What XML cannot hold, save the line ends, which a sheet writes as \n.
FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LINE_END: Final = re.compile("\r\n?")
# A sheet reads _x000D_ as a control character; escaped, it stays what somebody wrote.
ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
# None of what must be changed stands in a text that has none of these.
SUSPECT: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x")
# How a text begins that a spreadsheet would take for a formula.
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class CellText:
    """The text as it goes into the file; `removed` names the signs that could not, as U+000B."""

    text: str
    removed: tuple[str, ...] = ()
    is_cut: bool = False


def cell_text(text: str) -> CellText:
    """The text for a cell: forbidden signs removed, line ends made the sheet's, too much cut off."""
    if len(text) <= LONGEST_CELL // 2 and not SUSPECT.search(text):
        return CellText(text)
    removed = tuple(dict.fromkeys(f"U+{ord(sign):04X}" for sign in FORBIDDEN.findall(text)))
    allowed = FORBIDDEN.sub("", LINE_END.sub("\n", text))
    kept, escaped = allowed, escape(allowed)
    while (excess := _units(escaped) - LONGEST_CELL) > 0:
        # A sign has two units at most, so that half of the excess is never too much to take.
        kept = kept[: len(kept) - max(1, excess // 2)]
        escaped = escape(kept)
    return CellText(escaped, removed, is_cut=len(kept) < len(allowed))


def escape(text: str) -> str:
    """The text such that a spreadsheet shows it as it is."""
    return ESCAPE.sub("_x005F_", text)


def unescape(text: str) -> str:
    """What a spreadsheet shows for a cell's text."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _units(text: str) -> int:
    """The length as Excel counts it."""
    return len(text) + sum(sign > "\uffff" for sign in text)
