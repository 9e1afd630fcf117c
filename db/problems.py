"""What is a problem of a quotation, in the database's terms; only of one that nobody has settled.

`among` says of which quotations it is asked: of a few, only what is beside them is looked at.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

from sqlalchemy import BindParameter, ColumnElement, and_, func, or_, select, text, true, union
from sqlalchemy.orm import aliased

from db.models import CUTS_A_BRACKET, IS_CROSSING, QuoteRow, SpeakerRow
from db.queries_speakers import SPEECH, root_of, shown_name
from db.row_views import AnySelect
from db.views import Problem, ReviewStatus
from extraction.confidence import BANDS

Ids = Sequence[int | BindParameter[int]] | None

# Shorter words, brackets included, may well be said by two.
LONG_ENOUGH: Final = 10
IS_UNSETTLED: Final = and_(
    QuoteRow.is_listed,
    QuoteRow.kind.in_(SPEECH),
    QuoteRow.status.in_((ReviewStatus.OPEN, ReviewStatus.HELD)),
)


def has_problem(problems: frozenset[Problem], among: Ids = None) -> ColumnElement[bool]:
    """Whether a quotation has one of these."""
    return _has_one_of(problems) if among is None else _put_together(problems, among)


@cache
def _has_one_of(problems: frozenset[Problem]) -> ColumnElement[bool]:
    """The same of every quotation; it takes its time to be put together."""
    return _put_together(problems, None)


def _put_together(problems: frozenset[Problem], among: Ids) -> ColumnElement[bool]:
    """The condition; whatever other rows say is one set of ids, looked into once for every quotation."""
    wanted = [problem for problem in Problem if problem in problems]
    has_one = [OF_ITS_ROW[problem] for problem in wanted if problem in OF_ITS_ROW]
    found = [OF_OTHER_ROWS[problem](among) for problem in wanted if problem in OF_OTHER_ROWS]
    if found:
        has_one.append(QuoteRow.id.in_(union(*found)))
    return and_(IS_UNSETTLED, or_(*has_one))


def _cut(_: Ids) -> AnySelect:
    """A bracket opens in it that does not close, or the other way round."""
    return select(aliased(QuoteRow).id).where(text(CUTS_A_BRACKET))


def _overlapping(_: Ids) -> AnySelect:
    """It reaches into another one that is not rejected, or that one into it, and neither holds the other."""
    row = aliased(QuoteRow)
    is_there = (text(IS_CROSSING), row.status != ReviewStatus.REJECTED)
    crossing = select(row.id, row.article_id, row.start, row.end).where(*is_there).cte()
    one, other = crossing.alias(), crossing.alias()
    cross = or_(
        and_(one.c.start < other.c.start, other.c.start < one.c.end, one.c.end < other.c.end),
        and_(other.c.start < one.c.start, one.c.start < other.c.end, other.c.end < one.c.end),
    )
    return select(one.c.id).join(other, and_(one.c.article_id == other.c.article_id, cross))


def _somebody_elses_too(among: Ids) -> AnySelect:
    """The same words are said by somebody of another name in another place."""
    row, speaker, root, asked = aliased(QuoteRow), aliased(SpeakerRow), aliased(SpeakerRow), aliased(QuoteRow)
    is_said = (row.is_listed, row.kind.in_(SPEECH), row.status != ReviewStatus.REJECTED)
    is_asked = true() if among is None else row.text.in_(select(asked.text).where(asked.id.in_(among)))
    is_long = func.length(row.text) >= LONG_ENOUGH
    # More words than needed, but from the index alone: everything else is asked of few.
    by_two = (
        select(row.text)
        .where(is_asked)
        .group_by(row.text)
        .having(func.min(row.speaker_id) < func.max(row.speaker_id))
    )
    name = shown_name(root)
    by_two_names = (
        select(row.text)
        .join(speaker, speaker.id == row.speaker_id)
        .join(root, root.id == root_of(speaker))
        .where(*is_said, is_long, row.text.in_(by_two))
        .group_by(row.text)
        .having(func.min(name) < func.max(name))
    )
    return select(row.id).where(row.text.in_(by_two_names), row.speaker_id.is_not(None))


OF_ITS_ROW: Final[Mapping[Problem, ColumnElement[bool]]] = {
    # Nobody was found, and nobody has said that there is none.
    Problem.NO_SPEAKER: and_(QuoteRow.speaker_id.is_(None), ~QuoteRow.is_person_speaker),
    # More likely wrong than right, as the machine measured.
    Problem.UNSURE: and_(QuoteRow.confidence < BANDS[1], QuoteRow.machine_start.is_not(None)),
}
OF_OTHER_ROWS: Final[Mapping[Problem, Callable[[Ids], AnySelect]]] = {
    Problem.CUT: _cut,
    Problem.OVERLAP: _overlapping,
    Problem.TWO_SPEAKERS: _somebody_elses_too,
}
