"""Articles of the project read again with the present rules and the project's own words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from db import queries, queries_words, store_extraction
from db.engine import Database
from db.views import ArticleView
from formats.article import Article
from formats.contract import Answer
from services.extracting import answer
from services.intake import Progress
from services.project_answers import article_of


@dataclass(frozen=True, slots=True)
class AnalysisResult:
    """The articles that were read again."""

    done: tuple[int, ...]
    cancelled: bool


def extract_again(
    database: Database,
    article_ids: Sequence[int] | None,
    *,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> AnalysisResult:
    """Extract these articles again, or all with None, each kept in a transaction of its own.

    What a person decided stays. Raises DatabaseProblem when the project cannot be written.
    """
    with database.session() as session:
        stored, own = queries.articles(session), queries_words.own_words(session)
    wanted = [view for view in stored if article_ids is None or view.id in article_ids]
    done: list[int] = []
    for view, article in zip(wanted, stored_articles(database, wanted), strict=True):
        _keep(database, view.id, answer(article, own))
        done.append(view.id)
        report(Progress(len(done), len(wanted), view.source))
        if len(done) < len(wanted) and is_cancelled():
            return AnalysisResult(tuple(done), cancelled=True)
    return AnalysisResult(tuple(done), cancelled=False)


def stored_articles(database: Database, views: Sequence[ArticleView]) -> Iterator[Article]:
    """The articles as they were read."""
    for view in views:
        with database.session() as session:
            article = article_of(view, queries.article_text(session, view.id))
        yield article


def _keep(database: Database, article_id: int, found: Answer) -> None:
    """Keep what was found in the place of what was found before."""
    with database.writing() as session:
        store_extraction.put_extraction(session, article_id, found.extraction)
