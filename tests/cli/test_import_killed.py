"""An import that is killed and started again: what comes in is what would have come in."""

import os
import random
from pathlib import Path

import pytest

from benchmarks.archive import make_archive
from benchmarks.killed import kill_imports


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is what other systems have")
def test_a_killed_import_goes_on_where_it_stopped(tmp_path: Path) -> None:
    make_archive(tmp_path / "kiji", 60, characters=400)
    killed, _ = kill_imports(tmp_path, 4, random.Random(20261125))

    assert killed.total() == 4
