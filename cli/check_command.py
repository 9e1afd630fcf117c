"""`check`: whether a project is whole; changes nothing."""

import argparse
from typing import Final

from cli.console import ProgressLine, Status, add_database, say
from db.checking import check
from db.engine import open_database
from services.problems import describe_finding

NAME: Final = "check"
SUMMARY: Final = "プロジェクトが壊れていないか、記録に食い違いがないかを調べます（何も変えません）"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    add_database(parser)


def run(options: argparse.Namespace) -> Status:
    """Look at everything and print what is wrong; raises DatabaseProblem where the project cannot be opened."""
    line = ProgressLine()
    database = open_database(options.database, must_exist=True)
    try:
        found = check(database, report=lambda done, total: line.show(done, total, ""))
    finally:
        database.close()
    line.end()
    for one in found.findings:
        print(describe_finding(one))
    if found.findings:
        return Status.SOME_REFUSED
    say(f"記事{found.articles:,}件、発言{found.quotes:,}件を調べました。問題はありません。")
    return Status.DONE
