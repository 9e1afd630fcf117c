"""A list to narrow by: what there is, how often, and which of it is wanted."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme
from ui.painting import paint_focus, paint_selected

Index = QModelIndex | QPersistentModelIndex
FACET_ROLE: Final = int(Qt.ItemDataRole.UserRole)
ROW_HEIGHT: Final = 28
PADDING: Final = 12
CHOOSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to narrow by; `count` says how many quotations that leaves."""

    key: Hashable
    text: str
    count: int


class FacetModel(QAbstractListModel):
    """The facets in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: Sequence[Facet] = ()

    @property
    def facets(self) -> Sequence[Facet]:
        """What is listed."""
        return self._facets

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, for the ear with the count."""
        if not index.isValid():
            return None
        facet = self._facets[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return facet.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{facet.text} {facet.count}"
        return facet if role == FACET_ROLE else None


class FacetDelegate(QStyledItemDelegate):
    """Draws the words at the left and the count at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One facet."""
        facet = index.data(FACET_ROLE)
        if not isinstance(facet, Facet):
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  # missing in the stubs
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]  # as above
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]  # as above
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            paint_selected(painter, rect, palette, with_bar=True)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, palette)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        count = str(facet.count)
        painter.setPen(theme.faint(palette))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), count)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - PADDING)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if facet.count else theme.faint(palette))
        words = painter.fontMetrics().elidedText(facet.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other."""
        return QSize(80, ROW_HEIGHT)


class FacetList(QListView):
    """The list; a second click on what is wanted gives everything back."""

    chosen = Signal()

    def __init__(self, name: str, *, is_single: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facets = FacetModel(self)
        self._wanted: frozenset[Hashable] = frozenset()
        self._is_single = is_single
        self.setModel(self._facets)
        self.setItemDelegate(FacetDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._on_toggled)
        self._facets.modelReset.connect(self._show_wanted)

    @property
    def wanted(self) -> frozenset[Hashable]:
        """The keys of what is wanted; nothing means everything."""
        return self._wanted

    def set_facets(self, facets: Sequence[Facet]) -> None:
        """List these; what was wanted stays wanted."""
        self._facets.set_facets(facets)

    def set_wanted(self, wanted: frozenset[Hashable]) -> None:
        """Show that these are wanted, without saying so to anybody."""
        self._wanted = wanted
        self._show_wanted()

    def rows_height(self) -> int:
        """The height that shows every row."""
        return ROW_HEIGHT * self._facets.rowCount()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar do what a click does."""
        if event.key() in CHOOSING and self.currentIndex().isValid():
            self._on_toggled(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, index: QModelIndex) -> None:
        """Want it, or want it no more."""
        key = self._facets.facets[index.row()].key
        others = frozenset() if self._is_single else self._wanted - {key}
        self.set_wanted(others if key in self._wanted else others | {key})
        self.chosen.emit()

    def _show_wanted(self) -> None:
        """Tint the rows that are wanted."""
        selection = QItemSelection()
        for row, facet in enumerate(self._facets.facets):
            if facet.key in self._wanted:
                index = self._facets.index(row)
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
