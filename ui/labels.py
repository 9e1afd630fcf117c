"""The window's words for what the program keeps as values."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.views import (
    Action,
    DecisionView,
    Order,
    Problem,
    QuoteView,
    RejectReason,
    ReviewStatus,
    StepView,
)
from extraction.confidence import band
from extraction.model import EntityKind, Factuality, QuoteForm, QuoteKind, SourceKind
from ui import signs

CONTEXT: Final = "labels"
SHAPE: Final[Mapping[ReviewStatus, str]] = {
    ReviewStatus.OPEN: "○",
    ReviewStatus.CONFIRMED: "●",
    ReviewStatus.CORRECTED: "◐",
    ReviewStatus.HELD: "‖",
    ReviewStatus.REJECTED: "×",
}
STATUS: Final[Mapping[ReviewStatus, str]] = {
    ReviewStatus.OPEN: str(QT_TRANSLATE_NOOP("labels", "未確認")),
    ReviewStatus.CONFIRMED: str(QT_TRANSLATE_NOOP("labels", "確定")),
    ReviewStatus.CORRECTED: str(QT_TRANSLATE_NOOP("labels", "修正して確定")),
    ReviewStatus.HELD: str(QT_TRANSLATE_NOOP("labels", "保留")),
    ReviewStatus.REJECTED: str(QT_TRANSLATE_NOOP("labels", "除外")),
}
KIND: Final[Mapping[QuoteKind, str]] = {
    QuoteKind.SPEECH: str(QT_TRANSLATE_NOOP("labels", "発言")),
    QuoteKind.WRITING: str(QT_TRANSLATE_NOOP("labels", "文書")),
    QuoteKind.THOUGHT: str(QT_TRANSLATE_NOOP("labels", "思考")),
    QuoteKind.TERM: str(QT_TRANSLATE_NOOP("labels", "用語")),
    QuoteKind.TITLE: str(QT_TRANSLATE_NOOP("labels", "題名")),
    QuoteKind.NAME: str(QT_TRANSLATE_NOOP("labels", "名称")),
    QuoteKind.EMPHASIS: str(QT_TRANSLATE_NOOP("labels", "強調")),
    QuoteKind.OTHER: str(QT_TRANSLATE_NOOP("labels", "その他")),
}
FORM: Final[Mapping[QuoteForm, str]] = {
    QuoteForm.DIRECT: str(QT_TRANSLATE_NOOP("labels", "直接")),
    QuoteForm.INDIRECT: str(QT_TRANSLATE_NOOP("labels", "間接")),
    QuoteForm.BLOCK: str(QT_TRANSLATE_NOOP("labels", "引用")),
}
TAG: Final[Mapping[Factuality, str]] = {  # what was said needs none
    Factuality.NEGATED: str(QT_TRANSLATE_NOOP("labels", "否定")),
    Factuality.HYPOTHETICAL: str(QT_TRANSLATE_NOOP("labels", "仮定")),
    Factuality.QUESTIONED: str(QT_TRANSLATE_NOOP("labels", "疑問")),
    Factuality.FUTURE: str(QT_TRANSLATE_NOOP("labels", "予定")),
}
NOT_SAID: Final[Mapping[Factuality, str]] = {
    Factuality.NEGATED: str(QT_TRANSLATE_NOOP("labels", "否定された発言（言っていない）")),
    Factuality.HYPOTHETICAL: str(QT_TRANSLATE_NOOP("labels", "仮定の発言（言ったとは限らない）")),
    Factuality.QUESTIONED: str(QT_TRANSLATE_NOOP("labels", "疑問の発言（言ったかどうか分からない）")),
    Factuality.FUTURE: str(QT_TRANSLATE_NOOP("labels", "予定の発言（まだ言っていない）")),
}
SOURCE: Final[Mapping[SourceKind, str]] = {  # a name speaks for itself
    SourceKind.TITLE_ONLY: str(QT_TRANSLATE_NOOP("SourceKind", "肩書きのみ")),
    SourceKind.ANONYMOUS_PERSON: str(QT_TRANSLATE_NOOP("SourceKind", "匿名の個人")),
    SourceKind.ORGANISATION: str(QT_TRANSLATE_NOOP("SourceKind", "組織")),
    SourceKind.ANONYMOUS_ORGANISATION: str(QT_TRANSLATE_NOOP("SourceKind", "匿名の関係者")),
    SourceKind.GROUP: str(QT_TRANSLATE_NOOP("SourceKind", "集団")),
    SourceKind.DOCUMENT: str(QT_TRANSLATE_NOOP("SourceKind", "文書")),
}
SPEAKER_KIND: Final[Mapping[EntityKind, str]] = {
    EntityKind.PERSON: str(QT_TRANSLATE_NOOP("SpeakerKind", "人")),
    EntityKind.ORGANISATION: str(QT_TRANSLATE_NOOP("SpeakerKind", "組織")),
    EntityKind.GROUP: str(QT_TRANSLATE_NOOP("SpeakerKind", "集団")),
    EntityKind.ANONYMOUS: str(QT_TRANSLATE_NOOP("SpeakerKind", "匿名の人")),
    EntityKind.DOCUMENT: str(QT_TRANSLATE_NOOP("SpeakerKind", "文書")),
}
FRAME: Final = (
    str(QT_TRANSLATE_NOOP("labels", "いつ")),
    str(QT_TRANSLATE_NOOP("labels", "場面")),
    str(QT_TRANSLATE_NOOP("labels", "手段")),
    str(QT_TRANSLATE_NOOP("labels", "相手")),
)
REASONS: Final[Mapping[RejectReason, str]] = {  # in the order of their digits
    RejectReason.EMPHASIS: str(QT_TRANSLATE_NOOP("labels", "強調のかぎかっこ")),
    RejectReason.TITLE: str(QT_TRANSLATE_NOOP("labels", "題名・作品名")),
    RejectReason.HEADLINE: str(QT_TRANSLATE_NOOP("labels", "見出し")),
    RejectReason.DUPLICATE: str(QT_TRANSLATE_NOOP("labels", "重複")),
    RejectReason.NARRATION: str(QT_TRANSLATE_NOOP("labels", "地の文")),
    RejectReason.OTHER: str(QT_TRANSLATE_NOOP("labels", "その他の理由")),
}
CONFIDENCE: Final = (  # a word for each band, lowest first
    str(QT_TRANSLATE_NOOP("labels", "とても低い")),
    str(QT_TRANSLATE_NOOP("labels", "低い")),
    str(QT_TRANSLATE_NOOP("labels", "ふつう")),
    str(QT_TRANSLATE_NOOP("labels", "高い")),
    str(QT_TRANSLATE_NOOP("labels", "とても高い")),
)
ORDER: Final[Mapping[Order, str]] = {
    Order.ARTICLE: str(QT_TRANSLATE_NOOP("labels", "記事順")),
    Order.CONFIDENCE: str(QT_TRANSLATE_NOOP("labels", "信頼度の低い順")),
    Order.SPEAKER: str(QT_TRANSLATE_NOOP("labels", "発言者順")),
}
PROBLEM: Final[Mapping[Problem, str]] = {
    Problem.NO_SPEAKER: str(QT_TRANSLATE_NOOP("labels", "発言者なし")),
    Problem.CUT: str(QT_TRANSLATE_NOOP("labels", "「」の片方だけ")),
    Problem.OVERLAP: str(QT_TRANSLATE_NOOP("labels", "範囲の重なり")),
    Problem.TWO_SPEAKERS: str(QT_TRANSLATE_NOOP("labels", "同じ言葉に二人")),
    Problem.UNSURE: str(QT_TRANSLATE_NOOP("labels", "信頼度がとても低い")),
}
WHY_A_PROBLEM: Final[Mapping[Problem, str]] = {
    Problem.NO_SPEAKER: str(QT_TRANSLATE_NOOP("labels", "発言者が見つかっていません")),
    Problem.CUT: str(QT_TRANSLATE_NOOP("labels", "範囲にかぎかっこの片方しか入っていません")),
    Problem.OVERLAP: str(QT_TRANSLATE_NOOP("labels", "ほかの発言と範囲が重なっています")),
    Problem.TWO_SPEAKERS: str(
        QT_TRANSLATE_NOOP("labels", "同じ言葉が、ほかの所では別の発言者になっています")
    ),
    Problem.UNSURE: str(
        QT_TRANSLATE_NOOP("labels", "信頼度がとても低く、誤りの見込みのほうが大きい発言です")
    ),
}
ACTION: Final[Mapping[Action, str]] = {
    Action.CONFIRM: str(QT_TRANSLATE_NOOP("labels", "確定")),
    Action.SPEAKER: str(QT_TRANSLATE_NOOP("labels", "発言者")),
    Action.KIND: str(QT_TRANSLATE_NOOP("labels", "種別")),
    Action.REJECT: str(QT_TRANSLATE_NOOP("labels", "除外")),
    Action.HOLD: str(QT_TRANSLATE_NOOP("labels", "保留")),
    Action.REOPEN: str(QT_TRANSLATE_NOOP("labels", "未確認に戻す")),
    Action.NOTE: str(QT_TRANSLATE_NOOP("labels", "メモ")),
    Action.MACHINE: str(QT_TRANSLATE_NOOP("labels", "機械の判断に戻す")),
    Action.SPAN: str(QT_TRANSLATE_NOOP("labels", "範囲")),
    Action.ADD: str(QT_TRANSLATE_NOOP("labels", "発言の追加")),
    Action.JOIN: str(QT_TRANSLATE_NOOP("labels", "発言の結合")),
    Action.SPLIT: str(QT_TRANSLATE_NOOP("labels", "発言の分割")),
    Action.BULK: str(QT_TRANSLATE_NOOP("labels", "まとめて確定")),
    Action.RENAME: str(QT_TRANSLATE_NOOP("labels", "発言者の名前")),
    Action.MERGE: str(QT_TRANSLATE_NOOP("labels", "名寄せ")),
    Action.SPLIT_SPEAKER: str(QT_TRANSLATE_NOOP("labels", "名寄せの取り消し")),
    Action.SPEAKER_KIND: str(QT_TRANSLATE_NOOP("labels", "発言者の種類")),
    Action.READING: str(QT_TRANSLATE_NOOP("labels", "読み")),
    Action.TITLE: str(QT_TRANSLATE_NOOP("labels", "肩書き")),
    Action.WORD: str(QT_TRANSLATE_NOOP("labels", "言葉の登録")),
    Action.ACCEPT: str(QT_TRANSLATE_NOOP("labels", "機械の答えに更新")),
    Action.IMPORT: str(QT_TRANSLATE_NOOP("labels", "修正の取り込み")),
    Action.UNDO: str(QT_TRANSLATE_NOOP("labels", "元に戻す")),
    Action.REDO: str(QT_TRANSLATE_NOOP("labels", "やり直し")),
}
UNKNOWN: Final = str(QT_TRANSLATE_NOOP("labels", "不明・匿名"))
NOT_FOUND: Final = str(QT_TRANSLATE_NOOP("labels", "見つからない"))
STEP: Final = str(QT_TRANSLATE_NOOP("labels", "{action}: {before}→{after}"))
LEFT: Final = str(QT_TRANSLATE_NOOP("labels", "（同僚が後から決めた{count}件はそのまま）"))
STEP_OF_MANY: Final = str(QT_TRANSLATE_NOOP("labels", "{action}: {before}→{after}（{count}件）"))
KEPT_UNKNOWN: Final = str(QT_TRANSLATE_NOOP("labels", "不明"))  # as an act keeps it (db/store_decisions.py)
EMPTY_VALUE: Final = str(QT_TRANSLATE_NOOP("labels", "なし"))
ROW: Final = str(
    QT_TRANSLATE_NOOP("labels", "{status}、発言者 {speaker}、信頼度 {confidence}、{words}、記事 {article}")
)
LONGEST_VALUE: Final = 16


def word(source: str) -> str:
    """The word in the window's language."""
    return QCoreApplication.translate(CONTEXT, source)


