"""What a person decides about where quotations stand: moved, added, joined, split, each as one act.

Id, speaker, notes and history stay with the quotation. One may stand inside another or cross it, which is told;
none may stand exactly where another stands. Every verb raises DatabaseProblem where the project cannot be
written, and LookupError where the quotation is gone.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Final

from sqlalchemy.orm import Session

from db import queries, queries_speakers, store
from db.engine import Database
from db.standing import Standing
from db.store import Act, NewQuote
from db.views import Action, QuoteFilter, QuoteView, ReviewStatus
from extraction.model import QuoteForm, QuoteKind, Region, Span
from extraction.regions import find_regions, region_at, split_paragraphs
from services import span_edges
from services.project_answers import PERSON_RULE
from services.span_edges import Edge

ADDED_REASON: Final = "人が本文から選んだ発言です。"
SPLIT_REASON: Final = "人が一つの発言を二つに分けました。"

Find = Callable[[str, Span], Span | None]


class SpanRefusal(Enum):
    """Why nothing was done."""

    NO_FURTHER = "no_further"
    NO_BRACKET = "no_bracket"
    NO_SENTENCE = "no_sentence"
    NOTHING_SELECTED = "nothing_selected"
    TAKEN = "taken"
    NO_NEXT = "no_next"
    NOT_INSIDE = "not_inside"


@dataclass(frozen=True, slots=True)
class SpanOutcome:
    """What was done with which quotation, or why nothing was; TAKEN names the one that stands there.

    `others` are further quotations that are listed now, or no longer. `is_crossing`: it shares words with
    another quotation of which it is no part.
    """

    quote_id: int
    refusal: SpanRefusal | None = None
    others: tuple[int, ...] = ()
    is_crossing: bool = False


def move_edge(database: Database, quote_id: int, edge: Edge, letters: int, by: str) -> SpanOutcome:
    """Move an edge by so many letters, towards the beginning with a negative number."""

    def find(text: str, span: Span) -> Span | None:
        return span_edges.moved(text, span, edge, letters)

    return _place(database, quote_id, by, find, SpanRefusal.NO_FURTHER)


def jump_edge(database: Database, quote_id: int, edge: Edge, direction: int, by: str) -> SpanOutcome:
    """Move an edge to the next 「」、。 in a direction, 1 or -1."""

    def find(text: str, span: Span) -> Span | None:
        return span_edges.jumped(text, span, edge, direction)

    return _place(database, quote_id, by, find, SpanRefusal.NO_FURTHER)


def drag_edge(database: Database, quote_id: int, edge: Edge, at: int, by: str) -> SpanOutcome:
    """Put an edge as near to a place of the text as it can be."""

    def find(text: str, span: Span) -> Span | None:
        dragged = span_edges.dragged(text, span, edge, at)
        return None if dragged == span else dragged

    return _place(database, quote_id, by, find, SpanRefusal.NO_FURTHER)


def snap_to_brackets(database: Database, quote_id: int, by: str) -> SpanOutcome:
    """Let it be what the brackets around it hold; done again, the next ones outside."""
    return _place(database, quote_id, by, span_edges.to_brackets, SpanRefusal.NO_BRACKET)


def snap_to_sentence(database: Database, quote_id: int, by: str) -> SpanOutcome:
    """Let it be the whole sentence; done again, the sentence around that."""
    return _place(database, quote_id, by, span_edges.to_sentence, SpanRefusal.NO_SENTENCE)


def set_span(database: Database, quote_id: int, span: Span, by: str) -> SpanOutcome:
    """Let it stand where somebody selected, without the white space around that."""

    def find(text: str, _: Span) -> Span | None:
        return span_edges.selected(text, span)

    return _place(database, quote_id, by, find, SpanRefusal.NOTHING_SELECTED)


def add(database: Database, article_id: int, span: Span, by: str) -> SpanOutcome:
    """A quotation that the machine missed: speech of nobody yet, open."""
    with database.writing() as session:
        text = queries.article_text(session, article_id)
        wanted = span_edges.selected(text, span)
        if wanted is None:
            return SpanOutcome(0, SpanRefusal.NOTHING_SELECTED)
        others = _quotes(session, article_id)
        taken = _at(wanted, others)
        if taken is not None:
            return SpanOutcome(taken.id, SpanRefusal.TAKEN)
        form, region = _form(text, wanted), _region(text, wanted.start)
        new = NewQuote(article_id, wanted, form, QuoteKind.SPEECH, region, PERSON_RULE, ADDED_REASON)
        quote_id = store.add_quote(session, new)
        was = queries.standings(session, [quote_id])[quote_id][0]
        added = replace(was, is_person_span=True, is_listed=True)
        store.act(session, _act(Action.ADD, by), {quote_id: added})
    return SpanOutcome(quote_id, is_crossing=_is_crossing(wanted, others))


def join_next(database: Database, quote_id: int, by: str) -> SpanOutcome:
    """Let it go on to the end of the next quotation of the article, which is none any more."""
    with database.writing() as session:
        quote = queries.quote(session, quote_id)
        others = [one for one in _quotes(session, quote.article_id) if one.id != quote_id]
        following = (
            one
            for one in others
            if one.span.start >= quote.span.end
            and one.kind.is_speech
            and one.status is not ReviewStatus.REJECTED
        )
        second = next(following, None)
        if second is None:
            return SpanOutcome(quote_id, SpanRefusal.NO_NEXT)
        whole = Span(quote.span.start, second.span.end)
        left = [one for one in others if one.id != second.id]
        taken = _at(whole, left)
        if taken is not None:
            return SpanOutcome(taken.id, SpanRefusal.TAKEN)
        note = "\n".join(filter(None, (quote.note, second.note)))
        away = replace(queries.standing(session, second.id)[0], is_person_span=True, is_listed=False)
        standings = {quote_id: replace(_placed(session, quote_id, whole), note=note), second.id: away}
        store.act(session, _act(Action.JOIN, by), standings)
    return SpanOutcome(quote_id, others=(second.id,), is_crossing=_is_crossing(whole, left))


def split(database: Database, quote_id: int, at: int, by: str) -> SpanOutcome:
    """Cut it in two before the letter at this place; the second half is of the same speaker and kind."""
    with database.writing() as session:
        quote = queries.quote(session, quote_id)
        cut = span_edges.halves(queries.article_text(session, quote.article_id), quote.span, at)
        if cut is None:
            return SpanOutcome(quote_id, SpanRefusal.NOT_INSIDE)
        first, second = cut
        others = [one for one in _quotes(session, quote.article_id) if one.id != quote_id]
        taken = _at(first, others) or _at(second, others)
        if taken is not None:
            return SpanOutcome(taken.id, SpanRefusal.TAKEN)
        new = NewQuote(
            quote.article_id, second, quote.form, quote.kind, quote.region, PERSON_RULE, SPLIT_REASON
        )
        second_id = store.add_quote(session, new)
        was = queries.standing(session, quote_id)[0]
        half = replace(
            was,
            is_person_kind=False,
            is_person_speaker=was.is_person_speaker or was.speaker_id is not None,
            note="",
            start=second.start,
            end=second.end,
            is_person_span=True,
        )
        standings = {
            quote_id: _placed(session, quote_id, first),
            second_id: _fitting(session, second_id, half),
        }
        store.act(session, _act(Action.SPLIT, by), standings)
    return SpanOutcome(quote_id, others=(second_id,))


def _place(database: Database, quote_id: int, by: str, find: Find, refusal: SpanRefusal) -> SpanOutcome:
    """Let a quotation stand where the answer says."""
    with database.writing() as session:
        quote = queries.quote(session, quote_id)
        wanted = find(queries.article_text(session, quote.article_id), quote.span)
        if wanted is None:
            return SpanOutcome(quote_id, refusal)
        others = [one for one in _quotes(session, quote.article_id) if one.id != quote_id]
        taken = _at(wanted, others)
        if taken is not None:
            return SpanOutcome(taken.id, SpanRefusal.TAKEN)
        store.act(session, _act(Action.SPAN, by), {quote_id: _placed(session, quote_id, wanted)})
    return SpanOutcome(quote_id, is_crossing=_is_crossing(wanted, others))


def _placed(session: Session, quote_id: int, span: Span) -> Standing:
    """How a quotation stands there; where the machine found it, that is no person's choice."""
    was, machine = queries.standing(session, quote_id)
    placed = replace(was, start=span.start, end=span.end, is_person_span=span != machine.span)
    return _fitting(session, quote_id, placed)


