"""Files by their paths: their bytes, their names as text, the system's refusals in our own terms."""

from pathlib import Path

from formats.errors import ReadCode, UnreadableFile


def first_bytes(path: Path, most: int) -> bytes:
    """So many bytes of the file at most; raises UnreadableFile saying why there are none."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UnreadableFile(_why(path, error), shown(path)) from error


def shown(path: Path) -> str:
    """The path as text; a name that is no Unicode keeps its place with replacement signs."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def is_folder(path: Path) -> bool:
    """Whether there is a folder; a name that the system cannot even look up is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _why(path: Path, error: OSError) -> ReadCode:
    """Our code for what the system says; Windows calls a folder a lack of permission."""
    if is_folder(path):
        return ReadCode.IS_FOLDER
    if isinstance(error, FileNotFoundError):
        return ReadCode.NOT_FOUND
    return ReadCode.NO_PERMISSION if isinstance(error, PermissionError) else ReadCode.UNREADABLE
