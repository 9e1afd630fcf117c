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
from formats.columns import Column
from services.forms import FORMS
from services.templates import Scope, Template
from ui import scale, style
from ui.column_list import ColumnList
from ui.detail_parts import caption, plain
from ui.drop_down import DropDown
from ui.roomy import Roomy, show_whole
from ui.template_row import TemplateRow

WORDS: Final[Mapping[str, str]] = {
    "xlsx": str(QT_TRANSLATE_NOOP("ExportDialog", "Excelの一覧（.xlsx）")),
    "docx": str(QT_TRANSLATE_NOOP("ExportDialog", "印刷用のWord文書（.docx）")),
    "html": str(QT_TRANSLATE_NOOP("ExportDialog", "ブラウザーで見る報告（.html）")),
    "markdown": str(QT_TRANSLATE_NOOP("ExportDialog", "Markdown（.md）")),
    "csv": str(QT_TRANSLATE_NOOP("ExportDialog", "表計算の文字データ（.csv）")),
    "json": str(QT_TRANSLATE_NOOP("ExportDialog", "ほかのプログラム用（.json）")),
    "jsonl": str(QT_TRANSLATE_NOOP("ExportDialog", "ほかのプログラム用、一行に一記事（.jsonl）")),
    "annotation": str(QT_TRANSLATE_NOOP("ExportDialog", "研究用：W3C Web Annotation（.jsonld）")),
    "tei": str(QT_TRANSLATE_NOOP("ExportDialog", "研究用：TEI（.xml）")),
    "conllu": str(QT_TRANSLATE_NOOP("ExportDialog", "研究用：CoNLL-U（.conllu）")),
    "brat": str(QT_TRANSLATE_NOOP("ExportDialog", "研究用：brat（.zip）")),
}
WITH_COLUMNS: Final = frozenset({"xlsx", "csv"})
BY_SUFFIX: Final = {form.suffix: name for name, form in FORMS.items()}
SCOPES: Final = tuple(Scope)
SCOPE_WORDS: Final = (
    str(QT_TRANSLATE_NOOP("ExportDialog", "一覧に出ている発言　{count}件")),
    str(QT_TRANSLATE_NOOP("ExportDialog", "除外を除くすべての発言　{count}件")),
    str(QT_TRANSLATE_NOOP("ExportDialog", "除外した発言、否定や仮定の発言、発言以外も含むすべて")),
)
WITHOUT_REJECTED: Final = QuoteFilter(
    statuses=frozenset(ReviewStatus) - {ReviewStatus.REJECTED}, only_speech=True
)
EVERYTHING: Final = QuoteFilter()


@dataclass(frozen=True, slots=True)
class Wish:
    """What the editor wants written, and where; `scope` says in Japanese which quotations, for the sheet itself."""

    path: Path
    quote_filter: QuoteFilter
    scope: str
    form: str
    columns: tuple[Column, ...]