def status(value: ReviewStatus) -> str:
    """The status as shape and word."""
    return f"{SHAPE[value]} {word(STATUS[value])}"


def speaker(view: QuoteView) -> str:
    """The speaker; what a person left unknown differs from what was not found."""
    return view.speaker or word(UNKNOWN if view.is_person_speaker else NOT_FOUND)


def step_of_confidence(value: float) -> int:
    """How many of five steps, 1 to 5."""
    return band(value)


def confidence(value: float) -> str:
    """The confidence as a word."""
    return word(CONFIDENCE[step_of_confidence(value) - 1])


def tag(view: QuoteView) -> str:
    """In one word why it is no statement; "" where it is one, and where the words are nobody's."""
    source = TAG.get(view.factuality) if view.kind.is_speech else None
    return word(source) if source else ""


def not_said(view: QuoteView) -> str:
    """Why it is no statement, for those who look closer."""
    source = NOT_SAID.get(view.factuality) if view.kind.is_speech else None
    return word(source) if source else ""


def source(kind: SourceKind) -> str:
    """What a speaker is who has no name."""
    return QCoreApplication.translate("SourceKind", SOURCE[kind]) if kind in SOURCE else ""


def speaker_kind(kind: EntityKind) -> str:
    """What kind of speaker it is."""
    return QCoreApplication.translate("SpeakerKind", SPEAKER_KIND[kind])


