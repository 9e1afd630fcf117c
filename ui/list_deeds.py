"""What the keys for the list do: queues, orders, jumps, brackets that are speech after all, many at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from db.views import Order
from extraction.model import QuoteKind
from ui import labels
from ui.bulk_confirming import BulkConfirming
from ui.desk import Desk
from ui.number_dialog import NumberDialog
from ui.queues import Queue

ORDERS: Final = {f"order_{order.value}": order for order in Order}


class ListDeeds(QObject):
    """Does them on a desk, and keeps the menu's marks as the list is."""

    def __init__(self, desk: Desk, actions: Mapping[str, QAction], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._review = desk.review
        self._actions = actions
        self._window = window
        self._bulk = BulkConfirming(desk, window)
        desk.list.order_wanted.connect(self.switch_order)
        desk.review.listed.connect(self._show_marks)

    def acts(self) -> dict[str, Callable[[], object]]:
        """By the names of the deeds."""
        desk, jumps = self._desk, self._desk.jumps
        return {
            **{
                f"queue_{number}": lambda queue=queue: self.choose_queue(queue)
                for number, queue in enumerate(Queue, start=1)
            },
            **{name: lambda order=order: self.set_order(order) for name, order in ORDERS.items()},
            "switch_order": self.switch_order,
            "add_bracket": self.add_bracket,
            "bulk_confirm": self._bulk.ask,
            "next_problem": lambda: jumps.go_problem(1),
            "previous_problem": lambda: jumps.go_problem(-1),
            "next_hit": lambda: desk.go_hit(1),
            "previous_hit": lambda: desk.go_hit(-1),
            "go_number": self.ask_number,
            "look_back": lambda: jumps.go_back(-1),
            "look_on": lambda: jumps.go_back(1),
            "show_others": lambda: desk.filters.set_others(are_shown=self._review.filter.only_speech),
        }

    def choose_queue(self, queue: Queue) -> None:
        """List a queue, or everything where it is listed already; the hands go to the list."""
        self._desk.filters.choose_queue(queue)
        self._desk.focus_list()

    def set_order(self, order: Order) -> None:
        """The same list in another order."""
        self._review.set_filter(replace(self._review.filter, order=order))
        self._show_marks()  # a menu takes the mark away where the order is pressed again
        self._review.told.emit(labels.word(labels.ORDER[order]))

    def switch_order(self) -> None:
        """The same list in the next order."""
        orders = list(Order)
        self.set_order(orders[(orders.index(self._review.filter.order) + 1) % len(orders)])

    def add_bracket(self) -> None:
        """What was thought to be nobody's words is speech."""
        quote = self._review.quote
        if quote is not None and quote.kind.is_speech:
            self._review.told.emit(self.tr("もう一覧にある発言です"))
        else:
            self._review.change_kind(QuoteKind.SPEECH)

    def ask_number(self) -> None:
        """Ask for the number of a quotation and go there."""
        rows = len(self._review.model.quotes)
        if not rows:
            return
        dialog = NumberDialog(rows, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(self._desk.jumps.go_number)
        dialog.finished.connect(self._desk.focus_list)
        dialog.open()

    def _show_marks(self) -> None:
        """Which order it is, and whether what is no speech is listed."""
        wanted = self._review.filter
        for name, order in ORDERS.items():
            self._actions[name].setChecked(order is wanted.order)
        self._actions["show_others"].setChecked(not wanted.only_speech)
