"""The menu bar and the toolbar, made from their tables."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from ui import scale
from ui.actions import draw_icons
from ui.deeds import MENUS, SEPARATOR, TOOLS, TOOLS_AT_THE_RIGHT, words
from ui.icons import SIZE


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> Sequence[QMenu]:
    """Put every menu of the table on the bar."""
    menus: list[QMenu] = []
    for title, names in MENUS:
        menu = bar.addMenu(words(title))
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(actions[name])
        menus.append(menu)
    return menus


def make_tools(window: QMainWindow, actions: Mapping[str, QAction]) -> QToolBar:
    """A few words with icons; everything else is in the menus."""
    bar = QToolBar(QCoreApplication.translate("Menus", "道具"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    scale.follow(bar, lambda: bar.setIconSize(scale.scaled_size(QSize(SIZE, SIZE))))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    draw_icons(actions, window.palette())
    for name in TOOLS:
        if name == SEPARATOR:
            bar.addSeparator()
        else:
            bar.addAction(actions[name])
    gap = QWidget(window)
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    bar.addActions([actions[name] for name in TOOLS_AT_THE_RIGHT])
    return bar
