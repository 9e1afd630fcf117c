"""Backups that are made by themselves: before many quotations change, and only then."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db import queries
from db.backups import Occasion, backups_of, folder_of, keep
from db.engine import Database, open_database
from db.errors import DatabaseProblem
from db.queries_words import own_words
from db.views import QuoteFilter, ReviewStatus
from services import accepting, bulk_confirming, rerun, words
from services.backups import MANY, before_bulk, standstill_before_bulk
from services.intake import add_text
from services.proposals import Field, Judgement, Proposal

BY = "佐藤"


@pytest.fixture
def many(tmp_path: Path) -> Database:
    """A project of more quotations than anybody looks at one by one."""
    database = open_database(tmp_path / "many.db")
    said = "".join(f"森次郎氏は「{number}番」と述べた。\n" for number in range(MANY + 5))
    add_text(database, f"大きな話\n\n{said}", title="")
    return database


def bulk(database: Database) -> None:
    """Confirm all of them."""
    bulk_confirming.confirm(database, bulk_confirming.look_ahead(database, QuoteFilter(), 0.0), BY)


def take(database: Database) -> None:
    """Take what somebody else has judged."""
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    theirs = Judgement(ReviewStatus.HELD)
    proposals = [
        Proposal(one, Field.STATUS, None, theirs, Judgement(one.status), is_conflict=False) for one in found
    ]
    accepting.accept(database, proposals, BY)


def compared(database: Database) -> rerun.Comparison:
    """What another extraction would say, where the machine had found nothing before."""
    with database.session() as session:
        own = own_words(session)
    return rerun.compare(database, own, None, report=lambda _: None, is_cancelled=lambda: False)


@pytest.mark.parametrize("act", [bulk, take])
def test_before_many_quotations_change_the_project_is_kept(
    many: Database, act: Callable[[Database], None]
) -> None:
    act(many)
    (kept,) = backups_of(many.path)
    before = open_database(kept.path)
    with before.session() as session, many.session() as now:
        was = {one.status for one in queries.find_quotes(session, QuoteFilter())}
        changed = {one.status for one in queries.find_quotes(now, QuoteFilter())}
    before.close()
    many.close()

    assert kept.occasion is Occasion.BULK
    assert was == {ReviewStatus.OPEN}
    assert changed != was


@pytest.mark.parametrize("act", [bulk, take])
def test_where_it_cannot_be_kept_nothing_changes(many: Database, act: Callable[[Database], None]) -> None:
    folder_of(many.path).touch()  # a file where the folder should be
    with pytest.raises(DatabaseProblem) as refused:
        act(many)
    assert refused.value.code == "no_place_for_backup"
    with many.session() as session:
        found = queries.find_quotes(session, QuoteFilter())
    many.close()

    assert {one.status for one in found} == {ReviewStatus.OPEN}


def test_answers_and_words_that_change_much_are_kept_before_too(
    many: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(rerun, "before_bulk", lambda _, count: asked.append(count))
    monkeypatch.setattr(words, "before_bulk", lambda _, count: asked.append(count))
    rerun.accept(many, compared(many).differences, BY)
    plan = words.plan(many, words.new_cue("拳を突き上げる"))
    assert isinstance(plan, words.Plan)
    words.carry_out(many, plan, (), BY)
    many.close()

    assert asked == [0, 0]


def test_few_changes_and_changes_soon_after_the_last_backup_need_none(many: Database) -> None:
    before_bulk(many, MANY - 1)
    assert standstill_before_bulk(many, MANY - 1) is None
    assert backups_of(many.path) == ()

    still = standstill_before_bulk(many, MANY)
    assert still is not None
    keep(many.path, Occasion.BULK, standstill=still)
    assert standstill_before_bulk(many, MANY) is None
    before_bulk(many, MANY)
    assert len(backups_of(many.path)) == 1
    many.close()
