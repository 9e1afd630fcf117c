"""What a person decides about many quotations at once."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from db import queries, queries_speakers, queries_steps
from db.engine import Database
from db.views import Action, QuoteFilter, QuoteView, RejectReason, ReviewStatus, StepView
from extraction.model import QuoteKind
from services import bulk_corrections, corrections
from services.bulk_corrections import Chosen, Outcome
from tests.db.making import add

BY = "佐藤"
YAMADA_ID, SUZUKI_ID, SOMEBODY_ID = 1, 2, 3
Verb = Callable[[Database, Chosen], Outcome]


@pytest.fixture
def ids(database: Database) -> list[int]:
    """The quotations of two articles in their order: going, sea, back, waiting, and again."""
    with database.writing() as session:
        add(session, number=2)
    return [view.id for view in quotes(database)]


def quotes(database: Database) -> list[QuoteView]:
    """Every quotation as it stands now."""
    with database.session() as session:
        return queries.find_quotes(session, QuoteFilter())


def speakers(database: Database) -> list[str]:
    """Who said each."""
    return [view.speaker for view in quotes(database)]


def undoable(database: Database) -> StepView | None:
    """What undo would do."""
    with database.session() as session:
        return queries_steps.undoable(session)


def confirm(database: Database, chosen: Chosen) -> Outcome:
    """All are right."""
    return bulk_corrections.confirm(database, chosen, BY)


def say_suzuki(database: Database, chosen: Chosen) -> Outcome:
    """鈴木花子 said all of it."""
    return bulk_corrections.choose_speaker(database, chosen, SUZUKI_ID, BY)


def say_thought(database: Database, chosen: Chosen) -> Outcome:
    """All of it was thought."""
    return bulk_corrections.change_kind(database, chosen, QuoteKind.THOUGHT, BY)


def say_heading(database: Database, chosen: Chosen) -> Outcome:
    """All of it is a headline."""
    return bulk_corrections.reject(database, chosen, RejectReason.HEADLINE, BY)


@pytest.mark.parametrize(
    ("verb", "action"),
    [
        (confirm, Action.CONFIRM),
        (say_suzuki, Action.SPEAKER),
        (say_thought, Action.KIND),
        (say_heading, Action.REJECT),
    ],
)
def test_many_are_one_step_and_one_undo(
    database: Database, ids: list[int], verb: Verb, action: Action
) -> None:
    before = quotes(database)
    outcome = verb(database, Chosen([ids[0], ids[3], ids[4]]))
    step = undoable(database)
    assert outcome == Outcome(3, 0)
    assert step is not None
    assert (step.action, step.count) == (action, 3)
    assert [view == was for view, was in zip(quotes(database), before, strict=True)] == [
        False,
        True,
        True,
        False,
        False,
        True,
        True,
        True,
    ]
    corrections.undo(database, BY)

    assert quotes(database) == before


@pytest.mark.parametrize("verb", [confirm, say_suzuki, say_thought, say_heading])
def test_what_is_confirmed_stays(database: Database, ids: list[int], verb: Verb) -> None:
    corrections.confirm(database, ids[0], BY)
    before = quotes(database)[0]

    assert verb(database, Chosen(ids[:2])) == Outcome(1, 1)
    assert quotes(database)[0] == before


def test_what_is_confirmed_changes_where_it_is_meant_too(database: Database, ids: list[int]) -> None:
    corrections.confirm(database, ids[0], BY)

    assert say_suzuki(database, Chosen(ids[:1], with_confirmed=True)) == Outcome(1, 0)
    assert quotes(database)[0].status is ReviewStatus.CORRECTED


def test_confirming_says_what_was_changed_before(database: Database, ids: list[int]) -> None:
    corrections.choose_speaker(database, ids[0], SUZUKI_ID, BY)
    corrections.reject(database, ids[2], RejectReason.OTHER, BY)
    confirm(database, Chosen(ids))

    found = quotes(database)
    assert [view.status for view in found[:3]] == [
        ReviewStatus.CORRECTED,
        ReviewStatus.CONFIRMED,
        ReviewStatus.CONFIRMED,
    ]
    assert found[2].reject_reason is None


def test_confirming_again_with_those_confirmed_changes_nothing(database: Database, ids: list[int]) -> None:
    confirm(database, Chosen(ids))
    step = undoable(database)

    assert confirm(database, Chosen(ids, with_confirmed=True)) == Outcome(0, 0)
    assert undoable(database) == step


def test_what_changes_nothing_leaves_no_trace(database: Database, ids: list[int]) -> None:
    say_suzuki(database, Chosen(ids))
    corrections.undo(database, BY)
    bulk_corrections.change_kind(database, Chosen([ids[0]]), QuoteKind.SPEECH, BY)
    step = undoable(database)

    assert bulk_corrections.change_kind(database, Chosen([ids[0]]), QuoteKind.SPEECH, BY) == Outcome(0, 0)
    assert undoable(database) == step


def test_what_is_gone_or_put_away_is_left_out(database: Database, ids: list[int]) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE quote SET is_listed = false WHERE id = :id"), {"id": ids[0]})

    assert say_suzuki(database, Chosen([ids[0], ids[1], ids[-1] + 1])) == Outcome(1, 0)


def test_nobody_can_say_who_spoke(database: Database, ids: list[int]) -> None:
    bulk_corrections.choose_speaker(database, Chosen(ids[:4]), None, BY)

    assert speakers(database)[:4] == [""] * 4


def test_an_unnamed_source_is_one_of_its_article_only(database: Database, ids: list[int]) -> None:
    outcome = bulk_corrections.choose_speaker(database, Chosen(ids), SOMEBODY_ID, BY)

    assert outcome == Outcome(4, 0, elsewhere=4)
    assert speakers(database)[:4] == ["関係者"] * 4
    assert speakers(database)[4] == "山田太郎"


def test_a_known_name_means_whom_it_means_in_each_article(database: Database, ids: list[int]) -> None:
    assert bulk_corrections.name_speaker(database, Chosen([ids[0], ids[4]]), "関係者", BY) == Outcome(2, 0)

    found = quotes(database)
    assert [found[0].speaker_id, found[4].speaker_id] == [found[3].speaker_id, found[7].speaker_id]
    assert found[3].speaker_id != found[7].speaker_id


def test_a_new_name_is_one_speaker(database: Database, ids: list[int]) -> None:
    bulk_corrections.name_speaker(database, Chosen(ids), " 新田ふみ ", BY)

    assert len({view.speaker_id for view in quotes(database)}) == 1
    assert set(speakers(database)) == {"新田ふみ"}


def test_a_name_for_nothing_makes_nobody(database: Database, ids: list[int]) -> None:
    confirm(database, Chosen(ids))
    assert bulk_corrections.name_speaker(database, Chosen(ids), "新田ふみ", BY) == Outcome(0, 8)
    assert bulk_corrections.name_speaker(database, Chosen(ids), " ", BY) == Outcome(0, 0)

    with database.session() as session:
        assert "新田ふみ" not in [one.name for one in queries_speakers.speakers(session)]
