"""How somebody likes to hand over: which quotations, in which form and columns, kept under a name.

Templates belong to the user, not to the project (docs/decisions/0013-templates-of-the-user.md).
"""

import json
import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, cast

from formats.columns import COLUMNS, Column
from formats.replacing import write_pieces
from services.forms import FORMS

USUAL_FORM: Final = "xlsx"
BY_TITLE: Final = {column.title: column for column in COLUMNS}
_log: Final = logging.getLogger(__name__)


class Scope(StrEnum):
    """Which quotations are wanted."""

    LISTED = "listed"  # as the list is narrowed at the moment
    WITHOUT_REJECTED = "without_rejected"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Template:
    """One way of handing over; without columns it has all of them."""

    name: str
    scope: Scope = Scope.LISTED
    form: str = USUAL_FORM
    columns: tuple[str, ...] = ()

    def chosen(self) -> tuple[Column, ...]:
        """Its columns, as far as this version of the program has them."""
        return columns_called(self.columns) or COLUMNS


def columns_called(titles: Iterable[str]) -> tuple[Column, ...]:
    """The columns of these titles, in this order; unknown ones are left out."""
    return tuple(BY_TITLE[title] for title in dict.fromkeys(titles) if title in BY_TITLE)


def read_templates(path: Path) -> tuple[Template, ...]:
    """The templates by name; none where the file is missing or no longer what this program wrote."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        found = [_template(cast("dict[str, Any]", entry)) for entry in entries]
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError) as error:
        _log.warning("The templates in %s were not read: %s", path, error)
        return ()
    return tuple(sorted(found, key=lambda one: one.name))


def keep_template(path: Path, template: Template) -> None:
    """Keep it, in the place of the one of that name; raises UnwritableFile."""
    _write(path, [*(one for one in read_templates(path) if one.name != template.name), template])


def forget_template(path: Path, name: str) -> None:
    """Remove it; raises UnwritableFile."""
    _write(path, [one for one in read_templates(path) if one.name != name])


def _write(path: Path, templates: Sequence[Template]) -> None:
    """Write all of them."""
    with suppress(OSError):  # what is wrong with the folder is told when the file cannot be written
        path.parent.mkdir(parents=True, exist_ok=True)
    write_pieces(path, [json.dumps([asdict(one) for one in templates], ensure_ascii=False, indent=1) + "\n"])


def _template(entry: dict[str, Any]) -> Template:
    """One entry of the file; raises ValueError, TypeError or KeyError where it is none."""
    form = str(entry["form"])
    if form not in FORMS:
        raise ValueError(f"no form {form}")
    return Template(str(entry["name"]), Scope(entry["scope"]), form, tuple(map(str, entry["columns"])))
