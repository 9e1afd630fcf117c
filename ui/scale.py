"""How large everything around the article is: rows, keys, columns and icons keep step with the interface's letters."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget

INTERFACE_TEXT: Final = 13  # pixels at the usual size


class _Follower(QObject):
    """Lives with its widget, and fits it again whenever the interface's letters have another size."""

    def __init__(self, widget: QWidget, fit: Callable[[], object]) -> None:
        super().__init__(widget)
        self._fit = fit
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.fontChanged.connect(self._on_changed)
        fit()

    def _on_changed(self) -> None:
        """Other letters."""
        self._fit()


def letters_of(percent: int) -> int:
    """The interface's letters in pixels, in whole ones: others are drawn blurred."""
    return round(INTERFACE_TEXT * percent / 100)


def scaled(pixels: int) -> int:
    """What takes so many pixels at the usual size takes this many now; the letters of the program say how large."""
    return round(pixels * share())


def share() -> float:
    """How large things are, 1.0 at the usual size."""
    letters = QApplication.font().pixelSize()
    return letters / INTERFACE_TEXT if letters > 0 else 1.0  # those that nobody set are not in pixels


def scaled_size(size: QSize) -> QSize:
    """Width and height as they are now."""
    return QSize(scaled(size.width()), scaled(size.height()))


def follow(widget: QWidget, fit: Callable[[], object]) -> None:
    """Fit the widget now, and again whenever the interface has another size."""
    _Follower(widget, fit)


def fix_height(widget: QWidget, pixels: int) -> None:
    """A height that keeps step."""
    follow(widget, lambda: widget.setFixedHeight(scaled(pixels)))


def fix_width(widget: QWidget, pixels: int) -> None:
    """A width that keeps step."""
    follow(widget, lambda: widget.setFixedWidth(scaled(pixels)))


def widen(widget: QWidget, pixels: int) -> None:
    """A least width that keeps step."""
    follow(widget, lambda: widget.setMinimumWidth(scaled(pixels)))


def keep_wide(pane: QWidget, pixels: int, growth: float) -> None:
    """A least width that grows more slowly than the letters: the article beside it needs its room too."""
    follow(pane, lambda: pane.setMinimumWidth(round(pixels * (1 + growth * (share() - 1)))))


def give_room(dialog: QWidget, usual: QSize) -> None:
    """The size in which a window opens: larger with its letters, but never larger than the screen for that."""
    screen = dialog.screen().availableSize()
    dialog.resize(usual.expandedTo(scaled_size(usual).boundedTo(screen)))
