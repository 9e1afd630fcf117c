"""The windows beside the work that need no project: keys, settings, what the program is."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.about import About
from ui.key_dialog import KeyDialog
from ui.key_list import KeyList
from ui.key_map import KeyMap
from ui.settings import Settings
from ui.settings_dialog import SettingsDialog
from ui.text_sizes import TextSizes


class Beside(QObject):
    """One window of each kind, made when it is first wanted."""

    def __init__(self, settings: Settings, key_map: KeyMap, text_sizes: TextSizes, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._key_map = key_map
        self._text_sizes = text_sizes
        self._window = window
        self._made: dict[str, QDialog] = {}

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What it shows, by the name of the deed."""
        return {
            "keys": lambda: self._show("keys", self._keys),
            "change_keys": self._change_keys,
            "settings": lambda: self._show("settings", self._preferences),
            "about": lambda: self._show("about", lambda: About(self._window)),
        }

    def _keys(self) -> QDialog:
        """The keys, from which they can be changed."""
        dialog = KeyList(self._key_map, self._window)
        dialog.change_wanted.connect(self._change_keys)
        return dialog

    def _change_keys(self) -> None:
        """キーの変更."""
        self._show("change_keys", lambda: KeyDialog(self._key_map, self._window))

    def _preferences(self) -> QDialog:
        """The settings, from which the keys can be changed."""
        dialog = SettingsDialog(self._settings, self._key_map, self._text_sizes, self._window)
        dialog.keys_wanted.connect(self._change_keys)
        return dialog

    def _show(self, name: str, make: Callable[[], QDialog]) -> None:
        """Bring it up, in front of the others."""
        if name not in self._made:
            self._made[name] = make()
        dialog = self._made[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
