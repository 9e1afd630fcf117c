"""What a name says of its bearer, and when two of one surname may be two people."""

import pytest

from extraction.name_forms import NameSignsError, name_key, read_signs
from extraction.name_identity import Doubt, cut_title, doubt, is_same_name, is_short_name, profile
from extraction.name_lexicon import shipped_name_lexicon
from extraction.tokenizer import readings

NAMES = shipped_name_lexicon()

# as written, the name, the title behind it
CUT = [
    ("大槻恵子市長", "大槻恵子", "市長"),
    ("山田氏", "山田", ""),
    ("林知事", "林", "知事"),
    ("林氏", "林", ""),
    ("市長", "市長", ""),
    ("小関", "小関", ""),
    ("柏木関", "柏木", "関"),
    ("大谷選手会長さん", "大谷", "選手会長"),
    ("ヘグセス米国防長官", "ヘグセス", "米国防長官"),
    ("久米知事", "久米", "知事"),
    ("五日市市長", "五日市", "市長"),
    ("山田太郎前市長", "山田太郎", "前市長"),
    ("", "", ""),
]

# name, surname, given name
SPLIT = [
    ("大槻恵子", "大槻", "恵子"),
    ("髙橋洋子", "高橋", "洋子"),
    ("伊藤 正", "伊藤", "正"),
    ("林", "林", ""),
    ("習近平", "", ""),
    ("ピート・ヘグセス", "ヘグセス", "ピト"),
    ("アレクサンドリア・オカシオ＝コルテス下院議員", "コルテス", "アレクサンドリアオカシオ"),
    ("ヘグセス", "ヘグセス", ""),
    ("", "", ""),
]

SAME = [
    ("髙橋洋子", "高橋洋子", True),
    ("ピート・ヘグセス", "ピート・ヘグゼス", True),
    ("ピートヘグセス", "ピート＝ヘグセス", True),
    ("マリア・ロペス", "マリオ・ロペス", False),
    ("ヘグセス", "ピート・ヘグセス", False),
    ("山田太郎", "山田次郎", False),
]

# short, full, whether it may stand for it
SHORT = [
    ("岸田", "岸田文雄", True),
    ("ヘグゼス", "ピート・ヘグセス", True),
    ("習", "習近平", True),
    ("文雄", "岸田文雄", False),
    ("岸田文雄", "岸田", False),
    ("ピート・ヘグセス", "ピート・ヘグセス", False),
    ("習", "習仲", False),
    ("ロ", "ロペス", False),
]

# two with their other names and titles, and why they may be two
DOUBTS = [
    (("鈴木花子", "鈴木代表"), ("鈴木一郎",), Doubt.GIVEN_NAME),
    (("鈴木花子", "鈴木代表"), ("鈴木", "鈴木市長"), Doubt.TITLE),
    (("鈴木花子", "鈴木代表"), ("鈴木", "鈴木氏"), None),
    (("ヘグセス", "ヘグセス国防長官"), ("ピート・ヘグセス", "ヘグセス長官"), None),
    (("高橋洋子", "高橋洋子教授"), ("髙橋洋子", "髙橋洋子准教授"), None),
    (("高橋洋子", "高橋洋子教授"), ("髙橋洋子", "髙橋洋子市長"), Doubt.TITLE),
    (("ドナルド・トランプ",), ("メラニア・トランプ",), Doubt.GIVEN_NAME),
    (("ピート・ヘグセス",), ("ピート・ブライアン・ヘグセス",), None),
    (("習近平",), ("習近平", "習国家主席"), None),
    (("習近平",), ("李克強",), None),
    (("山田太郎",), ("鈴木花子",), None),
]


@pytest.mark.parametrize(("form", "name", "title"), CUT)
def test_a_title_is_cut_from_behind_a_name(form: str, name: str, title: str) -> None:
    assert cut_title(form, NAMES) == (name, title)


@pytest.mark.parametrize(("name", "surname", "given"), SPLIT)
def test_a_name_is_split_where_its_kind_of_name_is(name: str, surname: str, given: str) -> None:
    found = profile(name, (), (), NAMES)

    assert (found.surname, found.given) == (surname, given)


@pytest.mark.parametrize(("one", "other", "expected"), SAME)
def test_one_name_may_be_written_in_two_ways(one: str, other: str, *, expected: bool) -> None:
    assert is_same_name(profile(one, (), (), NAMES), profile(other, (), (), NAMES)) is expected


@pytest.mark.parametrize(("short", "full", "expected"), SHORT)
def test_a_surname_may_stand_for_a_full_name(short: str, full: str, *, expected: bool) -> None:
    assert is_short_name(profile(short, (), (), NAMES), profile(full, (), (), NAMES)) is expected


@pytest.mark.parametrize(("one", "other", "expected"), DOUBTS)
def test_of_one_surname_may_be_two(
    one: tuple[str, ...], other: tuple[str, ...], expected: Doubt | None
) -> None:
    first, second = (profile(names[0], names[1:], (), NAMES) for names in (one, other))

    assert doubt(first, second, NAMES) is expected
    assert doubt(second, first, NAMES) is expected


def test_titles_that_a_person_wrote_count_too() -> None:
    mayor, teacher = profile("鈴木", (), ["市長"], NAMES), profile("鈴木", (), ["教諭"], NAMES)

    assert doubt(mayor, teacher, NAMES) is Doubt.TITLE


def test_signs_that_stand_for_one_another_are_one() -> None:
    assert name_key("髙﨑濵邊𠮷德") == "高崎浜辺吉徳"
    assert name_key("葛\U000e0100城") == "葛城"


def test_a_sign_listed_twice_is_refused() -> None:
    with pytest.raises(NameSignsError, match="崎"):
        read_signs('signs = ["高髙", "崎﨑", "埼崎"]')


def test_names_are_read_in_the_shortest_words() -> None:
    assert [(word.surface, word.kana) for word in readings("石破茂")] == [
        ("石破", "イシバ"),
        ("茂", "シゲル"),
    ]
