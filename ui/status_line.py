"""The bottom line: how far the work is, when it was stored, and the two keys to know."""

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from db.views import ProgressView
from ui import labels, scale, style, theme

BAR_WIDTH = 120


class StatusLine(QWidget):
    """Read, never pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("進み具合"))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        scale.fix_width(self._bar, BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("確認の進み具合"))
        self._words = self._label()
        self._saved = self._label()
        self._keys = self._label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.GAP, style.SMALL, style.GAP, style.SMALL)
        layout.setSpacing(style.WIDE)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)
        layout.addWidget(self._saved)
        layout.addStretch()
        layout.addWidget(self._keys)

    def show_progress(self, progress: ProgressView) -> None:
        """How many are done and how many are left."""
        done = progress.total - progress.open
        self._bar.setMaximum(max(progress.total, 1))
        self._bar.setValue(done)
        share = round(100 * done / progress.total) if progress.total else 0
        words = self.tr("確認済み {done}・残り {left}（{share}％）")
        self._words.setText(words.format(done=f"{done:,}", left=f"{progress.open:,}", share=share))

    def show_saved(self, at: datetime | None) -> None:
        """When the last decision was stored."""
        words = self.tr("{time} に記録しました").format(time=labels.clock(at)) if at else ""
        self._saved.setText(words)

    def show_keys(self, words: str) -> None:
        """The keys to know."""
        self._keys.setText(words)

    def minimumSizeHint(self) -> QSize:
        """How far the work is; the rest gives way."""
        bar, words = self._bar.width(), self._words.sizeHint().width()
        return QSize(bar + style.WIDE + words + 2 * style.GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has another room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """So have other words, or larger letters."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Nothing is cut: what has no room is not shown, the keys before the time."""
        needed = self.minimumSizeHint().width()
        for label in (self._saved, self._keys):
            needed += style.WIDE + label.sizeHint().width()
            label.setVisible(needed <= self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """One hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.hairline(self.palette()))
        painter.end()

    def _label(self) -> QLabel:
        """Quiet words."""
        made = QLabel(self)
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return made
