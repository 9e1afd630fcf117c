"""Takes a picture of every pane and dialog: `uv run -m docs.pictures FOLDER`, on a screen or under xvfb-run.

Light and dark, Japanese and English, in a small window and a large one; for looking at, not for the guide. It needs a
Japanese typeface. The window is the real one, on the sample articles, after a few decisions.
"""

import sys
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from docs.screenshots import pause, review, wait_until
from resources import path
from ui.application import Program
from ui.folders import Folders
from ui.main_window import MainWindow
from ui.settings import Appearance, Language

SIZES: Final = ((1280, 800), (1920, 1080))
APPEARANCES: Final = (Appearance.LIGHT, Appearance.DARK)
# What a key makes of a pane of the window; Esc brings it back.
PANES: Final = ("reject", "search_speaker", "note", "find")
DIALOGS: Final = (
    "paste", "export", "names", "apply_alike", "bulk_confirm", "go_number", "settings", "change_keys", "history",
    "words", "concordance", "statistics", "keys", "about",
)  # fmt: skip
LOADING: Final = 700  # milliseconds in which a dialog has its rows


def main() -> int:
    """Start, review a little, take all pictures, leave nothing behind."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as home:
        program = Program(application, Folders(Path(home, "data"), Path(home, "settings"), Path(home, "log")))
        program.begin(None)
        window = shown(program)
        wait_until(lambda: not window.is_busy)
        review(window)
        for language, appearance in product(Language, APPEARANCES):
            program.speak(language)
            program.dress(appearance)
            take_all(shown(program), folder, f"{language.value}-{appearance.value}")
        program.dress(Appearance.CONTRAST)
        take(shown(program), folder / "window-contrast.png")
        shown(program).close()
        program.end()
    return 0


def shown(program: Program) -> MainWindow:
    """The window that the program has now."""
    assert program.window is not None
    return program.window


def take_all(window: MainWindow, folder: Path, suffix: str) -> None:
    """The window in both sizes, its panes and every dialog, each once."""
    for width, height in SIZES:
        window.showNormal()
        window.resize(width, height)
        pause(300)
        take(window, folder / f"window-{width}-{suffix}.png")
        for name in PANES:
            window.actions_by_name[name].trigger()
            pause(200)
            take(window, folder / f"pane-{name}-{width}-{suffix}.png")
            window.actions_by_name["back"].trigger()
    window.actions_by_name["tour"].trigger()
    pause(LOADING)
    take(window, folder / f"tour-{suffix}.png")
    window.actions_by_name["back"].trigger()
    openers: Mapping[str, Callable[[], object]] = {
        name: window.actions_by_name[name].trigger for name in DIALOGS
    } | {"import_preview": lambda: look(window)}
    for name, show in openers.items():
        show()
        wait_until(lambda: not window.is_busy)
        pause(LOADING)
        for number, dialog in enumerate(opened(window)):
            take(dialog, folder / f"{name}-{number}-{suffix}.png")
            dialog.close()
        pause(100)


def look(window: MainWindow) -> None:
    """The sample articles before they come in."""
    if window.companions is not None:
        window.companions.articles_in.look(sorted(path("samples").glob("*.txt")))


def opened(window: MainWindow) -> list[QWidget]:
    """The dialogs that are open."""
    beside = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    return [one for one in beside if isinstance(one, QDialog) or one.windowTitle()]


def take(widget: QWidget, file: Path) -> None:
    """One picture."""
    widget.grab().save(str(file))


if __name__ == "__main__":
    sys.exit(main())
