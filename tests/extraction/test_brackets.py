import pytest

from extraction.brackets import find_brackets

# text, the bracketed spans in order
PAIRS = [
    ("山田氏は「行く」と述べた。", ["「行く」"]),
    ("「彼は『無理だ』と言った」と話す", ["「彼は『無理だ』と言った」", "『無理だ』"]),
    ("「「甲」と乙」", ["「「甲」と乙」", "「甲」"]),
    ("“甲”と〝乙〟と〝丙〞と｢丁｣と﹁戊﹂", ["“甲”", "〝乙〟", "〝丙〞", "｢丁｣", "﹁戊﹂"]),
    ("”めでたく”選ばれた", ["”めでたく”"]),
    ('英語の"jinx"という語', ['"jinx"']),
    ('“甲"と書く', ['“甲"']),
    ('24"の画面', []),
    ("閉じるだけ」の符号", []),
    ("「甲』乙」", ["「甲』乙」"]),
    ("何もない", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_brackets_are_found_with_their_signs(text: str, expected: list[str]) -> None:
    assert [bracket.span.of(text) for bracket in find_brackets(text)] == expected


def test_an_inner_bracket_knows_the_one_around_it() -> None:
    outer, inner, after = find_brackets("「彼は『無理だ』と言った」「次」")

    assert (outer.parent, inner.parent, after.parent) == (None, 0, None)


# text, what the bracket that never closes holds
UNCLOSED = [
    ("彼は「これから始める。\n次の段落。", "「これから始める。"),
    ("「もう会うでしょう。と彼は述べた。\n次", "「もう会うでしょう。"),
    ("「もう会うでしょう。招待するかは言わず、彼は語った。", "「もう会うでしょう。"),
    ("「甲\r\n乙", "「甲"),
    ("「終わりまで", "「終わりまで"),
]


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_an_unclosed_bracket_ends_with_its_line_or_before_the_narration(text: str, expected: str) -> None:
    (bracket,) = find_brackets(text)

    assert bracket.span.of(text) == expected
    assert not bracket.is_closed


def test_a_quotation_may_run_over_several_lines() -> None:
    text = "「一つ目の段落。\n二つ目の段落。」と話した。"

    assert [bracket.span.of(text) for bracket in find_brackets(text)] == [
        "「一つ目の段落。\n二つ目の段落。」"
    ]


def test_a_new_opening_sign_in_a_later_line_ends_the_open_one() -> None:
    text = "「一つ目\n「二つ目\n三つ目"

    assert [bracket.span.of(text) for bracket in find_brackets(text)] == ["「一つ目", "「二つ目"]


def test_a_bracket_does_not_stay_open_over_the_whole_article() -> None:
    text = "「開いたまま\n" + "段落。\n" * 20 + "終わり」"

    assert [bracket.span.of(text) for bracket in find_brackets(text)] == ["「開いたまま"]


# what crosses or runs over its pair, the brackets that are left
CROSSED = [
    ("「甲『乙。と彼は述べた』", ["「甲", "『乙。と彼は述べた』"]),
    ("『\n「『行く』と言っ』」と語る。", ["『", "「『行く』と言っ』」", "『行く』"]),
    ("﹁\n「﹂次", ["﹁\n「﹂", "「"]),
    ("「" * 20, ["「" * length for length in range(20, 12, -1)]),
    ("「行く 　\n次", ["「行く"]),
    ("〝行く\u2028次", ["〝行く"]),
    ("！「述べた", ["「述べた"]),
]


@pytest.mark.parametrize(("text", "expected"), CROSSED)
def test_brackets_never_cross(text: str, expected: list[str]) -> None:
    assert [bracket.span.of(text) for bracket in find_brackets(text)] == expected
