"""One article in every format that is read, beside what is read of it.

The files lie in tests/data/intake. Word, Excel and PDF are as LibreOffice saved and printed them, the rest as newsrooms,
agencies and mail programs write; expected.json says what each gives.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

from formats.article import Article, ColumnChoice
from formats.reading import READERS, read_file
from formats.sniff import SUFFIXES, Format, format_of

DATA: Final = Path(__file__).resolve().parents[1] / "data" / "intake"
EXPECTED: Final[Mapping[str, Sequence[Mapping[str, str | None]]]] = json.loads(
    (DATA / "expected.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_it_is_read_as_kept(name: str) -> None:
    assert [*_told(name)] == list(EXPECTED[name])


def test_every_format_is_among_them() -> None:
    files = [path for path in DATA.iterdir() if path.suffix in SUFFIXES]

    assert {path.name for path in files} == EXPECTED.keys()
    assert {format_of(path.read_bytes(), path.name) for path in files} == {*READERS, Format.ZIP}


def _told(name: str) -> Iterator[Mapping[str, str | None]]:
    """What is read of a file, a refusal by its code."""
    for found in read_file(DATA / name, ColumnChoice()):
        if isinstance(found, Article):
            yield {
                "source": found.source.removeprefix(f"{DATA}{os.sep}"),
                "encoding": found.encoding,
                "title": found.title,
                "outlet": found.outlet,
                "published_on": found.published_on and found.published_on.isoformat(),
                "url": found.url,
                "text": found.text,
            }
        else:
            yield {"refused": found.code}
