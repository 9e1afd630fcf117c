"""Which articles lie behind the paths that somebody named."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from formats.errors import ReadCode, UnreadableFile
from formats.files import is_folder, shown
from formats.sniff import is_article_file

# A path, or what standard input gave.
Input = Path | bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that was not taken, and why."""

    source: str
    error: UnreadableFile


@dataclass(frozen=True, slots=True)
class Gathered:
    """How many files there are to read, found when they were counted; `refused` are folders that give none.

    They are looked up again when they are read: a list of all would grow with the archive.
    """

    inputs: tuple[Input, ...]
    count: int
    refused: tuple[Refusal, ...]

    def files(self) -> Iterator[Input]:
        """The files in the order named, sorted within folders."""
        return (item for item in _found(self.inputs) if not isinstance(item, Refusal))


def gather(inputs: Sequence[Input]) -> Gathered:
    """Files as named, whatever their suffix, and those that can be read anywhere below folders; nothing twice."""
    named = tuple(inputs)
    refused: list[Refusal] = []
    count = 0
    for item in _found(named):
        if isinstance(item, Refusal):
            refused.append(item)
        else:
            count += 1
    return Gathered(named, count, tuple(refused))


def _found(inputs: Sequence[Input]) -> Iterator[Input | Refusal]:
    """What lies behind the inputs, each only where it comes first."""
    files: set[Input] = set()
    folders: list[Path] = []
    for one in dict.fromkeys(inputs):
        folder = one if isinstance(one, Path) and is_folder(one) else None
        for item in _below(folder) if folder else (one,):
            is_twice = item in files or (isinstance(item, Path) and _is_in(item, folders))
            if not is_twice:
                yield item
        if folder:
            folders.append(folder)
        else:
            files.add(one)


def _is_in(path: Path, folders: Sequence[Path]) -> bool:
    """Whether a file was found below one of these folders already, in which no link is followed."""
    return is_article_file(path.name) and any(
        folder in path.parents
        and not any(between.is_symlink() for between in path.parents if folder in between.parents)
        for folder in folders
    )


def _below(folder: Path) -> Iterator[Path | Refusal]:
    """The articles below a folder, sorted by path, and what of it could not be looked into; one refusal at least."""
    is_empty = True
    for item in _walk(str(folder)):
        is_empty = False
        yield item
    if is_empty:
        yield _refusal(ReadCode.NO_ARTICLES, folder)


def _walk(folder: str) -> Iterator[Path | Refusal]:
    """The same, where nothing may be found; only the names of one folder at each depth are in memory."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(
                (entry.name, entry.is_dir(), entry.is_symlink()) for entry in entries if _may_be_read(entry)
            )
    except OSError:
        yield _refusal(ReadCode.NO_PERMISSION, Path(folder))
        return
    for name, is_deeper, is_link in listed:
        if not is_deeper and is_article_file(name):
            yield Path(folder, name)
        elif is_deeper and not is_link:
            yield from _walk(os.path.join(folder, name))  # noqa: PTH118  # a path for each folder would be slower


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, a file, or a link that leads nowhere: who reads a pipe or a device may wait for ever."""
    is_lost = entry.is_symlink() and not os.path.exists(entry)  # noqa: PTH110  # a path for each would be slower
    return entry.is_dir() or entry.is_file() or is_lost


def _refusal(code: ReadCode, path: Path) -> Refusal:
    """The folder is refused for this reason."""
    return Refusal(shown(path), UnreadableFile(code, shown(path)))
