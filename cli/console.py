"""Results to standard output, messages and progress to standard error."""

import argparse
import io
import sys
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final

from formats.read_text import STANDARD_INPUT
from formats.replacing import write_pieces
from services.gathering import Input, Refusal
from services.problems import describe

CLEAR_LINE: Final = "\r\x1b[K"


class Status(IntEnum):
    """How a command ends."""

    DONE = 0
    SOME_REFUSED = 1
    NOTHING_DONE = 2


class UsageError(Exception):
    """What was asked for cannot be done; the message is the sentence to show."""


def use_utf_8() -> None:
    """Make both outputs UTF-8 with plain line ends, whatever the system would choose."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def say(sentence: str) -> None:
    """One line for the person at the screen."""
    print(sentence, file=sys.stderr)


def refuse(refusal: Refusal) -> None:
    """One line for a refused input: which, and why."""
    say(f"{refusal.source}: {describe(refusal.error)}")


def show_progress(done: int, total: int, source: str) -> None:
    """How far the work is, on a line that the next one overwrites; a file or pipe gets none of it."""
    if sys.stderr.isatty():
        words = f"{done}/{total} {Path(source).name}" if done < total else ""
        print(CLEAR_LINE + words, end="", file=sys.stderr, flush=True)


def write_out(pieces: Iterable[str], output: Path | None) -> None:
    """The result, to the file where one is named, else to standard output; raises UnwritableFile."""
    if output is not None:
        write_pieces(output, pieces)
        return
    sys.stdout.writelines(pieces)
    sys.stdout.flush()


def with_standard_input(paths: Sequence[Path]) -> list[Input]:
    """The inputs, "-" replaced by what standard input holds."""
    return [sys.stdin.buffer.read() if str(path) == STANDARD_INPUT else path for path in paths]


def add_paths(parser: argparse.ArgumentParser) -> None:
    """The arguments of a command that reads articles."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help="記事のファイルかフォルダー。フォルダーは中の読めるファイルをすべて読みます。-は標準入力",
    )
    parser.add_argument(
        "--column",
        default="",
        metavar="NAME",
        help="csvとxlsxで、記事の本文が入っている列の見出し（既定は「本文」などから探します）",
    )
    parser.add_argument(
        "--jobs", type=_positive, default=1, metavar="N", help="同時に使うプロセスの数（既定は1）"
    )


def _positive(text: str) -> int:
    """A whole number from 1; argparse says what is wrong with anything else."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError("1以上の整数を指定してください")
    return number
