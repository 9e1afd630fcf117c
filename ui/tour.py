"""Five keys to try on the first day: a strip that goes on when the key is really pressed, and takes nothing over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui import keys, labels, signs, style, theme
from ui.key_caps import Keys
from ui.key_map import KeyMap
from ui.painting import BAR
from ui.review import Review

END: Final = "back"


@dataclass(frozen=True, slots=True)
class Step:
    """What to try: the deeds that count, the keys to press, and the words."""

    deeds: frozenset[str]
    words: str
    shown: str = ""  # the deed whose key is shown first
    digits: int = 0  # so many of them are shown
    is_reason: bool = False  # after the key that rejects, where digits mean reasons


def _digits(last: int) -> frozenset[str]:
    """The deeds of the digits from 1."""
    return frozenset(f"digit_{digit}" for digit in range(1, last + 1))


STEPS: Final = (
    Step(
        frozenset({"next"}),
        str(QT_TRANSLATE_NOOP("Tour", "次の発言に移ります。本文では、選んだ発言に枠が付きます。")),
        shown="next",
    ),
    Step(
        frozenset({"confirm", "confirm_anywhere"}),
        str(QT_TRANSLATE_NOOP("Tour", "発言者が正しければ、確定して次の未確認へ進みます。")),
        shown="confirm",
    ),
    Step(
        _digits(9),
        str(QT_TRANSLATE_NOOP("Tour", "違えば、右の候補の数字を押して発言者を選びます。")),
        digits=9,
    ),
    Step(
        _digits(len(labels.REASONS)),
        str(QT_TRANSLATE_NOOP("Tour", "発言でなければ、続けて右に出る理由の数字を押して除外します。")),
        shown="reject",
        digits=len(labels.REASONS),
        is_reason=True,
    ),
    Step(
        frozenset({"undo", "undo_letter"}),
        str(QT_TRANSLATE_NOOP("Tour", "どの操作も、何度でも元に戻せます。")),
        shown="undo",
    ),
)


class Tour(QWidget):
    """It listens to the keys and never stands in their way; Esc ends it."""

    done = Signal()  # all was tried

    def __init__(
        self, actions: Mapping[str, QAction], key_map: KeyMap, review: Review, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = {action: name for name, action in actions.items()}
        self._key_map = key_map
        self._review = review
        self._at = 0
        self.setAccessibleName(self.tr("はじめての五つのキー"))
        self._number = QLabel(self)
        self._number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._keys = Keys((), self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        way_out = QLabel(self.tr("Escで終わる"), self)
        way_out.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.WIDE, style.STEP, style.GAP, style.STEP)
        layout.setSpacing(style.GAP)
        layout.addWidget(self._number)
        layout.addWidget(self._keys)
        layout.addWidget(self._words, stretch=1)
        layout.addWidget(way_out)
        key_map.changed.connect(self._show_step)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; nothing where it is away."""
        return "" if self.isHidden() else self._words.text()

    def begin(self) -> None:
        """From the first key."""
        self._at = 0
        for action in self._names:
            action.installEventFilter(self)
        self.show()
        self._show_step()

    def end(self) -> None:
        """Away, and deaf."""
        for action in self._names:
            action.removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key is about to do its deed, which it does in any case."""
        if event.type() == QEvent.Type.Shortcut and isinstance(watched, QAction):
            self._on_key(self._names[watched])
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint of the accent with a bar, as news have."""
        painter = QPainter(self)
        palette = self.palette()
        colour = theme.accent(palette)
        painter.fillRect(self.rect(), theme.mixed(colour, palette.color(QPalette.ColorRole.Base), 0.1))
        painter.fillRect(0, 0, BAR, self.height(), colour)
        painter.fillRect(0, 0, self.width(), 1, theme.hairline(palette))
        painter.end()

    def _on_key(self, name: str) -> None:
        """On to the next key where this is the one to try."""
        step = STEPS[self._at]
        if name == END:
            self.end()
        elif name in step.deeds and self._review.is_rejecting is step.is_reason:
            self._at += 1
            if self._at < len(STEPS):
                self._show_step()
            else:
                self.end()
                self.done.emit()

    def _show_step(self) -> None:
        """Which key to press, and what it does."""
        if self.isHidden():
            return
        step = STEPS[self._at]
        named = self._key_map.keys(step.shown)[:1] if step.shown else ()
        shown = [piece for key in named for piece in keys.pieces(key)]
        shown += ["1", signs.RANGE, str(step.digits)] if step.digits else []
        self._keys.show_keys(tuple(shown))
        self._number.setText(f"{self._at + 1} / {len(STEPS)}")
        self._words.setText(QCoreApplication.translate("Tour", step.words))
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self, f"{self._keys.accessibleName()} {self._words.text()}")
        )
