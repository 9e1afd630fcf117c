"""The columns of a sheet in the window's language; their titles stay Japanese, for that is what is written."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Final

from formats.columns import Column
from resources import read
from ui import signs
from ui.settings import Language
from ui.translation import language

ENGLISH: Final = "columns_en.toml"


@cache
def columns_in_english() -> Mapping[str, Mapping[str, str]]:
    """Name and meaning of every column, by its title."""
    return tomllib.loads(read(ENGLISH))


def name(column: Column) -> str:
    """The title as it is written, with what it is called where that is not Japanese."""
    if language() is Language.JAPANESE:
        return column.title
    return signs.joined(signs.GAP, (column.title, columns_in_english()[column.title]["name"]))


def meaning(column: Column) -> str:
    """What the column holds."""
    if language() is Language.JAPANESE:
        return column.meaning
    return columns_in_english()[column.title]["meaning"]
