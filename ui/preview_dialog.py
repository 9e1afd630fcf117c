"""What an act about speakers would change, quotation by quotation, before it is done."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.views import ContextView
from ui import labels, scale, style
from ui.detail_parts import caption, plain
from ui.line_list import LineList
from ui.line_model import Line

USUAL: Final = QSize(760, 520)


class PreviewDialog(QDialog):
    """It shows and asks; who opened it does it."""

    wished = Signal(list, str)  # the checked quotations, and the name where one was asked for

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        scale.give_room(self, USUAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.says = plain(self)
        self.asks = QLabel(self)
        style.write_in(self.asks, style.Letters.CAPTION)
        self.asks.setWordWrap(True)
        self.asks.hide()
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("新しい発言者の名前"))
        self.name.hide()
        self._name_caption = caption(self.tr("新しい発言者の名前"), self)
        self._name_caption.hide()
        self.heading = caption("", self)
        self.list = LineList(self.tr("対象の発言"), parent=self)
        self.all = QPushButton(self.tr("すべて選ぶ、外す"), self)
        self.all.setFlat(True)
        self.all.setAutoDefault(False)
        self.all.hide()
        self.buttons = QDialogButtonBox(self)
        self.apply = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel = self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self.apply.setDefault(True)
        self.scopes = QButtonGroup(self)
        self._offered: list[Sequence[ContextView]] = []
        self._above = QVBoxLayout()
        self._lay_out()
        self.scopes.idToggled.connect(self._on_scope)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.all.clicked.connect(self._on_all)
        self.list.lines.checks_changed.connect(self._show_count)
        self.list.chosen.connect(lambda _: self.apply.click())
        self.name.textChanged.connect(self._show_count)

    def say(self, sentences: Sequence[str]) -> None:
        """What the act is."""
        self.says.setText("\n".join(sentences))

    def ask(self, sentences: Sequence[str]) -> None:
        """What must be asked first; the hands rest on the way back."""
        self.asks.setText("\n".join(sentences))
        self.asks.setVisible(bool(sentences))
        if sentences:
            self.cancel.setDefault(True)
            self.cancel.setFocus()

    def ask_name(self, name: str) -> None:
        """Whoever it is must be called something."""
        self.name.setText(name)
        self.name.show()
        self._name_caption.show()
        self.name.setFocus()

    def show_quotes(self, quotes: Sequence[ContextView], *, can_check: bool) -> None:
        """List these; about what a person decided nothing can be wished."""
        self.list.lines.set_lines([self._line(quote, can_check=can_check) for quote in quotes])
        self.all.setVisible(can_check and bool(quotes))
        if quotes:
            self.list.select_row(0)
        self._show_count()

    def offer(self, scopes: Sequence[tuple[str, Sequence[ContextView]]], chosen: int) -> None:
        """Let one of these be chosen, each with its quotations; without any there is nothing to do."""
        for number, (words, quotes) in enumerate(scopes):
            button = QRadioButton(words, self)
            self.scopes.addButton(button, number)
            self._above.addWidget(button)
            self._offered.append(quotes)
        self.scopes.button(chosen).setChecked(True)
        self.scopes.button(chosen).setFocus()

    def _on_scope(self, number: int, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Another scope."""
        if is_on:
            self.show_quotes(self._offered[number], can_check=True)

    def _line(self, quote: ContextView, *, can_check: bool) -> Line:
        """One quotation between the words around it."""
        text = f"{quote.before}{quote.words}{quote.after}"
        return Line(
            key=quote.quote_id,
            text=text,
            right=" ".join(filter(None, (labels.status(quote.status), f"{quote.article} {quote.number}"))),
            is_checked=True if can_check and not quote.is_decided else None,
        )

    def _show_count(self) -> None:
        """How many quotations it is about."""
        lines, checked = self.list.lines.lines, self.list.lines.checked
        if any(line.is_checked is not None for line in lines):
            words = self.tr("対象の発言　{total}件のうち{count}件").format(
                total=len(lines), count=len(checked)
            )
        else:
            words = self.tr("対象の発言　{total}件").format(total=len(lines))
        self.heading.setText(words)
        has_name = not self.name.isVisibleTo(self) or bool(self.name.text().strip())
        self.apply.setEnabled(has_name and (bool(checked) or not self._offered))

    def _on_all(self) -> None:
        """All of them, or none where all were."""
        lines = self.list.lines
        are_all = all(line.is_checked is not False for line in lines.lines)
        lines.check_all(are_checked=not are_all)

    def _on_accepted(self) -> None:
        """Tell what is wished."""
        self.wished.emit(self.list.lines.checked, self.name.text().strip())
        self.accept()

    def _lay_out(self) -> None:
        """The sentences, the name, the list, the buttons."""
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch()
        head.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addWidget(self.says)
        layout.addLayout(self._above)
        for widget in (self.asks, self._name_caption, self.name):
            layout.addWidget(widget)
        layout.addLayout(head)
        layout.addWidget(self.list, stretch=1)
        layout.addWidget(self.buttons)
