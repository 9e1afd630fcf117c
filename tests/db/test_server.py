"""A project of a team on a server of the tests' own: who is let in, what is told, who may do what."""

import logging
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db import queries, queries_statistics, store
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.models import Base
from db.roles import Role, give_role
from db.schema import HEAD
from db.server import Address
from db.views import Action, QuoteFilter, ReviewStatus
from services import corrections
from services.problems import describe
from tests.db.making import GOING, add, rows
from tests.server import Server

SECRET: Final = "h1mitsu"
WORDS: Final = "内密の話"
ODD: Final = 'E.d%"x'

pytestmark = pytest.mark.of_a_server


@pytest.fixture
def editor(server: Server) -> str:
    """Somebody whom the server knows by a password."""
    server.execute(
        "DROP ROLE IF EXISTS editor",
        f"CREATE ROLE editor LOGIN PASSWORD '{SECRET}'",
    )
    return "editor"


@pytest.fixture
def theirs(location: str, editor: str) -> str:
    """The address of a project, as the editor has it."""
    return location.replace("//tests@", f"//{editor}@")


@pytest.fixture
def let_in(empty: Database, editor: str, server: Server) -> Iterator[Database]:
    """A project in which the editor may look."""
    give_role(empty, editor, Role.READER)
    yield empty
    server.execute(f"DROP OWNED BY {editor}", database=empty.name)


def refused(location: str) -> DatabaseProblem:
    """Why a project is not opened."""
    with pytest.raises(DatabaseProblem) as problem:
        open_database(location, must_exist=True).close()
    return problem.value


# The password


def test_the_password_comes_with_the_address(let_in: Database, theirs: str) -> None:
    database = open_database(theirs.replace("editor@", f"editor:{SECRET}@"))

    assert rows(database) == {}
    assert SECRET not in database.location
    database.close()


def test_it_comes_among_the_options_of_the_address(let_in: Database, theirs: str) -> None:
    database = open_database(f"{theirs}&password={SECRET}")

    assert rows(database) == {}
    assert SECRET not in database.location
    database.close()


