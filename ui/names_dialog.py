"""名寄せ: who is who in the project. Speakers at the left, suggested groups above them, the marked one at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.views import SpeakerView
from services.name_search import Named
from ui import scale, signs, style
from ui.detail_parts import caption, plain
from ui.line_list import ROW_HEIGHT, LineList
from ui.line_model import Line
from ui.merge_page import MergePage
from ui.roomy import Roomy
from ui.speaker_page import SpeakerPage

USUAL: Final = QSize(1080, 720)
SUGGESTIONS_SHOWN: Final = 6


class FilterField(QLineEdit):
    """What the list is narrowed to; the arrow down goes into the list."""

    left_down = Signal()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Down leaves; everything else is typing."""
        if arg__1.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(arg__1)


class NamesDialog(QDialog):
    """It shows what it is given and tells what the editor wants; ui/namings.py reads and does it."""

    filter_typed = Signal(str)
    speaker_selected = Signal(int)
    several_selected = Signal(list)
    cluster_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("名寄せ"))
        scale.give_room(self, USUAL)
        self.filter = FilterField(self)
        self.filter.setPlaceholderText(self.tr("漢字・かな・ローマ字で絞り込む"))
        self.filter.setAccessibleName(self.tr("発言者を絞り込む"))
        self.filter.setClearButtonEnabled(True)
        self.suggestions = LineList(self.tr("同じ人かもしれない組"), parent=self)
        self._suggestions_caption = caption("", self)
        self.speakers = LineList(self.tr("発言者"), is_multiple=True, parent=self)
        self._speakers_caption = caption("", self)
        self.page = SpeakerPage(self)
        self.merging = MergePage(self)
        self._nothing = plain(self, is_faint=True)
        self._nothing.setText(self.tr("左で発言者を選ぶと、ここで確かめられます"))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget(self)
        for page in (self._nothing, self.page, self.merging):
            self.pages.addWidget(page)
        self._is_listing = False
        self._lay_out()
        self._connect()
        self.show_suggestions(None)

    # Showing

    def show_speakers(self, found: Sequence[Named]) -> None:
        """List these; who was marked stays so while listed."""
        selected, count = self.speakers.selected, self.tr("{count}件")
        self._is_listing = True
        self.speakers.lines.set_lines(
            [
                Line(
                    one.speaker_id,
                    one.name,
                    signs.joined(signs.LISTED, one.others),
                    count.format(count=one.quotes),
                )
                for one in found
            ]
        )
        self._speakers_caption.setText(self.tr("発言者　{count}").format(count=len(found)))
        row = self.speakers.lines.row_of(selected[0]) if selected else None
        if row is not None and self.speakers.selected != selected:
            self.speakers.select_row(row)
        self._is_listing = False

    def select_speaker(self, speaker_id: int) -> None:
        """Mark this one, if listed."""
        row = self.speakers.lines.row_of(speaker_id)
        if row is not None:
            self.speakers.select_row(row)

    def show_suggestions(self, clusters: Sequence[Sequence[SpeakerView]] | None) -> None:
        """List the groups; None while they are being looked for."""
        if clusters is None:
            self._suggestions_caption.setText(self.tr("同じ人かもしれない組を探しています…"))
            return
        words = (
            self.tr("同じ人かもしれない組　{count}")
            if clusters
            else self.tr("同じ人かもしれない組はありません")
        )
        self._suggestions_caption.setText(words.format(count=len(clusters)))
        self.suggestions.setVisible(bool(clusters))
        self.suggestions.setFixedHeight(scale.scaled(ROW_HEIGHT) * min(len(clusters), SUGGESTIONS_SHOWN))
        self.suggestions.lines.set_lines(
            [
                Line(
                    number,
                    signs.joined(signs.SAME, (one.name for one in cluster)),
                    right=self.tr("{count}件").format(count=sum(one.quotes for one in cluster)),
                )
                for number, cluster in enumerate(clusters)
            ]
        )

    def show_page(self) -> None:
        """One speaker at the right."""
        self.pages.setCurrentWidget(self.page)

    def show_merging(self) -> None:
        """A group at the right."""
        self.pages.setCurrentWidget(self.merging)

    def show_nothing(self) -> None:
        """Nobody is marked."""
        self.pages.setCurrentWidget(self._nothing)

    # The hands

    def focus_filter(self) -> None:
        """The hands begin at the field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """F6 goes from part to part; what is typed over a list goes to the field."""
        if arg__1.key() == Qt.Key.Key_F6:
            back = bool(arg__1.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._walk(-1 if back else 1)
        elif self.speakers.hasFocus() and arg__1.text().isprintable() and arg__1.text().strip():
            self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
            self.filter.setText(arg__1.text())
        else:
            super().keyPressEvent(arg__1)

    def done(self, arg__1: int) -> None:
        """What was typed is kept."""
        self.page.keep_fields()
        super().done(arg__1)

    def _walk(self, steps: int) -> None:
        """To the next part, or the one before."""
        right = self.merging.members if self.pages.currentWidget() is self.merging else self.page.forms
        places: list[QWidget] = [self.filter, self.suggestions, self.speakers, right]
        places = [place for place in places if place.isVisible()]
        here = next((at for at, place in enumerate(places) if place.hasFocus()), len(places) - 1)
        places[(here + steps) % len(places)].setFocus(Qt.FocusReason.TabFocusReason)

    def _into_list(self) -> None:
        """From the field into the list."""
        self.speakers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_speakers(self) -> None:
        """One is marked, or several."""
        selected = [] if self._is_listing else self.speakers.selected
        if len(selected) > 1:
            self.several_selected.emit(selected)
        elif selected:
            self.speaker_selected.emit(selected[0])

    def _on_suggestion(self) -> None:
        """A group is marked."""
        if selected := self.suggestions.selected:
            self.cluster_selected.emit(selected[0])

    def _connect(self) -> None:
        """What the editor does, told outside."""
        self.filter.textChanged.connect(self.filter_typed)
        self.filter.left_down.connect(self._into_list)
        self.filter.returnPressed.connect(self._into_list)
        self.speakers.current_changed.connect(self._on_speakers)
        self.speakers.chosen.connect(lambda _: self.page.forms.setFocus())
        self.suggestions.current_changed.connect(self._on_suggestion)
        self.suggestions.chosen.connect(lambda _: self.merging.members.setFocus())

    def _lay_out(self) -> None:
        """Lists at the left, a hairline, the marked one at the right."""
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, style.WIDE, 0)
        column.setSpacing(style.STEP)
        for widget in (self.filter, self._suggestions_caption, self.suggestions, self._speakers_caption):
            column.addWidget(widget)
        column.addWidget(self.speakers, stretch=1)
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        across.addWidget(left)
        across.addWidget(Roomy(self.pages, self))
        across.setSizes([420, 620])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.addWidget(across)
