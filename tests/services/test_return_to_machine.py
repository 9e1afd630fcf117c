"""Back to the machine's answer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db import queries, queries_steps, store
from db.engine import Database
from db.views import Action, QuoteView, RejectReason, ReviewStatus
from extraction.model import QuoteForm, QuoteKind, Region, Span
from services import corrections
from tests.db.making import GOING, SEA, TEXT, rows

BY = "佐藤"
SUZUKI_ID = 2


@pytest.fixture
def before(database: Database) -> QuoteView:
    """A quotation that nobody has looked at."""
    return rows(database)[GOING]


def now(database: Database, quote_id: int) -> QuoteView:
    """The quotation as it stands now."""
    with database.session() as session:
        return queries.quote(session, quote_id)


def change_everything(database: Database, quote_id: int) -> None:
    """Kind, speaker, place, note and status are a person's."""
    corrections.choose_speaker(database, quote_id, SUZUKI_ID, BY)
    corrections.change_kind(database, quote_id, QuoteKind.THOUGHT, BY)
    corrections.write_note(database, quote_id, "確かめた", BY)
    with database.writing() as session:
        standing, _ = queries.standing(session, quote_id)
        moved = replace(standing, start=standing.start + 1, end=standing.end - 1, is_person_span=True)
        store.act(session, store.Act(Action.SPAN, BY, datetime.now(UTC)), {quote_id: moved})
    corrections.confirm(database, quote_id, BY)


def test_everything_but_the_note_is_the_machines_again(database: Database, before: QuoteView) -> None:
    change_everything(database, before.id)
    corrections.return_to_machine(database, before.id, BY)

    assert now(database, before.id) == replace(before, note="確かめた")


def test_it_is_one_step_that_can_be_undone(database: Database, before: QuoteView) -> None:
    change_everything(database, before.id)
    changed = now(database, before.id)
    corrections.return_to_machine(database, before.id, BY)
    with database.session() as session:
        step = queries_steps.undoable(session)
        last = queries_steps.history(session, before.id)[-1]
    assert step is not None
    assert (step.action, step.count) == (Action.MACHINE, 1)
    assert (last.action, last.before, last.after, last.by) == (Action.MACHINE, "鈴木花子", "山田太郎", BY)
    corrections.undo(database, BY)

    assert now(database, before.id) == changed


def test_a_rejected_quotation_is_open_again_without_a_reason(database: Database, before: QuoteView) -> None:
    corrections.reject(database, before.id, RejectReason.OTHER, BY)
    corrections.return_to_machine(database, before.id, BY)
    with database.session() as session:
        last = queries_steps.history(session, before.id)[-1]

    assert now(database, before.id) == before
    assert (last.before, last.after) == (ReviewStatus.REJECTED.value, ReviewStatus.OPEN.value)


def test_what_nobody_touched_leaves_no_trace(database: Database, before: QuoteView) -> None:
    corrections.return_to_machine(database, before.id, BY)

    with database.session() as session:
        assert queries_steps.undoable(session) is None


def test_what_a_person_added_stays(database: Database) -> None:
    start = TEXT.index("鈴木氏")
    new = store.NewQuote(
        1,
        Span(start, start + 3),
        QuoteForm.DIRECT,
        QuoteKind.SPEECH,
        Region.BODY,
        "person",
        "人が加えました。",
    )
    with database.writing() as session:
        quote_id = store.add_quote(session, new)
        standing = queries.standings(session, [quote_id])[quote_id][0]
        listed = replace(standing, is_listed=True, is_person_span=True)
        store.act(session, store.Act(Action.ADD, BY, datetime.now(UTC)), {quote_id: listed})
    added = now(database, quote_id)
    corrections.return_to_machine(database, quote_id, BY)

    assert now(database, quote_id) == added
    assert added.machine_span is None


def test_a_quotation_that_is_gone_is_told(database: Database) -> None:
    with pytest.raises(LookupError):
        corrections.return_to_machine(database, max(view.id for view in rows(database).values()) + 1, BY)
    assert rows(database)[SEA].status is ReviewStatus.OPEN
