"""Lines of words that can be chosen, and checked where that means something."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE: Final = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, quieter ones behind them, and what stands at the right.

    `is_checked` None is for what cannot be checked.
    """

    key: int
    text: str
    beside: str = ""
    right: str = ""
    is_checked: bool | None = None


class LineModel(QAbstractListModel):
    """The lines in the order given."""

    checks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    @property
    def lines(self) -> Sequence[Line]:
        """What is listed."""
        return self._lines

    @property
    def checked(self) -> list[int]:
        """The keys of what is checked."""
        return [line.key for line in self._lines if line.is_checked]

    def set_lines(self, lines: Sequence[Line]) -> None:
        """List these; where only words changed, nothing moves under the hand."""
        if lines and [line.key for line in lines] == [line.key for line in self._lines]:
            self._lines = list(lines)
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
        else:
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()

    def row_of(self, key: int | None) -> int | None:
        """Where a line stands."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), None)

    def check(self, row: int, *, is_checked: bool) -> None:
        """Check a line or no longer; one that cannot be checked stays as it is."""
        line = self._lines[row]
        if line.is_checked is not None and line.is_checked is not is_checked:
            self._lines[row] = replace(line, is_checked=is_checked)
            self.dataChanged.emit(self.index(row), self.index(row))
            self.checks_changed.emit()

    def check_all(self, *, are_checked: bool) -> None:
        """Check all that can be, or none."""
        self._lines = [
            line if line.is_checked is None else replace(line, is_checked=are_checked) for line in self._lines
        ]
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
            self.checks_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Some can be checked."""
        flags = super().flags(index)
        if index.isValid() and self._lines[index.row()].is_checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words; for the ear and in the tip all of them."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            whole = " ".join(filter(None, (line.text, line.beside, line.right)))
            return tip(whole) if role == Qt.ItemDataRole.ToolTipRole else whole
        if role == Qt.ItemDataRole.CheckStateRole and line.is_checked is not None:
            return Qt.CheckState.Checked if line.is_checked else Qt.CheckState.Unchecked
        return line if role == LINE_ROLE else None
