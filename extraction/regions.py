"""Paragraphs, and which part of the page each one is: headline, body or boilerplate."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from extraction.model import Region, Span

BEGIN: Final = attrgetter("span.start")
LINE_END: Final = re.compile(r"\r\n|\n|\r|\u2028|\u2029")
LONGEST_HEADLINE: Final = 90

ADDRESS_OR_DATE: Final = re.compile(
    r"\s*(?:https?://\S+|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\S*(?:[ T]?\d{1,2}:\d{2}\S*)?)\s*"
)
HEADING_OF_LINKS: Final = re.compile(
    r"\s*[■▼◆□●▽◇【\[]*\s*(?:関連(?:リンク|記事|ニュース|キーワード|サイト|項目)|あわせて読みたい|おすすめ記事|アクセスランキング"
    r"|人気記事|ランキング|外部リンク|出典|情報源|関連情報|最新記事|この記事に関する)[^。]{0,20}$"
)
BULLET_LINK: Final = re.compile(r"\s*(?:[・･■▼◆●※→>＞]|参照[：:]|関連[：:])")
SHARE_BUTTON: Final = re.compile(
    r"\s*(?:シェア(?:する)?|ツイート(?:する)?|ポスト|ブックマーク|印刷(?:する)?|続きを読む|もっと見る|記事全文|"
    r"この記事をシェア|Facebook|Twitter|LINEで送る|©.*|Copyright.*|\(c\).*|無断転載.*)\s*",
    re.IGNORECASE,
)
# One entry of a source list: 『見出し』。媒体、2010年8月2日。
SOURCE_ENTRY: Final = re.compile(
    r"[^。『』「」\n]{0,60}『[^\n]{1,120}?』。\s*[^。\n]{0,40}?[、，]\s*\d{4}年\d{1,2}月\d{1,2}日"
)
LIST_FOLLOWS: Final = re.compile(r"(?:次|以下)の(?:通り|とおり|よう)[^。]{0,12}[。：:]?\s*$")
LONGEST_LEAD: Final = 24  # signs of it
PROSE: Final = re.compile("[、。]")  # what ends a list of links
# Voices that a sentence lists line by line: how it opens before them and goes on behind.
LIST_OPENS: Final = re.compile("(?:は|も|で|から|、)$")
LIST_CLOSES: Final = re.compile("など|等|と|といった|という|との")
QUESTION: Final = re.compile(r"[\s　]*(?:[―—─]{1,2}|[－ー-]{2})")  # ――率直な感想は: the interviewer's line
OPENING: Final = frozenset("「『“")
CLOSING: Final = frozenset("」』”")
TOLD: Final = re.compile(r"(?:た|る|です|ます|ない|という)。")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the page that is all of one region."""

    span: Span
    region: Region


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of the text that hold something, without their ends."""
    spans: list[Span] = []
    start = 0
    for match in LINE_END.finditer(text):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return tuple(span for span in spans if span.of(text).strip())


def find_regions(text: str, paragraphs: Sequence[Span]) -> tuple[Stretch, ...]:
    """The region of every paragraph, in order; a source list may begin inside one."""
    sources_from = _start_of_sources(text)
    stretches: list[Stretch] = []
    links_begun = False
    is_listed = False
    headline_open = True
    for span in paragraphs:
        line = span.of(text)
        region = Region.BODY
        if ADDRESS_OR_DATE.fullmatch(line):
            region = Region.BOILERPLATE
        elif headline_open:
            headline_open = False
            if _looks_like_headline(line) and span is not paragraphs[-1]:
                region = Region.HEADLINE
        else:
            links_begun = bool(HEADING_OF_LINKS.match(line)) or (links_begun and not PROSE.search(line))
            if links_begun or (_is_link(line) and not is_listed):
                region = Region.BOILERPLATE
        is_listed = bool(
            LIST_FOLLOWS.search(line, max(0, len(line.rstrip()) - LONGEST_LEAD))
            or (is_listed and BULLET_LINK.match(line))
        )
        stretches.extend(_cut_at(span, region, sources_from))
    return tuple(stretches)


def region_at(stretches: Sequence[Stretch], position: int) -> Region:
    """The region that holds the position; outside all of them the page is body."""
    index = bisect_right(stretches, position, key=BEGIN) - 1
    return stretches[index].region if index >= 0 else Region.BODY


def goes_on(text: str, before: Span, line: Span, *, is_listing: bool) -> bool:
    """Whether the line goes on with the sentence before it, as voices listed line by line do.

    ネットでは|「遅い」|「高い」|などの声が上がった。 `is_listing`: the line before went on in the same way.
    """
    first, last = text[line.start], text[before.end - 1]
    if QUESTION.match(text, before.start):
        return False
    if is_listing and last in CLOSING:
        return first in OPENING or bool(LIST_CLOSES.match(text, line.start))
    return first in OPENING and bool(LIST_OPENS.search(text[max(before.start, before.end - 1) : before.end]))


def _is_link(line: str) -> bool:
    """A bullet that is no sentence, or a button of the page."""
    is_bullet = BULLET_LINK.match(line) and not re.search("[。！？]", line)
    return bool(is_bullet or SHARE_BUTTON.fullmatch(line))


def _looks_like_headline(line: str) -> bool:
    """A first line that is short and no sentence."""
    return len(line.strip()) <= LONGEST_HEADLINE and not line.rstrip().endswith("。")


def _start_of_sources(text: str) -> int:
    """Where the closing source list begins: the first entry with no told sentence after it."""
    first = text.find("』。")
    line = text.rfind("\n", 0, first) + 1
    for entry in SOURCE_ENTRY.finditer(text, line) if first >= 0 else ():
        if not TOLD.search(text, entry.end()):
            return entry.start()
    return len(text)


def _cut_at(span: Span, region: Region, sources_from: int) -> list[Stretch]:
    """The paragraph as one stretch, or two where the source list begins inside it."""
    if span.end <= sources_from:
        return [Stretch(span, region)]
    if span.start >= sources_from:
        return [Stretch(span, Region.BOILERPLATE)]
    return [
        Stretch(Span(span.start, sources_from), region),
        Stretch(Span(sources_from, span.end), Region.BOILERPLATE),
    ]
