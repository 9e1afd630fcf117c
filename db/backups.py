"""Backups of a project, in a folder beside it: how they are called, which are kept, which one is enough for now.

Their numbers say which is the newer one: the clock of a computer may be set back.
"""

import re
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from db.copying import SECONDS_TO_WAIT, IsCancelled, Report, Standstill, unreported, unstoppable
from db.errors import DatabaseCode, DatabaseProblem
from db.inspection import TABLES, unchanging
from db.refusals import explained_by_system


class Occasion(StrEnum):
    """Why a backup was made."""

    MIGRATION = "migration"
    BULK = "bulk"
    RESTORE = "restore"
    ASKED = "asked"


# How many of each occasion are kept: what happens often must not push out what happens seldom.
KEPT: Final[Mapping[Occasion, int]] = {
    Occasion.MIGRATION: 2,
    Occasion.BULK: 5,
    Occasion.RESTORE: 2,
    Occasion.ASKED: 5,
}
# Within these the last one will do, beside undo.
RECENT: Final = timedelta(minutes=10)
SUFFIX: Final = ".backups"
LOCK: Final = ".lock"
MOMENT: Final = "%Y%m%dT%H%M%SZ"
NAME: Final = re.compile(rf"(\d{{4,}})-(\d{{8}}T\d{{6}}Z)-({'|'.join(Occasion)})\.db")
NUMBERED: Final = re.compile(r"(\d{4,})-")
# What tells two states of a project apart: acts and articles are only ever added.
LAST_STEP: Final = "SELECT coalesce(max(id), 0) FROM step"
LAST_STEP_AT_FIRST: Final = "SELECT coalesce(max(step), 0) FROM decision"
ARTICLES: Final = "SELECT count(*), coalesce(max(id), 0) FROM article"
# Why no backup could be made, where another sentence than of the project itself is needed.
OF_BACKUP: Final[Mapping[str, DatabaseCode]] = {
    DatabaseCode.DISK_FULL: DatabaseCode.NO_ROOM_FOR_BACKUP,
    DatabaseCode.READ_ONLY: DatabaseCode.NO_PLACE_FOR_BACKUP,
}


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the project as it was at some moment."""

    path: Path
    number: int
    at: datetime
    occasion: Occasion


@dataclass(frozen=True, slots=True)
class State:
    """How far a project is: how many articles there are, the last of them, the last act."""

    articles: int
    last_article: int
    last_step: int


def folder_of(project: Path) -> Path:
    """Where the backups of a project are."""
    return project.with_name(f"{project.name}{SUFFIX}")


def backups_of(project: Path) -> tuple[Backup, ...]:
    """All backups that there are, the newest first; what somebody else put beside them is none."""
    try:
        files = list(folder_of(project).iterdir())
    except OSError:
        return ()
    found = [_backup(file, match) for file in files if (match := NAME.fullmatch(file.name))]
    return tuple(sorted(found, key=lambda one: one.number, reverse=True))


def keep(
    project: Path,
    occasion: Occasion,
    *,
    standstill: Standstill | None = None,
    report: Report = unreported,
    is_cancelled: IsCancelled = unstoppable,
) -> Backup:
    """Make a backup, of this standstill where there is one, and let the oldest of its occasion go.

    Raises DatabaseProblem and StoppedCopyError; the project and the other backups are as they were then.
    """
    folder = folder_of(project)
    with _told_of(project), explained_by_system(str(folder)):
        folder.mkdir(exist_ok=True)
        with _alone_in(folder):
            at = datetime.now(UTC).replace(microsecond=0)
            number = next_number(folder)
            name = f"{number:04}-{at.strftime(MOMENT)}-{occasion}.db"
            with closing(standstill or Standstill(project)) as still:
                still.copy_to(folder / name, report=report, is_cancelled=is_cancelled)
            _thin(project, occasion)
    return Backup(folder / name, number, at, occasion)


def is_wanted(project: Path) -> bool:
    """Whether the project has changed since its last backup, which was not made just now; raises DatabaseProblem."""
    last = next(iter(backups_of(project)), None)
    if last is None:
        return True
    age = datetime.now(UTC) - last.at
    is_recent = timedelta(0) <= age < RECENT  # a moment in the future says that the clock was set back
    return not is_recent and state_of(last.path) != state_of(project)


def state_of(path: Path) -> State | None:
    """How far the project in a file is; None where it cannot be read."""
    try:
        with closing(sqlite3.connect(unchanging(path), uri=True)) as connection:
            tables = {name for (name,) in connection.execute(TABLES)}
            articles, last_article = connection.execute(ARTICLES).fetchone()
            steps = LAST_STEP if "step" in tables else LAST_STEP_AT_FIRST
            (last_step,) = connection.execute(steps).fetchone()
    except sqlite3.Error:
        return None
    return State(articles, last_article, last_step)


def next_number(folder: Path) -> int:
    """A number that is higher than any before."""
    numbers = [int(match[1]) for file in folder.iterdir() if (match := NUMBERED.match(file.name))]
    return max(numbers, default=0) + 1


@contextmanager
def _told_of(project: Path) -> Generator[None, None, None]:
    """That there is no backup is another trouble than that the project cannot be written."""
    try:
        yield
    except DatabaseProblem as problem:
        if problem.code not in OF_BACKUP:
            raise
        raise DatabaseProblem(OF_BACKUP[problem.code], str(project)) from problem


@contextmanager
def _alone_in(folder: Path) -> Generator[None, None, None]:
    """One program after the other makes backups: numbers are given once."""
    lock = FileLock(folder / LOCK, timeout=SECONDS_TO_WAIT, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise DatabaseProblem(DatabaseCode.LOCKED, str(folder)) from error
    try:
        yield
    finally:
        lock.release()


def _backup(file: Path, name: re.Match[str]) -> Backup:
    """The backup in a file of this name."""
    at = datetime.strptime(name[2], MOMENT).replace(tzinfo=UTC)
    return Backup(file, int(name[1]), at, Occasion(name[3]))


def _thin(project: Path, occasion: Occasion) -> None:
    """Let the oldest of an occasion go; that one cannot go now is no trouble."""
    same = [one for one in backups_of(project) if one.occasion is occasion]
    for one in same[KEPT[occasion] :]:
        with suppress(OSError):
            one.path.unlink()
