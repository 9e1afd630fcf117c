"""Where an entity stands on the ladder of sources, from a named person to a document."""

import re
from collections.abc import Iterable
from typing import Final

from extraction.model import EntityKind, SourceKind

# Somebody who speaks for an organisation without a name: 政府筋, 捜査関係者, 党幹部.
OF_ORGANISATION: Final = re.compile("(?:筋|関係者|幹部|当局者|高官|担当者|広報)$")


def source_kind(kind: EntityKind, words: str, names: Iterable[str] = ()) -> SourceKind:
    """Where an entity stands on the ladder of sources; `names` are the proper names of a person."""
    if kind is EntityKind.PERSON:
        return SourceKind.NAMED_PERSON if any(names) else SourceKind.TITLE_ONLY
    if kind is EntityKind.ANONYMOUS:
        return (
            SourceKind.ANONYMOUS_ORGANISATION
            if OF_ORGANISATION.search(words)
            else SourceKind.ANONYMOUS_PERSON
        )
    return SourceKind(kind.value)
