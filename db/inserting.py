"""Many new rows at once, as fast as the database itself takes them."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import count
from typing import Any, Final

from sqlalchemy import Table, column, func, insert, select, table
from sqlalchemy.orm import Session

COUNTERS: Final = table("sqlite_sequence", column("name"), column("seq"))


def plain(value: object) -> object:
    """What is kept of a value: of an enumeration its value."""
    return value.value if isinstance(value, Enum) else value


def insert_rows(session: Session, into: Table, names: Iterable[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows of plain values, which stand in the order that the table's columns have."""
    if rows:
        connection = session.connection()
        statement = insert(into).compile(dialect=connection.dialect, column_keys=list(names))
        connection.exec_driver_sql(str(statement), list(rows))


def new_ids(session: Session, of: Table, most: int) -> Iterator[int]:
    """Up to so many ids that no row has had, for a table whose ids are never used again."""
    if session.get_bind().dialect.name == "sqlite":
        last = session.scalars(select(COUNTERS.c.seq).where(COUNTERS.c.name == of.name)).first()
        return count((last or 0) + 1)
    following = select(func.nextval(f"{of.name}_id_seq")).select_from(func.generate_series(1, most))
    return iter(session.scalars(following).all())
