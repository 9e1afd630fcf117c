"""The program as its scenes play it: what brings the window into a state worth a picture, and back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from db import queries
from docs.pictures.texts import COLUMN_NAMES, WRITTEN
from docs.screenshots import pause, wait_until
from ui.application import Program
from ui.companions import Companions
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.place import SPEECH
from ui.settings import Appearance, Language

STEP: Final = 50

D = TypeVar("D", bound=QDialog)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look."""

    language: Language
    appearance: Appearance
    size: QSize

    def __str__(self) -> str:
        """As files are called."""
        return f"{self.language.value}-{self.appearance.value}-{self.size.width()}"


class Stage:
    """One program with its window."""

    def __init__(self, program: Program, folder: Path, look: Look) -> None:
        self.program = program
        self.folder = folder  # for the files of a scene
        self.look = look

    @property
    def window(self) -> MainWindow:
        """The window that is shown."""
        return there(self.program.window)

    @property
    def desk(self) -> Desk:
        """The desk of its project."""
        return there(self.window.desk)

    @property
    def companions(self) -> Companions:
        """What stands beside the desk."""
        return there(self.window.companions)

    def do(self, *names: str) -> None:
        """Do these deeds, as menus do."""
        for name in names:
            self.window.actions_by_name[name].trigger()
            pause(STEP)

    def press(self, *keys: str) -> None:
        """Press keys where the hands are."""
        for key in keys:
            self.window.activateWindow()
            wait_until(self.window.isActiveWindow)
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))
            QTest.keyRelease(self.window, Qt.Key.Key_Control)  # else the next click counts as one with Ctrl
            pause(STEP)

    def take(self, words: str) -> None:
        """Take the first listed quotation in hand that holds these words."""
        self.desk.review.select(next(one.id for one in self.desk.review.model.quotes if words in one.text))
        pause(STEP)

    def add(self, *texts: str) -> None:
        """Let articles come in."""
        for text in texts:
            there(self.window.work).add_text(text, "")
            self.wait()

    def wait(self) -> None:
        """Let it work until nothing is going on any more."""
        wait_until(lambda: not self.window.is_busy)
        pause(4 * STEP)

    def front(self, kind: type[D]) -> D:
        """The dialog of this kind, once it is up."""
        wait_until(lambda: any(isinstance(one, kind) for one in dialogs()))
        found = [one for one in dialogs() if isinstance(one, kind)]
        if not found:
            raise LookupError(kind.__name__)
        return found[0]

    def fit(self) -> None:
        """The size that the window is to have."""
        self.window.showNormal()
        self.window.resize(self.look.size)
        self.wait()

    def clear(self) -> None:
        """The window alone, everything listed, the hands at the list."""
        for menu in self.window.findChildren(QMenu):
            menu.close()
        for dialog in reversed(dialogs()):
            dialog.close()
        pause(STEP)
        self.window.notice.hide()
        self.window.work_pane.end_quietly()
        if self.window.desk is not None:
            self.companions.newcomer.tour.end()
            self.desk.article.toast.hide()
            self.desk.review.set_filter(SPEECH)
            self.desk.focus_list()

    def held(self) -> str:
        """Everything that is Japanese by right: what articles say, how they are called, and what was written about them."""
        if self.window.desk is None:
            return ""
        database = self.desk.review.database
        with database.session() as session:
            found = queries.articles(session)
            texts = [queries.article_text(session, one.id) for one in found]
        return "\n".join(
            [*WRITTEN, *COLUMN_NAMES, *texts, *(f"{one.title}\n{one.source}\n{one.outlet}" for one in found)]
        )


def dialogs() -> list[QDialog]:
    """Those that are open, each before those that it opened."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return sorted(found, key=_depth)


def there(thing: T | None) -> T:
    """What every window on a project has."""
    if thing is None:
        raise LookupError
    return thing


def _depth(widget: QWidget) -> int:
    """How many widgets it hangs below."""
    above = widget.parentWidget()
    return 0 if above is None else 1 + _depth(above)
