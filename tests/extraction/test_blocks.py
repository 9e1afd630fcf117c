"""Words without brackets that fill a paragraph: turns after a label, posts and lists after an announcement."""

import pytest

from extraction import extract
from extraction.model import QuoteForm, QuoteKind

Block = tuple[str, str]
# text, the blocks with their speakers
BLOCKS: list[tuple[str, list[Block]]] = [
    (
        "田中花と鈴木俊が結婚\n【田中花 コメント全文】\n入籍いたしました。\nどうぞよろしくお願いします。\n【鈴木俊 コメント全文】\n私事で恐縮です。",
        [("入籍いたしました。\nどうぞよろしくお願いします。", "田中花"), ("私事で恐縮です。", "鈴木俊")],
    ),
    (
        "新作の話\n作家の田中花さんに聞いた。\n――率直な感想は\nとてもうれしく思っています。\n――次は\n「休みます」",
        [("とてもうれしく思っています。", "田中花")],
    ),
    ("新作の話\n――率直な感想は\nとてもうれしく思っています。", []),
    ("新作の話\n【田中花 コメント全文】\n「入籍いたしました。どうぞよろしくお願いします」", []),
    (
        "会見の詳報\n田中会長：工事は予定の通りに進んでいます。ご安心ください。\n鈴木記者：完成の時期はいつになりますか。",
        [
            ("工事は予定の通りに進んでいます。ご安心ください。", "田中"),
            ("完成の時期はいつになりますか。", "鈴木"),
        ],
    ),
    (
        "会見の詳報\n田中会長：\n工事は予定の通りに進んでいます。\nご安心ください。\n1.まとめ\n工事は続く。",
        [("工事は予定の通りに進んでいます。\nご安心ください。", "田中")],
    ),
    (
        "会見の詳報\n田中会長：筆者が注目したのはここです。\n工事は予定の通りに進んでいます。",
        [("工事は予定の通りに進んでいます。", "田中")],
    ),
    (
        "田中会長は来ました。田中会長がSNSに投稿しました。\nその投稿の文面は次の通りです。\n本日、工事を終えた。長い道のりだった。\n反響も大きかったそうです。",
        [("本日、工事を終えた。長い道のりだった。", "田中")],
    ),
    (
        "田中会長の発表は次の通りです。\n本日、工事を終えた。住民への説明会の日程を確認。来月も開くそうです。\n道のりは長かった。",
        [("本日、工事を終えた。", "田中"), ("道のりは長かった。", "田中")],
    ),
    (
        "市で田中会長は次の通り説明した。\n・工事は来月に終わる\n・説明会を開く\n市は見守る。",
        [("・工事は来月に終わる\n・説明会を開く", "田中")],
    ),
    (
        "田中会長の声明は次の通り。\n工事を終えました。感謝いたします。\n市は見守る。",
        [("工事を終えました。感謝いたします。", "田中")],
    ),
    (
        "田中会長の声明は次の通り。\n工事を終えた。道のりは長かった。\n市は見守る。",
        [("工事を終えた。道のりは長かった。", "田中")],
    ),
    (
        "市役所による発表は次の通り。\n工事を終えた。道のりは長かった。",
        [("工事を終えた。道のりは長かった。", "市役所")],
    ),
    (
        "質疑は次の通りです。田中会長が答えました。その一部は次の通りです。\n工事は順調です。続けます。\n来月に終わります。\n鈴木記者：ありがとうございました。",
        [("工事は順調です。続けます。\n来月に終わります。", "田中"), ("ありがとうございました。", "鈴木")],
    ),
    (
        "反響があったそうです。\n📢工事が終わった!\n町の人が集まった。\nいい日だ!pic.twitter.com/abc—山田花子(@yamada1)April1,2026\n見出し",
        [("📢工事が終わった!\n町の人が集まった。\nいい日だ!", "山田花子(@yamada1)")],
    ),
    (
        "反響があったそうです。\n工事が終わったね — Hana Yamada (@yamada1) 4月1日",
        [("工事が終わったね", "Hana Yamada (@yamada1)")],
    ),
    (
        "反響があったそうです。\n工事が終わったね。 pic.twitter.com/abc\n— Hana Yamada (@yamada1) 4月1日",
        [("工事が終わったね。", "Hana Yamada (@yamada1)")],
    ),
    (
        "歌手の山田花子さんがブログを更新した。\n僕は反対です。\n「無用だ」という声もありますが\n工事は町に要りません。\n町では波紋が広がった。",
        [("僕は反対です。\n「無用だ」という声もありますが\n工事は町に要りません。", "山田花子")],
    ),
    (
        "歌手の山田花子さんがブログを更新した。\n店は混んだ。\n町は静かだ。\n山田さんの投稿は次の通りだ。\n僕は反対です。\n続けます。\n夜は雨だ。\n僕は眠いです。",
        [("僕は反対です。\n続けます。", "山田花子"), ("僕は眠いです。", "山田花子")],
    ),
]
NONE = [
    "見出し\n会場：東京の体育館で開きます。",
    "見出し\n写真：田中会長の提供による一枚です。",
    "田中会長：「工事は予定の通りに進んでいます」",
    "見出し\n田中会長：はい。",
    "雨の予報は次の通りです。\n明日は晴れるだろう。",
    "田中会長は次のように述べた。\n「工事は予定の通りに進んでいる」",
    "田中会長は来た。\n田中会長：",
    "町は工事を終えた。\n僕は反対です。\n町では波紋が広がった。",
    "町は工事を終えた。\n雨が降ります。\n町では波紋が広がった。",
]


def blocks_of(text: str) -> list[Block]:
    """The blocks of a text with the names of their speakers."""
    found = [quote for quote in extract(text).quotes if quote.form is QuoteForm.BLOCK]
    return [(quote.span.of(text), quote.entity.canonical if quote.entity else "") for quote in found]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_a_block_is_found_with_its_speaker(text: str, expected: list[Block]) -> None:
    assert blocks_of(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_nobody_says_is_no_block(text: str) -> None:
    assert blocks_of(text) == []


def test_a_quoted_post_is_writing() -> None:
    text = "田中会長が投稿しました。その文面は次の通りです。\n本日、工事を終えた。"

    assert [quote.kind for quote in extract(text).quotes] == [QuoteKind.WRITING]
