"""Which schema a project has, and how it gets ours; Alembic is imported only where there is work for it."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection

# Oldest first; the program starts faster when it need not ask Alembic.
REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006")
HEAD: Final = REVISIONS[-1]
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Bring the tables to our schema inside the transaction of the connection."""
    from alembic import command  # noqa: PLC0415  # half a second that an up-to-date project need not wait
    from alembic.config import Config  # noqa: PLC0415  # as above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
