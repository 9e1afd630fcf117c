"""How many quotations a written file holds: how often a mark stands in it that no text can hold."""

import zipfile
from pathlib import Path
from typing import IO, Final

PIECE: Final = 1 << 20


def count_in_file(path: Path, mark: str) -> int:
    """How often the mark stands in a file."""
    with path.open("rb") as file:
        return count_in(file, mark)


def count_in_member(path: Path, member: str, mark: str) -> int:
    """How often the mark stands in a member of an archive."""
    with zipfile.ZipFile(path) as parts, parts.open(member) as file:
        return count_in(file, mark)


def count_in(file: IO[bytes], mark: str) -> int:
    """How often the mark stands in what can be read, however large that is."""
    sought = mark.encode("utf-8")
    count, tail = 0, b""
    while piece := file.read(PIECE):
        joined = tail + piece
        count += joined.count(sought)
        tail = joined[1 - len(sought) :]
    return count
