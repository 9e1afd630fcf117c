"""The write of what the machine found: what a person decided is never touched by it."""

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import and_, delete, exists, insert, select
from sqlalchemy.orm import Session, aliased

from db import queries_speakers, store_speakers
from db.frames import frame_json
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
from db.standing import MachineAnswer, Standing
from db.store_places import arrange
from db.views import Subject
from extraction.model import Entity, Extraction, Quote, QuoteForm, Span

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

# By what a quotation is recognised again in its article.
_Place = tuple[int, int, QuoteForm]


def put_extraction(session: Session, article_id: int, extraction: Extraction) -> None:
    """Keep what was found in an article in the place of what was found before.

    A quotation is known again by its form and where the machine found it, or where a person put it; what
    a person decided stays, found again or not.
    """
    article = session.get_one(ArticleRow, article_id)
    article.extractor, article.dictionary = extraction.extractor, extraction.dictionary
    before = _speakers_in(session, article_id)
    speakers = store_speakers.put_speakers(session, article_id, _entities(extraction))
    rows = _rows(session, article_id)
    known = _known(rows, [_place(quote.span, quote.form) for quote in extraction.quotes])
    _clear_places(session, rows, known)
    found = _put_quotes(session, article, extraction.quotes, known, speakers)
    kept = {row.id for row, _ in found.values()}
    _let_go(session, [row for row in rows if row.id not in kept])
    _put_candidates(session, found, speakers)
    arrange(session, article_id)
    _remove_unused(session, before)
    session.expire_all()


def _rows(session: Session, article_id: int) -> list[QuoteRow]:
    """The quotations of an article, listed or not."""
    return list(
        session.scalars(select(QuoteRow).where(QuoteRow.article_id == article_id).order_by(QuoteRow.id))
    )


def _place(span: Span, form: QuoteForm) -> _Place:
    """By what a quotation is known."""
    return span.start, span.end, form


def _known(rows: Iterable[QuoteRow], places: Iterable[_Place]) -> dict[_Place, QuoteRow]:
    """The rows that are found again, by where they are found.

    Where a person put one that the machine now finds there, it is that one; it is not found a second time
    where the machine found it before.
    """
    wanted = set(places)
    by_machine: dict[_Place, QuoteRow] = {}
    by_person: dict[_Place, QuoteRow] = {}
    for row in rows:
        if row.machine_span is not None:
            by_machine[_place(row.machine_span, row.form)] = row
        is_persons = row.is_person_span or row.machine_span is None
        if is_persons and row.span != row.machine_span:
            by_person[_place(row.span, row.form)] = row
    unmoved = {place for place, row in by_machine.items() if row.span == place[:2]}
    put_there = {place: by_person[place] for place in by_person.keys() & wanted - unmoved}
    taken = {row.id for row in put_there.values()}
    rest = by_machine.keys() & wanted - put_there.keys()
    return put_there | {place: by_machine[place] for place in rest if by_machine[place].id not in taken}


def _clear_places(session: Session, rows: Iterable[QuoteRow], known: Mapping[_Place, QuoteRow]) -> None:
    """Make room: where a row is found now, no other one may have been found, nor may two change places."""
    found_at = {row.id: place for place, row in known.items()}
    for row in rows:
        before = row.machine_span and _place(row.machine_span, row.form)
        is_elsewhere = found_at.get(row.id, before) != before
        if before is not None and (is_elsewhere or known.get(before, row) is not row):
            row.machine_start = row.machine_end = None
    session.flush()


def _entities(extraction: Extraction) -> Iterable[Entity]:
    """Everybody whom the extraction names, as it counts them: two of one name are two."""
    named = [quote.entity for quote in extraction.quotes if quote.entity]
    others = [other.entity for quote in extraction.quotes for other in quote.alternatives]
    return dict.fromkeys([*extraction.entities, *named, *others])


