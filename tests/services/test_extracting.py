"""Articles in, what was found out, nothing kept."""

import os

import pytest

from formats.article import Article
from formats.contract import Answer
from formats.errors import ReadCode
from services import extracting
from services.extracting import answer, worked
from services.gathering import Refusal

TEXTS = ("山田氏は「行く」と述べた。", "鈴木氏は「戻る」と語った。", "「海の日」だった。")


def article(text: str) -> Article:
    """An article of one sentence."""
    return Article("a.txt", "", "utf-8", text, "題")


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_the_articles(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "TOO_FEW", 2)
    items = [article(TEXTS[0]), "よそのもの", article(TEXTS[1]), article(TEXTS[2])]

    found = list(worked(items, answer, jobs=jobs))

    assert [one.article.text if isinstance(one, Answer) else one for one in found] == [
        TEXTS[0],
        "よそのもの",
        TEXTS[1],
        TEXTS[2],
    ]
    assert isinstance(found[0], Answer)
    assert [quote.span.of(TEXTS[0]) for quote in found[0].extraction.quotes] == ["「行く」"]
    assert found[0].extraction.title == "題"


def test_nobody_waits_for_answers_that_are_not_wanted() -> None:
    found = worked([article(text) for text in TEXTS * 20], answer, jobs=2)

    assert isinstance(next(found), Answer)
    found.close()


def kill(read: Article) -> Answer:
    """The process does not survive one of the articles."""
    if read.text == TEXTS[1]:
        os._exit(9)
    return answer(read)


def test_an_article_that_no_process_survives_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "TOO_FEW", 2)
    items = [article(TEXTS[0]), article(TEXTS[1]), "よそのもの", article(TEXTS[2])]
    first, second, third, fourth = worked(items, kill, jobs=2)

    assert isinstance(first, Answer)
    assert isinstance(second, Refusal)
    assert (second.source, second.error.code) == ("a.txt", ReadCode.TOO_COSTLY)
    assert third == "よそのもの"
    assert isinstance(fourth, Answer)
