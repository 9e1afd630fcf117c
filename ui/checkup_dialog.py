"""点検と整理: whether the project is whole, and how much room could be given back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui import style
from ui.detail_parts import caption, plain

WIDTH: Final = 580
HEIGHT: Final = 300


class CheckupDialog(QDialog):
    """It asks and shows; who opened it looks and compacts. What is going on stops when it is closed."""

    check_wanted = Signal()
    compact_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("点検と整理"))
        self.setMinimumSize(WIDTH, HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.says = plain(self)
        self.says.setAccessibleName(self.tr("点検の結果"))
        self.room = plain(self)
        self.room.setAccessibleName(self.tr("整理の結果"))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("作業の進み具合"))
        self.check = self._button(self.tr("点検する"), self.check_wanted.emit)
        self.compact = self._button(self.tr("空いた所を詰める"), self.compact_wanted.emit)
        self.close_button = self._button(self.tr("閉じる"), self.reject)
        self._lay_out(name)
        self.be_idle()
        self.say(self.tr("ファイルが壊れていないか、記録に食い違いがないかを調べます。何も変えません。"))
        self.say_room(self.tr("ファイルの空いた所を詰めて、小さくします。記録は変わりません。"))
        self.check.setFocus()

    def be_busy(self) -> None:
        """Something is going on; nothing else can be wished meanwhile."""
        self.bar.setRange(0, 0)
        self.bar.show()
        self.close_button.setText(self.tr("中止"))
        self.close_button.setFocus()
        for button in (self.check, self.compact):
            button.setEnabled(False)

    def be_idle(self) -> None:
        """It is done, or was not wanted."""
        self.bar.hide()
        self.close_button.setText(self.tr("閉じる"))
        for button in (self.check, self.compact):
            button.setEnabled(True)

    def show_progress(self, done: int, total: int) -> None:
        """So much of so much."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def say(self, *sentences: str) -> None:
        """What the look at everything has to say."""
        self.says.setText("\n".join(sentences))

    def show_findings(self, sentences: Sequence[str]) -> None:
        """What is wrong."""
        self.say(self.tr("次の問題が見つかりました。"), *(f"• {sentence}" for sentence in sentences))

    def say_room(self, sentence: str) -> None:
        """What the compacting has to say."""
        self.room.setText(sentence)

    def _button(self, words: str, act: object) -> QPushButton:
        """A button that Enter does not press from afar."""
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        made.clicked.connect(act)
        return made

    def _lay_out(self, name: str) -> None:
        """Two parts, each with its button; how far it is below."""
        below = QHBoxLayout()
        below.setSpacing(style.STEP)
        below.addWidget(self.bar, stretch=1)
        below.addStretch()
        below.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.ROOM, style.WIDE, style.ROOM, style.WIDE)
        layout.setSpacing(style.STEP)
        for title, words, button in (
            (self.tr("{name}の点検").format(name=name), self.says, self.check),
            (self.tr("整理"), self.room, self.compact),
        ):
            layout.addWidget(caption(title, self))
            layout.addWidget(words)
            layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            layout.addSpacing(style.WIDE)
        layout.addStretch()
        layout.addLayout(below)
