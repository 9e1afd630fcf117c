"""The columns of the sheet: what each shows of a quotation, how wide it is, what the key says of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from db.views import QuoteView
from formats.labels import FACTUALITY, FORM, KIND, REJECT_REASON, SOURCE, STATUS, UNKNOWN

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` counts half-width signs, `meaning` is its line in the key."""

    title: str
    width: int
    value: Callable[[QuoteView], Cell]
    meaning: str
    is_printed: bool = True
    number_format: str = ""


def _speaker(row: QuoteView) -> str:
    """The speaker; 不明 only where a person decided that the text does not say."""
    return row.speaker or (UNKNOWN if row.is_person_speaker else "")


def _source(row: QuoteView) -> str:
    """How well the article says who the speaker is."""
    return SOURCE[row.speaker_source] if row.speaker_source else ""


def _factuality(row: QuoteView) -> str:
    """Whether it was said; nobody's words are neither said nor denied."""
    return FACTUALITY[row.factuality] if row.kind.is_speech else ""


def _remark(row: QuoteView) -> str:
    """The person's note, after the reason of a rejection."""
    reason = f"除外：{REJECT_REASON[row.reject_reason]}" if row.reject_reason else ""
    return "\n".join(part for part in (reason, row.note) if part)


# Those who print get the columns up to 備考; the rest is for checking.
COLUMNS: Final = (
    Column("番号", 6, lambda row: row.number, "記事の中で何番目か", number_format="0"),
    Column("状態", 15, lambda row: STATUS[row.status], "下の「状態」の通り"),
    Column(
        "発言者",
        18,
        _speaker,
        "「不明」は、人が記事を読んでも分からなかったもの。空欄は、機械が見つけられなかったもの",
    ),
    Column("発言", 56, lambda row: row.text, "記事の通り。直接の発言はかぎかっこを含む"),
    Column(
        "種別",
        8,
        lambda row: KIND[row.kind],
        "発言・文書・思考は誰かの言葉。用語・題名・名称・強調・その他はそうでないもの",
    ),
    Column(
        "形",
        6,
        lambda row: FORM[row.form],
        "直接はかぎかっこの発言、間接はかぎかっこのない「〜と述べた」、引用は段落ごと引かれた言葉",
    ),
    Column(
        "事実性",
        8,
        _factuality,
        "発言は言ったと書かれたもの。否定は「とは言っていない」、仮定は「と言えば」、疑問は「と言ったのか」、"
        "予定は「と述べる見通しだ」",
    ),
    Column(
        "発言者の種類",
        13,
        _source,
        "記事が発言者をどこまで明かしているか。実名、肩書きのみ、匿名の個人、組織、組織の匿名の関係者、集団、文書",
    ),
    Column("述語", 13, lambda row: row.cue_text, "発言だと知らせる言葉"),
    Column("記事", 28, lambda row: row.article_title, "見出し、なければファイルの名前"),
    Column("媒体", 10, lambda row: row.outlet or "", "記事を出した新聞や放送など"),
    Column("日付", 12, lambda row: row.published_on, "記事の日付", number_format="yyyy/mm/dd"),
    Column("段落", 6, lambda row: row.paragraph, "記事の何段落目か", number_format="0"),
    Column("備考", 20, _remark, "人が書いたメモと、除外した理由"),
    Column("根拠", 60, lambda row: row.reason, "機械がそう判断した理由", is_printed=False),
    Column(
        "信頼度",
        8,
        lambda row: row.confidence if row.machine_span else None,
        "種別と発言者の両方が正しい見込み。0.90なら10件のうち9件ほどが正しい。空欄は人が加えた発言",
        is_printed=False,
        number_format="0.00",
    ),
    Column(
        "開始",
        8,
        lambda row: row.span.start,
        "記事の先頭から数えた文字の位置",
        is_printed=False,
        number_format="0",
    ),
    Column(
        "終了", 8, lambda row: row.span.end, "終わりの次の文字の位置", is_printed=False, number_format="0"
    ),
    Column("元ファイル", 36, lambda row: row.article_source, "読み込んだファイル", is_printed=False),
    Column(
        "発言者（機械）", 18, lambda row: row.machine_speaker, "人が直す前の、機械の答え", is_printed=False
    ),
    Column("いつ", 14, lambda row: row.frame_text.when, "いつの発言か。記事の言葉の通り", is_printed=False),
    Column(
        "場面",
        16,
        lambda row: row.frame_text.occasion,
        "記者会見、国会など、発言の場。記事の言葉の通り",
        is_printed=False,
    ),
    Column(
        "媒体・手段",
        16,
        lambda row: row.frame_text.medium,
        "SNSや電話など、何によってか。記事の言葉の通り",
        is_printed=False,
    ),
    Column(
        "相手", 16, lambda row: row.frame_text.addressee, "誰に言ったか。記事の言葉の通り", is_printed=False
    ),
    Column(
        "伝える節",
        56,
        lambda row: row.clause_text,
        "かぎかっこが伝えられた言葉の一部だけのとき、その全体",
        is_printed=False,
    ),
)
