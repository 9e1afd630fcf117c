"""The list under the article: fixed rows, read-only, the queue of the work."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from db.views import QuoteView, ReviewStatus
from ui import labels, scale, theme
from ui.painting import paint_selected, paint_steps, paint_tag, status_colour
from ui.quiet_table import make_quiet, set_widths
from ui.quote_model import QUOTE_ROLE, Place, QuoteTableModel

ROW_HEIGHT: Final = 32
PADDING: Final = 12
ROWS_AROUND: Final = 2  # what comes next is to be seen
WIDTHS: Final[Mapping[int, int]] = {
    Place.STATUS: 128,
    Place.SPEAKER: 168,
    Place.CONFIDENCE: 140,
    Place.ARTICLE: 180,
}
ROOM_FOR_ARTICLE: Final = 1000  # in less, the words need the width more than the article's title
ROOM_FOR_CONFIDENCE: Final = 600
ROOM_FOR_SPEAKER: Final = 340


class QuoteDelegate(QStyledItemDelegate):
    """Draws a cell: quiet text, a tag at what is no statement, the selected row as a tint with a bar."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell of one quotation."""
        quote = index.data(QUOTE_ROLE)
        if not isinstance(quote, QuoteView):
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  # missing in the stubs
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]  # as above
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]  # as above
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            paint_selected(painter, rect, palette, with_bar=index.column() == Place.STATUS)
        text_rect = rect.adjusted(PADDING, 0, -PADDING // 2, 0)
        if index.column() == Place.CONFIDENCE and quote.machine_span is not None:
            steps = labels.step_of_confidence(quote.confidence)
            text_rect.setLeft(paint_steps(painter, text_rect.left(), rect.center().y(), steps, palette) + 6)
        tag = labels.tag(quote)
        if index.column() == Place.WORDS and tag:
            text_rect.setLeft(paint_tag(painter, text_rect, tag, palette) + 6)
        painter.setPen(_colour(quote, index.column(), palette))
        is_name = index.column() == Place.SPEAKER
        elide = Qt.TextElideMode.ElideMiddle if is_name else Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(str(index.data()), elide, text_rect.width())
        painter.drawText(text_rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is as high as every other."""
        return QSize(super().sizeHint(option, index).width(), scale.scaled(ROW_HEIGHT))


class QuoteTable(QTableView):
    """The list; it follows the review and tells which row was clicked."""

    quote_chosen = Signal(int)

    def __init__(self, model: QuoteTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quotes = model
        self.setModel(model)
        self.setItemDelegate(QuoteDelegate(self))
        self.setAccessibleName(self.tr("発言一覧"))
        make_quiet(self, ROW_HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_sizes()
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def show_quote(self, quote_id: int | None) -> None:
        """Make the quotation the current row, in sight."""
        row = self._quotes.row_of(quote_id)
        if row is None:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            self.selectRow(row)
            last = self._quotes.rowCount() - 1
            for seen in (max(row - ROWS_AROUND, 0), min(row + ROWS_AROUND, last), row):
                self.scrollTo(self._quotes.index(seen, Place.STATUS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the columns give way that stand elsewhere too."""
        self.setColumnHidden(Place.ARTICLE, self.width() < scale.scaled(ROOM_FOR_ARTICLE))
        self.setColumnHidden(Place.CONFIDENCE, self.width() < scale.scaled(ROOM_FOR_CONFIDENCE))
        self.setColumnHidden(Place.SPEAKER, self.width() < scale.scaled(ROOM_FOR_SPEAKER))
        super().resizeEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The end is that of the whole list."""
        if action == QAbstractItemView.CursorAction.MoveEnd:
            self._quotes.complete()
        return super().moveCursor(action, modifiers)

    def _set_sizes(self) -> None:
        """Fixed rows; the words take what the other columns leave."""
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        set_widths(self, WIDTHS)
        columns.setSectionResizeMode(Place.WORDS, QHeaderView.ResizeMode.Stretch)

    def _on_row_changed(self, current: QModelIndex) -> None:
        """A click, or our own selection: the review knows whether it is news."""
        if current.isValid():
            self.quote_chosen.emit(self._quotes.id_of(current.row()))


def _colour(quote: QuoteView, column: int, palette: QPalette) -> QColor:
    """Words in the text's colour, what is beside the point in grey, the status in its own."""
    if column == Place.STATUS:
        return status_colour(palette, quote.status)
    is_faint = column in {Place.CONFIDENCE, Place.ARTICLE} or quote.status is ReviewStatus.REJECTED
    is_faint = is_faint or (column == Place.SPEAKER and not quote.speaker)
    return theme.faint(palette) if is_faint else palette.color(QPalette.ColorRole.Text)
