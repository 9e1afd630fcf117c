"""What there is to narrow by, and how often: a few values at hand, or all articles of the project by their ids."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.views import ArticleView

Index = QModelIndex | QPersistentModelIndex
FACET_ROLE: Final = int(Qt.ItemDataRole.UserRole)
PAGE: Final = 50
FEW: Final = 1_000

FetchArticles = Callable[[Sequence[int]], Sequence[ArticleView]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to narrow by; `count` says how many quotations that leaves, None while nobody has counted."""

    key: Hashable
    text: str
    count: int | None = None


class FacetSource(QAbstractListModel):
    """Facets in rows, wherever they come from."""

    def facet(self, row: int) -> Facet:
        """The facet of a row."""
        raise NotImplementedError

    def row_of(self, key: Hashable) -> int | None:
        """The row of a facet, None where it is not listed."""
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, for the ear with the count."""
        if not index.isValid():
            return None
        facet = self.facet(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return facet.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return facet.text if facet.count is None else f"{facet.text} {facet.count}"
        return facet if role == FACET_ROLE else None


class FacetModel(FacetSource):
    """A few facets in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: Sequence[Facet] = ()

    def facet(self, row: int) -> Facet:
        """The facet of a row."""
        return self._facets[row]

    def row_of(self, key: Hashable) -> int | None:
        """The row of a facet, None where it is not listed."""
        return next((row for row, facet in enumerate(self._facets) if facet.key == key), None)

    def set_facets(self, facets: Sequence[Facet]) -> None:
        """List these; where only counts changed, nothing moves under the hand."""
        if [facet.key for facet in facets] != [facet.key for facet in self._facets]:
            self.beginResetModel()
            self._facets = tuple(facets)
            self.endResetModel()
        elif facets:
            self._facets = tuple(facets)
            self.dataChanged.emit(self.index(0), self.index(len(facets) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as facets."""
        return 0 if parent.isValid() else len(self._facets)


class ArticleFacets(FacetSource):
    """All articles in the order in which they came, read where somebody looks; counted is what is open."""

    def __init__(self, fetch: FetchArticles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: Sequence[int] = ()
        self._there = 0
        self._pages: dict[int, dict[int, Facet]] = {}

    def facet(self, row: int) -> Facet:
        """The article of a row; without a title where it is gone meanwhile."""
        number, article_id = row // PAGE, self._ids[row]
        if number not in self._pages:
            articles = self._fetch(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = {one.id: Facet(one.id, one.title, one.open_quotes) for one in articles}
        return self._pages[number].get(article_id, Facet(article_id, ""))

    def row_of(self, key: Hashable) -> int | None:
        """The row of an article, from now on with all rows before it; None where it is not listed."""
        row = bisect_left(self._ids, key) if isinstance(key, int) else len(self._ids)
        if self._ids[row : row + 1] != [key]:
            return None
        self._reach(row + 1)
        return row

    def set_ids(self, ids: Sequence[int]) -> None:
        """List these articles, which are in order: the first of them, more when somebody scrolls to their end."""
        self.beginResetModel()
        self._ids = list(ids)
        self._there = min(FEW, len(ids))
        self._pages = {}
        self.endResetModel()

    def count_again(self) -> None:
        """Something was decided: counts are other ones, articles stay where they are."""
        self._pages = {}
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(self._there - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as articles that a view was told of: it asks for every one of them."""
        return 0 if parent.isValid() else self._there

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more articles."""
        return not parent.isValid() and self._there < len(self._ids)

    def fetchMore(self, parent: Index) -> None:
        """Somebody has scrolled to the end of what is there."""
        if not parent.isValid():
            self._reach(min(self._there + FEW, len(self._ids)))

    def _reach(self, rows: int) -> None:
        """So many rows are there, at least."""
        if rows > self._there:
            self.beginInsertRows(QModelIndex(), self._there, rows - 1)
            self._there = rows
            self.endInsertRows()
