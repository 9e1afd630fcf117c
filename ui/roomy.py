"""What is shown whole where the screen has room for it, and can be scrolled where letters have outgrown the screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from ui import scale

LEAST = QSize(240, 160)


class Roomy(QScrollArea):
    """As large as what it holds, unless its window must be smaller."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._inside = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setWidget(inside)

    def show_instead(self, inside: QWidget) -> None:
        """Hold this now; what was held is gone."""
        self._inside = inside
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """What it holds, in lines as long as they may be."""
        inside = self._inside
        hint = inside.sizeHint().expandedTo(inside.minimumSizeHint()).expandedTo(inside.minimumSize())
        width = max(hint.width(), self.window().minimumWidth() - self._around())
        return QSize(width, inside.heightForWidth(width)) if inside.hasHeightForWidth() else hint

    def minimumSizeHint(self) -> QSize:
        """A little of it."""
        return LEAST.boundedTo(self.sizeHint())

    def _around(self) -> int:
        """What the window has at its left and right."""
        layout = self.window().layout()
        margins = layout.contentsMargins() if layout else self.contentsMargins()
        return margins.left() + margins.right()


class _Opener(QObject):
    """Gives a dialog its size each time it comes up."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It comes up now."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog) and not event.spontaneous():
            fit(watched)
        return False


def show_whole(dialog: QDialog) -> None:
    """Let a dialog be as large as what it holds, within the screen; Qt itself stops at two thirds of that."""
    dialog.installEventFilter(_Opener(dialog))
    scale.follow(dialog, lambda: dialog.isVisible() and fit(dialog))


def fit(dialog: QDialog) -> None:
    """The size of what it holds."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    hint = dialog.sizeHint().expandedTo(dialog.minimumSize())
    if layout.hasHeightForWidth():
        hint.setHeight(max(layout.heightForWidth(hint.width()), dialog.minimumHeight()))
    dialog.resize(hint.boundedTo(dialog.screen().availableSize()))
