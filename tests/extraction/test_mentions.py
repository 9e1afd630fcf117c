from pathlib import Path

import pytest

from extraction.document import read_document
from extraction.lexicon import shipped_lexicon
from extraction.mentions import _Finder  # pyright: ignore[reportPrivateUsage]  # its short way must give what the long one gives
from extraction.noun_runs import noun_runs
from resources import path

TESTED = Path(__file__).resolve().parents[1] / "data" / "articles"
ARTICLES = [*sorted(path("samples").glob("*.txt")), *sorted(TESTED.glob("*.txt"))]
NAMED = "山田太郎氏は厚生労働省の担当者、NHK、ピート・ヘグセス国防長官、トランプ、住民ら、情報筋、一人、同社側の7人に会った。"


def every_run(text: str) -> list[tuple[str, object, object]]:
    """The words of every run of nouns, what the short way names in them, and what the long one does."""
    lexicon = shipped_lexicon()
    finder = _Finder(lexicon.names, frozenset())
    return [
        ("".join(token.surface for token in run), finder.first(run), finder.mention(run))
        for sentence in read_document(text, lexicon).sentences
        for run in noun_runs(sentence.tokens, lexicon.names.title_prefix)
    ]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.stem)
def test_nobody_is_missed_for_the_last_word_of_the_name(article: Path) -> None:
    runs = every_run(article.read_text(encoding="utf-8"))

    assert [short for _, short, _ in runs] == [long for _, _, long in runs]


def test_every_kind_of_name_is_found_the_short_way() -> None:
    runs = every_run(NAMED)

    assert [(words, short) for words, short, _ in runs] == [(words, long) for words, _, long in runs]


def test_every_listed_word_may_end_a_name() -> None:
    names = shipped_lexicon().names
    listed = (
        names.attached
        | names.group
        | names.anonymous
        | names.document
        | names.organisation_name
        | names.pronoun
    )

    assert listed <= names.tails
