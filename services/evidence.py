"""The way from a quotation to the name of its speaker, one place of the article after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from db import queries, queries_evidence
from db.engine import Database
from db.views import QuoteView
from extraction.model import Span


class StopKind(Enum):
    """What a place of the article has to do with the quotation."""

    CUE = "cue"
    MENTION = "mention"
    MEANT = "meant"  # whom the mention stands for, where it is no name
    NAME = "name"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Stop:
    """One place on the way, and the words that stand there."""

    kind: StopKind
    span: Span
    words: str


def evidence(database: Database, quote: QuoteView) -> tuple[Stop, ...]:
    """The places that tell who speaks: reporting word, mention, whom it means, full name, back at the words.

    The mention speaks for the machine's answer; it says nothing about somebody whom a person chose.
    """
    with database.session() as session:
        text = queries.article_text(session, quote.article_id)
        speaker_id = quote.speaker_id
        names = () if speaker_id is None else queries_evidence.names_of(session, speaker_id)
    return tuple(_stops(quote, text, names))


def _stops(quote: QuoteView, text: str, names: Sequence[str]) -> Iterator[Stop]:
    """The same in their order, each place once."""
    mention = quote.mention if quote.speaker_id == quote.machine_speaker_id else None
    name = _first_name(text, names)
    if quote.cue is not None:
        yield _stop(StopKind.CUE, quote.cue, text)
    if mention is not None:
        yield _stop(StopKind.MENTION, mention, text)
        meant = None if mention.of(text) in names else _last_name(text, mention.start, names)
        if meant is not None and meant != name:
            yield _stop(StopKind.MEANT, meant, text)
    if name is not None and not (mention and mention.overlaps(name)):
        yield _stop(StopKind.NAME, name, text)
    yield _stop(StopKind.QUOTE, quote.span, text)


def _stop(kind: StopKind, span: Span, text: str) -> Stop:
    """One place with its words."""
    return Stop(kind, span, span.of(text))


def _first_name(text: str, names: Sequence[str]) -> Span | None:
    """Where the best of the names stands first, with the title that follows it."""
    start = next((at for name in names if (at := text.find(name)) >= 0), None)
    return None if start is None else _longest_at(text, start, names)


def _last_name(text: str, end: int, names: Sequence[str]) -> Span | None:
    """The name that ends nearest before this place, the longest of those that end there."""
    found = [Span(at, at + len(name)) for name in names if (at := text.rfind(name, 0, end)) >= 0]
    return max(found, key=lambda span: (span.end, len(span)), default=None)


def _longest_at(text: str, start: int, names: Sequence[str]) -> Span:
    """The longest name that begins here."""
    return Span(start, start + max(len(name) for name in names if text.startswith(name, start)))
