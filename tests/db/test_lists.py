"""Lists of any size: what is narrowed, in what order, counted by what, and what is a problem of a quotation."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from db import queries, queries_facets, queries_lists, queries_problems, store, store_extraction
from db.engine import Database
from db.models import IS_SPEECH
from db.queries_speakers import SPEECH
from db.store_changes import Change
from db.views import (
    Action,
    Dimension,
    Order,
    Problem,
    QuoteFilter,
    RejectReason,
    ReviewStatus,
    Subject,
)
from extraction.model import (
    Entity,
    EntityKind,
    Extraction,
    Factuality,
    Quote,
    QuoteForm,
    QuoteKind,
    Region,
    SourceKind,
    Span,
)
from services import corrections

BY: Final = "佐藤"
HELD: Final = frozenset({ReviewStatus.HELD})
HARBOUR: Final = (
    "山田氏は「港は市の玄関だと思う」と述べた。鈴木氏は「費用が『大きく』膨らむ」と語った。「港」の話だ。\n"
)
KITES: Final = (
    "佐藤氏は「港は市の玄関だと思う」と話した。誰かが「揚がらない」と言った。「凧は「一人では」揚がらない。\n"
)
ENTRANCE: Final = "「港は市の玄関だと思う」"
COST: Final = "「費用が『大きく』膨らむ」"
HARBOUR_WORD: Final = "「港」"
NOBODYS: Final = "「揚がらない」"
UNCLOSED: Final = "「凧は「一人では」揚がらない。"


def person(name: str) -> Entity:
    """Somebody with a name."""
    return Entity(name, EntityKind.PERSON, name, (), SourceKind.NAMED_PERSON)


def quote(
    text: str,
    words: str,
    speaker: str = "",
    *,
    confidence: float = 0.93,
    kind: QuoteKind = QuoteKind.SPEECH,
    factuality: Factuality = Factuality.STATED,
) -> Quote:
    """One quotation as an extraction gives it."""
    start = text.index(words)
    return Quote(
        span=Span(start, start + len(words)),
        form=QuoteForm.DIRECT,
        kind=kind,
        region=Region.BODY,
        rule="adjacent",
        reason="述語の主語です。",
        confidence=confidence,
        entity=person(speaker) if speaker else None,
        factuality=factuality,
    )


FOUND: Final = {
    HARBOUR: (
        quote(HARBOUR, ENTRANCE, "山田", confidence=0.97),
        quote(HARBOUR, COST, "鈴木", confidence=0.8),
        quote(HARBOUR, HARBOUR_WORD, kind=QuoteKind.TERM, confidence=0.6),
    ),
    KITES: (
        quote(KITES, ENTRANCE, "佐藤", factuality=Factuality.NEGATED),
        quote(KITES, NOBODYS, confidence=0.3),
        quote(KITES, UNCLOSED, "山田", confidence=0.55),
    ),
}


@pytest.fixture
def library(empty: Database) -> Database:
    """Two articles, of which one says where and when it was printed."""
    with empty.writing() as session:
        for number, (text, quotes) in enumerate(FOUND.items(), start=1):
            outlet, day = ("港新聞", date(2026, 11, 3)) if text is HARBOUR else (None, None)
            new = store.NewArticle(f"{number}.txt", "港", outlet, day, "utf-8", f"{number:064}", text)
            article_id = store.add_article(session, new)
            assert article_id is not None
            store_extraction.put_extraction(session, article_id, Extraction(text, quotes, ()))
    return empty


@pytest.fixture
def session(library: Database) -> Iterator[Session]:
    """A look into it."""
    with library.session() as session:
        yield session


def listed(session: Session, **wanted: object) -> list[str]:
    """The words of the quotations that a filter passes, in its order; asked of all and of each alone."""
    quote_filter = QuoteFilter(**wanted)  # pyright: ignore[reportArgumentType]  # the tests name the fields
    ids = queries_lists.find_ids(session, quote_filter)
    every = queries_lists.find_ids(session, QuoteFilter())
    assert queries_lists.passing(session, quote_filter, every) == set(ids)
    assert {one for one in every if queries_lists.passing(session, quote_filter, [one])} == set(ids)
    assert queries.count_quotes(session, quote_filter) == len(ids)
    views = queries.quotes(session, ids)
    return [views[one].text for one in ids]


def counts(session: Session, dimension: Dimension, **wanted: object) -> dict[str | int, int]:
    """How many have each value."""
    quote_filter = QuoteFilter(**wanted)  # pyright: ignore[reportArgumentType]  # as above
    return {one.key: one.count for one in queries_facets.count_by(session, dimension, quote_filter)}


# Narrowing


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kinds": {QuoteKind.TERM}, "only_speech": True}, [HARBOUR_WORD]),
        ({"kinds": {QuoteKind.TERM, QuoteKind.TITLE}}, [HARBOUR_WORD]),
        ({"factualities": {Factuality.NEGATED, Factuality.FUTURE}}, [ENTRANCE]),
        ({"confidences": {5}}, [ENTRANCE]),
        ({"confidences": {1, 4}}, [ENTRANCE, NOBODYS]),
        ({"outlets": {"港新聞"}, "only_speech": True}, [ENTRANCE, COST]),
        ({"outlets": {"", "凧日報"}}, [ENTRANCE, NOBODYS, UNCLOSED]),
        ({"months": {"2026-11"}, "only_speech": True}, [ENTRANCE, COST]),
        ({"months": {"2026-10", "2026-12"}}, []),
        ({"months": {""}}, [ENTRANCE, NOBODYS, UNCLOSED]),
        ({"months": {""}, "outlets": {"港新聞"}}, []),
        ({"speaker_ids": {1, 2}}, [ENTRANCE, COST, UNCLOSED]),
        ({"text": "山田", "only_speech": True}, [ENTRANCE, UNCLOSED]),
        ({"text": "港"}, [ENTRANCE, HARBOUR_WORD, ENTRANCE]),
        ({"text": "港", "kinds": {QuoteKind.SPEECH}, "months": {""}}, [ENTRANCE]),
    ],
)
def test_a_list_is_narrowed_by_anything(
    session: Session, wanted: dict[str, object], words: list[str]
) -> None:
    assert listed(session, **wanted) == words


def test_december_ends_with_its_year(library: Database) -> None:
    new = store.NewArticle("3.txt", "港", None, date(2025, 12, 31), "utf-8", f"{3:064}", HARBOUR)
    with library.writing() as session:
        article_id = store.add_article(session, new)
        assert article_id is not None
        store_extraction.put_extraction(session, article_id, Extraction(HARBOUR, FOUND[HARBOUR], ()))

        assert len(listed(session, months={"2025-12"})) == 3
        assert listed(session, months={"2026-01", "2025-11"}) == []


def test_what_a_person_added_has_no_confidence(library: Database) -> None:
    with library.writing() as session:
        standing, _ = queries.standing(session, queries_lists.find_ids(session, QuoteFilter())[0])
        new = store.NewQuote(
            1, Span(0, 3), QuoteForm.DIRECT, QuoteKind.SPEECH, Region.BODY, "person", "人が加えました。"
        )
        act = store.Act(Action.ADD, BY, datetime.now(UTC))
        added = replace(standing, start=0, end=3, is_person_span=True)
        store.act(session, act, {store.add_quote(session, new): added})

        assert listed(session, confidences={1}) == [NOBODYS]
        assert counts(session, Dimension.CONFIDENCE)[1] == 1
        assert listed(session, problems=frozenset({Problem.UNSURE})) == [NOBODYS]


# Orders


def test_the_least_sure_come_first(session: Session) -> None:
    by_confidence = [NOBODYS, UNCLOSED, HARBOUR_WORD, COST, ENTRANCE, ENTRANCE]
    assert listed(session, order=Order.CONFIDENCE) == by_confidence


def test_speakers_come_by_reading_or_name_and_nobody_last(library: Database) -> None:
    with library.session() as session:
        assert listed(session, order=Order.SPEAKER, only_speech=True) == [
            ENTRANCE,  # 佐藤
            ENTRANCE,  # 山田
            UNCLOSED,
            COST,  # 鈴木
            NOBODYS,
        ]
    _change(library, 2, {"reading": "あ"})  # 鈴木
    with library.session() as session:
        assert listed(session, order=Order.SPEAKER, only_speech=True)[0] == COST
    _change(library, 3, {"root_id": 2})  # 佐藤 is 鈴木
    with library.session() as session:
        assert listed(session, order=Order.SPEAKER, only_speech=True)[:2] == [COST, ENTRANCE]
        assert listed(session, order=Order.SPEAKER, text="どこにもない") == []


# Counting


def test_each_way_to_narrow_is_counted_under_the_others(library: Database) -> None:
    with library.session() as session:
        held = queries_lists.find_ids(session, QuoteFilter())[0]
    corrections.hold(library, held, BY)
    with library.session() as session:
        speech = {"only_speech": True}
        assert counts(session, Dimension.STATUS, **speech) == {"open": 4, "held": 1}
        assert counts(session, Dimension.STATUS, statuses=HELD, months={""}) == {"open": 3}
        assert counts(session, Dimension.KIND, **speech) == {"speech": 5, "term": 1}
        assert counts(session, Dimension.CONFIDENCE, **speech) == {1: 1, 2: 1, 3: 1, 4: 1, 5: 1}
        assert counts(session, Dimension.OUTLET, statuses=HELD, outlets={""}) == {"港新聞": 1}
        assert counts(session, Dimension.OUTLET) == {"": 3, "港新聞": 3}
        assert counts(session, Dimension.MONTH, months={""}) == {"2026-11": 3, "": 3}
        assert counts(session, Dimension.PROBLEM, **speech) == {
            "no_speaker": 1,
            "cut": 1,
            "overlap": 0,
            "two_speakers": 2,
            "unsure": 1,
        }


def test_the_most_talkative_are_counted_and_who_is_wanted(
    library: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries_facets, "MOST_SPEAKERS", 1)
    with library.session() as session:

        def named(**wanted: object) -> list[tuple[str, int]]:
            quote_filter = QuoteFilter(**wanted)  # pyright: ignore[reportArgumentType]  # as above
            found = queries_facets.count_by(session, Dimension.SPEAKER, quote_filter)
            return [(one.name, one.count) for one in found]

        assert named() == [("山田", 2)]
        assert named(speaker_ids={1}) == [("山田", 2)]
        assert named(speaker_ids={3}) == [("山田", 2), ("佐藤", 1)]
        assert named(speaker_ids={2}, months={""}) == [("山田", 1), ("鈴木", 0)]


def test_articles_are_read_by_their_ids(session: Session) -> None:
    assert queries_lists.article_ids(session) == [1, 2]
    assert [one.id for one in queries.articles(session, [2, 9])] == [2]


# Problems


def problems(session: Session, words: str, article_id: int = 2) -> tuple[Problem, ...]:
    """Why a quotation should be looked at."""
    quotes = queries.find_quotes(session, QuoteFilter(article_id=article_id))
    return queries_problems.problems_of(session, next(one.id for one in quotes if one.text == words))


def test_problems_are_named(session: Session) -> None:
    assert problems(session, NOBODYS) == (Problem.NO_SPEAKER, Problem.UNSURE)
    assert problems(session, UNCLOSED) == (Problem.CUT,)
    assert problems(session, ENTRANCE) == problems(session, ENTRANCE, 1) == (Problem.TWO_SPEAKERS,)
    assert problems(session, COST, 1) == problems(session, HARBOUR_WORD, 1) == ()
    assert queries_problems.problems_of(session, 99) == ()


def test_problems_are_listed(session: Session) -> None:
    assert listed(session, problems=frozenset({Problem.NO_SPEAKER})) == [NOBODYS]
    assert listed(session, problems=frozenset({Problem.CUT})) == [UNCLOSED]
    assert listed(session, problems=frozenset({Problem.TWO_SPEAKERS})) == [ENTRANCE, ENTRANCE]
    assert listed(session, problems=frozenset(Problem)) == [ENTRANCE, ENTRANCE, NOBODYS, UNCLOSED]
    assert listed(session, problems=frozenset({Problem.TWO_SPEAKERS}), months={""}) == [ENTRANCE]


def test_what_a_person_settled_is_no_problem(library: Database) -> None:
    with library.session() as session:
        ids = {one.text: one.id for one in queries.find_quotes(session, QuoteFilter(article_id=2))}
    corrections.choose_speaker(library, ids[NOBODYS], None, BY)
    corrections.confirm(library, ids[UNCLOSED], BY)
    corrections.reject(library, ids[ENTRANCE], RejectReason.DUPLICATE, BY)
    with library.session() as session:
        assert problems(session, NOBODYS) == (Problem.UNSURE,)
        assert problems(session, UNCLOSED) == problems(session, ENTRANCE, 1) == ()


def test_one_speaker_by_two_names_is_one(library: Database) -> None:
    _change(library, 3, {"root_id": 1})
    with library.session() as session:
        assert listed(session, problems=frozenset({Problem.TWO_SPEAKERS})) == []


def test_quotations_that_reach_into_each_other_overlap(library: Database) -> None:
    with library.writing() as session:
        quote_id = queries_lists.find_ids(session, QuoteFilter())[0]
        standing, _ = queries.standing(session, quote_id)
        longer = replace(standing, end=HARBOUR.index("費用"), is_person_span=True)
        store.act(session, store.Act(Action.SPAN, BY, datetime.now(UTC)), {quote_id: longer})

        assert listed(session, problems=frozenset({Problem.OVERLAP})) == [longer.span.of(HARBOUR), COST]
        assert problems(session, COST, 1) == (Problem.OVERLAP,)
    with library.session() as session:
        cost = next(one.id for one in queries.find_quotes(session, QuoteFilter()) if one.text == COST)
    corrections.reject(library, cost, RejectReason.OTHER, BY)
    with library.session() as session:
        assert listed(session, problems=frozenset({Problem.OVERLAP})) == []


# What it costs


@pytest.mark.of_a_file
@pytest.mark.parametrize(
    "quote_filter",
    [
        QuoteFilter(),
        QuoteFilter(only_speech=True, statuses=HELD),
        QuoteFilter(only_speech=True, factualities=frozenset({Factuality.NEGATED})),
        QuoteFilter(only_speech=True, confidences=frozenset({1}), order=Order.CONFIDENCE),
        QuoteFilter(problems=frozenset(Problem)),
        QuoteFilter(article_id=1, only_speech=True),
        QuoteFilter(only_speech=True, outlets=frozenset({"港新聞"})),
    ],
)
def test_a_list_is_read_from_the_index_alone(session: Session, quote_filter: QuoteFilter) -> None:
    plan = _plan(session, lambda: queries_lists.find_ids(session, quote_filter))

    index = "confidence" if quote_filter.order is Order.CONFIDENCE else "list"
    assert any(f"quote USING COVERING INDEX ix_quote_{index}" in line for line in plan)
    assert not any(line in {"SCAN quote", "SCAN quote_1"} for line in plan)


@pytest.mark.of_a_file
def test_what_cuts_a_bracket_is_known_to_an_index(session: Session) -> None:
    quote_filter = QuoteFilter(problems=frozenset({Problem.CUT}))
    plan = _plan(session, lambda: queries.count_quotes(session, quote_filter))

    assert any("INDEX ix_quote_cut" in line for line in plan)


@pytest.mark.of_a_file
def test_the_progress_is_counted_from_its_own_index(session: Session) -> None:
    assert set(re.findall("'(\\w+)'", IS_SPEECH)) == {kind.value for kind in SPEECH}
    plan = _plan(session, lambda: queries.progress(session))

    assert plan == ["SCAN quote USING INDEX ix_quote_progress"]


def _plan(session: Session, ask: object) -> list[str]:
    """How the database finds what is asked."""
    sent: list[tuple[str, object]] = []

    def note(*told: object) -> None:
        sent.append((str(told[2]), told[3]))

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    assert callable(ask)
    ask()
    event.remove(connection, "before_cursor_execute", note)
    rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sent[0][0]}", sent[0][1])  # pyright: ignore[reportArgumentType]  # as it was sent
    return [str(row[3]) for row in rows]


def _change(database: Database, speaker_id: int, values: dict[str, str | int]) -> None:
    """Change a speaker as a person does."""
    with database.writing() as session:
        act = store.Act(Action.RENAME, BY, datetime.now(UTC), "", "")
        store.act(session, act, changes=[Change(Subject.SPEAKER, speaker_id, values)])
