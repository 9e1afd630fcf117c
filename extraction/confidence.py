"""Evidence -> measured probability that kind and speaker are both right.

A table of points for each form of quote: every piece of evidence speaks for the answer or against it, and the
logistic curve turns the sum into a probability. `benchmarks/calibrate.py` measures the points on annotated
articles; nobody writes a number by hand.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from math import exp
from operator import attrgetter
from typing import Any, Final

from extraction.model import Evidence
from resources import read

TABLE: Final = "confidence.toml"
# From this probability on, lowest first: what reads as very low, low, middling, high and very high.
BANDS: Final = (0.0, 0.5, 0.75, 0.9, 0.96)
# A form that no annotated article has tried yet.
UNTRIED: Final = 0.5
# The pieces of evidence that have points; the form chooses the table.
PIECES: Final = (
    "region", "kind", "kind_rule", "speaker_rule", "distance", "second", "who", "tie", "words", "paragraph", "hero",
)  # fmt: skip
PIECES_OF: Final = attrgetter(*PIECES)

# By form: "base", where the sum starts, and by piece of evidence what each value is worth.
Points = Mapping[str, Any]


@cache
def shipped_points() -> Points:
    """The points measured for this release."""
    return tomllib.loads(read(TABLE))


def confidence(evidence: Evidence, points: Points | None = None) -> float:
    """The probability that the answer is right; a value that nobody measured speaks neither for it nor against."""
    table = (shipped_points() if points is None else points).get(evidence.form)
    if table is None:
        return UNTRIED
    values = zip(PIECES, PIECES_OF(evidence), strict=True)
    total = table["base"] + sum([table.get(piece, {}).get(value, 0.0) for piece, value in values])
    return round(1 / (1 + exp(-total)), 4)


def band(probability: float) -> int:
    """In which of the five bands it is, from 1."""
    return sum(probability >= least for least in BANDS) or 1
