"""How every table of the program looks and behaves: rows to be read and chosen, never typed into."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from ui import scale


def make_quiet(table: QTableView, row_height: int) -> None:
    """No frame, no grid, whole rows of one height; the input method stays off, so that single keys reach the review."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
    table.verticalHeader().hide()
    set_row_height(table, row_height)
    table.horizontalHeader().setHighlightSections(False)


def set_row_height(table: QTableView, pixels: int) -> None:
    """Rows of one height, which keeps step with the letters in them."""
    rows = table.verticalHeader()
    rows.setMinimumSectionSize(1)  # Qt's own is that of the letters before
    scale.follow(table, lambda: rows.setDefaultSectionSize(scale.scaled(pixels)))


def set_widths(table: QTableView, widths: Mapping[int, int]) -> None:
    """The widths of these columns, which keep step with the letters in them."""

    def fit() -> None:
        for column, width in widths.items():
            table.setColumnWidth(column, scale.scaled(width))

    scale.follow(table, fit)
