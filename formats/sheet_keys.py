"""How the rows of a sheet are known again when it comes back: hidden columns, and what was exported of each field.

The id names the article by its bytes and the quotation by its number in the project; the checks hold a short sum of
every cell that may be edited, as it was written: equal sums mean that nobody has changed that cell since.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from formats.sheet_text import unescape

ID: Final = "ID"
CHECKS: Final = "照合"
FORMAT: Final = "kagikakko-sheet/1"
# The columns that may be edited, in the order of their checks.
EDITABLE: Final = ("状態", "発言者", "発言", "種別", "除外理由", "備考")
LONGEST_SHA256: Final = 16
LONGEST_CHECK: Final = 8


@dataclass(frozen=True, slots=True)
class RowId:
    """Which quotation a row is: the beginning of its article's SHA-256, and its id in the project."""

    article: str
    quote: int

    def __str__(self) -> str:
        return f"{self.article}:{self.quote}"


def row_id(article_sha256: str, quote_id: int) -> str:
    """The id as it stands in the sheet; "" for what no project keeps."""
    return str(RowId(article_sha256[:LONGEST_SHA256], quote_id)) if quote_id else ""


def read_row_id(cell: str) -> RowId | None:
    """The id of a row, None where there is none or somebody wrote something else there."""
    article, sign, number = cell.strip().partition(":")
    return RowId(article, int(number)) if sign and article and number.isascii() and number.isdigit() else None


def checks(cells: Iterable[str]) -> str:
    """The sums of the editable cells, as they are in the file."""
    return "-".join(check(unescape(cell)) for cell in cells)


def read_checks(cell: str) -> dict[str, str]:
    """The sum of every editable column; empty where somebody wrote something else there."""
    sums = cell.strip().split("-")
    return dict(zip(EDITABLE, sums, strict=True)) if len(sums) == len(EDITABLE) else {}


def check(text: str) -> str:
    """The sum of what a cell shows; line ends and blanks at either end do not count."""
    shown = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return hashlib.sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()[:LONGEST_CHECK]
