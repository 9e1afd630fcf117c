"""What is amiss in a window as far as a program can see: words cut, widgets over each other, words left in Japanese."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSplitterHandle,
    QTableView,
    QWidget,
)

from ui.toast import Toast

SHORTFALL: Final = 2  # pixels that a size hint may ask for more without a letter being lost
JAPANESE: Final = re.compile(r"[ぁ-んァ-ヶ一-龠々]+")
LANGUAGES: Final = ("日本語", "言語")  # whoever reads no English finds his way by them
MOST_ROWS: Final = 40  # of a list are looked at
MARGIN: Final = 3  # what a style leaves beside the words of a cell
SPEAKING: Final = QLabel | QAbstractButton | QGroupBox | QComboBox
# A toast says itself what it leaves out, and lies over its pane on purpose; a handle is to be caught beside its line.
OVER_OTHERS: Final = Toast | QSplitterHandle


def faults(window: QWidget, held: str | None) -> list[str]:
    """What is amiss in a window; `held` is what may be Japanese, None where everything may."""
    seen = [window, *(one for one in window.findChildren(QWidget) if _is_seen(one, window))]
    found = [line for one in seen for line in (*_cut(one), *_over_each_other(one))]
    if held is not None:
        found += [f"Japanese: {text!r}" for one in seen for text in _said(one) if _is_foreign(text, held)]
    return sorted(set(found))


def _is_seen(one: QWidget, window: QWidget) -> bool:
    """Whether it is a part of this window, and shown."""
    return one.window() is window and one.isVisibleTo(window) and not one.visibleRegion().isEmpty()


def _cut(one: QWidget) -> Iterator[str]:
    """Words for which there is no room."""
    if isinstance(one, OVER_OTHERS):
        return
    if isinstance(one, SPEAKING) and _words(one) and _is_short_of_room(one):
        yield f"cut: {type(one).__name__} {_words(one)!r}"
    if isinstance(one, QLineEdit | QPlainTextEdit) and _is_hint_cut(one):
        yield f"cut: {type(one).__name__} {one.placeholderText()!r}"
    if isinstance(one, QHeaderView) and one.orientation() == Qt.Orientation.Horizontal:
        yield from (f"cut: heading {title!r}" for title in _cut_headings(one))
    if isinstance(one, QTableView):
        yield from (f"cut, and no tip tells it: {words!r}" for words in _untold_cells(one))


def _is_short_of_room(one: QWidget) -> bool:
    """Whether it has less room than it asks for."""
    if isinstance(one, QLabel) and one.wordWrap():
        return one.heightForWidth(one.width()) > one.height() + SHORTFALL
    wanted = one.minimumSizeHint()
    if isinstance(one, QComboBox):
        wanted = one.sizeHint()
    return wanted.width() > one.width() + SHORTFALL or wanted.height() > one.height() + SHORTFALL


def _is_hint_cut(one: QLineEdit | QPlainTextEdit) -> bool:
    """Whether the words that stand in an empty field are longer than the field."""
    text = one.text() if isinstance(one, QLineEdit) else one.toPlainText()
    room = one.contentsRect().width() if isinstance(one, QLineEdit) else one.viewport().width() * 2
    return not text and one.fontMetrics().horizontalAdvance(one.placeholderText()) > room - 2 * MARGIN


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    """Headings that are wider than their columns."""
    for section in range(header.count()):
        wanted = header.sectionSizeHint(section)
        if not header.isSectionHidden(section) and wanted > header.sectionSize(section) + SHORTFALL:
            yield str(header.model().headerData(section, Qt.Orientation.Horizontal))


def _untold_cells(table: QTableView) -> Iterator[str]:
    """Cells that are wider than their columns, and whose words stand nowhere else."""
    model = table.model()
    for row in range(max(table.rowAt(0), 0), model.rowCount(QModelIndex())):
        if table.rowViewportPosition(row) > table.viewport().height():
            return
        for column in range(model.columnCount(QModelIndex())):
            index = model.index(row, column)
            words = str(index.data() or "")
            is_cut = table.fontMetrics().horizontalAdvance(words) > table.columnWidth(column) - 2 * MARGIN
            if is_cut and not index.data(Qt.ItemDataRole.ToolTipRole):
                yield words


def _over_each_other(one: QWidget) -> Iterator[str]:
    """Widgets of one parent that cover each other."""
    if isinstance(one, QAbstractScrollArea | QComboBox | QLineEdit):
        return
    parts = [
        part
        for part in one.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if part.isVisible() and not part.isWindow() and not isinstance(part, OVER_OTHERS)
    ]
    for part, other in combinations(parts, 2):
        if part.geometry().intersects(other.geometry()):
            yield f"over each other: {_named(part)} and {_named(other)}"


def _is_foreign(text: str, held: str) -> bool:
    """Whether some of it is Japanese and stands nowhere in the project."""
    return any(run not in held and run not in LANGUAGES for run in JAPANESE.findall(text))


def _said(one: QWidget) -> Iterator[str]:
    """Everything that a widget says, to the eye, to the ear, and in its tip."""
    yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), _words(one))
    if isinstance(one, QLineEdit | QPlainTextEdit):
        yield one.placeholderText()
    if isinstance(one, QMenu):
        yield from _entries(one.actions())
    if isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    if isinstance(one, QHeaderView) and one.orientation() == Qt.Orientation.Horizontal:
        yield from (
            str(one.model().headerData(section, Qt.Orientation.Horizontal)) for section in range(one.count())
        )
    if isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView):
        yield from _cells(one)


def _entries(actions: Iterable[QAction]) -> Iterator[str]:
    """The entries of a menu."""
    for action in actions:
        yield from (action.text(), action.toolTip())


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """What the rows say, to the eye and in their tips."""
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(index.data(role) or "")


def _words(one: QWidget) -> str:
    """The words on it."""
    if isinstance(one, QLabel | QAbstractButton):
        return one.text()
    if isinstance(one, QGroupBox):
        return one.title()
    return one.currentText() if isinstance(one, QComboBox) else ""


def _named(one: QWidget) -> str:
    """How a widget is told apart."""
    return f"{type(one).__name__} {one.accessibleName() or _words(one)!r}"
