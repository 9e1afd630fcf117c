"""The package that reads and writes Parquet, which only those have who asked for the extra `cluster`."""

from importlib import import_module
from typing import Any, NamedTuple


class ParquetPackage(NamedTuple):
    """pyarrow, which has no types, and its module for files."""

    arrow: Any
    parquet: Any


def parquet_package() -> ParquetPackage | None:
    """The package; None where it is not installed."""
    try:
        return ParquetPackage(import_module("pyarrow"), import_module("pyarrow.parquet"))
    except ImportError:
        return None
