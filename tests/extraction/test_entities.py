"""Who is the same one in an article, and who is not."""

import pytest

from extraction.document import read_document
from extraction.lexicon import shipped_lexicon
from extraction.model import EntityKind

# text, the canonical names in order of appearance
SAME = [
    ("田中太郎会長は会見した。田中氏は話した。田中会長は帰った。会長は休んだ。", ["田中太郎"]),
    ("ヘグセス国防長官は述べた。ヘグゼス氏は会見した。", ["ヘグセス"]),
    (
        "ヴォロディミル・ゼレンスキー大統領は述べた。ウォロディミル・ゼレンスキー氏は話した。",
        ["ヴォロディミル・ゼレンスキー"],
    ),
    ("国防長官のピート・ロスク氏が来た。ロスク長官は述べた。長官は帰った。", ["ピート・ロスク"]),
    ("厚生労働省が発表した。厚労省は説明した。同省は調べている。", ["厚生労働省"]),
    ("国際海洋委員会（IOC）が発表した。IOCは説明した。", ["国際海洋委員会"]),
    ("米国が発表した。アメリカは反発した。", ["米国"]),
    ("東雲あい（26）は笑った。東雲あいは帰った。", ["東雲あい"]),
    ("主将の夕陽（26歳）は笑った。", ["夕陽"]),
    ("長女の陽さんは笑った。", ["長女", "陽"]),
    ("第3便（26）は遅れた。", []),
    ("ルーメン社は米国で説明した。同社は否定した。", ["ルーメン社", "米国"]),
    ("中村凪は笑った。中村は帰った。", ["中村凪"]),
    ("藤波颯真七段は笑った。", ["藤波颯真"]),
    ("松本暖は笑った。", ["松本暖"]),
    ("加藤めい選手は笑った。", ["加藤めい"]),
    ("千葉光は弱い。", []),
    ("髙橋一郎さんが来た。高橋さんは話した。", ["髙橋一郎"]),
    ("李容浩（リ・ヨンホ）外相は述べた。李外相は帰った。", ["李容浩"]),
    ("会場の男性（34）は話した。男性は帰った。", ["会場の男性"]),
    ("山本健一容疑者を逮捕した。同容疑者は黙っている。", ["山本健一"]),
    ("古賀誠・元幹事長は述べた。古賀氏は帰った。", ["古賀誠"]),
    ("大澤正明群馬県知事は述べた。", ["大澤正明"]),
    ("トランプ大統領は述べた。トランプ氏は帰った。", ["トランプ"]),
    ("ワリド アル ムアレーヌ外相は述べた。ムアレーヌ氏は帰った。", ["ワリド アル ムアレーヌ"]),
    ("スギちゃんは笑った。", ["スギ"]),
    ("高金素梅さんは笑った。", ["高金素梅"]),
    ("店屋のおじさんは笑った。", ["店屋のおじさん"]),
    ("患者さんは笑った。", ["患者さん"]),
    ("ムルーヴ・ドランは笑った。", ["ムルーヴ・ドラン"]),
    ("グヌルーヴ・ドラヌンは笑った。", ["グヌルーヴ・ドラヌン"]),
    ("J・D・グヌルーヴ副会長は笑った。", ["J・D・グヌルーヴ"]),
    ("𠮷田氏は笑った。", ["𠮷田"]),
    ("第3さんは笑った。", []),
    ("梅干しさんは笑った。", ["梅干し"]),
    ("3名は帰った。", ["3名"]),
    ("田中会長（以前は市の職員として長く働いた人）は笑った。", ["田中", "市", "市の職員", "長く働いた人"]),
    ("人は笑った。", ["人"]),
    ("漂流者は笑った。", ["漂流者"]),
    ("・田中氏は笑った。", ["田中"]),
    ("ある人は反対した。", ["ある人"]),
    ("取材に応じた人は反対した。", ["応じた人"]),
    ("彼は帰った。", ["彼"]),
    ("10人の母親が集まった。", ["10人", "母親"]),
    ("今年の男性客は笑った。", ["男性客"]),
    ("国防長官のピート・ロスク氏が来た。ピート氏は述べた。", ["ピート・ロスク"]),
    ("参加者3人は帰った。", ["参加者3人"]),
    ("お客さんは笑った。", ["お客さん"]),
    ("首相、田中太郎氏は述べた。", ["首相", "田中太郎"]),
    ("山本直樹さんが来た。山本花子さんも来た。直樹さんは笑った。", ["山本直樹", "山本花子"]),
]
APART = [
    ("小山田さんが来た。山田さんも来た。", ["小山田", "山田"]),
    ("鈴木一郎会長は話した。鈴木花子社長も話した。鈴木会長は帰った。", ["鈴木一郎", "鈴木花子"]),
    ("男性（34）は話した。男性（52）も話した。", ["男性", "男性"]),
    ("田中議員は述べた。他の議員は反対した。", ["田中", "議員"]),
    ("県は説明した。市は反対した。", ["県", "市"]),
    ("サッカー選手は走った。マルーク選手は勝った。", ["サッカー選手", "マルーク"]),
    ("国土交通省が発表した。国家公安委員会は説明した。", ["国土交通省", "国家公安委員会"]),
    ("会長は帰った。鈴木会長と田中会長が来た。", ["会長", "鈴木", "田中"]),
]


