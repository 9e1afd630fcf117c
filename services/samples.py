"""The articles that ship with the program, for the first ten minutes."""

from db.engine import Database
from resources import path
from services.intake import IntakeResult, Progress, add_files


def add_samples(database: Database) -> IntakeResult:
    """Add the shipped articles to the project; those that it has stay as they are."""
    return add_files(database, [path("samples")], report=_unheard, is_cancelled=_never)


def _unheard(_: Progress) -> None:
    """A handful of short articles: nobody waits long enough to be told."""


def _never() -> bool:
    """Nobody can cancel it."""
    return False
