"""An article as a reader gives it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article before anything is found in it; `text` keeps the line ends of the file.

    `data_sha256` is of the bytes read, `encoding` the name under which they become `text` again.
    """

    source: str
    data_sha256: str
    encoding: str
    text: str
    title: str
    outlet: str | None = None
    published_on: date | None = None
