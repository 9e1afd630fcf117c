"""The places below each other, what was searched for in one column so that its neighbours can be compared."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import scale, style, theme
from ui.concordance_model import ConcordanceModel, Place
from ui.quiet_table import make_quiet, set_widths

ROW_HEIGHT: Final = 28
WIDTHS: Final[Mapping[int, int]] = {
    Place.CHECK: 40,
    Place.SPEAKER: 140,
    Place.STATUS: 112,
    Place.ARTICLE: 160,
}
ROOM: Final = 12
ROOM_FOR_ARTICLE: Final = 800
LEAST_WORDS, MOST_WORDS = 56, 320
ALONG: Final = {Place.BEFORE: Qt.AlignmentFlag.AlignRight, Place.WORDS: Qt.AlignmentFlag.AlignHCenter}
ELIDE: Final = {Place.BEFORE: Qt.TextElideMode.ElideLeft, Place.SPEAKER: Qt.TextElideMode.ElideMiddle}
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ContextDelegate(QStyledItemDelegate):
    """What comes before ends at the words, what comes after begins there; the rest stands back."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """How one cell is drawn."""
        super().initStyleOption(option, index)
        place, middle = Place(index.column()), Qt.AlignmentFlag.AlignVCenter
        option.displayAlignment = ALONG.get(place, Qt.AlignmentFlag.AlignLeft) | middle  # pyright: ignore[reportAttributeAccessIssue]  # missing in the stubs
        option.textElideMode = ELIDE.get(place, Qt.TextElideMode.ElideRight)  # pyright: ignore[reportAttributeAccessIssue]  # as above
        if place is Place.WORDS:
            option.font = words_font()  # pyright: ignore[reportAttributeAccessIssue]  # as above
        elif place >= Place.SPEAKER:
            palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]  # as above
            palette.setColor(QPalette.ColorRole.Text, theme.faint(palette))
            option.palette = palette  # pyright: ignore[reportAttributeAccessIssue]  # as above


def words_font() -> QFont:
    """What was searched for stands out."""
    return style.font(style.INTERFACE_TEXT, QFont.Weight.DemiBold)


class ConcordanceTable(QTableView):
    """The list; the space bar checks, Enter goes to the place."""

    place_wanted = Signal(int)

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = model
        self.setObjectName("hits")
        self.setModel(model)
        self.setItemDelegate(ContextDelegate(self))
        self.setAccessibleName(self.tr("用例の一覧"))
        make_quiet(self, ROW_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(WIDTHS[Place.CHECK])
        set_widths(self, WIDTHS)
        for place in (Place.BEFORE, Place.AFTER):
            columns.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._fit_words)
        scale.follow(self, self._fit_words)
        self.doubleClicked.connect(lambda index: self.place_wanted.emit(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the article's title gives way to what stands around the words."""
        self.setColumnHidden(Place.ARTICLE, self.width() < scale.scaled(ROOM_FOR_ARTICLE))
        super().resizeEvent(event)

    def _fit_words(self) -> None:
        """The words take what the longest of them needs: what is around them belongs close to them."""
        metrics = QFontMetrics(words_font())
        found = {hit.words for hit in self._hits.hits}
        needed = max((metrics.horizontalAdvance(words) for words in found), default=0)
        self.setColumnWidth(
            Place.WORDS, min(max(needed + ROOM, scale.scaled(LEAST_WORDS)), scale.scaled(MOST_WORDS))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the rows; everything else moves about."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self.place_wanted.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Space:
            self._hits.toggle([index.row() for index in self.selectionModel().selectedRows()])
        else:
            super().keyPressEvent(event)
