"""What another extraction would say, set beside what stands, and accepted where a person wants it."""

from dataclasses import replace
from typing import Final

import pytest
from sqlalchemy import text

from db import queries, queries_steps
from db.engine import Database
from db.views import Action, ReviewStatus, StepView
from extraction.model import Extraction, Factuality, Quote, QuoteForm, QuoteKind
from extraction.own_words import NO_WORDS
from services import corrections, rerun, spans
from services.differences import Aspect, Difference, Fate
from services.intake import Progress
from services.rerun import Comparison
from tests.db.making import (
    BACK,
    GOING,
    SEA,
    SOMEBODY,
    SUZUKI,
    USUAL,
    WAITING,
    YAMADA,
    add,
    extraction,
    quote,
    rows,
    span,
)

BY: Final = "佐藤"
WHOLE_PROJECT: Final = ("quote", "candidate", "article")
GOING_NOW, SEA_NOW, BACK_NOW, WAITING_NOW = USUAL.quotes
SENTENCE: Final = "山田氏は「𠮷野へ『海』を見に行く」と述べた"
CLAUSE: Final = "関係者は「待つ」"


def found(*quotes: Quote) -> Extraction:
    """Another extraction of the usual article."""
    return replace(USUAL, quotes=quotes)


def differences(database: Database, *quotes: Quote) -> tuple[Difference, ...]:
    """What would be another with these."""
    return rerun.differences_in(database, 1, found(*quotes))


def state(database: Database) -> list[tuple[object, ...]]:
    """The articles and their quotations, as the tables have them."""
    with database.session() as session:
        tables = [f"SELECT '{name}', * FROM {name} ORDER BY 2, 3" for name in WHOLE_PROJECT]
        return [tuple(row) for table in tables for row in session.execute(text(table))]


def undoable(database: Database) -> StepView | None:
    """What undo would take back."""
    with database.session() as session:
        return queries_steps.undoable(session)


# What would be another


def test_the_same_answers_are_no_difference(database: Database) -> None:
    assert differences(database, *USUAL.quotes) == ()


# what the machine says now of 「戻る」, what is another
OTHERWISE = [
    (replace(BACK_NOW, kind=QuoteKind.WRITING), (Aspect.KIND,)),
    (replace(BACK_NOW, entity=YAMADA), (Aspect.SPEAKER,)),
    (replace(BACK_NOW, entity=None), (Aspect.SPEAKER,)),
    (replace(BACK_NOW, entity=replace(SUZUKI, id="e9", canonical="高橋次郎")), (Aspect.SPEAKER,)),
    (replace(BACK_NOW, cue=None), (Aspect.CUE,)),
    (replace(BACK_NOW, factuality=Factuality.STATED), (Aspect.FACTUALITY,)),
    (replace(BACK_NOW, confidence=0.4), (Aspect.CONFIDENCE,)),
    (replace(BACK_NOW, confidence=0.91, reason="同じ帯の中です。"), ()),
]


@pytest.mark.parametrize(("now", "aspects"), OTHERWISE)
def test_what_would_be_another_is_told(database: Database, now: Quote, aspects: tuple[Aspect, ...]) -> None:
    told = differences(database, GOING_NOW, SEA_NOW, now, WAITING_NOW)

    assert [(one.text, one.fate, one.aspects) for one in told] == (
        [(BACK, Fate.CHANGES, aspects)] if aspects else []
    )


