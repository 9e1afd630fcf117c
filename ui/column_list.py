"""The columns of a sheet, to be ticked and put in order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from formats.columns import COLUMNS, Column
from services.templates import columns_called
from ui import column_words, scale

HEIGHT: Final = 7 * 24 + 2
TITLE: Final = Qt.ItemDataRole.UserRole
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(QListWidget):
    """Space ticks, Alt with an arrow moves; so does the mouse."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("columns")
        self.setAccessibleName(self.tr("表の列"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        scale.fix_height(self, HEIGHT)
        self.set_columns(COLUMNS)
        self.itemChanged.connect(lambda _: self.changed.emit())

    def columns(self) -> tuple[Column, ...]:
        """The ticked ones in their order."""
        items = [self.item(row) for row in range(self.count())]
        return columns_called(
            item.data(TITLE) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Tick these, in this order before all others."""
        quiet = QSignalBlocker(self)  # the list is not without columns because it is made anew
        self.clear()
        for column in (*columns, *(one for one in COLUMNS if one not in columns)):
            item = QListWidgetItem(column_words.name(column), self)
            item.setData(TITLE, column.title)
            item.setToolTip(column_words.meaning(column))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            is_wanted = column in columns
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        quiet.unblock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the column; what is left is the list's own."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        row = self.currentRow()
        if 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)
