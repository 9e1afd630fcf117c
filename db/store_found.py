"""The write of many new articles with what was found in them, as quick as the database is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy.orm import Session

from db import store
from db.found_rows import COLUMNS, FoundArticle
from db.inserting import insert_rows, new_ids
from db.likeness import Marks
from db.models import ArticleRow, CandidateRow, QuoteRow, table_of
from db.queries_likeness import LikelyArticles, Likeness, known_bytes
from db.store import NewArticle
from db.store_speakers import Speakers

ID, ARTICLE, PARENT, START, END = map(COLUMNS.index, ("id", "article_id", "parent_id", "start", "end"))
SPEAKERS: Final = tuple(map(COLUMNS.index, ("speaker_id", "machine_speaker_id")))
CANDIDATE: Final = tuple(table_of(CandidateRow).c.keys())


@dataclass(frozen=True, slots=True)
class Added:
    """A new article, and which older one it resembles."""

    article_id: int
    other: Likeness | None


def add_found(session: Session, found: Sequence[FoundArticle]) -> list[Added | None]:
    """Keep these articles with everything found in them; None in the place of one whose bytes were there already.

    The rows are those that `put_extraction` makes.
    """
    known = known_bytes(session, [one.new.sha256 for one in found])
    new = {one.new.sha256: one for one in reversed(found) if one.new.sha256 not in known}
    fresh = [one for one in found if new.get(one.new.sha256) is one]
    ids = new_ids(session, table_of(ArticleRow), len(fresh))
    others = _put_articles(session, ids, fresh)
    _put_quotes(session, ids, fresh)
    added = {id(one): Added(*row) for one, row in zip(fresh, zip(ids, others, strict=True), strict=True)}
    return [added.get(id(one)) for one in found]


def _put_articles(
    session: Session, ids: Sequence[int], found: Sequence[FoundArticle]
) -> list[Likeness | None]:
    """Keep the articles; gives which older one each of them resembles."""
    likely = LikelyArticles(session, [one.marks.sample for one in found])
    others: list[Likeness | None] = []
    rows: list[tuple[int, NewArticle, Marks, Sequence[int]]] = []
    for article_id, one in zip(ids, found, strict=True):
        others.append(likely.alike(one.marks.sample))
        rows.append((article_id, one.new, one.marks, likely.unusual(one.marks.sample)))
        likely.add(article_id, one.new.title, one.marks.sample)
    store.put_articles(session, rows)
    return others


def _put_quotes(session: Session, ids: Sequence[int], found: Sequence[FoundArticle]) -> None:
    """Keep the quotations of these articles, and who is named in them."""
    quotes, candidates = table_of(QuoteRow), table_of(CandidateRow)
    speakers = Speakers(session, [entity for one in found for entity in one.entities])
    quote_ids = iter(new_ids(session, quotes, sum(len(one.quotes) for one in found)))
    quote_rows: list[tuple[Any, ...]] = []
    candidate_rows: list[tuple[Any, ...]] = []
    for article_id, one in zip(ids, found, strict=True):
        who = speakers.put(article_id, one.entities)
        here = tuple(islice(quote_ids, len(one.quotes)))
        quote_rows += _quotes(one, article_id, here, who)
        candidate_rows += [
            (here[place], rank, who[speaker], rule, confidence)
            for place, rank, speaker, rule, confidence in one.candidates
        ]
    speakers.keep()
    insert_rows(session, quotes, COLUMNS, quote_rows)
    insert_rows(session, candidates, CANDIDATE, candidate_rows)


def _quotes(
    found: FoundArticle, article_id: int, ids: Sequence[int], speakers: Sequence[int]
) -> Iterator[tuple[Any, ...]]:
    """The rows of the quotations under their ids, the outer one before what is inside it."""
    for quote_id, kept in sorted(zip(ids, found.quotes, strict=True), key=_outer_first):
        row = list(kept)
        row[ID], row[ARTICLE] = quote_id, article_id
        row[PARENT] = None if kept[PARENT] is None else ids[kept[PARENT]]
        for place in SPEAKERS:
            row[place] = None if kept[place] is None else speakers[kept[place]]
        yield tuple(row)


def _outer_first(row: tuple[int, tuple[Any, ...]]) -> tuple[int, int]:
    """Where a quotation stands in its article."""
    _, kept = row
    return kept[START], -kept[END]
