"""Puts bookmarks into the project and goes back to them, on a desk."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain, count
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.engine import Database
from db.errors import DatabaseProblem
from ui import bookmarks, signs
from ui.bookmarks import Bookmark
from ui.bookmarks_dialog import LONGEST_NAME, BookmarksDialog
from ui.desk import Desk
from ui.queues import queue_of, word

LONGEST_WORDS: Final = 60


class Bookmarking(QObject):
    """The dialog asks, this one does."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {
            "bookmark": lambda: self._ask(names=True),
            "bookmarks": lambda: self._ask(names=False),
        }

    def _ask(self, *, names: bool) -> None:
        """しおり, the hands at the name of a new one or at those that there are."""
        dialog = BookmarksDialog(self._window)
        dialog.named.connect(self._put)
        dialog.wanted.connect(self._go)
        dialog.renamed.connect(lambda one, name: self._change(dialog, self._rename(one, name), name))
        dialog.unwanted.connect(lambda one: self._change(dialog, lambda: bookmarks.drop(self._database, one)))
        dialog.missed.connect(
            lambda one: self._change(dialog, lambda: bookmarks.keep(self._database, one), one.name)
        )
        dialog.finished.connect(self._desk.focus_list)
        kept = bookmarks.bookmarks(self._database)
        dialog.show_bookmarks(kept)
        dialog.begin(self._proposed({one.name for one in kept}), names=names)
        dialog.open()

    @property
    def _database(self) -> Database:
        """The project."""
        return self._desk.review.database

    def _proposed(self, taken: set[str]) -> str:
        """What the present place may be called: what is listed and in which article, and a number where that is taken."""
        quote = self._desk.review.quote
        queue = queue_of(self._desk.review.filter)
        parts = [word(queue) if queue else "", quote.article_title or "" if quote else ""]
        name = signs.sign(signs.GAP).join(part for part in parts if part)[: LONGEST_NAME - 4] or self.tr(
            "しおり"
        )
        numbered = (f"{name}（{number}）" for number in count(2))
        return next(one for one in chain([name], numbered) if one not in taken)

    def _put(self, name: str) -> None:
        """The present place is called so."""
        quote = self._desk.review.quote
        bookmark = Bookmark(
            name, self._desk.present_place(), quote.text[:LONGEST_WORDS] if quote else "", datetime.now(UTC)
        )
        if self._store(lambda: bookmarks.keep(self._database, bookmark)):
            self._desk.tell(self.tr("しおり「{name}」を挟みました").format(name=name))

    def _go(self, bookmark: Bookmark) -> None:
        """Stand there again."""
        self._desk.detail.keep_note()
        sentence = (
            self.tr("しおり「{name}」に移りました")
            if self._desk.stand_at(bookmark.place)
            else self.tr("近くの発言に移りました（しおりの発言は一覧にありません）")
        )
        self._desk.focus_list()
        self._desk.tell(sentence.format(name=bookmark.name))

    def _rename(self, bookmark: Bookmark, name: str) -> Callable[[], None]:
        """Another name for it."""
        return lambda: bookmarks.rename(self._database, bookmark, name)

    def _change(self, dialog: BookmarksDialog, act: Callable[[], None], chosen: str = "") -> None:
        """Do it, and show what there is then."""
        if self._store(act):
            dialog.show_bookmarks(bookmarks.bookmarks(self._database), chosen)

    def _store(self, act: Callable[[], None]) -> bool:
        """Whether it is in the project now; if not, the window tells why."""
        try:
            act()
        except DatabaseProblem as problem:
            self._desk.failed.emit(problem)
            return False
        return True
