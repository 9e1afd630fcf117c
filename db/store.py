"""Every write of a project. What a person decided is never touched by the machine's answers."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from db import queries
from db.frames import frame_json
from db.models import AliasRow, ArticleRow, CandidateRow, DecisionRow, PlaceRow, QuoteRow, SpeakerRow
from db.standing import Standing
from db.views import ONLY_IN_ONE_ARTICLE, Action, ReviewStatus, StepView
from extraction import split_paragraphs
from extraction.model import Entity, EntityKind, Extraction, Quote, QuoteForm, SourceKind

# As the sheet calls a speaker whom a person looked for in vain.
UNKNOWN: Final = "不明"
# Where a speaker can be needed; who is nowhere needed any more goes.
USES: Final = (
    QuoteRow.__table__.c.speaker_id,
    QuoteRow.__table__.c.machine_speaker_id,
    CandidateRow.__table__.c.speaker_id,
    DecisionRow.__table__.c.was_speaker_id,
    DecisionRow.__table__.c.became_speaker_id,
)

# By what a quotation is recognised again in its article.
_Place = tuple[int, int, QuoteForm]


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that is to be kept."""

    source: str
    title: str
    outlet: str | None
    published_on: date | None
    encoding: str
    sha256: str
    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does, and when; `reverts` is the step that an undo or redo takes back."""

    action: Action
    by: str
    at: datetime
    reverts: int | None = None


def add_article(session: Session, new: NewArticle) -> int | None:
    """Keep an article; gives its id, or None where one of these bytes is there already."""
    if session.scalars(select(ArticleRow.id).where(ArticleRow.sha256 == new.sha256)).first() is not None:
        return None
    row = ArticleRow(
        source=new.source,
        title=new.title,
        outlet=new.outlet,
        published_on=new.published_on,
        encoding=new.encoding,
        sha256=new.sha256,
        length=len(new.text),
        extractor="",
        dictionary="",
        text=new.text,
    )
    session.add(row)
    session.flush()
    return row.id


def put_extraction(session: Session, article_id: int, extraction: Extraction) -> None:
    """Keep what was found in an article in the place of what was found before.

    A quotation is known again by its place and form; what a person decided stays, found again or not.
    """
    article = session.get_one(ArticleRow, article_id)
    article.extractor, article.dictionary = extraction.extractor, extraction.dictionary
    before = _speakers_in(session, article_id)
    speakers = _put_speakers(session, article_id, _entities(extraction))
    rows = {(row.start, row.end, row.form): row for row in _rows(session, article_id)}
    found = _put_quotes(session, article, extraction.quotes, rows, speakers)
    _let_go(session, [row for place, row in rows.items() if place not in found])
    _put_candidates(session, found, speakers)
    for number, row in enumerate(_rows(session, article_id), start=1):
        row.number = number
    session.flush()
    _remove_unused(session, before)


def decide(session: Session, act: Act, standings: Mapping[int, Standing]) -> None:
    """Let these quotations stand so, as one act that can be undone."""
    _record(session, act, act.action, standings)


def undo(session: Session, by: str, at: datetime) -> StepView | None:
    """Take back the last act that still holds; gives it, or None where there is none."""
    step = queries.undoable(session)
    if step is not None:
        standings = {row.quote_id: row.was for row in _rows_of_step(session, step.step)}
        _record(session, Act(Action.UNDO, by, at, step.step), step.action, standings)
    return step


def redo(session: Session, by: str, at: datetime) -> StepView | None:
    """Do again what was taken back last; gives it, or None where there is none or somebody decided since."""
    undone, step = queries.undo_to_redo(session), queries.redoable(session)
    if step is not None:
        standings = {row.quote_id: row.became for row in _rows_of_step(session, step.step)}
        _record(session, Act(Action.REDO, by, at, undone), step.action, standings)
    return step


def speaker_named(session: Session, name: str, article_id: int) -> int:
    """The speaker whom a person means by a name or alias in an article; a new one where nobody is known."""
    known = queries.speaker_called(session, name, article_id)
    if known is not None:
        return known
    row = SpeakerRow(
        kind=EntityKind.PERSON, source=SourceKind.NAMED_PERSON, name=name, article_id=None, namesake=0
    )
    session.add(row)
    session.flush()
    return row.id


def put_place(session: Session, key: str, value: str) -> None:
    """Keep something that a window wants to find again."""
    changed = update(PlaceRow).where(PlaceRow.key == key).values(value=value).returning(PlaceRow.key)
    if session.scalars(changed).first() is None:
        session.add(PlaceRow(key=key, value=value))


def _rows(session: Session, article_id: int) -> list[QuoteRow]:
    """The quotations of an article in order."""
    order = (QuoteRow.start, QuoteRow.end.desc(), QuoteRow.form)
    return list(session.scalars(select(QuoteRow).where(QuoteRow.article_id == article_id).order_by(*order)))


def _entities(extraction: Extraction) -> Iterable[Entity]:
    """Everybody whom the extraction names, as it counts them: two of one name are two."""
    named = [quote.entity for quote in extraction.quotes if quote.entity]
    others = [other.entity for quote in extraction.quotes for other in quote.alternatives]
    return dict.fromkeys([*extraction.entities, *named, *others])


def _put_speakers(session: Session, article_id: int, entities: Iterable[Entity]) -> dict[Entity, SpeakerRow]:
    """The speaker behind every entity, known or new; who is known gets the source and what aliases are new."""
    names = {entity.canonical for entity in entities}
    here = SpeakerRow.article_id.is_(None) | (SpeakerRow.article_id == article_id)
    known = {
        (row.kind, row.name, row.namesake): row
        for row in session.scalars(select(SpeakerRow).where(SpeakerRow.name.in_(names), here))
    }
    namesakes: Counter[tuple[EntityKind, str]] = Counter()
    speakers: dict[Entity, SpeakerRow] = {}
    for entity in entities:
        name = (entity.kind, entity.canonical)
        only_in = article_id if entity.kind in ONLY_IN_ONE_ARTICLE else None
        new = SpeakerRow(kind=name[0], name=name[1], article_id=only_in, namesake=namesakes[name])
        speakers[entity] = known.get((*name, namesakes[name]), new)
        speakers[entity].source = entity.source
        namesakes[name] += 1
    session.add_all(speakers.values())
    session.flush()
    _put_aliases(session, {row.id: entity.aliases for entity, row in speakers.items()})
    return speakers


def _put_aliases(session: Session, aliases: Mapping[int, tuple[str, ...]]) -> None:
    """Add the aliases that are new."""
    there = select(AliasRow.speaker_id, AliasRow.text).where(AliasRow.speaker_id.in_(aliases))
    known = {(row.speaker_id, row.text) for row in session.execute(there)}
    wanted = dict.fromkeys((speaker, text) for speaker, texts in aliases.items() for text in texts)
    session.add_all(AliasRow(speaker_id=one[0], text=one[1]) for one in wanted if one not in known)


def _put_quotes(
    session: Session,
    article: ArticleRow,
    quotes: Iterable[Quote],
    known: dict[_Place, QuoteRow],
    speakers: Mapping[Entity, SpeakerRow],
) -> dict[_Place, tuple[QuoteRow, Quote]]:
    """The machine's answers in the rows known again and in new ones."""
    starts = [span.start for span in split_paragraphs(article.text)]
    found: dict[_Place, tuple[QuoteRow, Quote]] = {}
    in_order: list[QuoteRow] = []
    for quote in quotes:
        place = (quote.span.start, quote.span.end, quote.form)
        speaker_id = speakers[quote.entity].id if quote.entity else None
        row = known.setdefault(place, _new_quote(article, quote, speaker_id))
        row.paragraph = bisect_right(starts, quote.span.start)
        _put_answer(row, quote, article.text, speaker_id)
        found[place] = (row, quote)
        in_order.append(row)
    session.add_all(in_order)
    session.flush()
    for row, quote in found.values():
        row.parent_id = None if quote.parent is None else in_order[quote.parent].id
    return found


