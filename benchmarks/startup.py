"""How soon the window is there: `python -m benchmarks.startup [--articles N] [--rounds N]`.

Each round starts an empty window of PySide6 and the program on a large invented project (benchmarks/library.py), one
after the other, each in a process of its own, and notes when the first paint is done; of the program also when its first
screen is. Beside the clock stands the processor's own time: on a machine that others use too, only that compares.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.window import library

ROOT: Final = Path(__file__).resolve().parents[1]
ARTICLES: Final = 100_000
ROUNDS: Final = 15
MOST: Final = 3.0
TELL: Final = """
import sys, time
def tell():
    print(time.process_time(), flush=True)
"""
EMPTY: Final = f"""{TELL}
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        tell()
        QApplication.exit()

application = QApplication(sys.argv[:1])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""
OURS: Final = f"""{TELL}
from pathlib import Path
from ui import start
from ui.folders import Folders

class Application(start.QApplication):
    def exec(self):
        self.processEvents()
        tell()
        return 0

class Frame(start.Frame):
    def paintEvent(self, event):
        super().paintEvent(event)
        tell()

start.QApplication = Application
start.Frame = Frame
start.user_folders = lambda: Folders(*(Path(sys.argv[2], name) for name in ("data", "settings", "log")))
start.run(["--database", sys.argv[1]])
"""


def main(arguments: Sequence[str]) -> int:
    """Start both again and again, and print; 1 where the first paint takes too long."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as home:
        project = shutil.copy(library(options.articles), Path(home, "project.db"))
        rounds = [
            (marks(EMPTY, "", home)[0], *marks(OURS, str(project), home)[:2]) for _ in range(options.rounds)
        ]
    empty, paint, screen = zip(*rounds, strict=True)
    ratio = 0.0
    for name, which in (("by the clock", 0), ("by processor time", 1)):
        bare = [one[which] for one in empty]
        for words, found in (("first paint", paint), ("first screen", screen)):
            ratios = [one[which] / other for one, other in zip(found, bare, strict=True)]
            milliseconds = 1000 * median(one[which] for one in found)
            print(
                f"{words} {name}: {milliseconds:.0f} ms, {median(ratios):.2f} times an empty window"
                f" ({min(ratios):.2f} to {max(ratios):.2f}; {1000 * median(bare):.0f} ms)"
            )
            ratio = ratio or median(ratios)
    return int(ratio > MOST)


def marks(script: str, *arguments: str) -> list[tuple[float, float]]:
    """When a script told of something: seconds since it was started, and of the processor."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    start = perf_counter()
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as program:
        return [(perf_counter() - start, float(line)) for line in program.stdout or ()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
