"""The desk of one project: its panes, and the wires between them and the review."""

import logging
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from db import queries, queries_lists
from db.engine import Database
from db.errors import DatabaseProblem
from db.views import ArticleView, QuoteFilter
from services.name_search import NameSearch
from ui import place
from ui.article_pane import ArticlePane
from ui.candidate_model import Choice
from ui.counting import Counting
from ui.detail_pane import DetailPane
from ui.filter_pane import WIDTH, FilterPane
from ui.hues import Hues
from ui.jumps import Jumps
from ui.list_pane import ListPane
from ui.offer_strip import OfferStrip, under_each_other
from ui.queues import is_narrowed
from ui.resuming import nearest
from ui.review import Review
from ui.settings import Settings
from ui.span_review import SpanReview
from ui.status_line import StatusLine

COUNTING_PAUSE: Final = 150
PLACE_PAUSE: Final = 1500
SHARES: Final = {"across": (WIDTH, 740, 308), "down": (470, 234)}

logger = logging.getLogger(__name__)


class Desk(QWidget):
    """What is reviewed and everything that shows it."""

    changed = Signal()  # what menus show may be another now
    many_expected = Signal(int)  # so many quotations are about to change at once
    failed = Signal(object)
    files_wanted = Signal()

    def __init__(
        self, database: Database, settings: Settings, by: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.review = Review(database, by, self)
        self.spans = SpanReview(self.review, self)
        self.jumps = Jumps(self.review, self)
        self._settings = settings
        self.undo_hint = ""
        self.walk_hint = ""
        self._hues = Hues()
        self._article_id: int | None = None
        self._waiting_at: int | None = None
        self._article_ids: Sequence[int] = ()
        self._places: Mapping[int, int] = {}
        self.filters = FilterPane(self._read_articles, self)
        self.article = ArticlePane(settings.text_size, self)
        self.list = ListPane(self.review.model, self)
        self.name_search = NameSearch(database)
        self.detail = DetailPane(self.name_search.find, self)
        self.offer = OfferStrip(self)
        self.status = StatusLine(self)
        self.counting = Counting(database, self)
        self._count_later = self._timer(COUNTING_PAUSE, self._count)
        self._placing = self._timer(PLACE_PAUSE, self.keep_place)
        self._splitters = self._lay_out()
        if (folded := settings.folded) is not None:
            self.filters.fold(folded)
        self._connect_review()
        self._connect_panes()

    @property
    def article_id(self) -> int | None:
        """The article that is shown."""
        return self._article_id

    def begin(self) -> None:
        """Stand where the editor left off; the panes must have their sizes by now."""
        kept = place.find(self.review.database)
        self._list_articles()
        if not self.stand_at(kept):
            self.tell(self.tr("近くの発言から始めます（前回の発言は一覧にありません）"))
        self.focus_list()

    def stand_at(self, kept: place.Place) -> bool:
        """Show the list, the quotation and the part of the article; False where it could only be the nearest."""
        quote_id = nearest(self.review.reader, kept)
        self.review.restore(quote_id, kept.quote_filter)
        if kept.quote_id is None or self.review.quote is None:
            return True
        if quote_id == kept.quote_id:
            self.article.view.verticalScrollBar().setValue(kept.scroll)
        return quote_id == kept.quote_id

    def present_place(self) -> place.Place:
        """Where the editor is."""
        quote, scroll = self.review.quote, self.article.view.verticalScrollBar().value()
        if quote is None:
            return place.Place(None, self.review.filter, scroll)
        return place.Place(quote.id, self.review.filter, scroll, quote.article_id, quote.span.start)

    def leave(self) -> None:
        """Keep what is typed and where everything stands."""
        self._count_later.stop()
        self.counting.stop()
        self.review.long_acts.leave()
        self.review.reader.stop()
        self.detail.keep_note()
        self.keep_place()
        for name, splitter in self._splitters.items():
            self._settings.keep_shape(name, splitter.saveState())
        self._settings.folded = self.filters.folded()

    def keep_place(self) -> None:
        """Keep the place now; that it could not be kept is no reason to stop the work, nor to wait for a long act."""
        self._placing.stop()
        if self.review.long_acts.is_busy:
            self._placing.start()
            return
        try:
            place.keep(self.review.database, self.present_place())
        except DatabaseProblem:
            logger.warning("The place was not kept", exc_info=True)

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """Let these keys work in the list and the article."""
        for widget in (self.list.table, self.article.view):
            widget.addActions(list(actions))

    def add_strip(self, strip: QWidget) -> None:
        """Give it the room below the panes."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.status), strip)

    def focus_list(self) -> None:
        """The hands go back to the work; digits mean speakers again."""
        self.review.drop_reason()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def walk(self, steps: int) -> None:
        """To the next pane, or the one before."""
        visits = (
            (self.list, self.focus_list),
            (self.article, self.article.view.setFocus),
            (self.detail, self.detail.focus_pane),
            (self.filters, self.filters.focus_search),
        )
        focused = QApplication.focusWidget()
        here = next((at for at, (pane, _) in enumerate(visits) if focused and pane.isAncestorOf(focused)), -1)
        visits[(here + steps) % len(visits)][1]()

    def go_hit(self, rows: int) -> None:
        """F3: to the next quotation that holds what is sought, or ask what that is."""
        self.filters.search_now()
        if not self.jumps.go_hit(rows):
            self.filters.focus_search()

    def press_digit(self, digit: int) -> None:
        """A candidate, or after X a reason; what it means is for the editor to set."""
        self.review.choose_digit(digit, settles=self._settings.settles_with_digit)

    def confirm_anywhere(self) -> None:
        """Ctrl+Enter: what is typed counts, then confirm, and back to the list."""
        self.detail.keep_note()
        if self.detail.search.field.hasFocus():
            self.detail.search.take()
        self.focus_list()
        self.review.confirm()

    def _show_new(self, article_id: int) -> None:
        """Take the first quotation of a new article in hand, under whatever filter shows it."""
        with self.review.database.session() as session:
            found = queries.find_quotes(session, QuoteFilter(article_id=article_id, only_speech=True))
        if found:
            self.review.select(found[0].id)
            self.focus_list()

    def hold_anywhere(self) -> None:
        """Ctrl+Shift+Enter: keep the note, decide later, and back to the list."""
        self.detail.keep_note()
        self.focus_list()
        self.review.hold_and_go_on()

    def expect(self) -> None:
        """Articles are on their way."""
        quote = self.review.quote
        self._waiting_at = quote and quote.id

    def welcome(self, article_ids: tuple[int, ...]) -> None:
        """Articles came in: list them, and show the first to an editor who has waited for it."""
        quote = self.review.quote
        self._list_articles()
        self.review.reload()
        has_waited = quote is None or quote.id == self._waiting_at
        if article_ids and has_waited:
            self._show_new(article_ids[0])

    # Behind the panes

    def _on_listed(self) -> None:
        """Another list: the filter may have been widened to show something."""
        self.filters.show_filter(self.review.filter)
        self.list.show_order(self.review.filter.order)
        self._show_list()
        self.status.show_progress(self.review.progress())
        self._count_later.start()

    def _on_selected(self) -> None:
        """Another quotation is in hand."""
        self._show_list()
        self._show_article()
        self._show_detail()
        self._placing.start()
        self.changed.emit()

    def _on_changed(self) -> None:
        """Something was decided about a quotation."""
        self._mark_article()
        self._show_detail()
        self.status.show_saved(self.review.saved_at)
        self.status.show_progress(self.review.progress())
        self._count_later.start()
        self.changed.emit()

    def _show_list(self) -> None:
        """The current row, and which of how many it is."""
        rows = self.review.model.rowCount()
        quote = self.review.quote
        self.list.table.show_quote(quote and quote.id)
        self._show_place()
        self.list.show_state(is_empty=not rows, is_narrowed=is_narrowed(self.review.filter))

    def _show_place(self) -> None:
        """Which of how many, as soon as somebody knows how many."""
        model = self.review.model
        self.list.show_place(self.review.row, model.rowCount() if model.is_complete else None)

    def _show_article(self) -> None:
        """The article of the quotation in hand, else the one narrowed to, else the one before."""
        quote = self.review.quote
        article_id = quote.article_id if quote else self.review.filter.article_id or self._article_id
        if article_id is None:
            self.article.show_nothing(has_articles=bool(self._article_ids))
            return
        if article_id != self._article_id:
            self._load_article(article_id)
        self.article.view.select(quote and quote.id)

    def _load_article(self, article_id: int) -> None:
        """Read the article and lay it out."""
        with self.review.database.session() as session:
            article, number, articles = queries.article(session, article_id)
            text = queries.article_text(session, article_id)
        self._article_id = article_id
        self.article.show_article(article, text, number, articles)
        self._mark_article()

    def _mark_article(self) -> None:
        """Every quotation of the article as it stands now, whatever is listed."""
        if self._article_id is None:
            return
        with self.review.database.session() as session:
            quotes = queries.find_quotes(session, QuoteFilter(article_id=self._article_id))
        self._places = self._hues.of(self._article_id, quotes)
        self.article.view.show_quotes(quotes, self._places)

    def _show_detail(self) -> None:
        """The right pane as it stands now."""
        review = self.review
        self.detail.show_quote(review.quote, review.candidates(), review.history(), self._places)
        self.detail.show_problems(review.problems())
        if review.is_rejecting:
            self.detail.show_reasons()

    def _count(self) -> None:
        """What each way to narrow leaves."""
        self.filters.count_articles()
        self.counting.begin(self.review.filter, self.filters.wanted_counts())

    def _list_articles(self) -> None:
        """All articles of the project, by their ids."""
        with self.review.database.session() as session:
            self._article_ids = queries_lists.article_ids(session)
        self.filters.set_articles(self._article_ids)

    def _read_articles(self, ids: Sequence[int]) -> Sequence[ArticleView]:
        """Some articles, for the left pane."""
        with self.review.database.session() as session:
            return queries.articles(session, ids)

    def _on_choice(self, choice: Choice) -> None:
        """A row of the right pane was pressed."""
        if choice.is_reason:
            self.review.reject(int(choice.digit))
        else:
            self.review.choose_speaker(choice.speaker_id)
        self.focus_list()

    def _on_name(self, act: object) -> None:
        """A speaker was found or named: back to the list."""
        if isinstance(act, int):
            self.review.choose_speaker(act)
        else:
            self.review.name_speaker(str(act))
        self.focus_list()

    def say(self, sentence: str) -> None:
        """Tell what was just stored, and how to take it back."""
        undoable, _ = self.review.steps()
        self.article.toast.say(sentence, self.undo_hint if undoable is not None else "")

    def tell(self, sentence: str) -> None:
        """Tell something that undo would not take back."""
        self.article.toast.say(sentence)

    # Building

    def _lay_out(self) -> dict[str, QSplitter]:
        """Filter, article over list, and detail beside each other, one hairline apart."""
        down = QSplitter(Qt.Orientation.Vertical, self)
        down.addWidget(self.article)
        down.addWidget(self.list)
        across = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (self.filters, down, under_each_other(self.detail, self.offer)):
            across.addWidget(pane)
        for at, share in enumerate((0, 1, 0)):
            across.setStretchFactor(at, share)
        for at, share in enumerate((2, 1)):  # a higher window shows more of both
            down.setStretchFactor(at, share)
        splitters = {"across": across, "down": down}
        for name, splitter in splitters.items():
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            kept = self._settings.shape(name)
            if kept is None or not splitter.restoreState(kept):
                splitter.setSizes(list(SHARES[name]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(across, stretch=1)
        layout.addWidget(self.status)
        return splitters

    def _connect_review(self) -> None:
        """What the review tells."""
        self.review.listed.connect(self._on_listed)
        self.review.quote_selected.connect(self._on_selected)
        self.review.quote_changed.connect(self._on_changed)
        self.review.model.completed.connect(self._show_place)
        self.review.reasons_wanted.connect(self.detail.show_reasons)
        self.review.said.connect(self.say)
        self.review.told.connect(self.tell)
        self.review.failed.connect(self.failed)

    def _connect_panes(self) -> None:
        """What the editor does in the panes."""
        self.list.table.quote_chosen.connect(self.review.select)
        self.list.filter_unwanted.connect(self.filters.clear_filter)
        self.article.view.quote_clicked.connect(self.review.select)
        self.article.view.edge_dragged.connect(self.spans.drag)
        self.spans.taken.connect(self.article.view.clear_selection)
        self.article.files_wanted.connect(self.files_wanted)
        self.counting.counted.connect(self.filters.show_counts)
        self.filters.counts_wanted.connect(self._count_later.start)
        self.filters.changed.connect(self.review.set_filter)
        self.filters.left.connect(self.focus_list)
        self.detail.choice_made.connect(self._on_choice)
        self.detail.search.speaker_chosen.connect(self._on_name)
        self.detail.search.name_given.connect(self._on_name)
        self.detail.kind_wanted.connect(self.review.change_kind)
        self.detail.note_written.connect(self.review.write_note)

    def _timer(self, pause: int, act: object) -> QTimer:
        """Do it once things have been still for so long."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer
