"""Whatever the text, the extraction keeps its promises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import SIGNS
from benchmarks.invariants import faults
from extraction import extract
from extraction.brackets import find_brackets

# What once broke a promise, or looks as if it could.
BROKEN = [
    "",
    "\ud800「行く\udfff」と述べた。",
    "山田\ud83d氏は「行く」と述べた。",
    "『\x1f",
    "「行く\x00」と\x0b述べた。",
    "﹁〞「",
    "﹁\u200b﹁“﹁",
    "〝𠮷\u2028﹃「",
    "！｢述べた",
    "﹁\n﹃\t﹂“",
    "“\r﹃”",
    "〝\n﹃〟﹃",
    "『\n「『アリは天気予報をしている』と書いてあっ』」と同教授は振り返る。",
    "男児（）男児「。",
    "\u3000:「行く」と述べた。",
    "・：「行く」",
    "山田氏は「行く」と\r\n述べた。\r\n\r\n「戻る",
    "👩‍👩‍👧さんは「🎉」と述べた。",
    "漢《かん》字《じ》の｜首相《しゅしょう》は「行く」と述べた。",
    "田中会長は﹁行く﹂と﹃海﹄で述べた。",
    "「『" * 100 + "行く" + "』」" * 100 + "と述べた。",
    "「" * 500,
    "」" * 500,
    '"' * 501,
    "「" + "甲" * 5000,
    "田中会長が来て" * 400 + "「行く」" * 400 + "と述べた。",
]


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_what_once_broke_it_breaks_it_no_more(text: str) -> None:
    assert list(faults(text, extract(text))) == []


@given(st.lists(st.sampled_from(SIGNS), max_size=60).map("".join))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_every_promise_is_kept_for_signs_and_words_in_any_order(text: str) -> None:
    assert list(faults(text, extract(text))) == []


@given(st.text(st.characters() | st.sampled_from('「」『』“”"\ud800\n'), max_size=80))
@settings(max_examples=200, deadline=None, derandomize=True, database=None)
def test_every_promise_is_kept_for_any_text(text: str) -> None:
    assert list(faults(text, extract(text))) == []


@given(st.lists(st.sampled_from('「」『』“”〝〟"甲。\n'), max_size=40).map("".join))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_brackets_nest_and_never_cross(text: str) -> None:
    brackets = find_brackets(text)

    for index, bracket in enumerate(brackets):
        assert bracket.parent is None or brackets[bracket.parent].span.contains(bracket.span)
        crossed = [
            other
            for other in brackets[:index]
            if other.span.start < bracket.span.start < other.span.end < bracket.span.end
        ]
        assert crossed == []
