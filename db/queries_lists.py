"""Lists of any size: quotations by their ids, in order, and which of some ids are wanted.

A hundred thousand ids are had in one row: a row each would take three times as long.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Any, Final

from sqlalchemy import SQLColumnExpression, String, cast, func, select
from sqlalchemy.orm import Session, aliased

from db.conditions import conditions
from db.models import IN_ORDER, ArticleRow, QuoteRow, SpeakerRow
from db.queries_speakers import root_of, shown_name
from db.row_views import AnySelect, portions
from db.text_index import few_holding
from db.views import Order, QuoteFilter

SEPARATOR: Final = ","
NOBODY: Final = 0


def article_ids(session: Session) -> list[int]:
    """The ids of all articles in the order in which they came."""
    (ids,) = _columns(session, select(ArticleRow.id))  # in order the database would go through the texts
    return sorted(ids)


def find_ids(session: Session, quote_filter: QuoteFilter) -> list[int]:
    """The quotations that pass the filter, by their ids alone, in the order of the filter."""
    return ids_of(session, _passing(session, quote_filter), quote_filter.order)


def first_ids(session: Session, quote_filter: QuoteFilter, most: int) -> list[int]:
    """The first of them, found without looking at the others; not by speakers, whose names are sorted here."""
    wanted = _passing(session, quote_filter).order_by(*_order(quote_filter.order))
    return list(session.scalars(wanted.limit(most)))


def ids_of(session: Session, wanted: AnySelect, order: Order) -> list[int]:
    """The ids that a statement selects, in an order."""
    if order is Order.SPEAKER:
        return _by_speaker(session, wanted)
    (ids,) = _columns(session, wanted.order_by(*_order(order)))
    return ids


def _order(order: Order) -> tuple[SQLColumnExpression[Any], ...]:
    """By what the database sorts."""
    return (QuoteRow.confidence, *IN_ORDER) if order is Order.CONFIDENCE else IN_ORDER


def passing(session: Session, quote_filter: QuoteFilter, ids: Iterable[int]) -> set[int]:
    """Which of these quotations pass the filter."""
    wanted = select(QuoteRow.id)
    return {
        quote_id
        for some in portions(ids)
        for quote_id in session.scalars(wanted.where(*conditions(quote_filter, some)))
    }


def _passing(session: Session, quote_filter: QuoteFilter) -> AnySelect:
    """What passes the filter; what is sought in few quotations is not sought in all."""
    sought = quote_filter.text.strip()
    within = few_holding(session, sought) if sought else None
    return select(QuoteRow.id).where(*conditions(quote_filter, within=within))


def _by_speaker(session: Session, wanted: AnySelect) -> list[int]:
    """By the speakers' names, nobody's last; the words of one stay by article."""
    speaker = func.coalesce(QuoteRow.speaker_id, NOBODY)
    ids, speakers = _columns(session, wanted.add_columns(speaker).order_by(*IN_ORDER))
    places = _places_of_speakers(session)
    # A list a speaker: sorting takes twice as long.
    theirs: defaultdict[int, list[int]] = defaultdict(list)
    for quote_id, place in zip(ids, map(places.__getitem__, speakers), strict=True):
        theirs[place].append(quote_id)
    return [*chain.from_iterable(map(theirs.__getitem__, sorted(theirs)))]


def _places_of_speakers(session: Session) -> dict[int, int]:
    """Which in order each speaker is, by reading where there is one, else by name; nobody comes last."""
    root = aliased(SpeakerRow)
    sounded = func.coalesce(func.nullif(root.reading, ""), shown_name(root))
    rows = (
        select(SpeakerRow.id, root.id).join(root, root.id == root_of(SpeakerRow)).order_by(sounded, root.id)
    )
    speakers, roots = _columns(session, rows)
    places = {root_id: place for place, root_id in enumerate(dict.fromkeys(roots))}
    theirs = {one: places[root_id] for one, root_id in zip(speakers, roots, strict=True)}
    return theirs | {NOBODY: len(places)}


def _columns(session: Session, rows: AnySelect) -> list[list[int]]:
    """Rows of whole numbers, a list for every column."""
    strung = [func.aggregate_strings(cast(column, String), SEPARATOR) for column in rows.subquery().c]
    found = session.execute(select(*strung)).one()
    # Read as JSON: cutting the text and reading each number takes twice as long.
    return [json.loads(f"[{text or ''}]") for text in found]
