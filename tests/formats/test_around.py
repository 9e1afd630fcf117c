"""The words around a quotation."""

import pytest

from extraction.model import Span
from formats.around import FARTHEST, LONGEST_WORDS, Around, around

LONG = "あ" * (FARTHEST + 20)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("昨日は雨。山田氏は「行く」と述べた。明日は晴れ。", "「行く」", ("山田氏は", "と述べた。")),
        ("山田氏が来た。「行く」。そう語った。終わり。", "「行く」", ("山田氏が来た。", "。そう語った。")),
        ("「行く」", "「行く」", ("", "")),
        ("題\n\n　山田氏は\n「行く」\nと述べた。", "「行く」", ("山田氏は　", "　と述べた。")),
        (
            "市長は「港だ。街だ」と言い「行く。来る」と「待て。行け」と述べた。",
            "「行く。来る」",
            ("市長は「港だ。街だ」と言い", "と「待て。行け」と述べた。"),
        ),
        (
            "雨だ。市長は「国の『行く』の半分。残りは」と述べた。",
            "『行く』",
            ("市長は「国の", "の半分。"),
        ),
        (f"{LONG}「行く」{LONG}", "「行く」", (f"…{LONG[:FARTHEST]}", f"{LONG[:FARTHEST]}…")),
    ],
)
def test_the_sentence_is_shown_or_the_one_beside_it(text: str, words: str, found: tuple[str, str]) -> None:
    start = text.index(words)

    assert around(text, Span(start, start + len(words))) == Around(found[0], words, found[1])


def test_a_long_quotation_is_shortened_in_the_middle() -> None:
    text = f"「{'い' * LONGEST_WORDS}」"
    half = LONGEST_WORDS // 2

    assert str(around(text, Span(0, len(text)))) == f"「{'い' * (half - 1)}…{'い' * (half - 1)}」"
