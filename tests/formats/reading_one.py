"""What the readers make of bytes."""

import pytest

from formats.article import Article, ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.reading import read_raw


def articles(data: bytes, name: str, choice: ColumnChoice | None = None) -> list[Article]:
    """All articles of a file, none of which may be refused."""
    found = list(read_raw(Raw(name, data), choice or ColumnChoice()))
    assert not [one for one in found if isinstance(one, UnreadableFile)]
    return [one for one in found if isinstance(one, Article)]


def article(data: bytes, name: str, choice: ColumnChoice | None = None) -> Article:
    """The only article of a file."""
    (one,) = articles(data, name, choice)
    return one


def codes(data: bytes, name: str) -> list[tuple[str, ReadCode]]:
    """What is refused of a file, and why."""
    return [
        (one.path, one.code)
        for one in read_raw(Raw(name, data), ColumnChoice())
        if isinstance(one, UnreadableFile)
    ]


def code(data: bytes, name: str) -> ReadCode:
    """Why a file is refused, of which nothing is taken."""
    (only,) = read_raw(Raw(name, data), ColumnChoice())
    if isinstance(only, Article):
        pytest.fail(f"taken: {only.text!r}")
    return only.code
