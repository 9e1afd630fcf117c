"""The write of many new articles with what was found in them, as quick as the database is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from db import queries_likeness, store
from db.found_rows import COLUMNS, FoundArticle
from db.inserting import insert_rows, new_ids
from db.models import CandidateRow, QuoteRow, table_of
from db.queries_likeness import Likeness
from db.store_speakers import SpeakersOfMany

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
    quotes, candidates = table_of(QuoteRow), table_of(CandidateRow)
    known = queries_likeness.known_bytes(session, [one.new.sha256 for one in found])
    speakers = SpeakersOfMany(session, [entity for one in found for entity in one.entities])
    quote_ids = new_ids(session, quotes, sum(len(one.quotes) for one in found))
    added: list[Added | None] = []
    quote_rows: list[tuple[Any, ...]] = []
    candidate_rows: list[tuple[Any, ...]] = []
    for one in found:
        if one.new.sha256 in known:
            added.append(None)
            continue
        known.add(one.new.sha256)
        new = _article(session, one)
        added.append(new)
        who = speakers.put(new.article_id, one.entities)
        ids = [next(quote_ids) for _ in one.quotes]
        quote_rows += _quotes(one, new.article_id, ids, who)
        candidate_rows += [
            (ids[place], rank, who[speaker], *rest) for place, rank, speaker, *rest in one.candidates
        ]
    speakers.insert()
    insert_rows(session, quotes, COLUMNS, quote_rows)
    insert_rows(session, candidates, CANDIDATE, candidate_rows)
    return added


def _article(session: Session, found: FoundArticle) -> Added:
    """Keep an article; which one it resembles is asked before it is there itself."""
    sample = found.marks.sample
    rare = queries_likeness.unusual(session, sample)
    other = queries_likeness.alike(session, sample, rare)
    return Added(store.put_article(session, found.new, found.marks, rare), other)


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
