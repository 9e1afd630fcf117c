"""Many quotations in few statements: the short way comes to what the long way would."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import text

from benchmarks.library import make_library
from db import queries, queries_rechecks, queries_speakers, queries_steps, store, store_many
from db.engine import Database, open_database
from db.standing import Standing
from db.store import Act
from db.store_changes import Change
from db.views import Action, QuoteFilter, RejectReason, ReviewStatus, Subject
from extraction.model import QuoteKind

BY: Final = "佐藤"
AT: Final = datetime(2026, 4, 1, 8, 30, tzinfo=UTC)
TABLES: Final = ("quote", "step", "decision", "change", "speaker", "recheck")
MOST: Final = 40

Turn = Callable[[Standing], Standing]
ACTS: Final[dict[str, tuple[Action, Turn]]] = {
    "bulk": (Action.BULK, lambda was: replace(was, status=ReviewStatus.CONFIRMED)),
    "hold": (Action.HOLD, lambda was: replace(was, status=ReviewStatus.HELD, reject_reason=None)),
    "reject": (
        Action.REJECT,
        lambda was: replace(was, status=ReviewStatus.REJECTED, reject_reason=RejectReason.DUPLICATE),
    ),
    "speaker": (Action.SPEAKER, lambda was: replace(was, speaker_id=3, is_person_speaker=True)),
    "nobody": (Action.SPEAKER, lambda was: replace(was, speaker_id=None, is_person_speaker=True)),
    "kind": (Action.KIND, lambda was: replace(was, kind=QuoteKind.THOUGHT, is_person_kind=True)),
    "note": (Action.NOTE, lambda was: replace(was, note="要確認")),
    "return": (Action.IMPORT, lambda was: replace(was, note="社会部", speaker_id=3, is_person_speaker=True)),
    "longer": (Action.SPAN, lambda was: replace(was, end=was.end + 1, is_person_span=True)),
    "gone": (Action.JOIN, lambda was: replace(was, is_listed=False, is_person_span=True)),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hundred invented quotations, a quarter decided, made once."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    make_library(path, 20)
    return path


@pytest.fixture
def two(library: Path, tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """The same project twice."""
    copies = [Path(shutil.copy(library, tmp_path / name)) for name in ("short.db", "long.db")]
    opened = [open_database(copy) for copy in copies]
    yield opened[0], opened[1]
    for database in opened:
        database.close()


@contextmanager
def long_way() -> Iterator[None]:
    """Every quotation is looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_many, "can_turn", lambda *_: False)
        yield


def act(database: Database, name: str, most: int = MOST) -> None:
    """One of the acts, on the first quotations of the project."""
    action, turn = ACTS[name]
    with database.writing() as session:
        ids = [view.id for view in queries.find_quotes(session, QuoteFilter(only_speech=True))][:most]
        roots = queries_speakers.merged(session)
        became = {
            one: turn(was).fitting(machine, roots)
            for one, (was, machine) in queries.standings(session, ids).items()
        }
        assert store.act(session, Act(action, BY, AT), became)


def turn(database: Database, way: str) -> bool:
    """Undo or redo, and whether the short way was open to it."""
    undo, when = (store.undo, "was") if way == "u" else (store.redo, "became")
    with database.writing() as session:
        step = queries_steps.undoable(session) if way == "u" else queries_steps.redoable(session)
        assert step is not None
        is_short = store_many.can_turn(session, step.step, when)
        undo(session, BY, AT)
    return is_short


def kept(database: Database) -> list[tuple[object, ...]]:
    """Everything, as the tables have it."""
    with database.session() as session:
        tables = [f"SELECT '{name}', * FROM {name} ORDER BY 2, 3" for name in TABLES]
        return [tuple(row) for table in tables for row in session.execute(text(table))]


@pytest.mark.parametrize("name", ACTS)
def test_undo_and_redo_come_to_the_same_both_ways(two: tuple[Database, Database], name: str) -> None:
    short, long = two
    for database in two:
        act(database, name)
    before = kept(short)
    ways = {turn(short, way) for way in "urur"}
    with long_way():
        for way in "urur":
            turn(long, way)

    assert kept(short) == kept(long) != before
    assert ways == {name not in {"longer", "gone"}}


def test_several_acts_are_undone_as_they_were_done(two: tuple[Database, Database]) -> None:
    short, long = two
    for database in two:
        for name in ("reject", "speaker", "hold", "bulk"):
            act(database, name, most=30)
    assert all(turn(short, way) for way in "uuuurruurr")
    with long_way():
        for way in "uuuurruurr":
            turn(long, way)

    assert kept(short) == kept(long)


@pytest.mark.parametrize(
    "column",
    [
        "machine_kind = 'term'",
        "machine_speaker_id = 3",
        "machine_start = machine_start + 1",
        "machine_end = NULL",
    ],
)
def test_where_the_machine_says_otherwise_by_now_each_is_looked_at(
    two: tuple[Database, Database], column: str
) -> None:
    for database in two:
        act(database, "bulk")
        with database.writing() as session:
            first = "SELECT quote_id FROM decision ORDER BY id DESC LIMIT 1"
            session.execute(text(f"UPDATE quote SET {column} WHERE id = ({first})"))
    short, long = two
    assert not turn(short, "u")
    with long_way():
        turn(long, "u")

    assert kept(short) == kept(long)


def test_where_somebody_stands_otherwise_than_the_step_left_it_each_is_looked_at(
    two: tuple[Database, Database],
) -> None:
    for database in two:
        act(database, "bulk")
        with database.writing() as session:
            first = "SELECT quote_id FROM decision ORDER BY id DESC LIMIT 1"
            session.execute(text(f"UPDATE quote SET note = 'x' WHERE id = ({first})"))
    short, long = two
    assert not turn(short, "u")
    with long_way():
        turn(long, "u")

    assert kept(short) == kept(long)


def test_a_step_without_quotations_is_turned_too(two: tuple[Database, Database]) -> None:
    for database in two:
        with database.writing() as session:
            change = Change(Subject.SPEAKER, 3, {"own_name": "港 花子"})
            store.act(session, Act(Action.RENAME, BY, AT, "前", "港 花子"), changes=[change])
    short, long = two
    assert all(turn(short, way) for way in "uru")
    with long_way():
        for way in "uru":
            turn(long, way)

    assert kept(short) == kept(long)


def test_a_bulk_confirmation_comes_to_what_deciding_each_would(two: tuple[Database, Database]) -> None:
    short, long = two
    with short.session() as session:
        ids = queries_rechecks.confirmable(session, QuoteFilter(only_speech=True), 0.9)
        assert list(queries_rechecks.still_confirmable(session, ids)) == sorted(ids)
    wanted = ids[::-1]
    with short.writing() as session:
        assert store.confirm(session, Act(Action.BULK, BY, AT), wanted) is not None
        assert store.confirm(session, Act(Action.BULK, BY, AT), ()) is None
    with long.writing() as session:
        roots = queries_speakers.merged(session)
        known = queries.standings(session, wanted)
        became = {
            one: replace(known[one][0], status=ReviewStatus.CONFIRMED).fitting(known[one][1], roots)
            for one in wanted
        }
        store.act(session, Act(Action.BULK, BY, AT), became)

    assert len(ids) > MOST
    assert kept(short) == kept(long)
    assert turn(short, "u")