def _new_quote(article: ArticleRow, quote: Quote, speaker_id: int | None) -> QuoteRow:
    """A quotation that nobody has looked at."""
    return QuoteRow(
        article_id=article.id,
        start=quote.span.start,
        end=quote.span.end,
        form=quote.form,
        text=quote.span.of(article.text),
        number=0,
        standing=Standing(
            status=ReviewStatus.OPEN,
            kind=quote.kind,
            is_person_kind=False,
            speaker_id=speaker_id,
            is_person_speaker=False,
            reject_reason=None,
            note="",
        ),
    )


def _put_answer(row: QuoteRow, quote: Quote, text: str, speaker_id: int | None) -> None:
    """The machine's answer, and beside it what a person decided."""
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
    row.standing = row.standing.beside(quote.kind, speaker_id)


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
    by_speaker = {one[0]: one for one in reversed([*answer, *others])}
    return list(reversed(by_speaker.values()))


def _speakers_in(session: Session, article_id: int) -> set[int]:
    """Whom the machine named in an article."""
    quotes = select(QuoteRow.id).where(QuoteRow.article_id == article_id)
    thought_of = select(CandidateRow.speaker_id).where(CandidateRow.quote_id.in_(quotes))
    return set(session.scalars(thought_of))


def _remove_unused(session: Session, speaker_ids: Iterable[int]) -> None:
    """Of these speakers, those whom nothing names any more and nobody ever chose are gone."""
    unused = [~exists().where(use == SpeakerRow.id) for use in USES]
    session.execute(delete(SpeakerRow).where(SpeakerRow.id.in_(speaker_ids), *unused))


def _rows_of_step(session: Session, step: int) -> list[DecisionRow]:
    """What one act did, quotation by quotation."""
    return list(session.scalars(select(DecisionRow).where(DecisionRow.step == step).order_by(DecisionRow.id)))


def _record(session: Session, act: Act, words_of: Action, standings: Mapping[int, Standing]) -> None:
    """Change the quotations and add what was done to the history; both or neither."""
    step = (session.scalars(select(func.max(DecisionRow.step))).one() or 0) + 1
    for quote_id, standing in standings.items():
        row = session.get_one(QuoteRow, quote_id)
        was = row.standing
        became = standing.beside(row.machine_kind, row.machine_speaker_id)
        before, after = _words(session, words_of, was, became)
        row.standing = became
        session.add(
            DecisionRow(
                step=step,
                reverts=act.reverts,
                quote_id=quote_id,
                action=act.action,
                before=before,
                after=after,
                by=act.by,
                at=act.at,
                was=was,
                became=became,
            )
        )
    session.flush()


def _words(session: Session, action: Action, was: Standing, became: Standing) -> tuple[str, str]:
    """What a person reads of a change."""
    if action is Action.SPEAKER:
        return _speaker(session, was), _speaker(session, became)
    if action is Action.KIND:
        return was.kind.value, became.kind.value
    if action is Action.NOTE:
        return was.note, became.note
    if was.status is became.status and was.reject_reason and became.reject_reason:
        return was.reject_reason.value, became.reject_reason.value
    return was.status.value, became.status.value


def _speaker(session: Session, standing: Standing) -> str:
    """The name of the speaker; what a person looked for in vain differs from what was not found."""
    if standing.speaker_id is not None:
        return queries.speaker_name(session, standing.speaker_id)
    return UNKNOWN if standing.is_person_speaker else ""
