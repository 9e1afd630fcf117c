"""What the machine says of a quotation, as columns that a change can put in place and take back."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from db.frames import frame_json
from db.models import CandidateRow, QuoteRow, SpeakerRow, table_of
from db.row_views import portions
from extraction.model import Entity, Quote, Span

Answer = Mapping[str, Any]

# Whom the machine thought of, its answer first: beside the columns, as [speaker, rule, confidence].
CANDIDATES: Final = "candidates"
PLACE: Final = ("machine_start", "machine_end")
SPEAKER: Final = "machine_speaker_id"


def answer_columns(quote: Quote, text: str, speaker_id: int | None) -> dict[str, Any]:
    """An answer of the machine as its columns; `text` is the article's."""
    mention, cue, clause = quote.mention, quote.cue, quote.clause
    return {
        **_places("machine", quote.span),
        **_places("mention", mention.span if mention else None),
        **_places("cue", cue.span if cue else None),
        **_places("clause", clause),
        "is_found": True,
        "region": quote.region,
        "machine_kind": quote.kind,
        SPEAKER: speaker_id,
        "cue_text": cue.span.of(text) if cue else "",
        "factuality": quote.factuality,
        "frame": frame_json(quote.frame, text),
        "clause_text": clause.of(text) if clause else "",
        "rule": quote.rule,
        "reason": quote.reason,
        "confidence": quote.confidence,
    }


def candidate_list(quote: Quote, speaker_of: Mapping[Entity, int]) -> list[list[Any]]:
    """The machine's answer and its alternatives, nobody twice; `speaker_of` are the speakers by their entities."""
    others = [(other.entity, other.rule, other.confidence) for other in quote.alternatives]
    answer = [(quote.entity, quote.rule, quote.confidence)] if quote.entity else []
    by_speaker: dict[int, list[Any]] = {}
    for entity, rule, confidence in (*answer, *others):
        by_speaker.setdefault(speaker_of[entity], [speaker_of[entity], rule, confidence])
    return list(by_speaker.values())


def present(session: Session, wanted: Mapping[int, Answer]) -> dict[int, dict[str, Any]]:
    """What stands where these answers are to stand, by quotation; those that are gone are left out."""
    table = table_of(QuoteRow)
    thought_of = _thought_of(session, wanted)
    found: dict[int, dict[str, Any]] = {}
    for ids in portions(wanted):
        for row in session.execute(select(table).where(table.c.id.in_(ids))).mappings():
            kept = {CANDIDATES: thought_of.get(row["id"], []), **row}
            found[row["id"]] = {name: kept[name] for name in wanted[row["id"]]}
    return found


def put(session: Session, answers: Mapping[int, Answer]) -> None:
    """Let the machine have said this; a speaker who is gone by now is left out."""
    there = _still_there(session, answers.values())
    _clear_places(session, answers)
    by_columns: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    candidates: dict[int, list[list[Any]]] = {}
    for quote_id, answer in answers.items():
        columns = {f"new_{name}": value for name, value in answer.items() if name != CANDIDATES}
        if columns.get(f"new_{SPEAKER}") not in there:
            columns |= {f"new_{SPEAKER}": None} if SPEAKER in answer else {}
        by_columns.setdefault(tuple(columns), []).append({"quote_id": quote_id, **columns})
        if CANDIDATES in answer:
            candidates[quote_id] = [one for one in answer[CANDIDATES] if one[0] in there]
    table = table_of(QuoteRow)
    is_it = table.c.id == bindparam("quote_id")
    for names, rows in by_columns.items():
        values: dict[str, Any] = {name.removeprefix("new_"): bindparam(name) for name in names}
        session.execute(update(table).where(is_it).values(values), rows)
    put_candidates(session, candidates)


def put_candidates(session: Session, candidates: Mapping[int, list[list[Any]]]) -> None:
    """Whom the machine thought of, in the place of whom it thought of before."""
    table = table_of(CandidateRow)
    for ids in portions(candidates):
        session.execute(delete(table).where(table.c.quote_id.in_(ids)))
    rows = [
        {"quote_id": quote_id, "rank": rank, "speaker_id": speaker_id, "rule": rule, "confidence": confidence}
        for quote_id, thought_of in candidates.items()
        for rank, (speaker_id, rule, confidence) in enumerate(thought_of)
    ]
    if rows:
        session.execute(insert(table), rows)


def _places(prefix: str, span: Span | None) -> dict[str, int | None]:
    """A span as two columns."""
    start, end = span or (None, None)
    return {f"{prefix}_start": start, f"{prefix}_end": end}


def _thought_of(session: Session, quote_ids: Iterable[int]) -> dict[int, list[list[Any]]]:
    """Whom the machine thought of, by quotation."""
    table = table_of(CandidateRow).c
    columns = (table.quote_id, table.speaker_id, table.rule, table.confidence)
    found: dict[int, list[list[Any]]] = {}
    for ids in portions(quote_ids):
        rows = select(*columns).where(table.quote_id.in_(ids)).order_by(table.quote_id, table.rank)
        for quote_id, *one in session.execute(rows):
            found.setdefault(quote_id, []).append(one)
    return found


def _still_there(session: Session, answers: Iterable[Answer]) -> set[int]:
    """Which of the speakers are there whom the answers name."""
    named: set[int] = set()
    for answer in answers:
        named |= {one[0] for one in answer.get(CANDIDATES, ())}
        named |= {answer[SPEAKER]} if answer.get(SPEAKER) is not None else set()
    rows = (session.scalars(select(SpeakerRow.id).where(SpeakerRow.id.in_(ids))) for ids in portions(named))
    return {speaker_id for found in rows for speaker_id in found}


def _clear_places(session: Session, answers: Mapping[int, Answer]) -> None:
    """Make room: two that change places must not be in one place meanwhile."""
    table = table_of(QuoteRow)
    for ids in portions(quote_id for quote_id, answer in answers.items() if PLACE[0] in answer):
        session.execute(update(table).where(table.c.id.in_(ids)).values(dict.fromkeys(PLACE)))
