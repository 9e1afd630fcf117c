"""What of a sheet that came back is not taken, row by row."""

from dataclasses import dataclass
from enum import StrEnum


class RowCode(StrEnum):
    """What is not taken from a row; the sentences stand in resources/problems.toml."""

    ADDED = "added"
    AGAIN = "again"
    SHIFTED = "shifted"
    NOT_HERE = "not_here"
    FORMULA = "formula"
    UNKNOWN_WORD = "unknown_word"
    EMPTY = "empty"
    ONLY_REJECTED = "only_rejected"
    BROKEN_DATE = "broken_date"
    OTHER_COLUMN = "other_column"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something in a row of the sheet that is not taken: in which column, and what stands there."""

    row: int
    code: RowCode
    column: str = ""
    value: str = ""
