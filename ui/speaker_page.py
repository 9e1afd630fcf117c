"""One speaker of the project: names, kind, reading, titles, note, and what they said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.views import ContextView, FormView, SpeakerView, TitleView
from extraction.model import EntityKind
from ui import labels, scale, signs, style
from ui.detail_parts import NoteField, caption
from ui.drop_down import DropDown
from ui.line_list import ROW_HEIGHT, LineList
from ui.line_model import Line

FORMS_SHOWN: Final = 5
TITLES_SHOWN: Final = 2


@dataclass(frozen=True, slots=True)
class SpeakerCard:
    """Everything that is shown of a speaker."""

    speaker: SpeakerView
    forms: Sequence[FormView]
    titles: Sequence[TitleView]
    quotes: Sequence[ContextView]


class SpeakerPage(QWidget):
    """It shows one speaker and tells what the editor wants; fields are kept when the hands leave them."""

    kind_chosen = Signal(int, EntityKind)
    reading_written = Signal(int, str)
    note_written = Signal(int, str)
    rename_wanted = Signal()
    split_wanted = Signal(object)  # the form
    title_wanted = Signal(object)  # the title to change, None for a new one
    form_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: SpeakerCard | None = None
        self.title = QLabel(self)
        style.write_in(self.title, style.Letters.TITLE)
        self.title.setWordWrap(True)
        self.rename = _button(self.tr("名前を変える…(&N)"), self)
        self.kind = DropDown(self)
        self.kind.setAccessibleName(self.tr("発言者の種類"))
        for kind in labels.SPEAKER_KIND:
            self.kind.addItem(labels.speaker_kind(kind), kind.value)
        self.reading = QLineEdit(self)
        self.reading.setAccessibleName(self.tr("読み"))
        self.reading.setPlaceholderText(self.tr("かなで書く（検索に使います）"))
        self.titles = LineList(self.tr("肩書き"), parent=self)
        scale.fix_height(self.titles, ROW_HEIGHT * TITLES_SHOWN)
        self.add_title = _button(self.tr("肩書きを加える…(&T)"), self)
        self.note = NoteField(self)
        self.note.setPlaceholderText(self.tr("この発言者についてのメモ"))
        self.forms = LineList(self.tr("記事での呼び名"), parent=self)
        scale.fix_height(self.forms, ROW_HEIGHT * FORMS_SHOWN)
        self.split = _button(self.tr("この呼び名を分離…(&P)"), self)
        self.quotes = LineList(self.tr("発言"), parent=self)
        self._quotes_caption = caption("", self)
        self._lay_out()
        self._connect()

    @property
    def speaker(self) -> SpeakerView | None:
        """Whom it shows."""
        return self._card and self._card.speaker

    @property
    def speaker_id(self) -> int | None:
        """The same by id."""
        return self._card and self._card.speaker.id

    def show_card(self, card: SpeakerCard) -> None:
        """Show this speaker as they are now; what is being typed stays."""
        is_other = self._card is None or self._card.speaker.id != card.speaker.id
        if is_other:
            self.keep_fields()
        self._card = card
        speaker = card.speaker
        self.title.setText(speaker.name)
        self.kind.setCurrentIndex(self.kind.findData(speaker.kind.value))
        if is_other or not self.reading.hasFocus():
            self.reading.setText(speaker.reading)
        if is_other or not self.note.hasFocus():
            self.note.setPlainText(speaker.note)
        self.titles.lines.set_lines([Line(one.id, one.text, _period(one)) for one in card.titles])
        self.forms.lines.set_lines([self._form(number, one) for number, one in enumerate(card.forms)])
        if is_other and card.forms:
            self.forms.select_row(0)
        self.split.setEnabled(self._can_split())
        self.show_quotes(card.quotes)

    def show_quotes(self, quotes: Sequence[ContextView]) -> None:
        """Some of what they said."""
        self._quotes_caption.setText(self.tr("発言の例　{count}件").format(count=len(quotes)))
        self.quotes.lines.set_lines(
            [
                Line(one.quote_id, f"{one.before}{one.words}{one.after}", right=f"{one.article} {one.number}")
                for one in quotes
            ]
        )

    def keep_fields(self) -> None:
        """Tell what was typed and not told yet."""
        if self.speaker is None:
            return
        speaker, reading, note = self.speaker, self.reading.text(), self.note.toPlainText()
        if reading.strip() != speaker.reading:
            self.reading_written.emit(speaker.id, reading)
        if note != speaker.note:
            self.note_written.emit(speaker.id, note)

    def _form(self, number: int, form: FormView) -> Line:
        """One way in which they are called."""
        beside = "" if form.member_id is None else self.tr("統合した発言者の名前")
        count = self.tr("{count}件").format(count=form.quotes) if form.quotes else ""
        return Line(number, form.text, beside, count)

    def _selected_form(self) -> FormView | None:
        """The form that is marked."""
        selected = self.forms.selected
        return None if self._card is None or not selected else self._card.forms[selected[0]]

    def _can_split(self) -> bool:
        """Whether the marked form may be somebody else: who has one name only stays who they are."""
        form = self._selected_form()
        if form is None or self._card is None:
            return False
        return form.member_id is not None or form.text != self._card.speaker.name

    def _on_form(self) -> None:
        """Another form is marked."""
        form = self._selected_form()
        self.split.setEnabled(self._can_split())
        if form is not None:
            self.form_selected.emit(form.text)

    def _on_kind(self) -> None:
        """Another kind was chosen."""
        if self.speaker is not None:
            self.kind_chosen.emit(self.speaker.id, EntityKind(self.kind.currentData()))

    def _on_title(self, title_id: int) -> None:
        """A title was chosen."""
        if self._card is not None:
            self.title_wanted.emit(next(one for one in self._card.titles if one.id == title_id))

    def _connect(self) -> None:
        """What the editor does here, told outside."""
        self.kind.activated.connect(self._on_kind)
        self.reading.editingFinished.connect(self.keep_fields)
        self.note.left.connect(self.keep_fields)
        self.rename.clicked.connect(self.rename_wanted)
        self.add_title.clicked.connect(lambda: self.title_wanted.emit(None))
        self.titles.chosen.connect(self._on_title)
        self.forms.current_changed.connect(self._on_form)
        self.forms.chosen.connect(lambda _: self.split.click())
        self.split.clicked.connect(lambda: self.split_wanted.emit(self._selected_form()))

    def _lay_out(self) -> None:
        """The name on top, fields in two columns, then lists."""
        head = QHBoxLayout()
        head.addWidget(self.title, stretch=1)
        head.addWidget(self.rename)
        fields = QGridLayout()
        fields.setHorizontalSpacing(style.GAP)
        fields.setVerticalSpacing(style.SMALL)
        for column, (words, widget) in enumerate(
            ((self.tr("種類"), self.kind), (self.tr("読み"), self.reading))
        ):
            fields.addWidget(caption(words, self), 0, column)
            fields.addWidget(widget, 1, column)
            fields.setColumnStretch(column, column + 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.WIDE, 0, 0, 0)
        layout.setSpacing(style.SMALL)
        layout.addLayout(head)
        layout.addSpacing(style.STEP)
        layout.addLayout(fields)
        layout.addSpacing(style.STEP)
        _add_list(layout, caption(self.tr("肩書き"), self), self.titles, self.add_title)
        layout.addWidget(caption(self.tr("メモ"), self))
        layout.addWidget(self.note)
        layout.addSpacing(style.STEP)
        _add_list(layout, caption(self.tr("記事での呼び名"), self), self.forms, self.split)
        layout.addWidget(self._quotes_caption)
        layout.addWidget(self.quotes, stretch=1)


def period_text(day: date | None) -> str:
    """A day as it is written in a field."""
    return "" if day is None else day.isoformat()


def _period(title: TitleView) -> str:
    """From when to when."""
    if title.from_on is None and title.to_on is None:
        return ""
    return f"{period_text(title.from_on)}{signs.sign(signs.RANGE)}{period_text(title.to_on)}"


def _button(words: str, parent: QWidget) -> QPushButton:
    """A quiet button that Enter in a field does not press."""
    made = QPushButton(words, parent)
    made.setAutoDefault(False)
    return made


def _add_list(layout: QVBoxLayout, words: QLabel, widget: QWidget, button: QPushButton) -> None:
    """A list under its caption, what can be done with it at the right."""
    head = QHBoxLayout()
    head.addWidget(words)
    head.addStretch()
    head.addWidget(button, alignment=Qt.AlignmentFlag.AlignRight)
    layout.addLayout(head)
    layout.addWidget(widget)
    layout.addSpacing(style.STEP)
