"""Two people decide about one quotation: neither goes over the other unseen, and everybody takes back their own."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest

from db import queries_steps
from db.engine import Database, open_database
from db.meanwhile import DecidedMeanwhile, seen
from db.queries_news import News, news_since
from db.views import Action, RejectReason, ReviewStatus
from extraction.model import QuoteKind
from services import corrections
from tests.db.making import BACK, GOING, WAITING, rows

US, THEM = "佐藤", "田中"
Act = Callable[[Database, int], object]


def confirm(database: Database, quote_id: int) -> None:
    """Right as it stands."""
    corrections.confirm(database, quote_id, US)


def note(database: Database, quote_id: int) -> None:
    """Something beside it."""
    corrections.write_note(database, quote_id, "裏を取る", US)


def hold(database: Database, quote_id: int) -> None:
    """Later."""
    corrections.hold(database, quote_id, US)


def reject(database: Database, quote_id: int) -> None:
    """No quotation."""
    corrections.reject(database, quote_id, RejectReason.TITLE, US)


def is_nobody(database: Database, quote_id: int) -> None:
    """Nobody can say who."""
    corrections.settle_speaker(database, quote_id, None, US)


def is_writing(database: Database, quote_id: int) -> None:
    """Another kind."""
    corrections.change_kind(database, quote_id, QuoteKind.WRITING, US)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (is_nobody, confirm),
        (is_writing, confirm),
        (reject, confirm),
        (hold, reject),
        (confirm, hold),
        (confirm, reject),
        (is_nobody, hold),
        (is_writing, is_nobody),
    ],
)
def test_who_would_go_over_what_they_have_not_seen_is_told(
    database: Database, theirs: Act, ours: Act
) -> None:
    shown = rows_with_versions(database)[GOING]
    theirs(database, shown)
    stored = rows(database)[GOING]

    with pytest.raises(DecidedMeanwhile) as met, seen({shown: 0}):
        ours(database, shown)
    assert rows(database)[GOING] == stored
    assert (met.value.theirs.quote_id, met.value.theirs.by) == (shown, US)
    ours(database, shown)  # who has seen it may
    with database.session() as session:
        assert len(queries_steps.history(session, shown)) >= 1


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [(confirm, confirm), (is_nobody, is_nobody), (reject, reject), (note, confirm), (is_nobody, note)],
)
def test_what_agrees_or_concerns_something_else_stands_beside_it(
    database: Database, theirs: Act, ours: Act
) -> None:
    shown = rows_with_versions(database)[GOING]
    theirs(database, shown)

    with seen({shown: 0}):
        ours(database, shown)


def rows_with_versions(database: Database) -> dict[str, int]:
    """The ids of the quotations."""
    return {words: view.id for words, view in rows(database).items()}


def test_a_window_tells_at_which_version_it_shows_a_quotation(database: Database) -> None:
    from db import queries  # noqa: PLC0415

    going = rows(database)[GOING].id
    with database.session() as session:
        before = queries.quote(session, going).version
    corrections.hold(database, going, THEM)
    with database.session() as session:
        after = queries.quote(session, going).version
        (decision,) = queries_steps.history(session, going)

    assert (before, after) == (0, decision.id)
    with seen({going: after, 999: 0}):
        corrections.confirm(database, going, US)
    assert rows(database)[GOING].status is ReviewStatus.CONFIRMED


# What is new


def test_news_are_what_was_decided_and_what_came_in(database: Database) -> None:
    ids = rows_with_versions(database)
    with database.session() as session:
        assert news_since(session, 0, 5) == News(0, 1, ())
    for words in (GOING, BACK, GOING):
        corrections.write_note(database, ids[words], f"{words}を見る", THEM)
        corrections.hold(database, ids[words], THEM)
    with database.session() as session:
        last = news_since(session, 0, 5)
        assert (last.article_id, set(last.touched or ())) == (1, {ids[GOING], ids[BACK]})
        assert news_since(session, 0, 1).touched is None
        assert news_since(session, last.step, 1) == News(last.step, 1, ())


# Undo at a server


@pytest.mark.of_a_server
def test_everybody_takes_back_their_own(database: Database) -> None:
    ids = rows_with_versions(database)
    corrections.hold(database, ids[GOING], US)
    corrections.hold(database, ids[BACK], THEM)

    undone = corrections.undo(database, US)
    assert undone is not None
    assert (undone.quote_id, undone.left) == (ids[GOING], 0)
    assert rows(database)[BACK].status is ReviewStatus.HELD
    assert corrections.undo(database, US) is None
    again = corrections.redo(database, US)
    assert again is not None
    assert [rows(database)[words].status for words in (GOING, BACK)] == [ReviewStatus.HELD] * 2


@pytest.mark.of_a_server
def test_what_somebody_else_decided_since_is_left_alone_by_undo_and_redo(database: Database) -> None:
    ids = rows_with_versions(database)
    corrections.hold(database, ids[WAITING], US)
    corrections.hold(database, ids[GOING], US)
    corrections.reject(database, ids[GOING], RejectReason.TITLE, THEM)

    undone = corrections.undo(database, US)
    assert undone is not None
    assert undone.left == 1
    assert rows(database)[GOING].status is ReviewStatus.REJECTED
    before = corrections.undo(database, US)
    assert before is not None
    assert (before.quote_id, before.left) == (ids[WAITING], 0)
    assert [corrections.redo(database, US) is not None for _ in range(3)] == [True, True, False]
    assert rows(database)[GOING].status is ReviewStatus.REJECTED
    assert rows(database)[WAITING].status is ReviewStatus.HELD
    with database.session() as session:
        step = queries_steps.undoable(session, THEM)
    assert step is not None
    assert step.action is Action.REJECT


@pytest.mark.of_a_server
def test_of_two_at_the_same_moment_one_is_stored_and_the_other_told(
    database: Database, location: str
) -> None:
    other = open_database(location)
    going = rows(database)[GOING].id
    start, told = Barrier(2), list[str]()

    def decide(where: Database, by: str, speaker_id: int | None) -> None:
        start.wait()
        try:
            with seen({going: 0}):
                corrections.settle_speaker(where, going, speaker_id, by)
        except DecidedMeanwhile:
            told.append(by)

    both = [Thread(target=decide, args=one) for one in ((database, US, None), (other, THEM, 2))]
    for one in both:
        one.start()
    for one in both:
        one.join()
    other.close()
    with database.session() as session:
        (decision,) = queries_steps.history(session, going)

    assert sorted([*told, decision.by]) == sorted([US, THEM])
