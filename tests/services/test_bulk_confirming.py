"""Confirming many without a look at each."""

from collections.abc import Sequence

import pytest

from db import queries, queries_rechecks, queries_steps
from db.engine import Database
from db.views import Action, QuoteFilter, QuoteView, RejectReason, ReviewStatus
from db.views_statistics import RecheckView
from services import corrections
from services.bulk_confirming import SHOWN, BulkOutcome, Prospect, confirm, look_ahead
from tests.db.making import add

BY = "佐藤"
SPEECH = QuoteFilter(only_speech=True)
ARTICLES = 20


@pytest.fixture
def many(database: Database) -> Database:
    """A project of twenty articles, with three quotations that are somebody's words in each."""
    with database.writing() as session:
        for number in range(2, ARTICLES + 1):
            add(session, number=number)
    return database


def quotes(database: Database) -> Sequence[QuoteView]:
    """Every quotation that is somebody's words, as it stands now."""
    with database.session() as session:
        return queries.find_quotes(session, SPEECH)


def found(database: Database) -> RecheckView:
    """What was found of what was kept back."""
    with database.session() as session:
        return sum(queries_rechecks.by_confidence(session).values(), RecheckView(0, 0, 0))


def test_a_sample_is_shown_and_of_the_others_one_in_twenty_is_kept_back(many: Database) -> None:
    prospect = look_ahead(many, SPEECH, 0.9)
    shown = {quote.quote_id for quote in prospect.sample}

    assert list(prospect.quote_ids) == [quote.id for quote in quotes(many)]
    assert len(shown) == SHOWN
    assert len(prospect.kept_back) == 3
    assert shown.isdisjoint(prospect.kept_back)
    assert look_ahead(many, SPEECH, 0.9) == prospect
    assert {(quote.before, quote.after) for quote in prospect.sample} <= {
        ("山田氏は", "と述べた"),
        ("鈴木氏は", "と語った"),
        ("関係者は", "とした"),
    }


def test_what_is_shown_in_full_needs_no_second_look(database: Database) -> None:
    prospect = look_ahead(database, SPEECH, 0.5)

    assert len(prospect.sample) == len(prospect.quote_ids) == 3
    assert prospect.kept_back == frozenset()
    assert confirm(database, prospect, BY) == BulkOutcome(3, 0)


def test_nothing_is_confirmed_where_nothing_is_so_sure(database: Database) -> None:
    prospect = look_ahead(database, SPEECH, 0.95)

    assert prospect == Prospect([], (), frozenset())
    assert confirm(database, prospect, BY) == BulkOutcome(0, 0)
    assert corrections.undo(database, BY) is None


def test_all_are_one_step_which_undo_takes_back(many: Database) -> None:
    before = quotes(many)
    prospect = look_ahead(many, SPEECH, 0.9)
    assert confirm(many, prospect, BY) == BulkOutcome(57, 3)
    with many.session() as session:
        step = queries_steps.undoable(session)
    assert step is not None
    assert (step.action, step.count) == (Action.BULK, 57)
    still_open = {quote.id for quote in quotes(many) if quote.status is ReviewStatus.OPEN}
    assert still_open == prospect.kept_back
    assert found(many) == RecheckView(3, 0, 0)
    corrections.undo(many, BY)

    assert quotes(many) == before
    assert found(many) == RecheckView(0, 0, 0)
    assert look_ahead(many, SPEECH, 0.9) == prospect


def test_what_is_kept_back_looks_as_if_nothing_had_happened(many: Database) -> None:
    prospect = look_ahead(many, SPEECH, 0.9)
    before = {quote.id: quote for quote in quotes(many)}
    confirm(many, prospect, BY)
    now = {quote.id: quote for quote in quotes(many)}

    for quote_id in prospect.kept_back:
        assert now[quote_id] == before[quote_id]
        with many.session() as session:
            assert queries_steps.history(session, quote_id) == ()
    assert look_ahead(many, SPEECH, 0.0).quote_ids == []


def test_who_judges_what_was_kept_back_tells_how_often_the_others_are_wrong(many: Database) -> None:
    prospect = look_ahead(many, SPEECH, 0.9)
    confirm(many, prospect, BY)
    right, wrong, _ = sorted(prospect.kept_back)
    corrections.confirm(many, right, BY)
    corrections.reject(many, wrong, RejectReason.NARRATION, BY)

    assert found(many) == RecheckView(3, 2, 1)


def test_what_was_decided_meanwhile_is_left_out(many: Database) -> None:
    prospect = look_ahead(many, SPEECH, 0.9)
    kept_back = min(prospect.kept_back)
    other = next(one for one in prospect.quote_ids if one not in prospect.kept_back)
    corrections.hold(many, kept_back, BY)
    corrections.reject(many, other, RejectReason.OTHER, BY)

    assert confirm(many, prospect, BY) == BulkOutcome(56, 2)
    known = {quote.id: quote.status for quote in quotes(many)}
    assert (known[kept_back], known[other]) == (ReviewStatus.HELD, ReviewStatus.REJECTED)
