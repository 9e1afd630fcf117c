"""Two sizes of letters, each with its keys: those of the article, and those of everything around it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from ui.settings import INTERFACE_TEXTS, USUAL_INTERFACE_TEXT, USUAL_TEXT, Settings


class TextSizes(QObject):
    """Keeps what is chosen, and tells those who draw it."""

    article_changed = Signal(int)  # in pixels
    interface_changed = Signal(int)  # in percent

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What each deed does."""
        return {
            "larger": lambda: self.set_article(self._settings.text_size + 1),
            "smaller": lambda: self.set_article(self._settings.text_size - 1),
            "usual_size": lambda: self.set_article(USUAL_TEXT),
            "interface_larger": lambda: self._step_interface(1),
            "interface_smaller": lambda: self._step_interface(-1),
            "interface_usual": lambda: self.set_interface(USUAL_INTERFACE_TEXT),
        }

    def set_article(self, size: int) -> None:
        """The letters of the article, as large as they may be."""
        self._settings.text_size = size
        self.article_changed.emit(self._settings.text_size)

    def set_interface(self, percent: int) -> None:
        """The letters of everything else."""
        if percent != self._settings.interface_text:
            self._settings.interface_text = percent
            self.interface_changed.emit(percent)

    def _step_interface(self, steps: int) -> None:
        """The next size, or the one before."""
        at = INTERFACE_TEXTS.index(self._settings.interface_text) + steps
        self.set_interface(INTERFACE_TEXTS[min(max(at, 0), len(INTERFACE_TEXTS) - 1)])
