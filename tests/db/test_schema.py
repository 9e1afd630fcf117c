"""The schema of new projects and of every released one."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Final

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from db import queries, queries_speakers, queries_steps
from db.engine import Database, open_database
from db.models import Base
from db.schema import HEAD, MIGRATIONS, REVISIONS
from db.views import Action, QuoteFilter, ReviewStatus
from extraction.model import EntityKind, Factuality, QuoteKind, SourceKind
from services import corrections

DATA: Final = Path(__file__).resolve().parents[1] / "data"
OLDEST: Final = DATA / "project-0001.db"
RELEASED: Final = sorted(DATA.glob("project-*.db"))
STEPS: Final = "SELECT DISTINCT step, reverts, action FROM decision ORDER BY step"
INDEX: Final = ("quote_words", "quote_trigrams")  # SQLite keeps it in tables of its own
OPEN_TWICE: Final = """
import sys
from db.engine import open_database
open_database(sys.argv[1]).close()
print("alembic" in sys.modules)
"""


def config() -> Config:
    """Alembic's configuration for our migrations."""
    written = Config(output_buffer=StringIO())
    written.set_main_option("script_location", str(MIGRATIONS))
    return written


def test_the_migrations_are_those_the_program_knows() -> None:
    script = ScriptDirectory.from_config(config())

    assert script.get_heads() == [HEAD]
    assert [one.revision for one in script.walk_revisions()][::-1] == list(REVISIONS)


@pytest.mark.of_a_file
def test_the_migrations_make_the_tables_of_the_models(empty: Database) -> None:
    with empty.session() as session:
        opts = {"compare_type": True, "include_name": lambda name, *_: not str(name).startswith(INDEX)}
        context = MigrationContext.configure(session.connection(), opts=opts)

        assert compare_metadata(context, Base.metadata) == []


def test_the_migrations_can_be_written_down_for_postgresql() -> None:
    written = config()
    written.set_main_option("sqlalchemy.url", "postgresql://")
    command.upgrade(written, "head", sql=True)

    assert isinstance(written.output_buffer, StringIO)
    sql = written.output_buffer.getvalue()
    assert "CREATE TABLE quote" in sql
    assert "CREATE TRIGGER decision_refuses_change" in sql


def test_there_is_no_way_back_before_the_first_schema(empty: Database) -> None:
    written = config()
    with empty.writing() as session:
        written.attributes["connection"] = session.connection()
        with pytest.raises(NotImplementedError):
            command.downgrade(written, "base")


@pytest.mark.of_a_file
def test_a_project_of_the_present_schema_opens_without_alembic(empty: Database) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPEN_TWICE, str(empty.path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )

    assert done.stdout.strip() == "False"


def test_a_project_is_kept_of_every_schema() -> None:
    assert [file.stem.removeprefix("project-") for file in RELEASED] == list(REVISIONS)


@pytest.mark.parametrize("kept", RELEASED, ids=lambda kept: kept.stem)
def test_a_project_of_a_released_schema_is_read_as_it_was(kept: Path, tmp_path: Path) -> None:
    shutil.copy(kept, tmp_path / "old.db")
    database = open_database(tmp_path / "old.db", exclusive=True)
    with database.session() as session:
        (article,) = queries.articles(session)
        quotes = queries.find_quotes(session, QuoteFilter())
        speakers = queries_speakers.speakers(session)
        decisions = [one.action for quote in quotes for one in queries_steps.history(session, quote.id)]
        step, again = queries_steps.undoable(session), queries_steps.redoable(session)
    database.close()

    assert (article.source, article.quotes, article.open_quotes) == ("kiji/1.txt", 3, 1)
    assert [(quote.text, quote.speaker, quote.status) for quote in quotes] == [
        ("「𠮷野へ『海』を見に行く」", "田中一郎", ReviewStatus.CORRECTED),
        ("『海』", "", ReviewStatus.OPEN),
        ("「戻る」", "", ReviewStatus.HELD),
        ("「待つ」", "関係者", ReviewStatus.OPEN),
    ]
    assert (quotes[2].is_person_speaker, quotes[2].note, quotes[3].kind) == (
        True,
        "裏を取る",
        QuoteKind.SPEECH,
    )
    assert [speaker.kind for speaker in speakers] == [
        EntityKind.PERSON,
        EntityKind.PERSON,
        EntityKind.ANONYMOUS,
        EntityKind.PERSON,
    ]
    assert speakers[2].source is SourceKind.ANONYMOUS_ORGANISATION
    assert (quotes[0].frame_text.occasion, quotes[2].factuality, quotes[3].clause_text) == (
        "図書館",
        Factuality.NEGATED,
        "関係者は「待つ」",
    )
    assert sorted(set(decisions)) == sorted(
        {
            Action.SPEAKER,
            Action.CONFIRM,
            Action.HOLD,
            Action.NOTE,
            Action.REJECT,
            Action.UNDO,
        }
    )
    assert step is not None
    assert again is not None
    assert (step.action, again.action) == (Action.NOTE, Action.REJECT)


