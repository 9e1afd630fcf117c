"""The list of quotations with its caption, and what it says when it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from db.views import Order
from ui import labels, style
from ui.empty_state import EmptyState
from ui.quote_model import QuoteTableModel
from ui.quote_table import QuoteTable


class ListPane(QWidget):
    """The queue of the work."""

    filter_unwanted = Signal()
    order_wanted = Signal()  # another one

    def __init__(self, model: QuoteTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.table = QuoteTable(model, self)
        self._empty = EmptyState(self)
        self._empty.pressed.connect(self.filter_unwanted)
        self._title = QLabel(self.tr("発言一覧"), self)
        style.write_in(self._title, style.Letters.CAPTION)
        self._count = QLabel(self)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.order = QPushButton(self)
        self.order.setFlat(True)
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order.clicked.connect(self.order_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(style.GAP, style.SMALL, style.STEP, style.SMALL)
        head.setSpacing(style.STEP)
        head.addWidget(self._title)
        head.addWidget(self._count, stretch=1, alignment=Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.order)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._pages)

    def show_place(self, row: int | None, rows: int | None) -> None:
        """Which of how many; None while they are still coming."""
        if rows is None:
            self._count.setText("" if row is None else self.tr("{number} / …").format(number=row + 1))
        elif row is None:
            self._count.setText(self.tr("{count}件").format(count=rows))
        else:
            self._count.setText(self.tr("{number} / {count}").format(number=row + 1, count=rows))

    def show_order(self, order: Order) -> None:
        """How the list goes."""
        self.order.setText(self.tr("並び　{order}").format(order=labels.word(labels.ORDER[order])))

    def show_state(self, *, is_empty: bool, is_narrowed: bool) -> None:
        """The list, or why it is empty and what to do."""
        if not is_empty:
            self._pages.setCurrentWidget(self.table)
            return
        if is_narrowed:
            self._empty.say(self.tr("この絞り込みに合う発言はありません。"), self.tr("絞り込みを解く"))
        else:
            self._empty.say(self.tr("ここに、記事から抜き出した発言が並びます。"))
        self._pages.setCurrentWidget(self._empty)