def _put_quotes(
    session: Session,
    article: ArticleRow,
    quotes: Iterable[Quote],
    known: dict[_Place, QuoteRow],
    speakers: Mapping[Entity, SpeakerRow],
) -> dict[_Place, tuple[QuoteRow, Quote]]:
    """The machine's answers in the rows known again and in new ones."""
    roots = queries_speakers.merged(session)
    found: dict[_Place, tuple[QuoteRow, Quote]] = {}
    for quote in quotes:
        speaker_id = speakers[quote.entity].id if quote.entity else None
        place = _place(quote.span, quote.form)
        row = known.setdefault(place, _new_quote(article, quote, speaker_id))
        _put_answer(row, quote, article.text, speaker_id)
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


def _put_answer(row: QuoteRow, quote: Quote, text: str, speaker_id: int | None) -> None:
    """The machine's answer."""
    row.machine_start, row.machine_end = quote.span
    mention, cue = quote.mention, quote.cue
    row.is_found = True
    row.region = quote.region
    row.machine_kind, row.machine_speaker_id = quote.kind, speaker_id
    row.mention_start, row.mention_end = (mention.span.start, mention.span.end) if mention else (None, None)
    row.cue_start, row.cue_end = (cue.span.start, cue.span.end) if cue else (None, None)
    row.cue_text = cue.span.of(text) if cue else ""
    row.factuality, row.frame = quote.factuality, frame_json(quote.frame, text)
    clause = quote.clause
    row.clause_start, row.clause_end = (clause.start, clause.end) if clause else (None, None)
    row.clause_text = clause.of(text) if clause else ""
    row.rule, row.reason, row.confidence = quote.rule, quote.reason, quote.confidence


def _let_go(session: Session, rows: Iterable[QuoteRow]) -> None:
    """Of the quotations that are not found again, those about which nobody ever decided are gone."""
    lost = {row.id: row for row in rows}
    decided = set(session.scalars(select(DecisionRow.quote_id).where(DecisionRow.quote_id.in_(lost))))
    for quote_id in decided:
        lost[quote_id].is_found = False
    for quote_id in lost.keys() - decided:
        session.delete(lost[quote_id])
    session.flush()


def _put_candidates(
    session: Session,
    found: Mapping[_Place, tuple[QuoteRow, Quote]],
    speakers: Mapping[Entity, SpeakerRow],
) -> None:
    """Whom the machine thought of, its answer first."""
    thought_of = [
        {"quote_id": row.id, "rank": rank, "speaker_id": speaker_id, "rule": rule, "confidence": confidence}
        for row, quote in found.values()
        for rank, (speaker_id, rule, confidence) in enumerate(_thought_of(quote, speakers))
    ]
    ids = [row.id for row, _ in found.values()]
    session.execute(delete(CandidateRow).where(CandidateRow.quote_id.in_(ids)))
    if thought_of:
        session.execute(insert(CandidateRow), thought_of)


def _thought_of(quote: Quote, speakers: Mapping[Entity, SpeakerRow]) -> list[tuple[int, str, float]]:
    """The machine's answer and its alternatives, nobody twice."""
    answer = [(speakers[quote.entity].id, quote.rule, quote.confidence)] if quote.entity else []
    others = [(speakers[other.entity].id, other.rule, other.confidence) for other in quote.alternatives]
    by_speaker: dict[int, tuple[int, str, float]] = {}
    for one in (*answer, *others):
        by_speaker.setdefault(one[0], one)
    return list(by_speaker.values())


def _speakers_in(session: Session, article_id: int) -> set[int]:
    """Whom the machine named in an article."""
    quotes = select(QuoteRow.id).where(QuoteRow.article_id == article_id)
    thought_of = select(CandidateRow.speaker_id).where(CandidateRow.quote_id.in_(quotes))
    return set(session.scalars(thought_of))


def _remove_unused(session: Session, speaker_ids: Iterable[int]) -> None:
    """Of these speakers, those whom nothing names any more and nobody ever chose are gone."""
    member = aliased(SpeakerRow)
    is_changed = and_(ChangeRow.subject == Subject.SPEAKER, ChangeRow.subject_id == SpeakerRow.id)
    uses = [*(use == SpeakerRow.id for use in USES), member.root_id == SpeakerRow.id, is_changed]
    unused = [~exists().where(use) for use in uses]
    session.execute(delete(SpeakerRow).where(SpeakerRow.id.in_(speaker_ids), *unused))
