"""Somebody works without rest in the real window, for a while; benchmarks/soak.py and kill.py do it for long."""

import os
from pathlib import Path
from typing import Final

import pytest

from benchmarks import kept, soak
from benchmarks.hands import desk_on
from benchmarks.kill import kill

DECISIONS: Final = 40
KILLS: Final = 2
SEED: Final = 7


@pytest.fixture
def large_project(tmp_path: Path) -> Path:
    """A hundred and twenty invented quotations."""
    path = tmp_path / "soak.db"
    soak.make_project(path, 10)
    return path


@pytest.mark.usefixtures("qtbot")
def test_every_decision_is_kept_and_undo_leads_back_to_the_first_state(
    large_project: Path, tmp_path: Path
) -> None:
    first, states, before = (
        kept.dump(large_project),
        kept.states(large_project),
        kept.steps(large_project),
    )
    with desk_on(large_project, tmp_path) as desk:
        work = soak.go_on(desk, large_project, DECISIONS, SEED)
        assert work.differences == []
        assert kept.faults(large_project, states, before) == []
        assert kept.steps(large_project) == before + work.decisions >= before + DECISIONS
        assert kept.dump(large_project) != first
        soak.take_back(desk, before)

    assert kept.dump(large_project) == first
    assert kept.faults(large_project, states, before) == []


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is what other systems have")
def test_a_process_killed_at_random_loses_nothing_that_it_has_shown(
    large_project: Path, tmp_path: Path
) -> None:
    faults, found = kill(large_project, tmp_path, KILLS, SEED)

    assert faults == []
    assert found["said"] > 0
