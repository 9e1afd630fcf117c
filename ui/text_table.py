"""Words and numbers in rows, to be read and never changed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ui.quiet_table import make_quiet
from ui.tips import tip

ROW_HEIGHT: Final = 28
Index = QModelIndex | QPersistentModelIndex


class TextTableModel(QAbstractTableModel):
    """Rows as they are given; `has_numbers` says that every column but the first has numbers."""

    def __init__(self, *, has_numbers: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_numbers = has_numbers
        self._columns: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def set_rows(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these."""
        self.beginResetModel()
        self._columns, self._rows = tuple(columns), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What was given; what may be cut stands whole in the tip."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._rows[index.row()][index.column()])
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles, each as its column stands."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        """Names at the left, numbers at the right."""
        is_number = self._has_numbers and column > 0
        along = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return along | Qt.AlignmentFlag.AlignVCenter


class TextTable(QTableView):
    """Quiet rows; the column that is `wide` takes what the others leave."""

    def __init__(self, model: TextTableModel, *, wide: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("texts")
        self.setModel(model)
        make_quiet(self, ROW_HEIGHT)
        self._wide = wide
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        model.modelReset.connect(self._stretch)

    def _stretch(self) -> None:
        """The columns are others than before."""
        self.horizontalHeader().setSectionResizeMode(self._wide, QHeaderView.ResizeMode.Stretch)
