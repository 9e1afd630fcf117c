"""What a person decides about a quotation."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db import queries, queries_speakers, queries_steps, store, store_extraction
from db.engine import Database, open_database
from db.views import Action, DecisionView, QuoteView, RejectReason, ReviewStatus, StepView
from extraction.model import Entity, EntityKind, Extraction, QuoteKind
from formats.labels import UNKNOWN
from services import corrections
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
)

BY = "佐藤"
YAMADA_ID, SUZUKI_ID, SOMEBODY_ID = 1, 2, 3
TANAKA = Entity("e9", EntityKind.PERSON, "田中一郎", ("田中氏",))
Verb = Callable[[Database, int], None]


@pytest.fixture
def ids(database: Database) -> dict[str, int]:
    """The quotations by their words."""
    return {words: view.id for words, view in rows(database).items()}


def now(database: Database, quote_id: int) -> QuoteView:
    """The quotation as it stands now."""
    with database.session() as session:
        return queries.quote(session, quote_id)


def history(database: Database, quote_id: int) -> tuple[DecisionView, ...]:
    """Everything decided about it."""
    with database.session() as session:
        return queries_steps.history(session, quote_id)


def stacks(database: Database) -> tuple[StepView | None, StepView | None]:
    """What undo and redo would do."""
    with database.session() as session:
        return queries_steps.undoable(session), queries_steps.redoable(session)


def put(database: Database, found: Extraction) -> None:
    """Extract the article again."""
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, found)


# Confirming


def test_confirming_what_the_machine_said(database: Database, ids: dict[str, int]) -> None:
    corrections.confirm(database, ids[GOING], BY)

    assert now(database, ids[GOING]).status is ReviewStatus.CONFIRMED


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (lambda db, one: corrections.choose_speaker(db, one, SUZUKI_ID, BY), ReviewStatus.CORRECTED),
        (lambda db, one: corrections.choose_speaker(db, one, None, BY), ReviewStatus.CORRECTED),
        (lambda db, one: corrections.change_kind(db, one, QuoteKind.WRITING, BY), ReviewStatus.CORRECTED),
        (lambda db, one: corrections.choose_speaker(db, one, YAMADA_ID, BY), ReviewStatus.CONFIRMED),
        (lambda db, one: corrections.write_note(db, one, "メモ", BY), ReviewStatus.CONFIRMED),
        (lambda db, one: corrections.reject(db, one, RejectReason.OTHER, BY), ReviewStatus.CONFIRMED),
        (lambda db, one: corrections.hold(db, one, BY), ReviewStatus.CONFIRMED),
    ],
)
def test_confirming_says_whether_a_person_changed_speaker_or_kind(
    database: Database, ids: dict[str, int], change: Verb, status: ReviewStatus
) -> None:
    change(database, ids[GOING])
    assert now(database, ids[GOING]).status is not status
    corrections.confirm(database, ids[GOING], BY)

    assert now(database, ids[GOING]).status is status
    assert now(database, ids[GOING]).reject_reason is None


def test_unknown_where_the_machine_found_nobody_is_a_correction(
    database: Database, ids: dict[str, int]
) -> None:
    corrections.choose_speaker(database, ids[SEA], None, BY)
    corrections.confirm(database, ids[SEA], BY)

    assert now(database, ids[SEA]).status is ReviewStatus.CORRECTED


def test_a_confirmed_quotation_whose_speaker_changes_stays_confirmed_in_the_word_that_fits(
    database: Database, ids: dict[str, int]
) -> None:
    corrections.confirm(database, ids[GOING], BY)
    corrections.choose_speaker(database, ids[GOING], SUZUKI_ID, BY)
    assert now(database, ids[GOING]).status is ReviewStatus.CORRECTED

    corrections.choose_speaker(database, ids[GOING], YAMADA_ID, BY)
    assert now(database, ids[GOING]).status is ReviewStatus.CONFIRMED


# Speakers


def test_choosing_a_speaker_does_not_confirm(database: Database, ids: dict[str, int]) -> None:
    corrections.choose_speaker(database, ids[GOING], SUZUKI_ID, BY)

    chosen = now(database, ids[GOING])
    assert (chosen.status, chosen.speaker, chosen.machine_speaker) == (
        ReviewStatus.OPEN,
        "鈴木花子",
        "山田太郎",
    )
    assert chosen.is_person_speaker


@pytest.mark.parametrize(
    ("speaker_id", "status", "action"),
    [
        (YAMADA_ID, ReviewStatus.CONFIRMED, Action.CONFIRM),
        (SUZUKI_ID, ReviewStatus.CORRECTED, Action.SPEAKER),
        (None, ReviewStatus.CORRECTED, Action.SPEAKER),
    ],
)
def test_settling_chooses_and_confirms_in_one_act(
    database: Database, ids: dict[str, int], speaker_id: int | None, status: ReviewStatus, action: Action
) -> None:
    corrections.hold(database, ids[GOING], BY)
    corrections.settle_speaker(database, ids[GOING], speaker_id, BY)
    settled = now(database, ids[GOING])
    assert (settled.speaker_id, settled.status) == (speaker_id, status)
    assert [one.action for one in history(database, ids[GOING])] == [Action.HOLD, action]
    corrections.undo(database, BY)

    assert now(database, ids[GOING]).status is ReviewStatus.HELD


def test_unknown_is_a_persons_answer(database: Database, ids: dict[str, int]) -> None:
    corrections.choose_speaker(database, ids[GOING], None, BY)

    unknown = now(database, ids[GOING])
    assert (unknown.speaker_id, unknown.speaker, unknown.is_person_speaker) == (None, "", True)
    (decision,) = history(database, ids[GOING])
    assert (decision.before, decision.after) == ("山田太郎", UNKNOWN)


def test_unknown_in_the_place_of_nothing_found_is_told_apart(database: Database, ids: dict[str, int]) -> None:
    corrections.choose_speaker(database, ids[SEA], None, BY)

    (decision,) = history(database, ids[SEA])
    assert (decision.before, decision.after) == ("", UNKNOWN)


@pytest.mark.parametrize(
    ("name", "speaker_id"), [("鈴木花子", SUZUKI_ID), (" 鈴木さん　", SUZUKI_ID), ("関係者", SOMEBODY_ID)]
)
def test_a_name_or_alias_that_is_known_means_its_bearer(
    database: Database, ids: dict[str, int], name: str, speaker_id: int
) -> None:
    corrections.name_speaker(database, ids[GOING], name, BY)

    assert now(database, ids[GOING]).speaker_id == speaker_id


def test_a_name_that_nobody_bears_is_a_new_person(database: Database, ids: dict[str, int]) -> None:
    corrections.name_speaker(database, ids[GOING], "高橋次郎", BY)
    corrections.name_speaker(database, ids[BACK], "高橋次郎", BY)

    with database.session() as session:
        new = queries_speakers.speakers(session)[-1]
    assert (new.name, new.kind, new.aliases, new.quotes) == ("高橋次郎", EntityKind.PERSON, (), 2)
    assert now(database, ids[GOING]).speaker_id == now(database, ids[BACK]).speaker_id == new.id


def test_an_empty_name_decides_nothing(database: Database, ids: dict[str, int]) -> None:
    corrections.name_speaker(database, ids[GOING], " 　", BY)

    assert history(database, ids[GOING]) == ()


def test_somebody_unnamed_of_another_article_is_not_meant(database: Database, ids: dict[str, int]) -> None:
    with database.writing() as session:
        add(session, extraction(quote(GOING, SUZUKI)), number=2)
        other = queries.find_quotes(session, queries.QuoteFilter(article_id=2))[0]
    corrections.name_speaker(database, other.id, "関係者", BY)

    assert now(database, other.id).speaker_id not in {SOMEBODY_ID, None}


def test_of_several_who_are_called_so_the_one_of_this_article_is_meant(database: Database) -> None:
    with database.writing() as session:
        namesake = Entity("e4", EntityKind.PERSON, "山田花子", ("山田氏",))
        add(session, extraction(quote(GOING, namesake), quote(BACK)), number=2)
        other = queries.find_quotes(session, queries.QuoteFilter(article_id=2))[1]
    corrections.name_speaker(database, other.id, "山田氏", BY)

    assert now(database, other.id).speaker == "山田花子"


# Other verbs


def test_rejecting_keeps_the_reason(database: Database, ids: dict[str, int]) -> None:
    corrections.reject(database, ids[GOING], RejectReason.HEADLINE, BY)
    corrections.reject(database, ids[GOING], RejectReason.DUPLICATE, BY)

    rejected = now(database, ids[GOING])
    assert (rejected.status, rejected.reject_reason) == (ReviewStatus.REJECTED, RejectReason.DUPLICATE)
    assert [(one.before, one.after) for one in history(database, ids[GOING])] == [
        ("open", "rejected"),
        ("headline", "duplicate"),
    ]


@pytest.mark.parametrize(
    ("verb", "status"), [(corrections.hold, ReviewStatus.HELD), (corrections.reopen, ReviewStatus.OPEN)]
)
def test_holding_and_reopening_forget_the_reason_and_nothing_else(
    database: Database,
    ids: dict[str, int],
    verb: Callable[[Database, int, str], None],
    status: ReviewStatus,
) -> None:
    corrections.choose_speaker(database, ids[GOING], SUZUKI_ID, BY)
    corrections.write_note(database, ids[GOING], "メモ", BY)
    corrections.reject(database, ids[GOING], RejectReason.OTHER, BY)
    verb(database, ids[GOING], BY)

    left = now(database, ids[GOING])
    assert (left.status, left.reject_reason, left.speaker, left.note) == (status, None, "鈴木花子", "メモ")


def test_a_kind_is_changed_beside_the_machines(database: Database, ids: dict[str, int]) -> None:
    corrections.change_kind(database, ids[SEA], QuoteKind.WRITING, BY)

    changed = now(database, ids[SEA])
    assert (changed.kind, changed.machine_kind) == (QuoteKind.WRITING, QuoteKind.TITLE)
    (decision,) = history(database, ids[SEA])
    assert (decision.before, decision.after) == ("title", "writing")


def test_a_note_is_written_and_taken_away(database: Database, ids: dict[str, int]) -> None:
    corrections.write_note(database, ids[GOING], "裏を取る", BY)
    assert now(database, ids[GOING]).note == "裏を取る"

    corrections.write_note(database, ids[GOING], "", BY)
    assert now(database, ids[GOING]).note == ""
    assert [one.after for one in history(database, ids[GOING])] == ["裏を取る", ""]


@pytest.mark.parametrize(
    "verb",
    [
        lambda db, one: corrections.confirm(db, one, BY),
        lambda db, one: corrections.choose_speaker(db, one, SUZUKI_ID, BY),
        lambda db, one: corrections.name_speaker(db, one, "鈴木花子", BY),
        lambda db, one: corrections.reject(db, one, RejectReason.TITLE, BY),
        lambda db, one: corrections.hold(db, one, BY),
        lambda db, one: corrections.change_kind(db, one, QuoteKind.THOUGHT, BY),
        lambda db, one: corrections.write_note(db, one, "メモ", BY),
    ],
)
def test_the_same_decision_twice_is_one(database: Database, ids: dict[str, int], verb: Verb) -> None:
    verb(database, ids[GOING])
    verb(database, ids[GOING])

    assert len(history(database, ids[GOING])) == 1


def test_what_is_open_is_reopened_without_a_trace(database: Database, ids: dict[str, int]) -> None:
    corrections.reopen(database, ids[GOING], BY)

    assert history(database, ids[GOING]) == ()


def test_a_decision_says_who_when_and_what(database: Database, ids: dict[str, int]) -> None:
    earlier = datetime.now(UTC)
    corrections.hold(database, ids[GOING], BY)

    (decision,) = history(database, ids[GOING])
    assert (decision.action, decision.before, decision.after, decision.by) == (
        Action.HOLD,
        "open",
        "held",
        BY,
    )
    assert earlier <= decision.at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "verb",
    [
        lambda db: corrections.confirm(db, 99, BY),
        lambda db: corrections.name_speaker(db, 99, "山田太郎", BY),
        lambda db: corrections.choose_speaker(db, 1, 99, BY),
    ],
)
def test_what_is_gone_cannot_be_decided_about(database: Database, verb: Callable[[Database], None]) -> None:
    with pytest.raises(LookupError):
        verb(database)

    assert stacks(database) == (None, None)


# Undo and redo


def test_every_act_is_undone_and_done_again(database: Database, ids: dict[str, int]) -> None:
    states = [now(database, ids[GOING])]
    verbs: tuple[Verb, ...] = (
        lambda db, one: corrections.choose_speaker(db, one, SUZUKI_ID, BY),
        lambda db, one: corrections.confirm(db, one, BY),
        lambda db, one: corrections.change_kind(db, one, QuoteKind.THOUGHT, BY),
        lambda db, one: corrections.write_note(db, one, "メモ", BY),
        lambda db, one: corrections.reject(db, one, RejectReason.NARRATION, BY),
        lambda db, one: corrections.hold(db, one, BY),
        lambda db, one: corrections.reopen(db, one, BY),
        lambda db, one: corrections.choose_speaker(db, one, None, BY),
    )
    for verb in verbs:
        verb(database, ids[GOING])
        states.append(now(database, ids[GOING]))
    for state in reversed(states[:-1]):
        assert corrections.undo(database, BY) is not None
        assert now(database, ids[GOING]) == state
    assert corrections.undo(database, BY) is None
    for state in states[1:]:
        assert corrections.redo(database, BY) is not None
        assert now(database, ids[GOING]) == state
    assert corrections.redo(database, BY) is None


def test_undo_goes_back_over_all_quotations_and_names_what_it_did(
    database: Database, ids: dict[str, int]
) -> None:
    corrections.hold(database, ids[GOING], BY)
    corrections.write_note(database, ids[BACK], "メモ", BY)

    assert corrections.undo(database, BY) == StepView(2, Action.NOTE, "", "メモ", 1, ids[BACK])
    assert corrections.undo(database, BY) == StepView(1, Action.HOLD, "open", "held", 1, ids[GOING])
    assert corrections.redo(database, BY) == StepView(1, Action.HOLD, "open", "held", 1, ids[GOING])


@pytest.mark.of_a_file  # at a server everybody takes back their own
def test_undo_and_redo_are_decisions_too(database: Database, ids: dict[str, int]) -> None:
    corrections.choose_speaker(database, ids[GOING], SUZUKI_ID, BY)
    corrections.undo(database, "田中")
    corrections.redo(database, BY)

    assert [(one.action, one.before, one.after, one.by) for one in history(database, ids[GOING])] == [
        (Action.SPEAKER, "山田太郎", "鈴木花子", BY),
        (Action.UNDO, "鈴木花子", "山田太郎", "田中"),
        (Action.REDO, "山田太郎", "鈴木花子", BY),
    ]


def test_undo_and_redo_go_on_after_the_project_was_closed(database: Database, ids: dict[str, int]) -> None:
    corrections.hold(database, ids[GOING], BY)
    corrections.confirm(database, ids[BACK], BY)
    corrections.undo(database, BY)
    database.close()

    again = open_database(database.location, exclusive=True)
    step = corrections.redo(again, BY)
    assert step is not None
    assert step.action is Action.CONFIRM
    assert [corrections.undo(again, BY) is not None for _ in range(3)] == [True, True, False]
    again.close()


def test_a_new_act_ends_what_could_be_done_again(database: Database, ids: dict[str, int]) -> None:
    corrections.hold(database, ids[GOING], BY)
    corrections.confirm(database, ids[BACK], BY)
    corrections.undo(database, BY)
    corrections.write_note(database, ids[WAITING], "メモ", BY)

    assert corrections.redo(database, BY) is None
    undone = [corrections.undo(database, BY) for _ in range(3)]
    assert [step.action if step else None for step in undone] == [Action.NOTE, Action.HOLD, None]
    redone = [corrections.redo(database, BY) for _ in range(3)]
    assert [step.action if step else None for step in redone] == [Action.HOLD, Action.NOTE, None]
    assert now(database, ids[BACK]).status is ReviewStatus.OPEN


def test_back_and_forth_as_often_as_one_likes(database: Database, ids: dict[str, int]) -> None:
    corrections.hold(database, ids[GOING], BY)
    corrections.write_note(database, ids[GOING], "メモ", BY)
    for _ in range(5):
        assert corrections.undo(database, BY) is not None
        assert corrections.undo(database, BY) is not None
        assert corrections.redo(database, BY) is not None
        assert corrections.undo(database, BY) is not None
        assert corrections.redo(database, BY) is not None
        assert corrections.redo(database, BY) is not None

    assert (now(database, ids[GOING]).status, now(database, ids[GOING]).note) == (ReviewStatus.HELD, "メモ")
    undoable, redoable = stacks(database)
    assert undoable is not None
    assert (undoable.step, redoable) == (2, None)


def test_an_act_on_several_quotations_is_undone_as_one(database: Database, ids: dict[str, int]) -> None:
    with database.writing() as session:
        found = queries.standings(session, (ids[GOING], ids[BACK]))
        held = {one: replace(was, status=ReviewStatus.HELD) for one, (was, _) in found.items()}
        store.act(session, store.Act(Action.HOLD, BY, datetime.now(UTC)), held)

    step = corrections.undo(database, BY)
    assert step == StepView(1, Action.HOLD, "open", "held", 2, ids[GOING])
    assert {view.status for view in rows(database).values()} == {ReviewStatus.OPEN}
    corrections.redo(database, BY)
    assert [view.status for view in rows(database).values()] == [
        ReviewStatus.HELD,
        ReviewStatus.OPEN,
        ReviewStatus.HELD,
        ReviewStatus.OPEN,
    ]


# After another extraction


def test_a_choice_undone_after_another_extraction_gives_way_to_the_new_answer(
    database: Database, ids: dict[str, int]
) -> None:
    corrections.choose_speaker(database, ids[GOING], SUZUKI_ID, BY)
    put(database, extraction(quote(GOING, TANAKA), quote(BACK, SUZUKI)))
    corrections.undo(database, BY)

    undone = now(database, ids[GOING])
    assert (undone.speaker, undone.is_person_speaker) == ("田中一郎", False)
    assert history(database, ids[GOING])[-1].after == "田中一郎"
    corrections.redo(database, BY)
    assert now(database, ids[GOING]).speaker == "鈴木花子"


def test_what_was_confirmed_is_done_again_as_it_was_confirmed(
    database: Database, ids: dict[str, int]
) -> None:
    corrections.confirm(database, ids[GOING], BY)
    put(database, extraction(quote(GOING, TANAKA, kind=QuoteKind.THOUGHT)))
    corrections.undo(database, BY)
    opened = now(database, ids[GOING])
    corrections.redo(database, BY)
    confirmed = now(database, ids[GOING])

    assert (opened.speaker, opened.kind, opened.is_person_speaker) == ("田中一郎", QuoteKind.THOUGHT, False)
    assert (confirmed.speaker, confirmed.kind, confirmed.status) == (
        "山田太郎",
        QuoteKind.SPEECH,
        ReviewStatus.CONFIRMED,
    )


def test_an_act_on_what_is_no_longer_found_is_undone_too(database: Database, ids: dict[str, int]) -> None:
    corrections.choose_speaker(database, ids[GOING], SOMEBODY_ID, BY)
    put(database, extraction(quote(BACK, SUZUKI)))
    corrections.undo(database, BY)

    lost = now(database, ids[GOING])
    assert (lost.is_found, lost.speaker, lost.status) == (False, "山田太郎", ReviewStatus.OPEN)
    put(database, USUAL)
    assert now(database, ids[GOING]).is_found
    assert (YAMADA.canonical, SOMEBODY.canonical) == ("山田太郎", "関係者")
