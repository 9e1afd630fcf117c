"""The write of what the machine found: what a person decided is never touched by it."""

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import and_, delete, exists, select
from sqlalchemy.orm import Session, aliased

from db import queries_speakers, store_rechecks
from db.models import (
    ArticleRow,
    CandidateRow,
    ChangeRow,
    DecisionRow,
    QuoteRow,
    SpeakerRow,
    TitleRow,
    WordRow,
)
from db.recognising import Place, Placed, entities_of, known_again, place_of
from db.standing import MachineAnswer, Standing
from db.store_answers import answer_columns, candidate_list, put_candidates
from db.store_places import arrange
from db.store_speakers import put_speakers
from db.views import Subject
from extraction.model import Entity, Extraction, Quote

# Where a speaker can be needed; who is nowhere needed any more goes.
USES: Final = (
    QuoteRow.__table__.c.speaker_id,
    QuoteRow.__table__.c.machine_speaker_id,
    CandidateRow.__table__.c.speaker_id,
    DecisionRow.__table__.c.was_speaker_id,
    DecisionRow.__table__.c.became_speaker_id,
    TitleRow.__table__.c.speaker_id,
    WordRow.__table__.c.speaker_id,
)


def put_extraction(session: Session, article_id: int, extraction: Extraction) -> None:
    """Keep what was found in an article in the place of what was found before.

    A quotation is known again by its form and where the machine found it, or where a person put it; what
    a person decided stays, found again or not.
    """
    article = session.get_one(ArticleRow, article_id)
    article.extractor, article.dictionary = extraction.extractor, extraction.dictionary
    before = _speakers_in(session, article_id)
    speakers = put_speakers(session, article_id, entities_of(extraction))
    rows = _rows(session, article_id)
    known = _known(rows, [place_of(quote.span, quote.form) for quote in extraction.quotes])
    _clear_places(session, rows, known)
    found = _put_quotes(session, article, extraction.quotes, known, speakers)
    kept = {row.id for row, _ in found.values()}
    _let_go(session, [row for row in rows if row.id not in kept])
    ids = {entity: row.id for entity, row in speakers.items()}
    put_candidates(session, {row.id: candidate_list(quote, ids) for row, quote in found.values()})
    arrange(session, article_id)
    remove_unused(session, before)
    session.expire_all()


def _rows(session: Session, article_id: int) -> list[QuoteRow]:
    """The quotations of an article, listed or not."""
    return list(
        session.scalars(select(QuoteRow).where(QuoteRow.article_id == article_id).order_by(QuoteRow.id))
    )


def _known(rows: Iterable[QuoteRow], places: Iterable[Place]) -> dict[Place, QuoteRow]:
    """The rows that are found again, by where they are found."""
    by_id = {row.id: row for row in rows}
    placed = (
        Placed(row.id, row.form, row.span, row.machine_span, row.is_person_span, row.is_listed)
        for row in by_id.values()
    )
    found = known_again(placed, places)
    return {place: by_id[one.id] for place, one in found.items()}


def _clear_places(session: Session, rows: Iterable[QuoteRow], known: Mapping[Place, QuoteRow]) -> None:
    """Make room: where a row is found now, no other one may have been found, nor may two change places."""
    found_at = {row.id: place for place, row in known.items()}
    for row in rows:
        before = row.machine_span and place_of(row.machine_span, row.form)
        is_elsewhere = found_at.get(row.id, before) != before
        if before is not None and (is_elsewhere or known.get(before, row) is not row):
            row.machine_start = row.machine_end = None
    session.flush()


def _put_quotes(
    session: Session,
    article: ArticleRow,
    quotes: Iterable[Quote],
    known: dict[Place, QuoteRow],
    speakers: Mapping[Entity, SpeakerRow],
) -> dict[Place, tuple[QuoteRow, Quote]]:
    """The machine's answers in the rows known again and in new ones."""
    roots = queries_speakers.merged(session)
    found: dict[Place, tuple[QuoteRow, Quote]] = {}
    for quote in quotes:
        speaker_id = speakers[quote.entity].id if quote.entity else None
        place = place_of(quote.span, quote.form)
        row = known.setdefault(place, _new_quote(article, quote, speaker_id))
        for name, value in answer_columns(quote, article.text, speaker_id).items():
            setattr(row, name, value)
        row.standing = row.standing.beside(MachineAnswer(quote.kind, speaker_id, quote.span), roots)
        found[place] = (row, quote)
    session.add_all(row for row, _ in found.values())
    session.flush()
    return found


def _new_quote(article: ArticleRow, quote: Quote, speaker_id: int | None) -> QuoteRow:
    """A quotation that nobody has looked at; what follows from its place comes when all are there."""
    return QuoteRow(
        article_id=article.id,
        form=quote.form,
        text="",
        paragraph=0,
        number=0,
        standing=Standing.untouched(quote.kind, quote.span, speaker_id, is_listed=True),
    )


def _let_go(session: Session, rows: Iterable[QuoteRow]) -> None:
    """Of the quotations that are not found again, those about which nobody ever decided are gone."""
    lost = {row.id: row for row in rows}
    decided = set(session.scalars(select(DecisionRow.quote_id).where(DecisionRow.quote_id.in_(lost))))
    for quote_id in decided:
        lost[quote_id].is_found = False
    store_rechecks.forget(session, lost.keys() - decided)
    for quote_id in lost.keys() - decided:
        session.delete(lost[quote_id])
    session.flush()


def _speakers_in(session: Session, article_id: int) -> set[int]:
    """Whom the machine named in an article."""
    quotes = select(QuoteRow.id).where(QuoteRow.article_id == article_id)
    thought_of = select(CandidateRow.speaker_id).where(CandidateRow.quote_id.in_(quotes))
    return set(session.scalars(thought_of))


def remove_unused(session: Session, speaker_ids: Iterable[int]) -> None:
    """Of these speakers, those whom nothing names any more and nobody ever chose are gone."""
    member = aliased(SpeakerRow)
    is_changed = and_(ChangeRow.subject == Subject.SPEAKER, ChangeRow.subject_id == SpeakerRow.id)
    uses = [*(use == SpeakerRow.id for use in USES), member.root_id == SpeakerRow.id, is_changed]
    unused = [~exists().where(use) for use in uses]
    session.execute(delete(SpeakerRow).where(SpeakerRow.id.in_(speaker_ids), *unused))
