"""Inputs -> articles. Plain text is read here, all else in another process: a hostile file could make it hang or swell."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

from formats.article import GUESSED, Article, ColumnChoice, Found, Raw
from formats.errors import UnreadableFile
from formats.files import first_bytes, shown
from formats.limits import LARGEST_TEXT, Bounds
from formats.read_text import STANDARD_INPUT
from formats.reading import read_raw
from formats.sniff import is_harmless
from services.contained import Order, ReadingProcess
from services.gathering import Input, Refusal


class Reader:
    """Reads inputs one after the other; the other process is started when first needed and lives until the end."""

    def __init__(self, choice: ColumnChoice = GUESSED, bounds: Bounds | None = None) -> None:
        self._choice = choice
        self._bounds = bounds or Bounds()
        self._process: ReadingProcess | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._let_go()

    def read_all(self, items: Iterable[Input]) -> Iterator[Article | Refusal]:
        """What is in all of the inputs."""
        for item in items:
            yield from self.read(item)

    def read(self, item: Input) -> Iterator[Article | Refusal]:
        """The articles of one input, and why some cannot be read; there is always one or the other."""
        for found in self._found(item):
            yield Refusal(found.path, found) if isinstance(found, UnreadableFile) else found

    def _found(self, item: Input) -> Iterator[Found]:
        """The same as the readers give it."""
        source = STANDARD_INPUT if isinstance(item, bytes) else shown(item)
        try:
            data = item if isinstance(item, bytes) else first_bytes(item, LARGEST_TEXT + 1)
        except UnreadableFile as error:
            return iter((error,))
        if is_harmless(data, source):
            return read_raw(Raw(source, data), self._choice)
        return self._usable_process().read(Order(item, source, self._choice))

    def _usable_process(self) -> ReadingProcess:
        """The other process; a new one where the last was ended, or has kept too much of what it read."""
        if self._process is not None and not self._process.is_usable:
            self._let_go()
        if self._process is None:
            self._process = ReadingProcess(self._bounds)
        return self._process

    def _let_go(self) -> None:
        """End the other process."""
        if self._process is not None:
            self._process.end()
            self._process = None
