"""The same row with another quotation in it."""

from dataclasses import replace
from typing import Any

from formats.sheet_row import SheetRow


def altered(entry: SheetRow, **changes: Any) -> SheetRow:  # noqa: ANN401  # whatever a view has
    """The row, its quotation changed."""
    return replace(entry, quote=replace(entry.quote, **changes))
