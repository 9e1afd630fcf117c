"""Which command was asked for, and how it ends."""

import argparse
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Final

from cli import (
    backup_command,
    check_command,
    compact_command,
    evaluate_command,
    export_command,
    extract_command,
    import_command,
    pack_command,
    reimport_command,
    share_command,
    unpack_command,
)
from cli.console import Status, UsageError, say, use_utf_8
from db.errors import DatabaseProblem
from formats.errors import UnreadableFile, UnwritableFile
from services.cluster_errors import ClusterProblem
from services.problems import describe

MODULES: Final[tuple[ModuleType, ...]] = (
    extract_command,
    import_command,
    export_command,
    reimport_command,
    share_command,
    check_command,
    compact_command,
    backup_command,
    pack_command,
    unpack_command,
    evaluate_command,
)
INTERRUPTED: Final = 130  # what shells expect of a program that Ctrl+C ended
EPILOG: Final = "終了の値：0は完了、1は完了したが読めない入力があった、2は使い方の誤りか何もできなかった。"


def main(arguments: Sequence[str]) -> int:
    """Run a command; gives its exit status."""
    use_utf_8()
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (UnreadableFile, UnwritableFile, DatabaseProblem, ClusterProblem) as problem:
        say(describe(problem))
        return Status.NOTHING_DONE
    except UsageError as problem:
        say(str(problem))
        return Status.NOTHING_DONE
    except BrokenPipeError:
        # The reader has gone (| head): nothing to say, and Python must not try to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.DONE
    except KeyboardInterrupt:
        say("中断しました。")
        return INTERRUPTED


class _Parser(argparse.ArgumentParser):
    """Python's own, with the headings of its help in Japanese; those of its commands are of the same kind."""

    def __init__(self, *, prog: str, description: str) -> None:
        super().__init__(prog=prog, description=description, epilog=EPILOG, add_help=False)
        self._positionals.title = "引数"
        self._optionals.title = "オプション"
        self.add_argument("-h", "--help", action="help", help="この説明を示して終わります")


def _parser() -> argparse.ArgumentParser:
    """All commands and their help."""
    parser = _Parser(
        prog="main.py",
        description="ニュース記事から、誰が何を言ったかを抜き出します。命令を付けないと窓が開きます。",
    )
    commands = parser.add_subparsers(required=True, metavar="命令", title="命令")
    for module in MODULES:
        command = commands.add_parser(module.NAME, help=module.SUMMARY, description=module.SUMMARY)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return parser
