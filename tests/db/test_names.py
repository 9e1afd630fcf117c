"""Speakers under the names that a person gave them, and merged into one another."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from db import queries, queries_speakers, store, store_extraction
from db.engine import Database
from db.store import Act
from db.store_changes import Change
from db.views import Action, QuoteFilter, ReviewStatus, Subject, WordSort
from extraction.model import EntityKind
from services import corrections
from tests.db.making import BACK, GOING, SEA, SUZUKI, USUAL, WAITING, add, extraction, quote, rows

BY: Final = "佐藤"
YAMADA_ID, SUZUKI_ID, SOMEBODY_ID = 1, 2, 3


def alter(database: Database, action: Action, speaker_id: int, **became: str | int | None) -> None:
    """Change a speaker."""
    with database.writing() as session:
        change = Change(Subject.SPEAKER, speaker_id, became)
        store.act(session, Act(action, BY, datetime.now(UTC)), changes=[change])


def merge(database: Database) -> None:
    """鈴木花子 is 山田太郎."""
    alter(database, Action.MERGE, SUZUKI_ID, root_id=YAMADA_ID)


def rename(database: Database) -> None:
    """山田太郎 is called otherwise."""
    alter(
        database,
        Action.RENAME,
        YAMADA_ID,
        own_name="ヤマダ・タロウ",
        own_kind="group",
        reading="やまだたろう",
    )


def test_everywhere_a_speaker_bears_the_name_that_a_person_gave(database: Database) -> None:
    rename(database)
    found = rows(database)

    assert (found[GOING].speaker, found[GOING].machine_speaker) == ("ヤマダ・タロウ", "ヤマダ・タロウ")
    with database.session() as session:
        speaker = queries_speakers.speakers(session)[0]
        candidate = queries_speakers.candidates(session, found[SEA].id)[0]
        by_text = queries.find_quotes(session, QuoteFilter(text="タロウ"))
        count = queries.count_quotes(session, QuoteFilter(text="タロウ"))
    assert (speaker.name, speaker.machine_name, speaker.kind, speaker.reading) == (
        "ヤマダ・タロウ",
        "山田太郎",
        EntityKind.GROUP,
        "やまだたろう",
    )
    assert speaker.aliases == ("山田氏", "山田太郎")
    assert candidate.name == "ヤマダ・タロウ"
    assert ([view.text for view in by_text], count) == ([GOING], 1)


def test_every_name_of_a_renamed_speaker_means_them(database: Database) -> None:
    rename(database)

    with database.session() as session:
        for name in ("ヤマダ・タロウ", "山田太郎", "山田氏"):
            assert queries_speakers.speaker_called(session, name, 1) == YAMADA_ID


def test_the_machine_knows_a_renamed_speaker_again(database: Database) -> None:
    rename(database)
    with database.writing() as session:
        store_extraction.put_extraction(session, 1, USUAL)
        add(session, number=2)

    with database.session() as session:
        views = queries.find_quotes(session, QuoteFilter(speaker_ids=frozenset({YAMADA_ID})))
    assert [(view.article_id, view.speaker) for view in views] == [
        (1, "ヤマダ・タロウ"),
        (2, "ヤマダ・タロウ"),
    ]


def test_who_was_merged_is_the_other_one_everywhere(database: Database) -> None:
    merge(database)
    found = rows(database)

    assert (found[BACK].speaker, found[BACK].speaker_id, found[BACK].machine_speaker_id) == (
        "山田太郎",
        YAMADA_ID,
        YAMADA_ID,
    )
    with database.session() as session:
        one, _ = queries_speakers.speakers(session)
        assert (one.name, one.quotes) == ("山田太郎", 2)
        assert one.aliases == ("山田氏", "鈴木氏", "鈴木さん", "鈴木花子")
        for speaker_id in (YAMADA_ID, SUZUKI_ID):
            by_speaker = QuoteFilter(speaker_ids=frozenset({speaker_id}))
            assert [view.text for view in queries.find_quotes(session, by_speaker)] == [GOING, BACK]
            assert queries.count_quotes(session, by_speaker) == 2
        assert queries_speakers.speaker_called(session, "鈴木花子", 1) == YAMADA_ID
        assert [
            (one.speaker_id, one.rule) for one in queries_speakers.candidates(session, found[GOING].id)
        ] == [
            (YAMADA_ID, "adjacent"),
            (SOMEBODY_ID, ""),
        ]
        thought_of = queries_speakers.machine_candidates(session, 1)
        assert [one.name for one in thought_of[found[GOING].id]] == ["山田太郎"]


def test_a_quotation_confirmed_with_the_one_is_right_where_the_machine_said_the_other(
    database: Database,
) -> None:
    merge(database)
    back = rows(database)[BACK].id
    corrections.choose_speaker(database, back, YAMADA_ID, BY)
    corrections.confirm(database, back, BY)
    corrections.confirm(database, rows(database)[WAITING].id, BY)

    assert [view.status for view in rows(database).values()] == [
        ReviewStatus.OPEN,
        ReviewStatus.OPEN,
        ReviewStatus.CONFIRMED,
        ReviewStatus.CONFIRMED,
    ]


def test_a_merger_undone_gives_everybody_back_what_was_theirs(database: Database) -> None:
    before = rows(database)
    merge(database)
    corrections.undo(database, BY)

    assert rows(database) == before


def test_what_a_merged_speaker_says_in_another_article_is_the_other_ones(database: Database) -> None:
    merge(database)
    with database.writing() as session:
        add(session, extraction(quote(BACK, SUZUKI)), number=2)

    with database.session() as session:
        (view,) = queries.find_quotes(session, QuoteFilter(article_id=2))
    assert (view.speaker, view.machine_speaker) == ("山田太郎", "山田太郎")


def test_who_is_changed_merged_or_needed_by_a_word_stays_where_nobody_names_them(database: Database) -> None:
    with database.writing() as session:
        add(session, extraction(quote(GOING, replace(SUZUKI, id="e8", canonical="高橋"))), number=2)
    alter(database, Action.MERGE, SUZUKI_ID, root_id=YAMADA_ID)
    alter(database, Action.READING, SOMEBODY_ID, reading="かんけいしゃ")
    word = {"sort": WordSort.ALIAS, "form": "高さん", "category": "", "speaker_id": 4, "note": ""}
    with database.writing() as session:
        act = Act(Action.WORD, BY, datetime.now(UTC))
        store.act(session, act, changes=[Change(Subject.WORD, None, word)])
        for article_id in (1, 2):
            store_extraction.put_extraction(session, article_id, extraction())

    with database.session() as session:
        assert [one.id for one in queries_speakers.speakers(session)] == [YAMADA_ID, SOMEBODY_ID, 4]
        assert queries_speakers.merged(session) == {SUZUKI_ID: YAMADA_ID}
