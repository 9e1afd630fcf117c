"""Many new rows at once, as fast as the database itself takes them."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any, Final

from sqlalchemy import Table, column, func, insert, select, table
from sqlalchemy.orm import Session

from db.dialects import is_shared

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


def new_ids(session: Session, of: Table, most: int) -> tuple[int, ...]:
    """So many ids that no row has; of a table whose ids are never used again, such as no row has had either."""
    if is_shared(session):
        following = select(func.nextval(f"{of.name}_id_seq")).select_from(func.generate_series(1, most))
        return tuple(session.scalars(following))
    is_counted = of.dialect_options["sqlite"]["autoincrement"]
    counted = select(COUNTERS.c.seq).where(COUNTERS.c.name == of.name)
    last = session.scalars(counted if is_counted else select(func.max(of.c.id))).first() or 0
    return tuple(range(last + 1, last + 1 + most))
