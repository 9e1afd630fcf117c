"""The same work on many items in several processes."""

import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import psutil
import pytest

from services.processes import (
    BEHIND_OTHERS,
    ITEMS,
    LARGEST,
    Crew,
    Job,
    all_cores,
    end_with,
    in_processes,
    serve,
    work_on,
)

ROOT: Final = Path(__file__).resolve().parents[2]
POISON: Final = 13
RUN_WITHOUT_END: Final = """
import itertools
from services.processes import Job, in_processes
from tests.services.test_processes import double, lost, size

if __name__ == "__main__":
    for result in in_processes(itertools.count(), Job(double, lost, size), 2):
        print(result, flush=True)
"""


def double(number: int) -> int:
    """The work of these tests."""
    return 2 * number


def die_of_thirteen(number: int) -> int:
    """A process that gets this number ends, as if somebody had killed it."""
    if number == POISON:
        os._exit(9)
    return 2 * number


def die_once(marker: str) -> int:
    """The first process that comes here ends."""
    if marker:
        try:
            Path(marker).touch(exist_ok=False)
        except FileExistsError:
            return 2
        os._exit(9)
    return 1


def fail(number: int) -> int:
    """A mistake of ours."""
    raise ValueError(number)


def lost(item: object) -> int:
    """What is said of an item that no process survives."""
    return -1


def size(item: object) -> int:
    """How large an item is."""
    return 1


@pytest.mark.parametrize("count", [0, 1, ITEMS, 200])
def test_results_come_in_the_order_of_the_items(count: int) -> None:
    assert list(in_processes(range(count), Job(double, lost, size), 2)) == [2 * one for one in range(count)]


def test_not_many_more_items_are_taken_than_are_done() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield number

    results = in_processes(items(), Job(double, lost, size), 2)
    assert next(results) == 0
    results.close()
    assert taken < 1000


def test_large_items_travel_alone() -> None:
    def large(_: object) -> int:
        return LARGEST

    assert list(in_processes(range(20), Job(double, lost, large), 2)) == [2 * one for one in range(20)]


def test_an_item_that_no_process_survives_is_lost_and_the_rest_is_done() -> None:
    results = list(in_processes(range(100), Job(die_of_thirteen, lost, size), 2))

    assert results == [-1 if one == POISON else 2 * one for one in range(100)]


def test_an_item_whose_process_was_ended_once_is_done_by_another(tmp_path: Path) -> None:
    items = ["", str(tmp_path / "marker"), *[""] * 50]

    assert list(in_processes(items, Job(die_once, lost, size), 2)) == [1, 2, *[1] * 50]


def test_a_mistake_in_the_work_is_told() -> None:
    with pytest.raises(ValueError, match="0"):
        list(in_processes(range(100), Job(fail, lost, size), 2))


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is what other systems have")
def test_the_processes_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "forever.py"
    script.write_text(RUN_WITHOUT_END, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert [parent.stdout.readline() for _ in range(100)][-1] == b"198\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        parent.kill()
    _, alive = psutil.wait_procs(children, timeout=30)

    assert len(children) >= 2
    assert alive == []


def test_work_that_comes_to_dead_processes_is_done_by_others() -> None:
    crew = Crew(Job(die_of_thirteen, lost, size), 1)
    with pytest.raises(BrokenProcessPool):
        crew.begin((POISON,)).results.result()
    portion = crew.begin((1, 2))

    assert crew.next(deque([portion])) == [2, 4]
    crew.dismiss()


def test_a_process_works_through_what_it_is_given_and_hears_no_signal_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(psutil.Process, "nice", lambda _, value: asked.append(value))
    before = signal.getsignal(signal.SIGINT)
    serve()  # here nobody is the parent
    heard = signal.signal(signal.SIGINT, before)

    assert (heard, asked) == (signal.SIG_IGN, [BEHIND_OTHERS])
    assert work_on(double, (1, 2)) == [2, 4]


def test_a_process_ends_when_its_parent_has(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    parent = get_context("spawn").Process(target=double, args=(1,))
    parent.start()
    end_with(parent)

    assert (ended, parent.exitcode) == ([1], 0)


def test_there_is_room_for_one_process_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all_cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert all_cores() >= 1
