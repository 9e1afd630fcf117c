"""The review without a window: what it lists, where it goes, what it says."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from db import store
from db.engine import Database
from db.store_changes import Change
from db.views import (
    Action,
    CandidateView,
    Order,
    Problem,
    QuoteFilter,
    QuoteView,
    ReviewStatus,
    Subject,
)
from extraction.model import Factuality, QuoteKind
from ui import labels
from ui.hues import Hues
from ui.numbering import Numbering
from ui.place import SPEECH, Place, find, keep
from ui.review import Review

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.on_server]
Make = Callable[..., QuoteView]


@pytest.fixture
def review(database: Database) -> Review:
    """A review of the two articles, the first quotation in hand."""
    made = Review(database, "編集者")
    made.reload()
    return made


@pytest.fixture
def said(review: Review) -> list[str]:
    """What it says."""
    heard: list[str] = []
    review.said.connect(heard.append)
    review.told.connect(heard.append)
    return heard


def test_the_last_one_confirmed_ends_the_work(review: Review, said: list[str]) -> None:
    for _ in review.model.quotes:
        review.confirm()

    assert said[-1] == "確定しました · すべて確認しました"
    assert {quote.status for quote in review.model.quotes} == {ReviewStatus.CONFIRMED}


def test_a_list_without_open_ones_names_those_elsewhere(review: Review, said: list[str]) -> None:
    review.set_filter(QuoteFilter(text="玄関", only_speech=True))
    review.confirm()

    left = review.progress().open
    assert said == [f"確定しました · この一覧の未確認はありません（全体の残り {left}）"]


def test_what_was_decided_stays_listed_until_the_list_is_read_again(review: Review) -> None:
    review.set_filter(QuoteFilter(statuses=frozenset({ReviewStatus.OPEN}), only_speech=True))
    rows = len(review.model.quotes)
    review.confirm()
    assert len(review.model.quotes) == rows
    review.reload()

    assert len(review.model.quotes) == rows - 1


def test_a_quotation_that_a_new_extraction_took_away_is_told(
    review: Review, said: list[str], database: Database
) -> None:
    gone = review.model.quotes[0].id
    with database.writing() as session:
        session.execute(text("DELETE FROM candidate WHERE quote_id = :id"), {"id": gone})
        session.execute(text("DELETE FROM quote WHERE id = :id"), {"id": gone})
    review.confirm()

    assert said[-1].startswith("この発言は一覧から消えています")
    assert gone not in {quote.id for quote in review.model.quotes}


def test_nothing_in_hand_decides_nothing(review: Review, said: list[str]) -> None:
    review.set_filter(QuoteFilter(text="どこにもない言葉"))
    review.confirm()
    review.ask_reason()
    review.choose_digit(1)
    review.go(1)
    review.go_article(1)

    assert not review.go_open(1)
    assert (review.quote, review.candidates(), said) == (None, (), [])


def test_a_digit_without_candidate_or_reason_decides_nothing(review: Review, said: list[str]) -> None:
    review.choose_digit(9)
    review.ask_reason()
    review.choose_digit(9)

    assert review.is_rejecting
    assert said == []


def test_nothing_to_undo_or_redo_is_said(review: Review, said: list[str]) -> None:
    review.undo()
    review.redo()

    assert said == ["元に戻す操作はありません", "やり直す操作はありません"]


def test_undo_goes_to_what_the_filter_hides(review: Review) -> None:
    first = review.quote
    assert first is not None
    review.hold()
    review.set_filter(QuoteFilter(article_id=review.model.quotes[-1].article_id, only_speech=True))
    review.undo()

    assert review.quote is not None
    assert review.quote.id == first.id
    assert review.filter.article_id is None


def test_a_name_changed_and_undone_is_shown_everywhere(review: Review, database: Database) -> None:
    quote = review.model.quotes[0]
    change = Change(Subject.SPEAKER, quote.speaker_id, {"own_name": "山田 太郎"})
    with database.writing() as session:
        act = store.Act(Action.RENAME, "編集者", datetime.now(UTC), quote.speaker, "山田 太郎")
        store.act(session, act, changes=[change])
    review.reload()
    assert [one.speaker for one in review.model.quotes[:2]] == ["山田 太郎", "山田 太郎"]
    undoable, _ = review.steps()
    assert undoable is not None
    assert labels.step(undoable) == f"発言者の名前: {quote.speaker}→山田 太郎"
    review.undo()

    assert [one.speaker for one in review.model.quotes[:2]] == [quote.speaker, quote.speaker]
    assert review.row == 0


def test_the_same_kind_is_no_decision(review: Review, said: list[str]) -> None:
    assert review.quote is not None
    review.change_kind(review.quote.kind)
    review.change_kind(QuoteKind.THOUGHT)

    assert said == ["種別を「思考」にしました"]


def test_a_digit_stays_with_its_speaker(make_quote: Make) -> None:
    numbering = Numbering()
    one, two, three = (CandidateView(number, str(number), 0.0, "") for number in (1, 2, 3))
    numbering.arranged(make_quote(1, speaker_id=1), [one, two])
    again = numbering.arranged(make_quote(2, speaker="四", speaker_id=4), [three, two, one])

    assert [candidate.speaker_id for candidate in again] == [1, 2, 3, 4]


def test_a_colour_stays_with_its_speaker(make_quote: Make) -> None:
    hues = Hues()
    assert hues.of(1, [make_quote(1, speaker_id=7)]) == {7: 0}

    assert hues.of(1, [make_quote(1, speaker_id=8), make_quote(2, speaker_id=7)]) == {7: 0, 8: 1}
    assert hues.of(1, [make_quote(3, speaker_id=9, kind=QuoteKind.TITLE)]) == {7: 0, 8: 1}


def test_a_place_comes_back_as_it_was_kept(database: Database) -> None:
    place = Place(
        3,
        QuoteFilter(
            statuses=frozenset({ReviewStatus.HELD}),
            article_id=1,
            speaker_ids=frozenset({2, 3}),
            text="港",
            only_speech=True,
            kinds=frozenset({QuoteKind.TERM}),
            factualities=frozenset({Factuality.FUTURE}),
            confidences=frozenset({1, 5}),
            outlets=frozenset({"港新聞", ""}),
            months=frozenset({"2026-11", ""}),
            problems=frozenset({Problem.CUT}),
            order=Order.SPEAKER,
        ),
        40,
    )
    keep(database, place)

    assert find(database) == place


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"statuses": 1, "text": ""}', '{"statuses": ["x"], "text": ""}']
)
def test_a_place_that_is_not_understood_is_the_beginning(database: Database, kept: str) -> None:
    with database.session() as session:
        store.put_place(session, "window", kept)

    assert find(database) == Place(quote_filter=SPEECH)
