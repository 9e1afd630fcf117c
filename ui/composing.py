"""While an input method composes, the keys are its own: Enter ends the conversion and nothing else."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

# Systems keep them from us while something is being composed, as a rule but not always.
KEPT_AWAY: Final = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        *(Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F10),
    }
)
KEYS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class Composing(QObject):
    """Stands before the field that has the keyboard, whichever that is, and follows it from one to the next."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._is_composing = False
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is being composed, and let no key act that would end it."""
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        if (
            self._is_composing
            and event.type() in KEYS
            and isinstance(event, QKeyEvent)
            and event.key() in KEPT_AWAY
        ):
            event.accept()  # or a shortcut would be looked for
            return True
        return super().eventFilter(watched, event)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """The keyboard is somewhere else; where nothing is written, nothing needs watching."""
        self._is_composing = False
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and now.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            now.installEventFilter(self)
