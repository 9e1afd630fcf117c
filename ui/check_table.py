"""A table of things to be wanted or not: the space bar sets the boxes of the rows that are chosen."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui import scale, style
from ui.checked_model import CheckedModel
from ui.quiet_table import make_quiet, set_widths

ROW_HEIGHT: Final = 28


class CheckTable(QTableView):
    """The rows of a model with boxes; `widths` are those of its columns, the one without takes what is left."""

    def __init__(
        self, model: CheckedModel[Any], widths: Mapping[int, int], wide: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._things = model
        self.setObjectName("hits")
        self.setModel(model)
        make_quiet(self, ROW_HEIGHT)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(min(widths.values()))
        set_widths(self, widths)
        columns.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the boxes; everything else moves about, or belongs to the dialog."""
        if event.key() == Qt.Key.Key_Space:
            self._things.toggle([index.row() for index in self.selectionModel().selectedRows()])
        else:
            super().keyPressEvent(event)


def lines_to_read(name: str, lines: int, parent: QWidget) -> QPlainTextEdit:
    """Room for a few lines to read and to copy."""
    made = QPlainTextEdit(parent)
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    scale.follow(made, lambda: made.setFixedHeight(_height_of(lines)))
    return made


def _height_of(lines: int) -> int:
    """The height of so many lines with what is around them."""
    return QFontMetrics(style.font(style.INTERFACE_TEXT)).lineSpacing() * lines + 2 * style.GAP


def answers(apply: QPushButton, refuse: QPushButton, parent: QWidget) -> QDialogButtonBox:
    """The two answers of such a dialog, in the order that the system has; Enter is the first."""
    box = QDialogButtonBox(parent)
    box.addButton(apply, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(refuse, QDialogButtonBox.ButtonRole.RejectRole)
    apply.setDefault(True)
    refuse.setAutoDefault(False)
    return box


def lay_out_choice(dialog: QDialog, parts: Sequence[QWidget | Sequence[QWidget | None]]) -> None:
    """A dialog about such a table, from top to bottom; widgets beside each other stand in a row, None is room."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(style.WIDE, style.WIDE, style.WIDE, style.GAP)
    layout.setSpacing(style.STEP)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part, stretch=isinstance(part, CheckTable))
            continue
        row = QHBoxLayout()
        row.setSpacing(style.STEP)
        for widget in part:
            if widget is None:
                row.addStretch()
            else:
                row.addWidget(widget)
        layout.addLayout(row)
