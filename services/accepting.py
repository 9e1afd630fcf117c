"""Taking what somebody else has otherwise: everything that was accepted, as one step that undo takes back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session

from db import queries, queries_speakers, store
from db.engine import Database
from db.standing import Standing
from db.store import Act, NewQuote
from db.views import Action, QuoteFilter
from extraction.model import QuoteKind, Span
from services.backups import before_bulk
from services.project_answers import PERSON_RULE
from services.proposals import Field, Judgement, Proposal, Value, Where, Who

SUGGESTION: Final = "修正案："
ADDED_REASON: Final = "取り込んだプロジェクトで人が加えた発言です。"


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many differences were taken, on how many quotations; `left` could not be, for the place is taken or gone."""

    taken: int
    quotes: int
    left: int


def accept(database: Database, proposals: Iterable[Proposal], by: str) -> Accepted:
    """Take these differences; raises DatabaseProblem where the project cannot be written.

    Words that are not in the article become a note. What is gone meanwhile, and what would stand exactly where
    another quotation stands, is left.
    """
    by_quote: defaultdict[object, list[Proposal]] = defaultdict(list)
    for one in proposals:
        by_quote[one.quote.id or (one.quote.article_id, one.quote.span)].append(one)
    before_bulk(database, len(by_quote))
    with database.writing() as session:
        taking = _Taking(session)
        for group in by_quote.values():
            taking.take(group)
        store.act(session, Act(Action.IMPORT, by, datetime.now(UTC)), taking.standings)
    return Accepted(taking.taken, len(taking.standings), taking.left)


class _Taking:
    """What the quotations are to become."""

    def __init__(self, session: Session) -> None:
        self.standings: dict[int, Standing] = {}
        self.taken = 0
        self.left = 0
        self._session = session
        self._roots = queries_speakers.merged(session)
        self._places: dict[int, dict[int, Span]] = {}

    def take(self, group: list[Proposal]) -> None:
        """Take what was accepted of one quotation."""
        quote = group[0].quote
        places = self._places_in(quote.article_id)
        quote_id = quote.id or self._added(group[0], places)
        known = queries.standings(self._session, [quote_id]).get(quote_id)
        if known is None or not (known[0].is_listed or not quote.id):
            self.left += len(group)
            return
        standing, machine = known
        taken = self.taken
        for one in sorted(group, key=lambda one: one.field is Field.WORDS):  # they may add to the note
            became = self._with(standing, one, places, quote_id)
            self.taken += became is not None
            self.left += became is None
            standing = became or standing
        if self.taken == taken:
            return
        places[quote_id] = standing.span
        placed = replace(standing, is_person_span=standing.is_person_span and standing.span != machine.span)
        kept = placed if standing.is_listed else standing
        self.standings[quote_id] = kept.fitting(machine, self._roots)

    def _with(
        self, standing: Standing, one: Proposal, places: Mapping[int, Span], quote_id: int
    ) -> Standing | None:
        """The same with one difference taken; None where that cannot be."""
        value = one.theirs
        if one.field is Field.QUOTE:
            return self._whole(standing, one)
        if isinstance(value, Where) and value.span is not None and _is_taken(value.span, places, quote_id):
            return None
        return _changed(standing, value, self._speaker(value, one.quote.article_id))

    def _whole(self, standing: Standing, one: Proposal) -> Standing:
        """A quotation that is there on one side only: with all that the other says of it, or no more."""
        if one.theirs is None:
            return replace(standing, is_listed=False, is_person_span=True)
        quote = one.quote
        who = Who(quote.speaker, None, is_unknown=quote.is_person_speaker)
        speaker_id = self._speaker(who, quote.article_id)
        is_told = speaker_id is not None or quote.is_person_speaker
        return replace(
            standing,
            status=quote.status,
            reject_reason=quote.reject_reason,
            kind=quote.kind,
            is_person_kind=True,
            speaker_id=speaker_id,
            is_person_speaker=is_told,
            note=quote.note,
            is_person_span=True,
            is_listed=True,
        )

    def _added(self, one: Proposal, places: Mapping[int, Span]) -> int:
        """A quotation that the project does not have yet; 0 where another one stands there."""
        quote = one.quote
        if _is_taken(quote.span, places, 0):
            return 0
        new = NewQuote(
            quote.article_id, quote.span, quote.form, quote.kind, quote.region, PERSON_RULE, ADDED_REASON
        )
        return store.add_quote(self._session, new)

    def _speaker(self, value: Value | None, article_id: int) -> int | None:
        """Who that is: known, or a new one of this name; None for nobody."""
        if not isinstance(value, Who) or not value.name:
            return None
        return value.speaker_id or store.speaker_named(self._session, value.name, article_id)

    def _places_in(self, article_id: int) -> dict[int, Span]:
        """Where the quotations of an article stand, with what was taken so far."""
        if article_id not in self._places:
            there = queries.find_quotes(self._session, QuoteFilter(article_id=article_id))
            self._places[article_id] = {one.id: one.span for one in there}
        return self._places[article_id]


def _is_taken(span: Span, places: Mapping[int, Span], quote_id: int) -> bool:
    """Whether another quotation stands exactly there."""
    return any(place == span for other, place in places.items() if other != quote_id)


def _changed(standing: Standing, value: Value | None, speaker_id: int | None) -> Standing:
    """The same with this value."""
    if isinstance(value, Judgement):
        return replace(standing, status=value.status, reject_reason=value.reason)
    if isinstance(value, Who):
        return replace(standing, speaker_id=speaker_id, is_person_speaker=True)
    if isinstance(value, QuoteKind):
        return replace(standing, kind=value, is_person_kind=True)
    if isinstance(value, Where):
        return _placed(standing, value)
    return replace(standing, note=value or "")


def _placed(standing: Standing, where: Where) -> Standing:
    """The same where the words stand; words that are nowhere become a note."""
    if where.span is None:
        return replace(standing, note="\n".join(filter(None, (standing.note, SUGGESTION + where.words))))
    return replace(standing, start=where.span.start, end=where.span.end, is_person_span=True)
