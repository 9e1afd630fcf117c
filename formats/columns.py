"""The columns of the sheet: what each shows of a quotation, how wide it is, what the key says of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from formats.around import Around
from formats.labels import FACTUALITY, FORM, KIND, REJECT_REASON, SOURCE, STATUS, UNKNOWN
from formats.sheet_row import SheetRow

Cell = str | int | float | date | Around | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` counts half-width signs, `meaning` is its line in the key."""

    title: str
    width: int
    value: Callable[[SheetRow], Cell]
    meaning: str
    is_printed: bool = False
    number_format: str = ""


def _speaker(row: SheetRow) -> str:
    """The speaker; 不明 only where a person decided that the text does not say."""
    return row.quote.speaker or (UNKNOWN if row.quote.is_person_speaker else "")


def _source(row: SheetRow) -> str:
    """How well the article says who the speaker is."""
    return SOURCE[row.quote.speaker_source] if row.quote.speaker_source else ""


def _factuality(row: SheetRow) -> str:
    """Whether it was said; nobody's words are neither said nor denied."""
    return FACTUALITY[row.quote.factuality] if row.quote.kind.is_speech else ""


def _reject_reason(row: SheetRow) -> str:
    """Why a person rejected it."""
    return REJECT_REASON[row.quote.reject_reason] if row.quote.reject_reason else ""


# Those who print get the columns up to 備考; the rest is for checking.
COLUMNS: Final = (
    Column("番号", 6, lambda row: row.quote.number, "記事の中で何番目か", is_printed=True, number_format="0"),
    Column("状態", 13, lambda row: STATUS[row.quote.status], "下の「状態」の通り", is_printed=True),
    Column(
        "発言者",
        15,
        _speaker,
        "「不明」は、人が記事を読んでも分からなかったもの。空欄は、機械が見つけられなかったもの",
        is_printed=True,
    ),
    Column(
        "肩書き",
        13,
        lambda row: row.title,
        "記事の日付のころの肩書き。人が書いたもの、なければ記事の言葉",
        is_printed=True,
    ),
    Column(
        "発言", 44, lambda row: row.quote.text, "記事の通り。直接の発言はかぎかっこを含む", is_printed=True
    ),
    Column(
        "前後の文",
        40,
        lambda row: row.around,
        "発言のある文。発言は太字。長いものは「…」で略す",
        is_printed=True,
    ),
    Column(
        "記事", 17, lambda row: row.quote.article_title, "見出し、なければファイルの名前", is_printed=True
    ),
    Column("媒体", 10, lambda row: row.quote.outlet or "", "記事を出した新聞や放送など", is_printed=True),
    Column(
        "日付",
        11,
        lambda row: row.quote.published_on,
        "記事の日付",
        is_printed=True,
        number_format="yyyy/mm/dd",
    ),
    Column("備考", 17, lambda row: row.quote.note, "人が書いたメモ", is_printed=True),
    Column(
        "種別",
        8,
        lambda row: KIND[row.quote.kind],
        "発言・文書・思考は誰かの言葉。用語・題名・名称・強調・その他はそうでないもの",
    ),
    Column("除外理由", 10, _reject_reason, "人が除外した理由"),
    Column("述語", 13, lambda row: row.quote.cue_text, "発言だと知らせる言葉"),
    Column("段落", 6, lambda row: row.quote.paragraph, "記事の何段落目か", number_format="0"),
    Column(
        "位置",
        8,
        lambda row: row.quote.span.start,
        "記事の先頭から数えた文字の位置",
        number_format="0",
    ),
    Column("終わり", 8, lambda row: row.quote.span.end, "終わりの次の文字の位置", number_format="0"),
    Column("根拠", 60, lambda row: row.quote.reason, "機械がそう判断した理由"),
    Column(
        "信頼度",
        8,
        lambda row: row.quote.confidence if row.quote.machine_span else None,
        "種別と発言者の両方が正しい見込み。0.90なら10件のうち9件ほどが正しい。空欄は人が加えた発言",
        number_format="0.00",
    ),
    Column("URL", 30, lambda row: row.url, "記事のあった場所"),
    Column(
        "形",
        6,
        lambda row: FORM[row.quote.form],
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
    Column("元ファイル", 36, lambda row: row.quote.article_source, "読み込んだファイル"),
    Column("発言者（機械）", 18, lambda row: row.quote.machine_speaker, "人が直す前の、機械の答え"),
    Column("いつ", 14, lambda row: row.quote.frame_text.when, "いつの発言か。記事の言葉の通り"),
    Column(
        "場面",
        16,
        lambda row: row.quote.frame_text.occasion,
        "記者会見、国会など、発言の場。記事の言葉の通り",
    ),
    Column(
        "媒体・手段",
        16,
        lambda row: row.quote.frame_text.medium,
        "SNSや電話など、何によってか。記事の言葉の通り",
    ),
    Column("相手", 16, lambda row: row.quote.frame_text.addressee, "誰に言ったか。記事の言葉の通り"),
    Column(
        "伝える節",
        56,
        lambda row: row.quote.clause_text,
        "かぎかっこが伝えられた言葉の一部だけのとき、その全体",
    ),
)