def test_a_speaker_is_the_same_under_another_name(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE speaker SET own_name = '鈴木はな' WHERE id = 2"))
        session.execute(text("UPDATE speaker SET root_id = 2 WHERE id = 1"))

    assert differences(database, *USUAL.quotes) == ()
    (other,) = differences(database, replace(GOING_NOW, entity=SOMEBODY), *USUAL.quotes[1:])
    assert other.before is not None
    assert other.after is not None
    assert (other.before.speaker.name, other.after.speaker.name) == ("鈴木はな", "関係者")


def test_what_would_come_and_go_stands_in_order_of_the_text(database: Database) -> None:
    new = quote("鈴木氏", SUZUKI)
    told = differences(database, new, GOING_NOW, SEA_NOW, BACK_NOW)

    assert [(one.text, one.fate) for one in told] == [("鈴木氏", Fate.APPEARS), (WAITING, Fate.VANISHES)]
    assert (told[0].before, told[1].after) == (None, None)
    assert told[0].article_title == "港の図書館"


def test_what_only_has_other_edges_is_one_and_the_same(database: Database) -> None:
    wider = replace(GOING_NOW, span=span(SENTENCE))
    (told,) = differences(database, wider, SEA_NOW, BACK_NOW, WAITING_NOW)

    assert (told.fate, told.aspects, told.answer.quote_id) == (Fate.CHANGES, (Aspect.SPAN,), 1)


def test_words_of_another_form_are_another_quotation(database: Database) -> None:
    reported = replace(WAITING_NOW, span=span(CLAUSE), form=QuoteForm.INDIRECT)
    told = differences(database, GOING_NOW, SEA_NOW, BACK_NOW, reported)

    assert [one.fate for one in told] == [Fate.APPEARS, Fate.VANISHES]


def test_decided_ones_are_told_apart(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.confirm(database, ids[BACK], BY)
    corrections.write_note(database, ids[GOING], "確かめる", BY)
    corrections.choose_speaker(database, ids[WAITING], 1, BY)
    told = differences(database)

    assert {one.text: one.is_decided for one in told} == {GOING: True, SEA: False, BACK: True, WAITING: True}
    assert [one.view and one.view.speaker for one in told][-1] == "山田太郎"


# Accepted


def test_an_accepted_answer_stands_and_can_be_taken_back(database: Database) -> None:
    before = state(database)
    new = replace(BACK_NOW, entity=replace(SUZUKI, id="e9", canonical="高橋次郎"), kind=QuoteKind.WRITING)
    step = rerun.accept(database, differences(database, GOING_NOW, SEA_NOW, new, WAITING_NOW), BY)
    view = rows(database)[BACK]

    assert undoable(database) == StepView(1, Action.ACCEPT, "鈴木花子", "高橋次郎", 1, view.id)
    assert step == 1
    assert (view.speaker, view.machine_speaker, view.kind, view.status) == (
        "高橋次郎",
        "高橋次郎",
        QuoteKind.WRITING,
        ReviewStatus.OPEN,
    )
    after = state(database)
    corrections.undo(database, BY)
    assert state(database) == before
    corrections.redo(database, BY)
    assert state(database) == after
    corrections.undo(database, BY)
    assert state(database) == before


def test_only_what_is_accepted_becomes_another(database: Database) -> None:
    told = differences(
        database, replace(GOING_NOW, entity=SUZUKI), SEA_NOW, replace(BACK_NOW, entity=YAMADA), WAITING_NOW
    )
    rerun.accept(database, told[1:], BY)

    assert (rows(database)[GOING].speaker, rows(database)[BACK].speaker) == ("山田太郎", "山田太郎")
    assert [one.text for one in differences(database, *USUAL.quotes)] == [BACK]


def test_what_comes_and_goes_comes_back_and_goes_away(database: Database) -> None:
    before = rows(database)
    rerun.accept(database, differences(database, quote("鈴木氏", SUZUKI), *USUAL.quotes[:3]), BY)
    after = rows(database)

    assert set(after) == {GOING, SEA, BACK, "鈴木氏"}
    assert [view.number for view in after.values()] == [1, 2, 3, 4]
    corrections.undo(database, BY)
    assert rows(database) == before
    corrections.redo(database, BY)
    assert rows(database) == after


def test_what_undo_took_away_is_offered_again_under_its_own_number(database: Database) -> None:
    new = quote("鈴木氏", SUZUKI)
    rerun.accept(database, differences(database, new, *USUAL.quotes), BY)
    quote_id = rows(database)["鈴木氏"].id
    corrections.undo(database, BY)
    (told,) = differences(database, new, *USUAL.quotes)

    assert (told.fate, told.answer.quote_id) == (Fate.APPEARS, quote_id)
    rerun.accept(database, [replace(told, answer=replace(told.answer, quote_id=None))], BY)
    assert rows(database)["鈴木氏"].id == quote_id


def test_moved_edges_move_and_move_back(database: Database) -> None:
    before = state(database)
    wider = replace(GOING_NOW, span=span(SENTENCE))
    rerun.accept(database, differences(database, wider, SEA_NOW, BACK_NOW, WAITING_NOW), BY)

    assert rows(database)[SENTENCE].id == 1
    assert rows(database)[SEA].parent_id == 1
    corrections.undo(database, BY)
    assert state(database) == before


def test_two_that_change_places_do(database: Database) -> None:
    swapped = found(
        replace(GOING_NOW, span=span(BACK)), SEA_NOW, replace(BACK_NOW, span=span(GOING)), WAITING_NOW
    )
    told = rerun.differences_in(database, 1, swapped)
    turned = [
        replace(one, answer=replace(one.answer, quote_id={1: 3, 3: 1}[one.answer.quote_id or 0]))
        for one in told
    ]
    before = state(database)
    rerun.accept(database, turned, BY)

    assert (rows(database)[BACK].id, rows(database)[GOING].id) == (1, 3)
    corrections.undo(database, BY)
    assert state(database) == before


def test_a_persons_answer_stays(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.confirm(database, ids[BACK], BY)
    corrections.choose_speaker(database, ids[WAITING], 1, BY)
    before = state(database)
    told = differences(database, GOING_NOW, SEA_NOW, replace(BACK_NOW, entity=YAMADA))
    rerun.accept(database, told, BY)
    view = rows(database)[BACK]

    assert (view.speaker, view.machine_speaker, view.status) == (
        "鈴木花子",
        "山田太郎",
        ReviewStatus.CONFIRMED,
    )
    assert (rows(database)[WAITING].speaker, rows(database)[WAITING].is_found) == ("山田太郎", False)
    assert differences(database, GOING_NOW, SEA_NOW, replace(BACK_NOW, entity=YAMADA)) == ()
    corrections.undo(database, BY)
    assert state(database) == before


def test_what_a_person_took_away_stays_away(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    spans.join_next(database, ids[BACK], BY)
    listed = rows(database)

    assert WAITING not in listed
    told = differences(database, *USUAL.quotes[:3], replace(WAITING_NOW, entity=YAMADA))
    assert [one.text for one in told] == []


def test_a_place_that_a_person_chose_is_taken_from_what_moved_away(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    spans.set_span(database, ids[WAITING], span("関係者"), BY)
    spans.set_span(database, ids[BACK], span(WAITING), BY)
    before = rows(database)
    told = differences(database, *USUAL.quotes)
    rerun.accept(database, told, BY)

    assert rows(database)[WAITING].id == ids[BACK]
    assert rows(database)[WAITING].machine_span == span(WAITING)
    assert rows(database)["関係者"].machine_span is None
    corrections.undo(database, BY)
    assert rows(database) == before


def test_what_is_gone_by_now_is_left_out(database: Database) -> None:
    told = differences(database, GOING_NOW, SEA_NOW, replace(BACK_NOW, entity=YAMADA))
    with database.writing() as session:
        for table in ("candidate", "quote"):
            column = "quote_id" if table == "candidate" else "id"
            session.execute(text(f"DELETE FROM {table} WHERE {column} IN (3, 4)"))

    assert rerun.accept(database, told, BY) is None


def test_a_speaker_who_is_gone_by_now_is_not_missed(database: Database) -> None:
    new = replace(BACK_NOW, entity=replace(SUZUKI, id="e9", canonical="高橋次郎"))
    corrections.choose_speaker(database, 3, 1, BY)
    rerun.accept(database, differences(database, GOING_NOW, SEA_NOW, new, WAITING_NOW), BY)
    corrections.undo(database, BY)
    with database.writing() as session:
        session.execute(text("DELETE FROM alias WHERE text = '高橋次郎'"))
        session.execute(text("DELETE FROM speaker WHERE name = '高橋次郎'"))
    corrections.redo(database, BY)

    assert (rows(database)[BACK].machine_speaker, rows(database)[BACK].speaker) == ("", "山田太郎")


# Whole projects


def test_articles_are_compared_and_nothing_is_kept(empty: Database) -> None:
    for number in (1, 2):
        with empty.writing() as session:
            add(session, extraction(extractor="0"), number)
    before = state(empty)
    told: list[Progress] = []
    whole = rerun.compare(empty, NO_WORDS, None, report=told.append, is_cancelled=lambda: False)
    one = rerun.compare(empty, NO_WORDS, [2, 99], report=told.append, is_cancelled=lambda: True)
    part = rerun.compare(empty, NO_WORDS, None, report=told.append, is_cancelled=lambda: True)

    assert (whole.articles, {one.answer.article_id for one in whole.differences}) == (2, {1, 2})
    assert {one.fate for one in whole.differences} == {Fate.APPEARS}
    assert [progress.done for progress in told] == [1, 2, 1, 1]
    assert (one.articles, one.cancelled) == (1, False)
    assert part == Comparison(1, whole.differences[: len(whole.differences) // 2], cancelled=True)
    assert state(empty) == before


def test_after_everything_is_accepted_there_is_nothing_more(empty: Database) -> None:
    with empty.writing() as session:
        add(session, extraction(extractor="0"))
    whole = rerun.compare(empty, NO_WORDS, None, report=lambda _: None, is_cancelled=lambda: False)
    rerun.accept(empty, whole.differences, BY)
    again = rerun.compare(empty, NO_WORDS, None, report=lambda _: None, is_cancelled=lambda: False)

    assert again.differences == ()
    with empty.session() as session:
        assert queries.progress(session).open == 3


def test_nothing_to_accept_leaves_no_trace(database: Database) -> None:
    assert rerun.accept(database, [], BY) is None
    assert undoable(database) is None
