"""Line breaks set at a fixed width."""

import unicodedata

import pytest

from extraction.line_wraps import cut_out, find_wraps

FIRST = (
    "　架空市に1日、新しい図書館が開館した。山田太郎市長は式典で「市民の居場所にしたい。子どもからお年寄りまで、誰もが集える場所に"
    "なれば」と述べた。図書館は港を見下ろす丘の上に建てられ、三万冊の本を備える。"
)
SECOND = (
    "　鈴木花子館長は「本は三万冊ある。毎日でも来てほしい」と話した。来館者の男性（34）は「待っていた。静かで良い」と喜んだ。"
    "市は来年度、分館の建設も検討するという。"
)
PARAGRAPHS = (FIRST, SECOND)
HEADLINES = "\n".join(
    [
        "市議会が新しい条例案を可決",
        "港の図書館が来春に開館へ",
        "駅前の再開発に反対の声が",
        "小学校の統合を来月に決定",
    ]
    * 4
)
VERSE = "\n".join(["春の海は静かに光りながら", "遠い島々をゆっくりと包み", "白い鳥は高く高く舞い上がる"] * 4)
SENTENCES = "\n".join(
    ["市長は図書館を建てると述べた。", "館長は本が三万冊あると話した。", "客は毎日でも来たいと喜んだ。"] * 4
)


def wrapped(paragraph: str, width: int) -> list[str]:
    """The paragraph in lines of so many half-width columns; signs that may not begin a line hang over."""
    lines = [""]
    columns = 0
    for sign in paragraph:
        wide = 2 if unicodedata.east_asian_width(sign) in {"W", "F", "A"} else 1
        if columns + wide > width and sign not in "、。」）":
            lines.append("")
            columns = 0
        lines[-1] += sign
        columns += wide
    return lines


def set_at(width: int, between: str = "\n", end: str = "\n") -> str:
    """A headline and two paragraphs, wrapped."""
    blocks = [end.join(wrapped(paragraph, width)) for paragraph in PARAGRAPHS]
    return f"港の図書館{end}{end}{between.join(blocks)}{end}"


@pytest.mark.parametrize("width", [38, 40, 50, 60, 66, 70, 72, 76])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_was_wrapped_at_a_width_can_be_joined_again(width: int, end: str) -> None:
    text = set_at(width, between=end, end=end)

    assert cut_out(text, find_wraps(text)) == f"港の図書館{end}{end}{PARAGRAPHS[0]}{end}{PARAGRAPHS[1]}{end}"


def test_paragraphs_between_empty_lines_need_no_indent() -> None:
    text = "\n\n".join("\n".join(wrapped(paragraph.strip(), 60)) for paragraph in PARAGRAPHS)

    assert cut_out(text, find_wraps(text)) == "\n\n".join(paragraph.strip() for paragraph in PARAGRAPHS)


def test_a_full_line_that_ends_a_sentence_ends_the_paragraph_where_nothing_else_would() -> None:
    lines = ["一二三四五六七八九十一二三四五。六七八九十", "一二三四五六七八九十一二三四五六七八九十。", "一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五。六七八九十", "終"]  # fmt: skip
    text = "\n".join(lines)

    assert cut_out(text, find_wraps(text)) == "\n".join(["".join(lines[:2]), "".join(lines[2:])])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一行だけ。",
        "\n".join(PARAGRAPHS),
        HEADLINES,
        VERSE,
        SENTENCES,
        "短い。\n" * 9,
        "\n".join(["・" + line for line in wrapped(PARAGRAPHS[0], 60)]),
    ],
)
def test_a_text_that_nobody_wrapped_stays(text: str) -> None:
    assert find_wraps(text) == ()
