"""Files as they should be written, kept to be looked at."""

from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).resolve().parents[1] / "data" / "handover"


def kept(name: str) -> str:
    """The file of this name."""
    return (DATA / name).read_bytes().decode("utf-8")
