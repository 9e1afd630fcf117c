"""The articles that ship with the program."""

from db import queries
from db.engine import Database
from resources import path
from services.samples import add_samples


def test_every_sample_is_an_article_with_quotations(empty: Database) -> None:
    result = add_samples(empty)

    with empty.session() as session:
        articles = queries.articles(session)
    assert len(articles) == len(result.added) == len(list(path("samples").glob("*.txt"))) > 0
    assert result.refused == ()
    assert all(article.quotes > 0 for article in articles)


def test_samples_are_not_added_twice(empty: Database) -> None:
    first, second = add_samples(empty), add_samples(empty)

    assert (second.added, len(second.known)) == ((), len(first.added))
