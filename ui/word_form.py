"""One word of the project, to be written or changed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from db.views import WordSort, WordView
from services.words import Plan, WordRefusal
from ui import scale, style, word_labels
from ui.detail_parts import caption, plain
from ui.drop_down import DropDown

WIDTH: Final = 440
CAPTIONS: Final = 88


class WordForm(QDialog):
    """It asks until the word can be taught; who opened it looks at the effects."""

    planned = Signal(Plan)

    def __init__(
        self, word: WordView, plan: Callable[[WordView], Plan | WordRefusal], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("言葉を編集する") if word.id else self.tr("言葉を加える"))
        scale.widen(self, WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._word = word
        self._plan = plan
        self.kind = DropDown(self)
        for shown, value in word_labels.kinds():
            self.kind.addItem(shown, value)
        self.kind.setCurrentIndex(list(word_labels.KINDS).index((word.sort, word.category)))
        self.form = self._field(word.form, self.tr("胸を張る"))
        self.speaker = self._field(word.speaker, self.tr("発言者の名前"))
        self.note = self._field(word.note, "")
        self.trouble = plain(self, is_faint=True)
        self.buttons = QDialogButtonBox(self)
        self.apply = self.buttons.addButton(self.tr("影響を見る…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self.apply.setDefault(True)
        self._lay_out()
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.kind.currentIndexChanged.connect(self._show_speaker)
        self._show_speaker()
        self.form.setFocus()

    def _on_accepted(self) -> None:
        """Tell the plan, or why there is none."""
        sort, category = self.kind.currentData()
        speaker = self.speaker.text().strip()
        is_same = speaker == self._word.speaker
        word = WordView(
            self._word.id,
            WordSort(sort),
            self.form.text(),
            category,
            self._word.speaker_id if is_same else None,
            speaker,
            self.note.text(),
        )
        plan = self._plan(word)
        if isinstance(plan, WordRefusal):
            self.trouble.setText(word_labels.refusal(plan))
            self.trouble.show()
            (self.speaker if plan is WordRefusal.NOBODY else self.form).setFocus()
            return
        self.accept()
        self.planned.emit(plan)

    def _show_speaker(self) -> None:
        """Whom it means is asked of names only."""
        is_name = self.kind.currentData()[0] == WordSort.ALIAS
        for widget in (self.speaker, self._asks_speaker):
            widget.setVisible(is_name)
        self.form.setPlaceholderText(self.tr("記事に出る名前") if is_name else self.tr("胸を張る"))

    def _field(self, text: str, hint: str) -> QLineEdit:
        """A field for a line."""
        field = QLineEdit(text, self)
        field.setPlaceholderText(hint)
        return field

    def _lay_out(self) -> None:
        """Captions at the left, fields at the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.GAP)
        grid.setVerticalSpacing(style.STEP)
        scale.follow(self, lambda: grid.setColumnMinimumWidth(0, scale.scaled(CAPTIONS)))
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("種類"), self.kind),
            (self.tr("言葉"), self.form),
            (self.tr("だれのこと"), self.speaker),
            (self.tr("メモ"), self.note),
        )
        self._asks_speaker = caption("", self)
        for row, (words, field) in enumerate(rows):
            asks = self._asks_speaker if field is self.speaker else caption("", self)
            asks.setText(words)
            field.setAccessibleName(words)
            grid.addWidget(asks, row, 0)
            grid.addWidget(field, row, 1)
        self.trouble.hide()
        self.trouble.setForegroundRole(QPalette.ColorRole.WindowText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.GAP)
        layout.addLayout(grid)
        layout.addWidget(self.trouble)
        layout.addWidget(self.buttons)
