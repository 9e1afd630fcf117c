"""What may be confirmed without a look, and what a look at a part of it found."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from db import queries, queries_rechecks, store, store_extraction, store_rechecks
from db.engine import Database
from db.views import Action, Order, QuoteFilter, RejectReason, ReviewStatus
from db.views_statistics import RecheckView
from extraction.model import QuoteKind
from services import corrections
from tests.db.making import BACK, GOING, SEA, WAITING, extraction, quote, rows

BY = "佐藤"
SUZUKI_ID = 2
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
SPEECH = QuoteFilter(only_speech=True)


def words(database: Database, wanted: QuoteFilter = SPEECH, least: float = 0.0) -> list[str]:
    """The words of what may be confirmed, in order."""
    with database.session() as session:
        found = queries_rechecks.confirmable(session, wanted, least)
        known = queries.quotes(session, found)
    return [known[one].text for one in found]


def keep_back(database: Database, kept: Iterable[str], confirmed: str) -> None:
    """Confirm one and keep the others back, as one act."""
    known = rows(database)
    with database.writing() as session:
        standing, _ = queries.standing(session, known[confirmed].id)
        became = {known[confirmed].id: replace(standing, status=ReviewStatus.CONFIRMED)}
        step = store.act(session, store.Act(Action.BULK, BY, NOON), became)
        assert step is not None
        store_rechecks.keep_back(session, step, {known[one].id: known[one].confidence for one in kept})


def found(database: Database, least: float = 0.0) -> dict[int, RecheckView]:
    """What was found, by step of the confidence."""
    with database.session() as session:
        return queries_rechecks.by_confidence(session, least)


def test_what_passes_the_filter_may_be_confirmed_in_its_order(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE quote SET confidence = 0.95 WHERE text = :words"), {"words": GOING})

    assert words(database) == [GOING, BACK, WAITING]
    assert words(database, replace(SPEECH, order=Order.CONFIDENCE)) == [BACK, WAITING, GOING]
    assert words(database, replace(SPEECH, order=Order.SPEAKER)) == [GOING, BACK, WAITING]
    assert words(database, SPEECH, 0.95) == [GOING]
    assert words(database, SPEECH, 0.96) == []
    assert words(database, QuoteFilter()) == [GOING, SEA, BACK, WAITING]


def test_what_a_person_decided_anything_about_may_not(database: Database) -> None:
    known = rows(database)
    corrections.hold(database, known[GOING].id, BY)
    corrections.choose_speaker(database, known[BACK].id, 1, BY)
    corrections.change_kind(database, known[WAITING].id, QuoteKind.WRITING, BY)
    assert words(database) == []
    corrections.reopen(database, known[GOING].id, BY)
    assert words(database) == [GOING]
    corrections.reject(database, known[GOING].id, RejectReason.OTHER, BY)

    assert words(database) == []


def test_what_is_kept_back_waits_for_somebody_to_look(database: Database) -> None:
    keep_back(database, [BACK], GOING)

    assert words(database) == [WAITING]
    with database.session() as session:
        everything = [one.id for one in rows(database).values()]
        assert list(queries_rechecks.still_confirmable(session, everything)) == [
            rows(database)[one].id for one in (SEA, WAITING)
        ]


def test_what_was_found_is_counted_by_the_confidence_at_that_time(database: Database) -> None:
    keep_back(database, [SEA, BACK, WAITING], GOING)
    known = rows(database)
    assert found(database) == {4: RecheckView(3, 0, 0)}
    with database.writing() as session:
        session.execute(text("UPDATE quote SET confidence = 0.1"))
    corrections.confirm(database, known[BACK].id, BY)
    corrections.choose_speaker(database, known[WAITING].id, SUZUKI_ID, BY)
    assert found(database) == {4: RecheckView(3, 1, 0)}
    corrections.confirm(database, known[WAITING].id, BY)
    assert found(database) == {4: RecheckView(3, 2, 1)}
    corrections.reject(database, known[SEA].id, RejectReason.TITLE, BY)

    assert found(database) == {4: RecheckView(3, 3, 2)}
    assert found(database, 0.9) == {4: RecheckView(3, 3, 2)}
    assert found(database, 0.91) == {}


def test_an_act_that_is_undone_keeps_nothing_back_until_it_is_done_again(database: Database) -> None:
    keep_back(database, [BACK], GOING)
    for _ in range(2):
        corrections.undo(database, BY)
        assert found(database) == {}
        assert words(database) == [GOING, BACK, WAITING]
        corrections.redo(database, BY)
        assert found(database) == {4: RecheckView(1, 0, 0)}
        assert words(database) == [WAITING]


def test_what_an_undone_act_kept_back_can_be_kept_back_again(database: Database) -> None:
    keep_back(database, [BACK], GOING)
    corrections.undo(database, BY)
    keep_back(database, [BACK, WAITING], GOING)

    assert found(database) == {4: RecheckView(2, 0, 0)}


def test_an_act_may_keep_nothing_back(database: Database) -> None:
    keep_back(database, [], GOING)

    assert found(database) == {}


def test_what_the_machine_finds_no_longer_is_waited_for_no_longer(database: Database) -> None:
    keep_back(database, [BACK, WAITING], GOING)
    corrections.confirm(database, rows(database)[BACK].id, BY)
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, extraction(quote(GOING)))

    assert found(database) == {4: RecheckView(1, 1, 0)}


@pytest.mark.parametrize(
    ("view", "share", "interval"),
    [
        (RecheckView(5, 0, 0), 0.0, (0.0, 1.0)),
        (RecheckView(20, 20, 0), 0.0, (0.0, 0.161)),
        (RecheckView(40, 40, 1), 0.025, (0.004, 0.129)),
        (RecheckView(10, 10, 10), 1.0, (0.722, 1.0)),
    ],
)
def test_the_bounds_of_a_share_are_wilsons(
    view: RecheckView, share: float, interval: tuple[float, float]
) -> None:
    assert view.share == pytest.approx(share)
    assert view.interval == pytest.approx(interval, abs=0.001)


def test_views_add_up() -> None:
    assert RecheckView(3, 2, 1) + RecheckView(10, 5, 0) == RecheckView(13, 7, 1)
