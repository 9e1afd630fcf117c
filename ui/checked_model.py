"""Rows with a box in the first column: which are wanted is for somebody to say, one by one or all at once."""

from collections.abc import Collection, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
BOX: Final = 0
Thing = TypeVar("Thing")


class CheckedModel(QAbstractTableModel, Generic[Thing]):
    """Things in rows; what a column shows is for those to say who know the things."""

    checks_changed = Signal()

    def __init__(
        self,
        things: Sequence[Thing],
        checked: Collection[int],
        fixed: Collection[int],
        parent: QObject | None,
    ) -> None:
        """`checked` are the rows that are wanted at first, `fixed` those that cannot be."""
        super().__init__(parent)
        self.things = things
        self._fixed = frozenset(fixed)
        self._checked = set(checked) - self._fixed
        self._shown: Sequence[int] = range(len(things))

    @property
    def checked(self) -> tuple[Thing, ...]:
        """What is wanted, shown or not."""
        return tuple(self.things[number] for number in sorted(self._checked))

    @property
    def can_be_checked(self) -> int:
        """How many of the rows that are shown have a box."""
        return len(set(self._shown) - self._fixed)

    @property
    def is_all_checked(self) -> bool:
        """Whether every row that is shown is wanted, as far as it can be."""
        return set(self._shown) - self._fixed <= self._checked

    def thing(self, row: int) -> Thing:
        """What stands in a row."""
        return self.things[self._shown[row]]

    def show_only(self, numbers: Sequence[int]) -> None:
        """Show these things, whose boxes stay as they are."""
        self.beginResetModel()
        self._shown = numbers
        self.endResetModel()

    def toggle(self, rows: Sequence[int]) -> None:
        """Check these rows; where all of them are checked, none."""
        meant = {self._shown[row] for row in rows} - self._fixed
        self._checked = self._checked - meant if meant <= self._checked else self._checked | meant
        if self._shown:
            last = self.index(len(self._shown) - 1, BOX)
            self.dataChanged.emit(self.index(0, BOX), last, [Role.CheckStateRole])
        self.checks_changed.emit()

    def toggle_all(self) -> None:
        """Check everything that is shown, or nothing where everything is."""
        self.toggle(range(len(self._shown)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as things are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A box where there is something to say; nothing is written."""
        flags = super().flags(index)
        has_box = index.isValid() and index.column() == BOX and self._shown[index.row()] not in self._fixed
        return flags | Qt.ItemFlag.ItemIsUserCheckable if has_box else flags

    def box(self, index: Index) -> Qt.CheckState | None:
        """The box of a row, None where it has none."""
        if not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return None
        is_wanted = self._shown[index.row()] in self._checked
        return Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """A box was clicked."""
        if role != Role.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self.toggle([index.row()])
        return True
