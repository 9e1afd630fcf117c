"""The start: a command, or the window."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

MAIN: Final = Path(__file__).resolve().parents[1] / "main.py"
SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
linux_only: Final = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a screen")


def run(*arguments: str, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Start main.py without a screen."""
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return subprocess.run(
        [sys.executable, str(MAIN), *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**environment, **changes},
    )


@linux_only
@pytest.mark.parametrize("arguments", [(), ("--database", "a.db"), ("--database=a.db",)])
def test_without_a_screen_one_sentence_names_a_command_that_works(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1
    assert "main.py extract" in done.stderr.decode()


@linux_only
def test_parts_of_the_window_that_do_not_load_are_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file')", encoding="utf-8"
    )
    others = os.environ.get("PYTHONPATH", "")
    done = run(QT_QPA_PLATFORM="offscreen", PYTHONPATH=os.pathsep.join(filter(None, [str(tmp_path), others])))

    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "main.py extract" in done.stderr.decode()


def test_a_word_that_is_no_command_is_wrong_usage() -> None:
    assert run("hello").returncode == 2
