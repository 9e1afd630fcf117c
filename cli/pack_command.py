"""`pack`: a whole project into one file that can be sent."""

import argparse
from pathlib import Path
from typing import Final

from cli.console import ProgressLine, Status, add_database, say
from db.engine import open_database
from services.in_words import size_in_words
from services.packing import pack_project

NAME: Final = "pack"
SUMMARY: Final = "プロジェクトの全部を、渡したり保管したりできる一つのファイル（.kagikakko）にまとめます"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    add_database(parser)
    parser.add_argument(
        "--output", required=True, type=Path, metavar="FILE", help="書き出すファイル（.kagikakko）"
    )


def run(options: argparse.Namespace) -> Status:
    """Write it; raises UnwritableFile and DatabaseProblem."""
    line = ProgressLine()
    database = open_database(options.database, must_exist=True)
    try:
        done = pack_project(
            database, options.output, report=lambda progress: line.show_share(progress.done, progress.total)
        )
    finally:
        database.close()
    line.end()
    say(f"記事{done.articles:,}件のプロジェクトをまとめました（{size_in_words(done.size)}）。")
    return Status.DONE
