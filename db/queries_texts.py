"""The texts of all articles, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ArticleRow

AT_A_TIME: Final = 200


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article by its text."""

    id: int
    title: str
    sha256: str
    text: str


def article_texts(session: Session) -> Iterator[ArticleText]:
    """Every article in the order in which they came; only some texts are in memory at a time."""
    columns = (ArticleRow.id, ArticleRow.title, ArticleRow.sha256, ArticleRow.text)
    wanted = select(*columns).order_by(ArticleRow.id)
    for row in session.execute(wanted.execution_options(yield_per=AT_A_TIME)):
        yield ArticleText(row.id, row.title, row.sha256, row.text)
