"""What stands beside the list of an open project: searches, names, words, what comes in and what comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.articles_in import ArticlesIn
from ui.bookmarking import Bookmarking
from ui.colleagues import Colleagues
from ui.list_deeds import ListDeeds
from ui.lookups import Lookups
from ui.namings import Namings
from ui.newcomer import Newcomer
from ui.returns import Returns
from ui.soundness import Soundness
from ui.teaching import Teaching
from ui.upkeep import Upkeep

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.main_window import MainWindow
    from ui.settings import Settings
    from ui.work import Work


class Companions:
    """Each of them does its own acts and knows nothing of the others."""

    def __init__(self, window: MainWindow, desk: Desk, work: Work, settings: Settings) -> None:
        actions = window.actions_by_name
        running = (window.runner, window.work_pane)
        self.lookups = Lookups(desk, settings, actions, window)
        self.list_deeds = ListDeeds(desk, actions, window)
        self.bookmarking = Bookmarking(desk, window)
        self.namings = Namings(desk, actions, window)
        self.teaching = Teaching(desk, running, settings, actions)
        self.articles_in = ArticlesIn(work, settings, lambda: not window.is_busy, window)
        self.returns = Returns(desk, running, window.notice, settings)
        self.upkeep = Upkeep(desk, running, settings, window)
        self.newcomer = Newcomer(desk, work, settings, window.key_map, actions)
        self.soundness = Soundness(desk.review.database, window)
        self.soundness.failed.connect(window.tell)
        self.colleagues = Colleagues(desk, window)
        self.colleagues.lost.connect(window.tell)
        self.colleagues.found.connect(window.notice.tell)
        self.articles_in.watched.connect(actions["watch_folder"].setChecked)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What each deed of theirs does."""
        found: dict[str, Callable[[], object]] = {}
        everybody = (
            self.lookups,
            self.list_deeds,
            self.bookmarking,
            self.namings,
            self.teaching,
            self.articles_in,
            self.returns,
            self.upkeep,
            self.newcomer,
        )
        for one in everybody:
            found |= one.acts()
        return found

    def leave(self) -> None:
        """The window goes: nothing of theirs runs on."""
        self.colleagues.leave()
        self.namings.leave()
        self.upkeep.leave()
        self.soundness.leave()
