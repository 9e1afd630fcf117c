"""A whole project in one zip file: the database, and a note that says what it is and what its bytes must be."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from formats.containers import BROKEN_MEMBER, member
from formats.errors import ReadCode, UnreadableFile
from formats.files import first_bytes
from formats.limits import GREATEST_RATIO, MEBIBYTE, RATIO_MATTERS_FROM

SUFFIX: Final = "kagikakko"
FORMAT: Final = "kagikakko-project/1"
NOTE: Final = "manifest.json"
CONTENT: Final = "project.db"
ZIP: Final = b"PK\x03\x04"
LONGEST_NOTE: Final = MEBIBYTE
AT_A_TIME: Final = MEBIBYTE

# How many bytes of the database are through.
Report = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Note:
    """What is packed: the project's name and schema, the size and sum of its database, what is in it."""

    name: str
    schema: str
    size: int
    sha256: str
    articles: int
    steps: int
    format: str = FORMAT


def sha256_of(path: Path) -> str:
    """The sum by which a file is known to be whole."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def pack(target: Path, database: Path, note: Note, report: Report) -> None:
    """Write both; raises OSError, and whatever the report raises."""
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(NOTE, json.dumps(asdict(note), ensure_ascii=False, indent=1))
        with database.open("rb") as file, archive.open(CONTENT, "w", force_zip64=True) as packed:
            for piece in iter(lambda: file.read(AT_A_TIME), b""):
                packed.write(piece)
                report(file.tell())


class Packed:
    """A packed project, open for reading; raises UnreadableFile where it is none, or not whole."""

    def __init__(self, path: Path) -> None:
        self._source = str(path)
        if first_bytes(path, len(ZIP)) != ZIP:
            raise UnreadableFile(ReadCode.NOT_PACKED, self._source)
        try:
            self._archive = ZipFile(path)
        except BROKEN_MEMBER as error:
            raise UnreadableFile(ReadCode.DAMAGED, self._source) from error
        try:
            self.note = self._read_note()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()

    def unpack(self, target: Path, report: Report) -> None:
        """Write the database; raises UnreadableFile, OSError for the target, and whatever the report raises."""
        known = hashlib.sha256()
        with target.open("wb") as file:
            for piece in self._pieces():
                file.write(piece)
                known.update(piece)
                report(file.tell())
        if known.hexdigest() != self.note.sha256:
            raise UnreadableFile(ReadCode.DAMAGED, self._source)

    def _pieces(self) -> Iterator[bytes]:
        """The database, never more of it than the note says."""
        info = self._archive.getinfo(CONTENT)
        size = self.note.size
        if size > RATIO_MATTERS_FROM and size > info.compress_size * GREATEST_RATIO:
            raise UnreadableFile(ReadCode.UNSAFE, self._source)
        if info.file_size != size:
            raise UnreadableFile(ReadCode.DAMAGED, self._source)
        with member(self._archive, info, self._source) as packed:
            for _ in range(0, size, AT_A_TIME):
                try:
                    piece = packed.read(AT_A_TIME)
                except BROKEN_MEMBER as error:
                    raise UnreadableFile(ReadCode.DAMAGED, self._source) from error
                yield piece

    def _read_note(self) -> Note:
        """What is said to be in it."""
        there = set(self._archive.namelist())
        if not {NOTE, CONTENT} <= there or self._archive.getinfo(NOTE).file_size > LONGEST_NOTE:
            raise UnreadableFile(ReadCode.NOT_PACKED, self._source)
        try:
            with member(self._archive, NOTE, self._source) as file:
                note = _note(json.loads(file.read()))
        except BROKEN_MEMBER as error:
            raise UnreadableFile(ReadCode.DAMAGED, self._source) from error
        if note is None:
            raise UnreadableFile(ReadCode.NOT_PACKED, self._source)
        return note


def _note(said: object) -> Note | None:
    """What is said, if all of it is there."""
    match said:
        case {
            "format": "kagikakko-project/1",
            "name": str(name),
            "schema": str(schema),
            "size": int(size),
            "sha256": str(sha256),
            "articles": int(articles),
            "steps": int(steps),
        }:
            return Note(name, schema, size, sha256, articles, steps)
        case _:
            return None