def test_a_project_of_the_first_schema_keeps_everything_and_can_be_undone_to_its_beginning(
    tmp_path: Path,
) -> None:
    shutil.copy(OLDEST, tmp_path / "old.db")
    with closing(sqlite3.connect(tmp_path / "old.db")) as before:
        before.execute("UPDATE sqlite_sequence SET seq = 40")
        before.commit()
        candidates = before.execute("SELECT * FROM candidate").fetchall()
        acts = before.execute("SELECT DISTINCT step, action, by, at, reverts FROM decision").fetchall()
    database = open_database(tmp_path / "old.db", exclusive=True)
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
        assert [quote.machine_span for quote in found] == [quote.span for quote in found]
        assert [tuple(row) for row in session.execute(text("SELECT * FROM candidate"))] == candidates
        steps = "SELECT id, action, by, at, reverts FROM step"
        assert [tuple(row) for row in session.execute(text(steps))] == acts
        assert session.scalars(text("SELECT seq FROM sqlite_sequence")).all() == [40, 40]
        assert session.scalars(text("PRAGMA foreign_keys")).one() == 1
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
    redone = corrections.redo(database, "佐藤")
    undone = [corrections.undo(database, "佐藤") for _ in range(7)]
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    database.close()

    assert redone is not None
    assert redone.action is Action.REJECT
    assert [step and step.step for step in undone] == [6, 5, 4, 3, 2, 1, None]
    assert {(quote.status, quote.note) for quote in found} == {(ReviewStatus.OPEN, "")}
    assert [quote.speaker for quote in found] == ["山田太郎", "", "鈴木花子", "関係者"]


@pytest.mark.parametrize("turns", ["", "u", "uu", "uur", "uurr", "uaur", "urur", "uuaurr"])
def test_what_undo_and_redo_would_do_is_the_same_after_the_project_became_a_newer_one(
    tmp_path: Path, turns: str
) -> None:
    shutil.copy(OLDEST, tmp_path / "old.db")
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        for turn in turns:
            _turn_by_hand(old, turn)
        old.commit()
        kept = [tuple(row) for row in old.execute(STEPS)]
    database = open_database(tmp_path / "old.db", exclusive=True)
    with database.session() as session:
        links = session.execute(text("SELECT below, next_undo, next_redo FROM step ORDER BY id")).all()
    database.close()

    assert [tuple(row) for row in links] == _links(kept)


def _turn_by_hand(old: sqlite3.Connection, turn: str) -> None:
    """Undo, redo or act as the program of the first schema did."""
    kept = [tuple(row) for row in old.execute(STEPS)]
    _, next_undo, next_redo = _links(kept)[-1]
    reverts, action = {"u": (next_undo, "undo"), "r": (next_redo, "redo"), "a": (None, "hold")}[turn]
    names = [row[1] for row in old.execute("PRAGMA table_info(decision)")][4:]
    others = ", ".join(f'"{name}"' for name in names if name != "action")
    old.execute(
        f"INSERT INTO decision (step, reverts, quote_id, action, {others}) "
        f"SELECT {len(kept) + 1}, ?, quote_id, ?, {others} FROM decision WHERE id = 1",
        (reverts, action),
    )


def _links(kept: list[tuple[int, int | None, str]]) -> list[tuple[int | None, int | None, int | None]]:
    """What two stacks say: what is below, and what comes next, after every step."""
    done: list[int] = []
    undone: list[int] = []
    links: list[tuple[int | None, int | None, int | None]] = []
    acts: dict[int, int] = {}
    for step, reverts, action in kept:
        below = None
        if reverts is None:
            below, undone = (done or [None])[-1], []
            done = [*done, step]
        elif action == "undo":
            below = (undone or [None])[-1]
            acts[step] = done.pop()
            undone = [*undone, step]
        else:
            done.append(acts[undone.pop()])
        links.append((below, (done or [None])[-1], (undone or [None])[-1]))
    return links
