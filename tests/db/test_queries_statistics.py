"""Counting over a project."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from db import queries, queries_statistics, store, store_extraction
from db.engine import Database
from db.store_changes import Change
from db.views import Action, RejectReason, ReviewStatus, Subject
from db.views_statistics import DayView, KindCount, MonthCount, NamedCount, RuleView, SpeakerCounts
from extraction.model import QuoteKind
from services import corrections
from tests.db.making import BACK, GOING, SEA, USUAL, WAITING, extraction, new_article, quote, rows

BY = "佐藤"
YAMADA_ID, SUZUKI_ID = 1, 2
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 12, tzinfo=UTC)


def day(at: datetime) -> date:
    """The day at this moment where the test runs."""
    return at.astimezone().date()


def decide(
    database: Database,
    words: str,
    status: ReviewStatus,
    at: datetime = NOON,
    action: Action = Action.CONFIRM,
) -> None:
    """Somebody decides at this moment."""
    quote_id = rows(database)[words].id
    with database.writing() as session:
        standing, _ = queries.standing(session, quote_id)
        store.act(session, store.Act(action, BY, at), {quote_id: replace(standing, status=status)})


def merge(database: Database, speaker_id: int, into: int) -> None:
    """Somebody says that two are one."""
    with database.writing() as session:
        change = Change(Subject.SPEAKER, speaker_id, {"root_id": into})
        store.act(session, store.Act(Action.MERGE, BY, NOON), changes=[change])


def undo(database: Database, at: datetime) -> None:
    """Somebody takes the last act back."""
    with database.writing() as session:
        store.undo(session, BY, at)


def add_published(database: Database, number: int, outlet: str | None, on: date | None) -> None:
    """The article again, from this outlet on this day."""
    new = replace(new_article(number), outlet=outlet, published_on=on)
    with database.writing() as session:
        article_id = store.add_article(session, new)
        assert article_id is not None
        store_extraction.put_extraction(session, article_id, USUAL)


# Days


def days(database: Database) -> tuple[DayView, ...]:
    """The days of work."""
    with database.session() as session:
        return queries_statistics.by_day(session)


def test_a_project_without_decisions_has_no_days(database: Database) -> None:
    assert days(database) == ()


def test_a_day_counts_what_it_decided(database: Database) -> None:
    decide(database, GOING, ReviewStatus.CONFIRMED)
    decide(database, BACK, ReviewStatus.REJECTED)
    decide(database, WAITING, ReviewStatus.HELD)
    decide(database, WAITING, ReviewStatus.CORRECTED, LATER)

    assert days(database) == (DayView(day(NOON), 2, 3), DayView(day(LATER), 1, 1))


def test_deciding_again_is_work_but_no_progress(database: Database) -> None:
    decide(database, GOING, ReviewStatus.CONFIRMED)
    decide(database, GOING, ReviewStatus.REJECTED, LATER)

    assert days(database) == (DayView(day(NOON), 1, 1), DayView(day(LATER), 0, 1))


def test_what_is_undone_counts_against_the_day_of_the_undo(database: Database) -> None:
    decide(database, GOING, ReviewStatus.CONFIRMED)
    undo(database, LATER)

    assert days(database) == (DayView(day(NOON), 1, 1), DayView(day(LATER), -1, 0))


# Speakers


def speakers(database: Database, most: int = 20) -> SpeakerCounts:
    """Who speaks how often."""
    with database.session() as session:
        return queries_statistics.by_speaker(session, most)


def test_nobody_speaks_in_an_empty_project(empty: Database) -> None:
    assert speakers(empty) == SpeakerCounts((), 0, 0, 0)


def test_who_speaks_most_comes_first_and_the_rest_is_counted(database: Database) -> None:
    corrections.choose_speaker(database, rows(database)[GOING].id, SUZUKI_ID, BY)

    assert speakers(database) == SpeakerCounts((NamedCount("鈴木花子", 2), NamedCount("関係者", 1)), 0, 0, 0)
    assert speakers(database, 1) == SpeakerCounts((NamedCount("鈴木花子", 2),), 1, 1, 0)


def test_what_is_rejected_or_nobodys_words_is_nobodys(database: Database) -> None:
    corrections.reject(database, rows(database)[BACK].id, RejectReason.OTHER, BY)
    corrections.choose_speaker(database, rows(database)[WAITING].id, None, BY)

    assert speakers(database) == SpeakerCounts((NamedCount("山田太郎", 1),), 0, 0, 1)


def test_who_was_merged_is_counted_as_the_other_one(database: Database) -> None:
    merge(database, SUZUKI_ID, YAMADA_ID)

    assert speakers(database, 1) == SpeakerCounts((NamedCount("山田太郎", 2),), 1, 1, 0)


def test_what_is_not_listed_any_more_is_not_counted(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE quote SET is_listed = false WHERE text = :words"), {"words": BACK})

    assert [one.name for one in speakers(database).first] == ["山田太郎", "関係者"]


# Outlets, kinds, months


def test_outlets_with_most_quotations_come_first(database: Database) -> None:
    for number in (2, 3):
        add_published(database, number, "港新聞", date(2026, 11, number))

    with database.session() as session:
        counted = queries_statistics.by_outlet(session)
    assert counted == (NamedCount("港新聞", 6), NamedCount("", 3))


def test_months_follow_each_other_and_what_has_no_day_comes_last(database: Database) -> None:
    for number, on in enumerate((date(2026, 11, 1), date(2026, 11, 30), date(2025, 12, 5)), start=2):
        add_published(database, number, None, on)

    with database.session() as session:
        counted = queries_statistics.by_month(session)
    assert counted == (
        MonthCount(date(2025, 12, 1), 3),
        MonthCount(date(2026, 11, 1), 6),
        MonthCount(None, 3),
    )


def test_kinds_are_counted_whoever_speaks_without_what_is_rejected(database: Database) -> None:
    corrections.reject(database, rows(database)[WAITING].id, RejectReason.OTHER, BY)

    with database.session() as session:
        counted = queries_statistics.by_kind(session)
    assert counted == (KindCount(QuoteKind.SPEECH, 2), KindCount(QuoteKind.TITLE, 1))


# Rules


def rules(database: Database) -> tuple[RuleView, ...]:
    """How often each rule was right."""
    with database.session() as session:
        return queries_statistics.by_rule(session)


def test_a_rule_about_which_nobody_decided_is_neither_right_nor_wrong(database: Database) -> None:
    corrections.hold(database, rows(database)[GOING].id, BY)

    assert rules(database) == ()


def test_a_rule_is_right_where_its_answer_was_confirmed_as_it_stood(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.confirm(database, ids[GOING], BY)
    corrections.confirm(database, ids[SEA], BY)
    corrections.choose_speaker(database, ids[BACK], 1, BY)
    corrections.confirm(database, ids[BACK], BY)
    corrections.reject(database, ids[WAITING], RejectReason.NARRATION, BY)

    (rule,) = rules(database)
    assert rule == RuleView("adjacent", confirmed=2, corrected=1, rejected=1)
    assert (rule.decided, rule.right) == (4, 0.5)


@pytest.mark.parametrize("speaker_id", [None, SUZUKI_ID])
def test_another_speaker_is_a_correction(database: Database, speaker_id: int | None) -> None:
    quote_id = rows(database)[GOING].id
    corrections.choose_speaker(database, quote_id, speaker_id, BY)
    corrections.confirm(database, quote_id, BY)

    assert rules(database) == (RuleView("adjacent", 0, 1, 0),)


def test_that_nobody_can_say_who_is_a_correction_of_having_found_nobody(database: Database) -> None:
    quote_id = rows(database)[SEA].id
    corrections.choose_speaker(database, quote_id, None, BY)
    corrections.confirm(database, quote_id, BY)

    assert rules(database) == (RuleView("adjacent", 0, 1, 0),)


def test_another_kind_is_a_correction(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    corrections.change_kind(database, quote_id, QuoteKind.THOUGHT, BY)
    corrections.confirm(database, quote_id, BY)

    assert rules(database) == (RuleView("adjacent", 0, 1, 0),)


def test_somebody_merged_is_no_other_answer(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    merge(database, SUZUKI_ID, YAMADA_ID)
    corrections.choose_speaker(database, quote_id, SUZUKI_ID, BY)
    corrections.confirm(database, quote_id, BY)

    assert rules(database) == (RuleView("adjacent", 1, 0, 0),)


def test_another_place_is_a_correction(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    with database.writing() as session:
        standing, _ = queries.standing(session, quote_id)
        moved = replace(standing, start=standing.start + 1, is_person_span=True)
        store.act(session, store.Act(Action.SPAN, BY, NOON), {quote_id: moved})
    corrections.confirm(database, quote_id, BY)

    assert rules(database) == (RuleView("adjacent", 0, 1, 0),)


def test_what_was_confirmed_without_a_look_judges_no_rule_until_somebody_looks(database: Database) -> None:
    decide(database, GOING, ReviewStatus.CONFIRMED, action=Action.BULK)
    undo(database, NOON)
    with database.writing() as session:
        store.redo(session, BY, NOON)
    assert (rules(database), unseen(database)) == ((), 1)
    decide(database, GOING, ReviewStatus.REJECTED, LATER)

    assert (rules(database), unseen(database)) == ((RuleView("adjacent", 0, 0, 1),), 0)


def test_what_is_open_again_does_not_stand_confirmed_without_a_look(database: Database) -> None:
    decide(database, GOING, ReviewStatus.CONFIRMED, action=Action.BULK)
    assert unseen(database) == 1
    undo(database, NOON)

    assert unseen(database) == 0


def unseen(database: Database) -> int:
    """How many stand confirmed that nobody looked at."""
    with database.session() as session:
        return queries_statistics.unseen(session)


def test_rejecting_what_is_nobodys_words_anyway_judges_no_rule(database: Database) -> None:
    corrections.reject(database, rows(database)[SEA].id, RejectReason.TITLE, BY)

    assert rules(database) == ()


def test_what_the_machine_finds_no_longer_says_nothing_about_its_rules(database: Database) -> None:
    corrections.confirm(database, rows(database)[GOING].id, BY)
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, extraction(quote(BACK)))

    assert rules(database) == ()
