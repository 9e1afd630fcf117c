"""Small parts of the right pane: captions, the confidence, the note, the history."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from db.views import DecisionView
from ui import labels, scale, signs, style
from ui.painting import paint_steps, steps_width


def caption(words: str, parent: QWidget) -> QLabel:
    """The words over a part."""
    made = QLabel(words, parent)
    style.write_in(made, style.Letters.CAPTION)
    made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


def plain(parent: QWidget, *, is_faint: bool = False) -> QLabel:
    """Words that wrap, and that can be copied."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if is_faint:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


class ConfidenceBar(QWidget):
    """Five steps, the word, and the number for those who want it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._confidence: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("種別と発言者の両方が正しい見込み。人が正解を付けた記事で測った割合です"))

    def show_confidence(self, confidence: float | None) -> None:
        """Show it; None for what the machine did not find, or nothing in hand."""
        self._confidence = confidence
        words = self.tr("信頼度")
        if confidence is not None:
            words += f" {labels.confidence(confidence)} {confidence:.2f}"
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return scale.scaled_size(QSize(160, 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The steps, then the word, then the number, fainter."""
        painter = QPainter(self)
        if self._confidence is None:
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), labels.word(labels.EMPTY_VALUE))
            painter.end()
            return
        palette = self.palette()
        middle = self.height() // 2
        steps = labels.step_of_confidence(self._confidence)
        left = paint_steps(painter, 0, middle, steps, palette) + style.STEP
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        word = labels.confidence(self._confidence)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(left, 0, self.width() - left, self.height(), flags, word)
        left += painter.fontMetrics().horizontalAdvance(word) + style.STEP
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(left, 0, self.width() - left, self.height(), flags, f"{self._confidence:.2f}")
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """The steps at least."""
        return QSize(steps_width(), scale.scaled(20))


class NoteField(QPlainTextEdit):
    """The note; it is kept as soon as the hands leave it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("メモ"))
        scale.fix_height(self, 64)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """Going anywhere else keeps the note."""
        super().focusOutEvent(e)
        if e.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def history_text(machine: str, decisions: Sequence[DecisionView]) -> str:
    """Everything decided about a quotation, newest first, and what the machine had said."""
    lines = [
        signs.joined(signs.GAP, (labels.clock(one.at), one.by, labels.decision(one))) for one in decisions
    ]
    return "\n".join([*lines, machine])
