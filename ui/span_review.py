"""The review of where quotations stand: moved, added, joined, split; each act is stored before a word is said."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal

from db.engine import Database
from extraction.model import Span
from services import spans
from services.span_edges import Edge
from services.spans import SpanOutcome, SpanRefusal
from ui.review import Review

Verb = Callable[[Database, int, str], SpanOutcome]

REFUSALS: Final[Mapping[SpanRefusal, str]] = {
    SpanRefusal.NO_FURTHER: str(QT_TRANSLATE_NOOP("SpanReview", "これ以上は動かせません")),
    SpanRefusal.NO_BRACKET: str(QT_TRANSLATE_NOOP("SpanReview", "合わせるかぎかっこがありません")),
    SpanRefusal.NO_SENTENCE: str(QT_TRANSLATE_NOOP("SpanReview", "すでに文の全体です")),
    SpanRefusal.NOTHING_SELECTED: str(QT_TRANSLATE_NOOP("SpanReview", "先に、本文の文字を選んでください")),
    SpanRefusal.TAKEN: str(QT_TRANSLATE_NOOP("SpanReview", "同じ範囲の発言がすでにあります")),
    SpanRefusal.NO_NEXT: str(QT_TRANSLATE_NOOP("SpanReview", "つなげる次の発言がありません")),
    SpanRefusal.NOT_INSIDE: str(
        QT_TRANSLATE_NOOP(
            "SpanReview", "先に、分ける位置を本文で示してください（クリック、または F7 と矢印）"
        )
    ),
}


class SpanReview(QObject):
    """What the editor does to the place of the quotation in hand, and to stretches of the article."""

    taken = Signal()  # what was selected is a quotation now

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review

    def move(self, edge: Edge, letters: int) -> None:
        """An edge by so many letters."""
        self._change(lambda db, one, by: spans.move_edge(db, one, edge, letters, by))

    def jump(self, edge: Edge, direction: int) -> None:
        """An edge to the next sign."""
        self._change(lambda db, one, by: spans.jump_edge(db, one, edge, direction, by))

    def drag(self, quote_id: int, edge: Edge, at: int) -> None:
        """An edge to where the mouse let go of it."""
        review = self._review
        self._do(lambda: spans.drag_edge(review.database, quote_id, edge, at, review.by), self._moved())

    def snap_to_brackets(self) -> None:
        """To the brackets around it, then to those around these."""
        self._change(spans.snap_to_brackets)

    def snap_to_sentence(self) -> None:
        """To the whole sentence, then to the one around it."""
        self._change(spans.snap_to_sentence)

    def join(self) -> None:
        """With the next quotation of the article."""
        self._change(spans.join_next, self.tr("次の発言とつなげました"))

    def split(self, at: int) -> None:
        """In two, before the letter at this place."""
        said = self.tr("発言を二つに分けました")
        self._change(lambda db, one, by: spans.split(db, one, at, by), said)

    def take(self, article_id: int | None, span: Span | None, *, is_new: bool) -> None:
        """What is selected: where the quotation in hand stands, or where it is another, a new one."""
        review, quote = self._review, self._review.quote
        if article_id is None or span is None:
            review.told.emit(self._refusal(SpanRefusal.NOTHING_SELECTED))
        elif quote is None or is_new or quote.article_id != article_id or not quote.span.overlaps(span):
            said = self.tr("発言を加えました")
            self._do(lambda: spans.add(review.database, article_id, span, review.by), said, selects=True)
        else:
            self._change(lambda db, one, by: spans.set_span(db, one, span, by))

    def _change(self, verb: Verb, said: str = "") -> None:
        """Store something about the quotation in hand."""
        review, quote = self._review, self._review.quote
        if quote is not None:
            self._do(lambda: verb(review.database, quote.id, review.by), said or self._moved())

    def _do(self, act: Callable[[], SpanOutcome], said: str, *, selects: bool = False) -> None:
        """Store it, show it and say so, or say why not."""
        review = self._review
        outcomes: list[SpanOutcome] = []
        if not review.store(lambda: outcomes.append(act())):
            return
        outcome = outcomes[0]
        if outcome.refusal is None:
            review.place_again((outcome.quote_id, *outcome.others))
            self.taken.emit()
        is_there = outcome.refusal is None or outcome.refusal is SpanRefusal.TAKEN
        if selects and is_there:
            review.select(outcome.quote_id)
        crossing = self.tr(" · ほかの発言と重なっています") if outcome.is_crossing else ""
        if outcome.refusal is None:
            review.said.emit(said + crossing)
        else:
            review.told.emit(self._refusal(outcome.refusal))

    def _refusal(self, refusal: SpanRefusal) -> str:
        """Why nothing was done."""
        return self.tr(REFUSALS[refusal])

    def _moved(self) -> str:
        """What is said where an edge moved."""
        return self.tr("範囲を変えました")
