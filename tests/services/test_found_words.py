"""Where the words of a sheet stand in the article."""

import pytest

from extraction.model import Span
from services.found_words import NEAR, near

TEXT = "山田氏は「港へ行く」と述べた。\n　翌日も「港へ\u00ad行く」と語り、「行く」を繰り返した。"


def span(words: str, first: int = 0) -> Span:
    """Where the words stand, from a place on."""
    start = TEXT.index(words, first)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "old", "found"),
    [
        ("「港へ行く」と述べた", span("「港へ行く」"), span("「港へ行く」と述べた")),
        ("港へ 行\n く", span("「港へ行く」"), span("「港へ行く」")),
        ("「港へ行く」", span("「港へ\u00ad行く」"), span("「港へ\u00ad行く」")),
        ("「行く」", span("「港へ行く」"), span("「行く」")),
        ("「帰る」", span("「港へ行く」"), None),
        ("　", span("「港へ行く」"), None),
        ("", span("「港へ行く」"), None),
    ],
)
def test_the_nearest_place_is_taken_whatever_blanks_are_between(
    words: str, old: Span, found: Span | None
) -> None:
    assert near(TEXT, words, old) == found


def test_what_is_far_away_is_not_meant() -> None:
    text = "「港」" + "。" * (NEAR + 10) + "「駅」"

    assert near(text, "「港」", Span(len(text) - 3, len(text))) is None
    assert near(text[:-20], "「港」", Span(NEAR - 20, NEAR - 17)) == Span(0, 3)


def test_what_stands_on_both_sides_alike_is_not_guessed() -> None:
    assert near("行くと来る行く", "行く", Span(2, 5)) is None
