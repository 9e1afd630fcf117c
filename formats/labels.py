"""The Japanese words of the sheet for what the program keeps as values."""

from collections.abc import Mapping
from typing import Final

from db.views import RejectReason, ReviewStatus
from extraction.model import Factuality, QuoteForm, QuoteKind, SourceKind

STATUS: Final[Mapping[ReviewStatus, str]] = {
    ReviewStatus.OPEN: "未確認",
    ReviewStatus.CONFIRMED: "確定",
    ReviewStatus.CORRECTED: "修正して確定",
    ReviewStatus.HELD: "保留",
    ReviewStatus.REJECTED: "除外",
}
STATUS_MEANING: Final[Mapping[ReviewStatus, str]] = {
    ReviewStatus.OPEN: "機械の答えのまま、まだ誰も見ていない",
    ReviewStatus.CONFIRMED: "人が見て、機械の答えの通りとした",
    ReviewStatus.CORRECTED: "人が発言者や種別を直した",
    ReviewStatus.HELD: "あとで決める",
    ReviewStatus.REJECTED: "発言ではない、または要らない",
}
KIND: Final[Mapping[QuoteKind, str]] = {
    QuoteKind.SPEECH: "発言",
    QuoteKind.WRITING: "文書",
    QuoteKind.THOUGHT: "思考",
    QuoteKind.TERM: "用語",
    QuoteKind.TITLE: "題名",
    QuoteKind.NAME: "名称",
    QuoteKind.EMPHASIS: "強調",
    QuoteKind.OTHER: "その他",
}
FORM: Final[Mapping[QuoteForm, str]] = {
    QuoteForm.DIRECT: "直接",
    QuoteForm.INDIRECT: "間接",
    QuoteForm.BLOCK: "引用",
}
REJECT_REASON: Final[Mapping[RejectReason, str]] = {
    RejectReason.EMPHASIS: "強調",
    RejectReason.TITLE: "題名",
    RejectReason.HEADLINE: "見出し",
    RejectReason.DUPLICATE: "重複",
    RejectReason.NARRATION: "地の文",
    RejectReason.OTHER: "その他",
}
FACTUALITY: Final[Mapping[Factuality, str]] = {
    Factuality.STATED: "発言",
    Factuality.NEGATED: "否定",
    Factuality.HYPOTHETICAL: "仮定",
    Factuality.QUESTIONED: "疑問",
    Factuality.FUTURE: "予定",
}
SOURCE: Final[Mapping[SourceKind, str]] = {
    SourceKind.NAMED_PERSON: "実名",
    SourceKind.TITLE_ONLY: "肩書きのみ",
    SourceKind.ANONYMOUS_PERSON: "匿名の個人",
    SourceKind.ORGANISATION: "組織",
    SourceKind.ANONYMOUS_ORGANISATION: "組織の匿名の関係者",
    SourceKind.GROUP: "集団",
    SourceKind.DOCUMENT: "文書",
}
UNKNOWN: Final = "不明"
ONLY_FACTS: Final = "否定・仮定・疑問・予定の発言（「とは言っていない」「と言えば」など）は入れていません"
