"""An import that is killed again and again: `python -m benchmarks.killed [--times N] [--articles N] [--seed N]`.

At random moments the import, one of its processes, or all of them are ended without a word; then it is started again
until it is done. The exported JSON must be that of an import that nobody disturbed, byte for byte, and no process may
outlive its parent.
"""

import argparse
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

import psutil

from benchmarks.archive import make_archive

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE: Final = 60.0
VICTIMS: Final = ("parent", "process", "all")


def main(arguments: Sequence[str]) -> int:
    """Kill so many times; exit status 1 where anything is other than in the undisturbed run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.killed", description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as place:
        make_archive(Path(place, "kiji"), options.articles)
        killed, imports = kill_imports(Path(place), options.times, random.Random(options.seed))
    print(
        f"{killed.total()} kills ({dict(killed)}) in {imports} imports of {options.articles} articles: the same JSON"
    )
    return 0


def kill_imports(place: Path, times: int, chance: random.Random) -> tuple[Counter[str], int]:
    """Disturb imports of place/kiji until so many kills have hit; gives them, and how many imports came to their end.

    Raises AssertionError where something is lost, doubled or left running.
    """
    start = monotonic()
    _finish(_started(place, "undisturbed"))
    usual = monotonic() - start
    expected = _exported(place, "undisturbed")
    killed: Counter[str] = Counter()
    imports = 0
    while killed.total() < times:
        imports += 1
        name = f"disturbed-{imports}"
        while killed.total() < times and _is_disturbed(_started(place, name), chance, usual, killed):
            pass
        _finish(_started(place, name))
        assert _exported(place, name) == expected, f"{name}.db holds something else"
    return killed, imports


def _started(place: Path, name: str) -> psutil.Popen:
    """An import of the archive, in two processes."""
    return psutil.Popen(
        [
            *(sys.executable, str(ROOT / "main.py"), "import", str(place / "kiji")),
            *("--database", str(place / f"{name}.db"), "--jobs", "2"),
        ],
        stderr=subprocess.DEVNULL,
    )


def _is_disturbed(program: psutil.Popen, chance: random.Random, usual: float, killed: Counter[str]) -> bool:
    """Kill at some moment; False where the import was done before."""
    with suppress(psutil.TimeoutExpired):
        _ = program.wait(chance.uniform(0, usual))
        return False
    victim = chance.choice(VICTIMS)
    children = program.children(recursive=True)
    if victim == "process" and children:
        _kill([chance.choice(children)])
        _finish(program)
    else:
        _kill([program, *(children if victim == "all" else ())])
        _, alive = psutil.wait_procs([program, *children], timeout=PATIENCE)
        assert not alive, f"processes outlive their parent: {alive}"
    killed[victim] += 1
    return True


def _kill(processes: Iterable[psutil.Process]) -> None:
    """End them without a word."""
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()


def _finish(program: psutil.Popen) -> None:
    """Wait until an import is done."""
    assert program.wait(PATIENCE * 10) == 0


def _exported(place: Path, name: str) -> bytes:
    """The whole project as JSON."""
    output = place / f"{name}.json"
    command = (sys.executable, str(ROOT / "main.py"), "export", "--database", str(place / f"{name}.db"))
    subprocess.run([*command, "--output", str(output)], check=True, capture_output=True)
    return output.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
