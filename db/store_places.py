"""What follows from where quotations stand: words, numbers, which one is inside which, which cross."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from db.models import ArticleRow, QuoteRow, table_of
from extraction import split_paragraphs
from extraction.model import QuoteForm, Span

# What follows from a place.
FOLLOWING: Final = ("text", "paragraph", "number", "parent_id", "is_crossing")


class Arranged(NamedTuple):
    """A quotation where it stands, and what the database says so far of what follows from that."""

    id: int
    start: int
    end: int
    form: QuoteForm
    is_listed: bool
    text: str = ""
    paragraph: int = 0
    number: int = 0
    parent_id: int | None = None
    is_crossing: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def arrange(session: Session, article_id: int) -> None:
    """Write down anew what follows from where the quotations of an article stand.

    They are counted from 1 in order; what is not listed has no number and is inside nothing.
    """
    text = session.scalars(select(ArticleRow.text).where(ArticleRow.id == article_id)).one()
    rows = _placed(session, article_id)
    _write(
        session, [after for before, after in zip(rows, arranged(text, rows), strict=True) if before != after]
    )


def arranged(text: str, rows: Sequence[Arranged]) -> list[Arranged]:
    """The quotations of an article, the outer one first, with what follows from where they stand."""
    listed = [row for row in rows if row.is_listed]
    numbers = {row.id: number for number, row in enumerate(listed, start=1)}
    parents = dict(_parents(listed))
    crossing = set(_crossing(listed))
    starts = [span.start for span in split_paragraphs(text)]
    return [
        row._replace(
            text=row.span.of(text),
            paragraph=bisect_right(starts, row.start),
            number=numbers.get(row.id, 0),
            parent_id=parents.get(row.id),
            is_crossing=row.id in crossing,
        )
        for row in rows
    ]


def _placed(session: Session, article_id: int) -> list[Arranged]:
    """The quotations of an article in order, the outer one first."""
    table = table_of(QuoteRow).c
    columns = [table[name] for name in Arranged._fields]
    order = (table.start, table.end.desc(), table.form)
    rows = session.execute(select(*columns).where(table.article_id == article_id).order_by(*order))
    return [Arranged(*row) for row in rows]


def _parents(rows: Sequence[Arranged]) -> Iterator[tuple[int, int]]:
    """Each quotation that stands inside another, and the nearest one around it."""
    still_open: list[Arranged] = []
    for row in rows:
        while still_open and still_open[-1].end <= row.start:
            still_open.pop()
        around = (
            other
            for other in reversed(still_open)
            if other.span.contains(row.span) and other.span != row.span
        )
        if (parent := next(around, None)) is not None:
            yield row.id, parent.id
        still_open.append(row)


def _crossing(rows: Sequence[Arranged]) -> Iterator[int]:
    """Each quotation that reaches into another without holding it, or into which another one reaches."""
    still_open: list[Arranged] = []
    for row in rows:
        still_open = [other for other in still_open if other.end > row.start]
        for other in still_open:
            if other.start < row.start and other.end < row.end:
                yield other.id
                yield row.id
        still_open.append(row)


def _write(session: Session, rows: Sequence[Arranged]) -> None:
    """Write what is other than before."""
    if not rows:
        return
    table = table_of(QuoteRow)
    changed = update(table).where(table.c.id == bindparam("quote_id"))
    values: list[dict[str, Any]] = [
        {"quote_id": row.id, **{f"now_{name}": getattr(row, name) for name in FOLLOWING}} for row in rows
    ]
    now: dict[str, Any] = {name: bindparam(f"now_{name}") for name in FOLLOWING}
    session.execute(changed.values(now), values)
