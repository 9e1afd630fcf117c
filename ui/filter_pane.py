"""The left pane: which quotations are listed, by words, state, article and speaker."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.views import ArticleView, ProgressView, QuoteFilter, ReviewStatus, SpeakerView
from ui import labels, style
from ui.facets import Facet, FacetList
from ui.place import SPEECH

TYPING_PAUSE: Final = 250
WIDTH: Final = 232
EVERY_STATUS: Final = frozenset(ReviewStatus)


class FilterPane(QWidget):
    """What to narrow by; it tells when the editor wants another list."""

    changed = Signal(QuoteFilter)
    left = Signal()  # Enter in the search field: on to the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = SPEECH
        self.setAccessibleName(self.tr("絞り込み"))
        self.setMinimumWidth(168)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("発言、発言者を探す"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("探す言葉"))
        self.search.setToolTip(self.tr("発言と発言者から探します（Ctrl+F）"))
        self.clear = QPushButton(self.tr("絞り込みを解く"), self)
        self.clear.setFlat(True)
        self.clear.setToolTip(self.tr("絞り込みをすべて解きます"))
        self.statuses = FacetList(self.tr("状態"), is_single=False, parent=self)
        self.articles = FacetList(self.tr("記事"), is_single=True, parent=self)
        self.speakers = FacetList(self.tr("発言者"), is_single=True, parent=self)
        self.others = QCheckBox(self.tr("発言以外も表示"), self)
        self.others.setToolTip(self.tr("用語、題名、強調など、誰の言葉でもないかぎかっこも一覧に出します"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._lay_out()
        self._connect()

    def show_filter(self, wanted: QuoteFilter) -> None:
        """Stand as this filter says, without telling anybody."""
        self._filter = wanted
        if self.search.text().strip() != wanted.text:
            self.search.blockSignals(True)  # noqa: FBT003  # Qt's own
            self.search.setText(wanted.text)
            self.search.blockSignals(False)  # noqa: FBT003  # Qt's own
        narrowed = wanted.statuses if wanted.statuses != EVERY_STATUS else frozenset[ReviewStatus]()
        self.statuses.set_wanted(frozenset(narrowed))
        self.articles.set_wanted(_one(wanted.article_id))
        self.speakers.set_wanted(_one(wanted.speaker_id))
        self.others.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.others.setChecked(not wanted.only_speech)
        self.others.blockSignals(False)  # noqa: FBT003  # Qt's own
        self.clear.setVisible(wanted != SPEECH)

    def show_counts(
        self, progress: ProgressView, articles: Sequence[ArticleView], speakers: Sequence[SpeakerView]
    ) -> None:
        """How many quotations each way to narrow leaves."""
        counts = {
            ReviewStatus.OPEN: progress.open,
            ReviewStatus.CONFIRMED: progress.confirmed,
            ReviewStatus.CORRECTED: progress.corrected,
            ReviewStatus.HELD: progress.held,
            ReviewStatus.REJECTED: progress.rejected,
        }
        self.statuses.set_facets(
            [Facet(status, labels.status(status), count) for status, count in counts.items()]
        )
        self.articles.set_facets(
            [Facet(article.id, article.title, article.open_quotes) for article in articles]
        )
        self.speakers.set_facets(
            [Facet(speaker.id, speaker.name, speaker.quotes) for speaker in _by_count(speakers)]
        )
        self.statuses.setFixedHeight(self.statuses.rows_height())

    def focus_search(self) -> None:
        """Into the search field, its words ready to be replaced."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_filter(self) -> None:
        """Everything that is somebody's words."""
        self._tell(SPEECH)

    def set_others(self, *, are_shown: bool) -> None:
        """List what is no speech too, or not."""
        self._tell(replace(self._filter, only_speech=not are_shown))

    def _lay_out(self) -> None:
        """Search on top, then the states, articles and speakers, each under its caption."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, style.GAP, 0, style.STEP)
        layout.setSpacing(style.SMALL)
        field = QHBoxLayout()
        field.setContentsMargins(style.GAP, 0, style.GAP, style.STEP)
        field.addWidget(self.search)
        layout.addLayout(field)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, style.STEP, 0)
        head.addWidget(self._caption(self.tr("状態")), stretch=1)
        head.addWidget(self.clear)
        layout.addLayout(head)
        layout.addWidget(self.statuses)
        others = QHBoxLayout()
        others.setContentsMargins(style.GAP, style.SMALL, style.GAP, style.STEP)
        others.addWidget(self.others)
        layout.addLayout(others)
        layout.addWidget(self._caption(self.tr("記事（未確認）")))
        layout.addWidget(self.articles, stretch=5)
        layout.addSpacing(style.STEP)
        layout.addWidget(self._caption(self.tr("発言者")))
        layout.addWidget(self.speakers, stretch=4)

    def _caption(self, words: str) -> QLabel:
        """The words over a list."""
        caption = QLabel(words, self)
        caption.setFont(style.caption_font())
        caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        caption.setContentsMargins(style.GAP, 0, style.GAP, 0)
        caption.setMinimumHeight(26)
        return caption

    def _connect(self) -> None:
        """Whatever is touched, the whole filter is told anew."""
        self.search.textEdited.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_search)
        self._typing.timeout.connect(self._on_changed)
        self.clear.clicked.connect(self.clear_filter)
        self.statuses.chosen.connect(self._on_changed)
        self.articles.chosen.connect(self._on_changed)
        self.speakers.chosen.connect(self._on_changed)
        self.others.toggled.connect(self._on_changed)

    def _on_typed(self) -> None:
        """Search once the hands rest."""
        self._typing.start()

    def _on_search(self) -> None:
        """Search now and go to what was found."""
        self._on_changed()
        self.left.emit()

    def _on_changed(self) -> None:
        """Tell what is wanted now."""
        self._typing.stop()
        statuses = frozenset(one for one in self.statuses.wanted if isinstance(one, ReviewStatus))
        self._tell(
            QuoteFilter(
                statuses=statuses or EVERY_STATUS,
                article_id=_only(self.articles.wanted),
                speaker_id=_only(self.speakers.wanted),
                text=self.search.text().strip(),
                only_speech=not self.others.isChecked(),
            )
        )

    def _tell(self, wanted: QuoteFilter) -> None:
        """Stand as wanted and say so."""
        self.show_filter(wanted)
        self.changed.emit(wanted)


def _by_count(speakers: Sequence[SpeakerView]) -> list[SpeakerView]:
    """Those who speak, the most talkative first."""
    return sorted((one for one in speakers if one.quotes), key=lambda one: (-one.quotes, one.id))


def _one(key: int | None) -> frozenset[int]:
    """The wanted key, or none."""
    return frozenset() if key is None else frozenset({key})


def _only(keys: frozenset[object]) -> int | None:
    """The one number wanted, or none."""
    return next((key for key in keys if isinstance(key, int)), None)
