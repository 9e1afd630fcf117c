"""Searching for words in their context."""

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from db import queries_concordance
from db.engine import Database
from db.views import RejectReason, ReviewStatus
from db.views_concordance import ConcordanceView, HitView, QuoteAround
from services import corrections
from tests.db.making import BACK, GOING, SEA, TEXT, WAITING, add, rows

Search = Callable[[Session, str, int], ConcordanceView]
QUOTES, ARTICLES = queries_concordance.in_quotes, queries_concordance.in_articles


def found(database: Database, search: Search, sought: str, most: int = 500) -> ConcordanceView:
    """What a search finds; every hit is where it says."""
    with database.session() as session:
        view = search(session, sought, most)
    for hit in view.hits:
        assert hit.words == hit.span.of(TEXT)
        assert TEXT[: hit.span.start].endswith(hit.before)
        assert TEXT[hit.span.end :].startswith(hit.after)
    return view


def around(database: Database, words: str, speaker: str) -> QuoteAround:
    """The open quotation of these words."""
    return QuoteAround(rows(database)[words].id, ReviewStatus.OPEN, speaker, is_person_speaker=False)


def quotes_of(view: ConcordanceView) -> list[int | None]:
    """In which quotations the hits stand."""
    return [hit.quote and hit.quote.id for hit in view.hits]


def test_a_hit_stands_between_what_the_article_has_around_it(database: Database) -> None:
    view = found(database, QUOTES, "待")

    assert view == ConcordanceView(
        (
            HitView(
                article_id=1,
                article_title="港の図書館",
                span=view.hits[0].span,
                before=TEXT[: TEXT.index("待")][-queries_concordance.CONTEXT :],
                words="待",
                after="つ」とした。\n",
                quote=around(database, WAITING, "関係者"),
                nearest_id=rows(database)[WAITING].id,
            ),
        ),
        1,
    )


def test_at_the_beginning_of_an_article_there_is_little_before(database: Database) -> None:
    hit = found(database, QUOTES, "𠮷").hits[0]

    assert hit.before == TEXT[: TEXT.index("𠮷")]


def test_words_in_a_quotation_inside_another_are_found_in_both(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}

    assert quotes_of(found(database, QUOTES, "海")) == [ids[GOING], ids[SEA]]


def test_every_place_is_counted_and_no_more_are_given_than_wanted(database: Database) -> None:
    with database.writing() as session:
        add(session, number=2)
    view = found(database, QUOTES, "る」", most=1)

    assert (len(view.hits), view.total) == (1, 2)
    assert len(found(database, ARTICLES, "氏", most=3).hits) == 3
    assert found(database, ARTICLES, "氏", most=3).total == 2 * TEXT.count("氏")


@pytest.mark.parametrize("search", [QUOTES, ARTICLES])
@pytest.mark.parametrize("sought", ["", "  ", "%", "_", "ない言葉", "("])
def test_signs_of_the_database_are_signs(database: Database, search: Search, sought: str) -> None:
    assert found(database, search, sought) == ConcordanceView((), 0)


@pytest.mark.parametrize("search", [QUOTES, ARTICLES])
def test_large_and_small_letters_are_the_same(database: Database, search: Search) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE article SET text = replace(text, '戻る', 'BaCk')"))
        session.execute(text("UPDATE quote SET text = replace(text, '戻る', 'BaCk')"))
    with database.session() as session:
        view = search(session, "bAcK", 9)

    assert ([hit.words for hit in view.hits], view.total) == (["BaCk"], 1)


@pytest.mark.parametrize("search", [QUOTES, ARTICLES])
def test_a_text_that_is_found_twice_in_a_row_is_counted_without_overlap(
    database: Database, search: Search
) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE article SET text = replace(text, '戻る', 'ももも')"))
        session.execute(text("UPDATE quote SET text = replace(text, '戻る', 'ももも')"))
    with database.session() as session:
        view = search(session, "もも", 9)

    assert (len(view.hits), view.total) == (1, 1)


def test_in_articles_the_innermost_quotation_is_that_of_the_hit(database: Database) -> None:
    assert found(database, ARTICLES, "海").hits[0].quote == around(database, SEA, "")


def test_what_stands_in_no_quotation_knows_the_nearest(database: Database) -> None:
    hits = found(database, ARTICLES, "鈴木").hits

    assert [hit.quote for hit in hits] == [None]
    assert hits[0].nearest_id == rows(database)[BACK].id


def test_an_article_without_quotations_has_no_nearest(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE quote SET is_listed = false"))

    assert [hit.nearest_id for hit in found(database, ARTICLES, "鈴木").hits] == [None]
    assert found(database, QUOTES, "海").total == 0


def test_a_hit_knows_what_was_decided(database: Database) -> None:
    ids = {words: view.id for words, view in rows(database).items()}
    corrections.choose_speaker(database, ids[BACK], None, "佐藤")
    corrections.reject(database, ids[BACK], RejectReason.OTHER, "佐藤")

    hit = found(database, QUOTES, "戻").hits[0]
    assert hit.quote == QuoteAround(ids[BACK], ReviewStatus.REJECTED, "", is_person_speaker=True)