class ExportDialog(QDialog):
    """It asks; the window writes."""

    wished = Signal(Wish)
    failed = Signal(object)

    def __init__(
        self,
        shown: QuoteFilter,
        count: Callable[[QuoteFilter], int],
        folder: Path,
        templates: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("書き出す"))
        scale.widen(self, 520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._count = count
        self._scopes = (shown, WITHOUT_REJECTED, EVERYTHING)
        self.templates = TemplateRow(templates, self._template, self)
        self._make_choices()
        self.path = QLineEdit(str(folder / self._name()), self)
        self.path.setAccessibleName(self.tr("書き出すファイル"))
        self.browse = QPushButton(self.tr("選ぶ…"), self)
        self.buttons = QDialogButtonBox(self)
        self.write = self.buttons.addButton(self.tr("書き出す"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.write.setDefault(True)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()
        self._show_scopes()
        self.write.setFocus()

    def _make_choices(self) -> None:
        """Which quotations, in which form, in which columns."""
        self.group = QButtonGroup(self)
        for number in range(len(self._scopes)):
            self.group.addButton(QRadioButton(self), number)
        self.group.button(0).setChecked(True)
        self.only_facts = plain(self, is_faint=True)
        self.only_facts.setText(self.tr("否定・仮定・疑問・予定の発言は、「すべて」を選んだときだけ入ります"))
        self.format = DropDown(self)
        self.format.setAccessibleName(self.tr("形式"))
        for name, words in WORDS.items():
            self.format.addItem(QCoreApplication.translate("ExportDialog", words), name)
        self.column_part = QWidget(self)
        self.columns = ColumnList(self.column_part)

    def _name(self) -> str:
        """A name that sorts and says what it is."""
        return self.tr("発言一覧") + f"_{date.today():%Y-%m-%d}.xlsx"

    def _lay_out(self) -> None:
        """The questions below each other."""
        inside = QWidget(self)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.SMALL)
        layout.addWidget(caption(self.tr("ひな形"), self))
        layout.addWidget(self.templates)
        layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("書き出す発言"), self))
        for button in self.group.buttons():
            layout.addWidget(button)
        layout.addWidget(self.only_facts)
        layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("形式"), self))
        layout.addWidget(self.format)
        columns = QVBoxLayout(self.column_part)
        columns.setContentsMargins(0, style.GAP, 0, 0)
        columns.setSpacing(style.SMALL)
        columns.addWidget(caption(self.tr("列（並べる順）"), self.column_part))
        columns.addWidget(self.columns)
        layout.addWidget(self.column_part)
        layout.addSpacing(style.GAP)
        layout.addWidget(caption(self.tr("ファイル"), self))
        place = QHBoxLayout()
        place.setSpacing(style.STEP)
        place.addWidget(self.path, stretch=1)
        place.addWidget(self.browse)
        layout.addLayout(place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        whole.setSpacing(style.WIDE)
        whole.addWidget(Roomy(inside, self))
        whole.addWidget(self.buttons)
        show_whole(self)

    def _connect(self) -> None:
        """Form and file name go together."""
        self.templates.chosen.connect(self._on_template)
        self.templates.failed.connect(self.failed)
        self.format.currentIndexChanged.connect(self._on_format)
        self.path.editingFinished.connect(self._on_path)
        self.path.textChanged.connect(self._show_whether_it_can)
        self.columns.changed.connect(self._show_whether_it_can)
        self.browse.clicked.connect(self._on_browse)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def _template(self, name: str) -> Template:
        """What is chosen now, under a name."""
        titles = tuple(column.title for column in self.columns.columns())
        return Template(name, SCOPES[self.group.checkedId()], self.format.currentData(), titles)

    def _on_template(self, template: Template) -> None:
        """Choose what it says."""
        self.group.button(SCOPES.index(template.scope)).setChecked(True)
        self.format.setCurrentIndex(self.format.findData(template.form))
        self.columns.set_columns(template.chosen())
        self._show_whether_it_can()

    def _show_whether_it_can(self) -> None:
        """A file needs a name, a sheet a column."""
        has_columns = self.format.currentData() not in WITH_COLUMNS or bool(self.columns.columns())
        self.write.setEnabled(bool(self.path.text().strip()) and has_columns)

    def _on_format(self) -> None:
        """The file's suffix follows the form, and what is for people holds less than the other forms."""
        self._show_scopes()
        self._show_whether_it_can()
        path = Path(self.path.text().strip())
        if path.name:
            known = path.suffix.lower() in BY_SUFFIX
            stem = path.stem if known else path.name
            self.path.setText(str(path.with_name(stem + FORMS[self.format.currentData()].suffix)))

    def _show_scopes(self) -> None:
        """How many quotations there are of each in this form."""
        name = self.format.currentData()
        self.only_facts.setVisible(FORMS[name].is_list)
        self.column_part.setVisible(name in WITH_COLUMNS)
        for number, words in enumerate(SCOPE_WORDS):
            said = QCoreApplication.translate("ExportDialog", words)
            self.group.button(number).setText(self._counted(said, self._wanted(number, name)))
        self.adjustSize()

    def _wanted(self, number: int, name: str) -> QuoteFilter:
        """The filter of a scope; a list has what was said unless it has everything."""
        scope = self._scopes[number]
        return scope if scope is EVERYTHING else replace(scope, only_facts=FORMS[name].is_list)

    def _counted(self, words: str, wanted: QuoteFilter) -> str:
        """A scope in words."""
        return words if wanted is EVERYTHING else words.format(count=self._count(wanted))

    def _on_path(self) -> None:
        """The form follows a suffix that it knows."""
        name = BY_SUFFIX.get(Path(self.path.text().strip()).suffix.lower())
        if name is not None:
            self.format.setCurrentIndex(self.format.findData(name))

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
        self._on_path()
        path = Path(self.path.text().strip())
        name = self.format.currentData()
        if path.suffix.lower() not in BY_SUFFIX:
            path = path.with_name(path.name + FORMS[name].suffix)
        wanted = self._wanted(self.group.checkedId(), name)
        scope = self._counted(SCOPE_WORDS[self.group.checkedId()], wanted)  # a sheet is Japanese throughout
        self.wished.emit(Wish(path, wanted, scope, name, self.columns.columns()))
        self.accept()
