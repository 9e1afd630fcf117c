"""Every read: frozen views in an order that people expect."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from db import queries, queries_lists, queries_speakers, queries_steps, store
from db.engine import Database
from db.models import SpeakerRow
from db.views import Action, ProgressView, QuoteFilter, RejectReason, ReviewStatus, StepView
from extraction.model import EntityKind, QuoteKind, SourceKind
from services import corrections
from tests.db.making import (
    BACK,
    GOING,
    SEA,
    SUZUKI,
    TEXT,
    USUAL,
    WAITING,
    YAMADA,
    add,
    extraction,
    new_article,
    quote,
    rows,
)

BY = "佐藤"


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        sent.append(statement)

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    yield sent
    event.remove(connection, "before_cursor_execute", note)


def found(database: Database, quote_filter: QuoteFilter) -> list[str]:
    """The words of what passes the filter."""
    with database.session() as session:
        return [view.text for view in queries.find_quotes(session, quote_filter)]


# Articles


def test_articles_come_in_the_order_of_their_coming_with_their_counts(database: Database) -> None:
    with database.writing() as session:
        store.add_article(session, replace(new_article(2), outlet="架空新聞", published_on=date(2026, 4, 1)))
    corrections.hold(database, rows(database)[GOING].id, BY)

    with database.session() as session:
        first, second = queries.articles(session)
        assert queries.article_text(session, first.id) == TEXT
    assert (first.quotes, first.open_quotes, first.length, first.encoding) == (3, 2, len(TEXT), "utf-8")
    assert (second.quotes, second.open_quotes, second.outlet, second.published_on) == (
        0,
        0,
        "架空新聞",
        date(2026, 4, 1),
    )


# Quotations


def test_quotations_come_by_article_and_place_and_in_one_statement(database: Database) -> None:
    with database.writing() as session:
        add(session, number=2)

    with database.session() as session, counted(session) as sent:
        views = queries.find_quotes(session, QuoteFilter())
    assert [(view.article_id, view.number, view.text) for view in views] == [
        (article, number, words)
        for article in (1, 2)
        for number, words in enumerate((GOING, SEA, BACK, WAITING), start=1)
    ]
    assert len(sent) == 1


@pytest.mark.parametrize(
    ("quote_filter", "words"),
    [
        (QuoteFilter(only_speech=True), [GOING, BACK, WAITING]),
        (QuoteFilter(only_facts=True), [GOING, SEA, WAITING]),
        (QuoteFilter(statuses=frozenset({ReviewStatus.HELD})), [BACK]),
        (QuoteFilter(statuses=frozenset()), []),
        (QuoteFilter(article_id=1), [GOING, SEA, BACK, WAITING]),
        (QuoteFilter(article_id=2), []),
        (QuoteFilter(speaker_ids=frozenset({1})), [GOING]),
        (QuoteFilter(text="海"), [GOING, SEA]),
        (QuoteFilter(text=" 鈴木 "), [BACK]),
        (QuoteFilter(text="%"), []),
        (QuoteFilter(text="関係者", only_speech=True, statuses=frozenset({ReviewStatus.OPEN})), [WAITING]),
    ],
)
def test_every_condition_of_a_filter_must_hold(
    database: Database, quote_filter: QuoteFilter, words: list[str]
) -> None:
    corrections.hold(database, rows(database)[BACK].id, BY)

    assert found(database, quote_filter) == words
    with database.session() as session:
        assert queries.count_quotes(session, quote_filter) == len(words)


def test_a_filter_goes_by_what_a_person_decided(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.choose_speaker(database, ids[BACK], 1, BY)
    corrections.change_kind(database, ids[SEA], QuoteKind.WRITING, BY)

    assert found(database, QuoteFilter(speaker_ids=frozenset({1}))) == [GOING, BACK]
    assert found(database, QuoteFilter(only_speech=True)) == [GOING, SEA, BACK, WAITING]


def test_a_quotation_that_is_gone_is_told(database: Database) -> None:
    with database.session() as session:
        with pytest.raises(LookupError):
            queries.quote(session, 99)
        with pytest.raises(LookupError):
            queries.standing(session, 99)


# Speakers and candidates


def test_a_speaker_has_what_is_theirs_now(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.choose_speaker(database, ids[BACK], 1, BY)
    corrections.reject(database, ids[WAITING], RejectReason.OTHER, BY)

    with database.session() as session:
        speakers = queries_speakers.speakers(session)
    assert [(one.name, one.kind, one.quotes) for one in speakers] == [
        ("山田太郎", EntityKind.PERSON, 2),
        ("鈴木花子", EntityKind.PERSON, 0),
        ("関係者", EntityKind.ANONYMOUS, 0),
    ]


def test_candidates_are_the_answer_the_alternatives_and_the_rest_of_the_article(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.name_speaker(database, ids[BACK], "高橋次郎", BY)

    with database.session() as session:
        going = queries_speakers.candidates(session, ids[GOING])
        sea = queries_speakers.candidates(session, ids[SEA])
    assert [(one.name, one.rule, one.confidence) for one in going] == [
        ("山田太郎", "adjacent", 0.9),
        ("鈴木花子", "near", 0.02),
        ("高橋次郎", "", 0.0),
        ("関係者", "", 0.0),
    ]
    assert [one.name for one in sea] == ["山田太郎", "鈴木花子", "高橋次郎", "関係者"]
    assert [one.source for one in (*going, *sea) if one.name == "関係者"] == [
        SourceKind.ANONYMOUS_ORGANISATION,
        SourceKind.ANONYMOUS_ORGANISATION,
    ]


def test_nobody_is_a_candidate_twice(empty: Database) -> None:
    with empty.writing() as session:
        add(session, extraction(quote(GOING, YAMADA, others=[SUZUKI, YAMADA, SUZUKI])))

    with empty.session() as session:
        candidates = queries_speakers.candidates(session, rows(empty)[GOING].id)
    assert [(one.name, one.rule) for one in candidates] == [("山田太郎", "adjacent"), ("鈴木花子", "near")]


def test_a_candidate_is_of_this_article(database: Database) -> None:
    with database.writing() as session:
        add(session, extraction(quote(GOING)), number=2)

    with database.session() as session:
        (other,) = queries.find_quotes(session, QuoteFilter(article_id=2))
        assert queries_speakers.candidates(session, other.id) == ()


def test_whom_the_machine_thought_of_is_read_for_a_whole_article(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}

    with database.session() as session:
        thought_of = queries_speakers.machine_candidates(session, 1)
    assert {key: [one.name for one in value] for key, value in thought_of.items()} == {
        ids[GOING]: ["山田太郎", "鈴木花子"],
        ids[BACK]: ["鈴木花子"],
        ids[WAITING]: ["関係者"],
    }


# Progress and history


def test_progress_counts_somebodys_words_in_every_state(database: Database) -> None:
    with database.writing() as session:
        add(session, number=2)
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.confirm(database, ids[GOING], BY)
    corrections.reject(database, ids[SEA], RejectReason.TITLE, BY)
    corrections.hold(database, ids[BACK], BY)

    with database.session() as session:
        assert queries.progress(session) == ProgressView(6, 4, 1, 0, 1, 0)


def test_without_articles_there_is_no_progress(empty: Database) -> None:
    with empty.session() as session:
        assert queries.progress(session) == ProgressView(0, 0, 0, 0, 0, 0)
        assert queries_steps.undoable(session) is None
        assert queries_steps.redoable(session) is None


def test_the_history_of_a_quotation_is_told_oldest_first(database: Database) -> None:
    going = rows(database)[GOING].id
    corrections.hold(database, rows(database)[BACK].id, BY)
    corrections.choose_speaker(database, going, 2, BY)
    corrections.confirm(database, going, "田中")

    with database.session() as session:
        history = queries_steps.history(session, going)
        step = queries_steps.undoable(session)
    assert [(one.step, one.action, one.before, one.after, one.by) for one in history] == [
        (2, Action.SPEAKER, "山田太郎", "鈴木花子", BY),
        (3, Action.CONFIRM, "open", "corrected", "田中"),
    ]
    assert step == StepView(3, Action.CONFIRM, "open", "corrected", 1, going)


def test_an_article_may_be_read_by_other_rules_than_another(database: Database) -> None:
    with database.writing() as session:
        add(session, replace(USUAL, extractor="2"), number=2)

    with database.session() as session:
        assert queries.versions(session) == {1: ("1", "20260723"), 2: ("2", "20260723")}


# Lists of any size


@pytest.mark.parametrize(
    "quote_filter",
    [
        QuoteFilter(),
        QuoteFilter(only_speech=True),
        QuoteFilter(text="山田"),
        QuoteFilter(statuses=frozenset({ReviewStatus.HELD})),
    ],
)
def test_the_ids_are_those_of_the_quotations_in_the_same_order(
    database: Database, quote_filter: QuoteFilter
) -> None:
    with database.writing() as session:
        add(session, number=8)
    with database.session() as session:
        views = queries.find_quotes(session, quote_filter)
        assert queries_lists.find_ids(session, quote_filter) == [view.id for view in views]


def test_an_article_knows_which_of_how_many_it_is(database: Database) -> None:
    with database.writing() as session:
        ids = [add(session, number=number) for number in (7, 8)]
    with database.session() as session:
        article, number, of = queries.article(session, ids[0])
        every = queries.articles(session)
        with pytest.raises(LookupError):
            queries.article(session, 999)
    assert (article, number, of) == (every[-2], len(every) - 1, len(every))


def test_who_was_renamed_and_then_merged_is_known_by_both_names(database: Database) -> None:
    with database.writing() as session:
        ids = {one.name: one.id for one in queries_speakers.speakers(session)}
        suzuki = session.get_one(SpeakerRow, ids["鈴木花子"])
        suzuki.own_name, suzuki.root_id = "鈴木はな", ids["山田太郎"]
    with database.session() as session:
        yamada = next(one for one in queries_speakers.speakers(session) if one.name == "山田太郎")
    assert {"鈴木花子", "鈴木はな"} <= set(yamada.aliases)


def test_quotations_come_one_after_the_other_in_the_order_of_the_list(database: Database) -> None:
    with database.session() as session:
        assert [*queries.each_quote(session, QuoteFilter())] == queries.find_quotes(session, QuoteFilter())


def test_the_address_of_an_article_is_kept(empty: Database) -> None:
    with empty.writing() as session:
        store.add_article(session, replace(new_article(), url="https://example.org/minato"))
        store.add_article(session, new_article(2))
    with empty.session() as session:
        found = queries.articles(session)

    assert [one.url for one in found] == ["https://example.org/minato", None]
