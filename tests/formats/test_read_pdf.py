"""PDF with a text layer -> Article."""

import pytest

from formats import read_pdf
from formats.errors import ReadCode
from tests.formats.documents import Words, pdf
from tests.formats.reading_one import article, code

HEADLINE = Words(50, 700, "港に図書館が開館", 18)
FIRST = Words(50, 660, "　山田太郎市長は「市民の居場所")
SECOND = Words(50, 645, "にしたい」と述べた。")
LOCKED = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'ab' * 32}>/U<{'cd' * 32}>/P -4>>/ID[<00><00>]"


def test_the_lines_of_a_paragraph_are_joined_and_the_headline_is_the_title() -> None:
    found = article(pdf([HEADLINE, FIRST, SECOND, Words(50, 630, "　次の段落。")]), "a.pdf")

    assert found.text == "港に図書館が開館\n　山田太郎市長は「市民の居場所にしたい」と述べた。\n　次の段落。"
    assert (found.title, found.encoding) == ("港に図書館が開館", "pdf")


def test_columns_are_read_one_after_the_other_and_a_sentence_goes_on_in_the_next() -> None:
    columns = [
        Words(50, 660, "山田太郎市長は「市民の居場所"),
        Words(50, 645, "にしたい」と述べた。鈴木花子"),
        Words(320, 660, "館長は「本は三万冊ある」と語"),
        Words(320, 645, "った。"),
    ]

    assert article(pdf([*columns]), "a.pdf").text == (
        "山田太郎市長は「市民の居場所にしたい」と述べた。鈴木花子館長は「本は三万冊ある」と語った。"
    )


def test_a_headline_over_both_columns_comes_first() -> None:
    headline = Words(50, 720, "港を見下ろす丘に待望の図書館が完成し開館", 24)
    columns = [Words(320, 660, "右の段だ。"), Words(50, 660, "左の段の一行目である。")]

    assert article(pdf([headline, *columns]), "a.pdf").text.split("\n") == [
        "港を見下ろす丘に待望の図書館が完成し開館",
        "左の段の一行目である。",
        "右の段だ。",
    ]


def test_blocks_that_overlap_are_read_from_above() -> None:
    words = [Words(100, 694, "小さな言葉を重ねて書く", 8), Words(50, 700, "港港港港", 30)]

    assert article(pdf(words), "a.pdf").text == "港港港港\n小さな言葉を重ねて書く"


def test_vertical_text_is_read_from_the_right_and_from_the_upper_row_to_the_lower() -> None:
    words = [
        Words(550, 750, "港に図書館", 18),
        Words(500, 750, "　山田太郎市長は「市民の居場所"),
        Words(485, 750, "にしたい」と述べた。鈴木花子館"),
        Words(550, 400, "長は「本は三万冊ある」と語った"),
        Words(535, 400, "。"),
    ]

    assert article(pdf(words, is_vertical=True), "a.pdf").text == (
        "港に図書館\n　山田太郎市長は「市民の居場所にしたい」と述べた。鈴木花子館長は「本は三万冊ある」と語った。"
    )


def test_pages_follow_each_other_without_their_numbers() -> None:
    pages = [
        [FIRST, Words(280, 20, "- 1 -")],
        [Words(50, 700, "にしたい」と述べた。"), Words(280, 20, "2/2")],
    ]

    assert article(pdf(*pages), "a.pdf").text == "　山田太郎市長は「市民の居場所にしたい」と述べた。"


def test_readings_beside_kanji_are_left_out() -> None:
    words = [Words(50, 700, "山田氏は「行く」と述べた。"), Words(51, 711, "やまだ", 5)]

    assert article(pdf(words), "a.pdf").text == "山田氏は「行く」と述べた。"


def test_readings_set_in_the_midst_of_a_line_do_not_break_it() -> None:
    words = [
        Words(50, 700, "　架空市の"),
        Words(100, 711, "みな", 5),
        Words(110, 700, "港に図書館が"),
        Words(171, 711, "かい", 5),
        Words(170, 700, "開館した。"),
        Words(50, 685, "　三万冊の本を備えた新しい建物は丘の上にある。"),
        Words(50, 650, "写真は港の図書館", 5),
    ]

    assert article(pdf(words), "a.pdf").text.split("\n") == [
        "　架空市の港に図書館が開館した。",
        "　三万冊の本を備えた新しい建物は丘の上にある。",
        "写真は港の図書館",
    ]


def test_signs_that_fonts_put_in_the_place_of_usual_ones_become_those() -> None:
    assert article(pdf([Words(50, 700, "⽇本の⼈︑﹁行く﹂")]), "a.pdf").text == "日本の人、「行く」"


def test_words_of_latin_script_keep_their_spaces() -> None:
    words = [Words(50, 700, "The"), Words(90, 700, "end"), Words(50, 688, "is near")]

    assert article(pdf(words), "a.pdf").text == "The end is near"


def test_text_in_a_form_that_the_page_places_is_read() -> None:
    form = f"BT /F 10 Tf 1 0 0 1 50 700 Tm <{'行く。'.encode('utf-16-be').hex()}> Tj ET"

    assert article(pdf([], form=form), "a.pdf").text == "行く。"


def test_a_page_of_spaces_is_no_obstacle() -> None:
    assert article(pdf([Words(50, 700, "　　")], [Words(50, 700, "行く。")]), "a.pdf").text == "行く。"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf([]), ReadCode.ONLY_IMAGES),
        (pdf([Words(50, 700, "\uffff\uffff")], encoding="Identity-H"), ReadCode.ONLY_IMAGES),
        (pdf([FIRST], trailer=LOCKED), ReadCode.ENCRYPTED),
        (pdf([FIRST])[:700], ReadCode.DAMAGED),
        (b"%PDF-1.7\n%%EOF", ReadCode.DAMAGED),
        (b"%PDF-1.7 \xe3\x81", ReadCode.DAMAGED),
    ],
)
def test_what_has_no_text_to_read_is_refused(data: bytes, expected: ReadCode) -> None:
    assert code(data, "a.pdf") is expected


def test_a_file_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_pdf, "MOST_PAGES", 1)

    assert article(pdf([FIRST]), "a.pdf")
    assert code(pdf([FIRST], [FIRST]), "a.pdf") is ReadCode.TOO_COSTLY


def test_a_page_of_too_many_signs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_pdf, "MOST_SIGNS_A_PAGE", 10)

    assert code(pdf([FIRST]), "a.pdf") is ReadCode.TOO_COSTLY
