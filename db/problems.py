"""What is a problem of a quotation, in the database's terms; only of one that nobody has settled.

`among` says of which quotations it is asked: of a few, only what is beside them is looked at.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from sqlalchemy import BindParameter, ColumnElement, and_, func, or_, select, text, true
from sqlalchemy.orm import aliased

from db.models import CUTS_A_BRACKET, IS_CROSSING, QuoteRow, SpeakerRow
from db.queries_speakers import SPEECH, root_of, shown_name
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
    return and_(IS_UNSETTLED, or_(*(PROBLEMS[problem](among) for problem in Problem if problem in problems)))


def _has_no_speaker(_: Ids) -> ColumnElement[bool]:
    """Nobody was found, and nobody has said that there is none."""
    return and_(QuoteRow.speaker_id.is_(None), ~QuoteRow.is_person_speaker)


def _is_unsure(_: Ids) -> ColumnElement[bool]:
    """More likely wrong than right, as the machine measured."""
    return and_(QuoteRow.confidence < BANDS[1], QuoteRow.machine_start.is_not(None))


def _is_cut(_: Ids) -> ColumnElement[bool]:
    """A bracket opens in it that does not close, or the other way round."""
    return QuoteRow.id.in_(select(aliased(QuoteRow).id).where(text(CUTS_A_BRACKET)))


def _overlaps(_: Ids) -> ColumnElement[bool]:
    """It reaches into another one that is not rejected, or that one into it, and neither holds the other."""
    row = aliased(QuoteRow)
    is_there = (text(IS_CROSSING), row.status != ReviewStatus.REJECTED)
    crossing = select(row.id, row.article_id, row.start, row.end).where(*is_there).cte()
    one, other = crossing.alias(), crossing.alias()
    cross = or_(
        and_(one.c.start < other.c.start, other.c.start < one.c.end, one.c.end < other.c.end),
        and_(other.c.start < one.c.start, one.c.start < other.c.end, other.c.end < one.c.end),
    )
    return QuoteRow.id.in_(select(one.c.id).join(other, and_(one.c.article_id == other.c.article_id, cross)))


def _is_somebody_elses_too(among: Ids) -> ColumnElement[bool]:
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
    return QuoteRow.id.in_(select(row.id).where(row.text.in_(by_two_names), row.speaker_id.is_not(None)))


PROBLEMS: Final[Mapping[Problem, Callable[[Ids], ColumnElement[bool]]]] = {
    Problem.NO_SPEAKER: _has_no_speaker,
    Problem.CUT: _is_cut,
    Problem.OVERLAP: _overlaps,
    Problem.TWO_SPEAKERS: _is_somebody_elses_too,
    Problem.UNSURE: _is_unsure,
}
