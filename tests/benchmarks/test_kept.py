"""What benchmarks/kept.py finds wrong in a project."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from benchmarks import kept
from benchmarks.library import make_library
from benchmarks.soak import make_project

TRIGGER: Final = "step_refuses_delete"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Twelve invented quotations, some of them decided."""
    path = tmp_path / "kept.db"
    make_project(path, 1)
    return path


def test_what_was_invented_is_whole(project: Path) -> None:
    assert kept.faults(project, kept.states(project), kept.steps(project)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            "UPDATE quote SET note = 'other' WHERE id = 1",
            "quotation 1 stands otherwise than its history says",
        ),
        (f"DROP TRIGGER {TRIGGER}; DELETE FROM step WHERE id = 1", "a step is missing"),
        ("UPDATE quote SET speaker_id = 999999 WHERE id = 1", "a row refers to nothing"),
    ],
)
def test_what_is_wrong_is_found(project: Path, change: str, fault: str) -> None:
    states, steps = kept.states(project), kept.steps(project)
    with closing(sqlite3.connect(project)) as bare, bare:
        bare.executescript(change)

    assert fault in kept.faults(project, states, steps)


def test_a_decision_about_another_state_is_found(project: Path) -> None:
    states = {one: ("held", *state[1:]) for one, state in kept.states(project).items()}

    assert any("had left it" in fault for fault in kept.faults(project, states, 0))


def test_a_dump_tells_projects_apart(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    make_library(other, 2)

    assert kept.dump(project) == kept.dump(project)
    assert kept.dump(project) != kept.dump(other)