def _fitting(session: Session, quote_id: int, standing: Standing) -> Standing:
    """The same with the confirmation that fits."""
    machine = queries.standings(session, [quote_id])[quote_id][1]
    return standing.fitting(machine, queries_speakers.merged(session))


def _region(text: str, at: int) -> Region:
    """The part of the page that a place stands in."""
    return region_at(find_regions(text, split_paragraphs(text)), at)


def _form(text: str, span: Span) -> QuoteForm:
    """In brackets, paragraphs as they stand, or words of the sentence."""
    if span_edges.is_bracketed(text, span):
        return QuoteForm.DIRECT
    touched = [paragraph for paragraph in split_paragraphs(text) if paragraph.overlaps(span)]
    return QuoteForm.BLOCK if len(touched) > 1 else QuoteForm.INDIRECT


def _quotes(session: Session, article_id: int) -> list[QuoteView]:
    """The quotations of an article in order."""
    return queries.find_quotes(session, QuoteFilter(article_id=article_id))


def _at(span: Span, quotes: Iterable[QuoteView]) -> QuoteView | None:
    """The quotation that stands exactly there."""
    return next((quote for quote in quotes if quote.span == span), None)


def _is_crossing(span: Span, quotes: Iterable[QuoteView]) -> bool:
    """Whether it shares words with a quotation without being a part or the whole of it."""
    return any(
        quote.span.overlaps(span) and not quote.span.contains(span) and not span.contains(quote.span)
        for quote in quotes
        if quote.status is not ReviewStatus.REJECTED
    )


def _act(action: Action, by: str) -> Act:
    """The act, now."""
    return Act(action, by, datetime.now(UTC))
