"""The article, read-only: its quotations marked, the one in hand outlined with what gave its speaker away."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from db.views import QuoteView
from extraction.model import Span
from services.span_edges import Edge
from ui import article_marks, labels, reason_words, theme
from ui.article_marks import Mark, rects_of
from ui.article_page import ArticlePage
from ui.span_handles import Drag, edge_at

COMFORT: Final = 0.8  # the quotation in hand stays above this share of the height
CARET_KEYS: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
)
LANDING: Final = 0.3  # and is brought to this one where it was out of sight


class ArticleView(QTextEdit):
    """The page; a click on a quotation takes it in hand."""

    quote_clicked = Signal(int)
    edge_dragged = Signal(int, object, int)  # of which quotation, which edge, to which place of the text

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._text = ""
        self._page: ArticlePage | None = None
        self._quotes: Sequence[QuoteView] = ()
        self._hues: Mapping[int, int] = {}
        self._selected: int | None = None
        self._marks: list[Mark] | None = None
        self._drag: Drag | None = None
        self._pointed: Span | None = None
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
        self._quotes, self._selected, self._pointed = (), None, None
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

    def selected_span(self) -> Span | None:
        """What is selected of the text."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        positions = self._page.positions
        return Span(positions.to_text(cursor.selectionStart()), positions.to_text(cursor.selectionEnd()))

    def clear_selection(self) -> None:
        """Nothing is selected any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def caret(self) -> int:
        """The place in the text that was clicked, or walked to."""
        return 0 if self._page is None else self._page.positions.to_text(self.textCursor().position())

    def toggle_caret(self) -> None:
        """Let the arrow keys walk through the letters of the quotation in hand, or the quotations again."""
        self._set_caret(is_shown=not self._has_caret())
        mark = self._selected_mark()
        if self._has_caret() and self._page is not None and mark is not None:
            cursor = self.textCursor()
            cursor.setPosition(self._page.positions.to_page(mark.quote.span.start))
            self.setTextCursor(cursor)
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def point_at(self, span: Span | None) -> None:
        """Outline a place of the text and bring it into sight; None goes back to the quotation in hand."""
        if span != self._pointed:
            self._pointed = span
            if span is None:
                self._bring_into_sight()
            else:
                self._scroll_to(self._rects(span))
            self.viewport().update()

    def marks(self) -> Sequence[Mark]:
        """The quotations and the boxes they take, in the order in which they are drawn."""
        if self._marks is None:
            self._marks = [self._mark(quote) for quote in self._quotes]
        return self._marks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints under the letters; outline, ticks and links over them; a line where the page goes on above."""
        seen = QRectF(event.rect()).translated(0, self._scrolled())
        painter = self._painter()
        article_marks.paint_under(painter, self.marks(), seen, self.palette())
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        self._paint_over(painter, seen)
        painter.end()
        if self._scrolled():
            painter = QPainter(self.viewport())
            painter.fillRect(0, 0, self.viewport().width(), 1, theme.hairline(self.palette()))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column keeps its width, its margins give way, and the quotation in hand stays in sight."""
        if self._page is not None and event.size().width() != event.oldSize().width():
            self._page.set_width(self.viewport().width())
            self._marks = None
        super().resizeEvent(event)
        self._bring_into_sight()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: what is dimmed was dimmed in the old ones."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            scrolled = self._scrolled()
            self._lay_out()
            self.verticalScrollBar().setValue(scrolled)

    def event(self, e: QEvent) -> bool:
        """Keys that mean something else for a while: Esc while an edge is dragged, arrows while there is a caret."""
        if e.type() == QEvent.Type.ShortcutOverride and isinstance(e, QKeyEvent) and self._claims(e):
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Esc lets the edge go back where it was."""
        if self._drag is not None and e.key() == Qt.Key.Key_Escape:
            self._show_drag(None)
        else:
            super().keyPressEvent(e)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """The hands are elsewhere: no caret, and no drag."""
        super().focusOutEvent(e)
        self._show_drag(None)
        if e.reason() != Qt.FocusReason.PopupFocusReason:
            self._set_caret(is_shown=False)

    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Take a handle of the quotation in hand, or begin to select."""
        mark, edge = self._selected_mark(), self._edge_at(e.position())
        if e.button() == Qt.MouseButton.LeftButton and mark is not None and edge is not None:
            self._drag = Drag(mark.quote, edge, mark.quote.span)
        else:
            super().mousePressEvent(e)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A click, not the end of a selection, takes the quotation in hand; a dragged edge is told."""
        drag = self._drag
        if drag is not None:
            self._show_drag(None)
            if drag.is_change:
                self.edge_dragged.emit(drag.quote.id, drag.edge, drag.edge.of(drag.span))
            return
        super().mouseReleaseEvent(e)
        if e.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self._mark_at(e.position())
            if mark is not None:
                self.quote_clicked.emit(mark.quote.id)

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """An edge follows; else the pointer shows what a click does."""
        if self._drag is not None and self._page is not None:
            self._follow(e.position().y())
            place = self.cursorForPosition(e.position().toPoint()).position()
            self._show_drag(self._drag.moved(self._text, self._page.positions.to_text(place)))
            return
        super().mouseMoveEvent(e)
        shape = Qt.CursorShape.IBeamCursor
        if e.buttons() == Qt.MouseButton.NoButton and self._edge_at(e.position()) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._mark_at(e.position()) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

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
        words = (
            "" if mark is None else f"{labels.speaker(mark.quote)}\n{reason_words.reason(mark.quote.reason)}"
        )
        QToolTip.showText(on_screen, words, self)

    def _paint_over(self, painter: QPainter, seen: QRectF) -> None:
        """What stands over the letters and beside them."""
        palette = self.palette()
        left = self._left()
        article_marks.paint_ticks(painter, self.marks(), left, seen, palette)
        if self._pointed is not None:
            article_marks.paint_pointer(painter, self._rects(self._pointed), palette)
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
        at = self.caret()
        if quote.span.start < at < quote.span.end and not self.textCursor().hasSelection():
            article_marks.paint_cut(painter, self._rects(Span(at, at + 1)), palette)

    def _painter(self) -> QPainter:
        """A painter in the page's own coordinates."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._scrolled())
        return painter

    def _lay_out(self) -> None:
        """Make the page anew."""
        self._page = ArticlePage(self.document(), self._text, self._size, self.palette())
        self._page.set_width(self.viewport().width())
        self._marks = None
        # Writing leaves the cursor at the end, and Qt brings it into sight where the page is shown first.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setTextColor(self.palette().color(QPalette.ColorRole.Text))

    def _bring_into_sight(self) -> None:
        """Scroll only where the quotation in hand is out of the comfortable part."""
        mark = self._selected_mark()
        if mark is not None:
            self._scroll_to(mark.rects)

    def _scroll_to(self, rects: Sequence[QRectF]) -> None:
        """The same for any boxes of the page."""
        if not rects:
            return
        height = self.viewport().height()
        top, bottom = rects[0].top(), rects[-1].bottom()
        seen = self._scrolled()
        if top < seen + 8 or bottom > seen + height * COMFORT:
            bar = self.verticalScrollBar()
            bar.setValue(self._line_above(min(top - height * LANDING, bar.maximum())))

    def _line_above(self, height: float) -> int:
        """Where the line at this height of the page begins: what is at the top is to be read whole."""
        layout = self.document().documentLayout()
        place = layout.hitTest(QPointF(self._left(), height), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(place)
        line = block.layout().lineForTextPosition(place - block.position())
        is_first = block.blockNumber() == 0 and line.lineNumber() == 0
        return 0 if is_first else int(layout.blockBoundingRect(block).top() + line.y())

    def _mark(self, quote: QuoteView) -> Mark:
        """The quotation where it stands on the page."""
        return Mark(quote, self._rects(quote.span), self._hue(quote))

    def _show_drag(self, drag: Drag | None) -> None:
        """Draw the quotation whose edge is dragged as it would be, or everything as it is."""
        if drag == self._drag:
            return
        self._drag, before = drag, self._drag
        shown = drag.preview if drag else before and before.quote
        self._marks = [
            self._mark(shown) if shown and mark.quote.id == shown.id else mark for mark in self.marks()
        ]
        self.viewport().update()

    def _follow(self, y: float) -> None:
        """Scroll after an edge that is dragged out of sight."""
        outside = min(y, 0) + max(y - self.viewport().height(), 0)
        self.verticalScrollBar().setValue(self._scrolled() + round(outside / 2))

    def _edge_at(self, point: QPointF) -> Edge | None:
        """The handle under a point of the viewport."""
        return edge_at(self._selected_mark(), point + QPointF(0, self._scrolled()))

    def _claims(self, key: QKeyEvent) -> bool:
        """Whether a key is meant for the page itself just now."""
        if self._drag is not None:
            return key.key() == Qt.Key.Key_Escape
        held = key.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return self._has_caret() and key.key() in CARET_KEYS and held == Qt.KeyboardModifier.NoModifier

    def _has_caret(self) -> bool:
        """Whether the arrow keys walk through letters."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def _set_caret(self, *, is_shown: bool) -> None:
        """Let the arrow keys walk through letters, or not; the input method stays off."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if is_shown:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

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
