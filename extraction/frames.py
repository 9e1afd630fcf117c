"""When, where, by what medium and to whom something was said: phrases of the sentence, as spans."""

import re
from collections.abc import Iterator
from typing import Final

from extraction.clauses import Bunsetsu, BunsetsuKind
from extraction.context import Context
from extraction.findings import Utterance
from extraction.model import Frame, MentionKind, QuoteForm, Span

WHEN: Final = re.compile(
    r"(?:[0-9０-９一二三四五六七八九十]+(?:年|月|日|時|分|世紀)|午前|午後|夕方|同日|同年|昨年|今年|来年|前日|翌日|先月|今月|先週|今週|昨日|今日|明日"
    r"|当時|その後|この日|[月火水木金土日]曜)"
)
OCCASION: Final = re.compile(
    r"(?:会見|会議|国会|議会|委員会|本会議|集会|式典|式|講演|演説|討論会|総会|大会|番組|インタビュー|法廷|公判|裁判|現場|会場|席上|あいさつ|懇談|会談|協議)"
    r"(?:場|席|中|後|前|内|上|の場|の席|の中)?$"
)
MEDIUM: Final = re.compile(
    r"(?:X|Ｘ|SNS|ＳＮＳ|ツイッター|Twitter|フェイスブック|Facebook|インスタグラム|Instagram|ブログ|ユーチューブ|YouTube|ソーシャルメディア|ホームページ|サイト"
    r"|声明|談話|文書|書面|手紙|書簡|メール|電話|コメント|報告書|著書|投稿|コラム|動画|書類|メモ|日記|遺書|ノート|短冊|色紙|アルバム|会報|広報紙)(?:上|内)?$"
)
TO: Final = frozenset({"に", "に対し", "に対して", "には", "へ", "らに", "あてに", "に向け", "に向けて"})
AT: Final = frozenset({"で", "での", "では", "において", "にて", "でも", "の中で", "中で", "に", ""})
ASKED: Final = re.compile(r"(?:取材|質問|問い|インタビュー|問い合わせ|調べ)$")


def frame_of(utterance: Utterance, context: Context) -> Frame:
    """The frame of one utterance; each part is the first phrase that fits, None where the sentence has none."""
    if utterance.form is QuoteForm.BLOCK:
        return Frame()
    parts: dict[str, Span] = {}
    for unit in _phrases(utterance):
        name = _part(unit, utterance, context)
        if name and name not in parts:
            parts[name] = unit.content_span
    return Frame(**parts)


def _phrases(utterance: Utterance) -> Iterator[Bunsetsu]:
    """The noun phrases around the words, those inside a reported clause left out."""
    units = utterance.sentence.bunsetsu
    end = utterance.found.place if utterance.found else len(units)
    is_clause = utterance.form is QuoteForm.INDIRECT
    for place, unit in enumerate(units[:end]):
        is_inside = is_clause and utterance.first_place <= place <= utterance.place
        is_apart = utterance.span.end <= unit.tokens[0].start or unit.head.end <= utterance.span.start
        if is_apart and not is_inside and unit.kind is not BunsetsuKind.QUOTE:
            yield unit


def _part(unit: Bunsetsu, utterance: Utterance, context: Context) -> str:
    """Which part of the frame the phrase is, "" for none."""
    words = unit.words
    if ASKED.search(words) and unit.particle in {"に", "に対し", "に対して"}:
        return "occasion"
    if unit.particle in AT and OCCASION.search(words):
        return "occasion"
    if unit.particle in AT and MEDIUM.search(words):
        return "medium"
    if unit.particle in {"", "に", "は", "には", "の"} and WHEN.match(words):
        return "when"
    if unit.particle in TO and _is_somebody(unit, utterance, context):
        return "addressee"
    return ""


def _is_somebody(unit: Bunsetsu, utterance: Utterance, context: Context) -> bool:
    """Whether the phrase names somebody: 記者団に, 住民に対し."""
    if unit.words.endswith(("記者団", "報道陣", "記者ら", "記者")):
        return True
    return any(
        one.is_known
        and one.mention.kind is not MentionKind.DOCUMENT
        and context.doc.text[one.mention.span.start : one.mention.span.end]
        and one.mention.span.end == unit.content_span.end
        for one in utterance.sentence.arguments
    )
