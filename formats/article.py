"""An article as a reader gives it, and what a reader is given."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from formats.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class Article:
    """One article before anything is found in it; `text` is what its reader made of the file, and what offsets count.

    `data_sha256` is of the bytes read, or of the text where a file holds many. `encoding` is the name under which the
    bytes become `text` again; where they do not, because the text was taken out of something, it names the format.
    `headings` are the columns of the table that it stands in.
    """

    source: str
    data_sha256: str
    encoding: str
    text: str
    title: str
    outlet: str | None = None
    published_on: date | None = None
    url: str | None = None
    headings: tuple[str, ...] = ()


# A file may hold many articles, and some of them may be beyond reading.
Found = Article | UnreadableFile


@dataclass(frozen=True)
class Raw:
    """A file, or the member of an archive: its bytes, and the name under which they came."""

    source: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Which columns of a table hold what, by their headings; an empty one is guessed."""

    text: str = ""
    title: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""


GUESSED: Final = ColumnChoice()
