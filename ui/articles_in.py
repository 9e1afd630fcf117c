"""Files on their way into the project: at once, or after a look at what they hold."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from formats.article import GUESSED, ColumnChoice
from formats.sniff import Format, format_by_suffix
from services.preview import Preview
from ui.file_dialogs import ask_articles, ask_folder, ask_watched
from ui.folder_watch import FolderWatch
from ui.import_preview import ImportPreview
from ui.settings import Settings
from ui.work import Work

TABLES: Final = frozenset({Format.CSV, Format.XLSX})


class ArticlesIn(QObject):
    """Takes files in; tables are looked at first, for nobody knows which of their columns holds the articles."""

    watched = Signal(bool)  # whether a folder is

    def __init__(self, work: Work, settings: Settings, can_take: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._settings = settings
        self._window = window
        self._paths: Sequence[Path] = ()
        self._dialog: ImportPreview | None = None
        self.watch = FolderWatch(can_take, self)
        self.watch.arrived.connect(work.add_files)
        work.looked.connect(self._on_looked)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the menus can do with files that come in."""
        return {
            "open_files": lambda: ask_articles(self._window, self._folder(), self.take),
            "open_folder": lambda: ask_folder(self._window, self._folder(), self.take),
            "look_files": lambda: ask_articles(self._window, self._folder(), self.look),
            "watch_folder": self._on_watch,
        }

    def take(self, paths: Sequence[Path]) -> None:
        """Take these files and folders in, tables after a look."""
        self._settings.keep_folder("articles", paths[0].parent)
        if any(format_by_suffix(path.name) in TABLES for path in paths):
            self.look(paths)
        else:
            self._work.add_files(paths)

    def look(self, paths: Sequence[Path]) -> None:
        """Show what these files and folders hold, and take in what is wanted of it."""
        if self._dialog is None:
            self._settings.keep_folder("articles", paths[0].parent)
            self._paths = paths
            self._look(GUESSED)

    def _folder(self) -> Path:
        """Where articles were opened last."""
        return self._settings.folder("articles")

    def _on_watch(self) -> None:
        """Watch no folder any more, or ask which one."""
        if self.watch.is_on:
            self.watch.stop()
            self._work.said.emit(self.tr("フォルダーを見張るのをやめました"))
            self.watched.emit(False)  # noqa: FBT003  # a signal has no names
        else:
            dialog = ask_watched(self._window, self._folder(), self._on_watched)
            dialog.finished.connect(lambda _: self.watched.emit(self.watch.is_on))

    def _on_watched(self, folder: Path) -> None:
        """What comes into this folder is taken in from now on."""
        self.watch.start(folder)
        self._work.said.emit(self.tr("「{name}」を見張ります").format(name=folder.name))

    def _look(self, choice: ColumnChoice) -> None:
        """Read them, with this column for the articles of tables."""
        self._work.look(self._paths, choice)

    def _on_looked(self, paths: Sequence[Path], found: Preview) -> None:
        """Show it, if it is still wanted; where there is nothing to choose, the strip tells why."""
        if paths is not self._paths:
            return
        if self._dialog is None and not found.articles and not found.headings:
            self._work.add_files(self._paths)
            return
        if self._dialog is None:
            self._dialog = ImportPreview(self._settings.language.value, self._window)
            self._dialog.column_chosen.connect(self._look)
            self._dialog.wished.connect(lambda wishes: self._work.add_files(self._paths, wishes))
            self._dialog.finished.connect(self._on_finished)
            self._dialog.open()
        self._dialog.show_preview(found)

    def _on_finished(self) -> None:
        """The dialog is gone, and takes itself away; what is still being read for it is not wanted any more."""
        self._dialog = None
        self._paths = ()
