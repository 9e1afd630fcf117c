"""Which articles lie behind the paths that somebody named."""

import os
from collections.abc import Sequence
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
    """The files to read, in the order named, sorted within folders; `refused` are folders that give none."""

    files: tuple[Input, ...]
    refused: tuple[Refusal, ...]


def gather(inputs: Sequence[Input]) -> Gathered:
    """Files as named, whatever their suffix, and those that can be read anywhere below folders; nothing twice."""
    found = [
        item
        for one in inputs
        for item in (_below(one) if isinstance(one, Path) and is_folder(one) else (one,))
    ]
    return Gathered(
        files=tuple(dict.fromkeys(item for item in found if not isinstance(item, Refusal))),
        refused=tuple(item for item in found if isinstance(item, Refusal)),
    )


def _below(folder: Path) -> list[Path | Refusal]:
    """The articles below a folder, sorted by path, then what of it could not be looked into."""
    refused: list[Path | Refusal] = []

    def refuse(error: OSError) -> None:
        refused.append(_refusal(ReadCode.NO_PERMISSION, Path(error.filename)))

    found = sorted(
        Path(place, name)
        for place, _, names in os.walk(folder, onerror=refuse)
        for name in names
        if is_article_file(name)
    )
    if not found and not refused:
        refused.append(_refusal(ReadCode.NO_ARTICLES, folder))
    return [*found, *refused]


def _refusal(code: ReadCode, path: Path) -> Refusal:
    """The folder is refused for this reason."""
    return Refusal(shown(path), UnreadableFile(code, shown(path)))
