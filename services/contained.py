"""Reading in another process, which is ended when a file takes more time or memory than any article is worth."""

import logging
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any, Final, Protocol, TypeVar

from psutil import NoSuchProcess, Process

from formats.article import ColumnChoice, Found, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.limits import Bounds
from formats.reading import read_file, read_raw

LOOK_EVERY: Final = 0.05
PATIENCE: Final = 5.0

_logger = logging.getLogger(__name__)
Piece_co = TypeVar("Piece_co", covariant=True)


class Errand(Protocol[Piece_co]):
    """Something to read in the other process, which it reaches pickled."""

    @property
    def source(self) -> str:
        """How the file is called."""
        ...

    def found(self) -> Iterator[Piece_co | UnreadableFile]:
        """What is in it, piece by piece."""
        ...


@dataclass(frozen=True, slots=True)
class Order:
    """Articles to read: of the file at a path, or of bytes; and how it is called."""

    item: Path | bytes
    source: str
    choice: ColumnChoice

    def found(self) -> Iterator[Found]:
        """What is in the file."""
        if isinstance(self.item, bytes):
            return read_raw(Raw(self.source, self.item), self.choice)
        return read_file(self.item, self.choice)


class ReadingProcess:
    """A process that reads what it is asked to, one order after the other."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        context = get_context("spawn")
        self._line, far_end = context.Pipe()
        self._process = context.Process(target=serve, args=(far_end,), daemon=True)
        self._process.start()
        far_end.close()
        self._looked = 0.0

    @property
    def is_usable(self) -> bool:
        """Whether it can take another order: it lives, and is not yet half full of what it has read."""
        return self._process.is_alive() and self._memory() < self._bounds.memory // 2

    def read(self, errand: Errand[Piece_co]) -> Iterator[Piece_co | UnreadableFile]:
        """What it finds; where it takes too much or dies it is ended, and what is left of the file is refused."""
        is_done = False
        try:
            self._line.send(errand)
            while (found := self._next(errand.source)) is not None:
                yield found
            is_done = True
        except (EOFError, OSError) as error:
            _logger.warning("%s: the process that reads it has died: %r", errand.source, error)
            yield UnreadableFile(ReadCode.DAMAGED, errand.source)
        except UnreadableFile as error:
            yield error
        finally:
            if not is_done:
                self.end()

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.join(PATIENCE)
        self._line.close()

    def _next(self, source: str) -> Any:  # noqa: ANN401  # whatever the errand finds
        """What it says next, None when the file is done; raises UnreadableFile where it takes too much."""
        deadline = monotonic() + self._bounds.seconds
        while True:
            is_heard = self._line.poll(LOOK_EVERY)
            now = monotonic()
            if now > self._looked + LOOK_EVERY:
                self._looked = now
                if self._memory() > self._bounds.memory or (now > deadline and not is_heard):
                    raise UnreadableFile(ReadCode.TOO_COSTLY, source)
            if is_heard:
                return self._line.recv()

    def _memory(self) -> int:
        """The memory that it takes now."""
        try:
            return Process(self._process.pid).memory_info().rss
        except NoSuchProcess:
            return 0


def serve(line: Connection) -> None:
    """The other process: read what is ordered, answer with what is found, and None behind the last."""
    # Of the terminal's processes the one that asks ends this one; and what libraries think of a file is not for it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        while True:
            errand: Errand[object] = line.recv()
            for found in errand.found():
                line.send(found)
            line.send(None)
    except (EOFError, OSError):
        return  # nobody asks any more
