"""`share`: who may do what in the project of a team."""

import argparse
from typing import Final

from cli.console import Status, UsageError, say
from db.engine import open_database
from db.roles import Role, give_role

NAME: Final = "share"
SUMMARY: Final = "サーバーにあるプロジェクトに、同僚の役割を決めます（持ち主だけができます）"
ROLES: Final = {Role.READER: "見るだけの人", Role.REVIEWER: "確認する人", Role.OWNER: "持ち主"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    parser.add_argument("who", metavar="NAME", help="同僚が使う、サーバーの利用者の名前")
    parser.add_argument(
        "--database", required=True, metavar="D", help="プロジェクトの番地（postgresql+psycopg://…）"
    )
    parser.add_argument(
        "--role",
        required=True,
        choices=[role.value for role in Role],
        help="reader（見るだけ）、reviewer（確認する）、owner（持ち主）",
    )


def run(options: argparse.Namespace) -> Status:
    """Give the role; raises DatabaseProblem where the project cannot be opened, or only its owner may."""
    role = Role(options.role)
    database = open_database(options.database, must_exist=True)
    try:
        if not database.is_shared:
            raise UsageError("役割は、サーバーにあるプロジェクトでだけ決められます。")
        give_role(database, options.who, role)
    finally:
        database.close()
    say(f"「{options.who}」を、「{database.name}」の{ROLES[role]}にしました。")
    return Status.DONE
