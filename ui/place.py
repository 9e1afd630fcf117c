"""Where the editor left off: which quotation, which filter, how far down. Kept in the project."""

import json
from dataclasses import dataclass, field
from typing import Final

from db import queries, store
from db.engine import Database
from db.views import QuoteFilter, ReviewStatus

KEY: Final = "window"
SPEECH: Final = QuoteFilter(only_speech=True)


@dataclass(frozen=True, slots=True)
class Place:
    """Everything that stands again when the project is opened."""

    quote_id: int | None = None
    quote_filter: QuoteFilter = field(default_factory=lambda: SPEECH)
    scroll: int = 0


def find(database: Database) -> Place:
    """The place kept in the project; the beginning where there is none or it is not understood."""
    with database.session() as session:
        kept = queries.place(session, KEY)
    try:
        return _read(json.loads(kept)) if kept else Place()
    except (ValueError, KeyError, TypeError):
        return Place()


def keep(database: Database, place: Place) -> None:
    """Keep the place; raises DatabaseProblem."""
    wanted = place.quote_filter
    value = json.dumps(
        {
            "quote": place.quote_id,
            "scroll": place.scroll,
            "statuses": sorted(status.value for status in wanted.statuses),
            "article": wanted.article_id,
            "speaker": wanted.speaker_id,
            "text": wanted.text,
            "only_speech": wanted.only_speech,
        },
        ensure_ascii=False,
    )
    with database.session() as session:
        store.put_place(session, KEY, value)


def _read(value: dict[str, object]) -> Place:
    """The place as it was written."""
    statuses, text = value["statuses"], value["text"]
    if not isinstance(statuses, list) or not isinstance(text, str):
        raise TypeError(KEY)
    wanted = QuoteFilter(
        statuses=frozenset(ReviewStatus(str(status)) for status in statuses),
        article_id=_number(value["article"]),
        speaker_id=_number(value["speaker"]),
        text=text,
        only_speech=bool(value["only_speech"]),
    )
    return Place(_number(value["quote"]), wanted, _number(value["scroll"]) or 0)


def _number(value: object) -> int | None:
    """A number, or nothing."""
    return value if isinstance(value, int) else None
