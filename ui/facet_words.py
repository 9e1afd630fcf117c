"""What the left pane calls each way to narrow, and everything that there is to narrow by."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.views import CountView, Dimension, Problem, ReviewStatus
from extraction.model import QuoteKind
from ui import labels
from ui.facet_models import Facet

CONTEXT: Final = "FacetWords"
TITLE: Final[Mapping[Dimension, str]] = {
    Dimension.STATUS: str(QT_TRANSLATE_NOOP("FacetWords", "状態")),
    Dimension.PROBLEM: str(QT_TRANSLATE_NOOP("FacetWords", "問題")),
    Dimension.CONFIDENCE: str(QT_TRANSLATE_NOOP("FacetWords", "信頼度")),
    Dimension.SPEAKER: str(QT_TRANSLATE_NOOP("FacetWords", "発言者")),
    Dimension.OUTLET: str(QT_TRANSLATE_NOOP("FacetWords", "媒体")),
    Dimension.MONTH: str(QT_TRANSLATE_NOOP("FacetWords", "日付")),
    Dimension.KIND: str(QT_TRANSLATE_NOOP("FacetWords", "種別")),
}
NO_OUTLET: Final = str(QT_TRANSLATE_NOOP("FacetWords", "媒体の記載なし"))
NO_DAY: Final = str(QT_TRANSLATE_NOOP("FacetWords", "日付の記載なし"))
MONTH: Final = str(QT_TRANSLATE_NOOP("FacetWords", "{year}年{month}月"))
# What is always listed, counted or not; of the others what was counted.
FIXED: Final[Mapping[Dimension, Mapping[str | int, str]]] = {
    Dimension.PROBLEM: {problem: labels.PROBLEM[problem] for problem in Problem},
    Dimension.CONFIDENCE: dict(enumerate(labels.CONFIDENCE, start=1)),
    Dimension.KIND: {kind: labels.KIND[kind] for kind in QuoteKind},
}


def title(dimension: Dimension) -> str:
    """The caption over a way to narrow."""
    return QCoreApplication.translate(CONTEXT, TITLE[dimension])


def facets(dimension: Dimension, counts: Sequence[CountView] | None) -> list[Facet]:
    """What there is to narrow by; None while nobody has counted."""
    known = None if counts is None else {one.key: one.count for one in counts}
    if dimension is Dimension.STATUS:
        return [Facet(status, labels.status(status), _count(known, status)) for status in ReviewStatus]
    if dimension in FIXED:
        return [Facet(key, labels.word(word), _count(known, key)) for key, word in FIXED[dimension].items()]
    return [Facet(one.key, _text(dimension, one), one.count) for one in counts or ()]


def _count(known: Mapping[str | int, int] | None, key: str | int) -> int | None:
    """How many there are of this; what was not counted is none."""
    return None if known is None else known.get(key, 0)


def _text(dimension: Dimension, counted: CountView) -> str:
    """What the list calls it."""
    if dimension is Dimension.SPEAKER:
        return counted.name
    key = str(counted.key)
    if not key:
        return QCoreApplication.translate(CONTEXT, NO_OUTLET if dimension is Dimension.OUTLET else NO_DAY)
    if dimension is Dimension.OUTLET:
        return key
    year, month = key.split("-")
    return QCoreApplication.translate(CONTEXT, MONTH).format(year=year, month=int(month))
