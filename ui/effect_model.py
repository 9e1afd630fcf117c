"""What the machine would say otherwise, as Qt asks for it: a quotation a row, with a box to accept it."""

from collections.abc import Mapping, Sequence
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

from services.differences import Aspect, Difference, Fate, Told
from ui import labels
from ui.quote_model import one_line

Index = QModelIndex | QPersistentModelIndex
CONTEXT: Final = "EffectModel"
BETWEEN: Final = str(QT_TRANSLATE_NOOP("EffectModel", "・"))
APPEARS: Final = str(QT_TRANSLATE_NOOP("EffectModel", "新しく見つかる"))
VANISHES: Final = str(QT_TRANSLATE_NOOP("EffectModel", "見つからなくなる"))
NEW: Final = str(QT_TRANSLATE_NOOP("EffectModel", "新しい発言"))
NOTHING: Final = str(QT_TRANSLATE_NOOP("EffectModel", "なし"))
SAID: Final = str(QT_TRANSLATE_NOOP("EffectModel", "述べられた"))
HEARD: Final = str(
    QT_TRANSLATE_NOOP(
        "EffectModel", "{what}、いま {before}、これから {after}、{words}、{status}、記事 {article}"
    )
)
ASPECT: Final[Mapping[Aspect, str]] = {
    Aspect.KIND: str(QT_TRANSLATE_NOOP("EffectModel", "種別")),
    Aspect.SPEAKER: str(QT_TRANSLATE_NOOP("EffectModel", "発言者")),
    Aspect.SPAN: str(QT_TRANSLATE_NOOP("EffectModel", "範囲")),
    Aspect.CUE: str(QT_TRANSLATE_NOOP("EffectModel", "述語")),
    Aspect.FACTUALITY: str(QT_TRANSLATE_NOOP("EffectModel", "事実性")),
    Aspect.CONFIDENCE: str(QT_TRANSLATE_NOOP("EffectModel", "信頼度")),
}


class Place(IntEnum):
    """Where each column stands."""

    CHECK = 0
    STATUS = 1
    WHAT = 2
    BEFORE = 3
    AFTER = 4
    WORDS = 5
    ARTICLE = 6


TITLES: Final = {
    Place.CHECK: "",
    Place.STATUS: str(QT_TRANSLATE_NOOP("EffectModel", "状態")),
    Place.WHAT: str(QT_TRANSLATE_NOOP("EffectModel", "変わること")),
    Place.BEFORE: str(QT_TRANSLATE_NOOP("EffectModel", "いまの機械の答え")),
    Place.AFTER: str(QT_TRANSLATE_NOOP("EffectModel", "新しい答え")),
    Place.WORDS: str(QT_TRANSLATE_NOOP("EffectModel", "発言")),
    Place.ARTICLE: str(QT_TRANSLATE_NOOP("EffectModel", "記事")),
}


class EffectModel(QAbstractTableModel):
    """What nobody decided about comes first; everything is checked until somebody takes a check away."""

    checks_changed = Signal()

    def __init__(self, differences: Sequence[Difference] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._differences = tuple(sorted(differences, key=lambda one: one.is_decided))
        self._checked = set(range(len(self._differences)))

    @property
    def differences(self) -> Sequence[Difference]:
        """What is listed."""
        return self._differences

    @property
    def checked(self) -> tuple[Difference, ...]:
        """What is to be accepted."""
        return tuple(one for row, one in enumerate(self._differences) if row in self._checked)

    def toggle(self, rows: Sequence[int]) -> None:
        """Check these rows; where all of them are checked, none."""
        meant = set(rows)
        self._checked = self._checked - meant if meant <= self._checked else self._checked | meant
        self._tell_checks()

    def toggle_all(self) -> None:
        """Check everything, or nothing where everything is."""
        self.toggle(range(len(self._differences)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """As many rows as differences."""
        return 0 if parent.isValid() else len(self._differences)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are."""
        return 0 if parent.isValid() else len(Place)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A box in every row; nothing is written."""
        flags = super().flags(index)
        has_box = index.isValid() and index.column() == Place.CHECK
        return flags | Qt.ItemFlag.ItemIsUserCheckable if has_box else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What would be another; the whole row for the ear."""
        if not index.isValid():
            return None
        difference = self._differences[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _shown(difference, Place(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _heard(difference)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Place.CHECK:
            return Qt.CheckState.Checked if index.row() in self._checked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A box was clicked."""
        has_box = self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
        if role != Qt.ItemDataRole.CheckStateRole or not has_box:
            return False
        self.toggle([index.row()])
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return word(TITLES[Place(section)])
        return None

    def _tell_checks(self) -> None:
        """Other boxes are checked than before."""
        if self._differences:
            last = self.index(len(self._differences) - 1, Place.CHECK)
            self.dataChanged.emit(self.index(0, Place.CHECK), last, [Qt.ItemDataRole.CheckStateRole])
        self.checks_changed.emit()


def word(source: str) -> str:
    """The words in the window's language."""
    return QCoreApplication.translate(CONTEXT, source)


def _shown(difference: Difference, place: Place) -> str:
    """What a column shows of a difference."""
    if place is Place.BEFORE or place is Place.AFTER:
        return _answer(difference, difference.before if place is Place.BEFORE else difference.after)
    texts = {
        Place.CHECK: "",
        Place.STATUS: labels.status(difference.view.status) if difference.view else word(NEW),
        Place.WHAT: _what(difference),
        Place.WORDS: one_line(difference.text),
        Place.ARTICLE: difference.article_title,
    }
    return texts[place]


def _what(difference: Difference) -> str:
    """What would be another."""
    if difference.fate is Fate.CHANGES:
        return word(BETWEEN).join(word(ASPECT[aspect]) for aspect in difference.aspects)
    return word(APPEARS if difference.fate is Fate.APPEARS else VANISHES)


def _answer(difference: Difference, told: Told | None) -> str:
    """What the machine says, as far as it is another."""
    if told is None:
        return word(NOTHING)
    aspects = difference.aspects or (Aspect.SPEAKER, Aspect.KIND)
    return word(BETWEEN).join(filter(None, (_part(aspect, told) for aspect in aspects)))


def _part(aspect: Aspect, told: Told) -> str:
    """One part of an answer in words; a place is seen in the words of the quotation."""
    said = labels.TAG.get(told.factuality)
    parts = {
        Aspect.KIND: labels.word(labels.KIND[told.kind]),
        Aspect.SPEAKER: told.speaker.name or labels.word(labels.NOT_FOUND),
        Aspect.SPAN: f"{told.span.start + 1}–{told.span.end}",
        Aspect.CUE: told.cue or word(NOTHING),
        Aspect.FACTUALITY: labels.word(said) if said else word(SAID),
        Aspect.CONFIDENCE: labels.word(labels.CONFIDENCE[told.confidence - 1]),
    }
    return parts[aspect]


def _heard(difference: Difference) -> str:
    """One row for the ear."""
    return word(HEARD).format(
        what=_what(difference),
        before=_answer(difference, difference.before),
        after=_answer(difference, difference.after),
        words=one_line(difference.text),
        status=_shown(difference, Place.STATUS),
        article=difference.article_title,
    )
