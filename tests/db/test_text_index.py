"""Words are found by an index of all that is three signs long, and what is found is what a reading of everything finds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from db import queries, queries_lists, store, text_index
from db.engine import Database
from db.store import Act
from db.text_index import few_holding
from db.views import Action, QuoteFilter
from extraction.model import QuoteForm, QuoteKind, Region, Span
from tests.db.making import rows

pytestmark = pytest.mark.of_a_file

PUT = text("UPDATE quote SET text = :words WHERE id = :id")
WORDS = ("「海へ『Sea』行く」", '「海が"見たい"」', "「戻る」", "「ÇA VA？」", "「海」")


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """The usual article, with these words beside its own: nobody says them."""
    with database.writing() as session:
        first = queries_lists.find_ids(session, QuoteFilter())[0]
        standing, _ = queries.standing(session, first)
        added: dict[int, str] = {}
        for at, words in enumerate(WORDS):
            span = Span(0, at + 1)
            new = store.NewQuote(
                1, span, QuoteForm.DIRECT, QuoteKind.SPEECH, Region.BODY, "person", "人が加えました。"
            )
            quote_id = store.add_quote(session, new)
            now = replace(standing, start=0, end=at + 1, is_person_span=True, speaker_id=None)
            store.act(session, Act(Action.ADD, "佐藤", datetime.now(UTC)), {quote_id: now})
            added[quote_id] = words
        for quote_id, words in added.items():
            session.execute(PUT, {"words": words, "id": quote_id})
    with database.session() as session:
        yield session


def holding(session: Session, sought: str) -> list[int]:
    """Which quotations or names of speakers hold it, by reading them all."""
    every = queries.find_quotes(session, QuoteFilter())
    return [one.id for one in every if sought.lower() in f"{one.text}\n{one.speaker}".lower()]


@pytest.mark.parametrize(
    "sought",
    [
        "海",
        "海へ",
        "海」",
        "へ『",
        "海へ『Sea』行く",
        "sea",
        'が"見',
        '"見',
        "る」",
        "行く」",
        "戻る」の",
        "どこにも",
        "なし",
        "山田",
        "関係者",
        "ÇA",
        "𠮷野",
        "𠮷野へ",
        "、",
        "% ",
    ],
)
def test_what_is_found_is_what_reading_finds(session: Session, sought: str) -> None:
    quote_filter = QuoteFilter(text=sought)

    assert sorted(queries_lists.find_ids(session, quote_filter)) == sorted(holding(session, sought))
    assert (
        queries_lists.first_ids(session, quote_filter, 1) == queries_lists.find_ids(session, quote_filter)[:1]
    )
    assert queries.count_quotes(session, quote_filter) == len(holding(session, sought))


@pytest.mark.parametrize("sought", ["海へ", "海へ『S", "山田", "どこにも", "なし"])
def test_few_are_found_by_their_ids(session: Session, sought: str) -> None:
    plan = _plan(session, QuoteFilter(text=sought))

    assert any("quote USING INTEGER PRIMARY KEY" in line for line in plan)
    assert not any(line.startswith("SCAN quote") and "quote_words" not in line for line in plan)


def test_the_index_is_asked_only_where_it_knows(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert few_holding(session, "海") is None
    assert few_holding(session, "ÇA VA") is None
    assert few_holding(session, "海へ") is not None
    monkeypatch.setattr(text_index, "MOST_SPEAKERS", 0)
    assert few_holding(session, "山田") is None
    assert few_holding(session, "海へ") is not None


def test_what_many_hold_is_looked_for_in_the_order_of_the_list(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "MANY", 0)
    assert [few_holding(session, sought) for sought in ("海へ", "海へ『", "山田")] == [None, None, None]
    assert few_holding(session, "どこにも") is not None
    assert any("ix_quote_list" in line for line in _plan(session, QuoteFilter(text="海へ")))


def test_the_index_follows_the_words(database: Database) -> None:
    going = next(one for words, one in rows(database).items() if words.startswith("「𠮷野"))
    with database.writing() as session:
        for words in ("「凧を見る」", "「凧を見る」", "「凧」"):
            session.execute(PUT, {"words": words, "id": going.id})
            assert _in_index(session) == _in_quotes(session)
    with database.writing() as session:
        session.execute(text("DELETE FROM candidate"))
        session.execute(text("DELETE FROM decision"))
        session.execute(text("DELETE FROM quote WHERE parent_id IS NOT NULL"))
        assert _in_index(session) == _in_quotes(session)


def _in_index(session: Session) -> list[tuple[str, int]]:
    """How many quotations each trigram is in, as the index has it."""
    known = session.execute(text("SELECT term, doc FROM quote_trigrams ORDER BY term"))
    return [(row[0], row[1]) for row in known]


def _in_quotes(session: Session) -> list[tuple[str, int]]:
    """The same, as the quotations have it."""
    counts: dict[str, int] = {}
    for words in session.scalars(text("SELECT lower(text) || '  ' FROM quote")):
        for trigram in {words[at : at + 3] for at in range(len(words) - 2)}:
            counts[trigram] = counts.get(trigram, 0) + 1
    return sorted(counts.items())


def _plan(session: Session, quote_filter: QuoteFilter) -> list[str]:
    """How the database finds the first that pass."""
    sent: list[tuple[str, object]] = []

    def note(*told: object) -> None:
        sent.append((str(told[2]), told[3]))

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    queries_lists.first_ids(session, quote_filter, 10)
    event.remove(connection, "before_cursor_execute", note)
    found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sent[-1][0]}", sent[-1][1])  # pyright: ignore[reportArgumentType]  # as it was sent
    return [str(row[3]) for row in found]
