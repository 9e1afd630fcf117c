"""Quotations moved, added, joined and split by a person."""

import random
from collections.abc import Callable
from typing import Final

import pytest

from db import queries, queries_steps, store_extraction
from db.engine import Database
from db.views import Action, QuoteFilter, QuoteView, RejectReason, ReviewStatus
from extraction.model import QuoteForm, QuoteKind, Region, Span
from services import corrections, spans
from services.span_edges import Edge
from services.spans import SpanOutcome, SpanRefusal
from tests.db.making import BACK, GOING, SEA, TEXT, USUAL, WAITING, extraction, quote, rows, span

BY: Final = "佐藤"
SENTENCE: Final = "　山田氏は「𠮷野へ『海』を見に行く」と述べた。"


@pytest.fixture
def ids(database: Database) -> dict[str, int]:
    """The quotations by their words."""
    return {words: view.id for words, view in rows(database).items()}


def now(database: Database, quote_id: int) -> QuoteView:
    """The quotation as it stands now."""
    with database.session() as session:
        return queries.quote(session, quote_id)


def listed(database: Database) -> list[str]:
    """The words of what is listed, in order."""
    with database.session() as session:
        return [view.text for view in queries.find_quotes(session, QuoteFilter())]


def actions(database: Database, quote_id: int) -> list[tuple[Action, str, str]]:
    """The history of a quotation."""
    with database.session() as session:
        return [(one.action, one.before, one.after) for one in queries_steps.history(session, quote_id)]


# Moving


def test_an_edge_moves_and_everything_else_stays(database: Database, ids: dict[str, int]) -> None:
    corrections.write_note(database, ids[BACK], "裏を取る", BY)
    before = now(database, ids[BACK])
    outcome = spans.move_edge(database, ids[BACK], Edge.END, 2, BY)

    after = now(database, ids[BACK])
    assert outcome == SpanOutcome(ids[BACK])
    assert (after.text, after.span) == ("「戻る」と語", Span(before.span.start, before.span.end + 2))
    assert (after.speaker, after.note, after.number, after.status) == (
        "鈴木花子",
        "裏を取る",
        3,
        ReviewStatus.OPEN,
    )
    assert actions(database, ids[BACK])[-1] == (Action.SPAN, BACK, "「戻る」と語")
    corrections.undo(database, BY)
    assert now(database, ids[BACK]) == before


def test_an_edge_that_comes_back_is_the_machines_again(database: Database, ids: dict[str, int]) -> None:
    spans.jump_edge(database, ids[BACK], Edge.START, 1, BY)
    assert (now(database, ids[BACK]).text, now(database, ids[BACK]).is_person_span) == ("戻る」", True)
    spans.move_edge(database, ids[BACK], Edge.START, -1, BY)

    assert now(database, ids[BACK]).is_person_span is False


def test_a_confirmed_quotation_that_is_moved_is_corrected(database: Database, ids: dict[str, int]) -> None:
    corrections.confirm(database, ids[BACK], BY)
    spans.move_edge(database, ids[BACK], Edge.START, 1, BY)
    assert now(database, ids[BACK]).status is ReviewStatus.CORRECTED
    spans.move_edge(database, ids[BACK], Edge.START, -1, BY)

    assert now(database, ids[BACK]).status is ReviewStatus.CONFIRMED


def test_an_edge_is_put_where_the_mouse_let_it_go(database: Database, ids: dict[str, int]) -> None:
    spans.drag_edge(database, ids[BACK], Edge.START, 0, BY)
    assert now(database, ids[BACK]).text == TEXT[: span(BACK).end]
    assert spans.drag_edge(database, ids[BACK], Edge.START, 0, BY).refusal is SpanRefusal.NO_FURTHER


def test_it_snaps_to_brackets_and_sentences(database: Database, ids: dict[str, int]) -> None:
    spans.snap_to_sentence(database, ids[GOING], BY)
    assert now(database, ids[GOING]).text == SENTENCE.strip()
    spans.snap_to_brackets(database, ids[GOING], BY)
    assert now(database, ids[GOING]).text == GOING

    assert spans.snap_to_brackets(database, ids[GOING], BY).refusal is SpanRefusal.NO_BRACKET


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (lambda db, one: spans.move_edge(db, one, Edge.START, 9_999, BY), None),
        (lambda db, one: spans.move_edge(db, one, Edge.START, 0, BY), SpanRefusal.NO_FURTHER),
        (lambda db, one: spans.set_span(db, one, Span(5, 7), BY), SpanRefusal.NOTHING_SELECTED),
        (lambda db, one: spans.split(db, one, 0, BY), SpanRefusal.NOT_INSIDE),
    ],
)
def test_what_cannot_be_done_is_told_and_leaves_no_trace(
    database: Database,
    ids: dict[str, int],
    act: Callable[[Database, int], SpanOutcome],
    refusal: SpanRefusal | None,
) -> None:
    assert act(database, ids[WAITING]) == SpanOutcome(ids[WAITING], refusal)
    assert len(actions(database, ids[WAITING])) == (refusal is None)


