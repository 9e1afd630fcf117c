"""How articles call a speaker, and where."""

from datetime import UTC, datetime

import pytest

from db import queries_forms, queries_speakers, store
from db.engine import Database
from db.store_changes import Change
from db.views import Action, ContextView, FormView, ReviewStatus, Subject
from services import corrections
from tests.db.making import BACK, GOING, USUAL, WAITING, add, rows

BY = "佐藤"
YAMADA_ID, SUZUKI_ID, SOMEBODY_ID = 1, 2, 3


@pytest.fixture
def twice(database: Database) -> Database:
    """The usual article, and one of the same words."""
    with database.writing() as session:
        add(session, USUAL, number=2)
    return database


def merge(database: Database) -> None:
    """鈴木花子 is 山田太郎."""
    with database.writing() as session:
        change = Change(Subject.SPEAKER, SUZUKI_ID, {"root_id": YAMADA_ID})
        store.act(session, store.Act(Action.MERGE, BY, datetime.now(UTC)), changes=[change])


def test_the_ways_in_which_a_speaker_is_called_are_counted(twice: Database) -> None:
    merge(twice)

    with twice.session() as session:
        assert queries_forms.forms(session, YAMADA_ID) == (
            FormView("山田氏", 2, None),
            FormView("鈴木氏", 2, None),
            FormView("山田太郎", 0, None),
            FormView("鈴木花子", 0, SUZUKI_ID),
            FormView("鈴木さん", 0, None),
        )


def test_what_a_speaker_said_comes_with_the_words_around_it(twice: Database) -> None:
    with twice.session() as session:
        first, second = queries_forms.spoken_by(session, [YAMADA_ID])
        assert queries_forms.spoken_by(session, [YAMADA_ID], most=1) == (first,)
        assert queries_forms.spoken_by(session, [YAMADA_ID], form="山田さん") == ()
        assert queries_forms.spoken_by(session, [YAMADA_ID], form="山田氏") == (first, second)
    assert first == ContextView(
        quote_id=1,
        article_id=1,
        article="港の図書館",
        number=1,
        before="山田氏は",
        words=GOING,
        after="と述べた",
        status=ReviewStatus.OPEN,
        speaker_id=YAMADA_ID,
        speaker="山田太郎",
        is_decided=False,
    )


def test_of_whom_was_merged_is_known_what_was_theirs(database: Database) -> None:
    merge(database)

    with database.session() as session:
        assert [one.words for one in queries_forms.spoken_by(session, [YAMADA_ID])] == [GOING, BACK]
        assert [one.words for one in queries_forms.spoken_as(session, SUZUKI_ID)] == [BACK]
        assert queries_speakers.members(session, YAMADA_ID) == (SUZUKI_ID,)
        assert queries_speakers.own_name(session, SUZUKI_ID) == "鈴木花子"
        assert queries_speakers.own_name(session, 99) == ""
        (view,) = queries_speakers.speakers_of(session, [SUZUKI_ID, 99])
        assert (view.id, view.quotes) == (YAMADA_ID, 2)


def test_those_called_alike_are_of_the_same_speaker_by_the_same_words(twice: Database) -> None:
    corrections.choose_speaker(twice, 5, SUZUKI_ID, BY)
    with twice.session() as session:
        (alike,) = queries_forms.called_alike(session, 1)
        assert (alike.quote_id, alike.article_id, alike.is_decided) == (5, 2, True)
        assert queries_forms.called_alike(session, 2) == ()
        assert queries_forms.mention_of(session, 1) == "山田氏"
        assert queries_forms.mention_of(session, 2) == ""


def test_whom_only_one_article_knows_is_called_alike_there_only(twice: Database) -> None:
    with twice.session() as session:
        waiting = [view for view in rows(twice).values() if view.text == WAITING]
        assert queries_forms.called_alike(session, waiting[0].id) == ()
