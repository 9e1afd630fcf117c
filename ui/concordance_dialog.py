"""用例を探す: words in their context over the whole project, and one decision about those that are checked."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db import queries_concordance, queries_speakers
from db.engine import Database
from db.views_concordance import HitView
from services.bulk_corrections import Outcome
from services.name_search import NameSearch
from ui import scale, style
from ui.bulk_form import BulkForm
from ui.check_table import lines_to_read
from ui.concordance_model import ConcordanceModel, around
from ui.concordance_table import ENTER, ConcordanceTable
from ui.empty_state import EmptyState

USUAL: Final = QSize(1080, 680)
PAGE: Final = 500
LINES: Final = 4
PAUSE: Final = 200


class ConcordanceDialog(QDialog):
    """A window beside the work: it searches, checks and asks; the review decides."""

    place_wanted = Signal(HitView)
    decision_wanted = Signal(object, object)  # the quotations, and the act that takes project and editor

    def __init__(self, database: Database, names: NameSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("用例を探す"))
        scale.give_room(self, USUAL)
        self._database = database
        self._most = PAGE
        self.hits = ConcordanceModel(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("探す言葉（一文字から）"))
        self.field.setAccessibleName(self.tr("探す言葉"))
        self.field.setClearButtonEnabled(True)
        self.in_articles = QCheckBox(self.tr("発言の外の本文も探す"), self)
        self.count = QLabel(self)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.more = QPushButton(self)
        self.more.setAutoDefault(False)
        self.all = QPushButton(self)
        self.all.setFlat(True)
        self.all.setAutoDefault(False)
        self.table = ConcordanceTable(self.hits, self)
        self.nothing = EmptyState(self)
        self.whole = lines_to_read(self.tr("選んだ用例の前後"), LINES, self)
        self.form = BulkForm(names.find, self._name_of, self)
        self.told = QLabel(self)
        self._pages = QStackedWidget(self)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PAUSE)
        self._lay_out()
        self._connect()
        self._search()

    def begin(self, text: str) -> None:
        """The hands come to the field; words that were marked somewhere are searched for."""
        if text:
            self.field.setText(text)
            self._search_anew()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def expect_changes(self) -> None:
        """Something was decided: search again once things have been still."""
        if self.isVisible():
            self._waiting.start()

    def tell(self, outcome: Outcome) -> None:
        """What became of a decision about those that were checked."""
        said = self.tr("{count}件を変えました").format(count=outcome.changed)
        if outcome.spared:
            said += self.tr("（確定した{count}件はそのまま）").format(count=outcome.spared)
        if outcome.elsewhere:
            said += self.tr("（この発言者を知らない記事の{count}件はそのまま）").format(
                count=outcome.elsewhere
            )
        self.hits.check_all(is_wanted=False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.setText(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, said))

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter belongs to the field and the list, never to a button that the hands are not on."""
        if arg__1.key() not in ENTER:
            super().keyPressEvent(arg__1)

    # Searching

    def _search_anew(self) -> None:
        """At once, from the first page."""
        self._on_typed()
        self._search()

    def _on_typed(self) -> None:
        """Search once the typing pauses."""
        self._most = PAGE
        self.told.clear()
        self._waiting.start()

    def _search(self) -> None:
        """List what is found now."""
        self._waiting.stop()
        search = (
            queries_concordance.in_articles if self.in_articles.isChecked() else queries_concordance.in_quotes
        )
        with self._database.session() as session:
            found = search(session, self.field.text(), self._most)
        row = self.table.currentIndex().row()
        self.hits.set_hits(found.hits)
        if found.hits:
            self.table.selectRow(min(max(row, 0), len(found.hits) - 1))
        self._show_count(len(found.hits), found.total)

    def _show_count(self, shown: int, total: int) -> None:
        """How many there are, how many of them are listed, and the way to more."""
        words = self.tr("{total}か所") if shown == total else self.tr("{total}か所のうち{shown}か所")
        self.count.setText(words.format(total=f"{total:,}", shown=f"{shown:,}") if total else "")
        self.more.setVisible(shown < total)
        self.more.setText(self.tr("さらに{count}か所").format(count=f"{min(PAGE, total - shown):,}"))
        self.all.setVisible(bool(total))
        if not total:
            sought = self.field.text().strip()
            none = self.tr("「{words}」は見つかりません。").format(words=sought)
            self.nothing.say(
                none if sought else self.tr("探す言葉を書くと、前後の文と一緒にここに並びます。")
            )
        self._pages.setCurrentWidget(self.table if total else self.nothing)

    def _show_whole(self) -> None:
        """The chosen place with all that is around it, and where that is."""
        row = self.table.currentIndex().row()
        hit = self.hits.hits[row] if 0 <= row < len(self.hits.hits) else None
        self.whole.setPlainText(f"{hit.article_title}\n{around(hit)}" if hit else "")

    def _on_more(self) -> None:
        """Another page below what is listed."""
        self._most += PAGE
        self._search()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        """Enter in the field: now, and the hands go to the list."""
        self._search_anew()
        if self.hits.hits:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Choosing

    def _on_checks(self) -> None:
        """Other quotations are checked than before."""
        checked = self.hits.checked
        self.form.set_chosen(checked)
        are_all = len(checked) == len({hit.quote.id for hit in self.hits.hits if hit.quote})
        self.all.setText(self.tr("すべて外す") if checked and are_all else self.tr("すべて選ぶ"))

    def _on_all(self) -> None:
        """Every quotation, or none where every one is checked."""
        are_all = len(self.hits.checked) == len({hit.quote.id for hit in self.hits.hits if hit.quote})
        self.hits.check_all(is_wanted=not are_all)

    def _name_of(self, speaker_id: int) -> str:
        """What a speaker is called."""
        with self._database.session() as session:
            return queries_speakers.speaker_names(session, [speaker_id]).get(speaker_id, "")

    # Building

    def _lay_out(self) -> None:
        """What to search for, what is found, what to do with it, below each other."""
        above, between, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (above, between, below):
            row.setSpacing(style.STEP)
        close = QPushButton(self.tr("閉じる"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        above.addWidget(self.field, stretch=1)
        above.addWidget(self.in_articles)
        between.addWidget(self.count)
        between.addWidget(self.more)
        between.addStretch()
        between.addWidget(self.all)
        below.addWidget(self.told, stretch=1)
        below.addWidget(close)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.WIDE, style.WIDE, style.WIDE, style.GAP)
        layout.setSpacing(style.STEP)
        layout.addLayout(above)
        layout.addLayout(between)
        layout.addWidget(self._pages, stretch=1)
        layout.addWidget(self.whole)
        layout.addSpacing(style.SMALL)
        layout.addWidget(self.form)
        layout.addLayout(below)

    def _connect(self) -> None:
        """What the parts tell."""
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_entered)
        self._waiting.timeout.connect(self._search)
        self.in_articles.toggled.connect(self._search_anew)
        self.more.clicked.connect(self._on_more)
        self.all.clicked.connect(self._on_all)
        self.hits.checks_changed.connect(self._on_checks)
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        self.hits.modelReset.connect(self._show_whole)
        self.table.place_wanted.connect(lambda row: self.place_wanted.emit(self.hits.hits[row]))
        self.form.wanted.connect(lambda act: self.decision_wanted.emit(self.hits.checked, act))
