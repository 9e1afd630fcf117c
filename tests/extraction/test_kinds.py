"""What is a bracket? One table a kind; the last bracket of the sentence is asked about unless all are."""

import pytest

from extraction import extract
from extraction.model import QuoteForm

SPEECH = [
    "田中会長は「反対」と述べた。",
    "田中会長は「反対だ」とした。",
    "田中会長は「検討する」などと話した。",
    "田中会長は「遺憾」だと述べた。",
    "田中会長は「前向きに検討」するよう求めた。",
    "田中会長は「無謀な挑戦」を始めると述べた。",
    "選手は「夢みたい」と涙をぬぐった。",
    "「うれしいです」と笑顔。",
    "「おいしい」と子どもたち。",
    "「賛成だ」との指摘がある。",
    "「がんばれ」という大きな歓声が上がった。",
    "「早すぎる」という意見も根強い。",
    "「不便だ」「遠い」といった苦情が寄せられた。",
    "田中監督「よく走ってくれた」",
    "「必ず勝って帰ってきます。」",
    "木村製作所「必ず間に合わせます。」",
    "「順調だ」という田中会長に会った。",
    "田中会長は「順調だ」と主張",
    "田中会長は「無責任だ」と批判する談話を出した。",
    "田中会長は相手を「臆病者」と呼んだ。",
    "町は「できる限り支援する」方針を示した。",
    "市は「安全を守る」と宣言、「夜も見回る」と約束した。",
    "田中会長は「慎重に進める」と、質問に答えて語った。",
    "田中会長は「慎重に進める」として、協力を呼びかけた。",
    "田中会長は「慎重に進める」との姿勢を強調した。",
    "田中会長は「必ず勝てる」と信じていると述べた。",
    "「すぐ行く」との走り書きがあった。",
    "「すぐ行く」との内容で、田中会長が連絡した。",
]
WRITING = [
    "田中会長は自身のブログに「順調だ」と書いた。",
    "歌手の山田さんは「休みます」とツイッターに投稿した。",
    "声明は「容認できない」としている。",
    "手紙には「ありがとう」と書かれていた。",
    "手紙には「夜に決行します」との手口も書かれていた。",
    "報告書は「対応が遅れた」と指摘した。",
]
THOUGHT = [
    "田中さんは「もう駄目だ」と思った。",
    "田中さんは「いつか戻れる」と信じている。",
]
TERM = [
    "この現象は「渦」と呼ばれる。",
    "「海の日」を祝う。",
    "いわゆる「空き家」が増えた。",
    "「夢」という言葉が好きだ。",
    "「海」と、前進という意味の言葉を選んだ。",
    "「うれしいです」と「楽しいです」の二語。",
    "「働き方改革」を進める。",
    "「風」と「波」は違う。",
    "男を「重要参考人」として捜している。",
    "船は「海の星」と名づけられた。",
    "男は「田中」と偽名を名乗った。",
    "地元では「海」と呼ばず「浜」と呼ぶ。",
    "「渦」と表現される現象だ。",
    "作業員「田」の字に並ぶ。",
    "「海」という美しい町を歩いた。",
    "会議で「夢」と「希望」を語り合った。",
    "「和食」と旬の野菜が並ぶ。",
    "法案の名称は「明日法」とする。",
    "テーマは「町の未来を皆で考える」。",
    "隣の男性は「海の日」。",
    "「海の日」。",
]
TITLE = [
    "映画「朝の海」を見た。",
    "休日に『朝の海』を読んだ。",
    "「朝の海」という小説が売れている。",
    "「朝の海」の小説が売れている。",
    "「地域の未来」と題した講演があった。",
    "歌手の山田さんは新曲「もう一度だけ会いたい」を披露した。",
]
NAME = ["新型客船「海の星」が港に入った。"]
EMPHASIS = ["“本当の原因”を探る。"]

KINDS = {
    "speech": SPEECH,
    "writing": WRITING,
    "thought": THOUGHT,
    "term": TERM,
    "title": TITLE,
    "name": NAME,
    "emphasis": EMPHASIS,
}
CASES = [(kind, text) for kind, texts in KINDS.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_a_bracket_is_what_a_reader_takes_it_for(kind: str, text: str) -> None:
    quotes = [quote for quote in extract(text).quotes if quote.form is QuoteForm.DIRECT]

    assert {quote.kind.value for quote in quotes} == {kind}


def test_every_bracket_has_a_verdict_and_a_reason() -> None:
    text = "見出し「甲」\n田中会長は「乙」と『丙』を読み、“丁”も”戊”も買った。\n関連リンク\n・「己」"
    quotes = extract(text).quotes

    assert [quote.span.of(text) for quote in quotes] == [
        "「甲」",
        "「乙」",
        "『丙』",
        "“丁”",
        "”戊”",
        "「己」",
    ]
    assert all(quote.reason.endswith("。") for quote in quotes)
