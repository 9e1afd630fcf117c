"""Parquet with an article a row -> Articles; needs the extra `cluster`."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from formats.article import Article, ColumnChoice, Raw
from formats.errors import ReadCode, UnreadableFile
from formats.parquet_package import parquet_package
from formats.tables import Row, articles_of, table_in

ROWS_AT_ONCE: Final = 100


def read(raw: Raw, choice: ColumnChoice) -> Iterator[Article]:
    """The articles of the rows; what each column holds is told by its name.

    Raises UnreadableFile where no column holds texts, or where the package that reads Parquet is not installed.
    """
    package = parquet_package()
    if package is None:
        raise UnreadableFile(ReadCode.NO_PARQUET, raw.source)
    file = package.parquet.ParquetFile(BytesIO(raw.data))
    yield from articles_of(table_in(_rows(file), choice, raw.source, first=0), raw, "", "parquet")


def _rows(file: Any) -> Iterator[Row]:  # noqa: ANN401  # Arrow has no types
    """The names of the columns, then the rows, a few of which are unpacked at a time."""
    yield file.schema_arrow.names
    for batch in file.iter_batches(batch_size=ROWS_AT_ONCE):
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
