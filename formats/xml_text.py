"""Text inside XML and HTML: signs with a meaning escaped, those that XML cannot hold removed and told."""

from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

from formats.sheet_text import FORBIDDEN
from formats.sheet_writer import AlteredCell

QUOTES: Final = {'"': "&quot;"}


@dataclass(slots=True)
class XmlText:
    """Escapes text; what it had to leave out is in `altered`, under the number and name of the thing at hand."""

    altered: list[AlteredCell] = field(default_factory=list[AlteredCell])
    number: int = 0
    name: str = ""

    def begin(self, name: str) -> None:
        """The next thing, of this name."""
        self.number += 1
        self.name = name

    def of(self, text: str) -> str:
        """The text as it may stand between tags and in attributes."""
        removed = tuple(dict.fromkeys(f"U+{ord(sign):04X}" for sign in FORBIDDEN.findall(text)))
        if removed:
            self.altered.append(AlteredCell(self.number, self.name, removed, is_cut=False, is_item=True))
        return escape(FORBIDDEN.sub("", text), QUOTES)
