"""まとめて確定: what would be confirmed without a look at each, a sample of it, and how often that was wrong so far."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from db.views import ContextView
from db.views_statistics import RecheckView
from services.bulk_confirming import Prospect
from ui import labels, rechecks, scale, style
from ui.detail_parts import caption, plain
from ui.drop_down import DropDown
from ui.line_list import LineList
from ui.line_model import Line

USUAL: Final = QSize(860, 620)
# Below the first, more would be wrong than right.
LEASTS: Final = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98, 0.99)
USUAL_LEAST: Final = 0.9
PAUSE: Final = 120  # a key that is held down asks once
# What would be confirmed from a confidence on, and what was found of those kept back from there.
LookAhead = Callable[[float], tuple[Prospect, RecheckView]]


class BulkDialog(QDialog):
    """It shows and asks; who opened it confirms."""

    wished = Signal(object)  # the Prospect that was shown
    place_wanted = Signal(int)  # a quotation of the sample

    def __init__(self, look_ahead: LookAhead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("まとめて確定"))
        scale.give_room(self, USUAL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look_ahead = look_ahead
        self._prospect: Prospect | None = None
        self._is_busy = False
        self.least = DropDown(self)
        self.least.setAccessibleName(self.tr("確定する発言の信頼度"))
        for least in LEASTS:
            shown = self.tr("{confidence} 以上（{word}）")
            word = labels.confidence(least)
            self.least.addItem(shown.format(confidence=f"{least:.2f}", word=word), least)
        self.least.setCurrentIndex(LEASTS.index(USUAL_LEAST))
        self.says = plain(self)
        self.found = plain(self, is_faint=True)
        self.heading = caption("", self)
        self.sample = LineList(self.tr("見本の発言"), parent=self)
        self.buttons = QDialogButtonBox(self)
        self.apply = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setDefault(True)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PAUSE)
        self._lay_out()
        self._connect()
        self._look()
        self.sample.setFocus()

    def be_busy(self) -> None:
        """It is being confirmed; nothing else can be wished meanwhile."""
        self._is_busy = True
        self.least.setEnabled(False)
        self.apply.setText(self.tr("確定しています…"))

    def end(self) -> None:
        """It is done, or could not be."""
        self._is_busy = False
        super().reject()

    def reject(self) -> None:
        """Never mind, as long as nothing is being confirmed."""
        if not self._is_busy:
            super().reject()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter counts once the sample is of the confidence that was chosen."""
        is_enter = arg__1.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self._waiting.isActive():
            self._look()
        else:
            super().keyPressEvent(arg__1)

    def _look(self) -> None:
        """What would be confirmed now."""
        self._waiting.stop()
        least = self.least.currentData()
        self._prospect, found = self._look_ahead(least)
        count, kept = len(self._prospect.quote_ids), len(self._prospect.kept_back)
        self.says.setText(self._sentences(count, kept))
        self.found.setText(rechecks.summary(found))
        self.found.setVisible(found.kept > 0)
        self.heading.setText(self.tr("見本（無作為の{count}件）").format(count=len(self._prospect.sample)))
        self.sample.lines.set_lines([_line(quote) for quote in self._prospect.sample])
        if self._prospect.sample:
            self.sample.select_row(0)
        self.apply.setText(self.tr("{count}件を確定する").format(count=f"{count - kept:,}"))
        self.apply.setEnabled(count > 0)

    def _sentences(self, count: int, kept: int) -> str:
        """How many it is about, and what becomes of them."""
        if not count:
            return self.tr("この一覧には、まだ誰も手を付けていない、この信頼度の発言がありません。")
        about = self.tr("一覧の発言のうち、まだ誰も手を付けていないもの　{count}件").format(
            count=f"{count:,}"
        )
        if not kept:
            return about
        rest = self.tr(
            "うち{kept}件は確定せず、未確認に混ぜて残します。判定すると、まとめて確定の誤りの割合が分かります。"
        ).format(kept=f"{kept:,}")
        return f"{about}\n{rest}"

    def _on_accepted(self) -> None:
        """Tell what is wished, once: what was shown."""
        if self._prospect is not None and not self._is_busy:
            self.wished.emit(self._prospect)

    def _on_chosen(self, quote_id: int) -> None:
        """Tell which quotation of the sample needs a closer look."""
        if not self._is_busy:
            self.place_wanted.emit(quote_id)

    def _lay_out(self) -> None:
        """The confidence, what that means, the sample, the buttons."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        layout.addWidget(caption(self.tr("信頼度"), self))
        layout.addWidget(self.least, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.says)
        layout.addWidget(self.found)
        layout.addSpacing(style.SMALL)
        layout.addWidget(self.heading)
        layout.addWidget(self.sample, stretch=1)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        """What the parts tell."""
        self.least.currentIndexChanged.connect(lambda _: self._waiting.start())
        self._waiting.timeout.connect(self._look)
        self.sample.chosen.connect(self._on_chosen)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)


def _line(quote: ContextView) -> Line:
    """One quotation between the words around it, and who is said to have said it."""
    speaker = quote.speaker or labels.word(labels.NOT_FOUND)
    return Line(quote.quote_id, f"{quote.before}{quote.words}{quote.after}", right=speaker)
