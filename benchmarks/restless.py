"""An editor who never rests: presses whatever keys the window has, at random but the same each time."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from benchmarks.hands import Hands
from ui.desk import Desk

NAMES: Final = ("sato", "suzu", "taka", "tana")
# What is done, and how often of a hundred times.
WEIGHTS: Final[Mapping[str, int]] = {
    "confirm": 30,
    "choose": 18,
    "nobody": 3,
    "hold": 6,
    "hold_and_go_on": 4,
    "reject": 8,
    "move_edge": 8,
    "snap": 5,
    "note": 5,
    "search": 3,
    "undo": 4,
    "redo": 2,
    "look_about": 4,
}


class Restless:
    """Does one thing after the other, each a few keys."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._random = Random(seed)
        self._hands = Hands()
        self._deeds: Mapping[str, Callable[[], None]] = {
            "confirm": self._confirm,
            "choose": self._choose,
            "nobody": lambda: self._press("0"),
            "hold": lambda: self._press("H"),
            "hold_and_go_on": lambda: self._press("Ctrl+Shift+Return"),
            "reject": lambda: self._press("X", str(self._random.randint(1, 6))),
            "move_edge": self._move_edge,
            "snap": lambda: self._press(self._random.choice(("K", "B"))),
            "note": self._note,
            "search": self._search,
            "undo": lambda: self._press(self._random.choice(("U", "Ctrl+Z"))),
            "redo": lambda: self._press("Ctrl+Y"),
            "look_about": self._look_about,
        }

    def go_on(self) -> str:
        """Do the next thing; gives its name."""
        deed = self._random.choices([*WEIGHTS], [*WEIGHTS.values()])[0]
        if self._desk.review.row is None:
            self._desk.filters.clear_filter()
        self._deeds[deed]()
        return deed

    def _press(self, *keys: str) -> None:
        self._hands.press(*keys)

    def _confirm(self) -> None:
        """What is confirmed changes nothing: where nothing is open any more, something else is taken in hand."""
        self._press("Return", "Down")

    def _choose(self) -> None:
        digits = min(len(self._desk.review.candidates()), 9)
        self._press(str(self._random.randint(1, max(digits, 1))))
        if self._random.random() < 0.5:
            self._press("Return")

    def _move_edge(self) -> None:
        chord = self._random.choice(("Alt+", "Alt+Shift+", "Ctrl+Alt+", "Ctrl+Alt+Shift+"))
        self._press(chord + self._random.choice(("Left", "Right")))

    def _note(self) -> None:
        self._press("M", "Ctrl+A", "Delete")
        self._hands.write(self._random.choice(("check", "twice", "ok", "call back")))
        self._press("Escape")

    def _search(self) -> None:
        """Somebody of the project; where nobody is found the field is left as it was."""
        self._press("S")
        self._hands.write(self._random.choice(NAMES))
        found = self._desk.detail.search.model.found
        if found and found[0].speaker_id is not None:
            self._press("Return")
        else:
            self._press("Ctrl+A", "Delete", "Escape")

    def _look_about(self) -> None:
        key = self._random.choice(("PgDown", "PgUp", "Down", "F8", "V", "Ctrl+1", "Ctrl+Shift+Down"))
        self._press(key, "Escape")
        if key == "Ctrl+1":
            self._press("Ctrl+1")
