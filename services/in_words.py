"""Differences in the words of the newsroom, for those who read them without the window."""

from collections.abc import Mapping
from math import ceil
from typing import Final

from db.backups import Occasion
from extraction.model import QuoteKind
from formats.labels import KIND, REJECT_REASON, STATUS, UNKNOWN
from services.agreement import Agreement
from services.proposals import Field, Judgement, Obstacle, Proposal, Value, Where, Who

FIELD: Final[Mapping[Field, str]] = {
    Field.STATUS: "状態",
    Field.SPEAKER: "発言者",
    Field.WORDS: "発言",
    Field.KIND: "種別",
    Field.NOTE: "備考",
    Field.QUOTE: "発言の有無",
}
OBSTACLE: Final[Mapping[Obstacle, str]] = {
    Obstacle.NOT_IN_ARTICLE: "近くの本文にないため、備考に残します",
    Obstacle.TAKEN: "同じ範囲に別の発言があるため、取り込めません",
}
OCCASION: Final[Mapping[Occasion, str]] = {
    Occasion.MIGRATION: "新しい版に合わせる前",
    Occasion.BULK: "まとめて変える前",
    Occasion.RESTORE: "控えから戻す前",
    Occasion.ASKED: "手で取った控え",
}
NOTHING: Final = "なし"


def proposal_in_words(one: Proposal) -> str:
    """A difference on one line: which quotation, which field, from what to what, what stands in the way."""
    quote = one.quote
    number = f"{quote.number}番" if quote.id else f"{quote.span.start + 1}字目"
    parts = [
        f"「{quote.article_title}」{number} {FIELD[one.field]}：{value_in_words(one.ours)} → {value_in_words(one.theirs)}"
    ]
    if one.is_conflict:
        before = "" if one.before is None else f"、元は{value_in_words(one.before)}"
        parts.append(f"（競合：プロジェクトでも変わっています{before}）")
    if one.obstacle is not None:
        parts.append(f"（{OBSTACLE[one.obstacle]}）")
    return "".join(parts).replace("\n", " ")


def agreement_in_words(one: Agreement) -> str:
    """The agreement about one field on one line."""
    if one.share is None:
        return f"{FIELD[one.field]}：二人とも判断した発言はありません"
    kappa = "なし" if one.kappa is None else f"{one.kappa:.2f}"
    return f"{FIELD[one.field]}：{one.both:,}件中{one.same:,}件が一致（{one.share:.1%}）、カッパ係数 {kappa}"


def value_in_words(value: Value | None) -> str:
    """What a side says."""
    if isinstance(value, Judgement):
        reason = f"（{REJECT_REASON[value.reason]}）" if value.reason else ""
        return STATUS[value.status] + reason
    if isinstance(value, Who):
        return value.name or (UNKNOWN if value.is_unknown else NOTHING)
    if isinstance(value, Where):
        return value.words
    return KIND[value] if isinstance(value, QuoteKind) else value or NOTHING


def size_in_words(size: int) -> str:
    """How large a file of so many bytes is, as people say it."""
    return f"{size / 1_000_000:,.1f} MB" if size >= 1_000_000 else f"{ceil(size / 1000)} KB"
