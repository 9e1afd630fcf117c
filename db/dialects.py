"""What SQLite and PostgreSQL say in different words."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    ColumnElement,
    Integer,
    SQLColumnExpression,
    cast,
    extract,
    func,
    literal,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def is_shared(session: Session) -> bool:
    """Whether the project is at a server, where several people work in it at once."""
    return session.get_bind().dialect.name != "sqlite"


class local_day(FunctionElement[str]):  # noqa: N801  # a function of the language
    """The day of a moment, where the editor sits."""

    inherit_cache = True
    name = "local_day"


@compiles(local_day)
def _local_day(element: local_day, compiler: SQLCompiler, **options: object) -> str:
    """In SQLite."""
    return f"date({compiler.process(element.clauses, **options)}, 'localtime')"


@compiles(local_day, "postgresql")
def _local_day_of_server(element: local_day, compiler: SQLCompiler, **options: object) -> str:
    """In PostgreSQL, whose zone is that of the connection."""
    at = compiler.process(element.clauses, **options)
    return f"to_char(timezone(current_setting('TimeZone'), timezone('UTC', {at})), 'YYYY-MM-DD')"


class _holds(FunctionElement[bool]):  # noqa: N801  # as above
    """Whether a text is like a pattern."""

    inherit_cache = True
    name = "holds"
    type = Boolean()


@compiles(_holds)
def _like(element: _holds, compiler: SQLCompiler, **options: object) -> str:
    """In SQLite, where A and a are alike."""
    column, pattern = (compiler.process(one, **options) for one in element.clauses)
    return f"({column} LIKE {pattern} ESCAPE '/')"


@compiles(_holds, "postgresql")
def _like_on_server(element: _holds, compiler: SQLCompiler, **options: object) -> str:
    """In PostgreSQL, from an index of trigrams."""
    column, pattern = (compiler.process(one, **options) for one in element.clauses)
    return f"({column} ILIKE {pattern} ESCAPE '/')"


def holds(column: SQLColumnExpression[Any], sought: str) -> ColumnElement[bool]:
    """Whether a text holds these words; A and a are alike."""
    escaped = sought.replace("/", "//").replace("%", "/%").replace("_", "/_")
    return _holds(column, literal(f"%{escaped}%"))


def whole_sum(numbers: ColumnElement[Any]) -> ColumnElement[int]:
    """The sum of whole numbers, which PostgreSQL would give as a decimal."""
    return cast(func.sum(numbers), BigInteger)


def part_of_day(part: str, day: SQLColumnExpression[Any]) -> ColumnElement[int]:
    """The year or month of a day, which PostgreSQL would give as a decimal."""
    return cast(extract(part, day), Integer)
