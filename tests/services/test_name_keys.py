"""Who is suggested as one, and who never is."""

import pytest

from db.views import SpeakerView
from extraction.model import EntityKind, SourceKind
from extraction.name_identity import Doubt
from services.name_keys import doubts, person_key, suggest

ORGANISATION = EntityKind.ORGANISATION


def speakers(*names: str, kind: EntityKind = EntityKind.PERSON) -> list[SpeakerView]:
    """Speakers of these names, each with other names after a stroke: 鈴木花子/鈴木代表."""
    made: list[SpeakerView] = []
    for number, line in enumerate(names, start=1):
        name, *aliases = line.split("/")
        source = SourceKind.NAMED_PERSON
        made.append(SpeakerView(number, name, kind, source, tuple(aliases), 10 - number, name, "", ""))
    return made


# speakers, and those who are suggested together
TOGETHER = [
    (["髙橋洋子", "高橋洋子", "高橋"], [["髙橋洋子", "高橋洋子", "高橋"]]),
    (
        ["ヘグゼス", "ピート・ヘグセス", "ピート・ヘグゼス"],
        [["ピート・ヘグセス", "ピート・ヘグゼス", "ヘグゼス"]],
    ),
    (["ヘグセス", "ヘセグス"], [["ヘグセス", "ヘセグス"]]),
    (["岸田", "岸田文雄"], [["岸田文雄", "岸田"]]),
    (["習", "習近平"], [["習近平", "習"]]),
    (["鈴木", "鈴木花子", "鈴木一郎"], []),
    (["鈴木/鈴木市長", "鈴木花子/鈴木代表"], []),
    (["鈴木/鈴木市長", "鈴木花子/鈴木代表", "鈴木花子さん/鈴木さん"], [["鈴木花子", "鈴木花子さん"]]),
    (["マリア・ロペス", "マリオ・ロペス"], []),
    (["山田太郎", "山田太郎"], []),
]


@pytest.mark.parametrize(("names", "expected"), TOGETHER)
def test_ways_of_writing_one_name_are_suggested_together(names: list[str], expected: list[list[str]]) -> None:
    assert [[one.name for one in cluster] for cluster in suggest(speakers(*names))] == expected


def test_organisations_are_suggested_by_their_short_names() -> None:
    found = suggest(speakers("厚生労働省", "厚労省", "ＮＨＫ", "NHK", kind=ORGANISATION))

    assert [[one.name for one in cluster] for cluster in found] == [
        ["厚生労働省", "厚労省"],
        ["ＮＨＫ", "NHK"],
    ]


def test_one_name_may_be_of_two_kinds_by_mistake() -> None:
    person, other = speakers("カネマル飲料", "カネマル飲料/カネマル飲料会長")
    organisation = SpeakerView(
        2, other.name, ORGANISATION, SourceKind.ORGANISATION, (), 1, other.name, "", ""
    )

    assert suggest([person, organisation]) == ((person, organisation),)


def test_a_short_name_of_another_kind_stands_for_nobody() -> None:
    person, _ = speakers("岸田文雄", "岸田")
    organisation = SpeakerView(2, "岸田", ORGANISATION, SourceKind.ORGANISATION, (), 1, "岸田", "", "")

    assert suggest([person, organisation]) == ()


def test_those_without_a_name_are_never_suggested() -> None:
    unnamed = [
        SpeakerView(number, "記者", kind, SourceKind.TITLE_ONLY, (), 1, f"記者{number}", "", "")
        for number, kind in enumerate([EntityKind.PERSON, EntityKind.PERSON, EntityKind.ANONYMOUS])
    ]

    assert suggest(unnamed) == ()


def test_whoever_shares_a_surname_with_another_is_asked_about() -> None:
    found = doubts(speakers("鈴木花子/鈴木代表", "鈴木一郎", "山田太郎"))

    assert [(one.one.name, one.other.name, one.doubt) for one in found] == [
        ("鈴木花子", "鈴木一郎", Doubt.GIVEN_NAME)
    ]
    assert doubts(speakers("高橋", "髙橋洋子")) == ()


def test_whom_an_article_told_apart_is_asked_about() -> None:
    assert [one.doubt for one in doubts(speakers("山田太郎", "山田太郎"))] == [Doubt.NAMESAKE]


def test_a_title_that_a_person_wrote_parts_two_of_one_name() -> None:
    one, other = speakers("髙橋洋子", "高橋洋子")

    assert suggest([one, other], {1: ["市長"], 2: ["教諭"]}) == ()
    assert suggest([one, other], {1: ["市長"]}) == ((one, other),)


def test_the_key_of_a_name_has_neither_title_nor_variants() -> None:
    assert {person_key(name) for name in ("髙橋氏", "高橋さん", "高橋知事", "高橋")} == {"高橋"}
