"""The write of new answers of the machine that a person accepts: one step, which can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import queries, queries_answers, store, store_extraction, store_speakers
from db.models import ArticleRow, SpeakerRow
from db.queries_answers import SpeakerName
from db.recognising import Placed, place_of
from db.store import Act, NewQuote
from db.store_answers import CANDIDATES, answer_columns, candidate_list
from db.store_changes import Change
from db.views import Subject
from extraction.model import Entity, Quote

# It is not found any more; and where nobody decided, it is not there any more.
LOST: Final = {"is_found": False}
NOWHERE: Final = {"machine_start": None, "machine_end": None}

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """What the machine says now: of a quotation, of a new one without `quote_id`, or nothing without `quote`.

    `entities` is everybody whom the extraction of its article names.
    """

    article_id: int
    quote_id: int | None
    quote: Quote | None
    entities: tuple[Entity, ...]


def accept(
    session: Session, done: Act, accepted: Sequence[NewAnswer], changes: Iterable[Change] = ()
) -> int | None:
    """Let these answers stand in the place of those before, with whatever else changes in the same step.

    What a person decided stays. A quotation that is gone by now is left out. Gives the step, or None where
    nothing would change.
    """
    newest = queries_answers.newest_speaker(session)
    answers: dict[int, Answer] = {}
    by_article: dict[int, list[NewAnswer]] = {}
    for one in accepted:
        by_article.setdefault(one.article_id, []).append(one)
    for article_id, ones in by_article.items():
        answers |= _answers(session, article_id, ones)
    was = {quote_id: known[0] for quote_id, known in queries.standings(session, answers).items()}
    every = [Change(Subject.ANSWER, quote_id, answers[quote_id]) for quote_id in was]
    step = store.act(session, done, was, [*changes, *every])
    store_extraction.remove_unused(session, queries_answers.speakers_after(session, newest))
    return step


def who(session: Session, article_id: int, entities: Iterable[Entity]) -> dict[Entity, SpeakerName]:
    """Whom an extraction of the article would mean, were it kept; nothing is."""
    newest = queries_answers.newest_speaker(session)
    with session.begin_nested() as attempt:
        rows = store_speakers.put_speakers(session, article_id, entities)
        names = queries_answers.names_now(session, rows.values(), newest)
        found = {entity: names[row.id] for entity, row in rows.items()}
        attempt.rollback()
    return found


def _answers(session: Session, article_id: int, accepted: Sequence[NewAnswer]) -> dict[int, Answer]:
    """What becomes of the machine's answers in an article, by quotation."""
    text = session.scalars(select(ArticleRow.text).where(ArticleRow.id == article_id)).one()
    there = queries_answers.places(session, article_id)
    speakers = _speakers(session, article_id, accepted[0].entities)
    answers: dict[int, Answer] = {}
    for one in accepted:
        if one.quote is None:
            answers |= _nothing(session, one.quote_id)
            continue
        quote_id = one.quote_id or _new(session, article_id, one.quote, there)
        speaker_id = speakers[one.quote.entity] if one.quote.entity else None
        answers[quote_id] = answer_columns(one.quote, text, speaker_id)
        answers[quote_id][CANDIDATES] = candidate_list(one.quote, speakers)
    found = {place_of(one.quote.span, one.quote.form) for one in accepted if one.quote}
    for one in there:
        if one.machine_span and place_of(one.machine_span, one.form) in found:
            answers[one.id] = {**NOWHERE, **answers.get(one.id, {})}
    return answers


def _speakers(session: Session, article_id: int, entities: Iterable[Entity]) -> dict[Entity, int]:
    """The speakers behind the entities; how well articles say who they are stays, which no undo could bring back."""
    known = select(SpeakerRow.id, SpeakerRow.source).where(
        SpeakerRow.name.in_({entity.canonical for entity in entities})
    )
    sources = {row.id: row.source for row in session.execute(known)}
    rows = store_speakers.put_speakers(session, article_id, entities)
    for row in rows.values():
        row.source = sources.get(row.id, row.source)
    session.flush()
    return {entity: row.id for entity, row in rows.items()}


def _new(session: Session, article_id: int, quote: Quote, there: Iterable[Placed]) -> int:
    """The row for a quotation that is not listed: one that was there before, or a new one."""
    kept = next((one for one in there if one.form is quote.form and one.span == quote.span), None)
    new = NewQuote(
        article_id, quote.span, quote.form, quote.kind, quote.region, rule=quote.rule, reason=quote.reason
    )
    return kept.id if kept else store.add_quote(session, new)


def _nothing(session: Session, quote_id: int | None) -> dict[int, Answer]:
    """The machine finds it no more: one about which nobody decided goes with its place."""
    known = queries.standings(session, [] if quote_id is None else [quote_id])
    return {
        quote_id: {**LOST, **({} if standing.is_touched else NOWHERE)}
        for quote_id, (standing, _) in known.items()
    }
