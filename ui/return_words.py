"""The words of the window for what comes back: fields, what a side says of them, what stands in the way, agreement."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from extraction.model import QuoteKind
from services.agreement import Agreement
from services.proposals import Field, Judgement, Obstacle, Proposal, Value, Where, Who
from ui import labels, signs

CONTEXT: Final = "Returns"
FIELD: Final[Mapping[Field, str]] = {
    Field.STATUS: str(QT_TRANSLATE_NOOP("Returns", "状態")),
    Field.SPEAKER: str(QT_TRANSLATE_NOOP("Returns", "発言者")),
    Field.WORDS: str(QT_TRANSLATE_NOOP("Returns", "発言の範囲")),
    Field.KIND: str(QT_TRANSLATE_NOOP("Returns", "種別")),
    Field.NOTE: str(QT_TRANSLATE_NOOP("Returns", "メモ")),
    Field.QUOTE: str(QT_TRANSLATE_NOOP("Returns", "発言の有無")),
}
OBSTACLE: Final[Mapping[Obstacle, str]] = {
    Obstacle.NOT_IN_ARTICLE: str(QT_TRANSLATE_NOOP("Returns", "メモに残す")),
    Obstacle.TAKEN: str(QT_TRANSLATE_NOOP("Returns", "取り込めない")),
}
WHY: Final[Mapping[Obstacle, str]] = {
    Obstacle.NOT_IN_ARTICLE: str(
        QT_TRANSLATE_NOOP("Returns", "元の場所の近くの本文にないため、「修正案」としてメモに残します。")
    ),
    Obstacle.TAKEN: str(QT_TRANSLATE_NOOP("Returns", "同じ範囲に別の発言があるため、取り込めません。")),
}
CONFLICT: Final = str(QT_TRANSLATE_NOOP("Returns", "競合"))
CONFLICT_MEANS: Final = str(
    QT_TRANSLATE_NOOP("Returns", "両方で変わっています。取り込むと、いまの判断を置き換えます。")
)
NOBODY_KNOWS: Final = str(QT_TRANSLATE_NOOP("Returns", "分かりません"))
AGREES: Final = str(
    QT_TRANSLATE_NOOP("Returns", "{field}　{both}件中{same}件が一致（{share}）　カッパ係数 {kappa}")
)
NOT_JUDGED: Final = str(QT_TRANSLATE_NOOP("Returns", "{field}　二人とも判断した発言はありません"))


def word(source: str) -> str:
    """The words in the window's language."""
    return QCoreApplication.translate(CONTEXT, source)


def mark(one: Proposal) -> str:
    """What is to be known of a difference before it is taken, in a word or two; "" where nothing is."""
    obstacle = word(OBSTACLE[one.obstacle]) if one.obstacle is not None else ""
    return signs.joined(signs.BETWEEN, (word(CONFLICT) if one.is_conflict else "", obstacle))


def meaning(one: Proposal) -> str:
    """The same in sentences."""
    obstacle = word(WHY[one.obstacle]) if one.obstacle is not None else ""
    return signs.sentences(obstacle, word(CONFLICT_MEANS) if one.is_conflict else "")


def before(one: Proposal) -> str:
    """What both sides had."""
    return word(NOBODY_KNOWS) if one.before is None and one.ours is not None else value(one.before)


def value(said: Value | None) -> str:
    """What a side says."""
    if isinstance(said, Judgement):
        reason = labels.word(labels.REASONS[said.reason]) if said.reason else ""
        return signs.with_aside(labels.word(labels.STATUS[said.status]), reason)
    if isinstance(said, Who):
        return said.name or labels.word(labels.UNKNOWN if said.is_unknown else labels.NOT_FOUND)
    if isinstance(said, Where):
        return said.words
    if isinstance(said, QuoteKind):
        return labels.word(labels.KIND[said])
    return said or labels.word(labels.EMPTY_VALUE)


def agreement(one: Agreement) -> str:
    """How far two people agree about a field."""
    field = word(FIELD[one.field])
    if one.share is None:
        return word(NOT_JUDGED).format(field=field)
    kappa = "—" if one.kappa is None else f"{one.kappa:.2f}"
    numbers = {"both": f"{one.both:,}", "same": f"{one.same:,}", "share": f"{one.share:.1%}"}
    return word(AGREES).format(field=field, kappa=kappa, **numbers)
