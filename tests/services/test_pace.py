"""How fast work goes lately."""

import pytest

from services.pace import LATELY, Pace


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        """What it says."""
        return self.time


def test_nothing_is_said_in_the_first_moment() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.time += 0.9

    assert pace.per_second(5) is None


def test_what_was_quick_long_ago_does_not_count() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.time += 2
    assert pace.per_second(4000) == 2000
    rates = []
    for second in range(1, 41):
        clock.time += 1
        rates.append(pace.per_second(4000 + 10 * second))

    assert rates[0] == pytest.approx(4010 / 3)
    assert rates[-1] == 10
    assert LATELY == 30


def test_work_that_stands_still_has_a_rate_of_nothing() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.time += 100
    pace.per_second(10)
    clock.time += 100

    assert pace.per_second(10) == 0
