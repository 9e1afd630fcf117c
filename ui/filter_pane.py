"""The left pane: which quotations are listed, by words, queue, and whatever they have in common."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.views import Dimension, QuoteFilter, ReviewStatus
from ui import facet_words, scale, style
from ui.counting import Counted
from ui.detail_parts import caption
from ui.facet_models import ArticleFacets, Facet, FacetModel, FetchArticles
from ui.facet_section import FacetSection
from ui.facets import FacetList
from ui.place import SPEECH
from ui.queues import Queue, is_narrowed, queue_of, queued, word

TYPING_PAUSE: Final = 250
WIDTH: Final = 232
HEAD: Final = 28
EVERY_STATUS: Final = frozenset(ReviewStatus)
# Which set of a filter a dimension narrows.
SETS: Final[Mapping[Dimension, str]] = {
    Dimension.STATUS: "statuses",
    Dimension.PROBLEM: "problems",
    Dimension.CONFIDENCE: "confidences",
    Dimension.SPEAKER: "speaker_ids",
    Dimension.OUTLET: "outlets",
    Dimension.MONTH: "months",
    Dimension.KIND: "kinds",
}
OPEN_AT_FIRST: Final = frozenset({Dimension.STATUS, Dimension.SPEAKER})


class FilterPane(QWidget):
    """What to narrow by; it tells when the editor wants another list."""

    changed = Signal(QuoteFilter)
    counts_wanted = Signal()  # something was unfolded
    left = Signal()  # Enter in the search field: on to the list

    def __init__(self, fetch: FetchArticles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = SPEECH
        self.setAccessibleName(self.tr("絞り込み"))
        scale.keep_wide(self, 168, 0.75)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("発言、発言者を探す"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("探す言葉"))
        self.clear = QPushButton(self.tr("絞り込みを解く"), self)
        self.clear.setFlat(True)
        self.clear.setToolTip(self.tr("絞り込みをすべて解きます"))
        self._parts = QWidget(self)
        self.queues = FacetList(self.tr("作業"), FacetModel(self), is_single=True, parent=self._parts)
        self._models = {dimension: FacetModel(self) for dimension in Dimension}
        self._articles = ArticleFacets(fetch, self)
        self.articles = FacetList(
            self.tr("記事（未確認）"), self._articles, is_single=True, parent=self._parts
        )
        self.others = QCheckBox(self.tr("発言以外も表示"), self._parts)
        self.others.setToolTip(self.tr("用語、題名、強調など、誰の言葉でもないかぎかっこも一覧に出します"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self.sections = self._make_sections()
        self._lay_out()
        self._connect()

    @property
    def statuses(self) -> FacetList:
        """The states."""
        return self.sections[Dimension.STATUS].list

    @property
    def speakers(self) -> FacetList:
        """Those who speak most."""
        return self.sections[Dimension.SPEAKER].list

    def show_filter(self, wanted: QuoteFilter) -> None:
        """Stand as this filter says, without telling anybody."""
        self._filter = wanted
        if self.search.text().strip() != wanted.text:
            self.search.blockSignals(True)  # noqa: FBT003  # Qt's own
            self.search.setText(wanted.text)
            self.search.blockSignals(False)  # noqa: FBT003  # Qt's own
        queue = queue_of(wanted)
        self._queues.set_wanted(frozenset() if queue is None else frozenset({queue.value}))
        for dimension, name in SETS.items():
            every = EVERY_STATUS if dimension is Dimension.STATUS else None
            narrowed = getattr(wanted, name)
            self.sections[dimension].set_wanted(frozenset() if narrowed == every else narrowed)
        one = frozenset[int]() if wanted.article_id is None else frozenset({wanted.article_id})
        self._article_section.set_wanted(one)
        self.others.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.others.setChecked(not wanted.only_speech)
        self.others.blockSignals(False)  # noqa: FBT003  # Qt's own
        self.clear.setVisible(is_narrowed(wanted))

    def wanted_counts(self) -> list[Dimension | None]:
        """What is to be seen and wants counting, the queues first."""
        seen = [dimension for dimension, section in self.sections.items() if section.is_open]
        return [None, *seen] if self._queues.is_open else [*seen]

    def show_counts(self, counted: Counted) -> None:
        """How many quotations each way to narrow leaves."""
        if counted.dimension is not None:
            self._models[counted.dimension].set_facets(facet_words.facets(counted.dimension, counted.counts))
        else:
            self._show_queues({one.key: one.count for one in counted.counts})

    def set_articles(self, ids: Sequence[int]) -> None:
        """These are the articles of the project."""
        self._articles.set_ids(ids)

    def count_articles(self) -> None:
        """What is open in the articles is another number now."""
        self._articles.count_again()

    def folded(self) -> list[str]:
        """Which parts are folded."""
        return [name for name, section in self._named_sections().items() if not section.is_open]

    def fold(self, names: Collection[str]) -> None:
        """Fold these parts and unfold the others."""
        for name, section in self._named_sections().items():
            section.set_open(is_open=name not in names)

    def focus_search(self) -> None:
        """Into the search field, its words ready to be replaced."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def search_now(self) -> None:
        """Search for what was typed just now."""
        if self._typing.isActive():
            self._on_text()

    def clear_filter(self) -> None:
        """Everything that is somebody's words."""
        self._typing.stop()
        self._tell(replace(SPEECH, order=self._filter.order))

    def choose_queue(self, queue: Queue) -> None:
        """List this queue, or what is in none where it is listed already."""
        self._tell(queued(self._filter, None if queue_of(self._filter) is queue else queue))

    def set_others(self, *, are_shown: bool) -> None:
        """List what is no speech too, or not."""
        self._tell(replace(self._filter, only_speech=not are_shown, kinds=frozenset()))

    # Building

    def _make_sections(self) -> dict[Dimension, FacetSection]:
        """A part for every way to narrow, and those of queues and articles."""
        self._queues = FacetSection(self.queues, parent=self._parts)
        self._article_section = FacetSection(self.articles, grows=True, parent=self._parts)
        self._show_queues({})
        sections: dict[Dimension, FacetSection] = {}
        for dimension, model in self._models.items():
            model.set_facets(facet_words.facets(dimension, None))
            facets = FacetList(facet_words.title(dimension), model, parent=self._parts)
            sections[dimension] = FacetSection(facets, parent=self._parts)
            sections[dimension].set_open(is_open=dimension in OPEN_AT_FIRST)
        return sections

    def _named_sections(self) -> dict[str, FacetSection]:
        """The parts by the names under which it is kept which of them are folded."""
        named = {dimension.value: section for dimension, section in self.sections.items()}
        return {"queue": self._queues, **named, "article": self._article_section}

    def _show_queues(self, counts: Mapping[str | int, int]) -> None:
        """The queues with how much waits in each."""
        model = self.queues.model()
        if isinstance(model, FacetModel):
            model.set_facets([Facet(queue.value, word(queue), counts.get(queue.value)) for queue in Queue])

    def _lay_out(self) -> None:
        """Search on top; below it everything else, which may be higher than the window."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, style.GAP, 0, 0)
        layout.setSpacing(0)
        field = QHBoxLayout()
        field.setContentsMargins(style.GAP, 0, style.GAP, style.SMALL)
        field.addWidget(self.search)
        layout.addLayout(field)
        head = QHBoxLayout()
        head.setContentsMargins(style.GAP, 0, style.STEP, 0)
        head.addStrut(HEAD)
        head.addWidget(caption(self.tr("絞り込み"), self), stretch=1)
        head.addWidget(self.clear)
        layout.addLayout(head)
        parts = QVBoxLayout(self._parts)
        parts.setContentsMargins(0, 0, 0, style.STEP)
        parts.setSpacing(0)
        for section in self._named_sections().values():
            parts.addWidget(section)
            if section is self.sections[Dimension.STATUS]:
                parts.addLayout(self._others_line())
        room = QScrollArea(self)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidgetResizable(True)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        room.setWidget(self._parts)
        layout.addWidget(room, stretch=1)

    def _others_line(self) -> QHBoxLayout:
        """What is no speech, between the margins."""
        line = QHBoxLayout()
        line.setContentsMargins(style.GAP, style.SMALL, style.GAP, style.SMALL)
        line.addWidget(self.others)
        return line

    def _connect(self) -> None:
        """Whatever is touched, the whole filter is told anew."""
        self.search.textEdited.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_search)
        self._typing.timeout.connect(self._on_text)
        self.clear.clicked.connect(self.clear_filter)
        self.queues.chosen.connect(self._on_queue)
        self.articles.chosen.connect(self._on_article)
        for dimension, section in self.sections.items():
            section.list.chosen.connect(lambda dimension=dimension: self._on_chosen(dimension))
        for section in self._named_sections().values():
            section.folded.connect(self.counts_wanted)
        self.others.toggled.connect(lambda: self.set_others(are_shown=self.others.isChecked()))

    # What the editor does

    def _on_typed(self) -> None:
        """Search once the hands rest."""
        self._typing.start()

    def _on_text(self) -> None:
        """Search for what stands in the field."""
        self._typing.stop()
        self._tell(replace(self._filter, text=self.search.text().strip()))

    def _on_search(self) -> None:
        """Search now and go to what was found."""
        self._on_text()
        self.left.emit()

    def _on_queue(self) -> None:
        """A queue was pressed, or pressed again."""
        wanted = next((queue for queue in Queue if queue.value in self.queues.wanted), None)
        self._tell(queued(self._filter, wanted))

    def _on_article(self) -> None:
        """An article was pressed, or pressed again."""
        wanted = next((key for key in self.articles.wanted if isinstance(key, int)), None)
        self._tell(replace(self._filter, article_id=wanted))

    def _on_chosen(self, dimension: Dimension) -> None:
        """Something else is wanted of a dimension; of states nothing means everything."""
        wanted: Any = self.sections[dimension].list.wanted
        if dimension is Dimension.STATUS:
            wanted = wanted or EVERY_STATUS
        self._tell(replace(self._filter, **{SETS[dimension]: wanted}))

    def _tell(self, wanted: QuoteFilter) -> None:
        """Stand as wanted and say so; words typed just now are wanted too."""
        if self._typing.isActive():
            self._typing.stop()
            wanted = replace(wanted, text=self.search.text().strip())
        self.show_filter(wanted)
        self.changed.emit(wanted)
