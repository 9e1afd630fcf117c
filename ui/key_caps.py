"""Keys drawn as they stand on the keyboard."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import scale, signs, theme
from ui.painting import paint_key

KEY_HEIGHT: Final = 22
KEY_PADDING: Final = 7
KEY_GAP: Final = 4
BETWEEN: Final = frozenset({signs.RANGE, signs.EITHER})


class Keys(QWidget):
    """Keys as they stand on the keyboard, drawn side by side."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_keys(keys)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Draw these."""
        self.keys = keys
        self.setAccessibleName(" ".join(map(_shown, keys)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the keys."""
        metrics = self.fontMetrics()
        return QSize(sum(_key_width(metrics, key) + KEY_GAP for key in self.keys), scale.scaled(KEY_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """One box a key; a sign between keys stands without one."""
        painter = QPainter(self)
        height = scale.scaled(KEY_HEIGHT)
        left, top = 0.5, (self.height() - height) / 2 + 0.5
        for key in self.keys:
            width = _key_width(painter.fontMetrics(), key)
            box = QRectF(left, top, width - 1, height - 1)
            if key in BETWEEN:
                painter.setPen(theme.faint(self.palette()))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), _shown(key))
            else:
                paint_key(painter, box, key, self.palette())
            left += width + KEY_GAP
        painter.end()


def _shown(key: str) -> str:
    """A key as it is, a sign between keys in the window's language."""
    return signs.sign(key) if key in BETWEEN else key


def _key_width(metrics: QFontMetrics, key: str) -> int:
    """Square for one letter, wider for words."""
    return max(scale.scaled(KEY_HEIGHT), metrics.horizontalAdvance(_shown(key)) + 2 * KEY_PADDING)