@pytest.mark.parametrize(("text", "names"), [*SAME, *APART])
def test_one_person_is_one_entity(text: str, names: list[str]) -> None:
    people = read_document(text, shipped_lexicon()).people

    assert [entity.canonical for entity in people.entities] == names


KINDS = [
    ("住民らは反対した。", EntityKind.GROUP),
    ("首相側は否定した。", EntityKind.GROUP),
    ("ハーバーピザ側は否定した。", EntityKind.GROUP),
    ("政府筋は語った。", EntityKind.ANONYMOUS),
    ("気象庁は呼びかけた。", EntityKind.ORGANISATION),
    ("NHKは報じた。", EntityKind.ORGANISATION),
    ("報告書は指摘した。", EntityKind.DOCUMENT),
    ("校長は話した。", EntityKind.PERSON),
    ("山田花子さんは話した。", EntityKind.PERSON),
    ("両首脳は合意した。", EntityKind.GROUP),
    ("弁護士は話した。", EntityKind.ANONYMOUS),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_an_entity_is_of_the_kind_that_its_words_say(text: str, kind: EntityKind) -> None:
    (entity,) = read_document(text, shipped_lexicon()).people.entities

    assert entity.kind is kind


# text, a word, who is meant by the last of them
MEANT = [
    ("田中会長は来た。歌は山本氏に贈られた。同氏は話した。", "同氏", "田中"),
    ("鈴木会長が来た。田中会長も来た。会長は話した。", "会長", "田中"),
    ("会長は話した。田中会長は帰った。", "会長", "田中"),
    ("田中会長は来た。山本氏に同氏は話した。", "同氏", "田中"),
    ("田中会長は来た。隣に山本氏がいた。市は説明した。同氏は話した。", "同氏", "山本"),
    ("田中会長は「山本氏が来る」と述べた。同氏は帰った。", "同氏", "田中"),
    ("「『佐藤氏が来る』と山本氏が言った。同氏も来る」と述べた。", "同氏", "山本"),
    ("「鈴木氏は帰る」「山本氏が来る」と田中会長は述べた。「雨だ」。同氏は帰った。", "同氏", "田中"),
]


@pytest.mark.parametrize(("text", "word", "canonical"), MEANT)
def test_a_word_means_the_nearest_one_that_it_can(text: str, word: str, canonical: str) -> None:
    people = read_document(text, shipped_lexicon()).people
    meant = [entity.canonical for mention, entity in people.of.items() if mention.text == word]

    assert meant[-1] == canonical


def test_aliases_are_the_written_forms_without_pronouns() -> None:
    (entity,) = read_document(
        "田中太郎会長は会見した。同氏は話した。田中氏は帰った。", shipped_lexicon()
    ).people.entities

    assert entity.aliases == ("田中太郎", "田中", "田中太郎会長", "田中氏")