def test_where_another_stands_it_cannot_stand(database: Database, ids: dict[str, int]) -> None:
    outcome = spans.snap_to_brackets(database, ids[SEA], BY)

    assert outcome == SpanOutcome(ids[GOING], SpanRefusal.TAKEN)
    assert actions(database, ids[SEA]) == []


def test_that_it_crosses_another_is_told(database: Database, ids: dict[str, int]) -> None:
    assert spans.set_span(database, ids[SEA], span(GOING[:6]), BY).is_crossing is False
    assert spans.set_span(database, ids[SEA], span("を見に行く」と"), BY).is_crossing
    corrections.reject(database, ids[GOING], RejectReason.OTHER, BY)

    assert spans.set_span(database, ids[SEA], span("見に行く」と"), BY).is_crossing is False


# Adding


@pytest.mark.parametrize(
    ("words", "form", "region", "text"),
    [
        ("港の図書", QuoteForm.INDIRECT, Region.HEADLINE, "港の図書"),
        ("𠮷野へ『海』を見に行", QuoteForm.DIRECT, Region.BODY, "𠮷野へ『海』を見に行"),
        ("と語った。\n関係者は", QuoteForm.BLOCK, Region.BODY, "と語った。\n関係者は"),
        ("\n\n　山田氏は", QuoteForm.INDIRECT, Region.BODY, "山田氏は"),
    ],
)
def test_a_missed_quotation_is_added(
    database: Database, words: str, form: QuoteForm, region: Region, text: str
) -> None:
    added = now(database, spans.add(database, 1, span(words), BY).quote_id)

    assert (added.text, added.form, added.region, added.kind) == (text, form, region, QuoteKind.SPEECH)
    assert (added.speaker, added.status, added.machine_span, added.rule, added.reason) == (
        "",
        ReviewStatus.OPEN,
        None,
        "person",
        "人が本文から選んだ発言です。",
    )
    assert actions(database, added.id) == [(Action.ADD, "", text)]
    corrections.undo(database, BY)
    assert listed(database) == [GOING, SEA, BACK, WAITING]


def test_what_is_there_already_is_not_added(database: Database, ids: dict[str, int]) -> None:
    inside = Span(span(BACK).start + 1, span(BACK).end - 1)

    assert spans.add(database, 1, inside, BY) == SpanOutcome(ids[BACK], SpanRefusal.TAKEN)
    assert spans.add(database, 1, Span(5, 7), BY).refusal is SpanRefusal.NOTHING_SELECTED
    assert listed(database) == [GOING, SEA, BACK, WAITING]


def test_an_addition_that_crosses_another_is_told(database: Database) -> None:
    assert spans.add(database, 1, span("行く」と述べた"), BY).is_crossing


# Joining and splitting


def test_a_quotation_is_joined_with_the_next_one(database: Database, ids: dict[str, int]) -> None:
    before = rows(database)
    corrections.write_note(database, ids[GOING], "一つ目", BY)
    corrections.write_note(database, ids[BACK], "二つ目", BY)
    outcome = spans.join_next(database, ids[GOING], BY)

    joined = now(database, ids[GOING])
    assert outcome == SpanOutcome(ids[GOING], others=(ids[BACK],))
    assert joined.text == TEXT[span(GOING).start : span(BACK).end]
    assert (joined.speaker, joined.note) == ("山田太郎", "一つ目\n二つ目")
    assert listed(database) == [joined.text, SEA, WAITING]
    assert now(database, ids[SEA]).parent_id == ids[GOING]
    assert actions(database, ids[BACK])[-1] == (Action.JOIN, BACK, "")
    for _ in range(3):
        corrections.undo(database, BY)
    assert rows(database) == before


def test_what_is_nobodys_words_or_rejected_is_not_joined(database: Database, ids: dict[str, int]) -> None:
    corrections.reject(database, ids[BACK], RejectReason.OTHER, BY)

    assert spans.join_next(database, ids[GOING], BY).others == (ids[WAITING],)
    assert spans.join_next(database, ids[GOING], BY) == SpanOutcome(ids[GOING], SpanRefusal.NO_NEXT)


