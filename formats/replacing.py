"""Writing a file so that there is always a whole one: beside it first, then in its place."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC
from pathlib import Path
from uuid import uuid4

from formats.errors import UnwritableFile, WriteCode
from formats.files import is_folder


@contextmanager
def replacing(path: Path) -> Generator[Path, None, None]:
    """A path to write to, which takes the place of `path` at the end, or is gone when the work fails.

    Raises UnwritableFile when the system refuses; what stood at `path` before stands there still.
    """
    if is_folder(path):
        raise UnwritableFile(WriteCode.IS_FOLDER, str(path))
    if _is_device(path):
        with _explained(path, WriteCode.NO_PERMISSION):
            yield path
        return
    target = path.resolve()
    beside = target.with_name(
        f".{uuid4().hex}{target.suffix}.part"
    )  # others may write into the folder, from other machines too
    with _explained(path, WriteCode.NO_PERMISSION):
        beside.touch()
    try:
        with _explained(path, WriteCode.NO_PERMISSION):
            yield beside
        # The folder let us write: only a program that holds the old file can refuse now.
        with _explained(path, WriteCode.OPEN_ELSEWHERE):
            beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write text as UTF-8, line ends as they are in the pieces; raises UnwritableFile."""
    with replacing(path) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)


def _is_device(path: Path) -> bool:
    """Whether something stands there that is written to and never replaced: /dev/stdout, a pipe."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False


@contextmanager
def _explained(path: Path, refused: WriteCode) -> Generator[None, None, None]:
    """The system's refusals in our own terms, `refused` standing for a lack of permission."""
    try:
        yield
    except FileNotFoundError as error:
        raise UnwritableFile(WriteCode.NO_FOLDER, str(path)) from error
    except PermissionError as error:
        raise UnwritableFile(refused, str(path)) from error
    except OSError as error:
        is_full = error.errno in {ENOSPC, EDQUOT}
        raise UnwritableFile(WriteCode.DISK_FULL if is_full else WriteCode.UNWRITABLE, str(path)) from error
