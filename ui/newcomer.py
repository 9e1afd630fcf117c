"""The first start: articles to practise on, and five keys to try on them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from ui.desk import Desk
from ui.key_map import KeyMap
from ui.settings import Settings
from ui.tour import Tour
from ui.work import Work


class Newcomer(QObject):
    """Shows the keys once by itself, and after that whenever the menu asks for them."""

    def __init__(
        self, desk: Desk, work: Work, settings: Settings, key_map: KeyMap, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._work = work
        self._settings = settings
        self._key_map = key_map
        self.tour = Tour(actions, key_map, desk.review, desk)
        # Queued: the last key is still to do its deed, and what it says comes first.
        self.tour.done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        desk.add_strip(self.tour)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What it shows, by the name of the deed."""
        return {"tour": self._show}

    def welcome(self) -> None:
        """Somebody starts the program for the first time."""
        if not self._settings.has_toured:
            self._work.arrived.connect(self._on_arrived, Qt.ConnectionType.SingleShotConnection)
        self._work.add_samples()

    def _on_arrived(self, article_ids: Sequence[int]) -> None:
        """There is something to try the keys on; they are not shown by themselves again."""
        if article_ids:
            self._settings.has_toured = True
            self._show()

    def _show(self) -> None:
        """Five keys, the hands at the list where they work."""
        self._desk.focus_list()
        self.tour.begin()

    def _on_done(self) -> None:
        """Where to find the other keys."""
        key = self._key_map.shown("keys")
        where = self.tr(" · ほかのキーは{key}で見られます").format(key=key) if key else ""
        self._desk.tell(self.tr("五つのキーを試しました") + where)
