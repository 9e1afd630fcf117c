"""Where the editor left off: which quotation, which filter, how far down. Kept in the project."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from db import queries, store
from db.engine import Database
from db.views import Order, Problem, QuoteFilter, ReviewStatus
from extraction.confidence import BANDS
from extraction.model import Factuality, QuoteKind

KEY: Final = "window"
SPEECH: Final = QuoteFilter(only_speech=True)
MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])|")


@dataclass(frozen=True, slots=True)
class Place:
    """Everything that stands again when the project is opened."""

    quote_id: int | None = None
    quote_filter: QuoteFilter = field(default_factory=lambda: SPEECH)
    scroll: int = 0
    article_id: int | None = None  # where the quotation stands, should it be gone or hidden one day
    start: int = 0


def find(database: Database) -> Place:
    """The place kept in the project; the beginning where there is none or it is not understood."""
    with database.session() as session:
        kept = queries.place(session, _key(database))
    value = read_object(kept)
    return Place() if value is None else place_of(value)


def keep(database: Database, place: Place) -> None:
    """Keep the place; raises DatabaseProblem."""
    with database.session() as session:
        store.put_place(session, _key(database), json.dumps(values_of(place), ensure_ascii=False))


def _key(database: Database) -> str:
    """Under what it is kept: where several work in a project, everybody has their own."""
    return f"{KEY} {database.user}" if database.is_shared else KEY


def read_object(kept: str | None) -> Mapping[str, Any] | None:
    """What was written, where it is understood."""
    try:
        value = json.loads(kept) if kept else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def values_of(place: Place) -> dict[str, Any]:
    """The place as it is written."""
    wanted = place.quote_filter
    return {
        "quote": place.quote_id,
        "scroll": place.scroll,
        "in": place.article_id,
        "at": place.start,
        "article": wanted.article_id,
        "text": wanted.text,
        "only_speech": wanted.only_speech,
        "order": wanted.order.value,
        **{key: sorted(getattr(wanted, name)) for key, (name, _) in SETS.items()},
    }


def place_of(value: Mapping[str, Any]) -> Place:
    """The place as it was written; what another version wrote in other words is left out."""
    sets: dict[str, Any] = {
        name: understood
        for key, (name, read) in SETS.items()
        if (understood := _understood(value.get(key), read))
    }
    wanted = QuoteFilter(
        article_id=_number(value.get("article")),
        text=_text(value.get("text")) or "",
        only_speech=value.get("only_speech") is not False,
        order=_member(Order)(value.get("order")) or Order.ARTICLE,
        **sets,
    )
    return Place(
        _number(value.get("quote")),
        wanted,
        scroll=_number(value.get("scroll")) or 0,
        article_id=_number(value.get("in")),
        start=_number(value.get("at")) or 0,
    )


def _understood(kept: object, read: Callable[[object], Any]) -> frozenset[Any]:
    """What is understood of a list; earlier versions kept a single speaker."""
    several = kept if isinstance(kept, list) else [kept]
    return frozenset(one for one in map(read, several) if one is not None)


def _member(kind: type[StrEnum]) -> Callable[[object], Any]:
    """Reads a member of an enumeration."""
    return lambda value: kind(value) if value in list(kind) else None


def _number(value: object) -> int | None:
    """A number, or nothing."""
    return value if isinstance(value, int) else None


def _step(value: object) -> int | None:
    """A step of the confidence, or nothing."""
    return value if isinstance(value, int) and 1 <= value <= len(BANDS) else None


def _text(value: object) -> str | None:
    """A text, or nothing."""
    return value if isinstance(value, str) else None


def _month(value: object) -> str | None:
    """A month, "" for no day at all, or nothing."""
    return value if isinstance(value, str) and MONTH.fullmatch(value) else None


# Under which key each set of a filter is kept, and how one of it is read.
SETS: Final[Mapping[str, tuple[str, Callable[[object], Any]]]] = {
    "statuses": ("statuses", _member(ReviewStatus)),
    "speaker": ("speaker_ids", _number),
    "kinds": ("kinds", _member(QuoteKind)),
    "factualities": ("factualities", _member(Factuality)),
    "confidences": ("confidences", _step),
    "outlets": ("outlets", _text),
    "months": ("months", _month),
    "problems": ("problems", _member(Problem)),
}
