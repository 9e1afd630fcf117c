"""`reimport`: an edited sheet, or a colleague's project, beside the project; takes the differences when told."""

import argparse
import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli.console import Status, say
from db.engine import Database, open_database
from db.inspection import MAGIC
from formats.files import first_bytes
from services import colleague, reimport
from services.accepting import accept
from services.in_words import agreement_in_words, proposal_in_words
from services.problems import describe_row, name_of
from services.proposals import Compared, Proposal
from services.returned_rows import read_returned

NAME: Final = "reimport"
SUMMARY: Final = "直された一覧（.xlsx）か同僚のプロジェクト（.db）とプロジェクトの違いを示し、取り込みます"
ALL, NONE = "all", "none"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="直された一覧（.xlsx）か、同僚のプロジェクト（.db）"
    )
    parser.add_argument("--database", required=True, metavar="D", help="プロジェクトのファイル")
    parser.add_argument(
        "--accept",
        choices=(ALL, NONE),
        default=NONE,
        help="allは違いをすべて取り込みます。両方で直したもの（競合）も取り込みます（既定はnoneで、示すだけ）",
    )


def run(options: argparse.Namespace) -> Status:
    """Compare, print, and take what is told; raises UnreadableFile and DatabaseProblem."""
    is_taking = options.accept == ALL
    is_project = first_bytes(options.file, len(MAGIC)) == MAGIC
    database = open_database(options.database, exclusive=is_taking, must_exist=True)
    try:
        beside = _beside_project if is_project else _beside_sheet
        compared, is_whole = beside(database, options.file)
        for one in compared.proposals:
            print(proposal_in_words(one))
        if is_taking and compared.proposals:
            _take(database, compared.proposals)
    finally:
        database.close()
    return Status.DONE if is_whole else Status.SOME_REFUSED


def _beside_sheet(database: Database, path: Path) -> tuple[Compared, bool]:
    """The differences from an edited sheet, and whether all of it could be compared."""
    found = reimport.compare(database, read_returned(path))
    for problem in found.problems:
        say(f"{name_of(str(path))}: {describe_row(problem)}")
    for column in found.lost:
        say(f"{name_of(str(path))}: 「{column}」の列がないか二つあるため、この列の直しは取り込みません。")
    _tell(found.compared)
    return found.compared, not found.problems and not found.lost


def _beside_project(database: Database, path: Path) -> tuple[Compared, bool]:
    """The differences from a colleague's project, and how far the two agree."""
    found = colleague.compare(database, path)
    for one in found.agreement:
        say(agreement_in_words(one))
    _tell(found.compared)
    return found.compared, not found.compared.strangers


def _tell(compared: Compared) -> None:
    """How much was compared, and what of it differs."""
    conflicts = sum(one.is_conflict for one in compared.proposals)
    say(
        f"発言{compared.known:,}件を比べました。違いは{len(compared.proposals):,}件、うち競合は{conflicts:,}件です。"
    )
    if compared.strangers:
        say(f"発言{compared.strangers:,}件は、このプロジェクトにない記事のものなので、比べていません。")
    if compared.missing:
        say(f"書き出した発言のうち{compared.missing:,}件は、行がありません。消した行は、そのままにします。")


def _take(database: Database, proposals: Sequence[Proposal]) -> None:
    """Take all of them, and tell how many."""
    done = accept(database, proposals, _user())
    say(
        f"{done.taken:,}件の違いを、発言{done.quotes:,}件に取り込みました。元に戻すには、窓で「元に戻す」を選んでください。"
    )
    if done.left:
        say(f"{done.left:,}件は、同じ範囲に別の発言があるなどのため、取り込めませんでした。")


def _user() -> str:
    """Who is at the computer; "" where the system does not say."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
