"""A part of an archive by itself: some files in, one file out, on whichever machine and however often."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing import current_process
from pathlib import Path
from typing import Final, Self

from extraction import dictionary_version, extractor_version
from formats.article import Article, ColumnChoice
from formats.contract import lines
from formats.parquet_file import write_parquet
from formats.replacing import write_pieces
from services.extracting import answer, drafted
from services.gathering import Refusal
from services.reading import Reader

FILES_TOGETHER: Final = 200
LARGEST: Final = 20_000_000  # bytes; one file may be larger


class PartForm(StrEnum):
    """What a part is written as; also the suffix of its file."""

    JSON_LINES = "jsonl"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Order:
    """What is done with every part, and by which rules: the answers of other versions do not belong together."""

    folder: Path
    form: PartForm
    choice: ColumnChoice
    extractor: str
    dictionary: str


@dataclass(frozen=True, slots=True)
class Partition:
    """Files that are read together; `mark` tells them and the order from any other."""

    number: int
    files: tuple[Path, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Part:
    """What became of a partition: the name of its file, how many articles are in it, and what was refused."""

    number: int
    mark: str
    name: str
    articles: int
    refused: tuple[Refusal, ...]


class OtherVersionError(Exception):
    """A machine has other rules or another dictionary than the one that asks."""


def order(folder: Path, form: PartForm, choice: ColumnChoice) -> Order:
    """An order by the rules of this machine."""
    return Order(folder.absolute(), form, choice, extractor_version(), dictionary_version())


def partitions(files: Iterable[Path], wanted: Order) -> Iterator[Partition]:
    """The files in their order, as many together as make a fair piece of work, under names that any machine knows."""
    for number, together in enumerate(_together(map(_File.of, files))):
        told = repr((wanted.form.value, wanted.choice, wanted.extractor, wanted.dictionary, together))
        mark = hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()
        yield Partition(number, tuple(file.path for file in together), mark)


def extract_partition(partition: Partition, wanted: Order) -> Part:
    """Read the files, extract, and put the part into its folder, in the place of an older one.

    Raises UnwritableFile, and OtherVersionError where this machine's rules are not those of the order.
    """
    if (wanted.extractor, wanted.dictionary) != (extractor_version(), dictionary_version()):
        raise OtherVersionError(extractor_version(), dictionary_version())
    # Some clusters' workers may not have processes of their own, and foreign files are read in one. It ends with this one.
    current_process().daemon = False
    name = f"part-{partition.number:06}.{wanted.form.value}"
    tally = _Tally()
    with Reader(wanted.choice) as reader:
        read = tally.articles_of(reader.read_all(partition.files))
        if wanted.form is PartForm.PARQUET:
            write_parquet(wanted.folder / name, map(answer, read))
        else:
            found = lines(map(drafted, read), extractor=wanted.extractor, dictionary=wanted.dictionary)
            write_pieces(wanted.folder / name, found)
    return Part(partition.number, partition.mark, name, tally.articles, tuple(tally.refused))


@dataclass(frozen=True, slots=True)
class _File:
    """A file, and what tells whether it has changed; one that cannot be looked at is refused when it is read."""

    path: Path
    size: int
    changed_at: int

    @classmethod
    def of(cls, path: Path) -> Self:
        """The file as it stands."""
        try:
            status = path.stat()
        except OSError:
            return cls(path.absolute(), 0, 0)
        return cls(path.absolute(), status.st_size, status.st_mtime_ns)


@dataclass(slots=True)
class _Tally:
    """What has become of the files of a partition."""

    articles: int = 0
    refused: list[Refusal] = field(default_factory=list[Refusal])

    def articles_of(self, read: Iterable[Article | Refusal]) -> Iterator[Article]:
        """The articles, counted; refusals are set aside."""
        for one in read:
            if isinstance(one, Refusal):
                self.refused.append(one)
            else:
                self.articles += 1
                yield one


def _together(files: Iterable[_File]) -> Iterator[tuple[_File, ...]]:
    """Files in portions: not too many, and not too large unless one is."""
    portion: list[_File] = []
    size = 0
    for file in files:
        if portion and (len(portion) == FILES_TOGETHER or size + file.size > LARGEST):
            yield tuple(portion)
            portion, size = [], 0
        portion.append(file)
        size += file.size
    if portion:
        yield tuple(portion)
