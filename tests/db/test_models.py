"""What really stands in the columns."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

import pytest
from sqlalchemy import Enum, Table, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.schema import CreateTable

from db import queries, queries_steps, store
from db.engine import Database
from db.models import Base
from db.views import Action, RejectReason, ReviewStatus
from services import corrections
from tests.db.making import GOING, rows

RAW_QUOTE: Final = (
    "SELECT form, kind, machine_kind, region, status, reject_reason, factuality FROM quote WHERE id = :id"
)
RAW_FRAMES: Final = "SELECT frame FROM quote ORDER BY start"
RAW_DECISION: Final = (
    "SELECT action, was_status, became_reject_reason, at FROM decision JOIN step ON step.id = decision.step"
)
TOKYO: Final = timezone(timedelta(hours=9))


def test_enumerations_are_kept_by_value(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    corrections.reject(database, quote_id, RejectReason.DUPLICATE, "佐藤")

    with database.session() as session:
        quote = session.execute(text(RAW_QUOTE), {"id": quote_id}).one()
        decision = session.execute(text(RAW_DECISION)).one()
        kinds = session.scalars(text("SELECT DISTINCT kind FROM speaker ORDER BY kind")).all()
    assert tuple(quote) == ("direct", "speech", "speech", "body", "rejected", "duplicate", "stated")
    assert tuple(decision)[:3] == ("reject", "open", "duplicate")
    assert kinds == ["anonymous", "person"]


def test_no_value_of_an_enumeration_is_longer_than_its_column() -> None:
    lengths = [
        (column.type.length, max(map(len, column.type.enums)))
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Enum)
    ]

    assert [one for one in lengths if one[0] is None or one[0] < one[1]] == []
    assert lengths


def test_of_a_frame_only_the_parts_that_there_are_are_kept(database: Database) -> None:
    with database.session() as session:
        kept = session.scalars(text(RAW_FRAMES)).all()

    assert kept == ['{"occasion": [2, 5, "図書館"], "addressee": [30, 33, "鈴木氏"]}', "{}", "{}", "{}"]


def test_moments_are_kept_in_utc_and_come_back_with_their_zone(database: Database) -> None:
    quote_id = rows(database)[GOING].id
    at = datetime(2026, 4, 1, 8, 30, tzinfo=TOKYO)
    with database.writing() as session:
        was, _ = queries.standing(session, quote_id)
        held = replace(was, status=ReviewStatus.HELD)
        store.act(session, store.Act(Action.HOLD, "佐藤", at), {quote_id: held})

    with database.session() as session:
        (decision,) = queries_steps.history(session, quote_id)
        raw = session.scalars(text("SELECT at FROM step")).one()
    assert decision.at == at
    assert decision.at.tzinfo is UTC
    assert str(raw).startswith("2026-03-31 23:30:00")


@pytest.mark.parametrize("change", ["UPDATE decision SET after = ''", "DELETE FROM decision"])
def test_the_database_itself_refuses_to_change_a_decision(database: Database, change: str) -> None:
    corrections.hold(database, rows(database)[GOING].id, "佐藤")

    with pytest.raises(DBAPIError, match="only ever added"), database.session() as session:
        session.execute(text(change))
    with database.session() as session:
        assert session.scalars(text("SELECT after FROM decision")).all() == ["held"]


def test_nothing_refers_to_what_is_not_there(database: Database) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"), database.session() as session:
        session.execute(text("DELETE FROM article"))


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_can_be_made_in_postgresql(table: Table) -> None:
    assert str(CreateTable(table).compile(dialect=postgresql.dialect())).lstrip().startswith("CREATE TABLE")
