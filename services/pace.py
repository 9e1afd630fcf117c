"""How fast work goes lately, and how long what is left of it will take."""

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Final

# What was known already is passed over quickly: older work tells nothing of what comes.
LATELY: Final = 30.0
MARK_EVERY: Final = 1.0


class Pace:
    """Is told how much is done, and remembers when it was."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._marks: deque[tuple[float, int]] = deque([(now(), 0)])

    def per_second(self, done: int) -> float | None:
        """How many a second lately, now that so many are done; None while it is too early to say."""
        now = self._now()
        while len(self._marks) > 1 and self._marks[0][0] < now - LATELY:
            self._marks.popleft()
        since, before = self._marks[0]
        if now >= self._marks[-1][0] + MARK_EVERY:
            self._marks.append((now, done))
        return (done - before) / (now - since) if now >= since + MARK_EVERY else None
