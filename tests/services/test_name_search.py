"""Speakers are found by what people type of their names."""

from datetime import UTC, datetime

import pytest

from db import queries, queries_speakers, store, store_extraction
from db.engine import Database
from db.store_changes import Change
from db.views import Action, QuoteFilter, Subject
from extraction.model import Entity, EntityKind
from services import corrections
from services.name_search import NameSearch
from tests.db.making import BACK, GOING, SUZUKI, WAITING, YAMADA, add, extraction, quote

BY = "佐藤"
SATO = Entity("e4", EntityKind.PERSON, "佐藤一郎", ("佐藤一郎", "佐藤市長"))
OTHERS = [
    SATO,
    Entity("e5", EntityKind.ORGANISATION, "山田商事", ("商事",)),
    Entity("e6", EntityKind.ORGANISATION, "小山田市", ()),
    Entity("e7", EntityKind.PERSON, "太郎丸", ()),
    Entity("e8", EntityKind.ORGANISATION, "ABC放送", ("系列の商事",)),
    Entity("e9", EntityKind.PERSON, "ピート・ヘグセス", ("トランプ氏の友",)),
    Entity("e10", EntityKind.PERSON, "𠮷川", ()),
    Entity("e11", EntityKind.PERSON, "森井一郎", ()),
]

# what is typed, who is found
FOUND = [
    ("佐藤", ["佐藤一郎"]),
    ("sato", ["佐藤一郎"]),
    ("satou i", ["佐藤一郎"]),
    ("suzuki hana", ["鈴木花子"]),
    ("yamada tarou", ["山田太郎"]),
    ("tarouma", ["太郎丸"]),
    ("さとう", ["佐藤一郎"]),
    ("サトウ", ["佐藤一郎"]),
    ("ichirou", ["佐藤一郎", "森井一郎"]),
    ("一郎", ["佐藤一郎", "森井一郎"]),
    ("山田", ["山田太郎", "山田商事", "小山田市"]),
    ("yamada", ["山田太郎", "山田商事", "小山田市"]),
    ("太郎", ["太郎丸", "山田太郎"]),
    ("abc", ["ABC放送"]),
    ("shoji", ["山田商事", "ABC放送"]),
    ("hegu", ["ピート・ヘグセス"]),
    ("ピートヘ", ["ピート・ヘグセス"]),
    ("toranpu", ["ピート・ヘグセス"]),
    ("yoshikawa", ["𠮷川"]),
    ("吉川", ["𠮷川"]),
    ("morii ichi", ["森井一郎"]),
    ("いない", []),
]


@pytest.fixture
def many(empty: Database) -> Database:
    """A project with several names."""
    found = extraction(quote(GOING, YAMADA), quote(BACK, SUZUKI), entities=[YAMADA, SUZUKI, *OTHERS])
    with empty.writing() as session:
        add(session, found)
    return empty


def names(search: NameSearch, text: str) -> list[str]:
    """Who is found."""
    return [one.name for one in search.find(text)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_speakers_are_found_in_kanji_kana_and_romaji(many: Database, text: str, expected: list[str]) -> None:
    assert names(NameSearch(many), text) == expected


def test_nothing_typed_gives_everybody_who_speaks_more_first(many: Database) -> None:
    found = NameSearch(many).find(" ")

    assert [(one.name, one.quotes) for one in found[:3]] == [
        ("山田太郎", 1),
        ("鈴木花子", 1),
        ("佐藤一郎", 0),
    ]
    assert found[2].others == ("佐藤市長",)


def test_who_has_more_quotations_comes_first(database: Database) -> None:
    search = NameSearch(database)
    with database.writing() as session:
        add(session, extraction(quote(GOING, SUZUKI), quote(BACK, SUZUKI), quote(WAITING, SATO)), number=2)

    assert [(one.name, one.quotes) for one in search.find("氏")] == [("鈴木花子", 3), ("山田太郎", 1)]


def test_what_comes_and_changes_is_found_at_once(database: Database) -> None:
    search = NameSearch(database)
    assert names(search, "takahashi") == []
    with database.session() as session:
        first = queries.find_quotes(session, QuoteFilter())[0].id
    corrections.name_speaker(database, first, "高橋次郎", BY)
    assert names(search, "takahashi") == ["高橋次郎"]

    with database.writing() as session:
        merged = Change(Subject.SPEAKER, 4, {"root_id": 1})
        renamed = Change(Subject.SPEAKER, 1, {"own_name": "山田タロ", "reading": "やまだたろ"})
        store.act(session, store.Act(Action.MERGE, BY, datetime.now(UTC)), changes=[merged, renamed])
    assert names(search, "takahashi") == names(search, "山田太") == ["山田タロ"]
    assert search.find("taro")[0].others == ("高橋次郎", "山田太郎", "山田氏")

    corrections.undo(database, BY)
    assert names(search, "takahashi") == ["高橋次郎"]


def test_the_reading_that_a_person_wrote_is_found(database: Database) -> None:
    search = NameSearch(database)
    assert names(search, "taira") == []
    with database.writing() as session:
        reading = Change(Subject.SPEAKER, 2, {"reading": "たいらはなこ"})
        store.act(session, store.Act(Action.READING, BY, datetime.now(UTC)), changes=[reading])

    assert names(search, "taira") == ["鈴木花子"]


def test_who_is_gone_is_found_no_more(database: Database) -> None:
    search = NameSearch(database)
    assert names(search, "suzuki") == ["鈴木花子"]
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, extraction(quote(GOING, YAMADA)))

    assert names(search, "suzuki") == []
    assert names(search, "yamada") == ["山田太郎"]


def test_quotations_are_counted_again_when_asked(database: Database) -> None:
    search = NameSearch(database)
    assert search.find("yamada")[0].quotes == 1
    with database.session() as session:
        back = next(view.id for view in queries.find_quotes(session, QuoteFilter()) if view.text == BACK)
        yamada = queries_speakers.speakers(session)[0].id
    corrections.choose_speaker(database, back, yamada, BY)
    search.refresh(recount=True)

    assert search.find("yamada")[0].quotes == 2
