"""The rows of a sheet that came back, each with what it says of which quotation; what cannot be used has its reason."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from formats.errors import UnreadableFile
from formats.limits import Bounds
from formats.returned_sheet import Piece, ReturnedHead, ReturnedOrigin, ReturnedRow, SheetErrand
from formats.sheet_keys import EDITABLE, check
from services.contained import ReadingProcess
from services.proposals import StoppedError, never
from services.row_problems import RowCode, RowProblem

WORDS: Final = "発言"


@dataclass(frozen=True, slots=True)
class Returned:
    """A sheet that came back: its usable rows, each for one quotation, the columns they have, what is not taken.

    `missing` is how many quotations were given away in it that have no row any more.
    """

    path: Path
    rows: tuple[ReturnedRow, ...]
    columns: frozenset[str]
    doubled: frozenset[str]
    problems: tuple[RowProblem, ...]
    missing: int = 0


def read_returned(
    path: Path, bounds: Bounds | None = None, *, is_cancelled: Callable[[], bool] = never
) -> Returned:
    """Read a workbook in a process of its own; raises UnreadableFile, and StoppedError where it was stopped."""
    process = ReadingProcess(bounds or Bounds())
    try:
        return read_by(process, path, is_cancelled)
    finally:
        process.end()


def read_by(process: ReadingProcess, path: Path, is_cancelled: Callable[[], bool] = never) -> Returned:
    """Let a process read a workbook; raises UnreadableFile, and StoppedError."""
    pile = _Pile()
    refusals: list[UnreadableFile] = []
    for piece in process.read(SheetErrand(path)):  # to its end: who stops before ends the process
        if is_cancelled():
            raise StoppedError
        if isinstance(piece, UnreadableFile):
            refusals.append(piece)
        else:
            pile.add(piece)
    if refusals:
        raise refusals[0]
    return _sorted_out(path, pile)


def changed_columns(row: ReturnedRow) -> frozenset[str]:
    """The columns in which the row shows something else than was written."""
    return frozenset(title for title in EDITABLE if _is_changed(row, title))


def _is_changed(row: ReturnedRow, title: str) -> bool:
    """Whether somebody wrote something else there; a column that is gone has no changes."""
    return title in row.cells and check(row.cells[title]) != row.sums[title]


@dataclass(slots=True)
class _Pile:
    """What was read so far."""

    columns: set[str] = field(default_factory=set[str])
    doubled: set[str] = field(default_factory=set[str])
    rows: list[ReturnedRow] = field(default_factory=list[ReturnedRow])
    given: int = 0

    def add(self, piece: Piece) -> None:
        """Put a piece to the others."""
        if isinstance(piece, ReturnedOrigin):
            self.given = piece.rows
        elif isinstance(piece, ReturnedHead):
            self.columns |= piece.columns
            self.doubled |= piece.doubled
        else:
            self.rows += piece


def _sorted_out(path: Path, pile: _Pile) -> Returned:
    """One row for every quotation; the others with the reason why they are none."""
    problems: list[RowProblem] = []
    by_words = _by_words(pile.rows)
    of_quote: defaultdict[str, list[ReturnedRow]] = defaultdict(list)
    for row in pile.rows:
        if row.row_id is None or not row.sums:
            problems.append(RowProblem(row.number, RowCode.ADDED))
        elif (placed := _placed(row, by_words)) is None:
            problems.append(RowProblem(row.number, RowCode.SHIFTED))
        else:
            of_quote[str(placed.row_id)].append(placed)
    usable = [_only(same, problems) for same in of_quote.values()]
    return Returned(
        path,
        tuple(usable),
        frozenset(pile.columns) & {*EDITABLE},
        frozenset(pile.doubled) & {*EDITABLE},
        tuple(sorted(problems, key=lambda one: one.row)),
        max(0, pile.given - len({row.row_id for row in pile.rows if row.row_id})),
    )


def _by_words(rows: Iterable[ReturnedRow]) -> Mapping[str, list[ReturnedRow]]:
    """The rows that show other words than those for which they were written, by the sums of these."""
    by_words: defaultdict[str, list[ReturnedRow]] = defaultdict(list)
    for row in rows:
        if row.row_id is not None and row.sums and _is_changed(row, WORDS):
            by_words[row.sums[WORDS]].append(row)
    return by_words


def _placed(row: ReturnedRow, by_words: Mapping[str, list[ReturnedRow]]) -> ReturnedRow | None:
    """The row with the id that belongs to it: where only some columns were sorted, another row has it.

    None where several have it.
    """
    others = by_words.get(check(row.cells[WORDS]), []) if _is_changed(row, WORDS) else []
    if not others:
        return row
    is_doubtful = len({one.row_id for one in others}) > 1
    return None if is_doubtful else replace(row, row_id=others[0].row_id, sums=others[0].sums)


def _only(same: Sequence[ReturnedRow], problems: list[RowProblem]) -> ReturnedRow:
    """The row of a quotation: of several the one with the fewest changes, for the others were copied from it."""
    first, *others = sorted(same, key=lambda row: (len(changed_columns(row)), row.number))
    problems += _copies(first, others)
    return first


def _copies(first: ReturnedRow, others: Iterable[ReturnedRow]) -> Iterator[RowProblem]:
    """Those that say something else than the row from which they were copied."""
    for other in others:
        if any(other.cells[title] != first.cells.get(title) for title in EDITABLE if title in other.cells):
            yield RowProblem(other.number, RowCode.AGAIN)
