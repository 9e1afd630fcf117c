"""The process dies between two key presses: nothing that was decided is lost."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from db import queries
from db.engine import open_database
from db.views import QuoteFilter, ReviewStatus

ROOT: Final = Path(__file__).resolve().parents[2]
CHILD: Final = Path(__file__).with_name("editor_to_be_killed.py")


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is what other systems have")
@pytest.mark.parametrize(
    ("keys", "statuses"),
    [
        (("Return",), [ReviewStatus.CONFIRMED]),
        (("Return", "2", "Return"), [ReviewStatus.CONFIRMED, ReviewStatus.CORRECTED]),
        (
            ("H", "Down", "X", "2", "Return"),
            [ReviewStatus.HELD, ReviewStatus.REJECTED, ReviewStatus.CONFIRMED],
        ),
        (("Return", "Return", "Ctrl+Z"), [ReviewStatus.CONFIRMED, ReviewStatus.OPEN]),
    ],
    ids=lambda keys: " ".join(map(str, keys)),
)
def test_a_killed_process_loses_no_decision(
    project: Path, tmp_path: Path, keys: tuple[str, ...], statuses: list[ReviewStatus]
) -> None:
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(project), str(tmp_path / "home")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        for key in keys:
            child.stdin.write(f"{key}\n")
            child.stdin.flush()
            assert child.stdout.readline() == "pressed\n"
        child.kill()

    database = open_database(project, exclusive=True)  # no lock is left behind
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter(only_speech=True))
    database.close()
    assert [quote.status for quote in found[: len(statuses)]] == statuses
