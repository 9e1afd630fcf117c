"""The actions of a window, made from the table of deeds."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette
from PySide6.QtWidgets import QWidget

from ui.deeds import BY_NAME, DEEDS, Deed, Reach
from ui.icons import icon

DIGITS: Final = range(10)
CHECKABLE: Final = frozenset(
    {"show_others", "watch_folder", "order_article", "order_confidence", "order_speaker"}
)


def words(source: str) -> str:
    """The words of a deed in the window's language."""
    return QCoreApplication.translate("Actions", source)


def make_actions(parent: QWidget) -> Mapping[str, QAction]:
    """An action for every deed, and one for every digit, in this window."""
    made = {deed.name: _action(deed, parent) for deed in DEEDS}
    for digit in DIGITS:
        deed = Deed(f"digit_{digit}", str(digit), (str(digit), f"Num+{digit}"), Reach.REVIEW)
        made[deed.name] = _action(deed, parent)
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


def key_text(keys: Sequence[str]) -> str:
    """The first key as people write it here."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


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
    action.setShortcuts([QKeySequence(key) for key in deed.keys])
    action.setCheckable(deed.name in CHECKABLE)
    action.setIconVisibleInMenu(False)
    if deed.hint:
        action.setIconText(words(deed.hint))
        action.setToolTip(f"{words(deed.hint)}（{key_text(deed.keys)}）")
    if deed.reach is Reach.REVIEW:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
