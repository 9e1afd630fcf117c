"""Quotations that a person added or moved, and the machine's answers beside them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import pytest

from db import queries, queries_speakers, store, store_extraction
from db.engine import Database
from db.store import Act, NewQuote
from db.views import Action, ProgressView, QuoteFilter, ReviewStatus
from extraction.model import Extraction, QuoteForm, QuoteKind, Region, Span
from services import corrections
from tests.db.making import (
    BACK,
    GOING,
    SEA,
    SUZUKI,
    USUAL,
    WAITING,
    YAMADA,
    extraction,
    quote,
    rows,
    span,
)

BY: Final = "佐藤"
GOING_SENTENCE: Final = "山田氏は「𠮷野へ『海』を見に行く」と述べた。"
SAW: Final = "図書館"


def put(database: Database, found: Extraction) -> None:
    """Extract again."""
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, found)


def place(database: Database, quote_id: int, where: Span, action: Action = Action.SPAN) -> None:
    """Let a quotation stand there."""
    with database.writing() as session:
        was = queries.standings(session, [quote_id])[quote_id][0]
        became = replace(was, start=where.start, end=where.end, is_person_span=True, is_listed=True)
        store.act(session, Act(action, BY, datetime.now(UTC)), {quote_id: became})


def put_away(database: Database, quote_id: int) -> None:
    """It is not there any more."""
    with database.writing() as session:
        was, _ = queries.standing(session, quote_id)
        became = replace(was, is_person_span=True, is_listed=False)
        store.act(session, Act(Action.JOIN, BY, datetime.now(UTC)), {quote_id: became})


def add_quote(database: Database, where: Span) -> int:
    """A person finds another quotation."""
    new = NewQuote(1, where, QuoteForm.DIRECT, QuoteKind.SPEECH, Region.BODY, "person", "人が加えました。")
    with database.writing() as session:
        quote_id = store.add_quote(session, new)
    place(database, quote_id, where, Action.ADD)
    return quote_id


def numbers(database: Database) -> dict[str, tuple[int, int | None]]:
    """Number and parent by words."""
    return {words: (view.number, view.parent_id) for words, view in rows(database).items()}


def test_a_quotation_moved_has_other_words_and_another_number_and_comes_back(database: Database) -> None:
    before = rows(database)
    place(database, before[WAITING].id, span(SAW))

    moved = rows(database)[SAW]
    assert (moved.id, moved.span, moved.machine_span, moved.paragraph, moved.number) == (
        before[WAITING].id,
        span(SAW),
        span(WAITING),
        1,
        1,
    )
    assert moved.is_person_span
    assert [view.number for view in rows(database).values()] == [1, 2, 3, 4]
    corrections.undo(database, BY)
    assert rows(database) == before
    corrections.redo(database, BY)
    assert rows(database)[SAW] == moved


def test_what_is_inside_which_follows_from_where_they_stand(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    place(database, ids[GOING], Span(span(GOING).start, span("を見").start))
    assert numbers(database)[SEA] == (2, ids[GOING])
    place(database, ids[BACK], span(GOING))
    assert numbers(database)[SEA] == (3, ids[GOING])
    put_away(database, ids[GOING])

    assert numbers(database)[SEA] == (2, ids[BACK])


def test_what_is_not_listed_is_nowhere(database: Database) -> None:
    back = rows(database)[BACK].id
    put_away(database, back)

    assert list(rows(database)) == [GOING, SEA, WAITING]
    with database.session() as session:
        assert queries.progress(session) == ProgressView(2, 2, 0, 0, 0, 0)
        assert queries.count_quotes(session, QuoteFilter()) == 3
        assert [one.quotes for one in queries_speakers.speakers(session)] == [1, 0, 1]
        (article,) = queries.articles(session)
        assert (article.quotes, article.open_quotes) == (2, 2)
        with pytest.raises(LookupError):
            queries.quote(session, back)
        with pytest.raises(LookupError):
            queries.standing(session, back)


def test_a_quotation_added_is_there_until_that_is_undone(database: Database) -> None:
    before = rows(database)
    added = add_quote(database, span(SAW))

    found = rows(database)[SAW]
    assert (found.id, found.number, found.machine_span, found.is_found, found.speaker) == (
        added, 1, None, False, "",
    )  # fmt: skip
    corrections.undo(database, BY)
    assert rows(database) == before
    corrections.redo(database, BY)
    assert rows(database)[SAW] == found


def test_a_confirmed_addition_differs_from_the_machines_answer(database: Database) -> None:
    corrections.confirm(database, add_quote(database, span(SAW)), BY)

    assert rows(database)[SAW].status is ReviewStatus.CORRECTED


# Another extraction


def test_what_a_person_moved_is_known_again_by_where_the_machine_found_it(database: Database) -> None:
    going = rows(database)[GOING].id
    place(database, going, span(GOING_SENTENCE))
    put(database, extraction(quote(GOING, SUZUKI)))

    (moved,) = rows(database).values()
    assert (moved.id, moved.text, moved.speaker) == (going, GOING_SENTENCE, "鈴木花子")
    corrections.undo(database, BY)
    assert list(rows(database)) == [GOING]


def test_what_a_person_added_takes_the_machines_answer_when_it_is_found(database: Database) -> None:
    added = add_quote(database, span(SAW))
    put(database, extraction(*USUAL.quotes, quote(SAW, YAMADA)))

    found = rows(database)[SAW]
    assert (found.id, found.machine_span, found.is_found, found.speaker) == (
        added,
        span(SAW),
        True,
        "山田太郎",
    )
    assert found.is_person_span


def test_what_a_person_moved_takes_the_answer_of_where_it_stands_now(database: Database) -> None:
    going = rows(database)[GOING].id
    place(database, going, span(SAW))
    put(database, extraction(quote(SAW, SUZUKI), quote(GOING, YAMADA)))

    found = rows(database)
    assert (found[SAW].id, found[SAW].machine_span, found[SAW].speaker) == (going, span(SAW), "鈴木花子")
    assert found[GOING].id != going


def test_two_that_changed_places_take_each_others_answers(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    place(database, ids[GOING], span(BACK))
    place(database, ids[BACK], span(GOING))
    put(database, USUAL)

    found = rows(database)
    assert (found[BACK].id, found[BACK].machine_speaker) == (ids[GOING], "鈴木花子")
    assert (found[GOING].id, found[GOING].machine_speaker) == (ids[BACK], "山田太郎")


def test_what_moved_away_gives_its_place_to_what_was_put_there(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    place(database, ids[BACK], span(SAW))
    place(database, ids[GOING], span(BACK))
    put(database, USUAL)

    found = rows(database)
    assert (found[BACK].id, found[BACK].machine_speaker) == (ids[GOING], "鈴木花子")
    assert (found[SAW].id, found[SAW].machine_span, found[SAW].is_found) == (ids[BACK], None, False)
    assert found[GOING].id not in ids.values()
    corrections.undo(database, BY)
    corrections.undo(database, BY)
    assert [view.number for view in rows(database).values()] == [1, 2, 3, 4]


def test_what_a_person_moved_onto_another_leaves_that_one_its_answer(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    place(database, ids[SEA], span(GOING))
    put(database, USUAL)

    with database.session() as session:
        found = {view.id: view for view in queries.find_quotes(session, QuoteFilter())}
    assert found[ids[GOING]].machine_span == span(GOING)
    assert (found[ids[SEA]].machine_span, found[ids[SEA]].text) == (span(SEA), GOING)


def test_what_was_joined_away_stays_away_and_an_addition_undone_is_found_after_all(
    database: Database,
) -> None:
    put_away(database, rows(database)[BACK].id)
    added = add_quote(database, span(SAW))
    corrections.undo(database, BY)
    put(database, extraction(*USUAL.quotes, quote(SAW, YAMADA)))

    assert list(rows(database)) == [SAW, GOING, SEA, WAITING]
    found = rows(database)[SAW]
    assert (found.id, found.is_person_span) == (added, False)
    corrections.redo(database, BY)
    assert rows(database)[SAW] == replace(found, is_person_span=True)
