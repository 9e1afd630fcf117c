"""By what the machine's answers are known again in their article."""

from collections.abc import Iterable
from dataclasses import dataclass

from extraction.model import Entity, Extraction, QuoteForm, Span

# By what a quotation is recognised again in its article.
Place = tuple[int, int, QuoteForm]


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation, listed or not, with where it stands and where the machine found it."""

    id: int
    form: QuoteForm
    span: Span
    machine_span: Span | None
    is_person_span: bool
    is_listed: bool


def place_of(span: Span, form: QuoteForm) -> Place:
    """By what a quotation is known."""
    return span.start, span.end, form


def known_again(rows: Iterable[Placed], places: Iterable[Place]) -> dict[Place, Placed]:
    """The quotations that are found again, by where they are found.

    Where a person put one that the machine now finds there, it is that one; it is not found a second time
    where the machine found it before.
    """
    wanted = set(places)
    by_machine: dict[Place, Placed] = {}
    by_person: dict[Place, Placed] = {}
    for row in rows:
        if row.machine_span is not None:
            by_machine[place_of(row.machine_span, row.form)] = row
        is_persons = row.is_person_span or row.machine_span is None
        if is_persons and row.span != row.machine_span:
            by_person[place_of(row.span, row.form)] = row
    unmoved = {place for place, row in by_machine.items() if row.span == place[:2]}
    put_there = {place: by_person[place] for place in by_person.keys() & wanted - unmoved}
    taken = {row.id for row in put_there.values()}
    rest = by_machine.keys() & wanted - put_there.keys()
    return put_there | {place: by_machine[place] for place in rest if by_machine[place].id not in taken}


def entities_of(extraction: Extraction) -> tuple[Entity, ...]:
    """Everybody whom the extraction names, as it counts them: two of one name are two."""
    named = [quote.entity for quote in extraction.quotes if quote.entity]
    others = [other.entity for quote in extraction.quotes for other in quote.alternatives]
    return tuple(dict.fromkeys([*extraction.entities, *named, *others]))
