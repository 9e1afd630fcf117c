"""What comes back from somebody else, looked at before it is in the project: every difference, taken or left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from services.proposals import Field, Proposal
from ui import return_words, scale, signs
from ui.check_table import CheckTable, answers, lay_out_choice, lines_to_read
from ui.detail_parts import caption, plain
from ui.return_model import Place, ReturnModel

USUAL: Final = QSize(1120, 680)
WIDTHS: Final[Mapping[int, int]] = {
    Place.CHECK: 40,
    Place.MARK: 88,
    Place.FIELD: 88,
    Place.BEFORE: 168,
    Place.OURS: 168,
    Place.THEIRS: 168,
    Place.ARTICLE: 168,
}
LINES: Final = 5


@dataclass(frozen=True, slots=True)
class Homecoming:
    """What came back: the file's name and everything that is told about it in words.

    `before` and `theirs` are the titles of two columns, `says` sentences for the top, `left` what is not taken.
    """

    name: str
    before: str
    theirs: str
    says: Sequence[str]
    left: Sequence[str]
    proposals: Sequence[Proposal]


class ReturnDialog(QDialog):
    """It shows and asks; who opened it does what is wished, and closes it. Enter takes what is checked."""

    wished = Signal(tuple)  # the differences that are taken

    def __init__(self, back: Homecoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("「{name}」の直しを取り込む").format(name=back.name))
        scale.give_room(self, USUAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._back = back
        self.differences = ReturnModel(back.proposals, back.before, back.theirs, self)
        self.table = CheckTable(self.differences, WIDTHS, Place.WORDS, self)
        self.table.setAccessibleName(self.tr("違いの一覧"))
        self.says = plain(self)
        self.says.setText("\n".join(back.says))
        self.conflicts = QCheckBox(self.tr("競合だけを示す"), self)
        self.all = QPushButton(self)
        self.all.setFlat(True)
        self.count = QLabel(self)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.whole = lines_to_read(self.tr("選んだ違いの全文"), LINES, self)
        self.left = lines_to_read(self.tr("取り込まないもの"), min(LINES, len(back.left) + 1), self)
        self.take = QPushButton(self.tr("取り込む"), self)
        self.leave = QPushButton(self.tr("やめる"), self)
        self._lay_out()
        self._connect()
        self._show_count()
        self.table.selectRow(0)
        self.table.setFocus()

    def show_busy(self) -> None:
        """What was wished is being done; nothing can be wished meanwhile."""
        for widget in (self.take, self.leave, self.table, self.all, self.conflicts):
            widget.setEnabled(False)
        self.count.setText(self.tr("取り込んでいます…"))

    def reject(self) -> None:
        """Never mind; but what is being done is done."""
        if self.leave.isEnabled():
            super().reject()

    def _connect(self) -> None:
        """Rows to their texts, boxes to their number."""
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.differences.checks_changed.connect(self._show_count)
        self.all.clicked.connect(self.differences.toggle_all)
        self.conflicts.toggled.connect(self._on_conflicts)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self.reject)

    def _show_count(self) -> None:
        """How many are to be taken."""
        checked, total = len(self.differences.checked), len(self._back.proposals)
        self.count.setText(
            self.tr("違い{total}件のうち{count}件を選択").format(total=f"{total:,}", count=f"{checked:,}")
        )
        is_all = self.differences.is_all_checked
        self.all.setText(self.tr("すべて外す") if is_all else self.tr("すべて選ぶ"))
        self.all.setEnabled(bool(self.differences.can_be_checked))
        self.take.setEnabled(bool(checked))

    def _on_row(self, current: QModelIndex) -> None:
        """Everything that is said of the chosen difference."""
        if not current.isValid():
            self.whole.clear()
            return
        one = self.differences.thing(current.row())
        words = "" if one.field in {Field.WORDS, Field.QUOTE} else one.quote.text
        sides = (
            (self._back.before, return_words.before(one)),
            (self.tr("いま"), return_words.value(one.ours)),
            (self._back.theirs, return_words.value(one.theirs)),
        )
        lines = [signs.named(return_words.word(title), text) for title, text in sides]
        self.whole.setPlainText("\n".join(filter(None, (words, *lines, return_words.meaning(one)))))

    def _on_conflicts(self, are_alone: bool) -> None:  # noqa: FBT001  # Qt's own
        """Show fewer rows, or all of them."""
        self.differences.show_conflicts(are_alone=are_alone)
        self.table.selectRow(0)
        self._show_count()

    def _on_take(self) -> None:
        """Tell what is wished."""
        self.show_busy()
        self.wished.emit(self.differences.checked)

    def _lay_out(self) -> None:
        """What it is about, the list, the chosen one whole, what is left, what to do."""
        self.left.setPlainText("\n".join(self._back.left))
        left_words = caption(
            self.tr("取り込まないもの　{count}件").format(count=f"{len(self._back.left):,}"), self
        )
        for widget in (self.left, left_words):
            widget.setVisible(bool(self._back.left))
        self.conflicts.setVisible(any(one.is_conflict for one in self._back.proposals))
        self.all.setAutoDefault(False)
        above, below = (self.count, None, self.conflicts, self.all), answers(self.take, self.leave, self)
        lay_out_choice(self, (self.says, above, self.table, self.whole, left_words, self.left, below))
