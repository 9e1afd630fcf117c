"""What a speaker was, and from when to when."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from db.views import TitleView
from services.naming import NewTitle
from ui import scale, style
from ui.detail_parts import plain
from ui.speaker_page import period_text


class TitleDialog(QDialog):
    """It asks for a title; an empty one takes the title away."""

    wished = Signal(NewTitle)

    def __init__(self, title: TitleView | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("肩書き"))
        scale.widen(self, 360)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words = QLineEdit(title.text if title else "", self)
        self.begin = QLineEdit(period_text(title.from_on) if title else "", self)
        self.end = QLineEdit(period_text(title.to_on) if title else "", self)
        form = QFormLayout()
        form.setSpacing(style.STEP)
        for caption, field in (
            (self.tr("肩書き"), self.words),
            (self.tr("いつから"), self.begin),
            (self.tr("いつまで"), self.end),
        ):
            field.setAccessibleName(caption)
            form.addRow(caption, field)
        for field in (self.begin, self.end):
            field.setPlaceholderText(self.tr("2024-04-01（分からなければ空に）"))
        hint = plain(self, is_faint=True)
        hint.setText(self.tr("肩書きを空にして決めると、取り消します。") if title else "")
        hint.setVisible(title is not None)
        self.buttons = QDialogButtonBox(self)
        self.keep = self.buttons.addButton(self.tr("決める"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep.setDefault(True)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.GAP)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(self.buttons)
        for field in (self.words, self.begin, self.end):
            field.textChanged.connect(self._check)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self._is_new = title is None
        self._check()

    def _check(self) -> None:
        """Days must be days, in their order; a new title needs words."""
        days = [_day(field.text()) for field in (self.begin, self.end)]
        are_days = all(
            day is not None or not field.text().strip()
            for day, field in zip(days, (self.begin, self.end), strict=True)
        )
        begin, end = days
        in_order = begin is None or end is None or begin <= end
        has_words = bool(self.words.text().strip()) or not self._is_new
        self.keep.setEnabled(are_days and in_order and has_words)

    def _on_accepted(self) -> None:
        """Tell the title."""
        self.wished.emit(NewTitle(self.words.text().strip(), _day(self.begin.text()), _day(self.end.text())))
        self.accept()


def _day(text: str) -> date | None:
    """The day that is written, with hyphens or slashes."""
    parts = text.strip().replace("/", "-").split("-")
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None
