"""What the machine would say otherwise, as Qt asks for it: a quotation a row, with a box to accept it."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from services.differences import Aspect, Difference, Fate, Told
from ui import labels, signs
from ui.checked_model import CheckedModel, Index
from ui.quote_model import one_line
from ui.tips import tip

CONTEXT: Final = "EffectModel"
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


class EffectModel(CheckedModel[Difference]):
    """What nobody decided about comes first; everything is checked until somebody takes a check away."""

    def __init__(self, differences: Sequence[Difference] = (), parent: QObject | None = None) -> None:
        things = sorted(differences, key=lambda one: one.is_decided)
        super().__init__(things, range(len(things)), (), parent)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """As many columns as there are."""
        return 0 if parent.isValid() else len(Place)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What would be another; the whole row for the ear."""
        if not index.isValid():
            return None
        difference = self.thing(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(difference, Place(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(_shown(difference, Place(index.column())))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _heard(difference)
        return self.box(index) if role == Qt.ItemDataRole.CheckStateRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return word(TITLES[Place(section)])
        return None


def word(source: str) -> str:
    """The words in the window's language."""
    return QCoreApplication.translate(CONTEXT, source)


def whole(difference: Difference) -> str:
    """Everything that is said of a difference, a line for each thing."""
    lines = (
        f"{word(TITLES[place])}　{_shown(difference, place)}"
        for place in (Place.WHAT, Place.BEFORE, Place.AFTER, Place.ARTICLE)
    )
    return "\n".join((one_line(difference.text), *lines))


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
        return signs.joined(signs.BETWEEN, (word(ASPECT[aspect]) for aspect in difference.aspects))
    return word(APPEARS if difference.fate is Fate.APPEARS else VANISHES)


def _answer(difference: Difference, told: Told | None) -> str:
    """What the machine says, as far as it is another."""
    if told is None:
        return word(NOTHING)
    aspects = difference.aspects or (Aspect.SPEAKER, Aspect.KIND)
    return signs.joined(signs.BETWEEN, (_part(aspect, told) for aspect in aspects))


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
