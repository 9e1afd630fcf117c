"""Back to a backup: the project becomes what it was, and what it is now becomes a backup itself."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from db.backups import MOMENT, Occasion, folder_of, keep, next_number
from db.copying import (
    SECONDS_TO_WAIT,
    IsCancelled,
    Report,
    transfer,
    unreported,
    unstoppable,
    write_through,
)
from db.engine import locked
from db.errors import DatabaseCode, DatabaseProblem
from db.inspection import inspect, unchanging
from db.refusals import explained, explained_by_system

# What SQLite keeps beside a project that is not closed.
BESIDE: Final = ("", "-wal", "-shm")
BROKEN: Final = frozenset({DatabaseCode.DAMAGED, DatabaseCode.NOT_A_DATABASE})


def restore(
    project: Path,
    backup: Path,
    *,
    report: Report = unreported,
    is_cancelled: IsCancelled = unstoppable,
) -> None:
    """Make the project, which nobody may have open as a window, what it is in the backup.

    Raises DatabaseProblem and StoppedCopyError; the project is as it was then.
    """
    with explained_by_system(str(backup)), explained(str(backup)):
        if inspect(backup) is None:
            raise DatabaseProblem(DatabaseCode.NOT_FOUND, str(backup))
    lock = locked(project)
    try:
        with explained(str(project)), explained_by_system(str(project)):
            if _is_whole(project):
                keep(project, Occasion.RESTORE, report=report, is_cancelled=is_cancelled)
                _overwrite(project, backup, report, is_cancelled)
            else:
                _replace(project, backup)
    finally:
        lock.release()


def _is_whole(project: Path) -> bool:
    """Whether there is a project that can be copied, be it of a newer program; raises DatabaseProblem."""
    try:
        with explained(str(project)), explained_by_system(str(project)):
            return inspect(project) is not None
    except DatabaseProblem as problem:
        if problem.code in BROKEN or problem.code == DatabaseCode.NEWER:
            return problem.code not in BROKEN
        raise


def _overwrite(project: Path, backup: Path, report: Report, is_cancelled: IsCancelled) -> None:
    """In one transaction: who reads meanwhile sees the one or the other."""
    with (
        closing(sqlite3.connect(unchanging(backup), uri=True)) as source,
        closing(sqlite3.connect(project, timeout=SECONDS_TO_WAIT)) as target,
    ):
        transfer(source, target, report=report, is_cancelled=is_cancelled)


def _replace(project: Path, backup: Path) -> None:
    """Put it in the place of a file that cannot be read, which is set aside as it is, or of none."""
    part = project.with_name(f".{project.name}.part")
    try:
        shutil.copyfile(backup, part)
        write_through(part)
        _set_aside(project)
        part.replace(project)
    finally:
        part.unlink(missing_ok=True)


def _set_aside(project: Path) -> None:
    """Among the backups, where it is never thinned out: somebody may yet save something from it."""
    folder = folder_of(project)
    folder.mkdir(exist_ok=True)
    name = f"{next_number(folder):04}-{datetime.now(UTC).strftime(MOMENT)}-damaged.db"
    for end in BESIDE:
        file = project.with_name(project.name + end)
        if file.exists():
            file.replace(folder / (name + end))
