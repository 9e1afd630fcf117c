"""Who may do what in the project of a team: the server's own grants, so that no other program gets around them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import ExecutableDDLElement
from sqlalchemy.sql.compiler import DDLCompiler

from db.engine import Database


class Role(StrEnum):
    """What somebody is in a project: looks, decides, or may do everything and let others in."""

    READER = "reader"
    REVIEWER = "reviewer"
    OWNER = "owner"


class _Allow(ExecutableDDLElement):
    """Allow somebody something, or not any more; their name is quoted, whatever is in it."""

    def __init__(self, what: str, who: str, owner: str) -> None:
        self.what = what
        self.who = who
        self.owner = owner


@compiles(_Allow)
def _allow(element: _Allow, compiler: DDLCompiler, **_: object) -> str:
    """As the server wants to hear it."""
    quoted = compiler.preparer.quote_identifier
    return element.what.format(who=quoted(element.who), owner=quoted(element.owner))


TAKE_EVERYTHING: Final = (
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {who}",
    "REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {who}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM {who}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM {who}",
)
OWNER_OF_TABLES: Final = text(
    "SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'quote'"
)
LOOK: Final = (
    "GRANT USAGE ON SCHEMA public TO {who}",
    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {who}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO {who}",
)
DECIDE: Final = (
    "GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {who}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {who}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT INSERT, UPDATE, DELETE ON TABLES TO {who}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {who}",
    "REVOKE UPDATE, DELETE ON step, decision, change FROM {who}",
    "REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {who}",
)
# What was done is only ever added to, and the schema only an owner changes.
ROLES: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.READER: (*TAKE_EVERYTHING, *LOOK),
    Role.REVIEWER: (*TAKE_EVERYTHING, *LOOK, *DECIDE),
    Role.OWNER: ("GRANT {owner} TO {who}",),
}


def give_role(database: Database, who: str, role: Role) -> None:
    """Let somebody whom the server knows work in the project; raises DatabaseProblem where only its owner may."""
    with database.writing() as session:
        owner = session.scalars(OWNER_OF_TABLES).one()
        for what in ROLES[role]:
            session.execute(_Allow(what, who, owner))
