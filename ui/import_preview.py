"""A look at articles before they are taken in: leave some out, put right what is said of them, choose the column."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from formats.article import ColumnChoice
from services.preview import Preview
from services.problems import describe
from services.wishes import Wishes
from ui import scale, style
from ui.detail_parts import caption, plain
from ui.drop_down import DropDown
from ui.preview_model import Place, PreviewModel
from ui.quiet_table import set_row_height, set_widths

ROW_HEIGHT: Final = 32
WIDTHS: Final[Mapping[int, int]] = {
    Place.OUTLET: 120,
    Place.DATE: 104,
    Place.URL: 136,
    Place.LENGTH: 96,
    Place.FILE: 184,
}
LONGEST_SHOWN: Final = 20_000
MOST_SENTENCES: Final = 3


class ImportPreview(QDialog):
    """The articles as a table, the text of the chosen one below; Ctrl+Enter takes them in."""

    wished = Signal(object)  # the Wishes
    column_chosen = Signal(object)  # the ColumnChoice under which to look again

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("記事を確かめて加える"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scale.give_room(self, QSize(1080, 680))
        self._language = language
        self._has_more = False
        self.count = caption("", self)
        self.column_words = caption(self.tr("本文の列"), self)
        self.column = DropDown(self)
        self.column.setAccessibleName(self.tr("本文の列"))
        self.model = PreviewModel(self)
        self.table = QTableView(self)
        self.table.setObjectName("preview")
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("加える記事"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("記事の文章"))
        self.refused = plain(self, is_faint=True)
        self.buttons = QDialogButtonBox(self)
        self.take = self.buttons.addButton(self.tr("加える"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        # Enter ends the writing in a cell and must do nothing more.
        self.take.setShortcut("Ctrl+Return")
        for button in self.buttons.buttons():
            button.setAutoDefault(False)  # pyright: ignore[reportAttributeAccessIssue]  # they are push buttons
        self._dress_table()
        self._lay_out()
        self._connect()

    def show_preview(self, found: Preview) -> None:
        """Show what the inputs hold, the first article chosen."""
        self.model.set_articles(found.articles)
        self._show_columns(found.headings)
        sentences = [describe(one.error, language=self._language) for one in found.refused]
        more = self.tr("ほか{count}件は読めません。").format(count=len(sentences) - MOST_SENTENCES)
        self.refused.setText(
            "\n".join([*sentences[:MOST_SENTENCES], *([more] if len(sentences) > MOST_SENTENCES else ())])
        )
        self.refused.setVisible(bool(sentences))
        self._has_more = found.has_more
        self._show_count()
        if found.articles:
            self.table.setCurrentIndex(self.model.index(0, Place.TITLE))
        else:
            self.text.clear()
        if not self.column.hasFocus():
            (self.table if found.articles else self.column).setFocus()

    def _show_columns(self, headings: Sequence[str]) -> None:
        """The headings to choose from, where there is a table; the chosen one stays chosen."""
        chosen = self.column.currentData()
        self.column.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.column.clear()
        self.column.addItem(self.tr("自動で選ぶ"), "")
        for heading in headings:
            self.column.addItem(heading, heading)
        self.column.setCurrentIndex(max(0, self.column.findData(chosen)))
        self.column.blockSignals(False)  # noqa: FBT003  # Qt's own
        for widget in (self.column, self.column_words):
            widget.setVisible(bool(headings))

    def _show_count(self) -> None:
        """How many are to come in."""
        words = self.tr("加える記事　{count}件").format(count=self.model.wanted())
        if self._has_more:
            words += self.tr("（はじめの分だけを示しています。残りもすべて加えます）")
        self.count.setText(words)
        self.take.setEnabled(self.model.wanted() > 0 or self._has_more)

    def _dress_table(self) -> None:
        """Fixed rows; the title takes what the other columns leave."""
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        set_row_height(self.table, ROW_HEIGHT)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        set_widths(self.table, WIDTHS)
        columns.setSectionResizeMode(Place.TITLE, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        """Table above, text below."""
        line = QHBoxLayout()
        line.setSpacing(style.STEP)
        line.addWidget(self.count, stretch=1)
        line.addWidget(self.column_words)
        line.addWidget(self.column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addLayout(line)
        layout.addWidget(self.table, stretch=3)
        layout.addWidget(caption(self.tr("文章"), self))
        layout.addWidget(self.text, stretch=2)
        layout.addWidget(self.refused)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        """Rows to their text, the column to another look."""
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.model.dataChanged.connect(self._show_count)
        self.column.currentIndexChanged.connect(
            lambda: self.column_chosen.emit(ColumnChoice(self.column.currentData()))
        )
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)

    def _on_row(self, current: QModelIndex) -> None:
        """The text of the chosen article, as much of it as one looks at."""
        if current.isValid():
            self.text.setPlainText(self.model.article(current.row()).text[:LONGEST_SHOWN])

    def _on_accepted(self) -> None:
        """Tell what is wanted."""
        self.wished.emit(Wishes(ColumnChoice(self.column.currentData()), self.model.edits()))
        self.accept()
