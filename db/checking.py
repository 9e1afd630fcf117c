"""Whether a project is whole: as SQLite sees it, and as our own rules want it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db.copying import IsCancelled, Report, unreported, unstoppable
from db.engine import Database
from db.findings import Checkup, Fault, Finding
from db.likeness import text_key
from db.models import IN_ORDER, ArticleRow, Base, QuoteRow, table_of
from db.store_places import Arranged, arranged

AT_A_TIME: Final = 64
INTEGRITY: Final = "PRAGMA integrity_check"
REFERENCES: Final = "PRAGMA foreign_key_check"
NAMES: Final = "SELECT name FROM sqlite_master"
PAGES: Final = """
    SELECT page_size * page_count, page_size * freelist_count
    FROM pragma_page_size, pragma_page_count, pragma_freelist_count"""
# By which words are found, and what keeps it as the quotations are.
TEXT_INDEX: Final = frozenset(
    {"quote_words", "quote_trigrams", "quote_words_come", "quote_words_go", "quote_words_change"}
)
# What keeps decisions from being changed.
TRIGGERS: Final = frozenset(
    f"{table}_refuses_{verb}" for table in ("step", "decision", "change") for verb in ("update", "delete")
)


# Each gives how many there are.
COUNTED: Final = {
    Fault.MERGED: """
        SELECT count(*) FROM speaker JOIN speaker AS root ON root.id = speaker.root_id
        WHERE root.root_id IS NOT NULL""",
    Fault.STEPS: """
        SELECT count(*) FROM step
        LEFT JOIN (SELECT step AS id, count(*) AS count FROM decision GROUP BY step) AS decided USING (id)
        LEFT JOIN (SELECT step AS id, count(*) AS count FROM change GROUP BY step) AS changed USING (id)
        WHERE step.count <> coalesce(decided.count, changed.count, 0)""",
    # What a person said of a quotation; kind, speaker and place may follow the machine, and so does its mark.
    Fault.STANDINGS: """
        SELECT count(*) FROM (SELECT quote_id, max(id) AS id FROM decision GROUP BY quote_id) AS last
        JOIN decision USING (id) JOIN quote ON quote.id = last.quote_id
        WHERE quote.note <> decision.became_note
        OR quote.reject_reason IS NOT decision.became_reject_reason
        OR replace(quote.status, 'corrected', 'confirmed')
        <> replace(decision.became_status, 'corrected', 'confirmed')""",
}


def check(
    database: Database, *, report: Report = unreported, is_cancelled: IsCancelled = unstoppable
) -> Checkup:
    """Look at everything and change nothing; raises DatabaseProblem where the file cannot even be read."""
    with database.session() as session:
        size, free = session.execute(text(PAGES)).one()
        if damages := sum(row != "ok" for row in session.scalars(text(INTEGRITY))):
            return Checkup((Finding(Fault.PAGES, damages),), 0, 0, size, free)
        ids = session.scalars(select(ArticleRow.id).order_by(ArticleRow.id)).all()
        reading = _Reading(session)
        for first in range(0, len(ids), AT_A_TIME):
            if is_cancelled():
                return Checkup((), 0, 0, size, free, cancelled=True)
            report(first, len(ids))
            reading.look_at(ids[first : first + AT_A_TIME])
        faults = {
            **reading.faults,
            Fault.REFERENCES: len(session.execute(text(REFERENCES)).all()),
            Fault.TABLES: len(_wanted_names() - set(session.scalars(text(NAMES)))),
            **{fault: session.execute(text(count)).scalar_one() for fault, count in COUNTED.items()},
        }
    found = tuple(Finding(fault, faults[fault]) for fault in Fault if faults.get(fault))
    return Checkup(found, len(ids), reading.quotes, size, free)


class _Reading:
    """The articles and what stands in them, some at a time."""

    def __init__(self, session: Session) -> None:
        self.faults: Counter[Fault] = Counter()
        self.quotes = 0
        self._session = session

    def look_at(self, article_ids: Sequence[int]) -> None:
        """Whether the texts are those that were read, and whether the quotations stand in them as they should."""
        table = table_of(QuoteRow).c
        columns = (table.article_id, *(table[name] for name in Arranged._fields))
        wanted = select(*columns).where(table.article_id.in_(article_ids)).order_by(*IN_ORDER)
        by_article = {article_id: list[Arranged]() for article_id in article_ids}
        for article_id, *quote in self._session.execute(wanted):
            by_article[article_id].append(Arranged(*quote))
        articles = table_of(ArticleRow).c
        known = select(articles.id, articles.text, articles.length, articles.text_sha256)
        for article_id, words, length, key in self._session.execute(
            known.where(articles.id.in_(article_ids))
        ):
            self._look_at_one(words, by_article[article_id])
            self.faults[Fault.ARTICLES] += len(words) != length or text_key(words) != key

    def _look_at_one(self, words: str, quotes: Sequence[Arranged]) -> None:
        """The quotations of an article."""
        self.quotes += len(quotes)
        outside = sum(not 0 <= one.start < one.end <= len(words) for one in quotes)
        self.faults[Fault.PLACES] += outside
        if not outside:
            self.faults[Fault.FOLLOWING] += sum(
                one != wanted for one, wanted in zip(quotes, arranged(words, quotes), strict=True)
            )


def _wanted_names() -> frozenset[str]:
    """The tables, indexes and triggers that a project has."""
    tables = Base.metadata.tables.values()
    indexes = (str(index.name) for table in tables for index in table.indexes)
    return TRIGGERS | TEXT_INDEX | {table.name for table in tables} | set(indexes)
