"""Points for and against an answer, fitted to judged cases: ridge-penalised logistic regression.

Every value of every piece of evidence gets points; the logistic curve turns base and points into a probability.
The penalty pulls the points of a value to zero, the more the fewer cases it has: a rare rule is as good as the rest
until it proves otherwise (le Cessie and van Houwelingen, Ridge Estimators in Logistic Regression, Applied Statistics
41, 1992). One value at a time is moved by Newton's step until none moves any more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from random import Random
from typing import Final

from extraction.confidence import PIECES
from extraction.model import Evidence

ROUNDS: Final = 200
STILL: Final = 1e-4
LONGEST_STEP: Final = 2.0
BINS: Final = 10

Value = tuple[str, str]  # a piece of evidence and what it says
Guess = tuple[float, bool]  # a probability and whether the answer was right


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer: what it rested on, whether it was right, and in which document."""

    document: str
    evidence: Evidence
    is_right: bool


@dataclass(frozen=True, slots=True)
class Card:
    """Where the sum starts, and what each value is worth."""

    base: float
    points: dict[Value, float]

    def probability(self, evidence: Evidence, pieces: Sequence[str] = PIECES) -> float:
        """How likely an answer with this evidence is right."""
        values = values_of(evidence, pieces)
        return _curve(self.base + sum(self.points.get(value, 0.0) for value in values))


def values_of(evidence: Evidence, pieces: Sequence[str] = PIECES) -> list[Value]:
    """The pieces that say something."""
    return [(piece, str(said)) for piece in pieces if (said := getattr(evidence, piece))]


def fit(cases: Sequence[Judged], penalty: float, pieces: Sequence[str] = PIECES) -> Card:
    """The points that make the judged cases most likely under the penalty."""
    holders: dict[Value, list[int]] = {}
    for index, case in enumerate(cases):
        for value in values_of(case.evidence, pieces):
            holders.setdefault(value, []).append(index)
    right = sum(case.is_right for case in cases)
    base = log((right + 0.5) / (len(cases) - right + 0.5))
    points = dict.fromkeys(holders, 0.0)
    sums = [base] * len(cases)
    for _ in range(ROUNDS):
        step = _base_step(cases, sums, base)
        base, moved = base + step, abs(step)
        for value, indices in holders.items():
            step = _step(cases, sums, indices, points[value], penalty)
            points[value] += step
            moved = max(moved, abs(step))
        if moved < STILL:
            break
    return Card(base, points)


def _base_step(cases: Sequence[Judged], sums: list[float], base: float) -> float:
    """One Newton step for the base; half a right and half a wrong case more keep it finite where all are right."""
    chance = _curve(base)
    chances = [_curve(total) for total in sums]
    pull = sum(case.is_right - one for case, one in zip(cases, chances, strict=True)) + 0.5 - chance
    stiffness = sum(one * (1 - one) for one in (*chances, chance))
    step = max(-LONGEST_STEP, min(LONGEST_STEP, pull / stiffness))
    sums[:] = [total + step for total in sums]
    return step


def _step(
    cases: Sequence[Judged], sums: list[float], indices: Sequence[int], points: float, penalty: float
) -> float:
    """One Newton step for the points that these cases share; their sums move with it."""
    chances = [_curve(sums[index]) for index in indices]
    pull = sum(cases[index].is_right - chance for index, chance in zip(indices, chances, strict=True))
    stiffness = sum(chance * (1 - chance) for chance in chances) + penalty
    step = max(-LONGEST_STEP, min(LONGEST_STEP, (pull - penalty * points) / stiffness))
    for index in indices:
        sums[index] += step
    return step


def _curve(total: float) -> float:
    """The logistic curve."""
    return 1 / (1 + exp(-total))


def held_out(
    cases: Sequence[Judged], penalty: float, folds: int, pieces: Sequence[str] = PIECES
) -> list[tuple[Judged, float]]:
    """Every case with the probability from a card that never saw its document."""
    documents = sorted({case.document for case in cases})
    guessed: list[tuple[Judged, float]] = []
    for fold in range(min(folds, len(documents))):
        left_out = set(documents[fold::folds])
        card = fit([case for case in cases if case.document not in left_out], penalty, pieces)
        guessed += [
            (case, card.probability(case.evidence, pieces)) for case in cases if case.document in left_out
        ]
    return guessed


def log_loss(guesses: Sequence[Guess]) -> float:
    """How surprised the probabilities are by what was right: lower is better."""
    return -sum(log(max(1e-6, chance if right else 1 - chance)) for chance, right in guesses) / max(
        1, len(guesses)
    )


def calibration_error(guesses: Sequence[Guess]) -> float:
    """Expected calibration error: how far probability and share of right lie apart, over ten bins."""
    bins: dict[int, list[Guess]] = {}
    for chance, right in guesses:
        bins.setdefault(min(BINS - 1, int(chance * BINS)), []).append((chance, right))
    return sum(abs(sum(chance - right for chance, right in one)) for one in bins.values()) / max(
        1, len(guesses)
    )


def luck(guesses: Sequence[Guess], rounds: int = 200) -> float:
    """The calibration error that probabilities without fault would show on so few cases, by chance alone."""
    draw = Random(0).random
    faultless = ([(chance, draw() < chance) for chance, _ in guesses] for _ in range(rounds))
    return sum(map(calibration_error, faultless)) / rounds


def at_least(guesses: Iterable[Guess], least: float) -> list[bool]:
    """Which of the guesses that are at least so sure were right."""
    return [right for chance, right in guesses if chance >= least]
