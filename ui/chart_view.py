"""A chart on the screen, in the colours and the width that the window has."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import scale
from ui.chart_layout import LEAST_WIDTH, lay_out
from ui.chart_painting import paint_chart
from ui.charts import Chart


class ChartView(QWidget):
    """Only to be looked at: the same figures stand in the table beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self.setMinimumWidth(round(LEAST_WIDTH))
        scale.follow(self, self._fit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Draw this one."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.note)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the chart is at this width."""
        if self._chart is None:
            return self.minimumSize()
        share = self._share()
        return (lay_out(self._chart, self.width() / share).size * share).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Laid out as for a picture, and drawn as large as the rest of the window."""
        if self._chart is None:
            return
        painter = QPainter(self)
        share = self._share()
        painter.scale(share, share)
        paint_chart(painter, lay_out(self._chart, self.width() / share), self.palette())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower chart has a note of more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the chart needs."""
        self.setFixedHeight(self.sizeHint().height())

    def _share(self) -> float:
        """As large as the rest of the window, where the width has room for all of it."""
        return min(scale.share(), max(self.width() / LEAST_WIDTH, 1.0))
