"""Many new articles at once become the same rows as one after the other."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import select, text

from db import store, store_extraction, store_found
from db.engine import Database, open_database
from db.found_rows import FoundArticle, found_article
from db.models import Base
from db.store import Act, NewArticle
from db.store_changes import Change
from db.views import Action, Subject, WordSort
from extraction import extract
from extraction.model import Entity, EntityKind, Extraction, SourceKind
from resources import path
from tests.db.making import BACK, GOING, SEA, TEXT, WAITING, extraction, quote

WORDS: Final = (GOING, SEA, BACK, WAITING)
NAMES: Final = ("山田太郎", "山田", "鈴木花子", "田中一郎", "港市")
FORMS: Final = ("山田氏", "山田市長", "鈴木さん", "田中一郎", "高さん", "山田太郎", "山田次郎氏")


def somebody(chance: random.Random, number: int) -> Entity:
    """One of few, so that they meet again in other articles, under other names and with other titles."""
    forms = tuple(chance.sample(FORMS, chance.randrange(3)))
    if chance.random() < 0.2:
        return Entity(f"e{number}", EntityKind.ANONYMOUS, "関係者", forms, SourceKind.ANONYMOUS_PERSON)
    kind = EntityKind.PERSON if chance.random() < 0.8 else EntityKind.ORGANISATION
    source = chance.choice([SourceKind.NAMED_PERSON, SourceKind.ORGANISATION])
    return Entity(f"e{number}", kind, chance.choice(NAMES), forms, source)


def found(chance: random.Random) -> Extraction:
    """What an extraction may find, the same place twice too."""
    people = [somebody(chance, number) for number in range(chance.randrange(1, 6))]
    words = chance.choices(WORDS, k=chance.randrange(6))
    quotes = [quote(one, chance.choice([*people, None]), others=chance.sample(people, 1)) for one in words]
    return extraction(*quotes, entities=people)


def article(number: int, words: str = TEXT) -> NewArticle:
    """An article under this number."""
    day = date(2026, 4, 1) if number % 2 else None
    return NewArticle(
        f"kiji/{number}.txt", "港", "架空新聞", day, "utf-8", f"{number:064}", words, None, "1", "20260723"
    )


def keep_singly(database: Database, new: NewArticle, extraction: Extraction) -> None:
    """As it was always done."""
    with database.writing() as session:
        article_id = store.add_article(session, new)
        assert article_id is not None
        store_extraction.put_extraction(session, article_id, extraction)


def keep_together(database: Database, found: Sequence[FoundArticle], at_a_time: int) -> None:
    """So many in each transaction."""
    for first in range(0, len(found), at_a_time):
        with database.writing() as session:
            store_found.add_found(session, found[first : first + at_a_time])


def teach(database: Database) -> None:
    """Persons merge, rename and give other names."""
    word = {"sort": WordSort.ALIAS, "form": "高さん", "category": "", "speaker_id": 1, "note": ""}
    changes = [
        Change(Subject.SPEAKER, 2, {"root_id": 1}),
        Change(Subject.SPEAKER, 1, {"own_name": "田中一郎", "own_kind": "person"}),
        Change(Subject.WORD, None, word),
    ]
    with database.writing() as session:
        store.act(session, Act(Action.MERGE, "佐藤", datetime(2026, 4, 1, tzinfo=UTC)), changes=changes)


def rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is kept."""
    with database.session() as session:
        kept = {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for table in Base.metadata.sorted_tables
        }
        kept["counters"] = [tuple(row) for row in session.execute(text("SELECT * FROM sqlite_sequence"))]
    return kept


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """Two projects without articles."""
    one, other = open_database(tmp_path / "one.db"), open_database(tmp_path / "other.db")
    yield one, other
    one.close()
    other.close()


@pytest.mark.parametrize("seed", range(12))
def test_whoever_is_known_merged_or_taught_the_rows_are_the_same(
    two: tuple[Database, Database], seed: int
) -> None:
    chance = random.Random(seed)
    everything = [(article(number), found(chance)) for number in range(1, 41)]
    singly, together = two
    for database in two:
        for new, answer in everything[:10]:
            keep_singly(database, new, answer)
        teach(database)
    for new, answer in everything[10:]:
        keep_singly(singly, new, answer)
    keep_together(together, [found_article(*one) for one in everything[10:]], chance.choice([1, 7, 30]))

    assert rows(together) == rows(singly)


def test_what_the_extraction_finds_in_real_articles_becomes_the_same_rows(
    two: tuple[Database, Database],
) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted(path("samples").glob("*.txt"))]
    everything = [(article(number, words), extract(words)) for number, words in enumerate(texts, start=1)]
    singly, together = two
    for new, answer in everything:
        keep_singly(singly, new, answer)
    keep_together(together, [found_article(*one) for one in everything], 5)

    assert rows(together) == rows(singly)


def test_of_the_same_bytes_only_the_first_is_kept(two: tuple[Database, Database]) -> None:
    database, _ = two
    keep_singly(database, article(1), extraction())
    same = [found_article(article(number), extraction(quote(GOING))) for number in (1, 2, 2)]
    with database.writing() as session:
        added = store_found.add_found(session, same)
        assert store_found.add_found(session, []) == []

    assert [one and one.article_id for one in added] == [None, 2, None]
    assert len(rows(database)["quote"]) == 1
