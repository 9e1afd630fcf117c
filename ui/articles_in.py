"""Files on their way into the project: at once, or after a look at what they hold."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from formats.article import GUESSED, ColumnChoice
from formats.sniff import Format, format_by_suffix
from services.preview import Preview
from ui.import_preview import ImportPreview
from ui.work import Work

TABLES: Final = frozenset({Format.CSV, Format.XLSX})


class ArticlesIn(QObject):
    """Takes files in; tables are looked at first, for nobody knows which of their columns holds the articles."""

    def __init__(self, work: Work, language: str, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._language = language
        self._window = window
        self._paths: Sequence[Path] = ()
        self._dialog: ImportPreview | None = None
        work.looked.connect(self._on_looked)

    def take(self, paths: Sequence[Path]) -> None:
        """Take these files and folders in, tables after a look."""
        if any(format_by_suffix(path.name) in TABLES for path in paths):
            self.look(paths)
        else:
            self._work.add_files(paths)

    def look(self, paths: Sequence[Path]) -> None:
        """Show what these files and folders hold, and take in what is wanted of it."""
        if self._dialog is None:
            self._paths = paths
            self._look(GUESSED)

    def _look(self, choice: ColumnChoice) -> None:
        """Read them, with this column for the articles of tables."""
        self._work.look(self._paths, choice)

    def _on_looked(self, found: Preview) -> None:
        """Show it; where there is nothing to choose, the strip tells why."""
        if self._dialog is None and not found.articles and not found.headings:
            self._work.add_files(self._paths)
            return
        if self._dialog is None:
            self._dialog = ImportPreview(self._language, self._window)
            self._dialog.column_chosen.connect(self._look)
            self._dialog.wished.connect(lambda wishes: self._work.add_files(self._paths, wishes))
            self._dialog.finished.connect(self._on_finished)
            self._dialog.open()
        self._dialog.show_preview(found)

    def _on_finished(self) -> None:
        """The dialog is gone, and takes itself away."""
        self._dialog = None
