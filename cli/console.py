"""Results to standard output, messages and progress to standard error."""

import argparse
import io
import sys
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from time import monotonic
from typing import Final

from formats.read_text import STANDARD_INPUT
from formats.replacing import write_pieces
from services.gathering import Input, Refusal
from services.pace import Pace
from services.problems import describe
from services.processes import all_cores

CLEAR_LINE: Final = "\r\x1b[K"
SHOWN_EVERY: Final = 0.1


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


class ProgressLine:
    """How far the work is, on a line that the next one overwrites; a file or pipe gets none of it."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._shown_at = -SHOWN_EVERY

    def show(self, done: int, total: int, source: str) -> None:
        """So many of so many are done; `source` is the last one."""
        now = monotonic()
        if sys.stderr.isatty() and (done >= total or now >= self._shown_at + SHOWN_EVERY):
            self._shown_at = now
            words = f"{done}/{total}{self._rate(done, total)} {Path(source).name}" if done < total else ""
            print(CLEAR_LINE + words, end="", file=sys.stderr, flush=True)

    def show_share(self, done: int, total: int) -> None:
        """The same for what is no number of things."""
        if sys.stderr.isatty():
            print(f"{CLEAR_LINE}{100 * done // total}%", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Clear it away for work that ended before all was shown."""
        if sys.stderr.isatty():
            print(CLEAR_LINE, end="", file=sys.stderr, flush=True)

    def _rate(self, done: int, total: int) -> str:
        """How fast it goes, and how long the rest will take."""
        rate = self._pace.per_second(done)
        return f"（{rate:.1f}件/秒、残り{_duration((total - done) / rate)}）" if rate else ""


def _duration(seconds: float) -> str:
    """As exact as somebody who waits wants to know it."""
    if seconds < 60:
        return f"{seconds:.0f}秒"
    minutes = round(seconds / 60)
    return f"{minutes}分" if minutes < 60 else f"{minutes // 60}時間{minutes % 60}分"


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
        "--jobs",
        type=_positive,
        default=all_cores(),
        metavar="N",
        help="同時に使うプロセスの数（既定はコアの数）",
    )


def add_database(parser: argparse.ArgumentParser) -> None:
    """The argument of a command that works on a project that is there."""
    parser.add_argument("--database", required=True, metavar="D", help="プロジェクトのファイル")


def _positive(text: str) -> int:
    """A whole number from 1; argparse says what is wrong with anything else."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError("1以上の整数を指定してください")
    return number
