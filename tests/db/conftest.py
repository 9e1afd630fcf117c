"""A project of one article."""

from collections.abc import Iterator

import pytest

from db.engine import Database, open_database
from tests.db.making import add


@pytest.fixture
def empty(location: str) -> Iterator[Database]:
    """A project without articles."""
    database = open_database(location, exclusive=True)
    yield database
    database.close()


@pytest.fixture
def database(empty: Database) -> Database:
    """A project with the usual article."""
    with empty.writing() as session:
        add(session)
    return empty
