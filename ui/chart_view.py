"""A chart on the screen, in the colours and the width that the window has."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.chart_layout import LEAST_WIDTH, lay_out
from ui.chart_painting import paint_chart
from ui.charts import Chart


class ChartView(QWidget):
    """Only to be looked at: the same figures stand in the table beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self.setMinimumWidth(round(LEAST_WIDTH))
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
        return lay_out(self._chart, self.width()).size.toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Laid out anew each time: the typeface or its size may be another."""
        if self._chart is None:
            return
        painter = QPainter(self)
        paint_chart(painter, lay_out(self._chart, self.width()), self.palette())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower chart has a note of more lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the chart needs."""
        self.setFixedHeight(self.sizeHint().height())
