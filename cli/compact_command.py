"""`compact`: give back the room that a project does not need any more."""

import argparse
from typing import Final

from cli.console import Status, add_database, say
from db.compacting import compact
from db.engine import open_database
from services.in_words import size_in_words

NAME: Final = "compact"
SUMMARY: Final = "プロジェクトのファイルの空いた所を詰めて小さくします"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    add_database(parser)


def run(options: argparse.Namespace) -> Status:
    """Write the file anew; raises DatabaseProblem, with the file as it was."""
    database = open_database(options.database, exclusive=True, must_exist=True)
    try:
        done = compact(database)
    finally:
        database.close()
    say(f"{size_in_words(done.before)}から{size_in_words(done.after)}になりました。")
    return Status.DONE
