"""しおり: places under names, kept in the project, for only there do its articles and speakers mean anything."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from db import queries, store
from db.engine import Database
from ui.place import Place, place_of, read_object, values_of

BEGINNING: Final = "bookmark:"  # of their keys, beside those of the window


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place, its name, the words that stood there, and when it was kept."""

    name: str
    place: Place
    words: str
    at: datetime


def bookmarks(database: Database) -> Sequence[Bookmark]:
    """All of a project, the newest first; what another version wrote in other words is left out."""
    with database.session() as session:
        kept = queries.places(session, BEGINNING)
    read = [
        _read(key.removeprefix(BEGINNING), value)
        for key, text in kept.items()
        if (value := read_object(text)) is not None
    ]
    return sorted(read, key=lambda one: one.at, reverse=True)


def keep(database: Database, bookmark: Bookmark) -> None:
    """Keep it, in place of another of this name; raises DatabaseProblem."""
    with database.session() as session:
        store.put_place(session, BEGINNING + bookmark.name, _written(bookmark))


def rename(database: Database, bookmark: Bookmark, name: str) -> None:
    """The same place under another name; raises DatabaseProblem."""
    with database.session() as session:
        store.drop_place(session, BEGINNING + bookmark.name)
        store.put_place(session, BEGINNING + name, _written(replace(bookmark, name=name)))


def drop(database: Database, bookmark: Bookmark) -> None:
    """Forget it; raises DatabaseProblem."""
    with database.session() as session:
        store.drop_place(session, BEGINNING + bookmark.name)


def _written(bookmark: Bookmark) -> str:
    """As it is kept."""
    value = values_of(bookmark.place) | {"words": bookmark.words, "kept": bookmark.at.isoformat()}
    return json.dumps(value, ensure_ascii=False)


def _read(name: str, value: Mapping[str, Any]) -> Bookmark:
    """As it was kept."""
    return Bookmark(name, place_of(value), str(value.get("words", "")), _moment(value.get("kept")))


def _moment(value: object) -> datetime:
    """When it was kept; long ago where nobody can say."""
    try:
        return datetime.fromisoformat(str(value)).astimezone(UTC)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
