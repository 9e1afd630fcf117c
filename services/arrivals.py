"""Files that arrive in a folder, each as soon as it is whole."""

from collections.abc import Sequence
from pathlib import Path

from formats.sniff import is_article_file

# Size and time of change: what tells that somebody still writes.
State = tuple[int, int]


class Arrivals:
    """A folder that is looked into again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[Path, State] = {}
        self._given: dict[Path, State] = {}

    @property
    def is_settled(self) -> bool:
        """Whether everything that was seen has been given."""
        return self._seen == self._given

    def look(self) -> Sequence[Path]:
        """What is whole by now: as it was at the last look, not empty, and not given before as it is."""
        before, self._seen = self._seen, self._states()
        whole = [
            path
            for path, state in self._seen.items()
            if before.get(path) == state and self._given.get(path) != state
        ]
        self._given = {path: state for path, state in self._given.items() if path in self._seen}
        self._given |= {path: self._seen[path] for path in whole}
        return sorted(whole)

    def _states(self) -> dict[Path, State]:
        """The articles in the folder itself; one that goes away meanwhile, or the whole folder, is not there."""
        states: dict[Path, State] = {}
        try:
            for path in self.folder.iterdir():
                if is_article_file(path.name) and path.is_file():
                    found = path.stat()
                    states[path] = (found.st_size, found.st_mtime_ns)
        except OSError:
            pass
        return {path: state for path, state in states.items() if state[0]}
