"""The cells of a row as what they say of a quotation, and the other way round."""

from collections.abc import Iterator, Mapping
from typing import Final

from db.views import RejectReason, ReviewStatus
from extraction.model import QuoteKind
from formats.labels import KIND, REJECT_REASON, STATUS, UNKNOWN
from formats.returned_sheet import ReturnedRow
from formats.sheet_keys import check
from formats.sheet_text import cell_text, unescape
from services.proposals import Field, Judgement, Value, Where, Who
from services.row_problems import RowCode, RowProblem

STATUS_WORDS: Final[Mapping[str, ReviewStatus]] = {word: status for status, word in STATUS.items()}
KIND_WORDS: Final[Mapping[str, QuoteKind]] = {word: kind for kind, word in KIND.items()}
REASON_WORDS: Final[Mapping[str, RejectReason]] = {word: reason for reason, word in REJECT_REASON.items()}
COLUMNS_OF: Final[Mapping[Field, tuple[str, ...]]] = {
    Field.STATUS: ("状態", "除外理由"),
    Field.SPEAKER: ("発言者",),
    Field.WORDS: ("発言",),
    Field.KIND: ("種別",),
    Field.NOTE: ("備考",),
}
MUST_SAY: Final = frozenset({"状態", "発言", "種別"})


def is_as_written(value: Value, field: Field, sums: Mapping[str, str]) -> bool:
    """Whether the sheet was written with this value."""
    pairs = zip(COLUMNS_OF[field], _cells(value), strict=True)
    return all(check(unescape(cell_text(text).text)) == sums[column] for column, text in pairs)


def is_same_number(cell: str, value: Value, field: Field) -> bool:
    """Whether a cell that holds a number means the text of which a program has made it: 12 is 0012."""
    texts = _cells(value)
    try:
        return field is not Field.STATUS and float(cell) == float(texts[0])
    except ValueError:
        return False


def problems_of(row: ReturnedRow, column: str) -> Iterator[RowProblem]:
    """Why a cell cannot be taken."""
    text = row.cells[column]
    words: Mapping[str, object] = {"状態": STATUS_WORDS, "種別": KIND_WORDS, "除外理由": REASON_WORDS}.get(
        column, {}
    )
    if column in row.formulas:
        yield RowProblem(row.number, RowCode.FORMULA, column, text)
    elif not text and column in MUST_SAY:
        yield RowProblem(row.number, RowCode.EMPTY, column)
    elif text and words and text not in words:
        yield RowProblem(row.number, RowCode.UNKNOWN_WORD, column, text)
    elif column == "除外理由" and text and _is_kept(row):
        yield RowProblem(row.number, RowCode.ONLY_REJECTED, column, text)


def judgement_in(row: ReturnedRow, kept: RejectReason | None) -> Judgement:
    """The status that a row gives; a rejection without a reason has the one that it had, or another one."""
    status = STATUS_WORDS[row.cells["状態"]]
    if status is not ReviewStatus.REJECTED:
        return Judgement(status)
    return Judgement(status, REASON_WORDS.get(row.cells.get("除外理由", ""), kept or RejectReason.OTHER))


def _is_kept(row: ReturnedRow) -> bool:
    """Whether the row does not reject its quotation."""
    return row.cells.get("状態") != STATUS[ReviewStatus.REJECTED]


def _cells(value: Value) -> tuple[str, ...]:
    """What the sheet is written with."""
    if isinstance(value, Judgement):
        return STATUS[value.status], REJECT_REASON[value.reason] if value.reason else ""
    if isinstance(value, Who):
        return (value.name or (UNKNOWN if value.is_unknown else ""),)
    if isinstance(value, Where):
        return (value.words,)
    return (KIND[value],) if isinstance(value, QuoteKind) else (value,)
