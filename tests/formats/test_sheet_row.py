"""A row of the sheet: what stands in the article beside a quotation."""

from dataclasses import replace

import pytest

from db.views import QuoteView
from extraction.model import Span
from formats.article import Article
from formats.contract import Answer
from formats.sheet_row import sheet_row, sheet_rows

TEXT = "大槻恵子市長は「行く」と述べた。大槻氏は笑った。"


@pytest.fixture
def article(answer: Answer) -> Article:
    """An article that says what somebody is."""
    return replace(answer.article, text=TEXT, url=None)


@pytest.fixture
def quote(row: QuoteView) -> QuoteView:
    """Its quotation, named by name and title."""
    return replace(row, span=Span(7, 11), mention=Span(0, 6), speaker="大槻恵子")


def test_the_words_beside_the_quotation_say_what_the_speaker_is(article: Article, quote: QuoteView) -> None:
    made = sheet_row(article, quote)

    assert (made.title, made.url, made.article_sha256) == ("市長", "", "ab12")
    assert str(made.around) == "大槻恵子市長は「行く」と述べた。"


def test_a_person_knows_better(article: Article, quote: QuoteView) -> None:
    assert sheet_row(article, quote, "前市長").title == "前市長"


@pytest.mark.parametrize(
    ("mention", "names", "title"),
    [
        (Span(16, 19), ("大槻氏", "大槻知事", "大槻恵子市長"), "市長"),
        (None, ("大槻恵子市長",), "市長"),
        (None, ("大槻知事",), ""),
    ],
)
def test_another_name_that_the_article_uses_may_say_it(
    article: Article, quote: QuoteView, mention: Span | None, names: tuple[str, ...], title: str
) -> None:
    assert sheet_row(article, replace(quote, mention=mention), names=names).title == title


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("汐見市の前市長の", "前市長"),
        ("俳優・", "俳優"),
        ("同社の代表取締役社長の", "代表取締役社長"),
        ("社長", ""),  # in one word: who it is was told apart before
        ("市長の妻の", ""),
        ("自民党の", ""),
        ("の", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("is_beside", [True, False])
def test_it_may_stand_before_the_name(
    article: Article, quote: QuoteView, before: str, title: str, *, is_beside: bool
) -> None:
    text = f"{before}大槻恵子さんは来た。"
    mention = Span(len(before), len(before) + 6) if is_beside else None
    row = sheet_row(replace(article, text=text), replace(quote, mention=mention), names=("大槻", "大槻恵子"))

    assert row.title == title


def test_of_a_surname_alone_no_title_before_is_taken(article: Article, quote: QuoteView) -> None:
    other = replace(article, text="市長の大槻太郎氏は「行く」と述べた。")

    assert sheet_row(other, replace(quote, mention=None), names=("大槻",)).title == ""


def test_a_speaker_whom_a_person_chose_is_not_named_by_the_mention_of_another(
    article: Article, quote: QuoteView
) -> None:
    assert sheet_row(article, replace(quote, speaker_id=5), names=()).title == ""


def test_nobody_is_nothing(article: Article, quote: QuoteView) -> None:
    assert sheet_row(article, replace(quote, speaker="")).title == ""


def test_what_was_found_becomes_rows_in_order(answer: Answer) -> None:
    speech, title = sheet_rows([answer])

    assert (speech.quote.text, speech.url) == ("「𠮷野『海』が好き」", "https://example.org/minato")
    assert (title.quote.text, title.title) == ("『海』", "")
