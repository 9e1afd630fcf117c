"""Takes the picture of the window that README.md shows: `uv run -m docs.screenshots`, on a screen or under xvfb-run.

It needs a Japanese typeface. The window is the real one, on the sample articles, after a few decisions.
"""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.application import Program
from ui.folders import Folders
from ui.main_window import MainWindow
from ui.settings import Appearance

IMAGE: Final = Path(__file__).parent / "images/window.png"
SIZE: Final = (1280, 800)
DEEDS: Final = ("confirm", "confirm", "reject", "digit_5", "hold", "next", "confirm", "previous", "next")
PATIENCE: Final = 60_000


def main() -> int:
    """Start, review a little, take the picture, leave nothing behind."""
    with window_on_samples() as (window, _):
        window.showNormal()
        window.resize(*SIZE)
        review(window)
        IMAGE.parent.mkdir(exist_ok=True)
        window.grab().save(str(IMAGE))
    return 0


@contextmanager
def window_on_samples() -> Generator[tuple[MainWindow, Path], None, None]:
    """The real window, light, on the articles to practise on; and a folder that is gone afterwards, as they are."""
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as home:
        program = Program(application, Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log")))
        program.dress(Appearance.LIGHT)
        program.begin(None)
        window = program.window
        if window is None:
            raise LookupError
        wait_until(lambda: not window.is_busy)
        yield window, Path(home)
        window.close()
        program.end()


def review(window: MainWindow) -> None:
    """Decide a little, then let the toast go, and the first five keys."""
    for name in DEEDS:
        window.actions_by_name[name].trigger()
    pause(500)
    if window.desk is not None and window.companions is not None:
        window.companions.newcomer.tour.end()
        window.desk.article.toast.hide()
    pause(200)


def wait_until(is_done: Callable[[], bool]) -> None:
    """Let the window work until it is done, or for a minute."""
    for _ in range(PATIENCE // 50):
        pause(50)
        if is_done():
            return


def pause(milliseconds: int) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
