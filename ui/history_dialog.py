"""履歴: what the machine said of one quotation, and everything that people decided about it since."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.views import DecisionView, QuoteView, ReviewStatus
from ui import labels, scale, style
from ui.detail_parts import caption, plain
from ui.text_table import TextTable, TextTableModel

USUAL: Final = QSize(760, 440)
LONGEST_WORDS: Final = 200
ARROW_COLUMN: Final = 2  # what it became takes the room


class HistoryDialog(QDialog):
    """It shows, and asks for the way back to the machine's answer; the review goes it."""

    return_wanted = Signal()

    def __init__(
        self, quote: QuoteView, decisions: Sequence[DecisionView], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("履歴"))
        scale.give_room(self, USUAL)
        words = plain(self)
        words.setText(
            quote.text if len(quote.text) <= LONGEST_WORDS else quote.text[: LONGEST_WORDS - 1] + "…"
        )
        self.rows = TextTableModel(parent=self)
        self.table = TextTable(self.rows, wide=ARROW_COLUMN, parent=self)
        self.table.setAccessibleName(self.tr("この発言の履歴"))
        self.rows.set_rows(
            (self.tr("何を"), self.tr("前"), self.tr("後"), self.tr("誰が"), self.tr("いつ")),
            (self._machine(quote), *(_row(one) for one in decisions)),
        )
        self.back = QPushButton(self.tr("機械の判断に戻す"), self)
        self.back.setEnabled(_is_other(quote))
        self.back.setAutoDefault(False)
        close = QPushButton(self.tr("閉じる"), self)
        close.setAutoDefault(False)
        below = QHBoxLayout()
        below.setSpacing(style.STEP)
        below.addWidget(self.back)
        below.addStretch()
        below.addWidget(close)
        where = self.tr("{article}　{number}番目の発言")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addWidget(caption(where.format(article=quote.article_title, number=quote.number), self))
        layout.addWidget(words)
        layout.addWidget(self.table, stretch=1)
        layout.addLayout(below)
        self.back.clicked.connect(self._on_back)
        close.clicked.connect(self.reject)
        self.table.selectRow(self.rows.rowCount() - 1)
        self.table.setFocus()

    def _machine(self, quote: QuoteView) -> tuple[str, ...]:
        """The first row: what there was before anybody decided."""
        if quote.machine_span is None:
            return (self.tr("機械の判断"), "", self.tr("見つけていません（人が加えた発言）"), "", "")
        speaker = quote.machine_speaker or labels.word(labels.NOT_FOUND)
        kind = labels.word(labels.KIND[quote.machine_kind])
        answer = self.tr("発言者 {speaker}・種別 {kind}").format(speaker=speaker, kind=kind)
        return (self.tr("機械の判断"), "", answer, self.tr("かぎかっこ"), "")

    def _on_back(self) -> None:
        """One step, and nothing more to see here."""
        self.accept()
        self.return_wanted.emit()


def _row(decision: DecisionView) -> tuple[str, ...]:
    """One decision: what, from, to, who, when."""
    return (
        labels.word(labels.ACTION[decision.action]),
        labels.value(decision.before),
        labels.value(decision.after),
        decision.by,
        labels.moment(decision.at),
    )


def _is_other(quote: QuoteView) -> bool:
    """Whether anything stands otherwise than the machine left it."""
    chosen = quote.is_person_kind or quote.is_person_speaker or quote.is_person_span
    return quote.machine_span is not None and (chosen or quote.status is not ReviewStatus.OPEN)
