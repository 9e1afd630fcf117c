"""A folder of two small articles, and the program as a shell starts it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
Program = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles in two encodings."""
    place = tmp_path / "kiji"
    place.mkdir()
    (place / "01.txt").write_bytes(
        "港の図書館\r\n\r\n山田太郎氏は「行く」と述べた。山田氏は「海の日」に来た。\r\n".encode()
    )
    (place / "02.txt").write_bytes("鈴木花子氏は「戻る」と語った。\n".encode("cp932"))
    return place


@pytest.fixture
def program() -> Program:
    """Runs main.py in a process of its own; the environment is this one's with changes."""

    def run(
        *arguments: str | Path, stdin: bytes = b"", changes: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=120,
            env={**os.environ, **(changes or {})},
        )

    return run
