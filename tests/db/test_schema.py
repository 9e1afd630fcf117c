"""The schema of new projects and of every released one."""

import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Final

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from db import queries
from db.engine import Database, open_database
from db.models import Base
from db.schema import HEAD, MIGRATIONS, REVISIONS
from db.views import Action, QuoteFilter, ReviewStatus
from extraction.model import EntityKind, Factuality, QuoteKind, SourceKind

DATA: Final = Path(__file__).resolve().parents[1] / "data"
RELEASED: Final = sorted(DATA.glob("project-*.db"))
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


def test_the_migrations_make_the_tables_of_the_models(empty: Database) -> None:
    with empty.session() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})

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
        speakers = queries.speakers(session)
        decisions = [one.action for quote in quotes for one in queries.history(session, quote.id)]
        step, again = queries.undoable(session), queries.redoable(session)
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
