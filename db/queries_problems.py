"""Every read of what is a problem of one quotation."""

from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.models import QuoteRow
from db.problems import has_problem
from db.views import Problem

THE_QUOTE: Final = bindparam("quote_id", type_=QuoteRow.id.type)
# Put together once: it is asked for every quotation that somebody looks at.
PROBLEMS_OF: Final = select(*(has_problem(frozenset({problem}), [THE_QUOTE]) for problem in Problem)).where(
    QuoteRow.id == THE_QUOTE
)


def problems_of(session: Session, quote_id: int) -> tuple[Problem, ...]:
    """Why a quotation should be looked at; nothing where it is settled or gone."""
    row = session.execute(PROBLEMS_OF, {"quote_id": quote_id}).one_or_none()
    return (
        () if row is None else tuple(problem for problem, has_it in zip(Problem, row, strict=True) if has_it)
    )
