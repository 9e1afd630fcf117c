"""What to hand over, in which form, and where to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.views import QuoteFilter, ReviewStatus
from ui import style
from ui.detail_parts import caption, plain
from ui.drop_down import DropDown

FORMATS: Final[Mapping[str, str]] = {
    ".xlsx": str(QT_TRANSLATE_NOOP("ExportDialog", "Excelの一覧（.xlsx）")),
    ".csv": str(QT_TRANSLATE_NOOP("ExportDialog", "表計算の文字データ（.csv）")),
    ".json": str(QT_TRANSLATE_NOOP("ExportDialog", "ほかのプログラム用（.json）")),
    ".jsonl": str(QT_TRANSLATE_NOOP("ExportDialog", "ほかのプログラム用、一行に一記事（.jsonl）")),
}
SHEETS: Final = frozenset({".xlsx", ".csv"})
WITHOUT_REJECTED: Final = QuoteFilter(
    statuses=frozenset(ReviewStatus) - {ReviewStatus.REJECTED}, only_speech=True
)
EVERYTHING: Final = QuoteFilter()


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor wants written, and where; `scope` says it in words."""

    path: Path
    quote_filter: QuoteFilter
    scope: str


class ExportDialog(QDialog):
    """It asks; the window writes."""

    wished = Signal(Wish)

    def __init__(
        self,
        shown: QuoteFilter,
        count: Callable[[QuoteFilter], int],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("書き出す"))
        self.setMinimumWidth(520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._count = count
        self._scopes = (
            (shown, self.tr("一覧に出ている発言　{count}件")),
            (WITHOUT_REJECTED, self.tr("除外を除くすべての発言　{count}件")),
            (EVERYTHING, self.tr("除外した発言、否定や仮定の発言、発言以外も含むすべて")),
        )
        self.group = QButtonGroup(self)
        for number in range(len(self._scopes)):
            self.group.addButton(QRadioButton(self), number)
        self.group.button(0).setChecked(True)
        self.only_facts = plain(self, is_faint=True)
        self.only_facts.setText(
            self.tr("否定・仮定・疑問・予定の発言は、「すべて」を選んだときだけ表に入ります")
        )
        self.format = DropDown(self)
        self.format.setAccessibleName(self.tr("形式"))
        for suffix, words in FORMATS.items():
            self.format.addItem(QCoreApplication.translate("ExportDialog", words), suffix)
        self.path = QLineEdit(str(folder / self._name()), self)
        self.path.setAccessibleName(self.tr("書き出すファイル"))
        self.browse = QPushButton(self.tr("選ぶ…"), self)
        self.buttons = QDialogButtonBox(self)
        self.write = self.buttons.addButton(self.tr("書き出す"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.write.setDefault(True)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self._show_scopes()
        self.write.setFocus()

    def _name(self) -> str:
        """A name that sorts and says what it is."""
        return self.tr("発言一覧") + f"_{date.today():%Y-%m-%d}.xlsx"

    def _lay_out(self) -> None:
        """Three questions below each other."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.SMALL)
        layout.addWidget(caption(self.tr("書き出す発言"), self))
        for button in self.group.buttons():
            layout.addWidget(button)
        layout.addWidget(self.only_facts)
        layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("形式"), self))
        layout.addWidget(self.format)
        layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("ファイル"), self))
        place = QHBoxLayout()
        place.setSpacing(style.STEP)
        place.addWidget(self.path, stretch=1)
        place.addWidget(self.browse)
        layout.addLayout(place)
        layout.addSpacing(style.WIDE)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        """Form and file name go together."""
        self.format.currentIndexChanged.connect(self._on_format)
        self.path.editingFinished.connect(self._on_path)
        self.path.textChanged.connect(lambda text: self.write.setEnabled(bool(text.strip())))
        self.browse.clicked.connect(self._on_browse)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def _on_format(self) -> None:
        """The file's suffix follows the form, and a table holds less than the other forms."""
        self._show_scopes()
        path = Path(self.path.text().strip())
        if path.name:
            known = path.suffix.lower() in FORMATS
            stem = path.stem if known else path.name
            self.path.setText(str(path.with_name(stem + self.format.currentData())))

    def _show_scopes(self) -> None:
        """How many quotations there are of each in this form."""
        suffix = self.format.currentData()
        self.only_facts.setVisible(suffix in SHEETS)
        for number in range(len(self._scopes)):
            _, words = self._wanted(number, suffix)
            self.group.button(number).setText(words)

    def _wanted(self, number: int, suffix: str) -> tuple[QuoteFilter, str]:
        """The filter of a scope, and the scope in words; a table has what was said unless it has everything."""
        scope, words = self._scopes[number]
        if scope is EVERYTHING:
            return scope, words
        wanted = replace(scope, only_facts=suffix in SHEETS)
        return wanted, words.format(count=self._count(wanted))

    def _on_path(self) -> None:
        """The form follows a suffix that it knows."""
        found = self.format.findData(Path(self.path.text().strip()).suffix.lower())
        if found >= 0:
            self.format.setCurrentIndex(found)

    def _on_browse(self) -> None:
        """Look for a place; nothing is written yet."""
        dialog = QFileDialog(self, self.tr("書き出すファイル"), self.path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, path: str) -> None:
        """That place it is."""
        self.path.setText(path)
        self._on_path()

    def _on_accepted(self) -> None:
        """Tell what is wanted; a name without suffix gets that of the form."""
        path = Path(self.path.text().strip())
        if path.suffix.lower() not in FORMATS:
            path = path.with_name(path.name + self.format.currentData())
        wanted, words = self._wanted(self.group.checkedId(), path.suffix.lower())
        self.wished.emit(Wish(path, wanted, words))
        self.accept()
