"""What a chart of the statistics says: bars for the eye, and the same figures as a table for everybody."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it stands for, how long it is, and the number beside it."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars under a title, and what they count; upright ones stand for days and months.

    `full` is the value of a bar that takes all the room; None leaves that to the longest. The table holds
    every figure, also those for which there is no bar.
    """

    title: str
    note: str
    bars: tuple[Bar, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_upright: bool = False
    full: float | None = None

    @property
    def longest(self) -> float:
        """The value that takes all the room; never nothing."""
        return self.full or max((bar.value for bar in self.bars), default=0) or 1
