"""An edited sheet beside the project: what was written into it, what it says now, what the project says now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from db import queries, queries_returns
from db.engine import Database
from db.standing import SETTLED
from db.views import QuoteView
from formats.dates import day_of
from formats.errors import ReadCode, UnreadableFile
from formats.labels import UNKNOWN
from formats.returned_sheet import ONLY_LOOKED_AT, ReturnedRow, text_of
from formats.sheet_keys import LONGEST_SHA256, RowId
from formats.sheet_row import SheetRow
from formats.workbook import BY_TITLE
from services.found_words import near
from services.project_beside import ProjectBeside
from services.proposals import (
    Compared,
    Field,
    Judgement,
    Proposal,
    Value,
    Where,
    Who,
    is_same,
    value_of,
    value_once,
)
from services.returned_rows import Returned, changed_columns
from services.row_problems import RowCode, RowProblem
from services.sheet_content import sheet_rows_of
from services.sheet_values import (
    COLUMNS_OF,
    KIND_WORDS,
    is_as_written,
    is_same_number,
    judgement_in,
    problems_of,
)

AT_A_TIME: Final = 2_000
DATE: Final = "日付"
# What somebody confirms.
CONFIRMED: Final = (Field.SPEAKER, Field.WORDS, Field.KIND)


@dataclass(frozen=True, slots=True)
class SheetCompared:
    """An edited sheet beside the project: the differences, and what of the sheet is not taken."""

    compared: Compared
    problems: tuple[RowProblem, ...]
    lost: tuple[str, ...]  # columns that cannot be compared, because they are gone or there twice


def compare(database: Database, returned: Returned) -> SheetCompared:
    """Every difference between the sheet and the project; raises UnreadableFile where they have nothing in common."""
    in_order = sorted(returned.rows, key=lambda row: str(row.row_id))
    with database.session() as session:
        beside = _Beside(ProjectBeside(session))
        for row in sheet_rows_of(session, beside.views(in_order, returned.doubled)):
            beside.look_at_others(row)
        if returned.rows and not beside.known:
            raise UnreadableFile(ReadCode.OTHER_PROJECT, str(returned.path))
        proposals = tuple(sorted(beside.with_before(), key=_place))
    problems = sorted(
        [*returned.problems, *beside.problems, *beside.other_columns()], key=lambda one: one.row
    )
    lost = tuple(
        column
        for columns in COLUMNS_OF.values()
        for column in columns
        if column in returned.doubled or column not in returned.columns
    )
    return SheetCompared(
        Compared(proposals, beside.known, beside.strangers, returned.missing), tuple(problems), lost
    )


@dataclass(slots=True)
class _Beside:
    """Rows beside the quotations for which they were written."""

    project: ProjectBeside
    known: int = 0
    strangers: int = 0
    problems: list[RowProblem] = field(default_factory=list[RowProblem])
    _found: list[tuple[Proposal, Mapping[str, str]]] = field(
        default_factory=list[tuple[Proposal, Mapping[str, str]]]
    )
    _others: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list[int]))
    _rows: dict[int, ReturnedRow] = field(default_factory=dict[int, ReturnedRow])
    _articles: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        sums = queries_returns.articles_by_sha256(self.project.session)
        self._articles = {sha256[:LONGEST_SHA256]: article_id for sha256, article_id in sums.items()}

    def views(self, rows: Sequence[ReturnedRow], doubled: frozenset[str]) -> Iterator[QuoteView]:
        """The quotations of these rows; how the rows differ from them is noted as they go by."""
        for first in range(0, len(rows), AT_A_TIME):
            some = rows[first : first + AT_A_TIME]
            views = queries.quotes(self.project.session, (row.row_id.quote for row in some if row.row_id))
            for row in some:
                view = self._look_at(row, views, changed_columns(row) - doubled)
                if view is not None:
                    self._rows[view.id] = row
                    yield view

    def look_at_others(self, kept: SheetRow) -> None:
        """Note the columns that are not taken back, where the row says something else than the project."""
        row = self._rows.pop(kept.quote.id)
        for column in ONLY_LOOKED_AT:
            said, known = row.cells.get(column, ""), text_of(BY_TITLE[column].value(kept))
            if column == DATE and said and day_of(said) is None:
                self.problems.append(RowProblem(row.number, RowCode.BROKEN_DATE, column, said))
            elif column in row.cells and (day_of(said) != day_of(known) if column == DATE else said != known):
                self._others[column].append(row.number)

    def with_before(self) -> Iterator[Proposal]:
        """What was found, each with what the sheet was written with, as far as the history knows."""
        conflicts = {one.quote.id for one, _ in self._found if one.is_conflict}
        stood = queries_returns.once(self.project.session, conflicts)
        names = queries_returns.names_once(
            self.project.session, (one for every in stood.values() for one in every)
        )
        for one, sums in self._found:
            if one.is_conflict and not is_as_written(value_of(one.quote, one.field), one.field, sums):
                text = self.project.text(one.quote.article_id)
                once = (
                    value_once(standing, one.field, names, text) for standing in stood.get(one.quote.id, [])
                )
                written = (value for value in once if is_as_written(value, one.field, sums))
                yield replace(one, before=next(written, None))
            else:
                yield one

    def other_columns(self) -> Iterator[RowProblem]:
        """The columns that are not taken back and say something else than the project: in how many rows, from which on."""
        for column, rows in self._others.items():
            yield RowProblem(rows[0], RowCode.OTHER_COLUMN, column, f"{len(rows):,}")

    def _look_at(
        self, row: ReturnedRow, views: Mapping[int, QuoteView], changed: frozenset[str]
    ) -> QuoteView | None:
        """Note how a row differs from the project; gives its quotation, None where the project has none."""
        article_id = self._articles.get(row.row_id.article) if row.row_id else None
        if row.row_id is None or article_id is None:
            self.strangers += 1
            return None
        self.known += 1
        view = self._quote_of(row.row_id, row.sums, article_id, views)
        if view is not None:
            self._found += [(one, row.sums) for one in self._proposals(row, view, changed)]
        elif changed:
            self.problems.append(RowProblem(row.number, RowCode.NOT_HERE))
        return view

    def _quote_of(
        self, row_id: RowId, sums: Mapping[str, str], article_id: int, views: Mapping[int, QuoteView]
    ) -> QuoteView | None:
        """The quotation of a row: by its id, unless only another one of the article has the words."""
        by_id = views.get(row_id.quote)
        if by_id is not None and by_id.article_id != article_id:
            by_id = None
        if by_id is not None and is_as_written(value_of(by_id, Field.WORDS), Field.WORDS, sums):
            return by_id
        every = self.project.quotes(article_id)
        same = [one for one in every if is_as_written(value_of(one, Field.WORDS), Field.WORDS, sums)]
        return same[0] if len(same) == 1 else by_id

    def _proposals(self, row: ReturnedRow, view: QuoteView, changed: frozenset[str]) -> Iterator[Proposal]:
        """What the row says otherwise."""
        for of, columns in COLUMNS_OF.items():
            ours = value_of(view, of)
            touched = [column for column in columns if column in changed]
            if not touched or self._is_refused(row, touched):
                continue
            if touched[0] in row.numbers and is_same_number(row.cells[touched[0]], ours, of):
                continue
            theirs = self._value(row, view, of)
            if theirs is None or is_same(theirs, ours):
                continue
            is_conflict = not is_as_written(ours, of, row.sums) or _confirms_unseen(theirs, view, row)
            yield Proposal(view, of, ours, theirs, ours, is_conflict, self.project.obstacle(view, theirs))

    def _is_refused(self, row: ReturnedRow, columns: Iterable[str]) -> bool:
        """Whether what somebody wrote there cannot be used, which is noted."""
        found = [problem for column in columns for problem in problems_of(row, column)]
        self.problems += found
        return bool(found)

    def _value(self, row: ReturnedRow, view: QuoteView, of: Field) -> Value | None:
        """What the row says of a field; a name that is nobody's means that the article does not say who.

        None where the status is not in the sheet that a reason would be for.
        """
        if of is Field.STATUS:
            return judgement_in(row, view.reject_reason) if "状態" in row.cells else None
        text = row.cells[COLUMNS_OF[of][0]]
        if of is Field.SPEAKER:
            is_nobody = text in {"", UNKNOWN}
            return Who("", is_unknown=True) if is_nobody else self.project.who(text, view.article_id)
        if of is Field.WORDS:
            article = self.project.text(view.article_id)
            span = near(article, text, view.span)
            return Where(span.of(article) if span else text, span)
        return KIND_WORDS[text] if of is Field.KIND else text


def _place(one: Proposal) -> tuple[int, int, int]:
    """Where the quotation stands in the project."""
    return one.quote.article_id, one.quote.span.start, -one.quote.span.end


def _confirms_unseen(theirs: Value, view: QuoteView, row: ReturnedRow) -> bool:
    """Whether a row says that all is right, while the project says of something else than when it was written."""
    is_settled = isinstance(theirs, Judgement) and theirs.status in SETTLED
    return is_settled and any(not is_as_written(value_of(view, one), one, row.sums) for one in CONFIRMED)
