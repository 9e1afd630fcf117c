"""How an article would stand after another extraction: a pure function of how it stands and of what was found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from db.queries_answers import SpeakerName
from db.recognising import Place, Placed, known_again, place_of
from db.store_accepting import NewAnswer
from db.views import QuoteView, ReviewStatus
from extraction.confidence import band
from extraction.model import Entity, Extraction, Factuality, Quote, QuoteKind, Span

NOBODY: Final = SpeakerName(None, "")


class Fate(Enum):
    """What would become of a quotation."""

    APPEARS = "appears"
    VANISHES = "vanishes"
    CHANGES = "changes"


class Aspect(Enum):
    """What would be another of a quotation that is found again."""

    KIND = "kind"
    SPEAKER = "speaker"
    SPAN = "span"
    CUE = "cue"
    FACTUALITY = "factuality"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class Told:
    """What the machine says of a quotation; `confidence` is the band in which it is sure."""

    span: Span
    kind: QuoteKind
    speaker: SpeakerName
    cue: str
    factuality: Factuality
    confidence: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One quotation of which the machine would say otherwise; `view` is how it stands now, None for a new one.

    `is_decided`: a person decided about it, whose answer stays whatever is accepted.
    """

    fate: Fate
    span: Span
    text: str
    article_title: str
    before: Told | None
    after: Told | None
    aspects: tuple[Aspect, ...]
    view: QuoteView | None
    is_decided: bool
    answer: NewAnswer


@dataclass(frozen=True, slots=True)
class Stored:
    """One article as it stands: the quotations that are listed, and where all of them are."""

    article_id: int
    title: str
    views: Sequence[QuoteView]
    places: Sequence[Placed]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in it now, and who the project takes the entities for."""

    extraction: Extraction
    speakers: Mapping[Entity, SpeakerName]

    def told(self, quote: Quote) -> Told:
        """What the machine says now."""
        return Told(
            quote.span,
            quote.kind,
            self.speakers[quote.entity] if quote.entity else NOBODY,
            quote.cue.span.of(self.extraction.text) if quote.cue else "",
            quote.factuality,
            band(quote.confidence),
        )


def differences(stored: Stored, found: Found) -> tuple[Difference, ...]:
    """What would be another, in order of the text; what a person took away stays away."""
    quotes = {place_of(quote.span, quote.form): quote for quote in found.extraction.quotes}
    views = {view.id: view for view in stored.views}
    known = known_again(stored.places, quotes)
    again = {one.id for one in known.values()}
    lost = {view.id: view for view in stored.views if view.id not in again and view.is_found}
    pairs = _pairs(lost.values(), [quote for place, quote in quotes.items() if place not in known])
    ids = {place: one.id for place, one in known.items()} | {place: one for one, place in pairs.items()}
    away = {one.id for one in known.values() if one.is_person_span} - views.keys()
    every = [
        _difference(stored, found, quote=quote, quote_id=ids.get(place), view=views.get(ids.get(place, 0)))
        for place, quote in quotes.items()
        if ids.get(place) not in away
    ]
    gone = (view for quote_id, view in lost.items() if quote_id not in pairs)
    every += [_difference(stored, found, quote=None, quote_id=view.id, view=view) for view in gone]
    return tuple(sorted(filter(None, every), key=lambda one: (one.span.start, -one.span.end)))


def _pairs(lost: Iterable[QuoteView], new: Iterable[Quote]) -> dict[int, Place]:
    """Those that only have other edges now: found no more where they were, with a new one over the same words."""
    free = {place_of(quote.span, quote.form): quote.span for quote in new}
    pairs: dict[int, Place] = {}
    for view in lost:
        before = view.machine_span or view.span
        over = [place for place, span in free.items() if place[2] is view.form and span.overlaps(before)]
        if over:
            pairs[view.id] = max(over, key=lambda place: _shared(before, free[place]))
            del free[pairs[view.id]]
    return pairs


def _shared(one: Span, other: Span) -> int:
    """How many letters are in both."""
    return min(one.end, other.end) - max(one.start, other.start)


def _difference(
    stored: Stored, found: Found, *, quote: Quote | None, quote_id: int | None, view: QuoteView | None
) -> Difference | None:
    """What would become of one quotation; None where it would stay as it is."""
    before, after = view and _told_before(view), quote and found.told(quote)
    aspects = tuple(_aspects(before, after)) if before and after else ()
    told = after or before
    if told is None or (before and after and not aspects):
        return None
    return Difference(
        fate=Fate.CHANGES if aspects else Fate.APPEARS if after else Fate.VANISHES,
        span=told.span,
        text=told.span.of(found.extraction.text),
        article_title=stored.title,
        before=before,
        after=after,
        aspects=aspects,
        view=view,
        is_decided=view is not None and _is_decided(view),
        answer=NewAnswer(stored.article_id, quote_id, quote, tuple(found.speakers)),
    )


def _told_before(view: QuoteView) -> Told:
    """What the machine says so far."""
    return Told(
        view.machine_span or view.span,
        view.machine_kind,
        SpeakerName(view.machine_speaker_id, view.machine_speaker),
        view.cue_text,
        view.factuality,
        band(view.confidence),
    )


def _aspects(before: Told, after: Told) -> Iterator[Aspect]:
    """What the two say otherwise; the same speaker may be called otherwise."""
    for aspect in Aspect:
        one, other = getattr(before, aspect.value), getattr(after, aspect.value)
        is_same_speaker = aspect is Aspect.SPEAKER and None is not before.speaker.id == after.speaker.id
        if one != other and not is_same_speaker:
            yield aspect


def _is_decided(view: QuoteView) -> bool:
    """Whether a person has decided anything about it, or noted something."""
    is_chosen = view.is_person_kind or view.is_person_speaker or view.is_person_span
    return is_chosen or view.status is not ReviewStatus.OPEN or bool(view.note)
