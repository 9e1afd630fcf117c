"""A file that is meant to do harm, and what must become of it."""

from dataclasses import dataclass
from typing import Final

SENTENCE: Final = "山田太郎氏は「行く」と述べた。"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file; `answer` are the codes of its refusals in their order, and `taken` where something of it is read."""

    name: str
    data: bytes
    answer: str
