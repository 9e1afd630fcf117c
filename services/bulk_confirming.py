"""Confirming many quotations without a look at each, so that it can be trusted.

A sample is shown first; one act confirms them, which can be undone as one. Of those that were not shown a few
are kept back: they stay open like any other, and who judges them without knowing tells how often the others
are wrong. What a person has decided anything about is never touched.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil
from random import Random
from typing import Final

from db import queries_forms, queries_rechecks, store, store_rechecks
from db.engine import Database
from db.views import Action, ContextView, QuoteFilter
from services.backups import before_bulk

SHOWN: Final = 20
KEPT_BACK: Final = 0.05
SEED: Final = 20261125  # the same project gives the same sample


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would be confirmed, a sample of it in context, and what would be kept back."""

    quote_ids: Sequence[int]
    sample: tuple[ContextView, ...]
    kept_back: frozenset[int]


@dataclass(frozen=True, slots=True)
class BulkOutcome:
    """How many were confirmed, and how many kept back."""

    confirmed: int
    kept_back: int


def look_ahead(database: Database, quote_filter: QuoteFilter, least: float) -> Prospect:
    """What a bulk confirmation of this filter would do, from this confidence on."""
    random = Random(SEED)
    with database.session() as session:
        quote_ids = queries_rechecks.confirmable(session, quote_filter, least)
        shown = set(random.sample(quote_ids, min(SHOWN, len(quote_ids))))
        sample = queries_forms.contexts(session, shown)
    unseen = [one for one in quote_ids if one not in shown]
    kept_back = random.sample(unseen, min(ceil(len(quote_ids) * KEPT_BACK), len(unseen)))
    return Prospect(quote_ids, sample, frozenset(kept_back))


def confirm(database: Database, prospect: Prospect, by: str) -> BulkOutcome:
    """Do what was looked ahead to; what was decided meanwhile is left out. Raises DatabaseProblem."""
    before_bulk(database, len(prospect.quote_ids))
    with database.writing() as session:
        confidences = queries_rechecks.still_confirmable(session, prospect.quote_ids)
        kept_back = {one: confidences[one] for one in prospect.kept_back & confidences.keys()}
        wanted = _in_order(prospect.quote_ids, confidences.keys() - kept_back.keys())
        step = store.confirm(session, store.Act(Action.BULK, by, datetime.now(UTC)), wanted)
        if step is None:
            return BulkOutcome(0, 0)
        store_rechecks.keep_back(session, step, kept_back)
    return BulkOutcome(len(wanted), len(kept_back))


def _in_order(quote_ids: Sequence[int], wanted: Collection[int]) -> list[int]:
    """Those that are wanted, in the order of the list: undo returns to the first."""
    return [one for one in quote_ids if one in wanted]
