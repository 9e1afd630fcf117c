"""How a person wants articles to be taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from formats.article import GUESSED, Article, ColumnChoice


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to stand over an article instead of what was read."""

    title: str
    outlet: str | None
    published_on: date | None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """Which columns of tables hold what; and by the names of articles what is changed, None where one is left out."""

    choice: ColumnChoice = GUESSED
    edits: Mapping[str, Edit | None] = field(default_factory=dict[str, Edit | None])

    def is_unwanted(self, article: Article) -> bool:
        """Whether the article is left out."""
        return article.source in self.edits and self.edits[article.source] is None

    def applied(self, article: Article) -> Article:
        """The article with what is changed."""
        edit = self.edits.get(article.source)
        if edit is None:
            return article
        return replace(
            article, title=edit.title, outlet=edit.outlet, published_on=edit.published_on, url=edit.url
        )


AS_READ: Final = Wishes()