def test_what_would_be_another_quotation_is_not_joined(database: Database, ids: dict[str, int]) -> None:
    both = spans.add(database, 1, Span(span(GOING).start, span(BACK).end), BY).quote_id

    assert spans.join_next(database, ids[GOING], BY) == SpanOutcome(both, SpanRefusal.TAKEN)


def test_what_was_joined_stays_joined_when_the_machine_finds_both_again(
    database: Database, ids: dict[str, int]
) -> None:
    spans.join_next(database, ids[GOING], BY)
    joined = listed(database)
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, USUAL)

    assert listed(database) == joined


def test_a_quotation_is_split_in_two_of_one_speaker(database: Database, ids: dict[str, int]) -> None:
    before = rows(database)
    corrections.write_note(database, ids[GOING], "裏を取る", BY)
    corrections.confirm(database, ids[GOING], BY)
    outcome = spans.split(database, ids[GOING], TEXT.index("を見に"), BY)

    (other,) = outcome.others
    first, second = now(database, ids[GOING]), now(database, other)
    assert (first.text, second.text) == ("「𠮷野へ『海』", "を見に行く」")
    assert (first.speaker, first.note, first.status) == ("山田太郎", "裏を取る", ReviewStatus.CORRECTED)
    assert (second.speaker, second.note, second.status) == ("山田太郎", "", ReviewStatus.CORRECTED)
    assert (second.form, second.kind, second.number, second.is_person_speaker) == (
        QuoteForm.DIRECT,
        QuoteKind.SPEECH,
        3,
        True,
    )
    assert actions(database, other) == [(Action.SPLIT, "", "を見に行く」")]
    for _ in range(3):
        corrections.undo(database, BY)
    assert rows(database) == before


def test_the_second_half_of_what_nobody_said_is_nobodys(database: Database) -> None:
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, extraction(quote(GOING)))
    (going,) = rows(database).values()
    (other,) = spans.split(database, going.id, TEXT.index("を見に"), BY).others

    assert (now(database, other).speaker, now(database, other).is_person_speaker) == ("", False)


def test_a_half_that_is_another_quotation_is_not_split_off(database: Database, ids: dict[str, int]) -> None:
    half = spans.add(database, 1, span("を見に行く」"), BY).quote_id

    assert spans.split(database, ids[GOING], TEXT.index("を見に"), BY) == SpanOutcome(half, SpanRefusal.TAKEN)


# Everything together


def act_at_random(database: Database, chance: random.Random) -> None:
    """Anything that can be done to a quotation, anywhere."""
    with database.session() as session:
        chosen = chance.choice(queries.find_quotes(session, QuoteFilter()))
    at = chance.randrange(len(TEXT))
    edge, way = chance.choice(list(Edge)), chance.choice([-1, 1])
    chance.choice(
        [
            lambda: spans.move_edge(database, chosen.id, edge, 3 * way, BY),
            lambda: spans.jump_edge(database, chosen.id, edge, way, BY),
            lambda: spans.drag_edge(database, chosen.id, edge, at, BY),
            lambda: spans.snap_to_brackets(database, chosen.id, BY),
            lambda: spans.snap_to_sentence(database, chosen.id, BY),
            lambda: spans.set_span(database, chosen.id, Span(at, at + 9), BY),
            lambda: spans.add(database, 1, Span(at, at + 9), BY),
            lambda: spans.join_next(database, chosen.id, BY),
            lambda: spans.split(database, chosen.id, at, BY),
            lambda: corrections.confirm(database, chosen.id, BY),
            lambda: corrections.undo(database, BY),
            lambda: corrections.redo(database, BY),
        ]
    )()


def is_sound(database: Database) -> bool:
    """Whether every quotation is counted, holds words, and stands where no other one does."""
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    return (
        [view.number for view in found] == list(range(1, len(found) + 1))
        and all(view.text == view.span.of(TEXT) and view.text.strip() for view in found)
        and len({view.span for view in found}) == len(found)
    )


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_the_list_is_sound_and_all_of_it_can_be_undone(
    database: Database, seed: int
) -> None:
    before = rows(database)
    chance = random.Random(seed)
    for _ in range(60):
        act_at_random(database, chance)
        assert is_sound(database)
    while corrections.undo(database, BY):
        assert is_sound(database)

    assert rows(database) == before
