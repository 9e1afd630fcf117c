"""`unpack`: a new project out of a file that `pack` or the window has written."""

import argparse
from pathlib import Path
from typing import Final

from cli.console import ProgressLine, Status, say
from db.engine import path_of
from services.packing import unpack_project

NAME: Final = "unpack"
SUMMARY: Final = "一つにまとめたファイル（.kagikakko）から、新しいプロジェクトを作ります"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    parser.add_argument("file", type=Path, metavar="FILE", help="一つにまとめたプロジェクト（.kagikakko）")
    parser.add_argument("--database", required=True, metavar="D", help="作るプロジェクトのファイル")


def run(options: argparse.Namespace) -> Status:
    """Make it; raises UnreadableFile and DatabaseProblem."""
    line = ProgressLine()
    project = path_of(options.database)
    done = unpack_project(
        options.file, project, report=lambda progress: line.show_share(progress.done, progress.total)
    )
    line.end()
    say(f"記事{done.articles:,}件のプロジェクト「{project.name}」を作りました。")
    return Status.DONE
