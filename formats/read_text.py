"""Plain text -> Article."""

import hashlib
import re
from pathlib import Path
from typing import Final

from formats.article import Article
from formats.encoding import decode
from formats.errors import ReadCode, UnreadableFile

LARGEST_FILE: Final = 20 * 1024 * 1024
LONGEST_HEADLINE: Final = 90
LONGEST_MADE_TITLE: Final = 30
STANDARD_INPUT: Final = "-"

# How files begin that people take for text but that need a reader of their own.
OTHER_FORMATS: Final = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL: Final = 0.01


def read_file(path: Path) -> Article:
    """The article in a file; raises UnreadableFile saying why there is none."""
    source = shown(path)
    return read_text(_bytes_of(path, source), source)


def read_text(data: bytes, source: str) -> Article:
    """The article in these bytes, line ends kept; raises UnreadableFile where they are no text."""
    if len(data) > LARGEST_FILE:
        raise UnreadableFile(ReadCode.TOO_LARGE, source)
    if data.startswith(OTHER_FORMATS):
        raise UnreadableFile(ReadCode.UNKNOWN_FORMAT, source)
    decoded = decode(data)
    if decoded is None:
        raise UnreadableFile(ReadCode.NOT_TEXT if b"\0" in data else ReadCode.UNKNOWN_ENCODING, source)
    text, encoding = decoded
    if len(CONTROL.findall(text)) > MOST_CONTROL * len(text):
        raise UnreadableFile(ReadCode.NOT_TEXT, source)
    if not text.strip():
        raise UnreadableFile(ReadCode.EMPTY, source)
    return Article(source, hashlib.sha256(data).hexdigest(), encoding, text, find_title(text, source))


def find_title(text: str, source: str) -> str:
    """The first line where it reads like a headline, else the file's name, else how the text begins."""
    first, *rest = [line.strip() for line in text.splitlines() if line.strip()]
    if rest and len(first) <= LONGEST_HEADLINE and not first.endswith("。"):
        return first
    if source in {"", STANDARD_INPUT}:
        return first[:LONGEST_MADE_TITLE]
    return Path(source).stem


def shown(path: Path) -> str:
    """The path as text; a name that is no Unicode keeps its place with replacement signs."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def is_folder(path: Path) -> bool:
    """Whether there is a folder; a name that the system cannot even look up is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _bytes_of(path: Path, source: str) -> bytes:
    """The file's bytes, one more than allowed at most; the system's refusals in our own terms."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableFile(_why(path, error), source) from error


def _why(path: Path, error: OSError) -> ReadCode:
    """Our code for what the system says; Windows calls a folder a lack of permission."""
    if is_folder(path):
        return ReadCode.IS_FOLDER
    if isinstance(error, FileNotFoundError):
        return ReadCode.NOT_FOUND
    return ReadCode.NO_PERMISSION if isinstance(error, PermissionError) else ReadCode.UNREADABLE
