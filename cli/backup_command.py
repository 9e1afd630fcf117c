"""`backup`: keep a project as it is now beside it, list what is kept, go back to it."""

import argparse
from pathlib import Path
from typing import Final

from cli.console import Status, UsageError, add_database, say
from db.backups import Backup, Occasion, backups_of, keep
from db.engine import open_database, path_of
from db.restoring import restore
from services.in_words import OCCASION, size_in_words

NAME: Final = "backup"
SUMMARY: Final = "プロジェクトの控えを取ります。控えの一覧を示し、控えから戻すこともできます"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    add_database(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--list", action="store_true", help="控えを取らず、いまある控えを新しい順に示します")
    instead.add_argument(
        "--restore",
        type=int,
        metavar="N",
        help="この番号の控えから戻します。いまの状態も、先に控えに取ります",
    )


def run(options: argparse.Namespace) -> Status:
    """Do what was asked; raises DatabaseProblem, with the project as it was."""
    project = path_of(options.database)
    if options.list:
        for one in backups_of(project):
            print(_line(one))
    elif options.restore is not None:
        _restore(project, options.restore)
    else:
        database = open_database(project, must_exist=True)
        try:
            made = keep(project, Occasion.ASKED)
        finally:
            database.close()
        say(f"控えを取りました：{made.path.parent.name}/{made.path.name}")
    return Status.DONE


def _restore(project: Path, number: int) -> None:
    """Back to the backup of this number; raises UsageError where there is none."""
    wanted = next((one for one in backups_of(project) if one.number == number), None)
    if wanted is None:
        raise UsageError(f"番号{number}の控えはありません。--listで一覧を見られます。")
    restore(project, wanted.path)
    say(f"控え{number}に戻しました。それまでの状態も控えに取ってあります。")


def _line(one: Backup) -> str:
    """A backup on one line: number, moment, why it was made, how large it is."""
    at = one.at.astimezone().strftime("%Y-%m-%d %H:%M")
    return f"{one.number}\t{at}\t{OCCASION[one.occasion]}\t{size_in_words(one.path.stat().st_size)}"
