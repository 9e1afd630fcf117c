"""Places where something is said, as Qt asks for them: one a row, those in quotations with a box to check."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.views_concordance import HitView
from ui import labels
from ui.quote_model import one_line
from ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
HEARD: Final = str(
    QT_TRANSLATE_NOOP("ConcordanceModel", "{words}、発言者 {speaker}、{status}、記事 {article}")
)
HEARD_OUTSIDE: Final = str(QT_TRANSLATE_NOOP("ConcordanceModel", "{words}、発言の外、記事 {article}"))
OUTSIDE: Final = str(QT_TRANSLATE_NOOP("ConcordanceModel", "発言の外"))


class Place(IntEnum):
    """Where each column stands."""

    CHECK = 0
    BEFORE = 1
    WORDS = 2
    AFTER = 3
    SPEAKER = 4
    STATUS = 5
    ARTICLE = 6


TITLES: Final = {
    Place.CHECK: "",
    Place.BEFORE: str(QT_TRANSLATE_NOOP("ConcordanceModel", "前")),
    Place.WORDS: str(QT_TRANSLATE_NOOP("ConcordanceModel", "用例")),
    Place.AFTER: str(QT_TRANSLATE_NOOP("ConcordanceModel", "後")),
    Place.SPEAKER: str(QT_TRANSLATE_NOOP("ConcordanceModel", "発言者")),
    Place.STATUS: str(QT_TRANSLATE_NOOP("ConcordanceModel", "状態")),
    Place.ARTICLE: str(QT_TRANSLATE_NOOP("ConcordanceModel", "記事")),
}


class ConcordanceModel(QAbstractTableModel):
    """The places in the order given; what is checked are quotations, however often one is found."""

    checks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: Sequence[HitView] = ()
        self._checked: set[int] = set()

    @property
    def hits(self) -> Sequence[HitView]:
        """The places that are listed."""
        return self._hits

    @property
    def checked(self) -> tuple[int, ...]:
        """The quotations that are checked, in their order."""
        return tuple(one for one in self._quote_ids() if one in self._checked)

    def set_hits(self, hits: Sequence[HitView]) -> None:
        """List these; what was checked and is still here stays checked."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self._checked &= set(self._quote_ids())
        self.endResetModel()
        self.checks_changed.emit()

    def check_all(self, *, is_wanted: bool) -> None:
        """Check every quotation, or none."""
        self._checked = set(self._quote_ids()) if is_wanted else set()
        self._tell_checks()

    def toggle(self, rows: Sequence[int]) -> None:
        """Check the quotations of these rows; where all of them are checked, none."""
        meant = {quote.id for row in rows if (quote := self._hits[row].quote)}
        self._checked = self._checked - meant if meant <= self._checked else self._checked | meant
        self._tell_checks()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as places."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are."""
        return 0 if parent.isValid() else len(Place)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A box where there is a quotation; nothing is written."""
        flags = super().flags(index)
        can_check = index.isValid() and index.column() == Place.CHECK and self._hits[index.row()].quote
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can_check else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words and what is around them; the whole row for the ear."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(hit, Place(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(around(hit))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _heard(hit)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Place.CHECK and hit.quote:
            is_checked = hit.quote.id in self._checked
            return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A box was clicked."""
        can_check = self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
        if role != Qt.ItemDataRole.CheckStateRole or not can_check:
            return False
        self.toggle([index.row()])
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("ConcordanceModel", TITLES[Place(section)])
        return None

    def _quote_ids(self) -> Sequence[int]:
        """The quotations of the rows, each once."""
        return tuple(dict.fromkeys(hit.quote.id for hit in self._hits if hit.quote))

    def _tell_checks(self) -> None:
        """Other boxes are checked than before."""
        if self._hits:
            last = self.index(len(self._hits) - 1, Place.CHECK)
            self.dataChanged.emit(self.index(0, Place.CHECK), last, [Qt.ItemDataRole.CheckStateRole])
        self.checks_changed.emit()


def around(hit: HitView) -> str:
    """The words with everything that is known of what is around them."""
    return one_line(f"{hit.before}{hit.words}{hit.after}")


def _shown(hit: HitView, place: Place) -> str:
    """What a column shows of a place."""
    texts = {
        Place.CHECK: "",
        Place.BEFORE: one_line(hit.before),
        Place.WORDS: one_line(hit.words),
        Place.AFTER: one_line(hit.after),
        Place.SPEAKER: _speaker(hit),
        Place.STATUS: labels.status(hit.quote.status) if hit.quote else "",
        Place.ARTICLE: hit.article_title,
    }
    return texts[place]


def _speaker(hit: HitView) -> str:
    """Whose words they are, or that they are in no quotation."""
    if hit.quote is None:
        return QCoreApplication.translate("ConcordanceModel", OUTSIDE)
    missing = labels.UNKNOWN if hit.quote.is_person_speaker else labels.NOT_FOUND
    return hit.quote.speaker or labels.word(missing)


def _heard(hit: HitView) -> str:
    """One row for the ear."""
    source = HEARD if hit.quote else HEARD_OUTSIDE
    return QCoreApplication.translate("ConcordanceModel", source).format(
        words=around(hit),
        speaker=_speaker(hit),
        status=labels.word(labels.STATUS[hit.quote.status]) if hit.quote else "",
        article=hit.article_title,
    )
