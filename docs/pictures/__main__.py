"""Takes pictures of the real window: `uv run -m docs.pictures FOLDER [SCENE ...]`, on a screen or under xvfb-run.

Every pane, dialog, menu and state (window_scenes.py, dialog_scenes.py), on the sample articles, light and dark, in Japanese
and English, in a small window and a large one, and once in high contrast. It needs a Japanese typeface and a screen of at
least 1960 by 1120. What a program can see of faults it prints; everything else is for somebody to look at.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu

from db.engine import open_database
from docs.pictures import texts
from docs.pictures.dialog_scenes import DIALOG_SCENES, DialogScene
from docs.pictures.faults import faults
from docs.pictures.stage import STEP, Look, Stage, dialogs
from docs.pictures.window_scenes import WINDOW_SCENES, Scene
from docs.screenshots import pause
from ui import theme
from ui.application import Program
from ui.folders import SETTINGS_FILE, Folders
from ui.settings import Appearance, Language, Settings

SMALL: Final = QSize(1280, 800)
LARGE: Final = QSize(1920, 1080)
TITLE: Final = 30  # the bar that a window manager would draw
LOOKS: Final = (
    *(
        Look(language, appearance, size)
        for language, size, appearance in product(
            Language, (SMALL, LARGE), (Appearance.LIGHT, Appearance.DARK)
        )
    ),
    Look(Language.JAPANESE, Appearance.CONTRAST, SMALL),
)
Start = Callable[[Program, Path], None]
Fault = tuple[str, str]  # what is amiss, and in which picture


def main() -> int:
    """All pictures, or those that are asked for; the faults at the end, which is no success."""
    options = _parser().parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    wanted = options.scenes or [*WINDOW_SCENES, *DIALOG_SCENES, *STARTS]
    application = QApplication(sys.argv[:1])
    looks = [look for look in LOOKS if str(look) in options.look] if options.look else LOOKS
    found: set[str] = set()
    for look in looks:
        for fault, place in take_all(application, look, options.folder, wanted):
            if f"{look} {fault}" not in found:  # the window lies behind every dialog
                sys.stdout.write(f"{place}: {fault}\n")
                sys.stdout.flush()
            found.add(f"{look} {fault}")
    return 1 if found else 0


def take_all(application: QApplication, look: Look, folder: Path, wanted: Sequence[str]) -> Iterator[Fault]:
    """Pictures of all wanted scenes in one look; tells what is amiss."""
    scenes: dict[str, Scene | DialogScene] = {**WINDOW_SCENES, **DIALOG_SCENES}
    with playing(application, look, lambda program, _: program.begin(None)) as stage:
        stage.add(*texts.NAMES)
        stage.take(texts.FIRST)
        for name in filter(scenes.__contains__, wanted):
            yield from take(stage, name, scenes[name], folder)
    for name in filter(STARTS.__contains__, wanted):
        with playing(application, look, STARTS[name]) as stage:
            yield from take(stage, name, lambda _: None, folder)


def take(stage: Stage, name: str, scene: Scene | DialogScene, folder: Path) -> Iterator[Fault]:
    """One picture; tells what is amiss in it."""
    here = f"{name}-{stage.look}"
    if isinstance(scene, DialogScene):
        scene.play(stage)
        stage.front(scene.shows)
    else:
        scene(stage)
    pause(6 * STEP)
    picture(stage).save(str(folder / f"{here}.png"))
    held = None if stage.look.language is Language.JAPANESE else stage.held()
    open_menus = [menu for menu in stage.window.findChildren(QMenu) if menu.isVisible()]
    for window in (stage.window, *dialogs(), *open_menus):
        yield from ((line, here) for line in faults(window, held))
        if window.width() > stage.look.size.width() or window.height() > stage.look.size.height():
            yield f"{window.windowTitle()} is {window.width()}x{window.height()}", here
    stage.clear()


@contextmanager
def playing(application: QApplication, look: Look, start: Start) -> Iterator[Stage]:
    """A program that is new on this computer, and nothing left behind."""
    with TemporaryDirectory() as home:
        folders = Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log"))
        settings = Settings(folders.settings / SETTINGS_FILE)
        settings.language = look.language
        settings.appearance = look.appearance
        settings.save()
        program = Program(application, folders)
        start(program, Path(home))
        files = Path(home, "files")
        files.mkdir()
        stage = Stage(program, files, look)
        stage.fit()
        yield stage
        stage.window.close()
        program.end()


def picture(stage: Stage) -> QPixmap:
    """The window with what is open over it, as a screen of its size shows them."""
    window = stage.window
    shown = window.grab()
    painter = QPainter(shown)
    for dialog in dialogs():
        place = QRect(QPoint(0, 0), dialog.size())
        place.moveCenter(window.rect().center())
        bar = QRect(place.left(), place.top() - TITLE, place.width(), TITLE)
        painter.fillRect(bar, theme.hairline(dialog.palette()))
        painter.setPen(dialog.palette().windowText().color())
        painter.drawText(bar, int(Qt.AlignmentFlag.AlignCenter), dialog.windowTitle())
        painter.drawPixmap(place.topLeft(), dialog.grab())
        painter.setPen(theme.faint(dialog.palette()))
        painter.drawRect(place.united(bar).adjusted(-1, -1, 0, 0))
    for menu in window.findChildren(QMenu):
        if menu.isVisible():
            painter.drawPixmap(window.mapFromGlobal(menu.mapToGlobal(QPoint(0, 0))), menu.grab())
    painter.end()
    return shown


def _parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    parser = argparse.ArgumentParser(prog="docs.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "scenes", nargs="*", metavar="scene", help=", ".join((*WINDOW_SCENES, *DIALOG_SCENES, *STARTS))
    )
    parser.add_argument("--look", action="append", help=", ".join(map(str, LOOKS)))
    return parser


def _empty(program: Program, home: Path) -> None:
    """A project without articles."""
    open_database(home / "empty.db").close()
    program.begin(str(home / "empty.db"))


def _no_project(program: Program, home: Path) -> None:
    """A project that cannot be opened."""
    program.begin(str(home / "nowhere" / "lost.db"))


STARTS: Final = {"empty-project": _empty, "no-project": _no_project}

if __name__ == "__main__":
    sys.exit(main())
