"""Markdown -> Article."""

from datetime import date

import pytest

from formats.errors import ReadCode
from tests.formats.reading_one import article, code

FRONT = '---\r\ntitle: "港に図書館"\r\ndate: 2026-04-01\r\nsource: 架空新聞\r\nURL: https://example.com/1\r\n---\r\n'
WRAPPED = """架空市に1日、新しい図書館が開館した。山田太郎市長は「市民の居場所に
したい。子どもからお年寄りまで、誰もが集える場所になれば」と述べた。図
書館は港を見下ろす丘の上に建てられ、三万冊の本を備える。鈴木花子館長
は「本は三万冊ある」と話した。"""


def test_the_front_matter_says_what_the_article_is() -> None:
    found = article(f"{FRONT}山田氏は「行く」と述べた。\r\n".encode(), "a.md")

    assert found.text == "山田氏は「行く」と述べた。"
    assert (found.title, found.outlet) == ("港に図書館", "架空新聞")
    assert (found.published_on, found.url, found.encoding) == (
        date(2026, 4, 1),
        "https://example.com/1",
        "markdown",
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# 港に図書館 #\n\n行く。", "港に図書館\n\n行く。"),
        ("港に図書館\n======\n行く。", "港に図書館\n行く。"),
        ("市長は**「行く」**と*述べ*た。", "市長は「行く」と述べた。"),
        ("***強い*** ~~消す~~ `符号` _斜め_", "強い 消す 符号 斜め"),
        ("5 * 3 * 2 と snake_case_name", "5 * 3 * 2 と snake_case_name"),
        ("[述べた](https://example.com)と[注][1]\n\n[1]: https://example.com\n", "述べたと注"),
        ("![写真](a.png)行く。", "行く。"),
        ("> 引用\n>> 続き\n\n- 一\n* 二\n1. 三", "引用\n続き\n\n一\n二\n三"),
        ("<b>太い</b><!-- 注\n釈 --><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>", "太い港"),
        ("```\n符号\n```\n* * *\n行く。", "符号\n行く。"),
        ("行く。  \n戻る。\\\n\\*終\\*", "行く。\n戻る。\n*終*"),
        (WRAPPED, WRAPPED.replace("\n", "")),
    ],
)
def test_marks_are_left_out_and_words_stay(source: str, text: str) -> None:
    assert article(source.encode(), "a.md").text == text


@pytest.mark.parametrize("source", ["---\n---\n", "<!-- 注 -->", FRONT])
def test_a_file_of_marks_only_is_refused(source: str) -> None:
    assert code(source.encode(), "a.md") is ReadCode.EMPTY
