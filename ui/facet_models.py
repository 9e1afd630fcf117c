"""What there is to narrow by, and how often: a few values at hand, or all articles of the project by their ids."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.views import ArticleView

Index = QModelIndex | QPersistentModelIndex
FACET_ROLE: Final = int(Qt.ItemDataRole.UserRole)
PAGE: Final = 50

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
        self._rows: Mapping[int, int] = {}
        self._pages: dict[int, dict[int, Facet]] = {}

    def facet(self, row: int) -> Facet:
        """The article of a row; without a title where it is gone meanwhile."""
        number, article_id = row // PAGE, self._ids[row]
        if number not in self._pages:
            articles = self._fetch(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = {one.id: Facet(one.id, one.title, one.open_quotes) for one in articles}
        return self._pages[number].get(article_id, Facet(article_id, ""))

    def row_of(self, key: Hashable) -> int | None:
        """The row of an article, None where it is not listed."""
        return self._rows.get(key) if isinstance(key, int) else None

    def set_ids(self, ids: Sequence[int]) -> None:
        """List these articles."""
        self.beginResetModel()
        self._ids = ids
        self._rows = {article_id: row for row, article_id in enumerate(ids)}
        self._pages = {}
        self.endResetModel()

    def count_again(self) -> None:
        """Something was decided: counts are other ones, articles stay where they are."""
        self._pages = {}
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as articles."""
        return 0 if parent.isValid() else len(self._ids)
