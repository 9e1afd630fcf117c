"""The texts of all articles."""

from db import store
from db.engine import Database
from db.queries_texts import ArticleText, article_texts
from tests.db.making import TEXT, add


def test_the_texts_come_in_the_order_of_the_articles(empty: Database) -> None:
    with empty.writing() as session:
        first = add(session)
        other = store.NewArticle("b.txt", "題", None, None, "utf-8", "cd34", "行く。")
        second = store.add_article(session, other)
    with empty.session() as session:
        found = list(article_texts(session))

    assert [one.id for one in found] == [first, second]
    assert found[1] == ArticleText(found[1].id, "題", "cd34", "行く。")
    assert found[0].text == TEXT
