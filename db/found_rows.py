"""A new article and what was found in it, as rows: made in any process, kept by db/store_found.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from db.inserting import plain
from db.likeness import Marks, marks_of
from db.models import QuoteRow, table_of
from db.recognising import entities_of, place_of
from db.standing import STANDING, Standing
from db.store import NewArticle
from db.store_answers import answer_columns, candidate_list
from db.store_places import FOLLOWING, Arranged, arranged
from extraction.model import Entity, Extraction, Quote

COLUMNS: Final = tuple(table_of(QuoteRow).c.keys())


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """A new article with its marks, everybody in it, and rows whose ids are not known yet.

    A quotation is named by its place among `quotes`, a speaker by their place among `entities`.
    """

    new: NewArticle
    marks: Marks
    entities: tuple[Entity, ...]
    quotes: tuple[tuple[Any, ...], ...]
    candidates: tuple[tuple[int, int, int, str, float], ...]


def found_article(new: NewArticle, extraction: Extraction) -> FoundArticle:
    """The article as rows; of two answers about one place the last one stands."""
    entities = entities_of(extraction)
    speaker_of = {entity: place for place, entity in enumerate(entities)}
    quotes = list({place_of(quote.span, quote.form): quote for quote in extraction.quotes}.values())
    following = _following(new.text, quotes)
    return FoundArticle(
        new,
        marks_of(new.text),
        entities,
        tuple(_row(quote, new.text, speaker_of, following[place]) for place, quote in enumerate(quotes)),
        tuple(
            (place, rank, speaker, rule, confidence)
            for place, quote in enumerate(quotes)
            for rank, (speaker, rule, confidence) in enumerate(candidate_list(quote, speaker_of))
        ),
    )


def _following(text: str, quotes: list[Quote]) -> dict[int, Arranged]:
    """What follows from where the quotations stand."""
    rows = [Arranged(place, *quote.span, quote.form, is_listed=True) for place, quote in enumerate(quotes)]
    rows.sort(key=lambda row: (row.start, -row.end, row.form.value))
    return {row.id: row for row in arranged(text, rows)}


def _row(quote: Quote, text: str, speaker_of: Mapping[Entity, int], following: Arranged) -> tuple[Any, ...]:
    """The columns of a quotation that nobody has looked at."""
    speaker = speaker_of[quote.entity] if quote.entity else None
    standing = Standing.untouched(quote.kind, quote.span, speaker, is_listed=True)
    values = {
        **answer_columns(quote, text, speaker),
        **{name: getattr(standing, name) for name in STANDING},
        **{name: getattr(following, name) for name in FOLLOWING},
        "form": quote.form,
    }
    return tuple(plain(values.get(name)) for name in COLUMNS)
