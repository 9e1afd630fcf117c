"""集計: what a project holds and how far the work is, as charts with their figures below."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.engine import Database
from ui import file_dialogs, scale, style
from ui.chart_files import picture, save
from ui.chart_view import ChartView
from ui.charts import Chart
from ui.empty_state import EmptyState
from ui.settings import Settings
from ui.statistics_charts import StatisticsCharts
from ui.text_table import TextTable, TextTableModel

USUAL: Final = QSize(960, 720)
TOPICS_WIDTH: Final = 176
FIGURES_HEIGHT: Final = 220
PAUSE: Final = 400  # decisions come in bursts


class StatisticsDialog(QDialog):
    """A window beside the work; it follows what is decided while it is open."""

    def __init__(self, database: Database, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("集計"))
        scale.give_room(self, USUAL)
        self._settings = settings
        self._topics = StatisticsCharts(database, self).topics
        self._chart: Chart | None = None
        self.figures = TextTableModel(has_numbers=True, parent=self)
        self.topics = QListWidget(self)
        self.topics.setObjectName("topics")
        self.topics.addItems([topic.words for topic in self._topics])
        self.topics.setAccessibleName(self.tr("集計の種類"))
        scale.fix_width(self.topics, TOPICS_WIDTH)
        self.view = ChartView(self)
        self.table = TextTable(self.figures, parent=self)
        self.table.setAccessibleName(self.tr("図のもとの数"))
        self.nothing = EmptyState(self)
        self.copy = self._button(self.tr("画像をコピー"))
        self.save = self._button(self.tr("画像を保存…"))
        self.close_button = self._button(self.tr("閉じる"))
        self.told = QLabel(self)
        self.told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PAUSE)
        self._pages = self._make_pages()
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew: much may have been decided since it was open last."""
        super().showEvent(event)
        if self.topics.currentRow() < 0:
            self.topics.setCurrentRow(0)
        else:
            self._count()
        self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def expect_changes(self) -> None:
        """Something was decided: count again once things have been still."""
        if self.isVisible():
            self._waiting.start()

    def _count(self) -> None:
        """Show the chosen topic as it is now."""
        self.told.clear()
        self._chart = self._topics[self.topics.currentRow()].make()
        for button in (self.copy, self.save):
            button.setEnabled(self._chart is not None)
        if self._chart is None:
            self.nothing.say(self.tr("数えるものがまだありません。発言を確かめると、ここに図と数が出ます。"))
            self._pages.setCurrentWidget(self.nothing)
            return
        self.view.show_chart(self._chart)
        self.figures.set_rows(self._chart.columns, self._chart.rows)
        self.table.setAccessibleName(self._chart.title)
        self._pages.setCurrentIndex(0)

    def _on_copy(self) -> None:
        """The picture goes to the clipboard."""
        if self._chart is not None:
            QGuiApplication.clipboard().setImage(picture(self._chart))
            self._tell(self.tr("画像をコピーしました"))

    def _on_save(self) -> None:
        """Ask where to."""
        if self._chart is not None:
            folder = self._settings.folder("export")
            file_dialogs.ask_picture(self, folder / f"{self._chart.title}.png", self._write)

    def _write(self, path: Path) -> None:
        """Write the picture that is shown."""
        if self._chart is None:
            return
        if save(self._chart, path):
            self._settings.keep_folder("export", path.parent)
            self._tell(self.tr("「{name}」に保存しました").format(name=path.name))
        else:
            words = self.tr("「{name}」に書き込めませんでした。別の場所を選んでください")
            self._tell(words.format(name=path.name))

    def _tell(self, sentence: str) -> None:
        """Say it beside the buttons."""
        self.told.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, sentence))

    # Building

    def _make_pages(self) -> QStackedWidget:
        """The chart over its figures, or that there is nothing to count."""
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.view)
        scroll.setAccessibleName(self.tr("図"))
        scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.addWidget(scroll)
        both.addWidget(self.table)
        both.setStretchFactor(0, 1)
        both.setSizes([USUAL.height() - FIGURES_HEIGHT, FIGURES_HEIGHT])
        pages = QStackedWidget(self)
        pages.addWidget(both)
        pages.addWidget(self.nothing)
        return pages

    def _button(self, words: str) -> QPushButton:
        """A button that Enter in a list does not press."""
        made = QPushButton(words, self)
        made.setAutoDefault(False)
        return made

    def _lay_out(self) -> None:
        """Topics at the left, what they show at the right, what can be done with it below."""
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.topics)
        middle.addWidget(self._pages, stretch=1)
        below = QHBoxLayout()
        below.setContentsMargins(style.WIDE, 0, style.WIDE, 0)
        below.setSpacing(style.STEP)
        below.addWidget(self.copy)
        below.addWidget(self.save)
        below.addWidget(self.told, stretch=1)
        below.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, style.GAP)
        layout.setSpacing(style.GAP)
        layout.addLayout(middle, stretch=1)
        layout.addLayout(below)

    def _connect(self) -> None:
        """What the buttons and the topics do."""
        self.topics.currentRowChanged.connect(self._count)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.close)
        self._waiting.timeout.connect(self._count)
