"""Articles in, what was found out, nothing kept."""

import pytest

from formats.article import Article
from formats.contract import Answer
from services import extracting
from services.extracting import answers

TEXTS = ("山田氏は「行く」と述べた。", "鈴木氏は「戻る」と語った。", "「海の日」だった。")


def article(text: str) -> Article:
    """An article of one sentence."""
    return Article("a.txt", "", "utf-8", text, "題")


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_the_articles(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "WAITING_A_JOB", 1)
    items = [article(TEXTS[0]), "よそのもの", article(TEXTS[1]), article(TEXTS[2])]

    found = list(answers(items, jobs=jobs))

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
    found = answers([article(text) for text in TEXTS * 20], jobs=2)

    assert isinstance(next(found), Answer)
    found.close()
