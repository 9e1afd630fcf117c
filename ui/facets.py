"""A list to narrow by: what there is, how often, and which of it is wanted."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
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

from ui import scale, theme
from ui.facet_models import FACET_ROLE, Facet, FacetSource
from ui.painting import paint_focus, paint_selected

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 28
PADDING: Final = 12
CHOOSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


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
        count = "" if facet.count is None else f"{facet.count:,}"
        painter.setPen(theme.faint(palette))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), count)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - PADDING)
        painter.setPen(theme.faint(palette) if facet.count == 0 else palette.color(QPalette.ColorRole.Text))
        words = painter.fontMetrics().elidedText(facet.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other."""
        return scale.scaled_size(QSize(80, ROW_HEIGHT))


class FacetList(QListView):
    """The list; a second click on what is wanted gives everything back."""

    chosen = Signal()

    def __init__(
        self, name: str, facets: FacetSource, *, is_single: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._facets = facets
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

    def set_wanted(self, wanted: frozenset[Hashable]) -> None:
        """Show that these are wanted, without saying so to anybody."""
        self._wanted = wanted
        self._show_wanted()

    def want_all(self) -> None:
        """Give everything back."""
        self.set_wanted(frozenset())
        self.chosen.emit()

    def rows_height(self, most: int) -> int:
        """The height that shows every row, or as many as are wanted at most."""
        return scale.scaled(ROW_HEIGHT) * min(self._facets.rowCount(), most)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar do what a click does."""
        if event.key() in CHOOSING and self.currentIndex().isValid():
            self._on_toggled(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, index: QModelIndex) -> None:
        """Want it, or want it no more."""
        key = self._facets.facet(index.row()).key
        others = frozenset() if self._is_single else self._wanted - {key}
        self.set_wanted(others if key in self._wanted else others | {key})
        self.chosen.emit()

    def _show_wanted(self) -> None:
        """Tint the rows that are wanted."""
        selection = QItemSelection()
        for row in map(self._facets.row_of, self._wanted):
            if row is not None:
                index = self._facets.index(row)
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
