"""The list of quotations as Qt asks for it: plain rows, looked up by id; filtering is a new list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.views import QuoteView
from ui import labels
from ui.listed import Listed
from ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
QUOTE_ROLE: Final = int(Qt.ItemDataRole.UserRole)


class Place(IntEnum):
    """Where each column stands."""

    STATUS = 0
    WORDS = 1
    SPEAKER = 2
    CONFIDENCE = 3
    ARTICLE = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, and what it shows of a quotation."""

    title: str
    text: Callable[[QuoteView], str]


def one_line(text: str) -> str:
    """The words on one line, as a fixed row shows them."""
    return " ".join(text.split())


COLUMNS: Final = (
    Column(str(QT_TRANSLATE_NOOP("QuoteTableModel", "状態")), lambda quote: labels.status(quote.status)),
    Column(str(QT_TRANSLATE_NOOP("QuoteTableModel", "発言")), lambda quote: one_line(quote.text)),
    Column(str(QT_TRANSLATE_NOOP("QuoteTableModel", "発言者")), labels.speaker),
    Column(
        str(QT_TRANSLATE_NOOP("QuoteTableModel", "信頼度")),
        lambda quote: labels.confidence(quote.confidence) if quote.machine_span else "",
    ),
    Column(str(QT_TRANSLATE_NOOP("QuoteTableModel", "記事")), lambda quote: quote.article_title),
)


class QuoteTableModel(QAbstractTableModel):
    """Quotations in the order given."""

    completed = Signal()  # the rest of a long list is there
    _came = Signal(object)

    def __init__(self, quotes: Sequence[QuoteView] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quotes = Listed.of(quotes)
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def quotes(self) -> Listed:
        """The quotations in the list, all of them: waits for those that are coming."""
        self.complete()
        return self._quotes

    @property
    def is_complete(self) -> bool:
        """Whether all that is listed is there."""
        return self._quotes.coming is None

    def set_quotes(self, quotes: Iterable[QuoteView]) -> None:
        """Show another list, of which more may be coming."""
        self.beginResetModel()
        self._quotes = quotes if isinstance(quotes, Listed) else Listed.of(quotes)
        self.endResetModel()
        coming = self._quotes.coming
        if coming is not None:
            coming.add_done_callback(self._came.emit)

    def quote(self, row: int) -> QuoteView | None:
        """The quotation of a row that is there, None where it is gone from the project meanwhile."""
        return self._quotes.find(row)

    def has(self, quote_id: int | None) -> bool:
        """Whether a quotation is listed as far as the list is there."""
        return self._quotes.row_of(quote_id) is not None

    def has_row(self, row: int) -> bool:
        """Whether there is such a row; waits where it may be coming."""
        return row >= 0 and (row < len(self._quotes) or row < len(self.quotes))

    def id_of(self, row: int) -> int:
        """Which quotation stands in a row; waits for it where it is coming."""
        there = self._quotes if row < len(self._quotes) else self.quotes
        return there.ids[row]

    def replace(self, quote: QuoteView) -> None:
        """Show the quotation as it is now; one that is not listed is left out."""
        row = self._quotes.row_of(quote.id)
        if row is not None:
            self._quotes.put(quote)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def row_of(self, quote_id: int | None) -> int | None:
        """The row of a quotation, or None where it is not listed; waits where it may be coming."""
        row = self._quotes.row_of(quote_id)
        return self.quotes.row_of(quote_id) if row is None and not self.is_complete else row

    def versions(self, quote_id: int | None) -> dict[int, int]:
        """At which version the editor sees a quotation; nothing where it is not listed."""
        row = self.row_of(quote_id)
        quote = None if row is None else self._quotes.find(row)
        return {} if quote is None else {quote.id: quote.version}

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as quotations."""
        return 0 if parent.isValid() else len(self._quotes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Each column knows what to show of a quotation; the model only asks it."""
        quote = self._quotes.find(index.row()) if index.isValid() else None
        if quote is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            words = COLUMNS[index.column()].text(quote)
            return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
        if role == QUOTE_ROLE:
            return quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return labels.row_summary(quote)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("QuoteTableModel", COLUMNS[section].title)
        return None

    def _on_came(self, came: object) -> None:
        """More is there, unless it is of a list that is not shown any more."""
        if came is self._quotes.coming:
            self.complete()

    def complete(self) -> None:
        """Wait for what is coming, and add it."""
        coming = self._quotes.coming
        if coming is None:
            return
        self._quotes.coming = None  # what fails is told once
        ids = coming.result()
        self.beginInsertRows(QModelIndex(), len(self._quotes), len(ids) - 1)
        self._quotes.take(ids)
        self.endInsertRows()
        self.completed.emit()
