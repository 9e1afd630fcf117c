"""What a cluster costs beside a pool of processes: `python -m benchmarks.cluster [--articles N] [--workers N]`.

The same invented archive is extracted by as many processes of this machine and by as many workers of a Dask cluster on
it, then once more by the cluster while one of its workers is killed. All three must be the same bytes. Both times
hold the start of the processes; that of the cluster itself, which runs already where one is used, stands apart.
"""

import argparse
import filecmp
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter

from benchmarks.archive import make_archive

LOOK_EVERY = 0.05


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 where the results differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cluster", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as home:
        archive, by_pool = Path(home, "archive"), Path(home, "pool.jsonl")
        make_archive(archive, options.articles)
        pool = seconds(archive, "--jobs", str(options.workers), "--output", str(by_pool))
        start = perf_counter()
        with cluster(options.workers) as (address, workers):
            begun = perf_counter() - start
            whole = seconds(archive, *on(address, Path(home, "whole")))
            with killing(Path(home, "killed"), workers[0]):
                killed = seconds(archive, *on(address, Path(home, "killed")))
        same = [is_same(Path(home, name), by_pool) for name in ("whole", "killed")]
    print(f"{options.articles:,} articles, {options.workers} processes each")
    print(f"pool of processes            {pool:8.1f} s")
    print(f"Dask cluster                 {whole:8.1f} s   ratio {whole / pool:5.2f}   same bytes: {same[0]}")
    print(
        f"Dask, one worker killed      {killed:8.1f} s   ratio {killed / pool:5.2f}   same bytes: {same[1]}"
    )
    print(f"start of the cluster         {begun:8.1f} s")
    return int(not all(same))


def on(address: str, folder: Path) -> tuple[str, ...]:
    """The arguments that give the work to the cluster."""
    return ("--engine", "dask", "--scheduler", address, "--output", str(folder))


def seconds(archive: Path, *arguments: str) -> float:
    """How long an extraction takes."""
    start = perf_counter()
    subprocess.run([sys.executable, "main.py", "extract", str(archive), *arguments], check=True)
    return perf_counter() - start


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, Sequence[int]]]:
    """A cluster of so many workers, its address and the numbers of their processes."""
    command = [sys.executable, "-m", "tests.services.cluster_here", str(workers)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address, *numbers = process.stdout.readline().split()
        yield address, [int(number) for number in numbers]
        process.communicate()


@contextmanager
def killing(folder: Path, worker: int) -> Iterator[None]:
    """A worker killed as soon as the first part is there, while it makes another."""
    is_over = Event()

    def kill() -> None:
        while not is_over.wait(LOOK_EVERY):
            if any(folder.glob("part-*")):
                os.kill(worker, signal.SIGKILL)
                return

    thread = Thread(target=kill)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def is_same(folder: Path, whole: Path) -> bool:
    """Whether the parts of a folder, one after the other, are the bytes of a file."""
    together = folder / "together"
    with together.open("wb") as file:
        for part in sorted(folder.glob("part-*")):
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, file)
    return filecmp.cmp(together, whole, shallow=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
