"""What a machine can do to a program: a disk without room, a folder that may only be read, another program."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

NOBODY: Final = 65534

posix: Final = pytest.mark.skipif(sys.platform == "win32", reason="disks and rights are other there")
as_another: Final = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become somebody who may not write"
)


@contextmanager
def small_disk(place: Path, size: str = "1m") -> Iterator[Path]:
    """A disk of one megabyte, or of this size; skips where nobody may make one."""
    place.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if mount is None or unmount is None:
        pytest.skip("there is no way to make a disk")
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("only root can make a disk")
    try:
        yield place
    finally:
        subprocess.run([unmount, "--lazy", str(place)], check=True)


def fill(file: Path) -> None:
    """Write until nothing more fits."""
    with file.open("ab", buffering=0) as rest:
        while True:
            try:
                rest.write(b"0" * 4096)
            except OSError:
                return


@contextmanager
def nobody() -> Iterator[Path]:
    """A folder for a user without rights, and being that user."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


@contextmanager
def as_root() -> Iterator[None]:
    """Being oneself again for a while."""
    os.seteuid(0)
    try:
        yield
    finally:
        os.seteuid(NOBODY)


@contextmanager
def held_by_another_program(project: Path) -> Iterator[None]:
    """Somebody else writes, and lets nobody in meanwhile, not even to read."""
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO place VALUES ('another', 'program')")
        yield
        other.execute("ROLLBACK")


@contextmanager
def written_by_another_program(project: Path) -> Iterator[None]:
    """Somebody else writes; reading goes on."""
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
