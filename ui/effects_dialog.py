"""What would be another in the project, looked at before it is: accepted one by one, or all at once."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from services.rerun import Comparison
from ui import scale
from ui.check_table import CheckTable, answers, lay_out_choice, lines_to_read
from ui.detail_parts import plain
from ui.effect_model import EffectModel, Place, whole

USUAL: Final = QSize(1040, 640)
LINES: Final = 5
WIDTHS: Final[Mapping[int, int]] = {
    Place.CHECK: 40,
    Place.STATUS: 128,
    Place.WHAT: 144,
    Place.BEFORE: 168,
    Place.AFTER: 168,
    Place.ARTICLE: 168,
}


class EffectsDialog(QDialog):
    """It shows and asks; who opened it does what is wished, and closes it."""

    wished = Signal(tuple)  # the differences that are accepted

    def __init__(self, title: str, says: str, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        scale.give_room(self, USUAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.effects = EffectModel(comparison.differences, self)
        self.table = CheckTable(self.effects, WIDTHS, Place.WORDS, self)
        self.table.setAccessibleName(self.tr("変わる発言の一覧"))
        self.says = plain(self)
        self.says.setText("\n".join(filter(None, (says, self._counted(comparison)))))
        self.whole = lines_to_read(self.tr("選んだ違いの全文"), LINES, self)
        self.all = QPushButton(self)
        self.all.setFlat(True)
        self.count = QLabel(self)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.apply = QPushButton(self.tr("受け入れる"), self)
        self.refuse = QPushButton(self.tr("やめる"), self)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.effects.checks_changed.connect(self._show_count)
        self.all.clicked.connect(self.effects.toggle_all)
        self.apply.clicked.connect(self._on_apply)
        self.refuse.clicked.connect(self.reject)
        self._show_count()
        self.table.selectRow(0)
        self.table.setFocus()

    def set_verbs(self, apply: str, without: str) -> None:
        """What the button does, and what it does where nothing is checked."""
        self._verbs = apply, without
        self._show_count()

    def show_busy(self) -> None:
        """What was wished is being done; nothing can be wished meanwhile."""
        for widget in (self.apply, self.refuse, self.table, self.all):
            widget.setEnabled(False)
        self.count.setText(self.tr("更新しています…"))

    def reject(self) -> None:
        """Never mind; but what is being done is done."""
        if self.refuse.isEnabled():
            super().reject()

    def _counted(self, comparison: Comparison) -> str:
        """How many articles were read, and what stays."""
        decided = sum(one.is_decided for one in comparison.differences)
        words = self.tr("記事{articles}件を解析し直し、機械の答えが{count}件変わります。").format(
            articles=f"{comparison.articles:,}", count=f"{len(comparison.differences):,}"
        )
        if decided:
            words += self.tr(
                "判断済みの{count}件は下にまとめました。判断はそのまま残り、機械の答えだけが新しくなります。"
            ).format(count=f"{decided:,}")
        return words

    def _show_count(self) -> None:
        """How many are to be accepted."""
        checked, total = len(self.effects.checked), len(self.effects.things)
        self.count.setText(
            self.tr("{total}件のうち{count}件を選択").format(total=f"{total:,}", count=f"{checked:,}")
        )
        self.all.setText(self.tr("すべて外す") if checked == total else self.tr("すべて選ぶ"))
        apply, without = self._verbs
        self.apply.setText(apply if checked or not without else without)
        self.apply.setEnabled(bool(checked or without))

    def _on_row(self, current: QModelIndex) -> None:
        """Everything that is said of the chosen difference."""
        self.whole.setPlainText(whole(self.effects.thing(current.row())) if current.isValid() else "")

    def _on_apply(self) -> None:
        """Tell what is wished."""
        self.show_busy()
        self.wished.emit(self.effects.checked)

    def _lay_out(self) -> None:
        """What it is about, the list, the chosen one whole, what to do."""
        self._verbs = self.apply.text(), ""
        self.all.setAutoDefault(False)
        above, below = (self.count, None, self.all), answers(self.apply, self.refuse, self)
        lay_out_choice(self, (self.says, above, self.table, self.whole, below))
