"""What another extraction would say, set beside what stands in the project, and accepted where a person wants it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from db import queries, queries_answers, store_accepting
from db.engine import Database
from db.recognising import entities_of
from db.store import Act
from db.views import Action, QuoteFilter
from extraction.model import Extraction
from extraction.own_words import OwnWords
from services.analysis import stored_articles
from services.backups import before_bulk
from services.differences import Difference, Found, Stored, differences
from services.extracting import answer
from services.intake import Progress


@dataclass(frozen=True, slots=True)
class Comparison:
    """What would be another in so many articles; where it was cancelled, those that were read till then."""

    articles: int
    differences: tuple[Difference, ...]
    cancelled: bool


def compare(
    database: Database,
    own: OwnWords,
    article_ids: Iterable[int] | None,
    *,
    report: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
) -> Comparison:
    """Extract these articles with these words, or all with None, and tell what would be another; keeps nothing."""
    with database.session() as session:
        stored = queries.articles(session)
    chosen = None if article_ids is None else set(article_ids)
    wanted = [view for view in stored if chosen is None or view.id in chosen]
    found: list[Difference] = []
    articles = zip(wanted, stored_articles(database, wanted), strict=True)
    for done, (view, article) in enumerate(articles, start=1):
        found += differences_in(database, view.id, answer(article, own).extraction)
        report(Progress(done, len(wanted), view.source))
        if done < len(wanted) and is_cancelled():
            return Comparison(done, tuple(found), cancelled=True)
    return Comparison(len(wanted), tuple(found), cancelled=False)


def differences_in(database: Database, article_id: int, extraction: Extraction) -> tuple[Difference, ...]:
    """What would be another in one article."""
    with database.writing() as session:  # which speakers would be made is found out by making them
        speakers = store_accepting.who(session, article_id, entities_of(extraction))
        views = queries.find_quotes(session, QuoteFilter(article_id=article_id))
        stored = Stored(article_id, extraction.title, views, queries_answers.places(session, article_id))
    return differences(stored, Found(extraction, speakers))


def accept(database: Database, chosen: Sequence[Difference], by: str) -> int | None:
    """Let these new answers of the machine stand, as one step; gives it, or None where nothing would change."""
    before_bulk(database, len(chosen))
    with database.writing() as session:
        done = Act(Action.ACCEPT, by, datetime.now(UTC))
        return store_accepting.accept(session, done, [difference.answer for difference in chosen])
