"""The articles of a preview: which are wanted, and what is to stand over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from formats.article import Article
from formats.dates import day_of
from services.problems import name_of
from services.wishes import Edit

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class Place(IntEnum):
    """The columns."""

    TITLE = 0
    OUTLET = 1
    DATE = 2
    URL = 3
    LENGTH = 4
    FILE = 5


EDITED: Final = frozenset({Place.TITLE, Place.OUTLET, Place.DATE, Place.URL})


@dataclass(slots=True)
class _Row:
    """An article with what stands over it now."""

    article: Article
    edit: Edit
    is_wanted: bool = True


class PreviewModel(QAbstractTableModel):
    """One row an article; the first four columns can be written in, the first has the tick."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def set_articles(self, articles: Sequence[Article]) -> None:
        """Show these, all wanted, as they were read."""
        self.beginResetModel()
        self._rows = [_Row(article, _as_read(article)) for article in articles]
        self.endResetModel()

    def article(self, row: int) -> Article:
        """The article of a row."""
        return self._rows[row].article

    def wanted(self) -> int:
        """How many are wanted."""
        return sum(row.is_wanted for row in self._rows)

    def edits(self) -> Mapping[str, Edit | None]:
        """What is changed, by the names of the articles; None for one that is left out."""
        return {
            row.article.source: row.edit if row.is_wanted else None
            for row in self._rows
            if not row.is_wanted or row.edit != _as_read(row.article)
        }

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as articles."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are things to see."""
        return 0 if parent.isValid() else len(Place)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """What a column is."""
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        words = (self.tr("題"), self.tr("媒体"), self.tr("日付"), "URL", self.tr("字数"), self.tr("ファイル"))
        return words[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The tick and what can be written."""
        flags = super().flags(index)
        if index.isValid() and index.column() in EDITED:
            flags |= Qt.ItemFlag.ItemIsEditable
        if index.isValid() and index.column() == Place.TITLE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """What a cell shows, or whether its article is wanted."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Role.DisplayRole, Role.EditRole, Role.ToolTipRole}:
            return _text(row, index.column())
        if role == Role.CheckStateRole and index.column() == Place.TITLE:
            return Qt.CheckState.Checked if row.is_wanted else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Write into a cell, or set its tick; what is no title or no day is not taken."""
        if not index.isValid():
            return False
        row = self._rows[index.row()]
        if role == Role.CheckStateRole:
            row.is_wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        elif role == Role.EditRole and (edit := _edited(row.edit, index.column(), str(value).strip())):
            row.edit = edit
        else:
            return False
        self.dataChanged.emit(index, index)
        return True


def _as_read(article: Article) -> Edit:
    """What the file says of the article."""
    return Edit(article.title, article.outlet, article.published_on, article.url)


def _edited(edit: Edit, column: int, text: str) -> Edit | None:
    """With the text in its column; None where it cannot stand there."""
    day = day_of(text)
    if column == Place.TITLE:
        return replace(edit, title=text) if text else None
    if column == Place.OUTLET:
        return replace(edit, outlet=text or None)
    if column == Place.URL:
        return replace(edit, url=text or None)
    return replace(edit, published_on=day) if day or not text else None


def _text(row: _Row, column: int) -> str:
    """The words of a cell."""
    day = row.edit.published_on
    return (
        row.edit.title,
        row.edit.outlet or "",
        f"{day:%Y/%m/%d}" if day else "",
        row.edit.url or "",
        f"{len(row.article.text):,}",
        name_of(row.article.source),
    )[column]