def frame(view: QuoteView) -> str:
    """When, where, how and to whom, as far as the article says; a part keeps together with its word."""
    words = view.frame_text
    parts = zip(FRAME, (words.when, words.occasion, words.medium, words.addressee), strict=True)
    return signs.joined(
        signs.GAP, (f"{word(source)}\N{NO-BREAK SPACE}{part}" for source, part in parts if part)
    )


def row_summary(view: QuoteView) -> str:
    """One row for the ear."""
    return word(ROW).format(
        status=signs.joined(signs.BETWEEN, (word(STATUS[view.status]), tag(view))),
        speaker=speaker(view),
        confidence=confidence(view.confidence),
        words=view.text,
        article=view.article_title,
    )


def step(view: StepView) -> str:
    """One act, as undo names it: 発言者: 不明→山田氏（12件）."""
    sentence = word(STEP_OF_MANY if view.count > 1 else STEP)
    before, after = (_short(kept) for kept in (view.before, view.after))
    return sentence.format(action=word(ACTION[view.action]), before=before, after=after, count=view.count)


def left(view: StepView) -> str:
    """What an undo or redo left alone."""
    return word(LEFT).format(count=view.left) if view.left else ""


def decision(view: DecisionView) -> str:
    """One act in the history of a quotation."""
    before, after = (_short(kept) for kept in (view.before, view.after))
    return word(STEP).format(action=word(ACTION[view.action]), before=before, after=after)


def moment(at: datetime) -> str:
    """Day and time where the editor sits."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def clock(at: datetime) -> str:
    """The time of day where the editor sits."""
    return at.astimezone().strftime("%H:%M")


def day_and_time(at: datetime) -> str:
    """The day and the time where the editor sits."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def value(kept: str) -> str:
    """A status or kind as its word, a name or a note as it is."""
    for known in (STATUS, KIND, REASONS):
        for member, source in known.items():
            if kept == member.value:
                return word(source)
    if kept == KEPT_UNKNOWN:
        return word(KEPT_UNKNOWN)
    kinds = (speaker_kind(kind) for kind in EntityKind if kind.value == kept)
    return next(kinds, kept) or word(EMPTY_VALUE)


def _short(kept: str) -> str:
    """The same, cut where it is a long note."""
    shown = value(kept)
    return shown if len(shown) <= LONGEST_VALUE else shown[: LONGEST_VALUE - 1] + "…"
