"""The actions of a window, made from the table of deeds."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QPalette
from PySide6.QtWidgets import QWidget

from ui import keys, signs
from ui.deeds import BY_NAME, DEEDS, Deed, Reach, words
from ui.icons import icon
from ui.key_map import KeyMap

DIGITS: Final = range(10)
CHECKABLE: Final = frozenset(
    {"show_others", "watch_folder", "order_article", "order_confidence", "order_speaker"}
)


def make_actions(parent: QWidget, key_map: KeyMap) -> Mapping[str, QAction]:
    """An action for every deed, and one for every digit, in this window."""
    made = {deed.name: _action(deed, parent) for deed in DEEDS}
    for digit in DIGITS:
        deed = Deed(f"digit_{digit}", str(digit), reach=Reach.REVIEW)
        made[deed.name] = _action(deed, parent)
        made[deed.name].setShortcuts(keys.sequences(str(digit)))
    give_keys(made, key_map)
    parent.addActions([made[deed.name] for deed in DEEDS if deed.reach is Reach.WINDOW])
    return made


def review_actions(actions: Mapping[str, QAction]) -> Sequence[QAction]:
    """Those whose keys work in the list and the article only."""
    return [
        action
        for name, action in actions.items()
        if name not in BY_NAME or BY_NAME[name].reach is Reach.REVIEW
    ]


def draw_icons(actions: Mapping[str, QAction], palette: QPalette) -> None:
    """Give the actions their icons in the palette's colours."""
    for deed in DEEDS:
        if deed.icon:
            actions[deed.name].setIcon(icon(deed.icon, palette))


def give_keys(actions: Mapping[str, QAction], key_map: KeyMap) -> None:
    """Let the deeds be done by the keys that they have now."""
    for deed in DEEDS:
        action = actions[deed.name]
        action.setShortcuts(key_map.sequences(deed.name))
        if deed.hint:
            action.setToolTip(tip(words(deed.hint), key_map.shown(deed.name)))


def tip(said: str, key: str) -> str:
    """What something does, with the key that does it too."""
    return signs.with_aside(said, key)


def make_choices(parent: QWidget, choices: Mapping[str, str], chosen: str) -> QActionGroup:
    """Actions of which one is checked, each with its value as data."""
    group = QActionGroup(parent)
    for value, shown in choices.items():
        action = QAction(shown, group)
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(value == chosen)
    return group


def _action(deed: Deed, parent: QWidget) -> QAction:
    """The action of one deed."""
    action = QAction(words(deed.words), parent)
    action.setCheckable(deed.name in CHECKABLE)
    action.setIconVisibleInMenu(False)
    if deed.hint:
        action.setIconText(words(deed.hint))
    if deed.reach is Reach.REVIEW:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
