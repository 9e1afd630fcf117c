"""A whole project as one file that can be sent, and such a file as a new project."""

from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from db.backups import State, state_of
from db.copying import IsCancelled, Standstill, StoppedCopyError, unstoppable, write_through
from db.engine import Database, open_database
from db.errors import DatabaseCode, DatabaseProblem
from db.refusals import explained_by_system
from db.schema import HEAD
from formats.errors import UnwritableFile, WriteCode
from formats.project_archive import Note, Packed, pack, sha256_of
from formats.replacing import replacing
from services.intake import Progress

WHOLE: Final = 1000
NOTHING: Final = State(0, 0, 0)
OF_FILE: Final[Mapping[str, WriteCode]] = {
    DatabaseCode.DISK_FULL: WriteCode.DISK_FULL,
    DatabaseCode.READ_ONLY: WriteCode.NO_PERMISSION,
}
OF_ORIGIN: Final = frozenset({DatabaseCode.DAMAGED, DatabaseCode.NEWER, DatabaseCode.NOT_A_DATABASE})

Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class PackingResult:
    """How large the file has become, and how many articles it holds; nothing where it was stopped."""

    size: int
    articles: int
    cancelled: bool = False


def unheard(_: Progress) -> None:
    """Nobody wants to hear how far it is."""


def pack_project(
    database: Database, path: Path, *, report: Report = unheard, is_cancelled: IsCancelled = unstoppable
) -> PackingResult:
    """Write the project as it stands now into one file; where it was stopped, what stood there before stays.

    Raises UnwritableFile where the file cannot be written, DatabaseProblem where the project cannot be read.
    """
    watch = _Watch(path.name, report, is_cancelled)
    try:
        with (
            replacing(path) as part,
            TemporaryDirectory(dir=part.parent, prefix=".", suffix=".part") as folder,
        ):
            copy = Path(folder) / "project.db"
            with _as_file(path), closing(Standstill(database.path)) as still:
                still.copy_to(copy, report=watch.first_half)
            note = _note(database.path.stem, copy)
            pack(part, copy, note, lambda done: watch.second_half(done, note.size))
    except StoppedCopyError:
        return PackingResult(0, 0, cancelled=True)
    return PackingResult(path.stat().st_size, note.articles)


def unpack_project(
    path: Path, project: Path, *, report: Report = unheard, is_cancelled: IsCancelled = unstoppable
) -> PackingResult:
    """Make a new project of such a file; where it was stopped there is none.

    Raises UnreadableFile where the file is none of ours or not whole, DatabaseProblem where the project cannot
    be made: there is something of that name, or what is in it is no project, or one of a newer program.
    """
    watch = _Watch(path.name, report, is_cancelled)
    with closing(Packed(path)) as packed, explained_by_system(str(project)):
        if project.exists():
            raise DatabaseProblem(DatabaseCode.ALREADY_THERE, str(project))
        try:
            with TemporaryDirectory(dir=project.parent, prefix=".", suffix=".part") as folder:
                copy = Path(folder) / "project.db"
                packed.unpack(copy, lambda done: watch.whole(done, packed.note.size))
                with _told_of(path, project):
                    open_database(copy, must_exist=True, is_copy=True).close()
                write_through(copy)
                copy.rename(project)
        except StoppedCopyError:
            return PackingResult(0, 0, cancelled=True)
    return PackingResult(project.stat().st_size, packed.note.articles)


@dataclass(frozen=True, slots=True)
class _Watch:
    """Tells how far it is, and stops it."""

    name: str
    report: Report
    is_cancelled: IsCancelled

    def first_half(self, done: int, total: int) -> None:
        """So much of the project is copied."""
        self.whole(done, total * 2)

    def second_half(self, done: int, total: int) -> None:
        """So much of the copy is packed."""
        self.whole(total + done, total * 2)

    def whole(self, done: int, total: int) -> None:
        """So much of all that is to be done."""
        if self.is_cancelled():
            raise StoppedCopyError
        self.report(Progress(done * WHOLE // max(total, 1), WHOLE, self.name))


def _note(name: str, copy: Path) -> Note:
    """What is to be said of a project."""
    there = state_of(copy) or NOTHING
    return Note(name, HEAD, copy.stat().st_size, sha256_of(copy), there.articles, there.last_step)


@contextmanager
def _as_file(path: Path) -> Generator[None, None, None]:
    """That the copy cannot be written is told of the file that was to be made."""
    try:
        yield
    except DatabaseProblem as problem:
        if problem.code not in OF_FILE:
            raise
        raise UnwritableFile(OF_FILE[problem.code], str(path)) from problem


@contextmanager
def _told_of(path: Path, project: Path) -> Generator[None, None, None]:
    """What is wrong with the copy is told of the file that it came from, or of the project that it was to become."""
    try:
        yield
    except DatabaseProblem as problem:
        raise DatabaseProblem(problem.code, str(path if problem.code in OF_ORIGIN else project)) from problem