def test_it_comes_from_the_environment(
    let_in: Database, theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KAGIKAKKO_PASSWORD", SECRET)
    database = open_database(theirs)

    assert rows(database) == {}
    database.close()


def test_it_comes_from_the_keyring(let_in: Database, theirs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def get_password(service: str, account: str) -> str:
        asked.append((service, account))
        return SECRET

    monkeypatch.setattr("keyring.get_password", get_password)
    database = open_database(theirs)

    assert rows(database) == {}
    assert set(asked) == {("kagikakko", Address(theirs).account)}
    database.close()


def test_a_keyring_that_is_locked_or_absent_is_as_good_as_an_empty_one(
    theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring.errors import KeyringLocked  # noqa: PLC0415

    def get_password(*_: str) -> str:
        raise KeyringLocked

    monkeypatch.setattr("keyring.get_password", get_password)
    assert refused(theirs).code == "not_admitted"
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert refused(theirs).code == "not_admitted"


@pytest.mark.parametrize("wrong", ["falsch", "a@b", "a/b", "%40"])
def test_no_password_is_told_or_logged(wrong: str, theirs: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = f"{SECRET}{wrong}{SECRET}"
    problem = refused(theirs.replace("editor@", f"editor:{secret}@"))
    told = "".join(traceback.format_exception(problem))

    assert problem.code in {"not_admitted", "not_a_database"}
    for said in (told, str(problem), describe(problem), describe(problem, language="en"), caplog.text):
        assert SECRET not in said


def test_a_broken_statement_tells_no_password_and_no_words(
    let_in: Database, theirs: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    database = open_database(theirs.replace("editor@", f"editor:{SECRET}@"))
    with pytest.raises(Exception, match="nowhere") as broken, database.session() as session:
        session.execute(text("SELECT :words FROM nowhere"), {"words": WORDS})
    told = "".join(traceback.format_exception(broken.value)) + repr(database._engine) + caplog.text
    database.close()

    assert SECRET not in told
    assert WORDS not in told


# What cannot be opened


def test_a_project_is_opened_where_it_is(location: str) -> None:
    database = open_database(location, must_exist=True)

    assert (database.is_shared, database.location, database.name) == (
        True,
        location.replace("host=/", "host=%2F").replace("/kagi", "%2Fkagi"),
        Address(location).name,
    )
    again = open_database(database.location)
    assert rows(again) == {}
    again.close()
    database.close()


@pytest.mark.parametrize("address", ["postgresql://desk", "postgresql://u:p@x:a/b", "postgresql+psycopg:/x"])
def test_an_address_without_a_project_is_none(address: str) -> None:
    assert refused(address).code == "not_a_database"


def test_a_server_that_is_not_there_is_told(tmp_path: object) -> None:
    assert refused(f"postgresql://tests@/news?host={tmp_path}").code == "unreachable"


def test_a_database_that_is_not_there_is_told(server: Server) -> None:
    assert refused(server.url("nowhere")).code == "not_found"


def test_an_empty_database_is_no_project_yet_and_becomes_one(server: Server) -> None:
    server.execute("DROP DATABASE IF EXISTS fresh", "CREATE DATABASE fresh")

    assert refused(server.url("fresh")).code == "not_found"
    open_database(server.url("fresh")).close()
    open_database(server.url("fresh"), must_exist=True).close()


def test_two_windows_make_one_project(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.execute("DROP DATABASE IF EXISTS fresh", "CREATE DATABASE fresh")
    whole = server.url("fresh")
    told = iter([None, HEAD])
    monkeypatch.setattr("db.engine.server_revision", lambda *_: next(told))  # a colleague was faster

    open_database(whole).close()
    assert list(told) == []


def test_other_peoples_tables_and_newer_projects_are_left_alone(server: Server) -> None:
    server.execute("DROP DATABASE IF EXISTS other", "CREATE DATABASE other")
    server.execute("CREATE TABLE sales (id int)", database="other")
    assert refused(server.url("other")).code == "not_a_database"
    server.execute(
        "CREATE TABLE alembic_version (version_num text)",
        "INSERT INTO alembic_version VALUES ('9999')",
        database="other",
    )

    assert refused(server.url("other")).code == "newer"


def test_the_server_has_the_tables_of_the_models_and_its_own_indexes(empty: Database) -> None:
    with empty.session() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        found = compare_metadata(context, Base.metadata)

    assert sorted((kind, index.name) for kind, index in found) == [
        ("add_index", "ix_quote_text_speaker_id_is_listed_kind_status"),
        ("remove_index", "ix_article_trigrams"),
        ("remove_index", "ix_quote_text"),
        ("remove_index", "ix_quote_trigrams"),
    ]


def test_words_are_searched_by_trigrams(empty: Database) -> None:
    with empty.writing() as session:
        add(session)
        session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = session.scalars(
            text("EXPLAIN SELECT id FROM quote WHERE text ILIKE '%吉野へ%' ESCAPE '/'")
        ).all()
    assert any("ix_quote_trigrams" in line for line in plan)


def test_a_server_without_trigrams_serves_too(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.execute("DROP DATABASE IF EXISTS plain", "CREATE DATABASE plain")
    monkeypatch.setattr("db.server.HAS_TRIGRAMS", text("SELECT 0"))
    database = open_database(server.url("plain"))
    with database.session() as session:
        assert queries.find_quotes(session, QuoteFilter(text="100%_/")) == []
    database.close()


@pytest.mark.parametrize(
    ("zone", "day"), [("Asia/Tokyo", date(2026, 4, 1)), ("America/Lima", date(2026, 3, 31))]
)
def test_a_day_is_that_of_the_editor_wherever_the_server_is(
    empty: Database, location: str, zone: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    with empty.writing() as session:
        add(session)
    ids = [view.id for view in rows(empty).values()]
    database = open_database(location)
    with database.writing() as session:
        standing, _ = queries.standing(session, ids[0])
        at = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)
        store.act(
            session, store.Act(Action.HOLD, "a", at), {ids[0]: replace(standing, status=ReviewStatus.HELD)}
        )
    with database.session() as session:
        (found,) = queries_statistics.by_day(session)
    database.close()
    monkeypatch.undo()
    time.tzset()

    assert found.day == day


# Who may do what


def test_who_only_looks_can_decide_nothing(
    let_in: Database, theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with let_in.writing() as session:
        add(session)
    monkeypatch.setenv("KAGIKAKKO_PASSWORD", SECRET)
    database = open_database(theirs)
    going = rows(database)[GOING]

    with pytest.raises(DatabaseProblem) as problem:
        corrections.hold(database, going.id, "editor")
    assert problem.value.code == "not_allowed"
    assert rows(database)[GOING] == going
    database.close()


def test_who_reviews_decides_adds_articles_and_changes_nothing_that_was_done(
    let_in: Database, theirs: str, editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_role(let_in, editor, Role.REVIEWER)
    monkeypatch.setenv("KAGIKAKKO_PASSWORD", SECRET)
    database = open_database(theirs)
    with database.writing() as session:
        add(session)
    corrections.name_speaker(database, rows(database)[GOING].id, "新人", editor)
    with database.writing() as session:
        store.put_place(session, "window", "here")

    for statement in ("DELETE FROM decision", "UPDATE step SET by = 'x'", "DELETE FROM alembic_version"):
        with pytest.raises(DatabaseProblem) as problem, database.session() as session:
            session.execute(text(statement))
        assert problem.value.code == "not_allowed"
    with pytest.raises(DatabaseProblem) as problem:
        give_role(database, editor, Role.OWNER)
    assert problem.value.code == "not_allowed"
    assert rows(database)[GOING].speaker == "新人"
    database.close()


def test_an_owner_lets_others_in(
    let_in: Database, theirs: str, editor: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = ODD.replace('"', '""')
    server.execute(f'DROP ROLE IF EXISTS "{quoted}"', f'CREATE ROLE "{quoted}"')
    give_role(let_in, editor, Role.OWNER)
    monkeypatch.setenv("KAGIKAKKO_PASSWORD", SECRET)
    database = open_database(theirs)
    give_role(database, ODD, Role.REVIEWER)
    with database.session() as session:
        may = session.scalars(
            text("SELECT has_table_privilege(:who, 'decision', 'INSERT')"), {"who": ODD}
        ).one()
    database.close()
    server.execute(f'DROP OWNED BY "{quoted}"', database=let_in.name)

    assert may
    with pytest.raises(DatabaseProblem) as problem:
        give_role(let_in, "nobody at all", Role.READER)
    assert problem.value.code == "nobody"


# When it goes away


def test_what_is_not_about_the_connection_passes_as_it_is(empty: Database) -> None:
    with pytest.raises(Exception, match="division by zero") as broken, empty.session() as session:
        session.execute(text("SELECT 1 / 0"))

    assert not isinstance(broken.value, DatabaseProblem)
    with pytest.raises(DBAPIError, match="cannot adapt"), empty.session() as session:
        session.execute(text("SELECT :value"), {"value": object()})


def test_a_connection_that_is_cut_is_told_and_the_next_one_holds(empty: Database, server: Server) -> None:
    with pytest.raises(DatabaseProblem) as problem, empty.session() as session:
        session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
    assert problem.value.code == "unreachable"

    assert rows(empty) == {}
