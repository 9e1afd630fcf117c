"""Files that ship with the program: word lists, samples, icons, translations."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent


def path(name: str) -> Path:
    """Where a shipped file lies, by its name below resources/."""
    return ROOT / name


def read(name: str) -> str:
    """The text of a shipped file."""
    return path(name).read_text(encoding="utf-8")
