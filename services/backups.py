"""Backups that the program makes by itself, before something changes many quotations at once."""

from typing import Final

from db.backups import Occasion, is_wanted, keep
from db.copying import Standstill
from db.engine import Database

# Fewer are looked at one by one, and undo is enough for them.
MANY: Final = 100


def before_bulk(database: Database, count: int) -> None:
    """Keep the project as it is before so many quotations change, unless the last backup will do.

    Raises DatabaseProblem where that cannot be; nothing has changed then.
    """
    if _are_many(database, count):
        keep(database.path, Occasion.BULK)


def standstill_before_bulk(database: Database, count: int) -> Standstill | None:
    """The same for who cannot wait for a copy: the project as it is now, to be kept in another thread, or None."""
    return Standstill(database.path) if _are_many(database, count) else None


def _are_many(database: Database, count: int) -> bool:
    """Whether so many are worth a copy; of a project at a server its administrator keeps them."""
    return count >= MANY and not database.is_shared and is_wanted(database.path)
