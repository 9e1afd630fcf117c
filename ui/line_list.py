"""The list of lines: arrows move in it, the space bar checks, Enter chooses."""

from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import scale, style, theme
from ui.line_model import LINE_ROLE, Line, LineModel
from ui.painting import paint_focus, paint_selected

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 28
PADDING: Final = 12
BOX: Final = 14
CHOOSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
LEAST_BESIDE: Final = 48


class LineDelegate(QStyledItemDelegate):
    """Draws the check box, the words, the quieter words and what stands at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
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
        if line.is_checked is not None:
            side = scale.scaled(BOX)
            box = QRectF(inner.left() + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
            paint_box(painter, box, palette, is_checked=line.is_checked)
            inner.setLeft(inner.left() + side + style.STEP)
        self._paint_words(painter, inner, line, palette)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other."""
        return scale.scaled_size(QSize(80, ROW_HEIGHT))

    def _paint_words(self, painter: QPainter, inner: QRect, line: Line, palette: QPalette) -> None:
        """What stands at the right is never cut; the quieter words have what the others leave."""
        metrics, faint = painter.fontMetrics(), theme.faint(palette)
        if line.right:
            # A number at the end tells one line from the next.
            right = metrics.elidedText(line.right, Qt.TextElideMode.ElideMiddle, inner.width() // 2)
            painter.setPen(faint)
            painter.drawText(inner, RIGHT, right)
            inner.setRight(inner.right() - metrics.horizontalAdvance(right) - PADDING)
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(inner, LEFT, text)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(text) + style.STEP)
        if line.beside and inner.width() > scale.scaled(LEAST_BESIDE):
            painter.setPen(faint)
            beside = metrics.elidedText(line.beside, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, LEFT, beside)


class LineList(QListView):
    """Lines to choose from."""

    chosen = Signal(int)  # Enter or a double click: the key
    current_changed = Signal()

    def __init__(self, name: str, *, is_multiple: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if is_multiple else modes.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.doubleClicked.connect(self._choose)
        self.selectionModel().selectionChanged.connect(self.current_changed)

    @property
    def selected(self) -> list[int]:
        """The keys of what is selected, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.lines.lines[row].key for row in rows]

    def select_row(self, row: int) -> None:
        """Let this be the current line."""
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.lines.index(row), select)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is marked counts as chosen anew; where nothing is, the first line is marked."""
        super().focusInEvent(event)
        if self.selected:
            self.current_changed.emit()
        elif self.lines.lines and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.select_row(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, the space bar checks; letters are no search here."""
        index = self.currentIndex()
        if event.key() in CHOOSING and index.isValid():
            self._choose(index)
        elif event.key() == Qt.Key.Key_Space and self._toggle(index):
            pass
        elif event.text() and not event.modifiers() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A click on the box checks."""
        super().mouseReleaseEvent(e)
        at: QPoint = e.position().toPoint()
        if at.x() <= PADDING + scale.scaled(BOX) + style.SMALL:
            self._toggle(self.indexAt(at))

    def _toggle(self, index: QModelIndex) -> bool:
        """Check the line, or no longer; False where it cannot be checked."""
        if not index.isValid() or self.lines.lines[index.row()].is_checked is None:
            return False
        self.lines.check(index.row(), is_checked=not self.lines.lines[index.row()].is_checked)
        return True

    def _choose(self, index: QModelIndex) -> None:
        """Tell which line it was."""
        self.chosen.emit(self.lines.lines[index.row()].key)


def paint_box(painter: QPainter, box: QRectF, palette: QPalette, *, is_checked: bool) -> None:
    """A check box as everywhere in the window."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    base, accent = palette.color(QPalette.ColorRole.Base), theme.accent(palette)
    painter.setPen(accent if is_checked else theme.faint(palette))
    painter.setBrush(accent if is_checked else base)
    painter.drawRoundedRect(box, 4, 4)
    if is_checked:
        share = box.width() / BOX
        painter.setPen(QPen(base, 1.6 * share))
        left, top = box.left(), box.top()
        points = ((3.5, 7.5), (6.0, 10.0), (10.5, 4.5))
        painter.drawPolyline([QPoint(round(left + x * share), round(top + y * share)) for x, y in points])
    painter.restore()
