"""The right pane, この発言: who said it, why we think so, what it is, and what was decided about it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.views import CandidateView, DecisionView, Problem, QuoteView
from extraction.model import QuoteKind
from ui import labels, reason_words, scale, style, theme
from ui.candidate_list import CandidateList
from ui.candidate_model import CandidateModel, Choice, reason_choices, speaker_choices
from ui.detail_parts import ConfidenceBar, NoteField, caption, history_text, plain
from ui.drop_down import DropDown
from ui.painting import status_colour
from ui.speaker_search import Find, SpeakerSearch

PROBLEM_SIGN: Final = "!"


class DetailPane(QScrollArea):
    """The quotation in hand; it shows what it is given and tells what the editor wants."""

    choice_made = Signal(Choice)
    kind_wanted = Signal(QuoteKind)
    note_written = Signal(int, str)
    history_wanted = Signal()

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote: QuoteView | None = None
        self._drafts: dict[int, str] = {}
        self._choices: tuple[Choice, ...] = ()
        self.setAccessibleName(self.tr("この発言"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scale.keep_wide(self, 264, 0.5)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        inside = QWidget(self)
        self._status = QLabel(inside)
        self._parts = QWidget(inside)
        self._nature = plain(self._parts, is_faint=True)
        self._not_said = plain(self._parts)
        style.write_in(self._not_said, style.Letters.CAPTION)
        self._problems = plain(self._parts)
        self._problems.setAccessibleName(self.tr("問題"))
        self._frame = plain(self._parts, is_faint=True)
        self._asks = caption(self.tr("発言者"), self._parts)
        self.candidates = CandidateModel(self)
        self.choices = CandidateList(self.candidates, self._parts)
        self.choices.setAccessibleName(self.tr("発言者の候補"))
        self.search = SpeakerSearch(find, self._parts)
        self._reason = plain(self._parts)
        self._confidence = ConfidenceBar(self._parts)
        self.kind = DropDown(self._parts)
        self._cue = plain(self._parts)
        self.note = NoteField(self._parts)
        self._history = plain(self._parts, is_faint=True)
        self._fill_kinds()
        self._lay_out(inside)
        self.setWidget(inside)
        self._connect()
        self._show_nothing()

    # Showing

    def show_quote(
        self,
        quote: QuoteView | None,
        candidates: Sequence[CandidateView],
        history: Sequence[DecisionView],
        hues: Mapping[int, int],
    ) -> None:
        """Show this quotation as it stands now; the digits mean speakers."""
        is_other = (quote and quote.id) != (self._quote and self._quote.id)
        if is_other:
            self._leave()
        self._quote = quote
        self._parts.setVisible(quote is not None)
        if quote is None:
            self._show_nothing()
            return
        self._choices = speaker_choices(quote, candidates, hues)
        self._offer(self.tr("発言者"), self._choices)
        self._show_facts(quote, history)
        if is_other or not self.note.hasFocus():
            self.note.setPlainText(quote.note)
        if is_other:
            self.search.set_text(self._drafts.pop(quote.id, ""))
            self.verticalScrollBar().setValue(0)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Why it should be looked at, a line for each reason."""
        lines = (f"{PROBLEM_SIGN} {labels.word(labels.WHY_A_PROBLEM[problem])}" for problem in problems)
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(problems))

    def show_reasons(self) -> None:
        """The digits mean reasons now."""
        self._offer(self.tr("除外の理由（Escでやめる）"), reason_choices())

    def show_speakers(self) -> None:
        """The digits mean speakers again."""
        self._offer(self.tr("発言者"), self._choices)

    def keep_note(self) -> None:
        """Tell the note if it was changed."""
        if self._quote is not None and self.note.toPlainText() != self._quote.note:
            self.note_written.emit(self._quote.id, self.note.toPlainText())

    def focus_note(self) -> None:
        """The hands go to the note, behind what is there."""
        self.ensureWidgetVisible(self.note)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    def focus_search(self) -> None:
        """The hands go to the field for names."""
        self.ensureWidgetVisible(self.search)
        self.search.begin()

    def focus_pane(self) -> None:
        """The hands go to the candidates, at the answer."""
        rows = [row for row, choice in enumerate(self.candidates.choices) if choice.is_current]
        self.choices.setCurrentIndex(self.candidates.index(rows[0] if rows else 0))
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    # Behind it

    def _leave(self) -> None:
        """Another quotation comes: what was typed for this one is kept."""
        if self._quote is None:
            return
        self.keep_note()
        if self.search.text():
            self._drafts[self._quote.id] = self.search.text()

    def _offer(self, asked: str, choices: tuple[Choice, ...]) -> None:
        """These are what the digits mean."""
        self._asks.setText(asked)
        self.candidates.set_choices(choices)

    def _show_facts(self, quote: QuoteView, history: Sequence[DecisionView]) -> None:
        """Everything that is read, not chosen."""
        self._paint_status(status_colour(self.palette(), quote.status))
        self._status.setText(labels.status(quote.status))
        self._nature.setText(
            self.tr("第{paragraph}段落・{form}").format(
                paragraph=quote.paragraph, form=labels.word(labels.FORM[quote.form])
            )
        )
        for label, words in ((self._not_said, labels.not_said(quote)), (self._frame, labels.frame(quote))):
            label.setText(words)
            label.setVisible(bool(words))
        self._reason.setText(reason_words.reason(quote.reason))
        self._confidence.show_confidence(quote.confidence if quote.machine_span else None)
        self.kind.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.kind.setCurrentIndex(self.kind.findData(quote.kind.value))
        self.kind.blockSignals(False)  # noqa: FBT003  # Qt's own
        self._cue.setText(quote.cue_text or self.tr("なし"))
        self._history.setText(history_text(self._machine_answer(quote), history))

    def _machine_answer(self, quote: QuoteView) -> str:
        """What the machine had said before anybody decided."""
        if quote.machine_span is None:
            return self.tr("機械はこの発言を見つけていません")
        return self.tr("機械の答え　{speaker}・{kind}").format(
            speaker=quote.machine_speaker or labels.word(labels.NOT_FOUND),
            kind=labels.word(labels.KIND[quote.machine_kind]),
        )

    def _show_nothing(self) -> None:
        """Nothing is in hand."""
        self._choices = ()
        self._offer(self.tr("発言者"), ())
        self._paint_status(theme.faint(self.palette()))
        self._status.setText(self.tr("発言を選ぶと、ここで確かめられます"))
        self._confidence.show_confidence(None)
        self.note.setPlainText("")
        self.search.set_text("")

    def _paint_status(self, colour: QColor) -> None:
        """The status in its colour."""
        palette = self._status.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self._status.setPalette(palette)

    def _fill_kinds(self) -> None:
        """Every kind in the window's language."""
        self.kind.setAccessibleName(self.tr("種別"))
        for kind, source in labels.KIND.items():
            self.kind.addItem(labels.word(source), kind.value)

    def _lay_out(self, inside: QWidget) -> None:
        """The status stays; what belongs to a quotation comes and goes with it."""
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, style.GAP, 0, style.GAP)
        whole.setSpacing(style.SMALL)
        style.write_in(self._status, style.Letters.STATUS)
        self._status.setWordWrap(True)
        whole.addLayout(_inset(self._status))
        whole.addWidget(self._parts)
        whole.addStretch()
        layout = QVBoxLayout(self._parts)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.SMALL)
        for label in (self._problems, self._not_said, self._nature, self._frame):
            layout.addLayout(_inset(label))
        layout.addSpacing(style.STEP)
        layout.addLayout(_inset(self._asks))
        layout.addWidget(self.choices)
        layout.addLayout(_inset(self.search))
        layout.addSpacing(style.GAP)
        self._add_part(layout, self.tr("根拠"), self._reason)
        self._add_part(layout, self.tr("信頼度"), self._confidence)
        layout.addLayout(self._facts())
        layout.addSpacing(style.STEP)
        self._add_part(layout, self.tr("メモ"), self.note)
        layout.addLayout(self._history_head())
        layout.addLayout(_inset(self._history))
        layout.addSpacing(style.STEP)

    def _add_part(self, layout: QVBoxLayout, words: str, widget: QWidget) -> None:
        """A part under its caption."""
        layout.addLayout(_inset(caption(words, self._parts)))
        layout.addLayout(_inset(widget))
        layout.addSpacing(style.STEP)

    def _history_head(self) -> QHBoxLayout:
        """The caption over the history, and the way to all of it."""
        self.more = QPushButton(self.tr("くわしく…"), self._parts)
        self.more.setFlat(True)
        self.more.setAccessibleName(self.tr("この発言の履歴をくわしく見る"))
        self.more.clicked.connect(self.history_wanted)
        head = _inset(caption(self.tr("履歴"), self._parts))
        head.addStretch()
        head.addWidget(self.more)
        return head

    def _facts(self) -> QGridLayout:
        """Kind and reporting word beside each other."""
        facts = QGridLayout()
        facts.setContentsMargins(style.GAP, 0, style.GAP, 0)
        facts.setHorizontalSpacing(style.GAP)
        facts.setVerticalSpacing(style.SMALL)
        for column, (words, widget) in enumerate(
            ((self.tr("種別"), self.kind), (self.tr("述語"), self._cue))
        ):
            facts.addWidget(caption(words, self._parts), 0, column)
            facts.addWidget(widget, 1, column)
            facts.setColumnStretch(column, 1)
        return facts

    def _connect(self) -> None:
        """What the editor does here, told outside."""
        self.choices.row_chosen.connect(self.choice_made)
        self.kind.activated.connect(lambda: self.kind_wanted.emit(QuoteKind(self.kind.currentData())))
        self.note.left.connect(self.keep_note)


def _inset(widget: QWidget) -> QHBoxLayout:
    """The widget between the pane's margins."""
    row = QHBoxLayout()
    row.setContentsMargins(style.GAP, 0, style.GAP, 0)
    row.addWidget(widget)
    return row
