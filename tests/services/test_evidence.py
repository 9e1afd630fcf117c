"""The way from a quotation to the name of its speaker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import queries
from db.engine import Database, open_database
from db.views import QuoteFilter, QuoteView
from services import corrections
from services.evidence import StopKind, evidence
from services.intake import add_text

BY = "佐藤"
TOWN = (
    "港の図書館、来春に開館\n\n"
    "　大槻恵子市長は12日に会見した。大槻市長は「港は市の玄関だ」と述べた。\n"
    "　長峰直人教授が後ろに立った。見学した鈴木花子代表は「費用が膨らむ」と指摘した。\n"
    "　長峰教授は拍手した。同教授は「よい知らせだ」と話した。\n"
    "　関係者は「もう一つある」と明かした。通りに「止まれ」の字がある。\n"
)
GATE, COST, NEWS, MORE, STOP = (
    "「港は市の玄関だ」",
    "「費用が膨らむ」",
    "「よい知らせだ」",
    "「もう一つある」",
    "「止まれ」",
)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Database]:
    """A project of one article in which people are named in several ways."""
    database = open_database(tmp_path / "machi.db")
    add_text(database, TOWN)
    yield database
    database.close()


def found(database: Database, words: str) -> QuoteView:
    """The quotation of these words."""
    with database.session() as session:
        return next(view for view in queries.find_quotes(session, QuoteFilter()) if view.text == words)


def way(database: Database, words: str) -> list[tuple[StopKind, str]]:
    """The stops of a quotation, and what stands there."""
    stops = evidence(database, found(database, words))
    assert [stop.span.of(TOWN) for stop in stops] == [stop.words for stop in stops]
    return [(stop.kind, stop.words) for stop in stops]


def test_a_short_name_leads_to_where_the_full_one_stands_first(town: Database) -> None:
    assert way(town, GATE) == [
        (StopKind.CUE, "述べた"),
        (StopKind.MENTION, "大槻市長"),
        (StopKind.NAME, "大槻恵子市長"),
        (StopKind.QUOTE, GATE),
    ]


def test_what_is_no_name_leads_over_the_name_that_it_means(town: Database) -> None:
    assert way(town, NEWS) == [
        (StopKind.CUE, "話した"),
        (StopKind.MENTION, "同教授"),
        (StopKind.MEANT, "長峰教授"),
        (StopKind.NAME, "長峰直人教授"),
        (StopKind.QUOTE, NEWS),
    ]


@pytest.mark.parametrize(("words", "mention"), [(COST, "鈴木花子代表"), (MORE, "関係者")])
def test_a_mention_that_is_the_first_name_is_one_stop(town: Database, words: str, mention: str) -> None:
    assert way(town, words)[1:] == [(StopKind.MENTION, mention), (StopKind.QUOTE, words)]


def test_where_nobody_speaks_there_is_only_the_quotation(town: Database) -> None:
    assert way(town, STOP) == [(StopKind.QUOTE, STOP)]


def test_the_mention_says_nothing_about_somebody_whom_a_person_chose(town: Database) -> None:
    quote = found(town, NEWS)
    corrections.name_speaker(town, quote.id, "鈴木花子", BY)

    assert way(town, NEWS) == [
        (StopKind.CUE, "話した"),
        (StopKind.NAME, "鈴木花子代表"),
        (StopKind.QUOTE, NEWS),
    ]


def test_a_name_that_the_article_does_not_have_is_no_stop(town: Database) -> None:
    quote = found(town, NEWS)
    corrections.name_speaker(town, quote.id, "新田ふみ", BY)

    assert way(town, NEWS) == [(StopKind.CUE, "話した"), (StopKind.QUOTE, NEWS)]
