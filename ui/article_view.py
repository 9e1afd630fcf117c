"""The article, read-only: its quotations marked, the one in hand outlined with what gave its speaker away."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from db.views import QuoteView
from extraction.model import Span
from ui import article_marks, labels
from ui.article_marks import Mark, rects_of
from ui.article_page import ArticlePage

COMFORT: Final = 0.8  # the quotation in hand stays above this share of the height
LANDING: Final = 0.3  # and is brought to this one where it was out of sight


class ArticleView(QTextEdit):
    """The page; a click on a quotation takes it in hand."""

    quote_clicked = Signal(int)

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._text = ""
        self._page: ArticlePage | None = None
        self._quotes: Sequence[QuoteView] = ()
        self._hues: Mapping[int, int] = {}
        self._selected: int | None = None
        self._marks: list[Mark] | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("本文"))

    def show_article(self, text: str) -> None:
        """Lay out another article; its marks come with `show_quotes`."""
        self._text = text
        self._quotes, self._selected = (), None
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def set_size(self, size: int) -> None:
        """Larger or smaller letters; the place stays."""
        if size == self._size:
            return
        self._size = size
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))
        self._bring_into_sight()

    def show_quotes(self, quotes: Sequence[QuoteView], hues: Mapping[int, int]) -> None:
        """Mark these quotations of the article."""
        # Longest first: what lies inside another is drawn on top of it.
        self._quotes = sorted(quotes, key=lambda quote: (-len(quote.span), quote.span.start))
        self._hues = hues
        self._marks = None
        self.viewport().update()

    def select(self, quote_id: int | None) -> None:
        """Outline the quotation in hand; another than before comes into sight."""
        if quote_id != self._selected:
            self._selected = quote_id
            self._bring_into_sight()
            self.viewport().update()

    def marks(self) -> Sequence[Mark]:
        """The quotations and the boxes they take, in the order in which they are drawn."""
        if self._marks is None:
            self._marks = [Mark(quote, self._rects(quote.span), self._hue(quote)) for quote in self._quotes]
        return self._marks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints under the letters; outline, ticks and links over them."""
        seen = QRectF(event.rect()).translated(0, self._scrolled())
        painter = self._painter()
        article_marks.paint_under(painter, self.marks(), seen, self.palette())
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        self._paint_over(painter, seen)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column keeps its width; its margins give way."""
        if self._page is not None and event.size().width() != event.oldSize().width():
            self._page.set_width(self.viewport().width())
            self._marks = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: what is dimmed was dimmed in the old ones."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            scrolled = self._scrolled()
            self._lay_out()
            self.verticalScrollBar().setValue(scrolled)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A click, not the end of a selection, takes the quotation in hand."""
        super().mouseReleaseEvent(e)
        if e.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self._mark_at(e.position())
            if mark is not None:
                self.quote_clicked.emit(mark.quote.id)

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """A hand where a click does something."""
        super().mouseMoveEvent(e)
        is_over = self._mark_at(e.position()) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
        )

    def viewportEvent(self, event: QEvent) -> bool:
        """Who said it and why we think so, where the mouse rests."""
        if isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        """The menu without entries that a read-only page cannot serve."""
        if self.textCursor().hasSelection():
            super().contextMenuEvent(e)

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        """The tip of the quotation under the mouse."""
        mark = self._mark_at(QPointF(at))
        words = "" if mark is None else f"{labels.speaker(mark.quote)}\n{mark.quote.reason}"
        QToolTip.showText(on_screen, words, self)

    def _paint_over(self, painter: QPainter, seen: QRectF) -> None:
        """What stands over the letters and beside them."""
        palette = self.palette()
        left = self._left()
        article_marks.paint_ticks(painter, self.marks(), left, seen, palette)
        mark = self._selected_mark()
        if mark is None or not mark.rects:
            return
        quote = mark.quote
        cue = self._rects(quote.cue) if quote.cue else ()
        # The mention speaks for the machine's answer; it says nothing about somebody else.
        is_machine = quote.speaker_id == quote.machine_speaker_id
        mention = self._rects(quote.mention) if quote.mention and is_machine else ()
        article_marks.paint_evidence(painter, mark, cue, mention, palette)
        article_marks.paint_selected(painter, mark, palette)
        article_marks.paint_link(painter, (*mention, *mark.rects, *cue), left, palette)

    def _painter(self) -> QPainter:
        """A painter in the page's own coordinates."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._scrolled())
        return painter

    def _lay_out(self) -> None:
        """Make the page anew."""
        self._page = ArticlePage(self._text, self._size, self.palette())
        self._page.set_width(self.viewport().width())
        self._marks = None
        self.setDocument(self._page.document)
        self.setTextColor(self.palette().color(QPalette.ColorRole.Text))

    def _bring_into_sight(self) -> None:
        """Scroll only where the quotation in hand is out of the comfortable part."""
        mark = self._selected_mark()
        if mark is None or not mark.rects:
            return
        height = self.viewport().height()
        top, bottom = mark.rects[0].top(), mark.rects[-1].bottom()
        seen = self._scrolled()
        if top < seen + 8 or bottom > seen + height * COMFORT:
            self.verticalScrollBar().setValue(round(top - height * LANDING))

    def _selected_mark(self) -> Mark | None:
        """The mark of the quotation in hand."""
        return next((mark for mark in self.marks() if mark.quote.id == self._selected), None)

    def _mark_at(self, point: QPointF) -> Mark | None:
        """The innermost quotation under a point of the viewport."""
        at = point + QPointF(0, self._scrolled())
        under = [mark for mark in self.marks() if any(box.contains(at) for box in mark.rects)]
        return under[-1] if under else None

    def _rects(self, span: Span) -> tuple[QRectF, ...]:
        """The boxes of a span of the text."""
        if self._page is None:
            return ()
        return rects_of(self._page.document, self._page.positions, span)

    def _hue(self, quote: QuoteView) -> int | None:
        """Which colour its speaker has in this article."""
        return None if quote.speaker_id is None else self._hues.get(quote.speaker_id)

    def _left(self) -> float:
        """Where the column of text begins."""
        return 0.0 if self._page is None else self._page.document.rootFrame().frameFormat().leftMargin()

    def _scrolled(self) -> int:
        """How far down the page the viewport begins."""
        return self.verticalScrollBar().value()
