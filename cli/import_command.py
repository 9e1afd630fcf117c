"""`import`: articles into a project file; safe to repeat and to interrupt."""

import argparse
from typing import Final

from cli.console import ProgressLine, Status, add_paths, refuse, say, with_standard_input
from db.engine import open_database
from formats.article import ColumnChoice
from services.fates import describe_similar
from services.intake import add_files
from services.wishes import Wishes

NAME: Final = "import"
SUMMARY: Final = "記事をプロジェクトに加えます（くり返しても、途中で止めてもかまいません）"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    add_paths(parser)
    parser.add_argument(
        "--database", required=True, metavar="D", help="プロジェクトのファイル。なければ作ります"
    )


def run(options: argparse.Namespace) -> Status:
    """Add the articles; raises DatabaseProblem when the project cannot be opened or written."""
    inputs = with_standard_input(options.paths)
    database = open_database(options.database, exclusive=True)
    line = ProgressLine()
    try:
        result = add_files(
            database,
            inputs,
            report=lambda progress: line.show(progress.done, progress.total, progress.source),
            is_cancelled=_never,
            jobs=options.jobs,
            wishes=Wishes(ColumnChoice(options.column)),
        )
    finally:
        database.close()
    for refusal in result.refused:
        refuse(refusal)
    for one in result.similar:
        say(f"{one.source}: {describe_similar(one)}")
    say(
        f"記事{len(result.added)}件を加えました（入っていたもの{len(result.known)}件、読めなかったもの{len(result.refused)}件）。"
    )
    if result.refused:
        return Status.SOME_REFUSED if result.added or result.known else Status.NOTHING_DONE
    return Status.DONE


def _never() -> bool:
    """Ctrl+C ends the command; what is kept stays."""
    return False
