"""The list of who may have said it: keys as on the keyboard, the answer marked."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import scale, style, theme
from ui.candidate_model import CHOICE_ROLE, CandidateModel, Choice
from ui.facets import CHOOSING
from ui.painting import paint_focus, paint_key, paint_selected

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 29
MOST_ROWS: Final = 10
KEY: Final = 19
CHIP: Final = 8
PADDING: Final = 12
CURRENT_SIGN: Final = "✓"


class CandidateDelegate(QStyledItemDelegate):
    """Draws a key, the speaker's colour, the name, what the speaker is, and a tick at the answer."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One choice."""
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  # missing in the stubs
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]  # as above
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]  # as above
        painter.save()
        if choice.is_current:
            paint_selected(painter, rect, palette, with_bar=True)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(
                rect, theme.mixed(palette.color(QPalette.ColorRole.Highlight), palette.window().color(), 0.5)
            )
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, palette)
        left = self._paint_key_and_colour(painter, rect, choice, palette)
        self._paint_words(painter, rect, left, choice, palette)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other."""
        return scale.scaled_size(QSize(80, ROW_HEIGHT))

    def _paint_key_and_colour(self, painter: QPainter, rect: QRect, choice: Choice, palette: QPalette) -> int:
        """The digit, and the colour that the speaker has in the article; gives where the name begins."""
        key, chip = scale.scaled(KEY), scale.scaled(CHIP)
        top = rect.center().y() - key / 2 + 0.5
        left = rect.left() + PADDING
        if choice.digit:
            paint_key(painter, QRectF(left, top, key, key), choice.digit, palette)
        left += key + PADDING - 4
        if choice.is_reason:
            return left
        if choice.has_colour:
            colour = theme.speaker_colour(palette, choice.hue)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour.ink, 1.5, colour.pattern))
            painter.setBrush(colour.tint)
            painter.drawEllipse(QRectF(left, rect.center().y() - chip / 2 + 0.5, chip, chip))
            painter.restore()
        return left + chip + 8

    def _paint_words(
        self, painter: QPainter, rect: QRect, left: int, choice: Choice, palette: QPalette
    ) -> None:
        """The name, heavier where it is the answer, and the tick."""
        words = QRect(left, rect.top(), rect.right() - left - PADDING, rect.height())
        if choice.is_current:
            painter.setPen(theme.accent(palette))
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), CURRENT_SIGN
            )
            words.setRight(words.right() - scale.scaled(22))
            font = painter.font()
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        text = painter.fontMetrics().elidedText(choice.text, Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(text) + style.STEP)
        self._paint_beside(painter, words, choice.beside, palette)

    def _paint_beside(self, painter: QPainter, rect: QRect, words: str, palette: QPalette) -> None:
        """The quiet word after the name, where there is room for all of it."""
        painter.setFont(style.font(style.CAPTION_TEXT))
        if painter.fontMetrics().horizontalAdvance(words) <= rect.width():
            painter.setPen(theme.faint(palette))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


class CandidateList(QListView):
    """The choices; a click or Enter on a row chooses, the digits do so from anywhere in the review."""

    row_chosen = Signal(Choice)

    def __init__(self, model: CandidateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidates = model
        self.setModel(model)
        self.setItemDelegate(CandidateDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._fit)
        scale.follow(self, self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar do what a click does."""
        if event.key() in CHOOSING and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        """Tell which choice it was."""
        self.row_chosen.emit(self._candidates.choices[index.row()])

    def _fit(self) -> None:
        """As high as its rows, up to ten; more can be scrolled."""
        self.setFixedHeight(scale.scaled(ROW_HEIGHT) * min(max(self._candidates.rowCount(), 1), MOST_ROWS))
