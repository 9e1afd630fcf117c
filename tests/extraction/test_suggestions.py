"""Which predicate an article could teach."""

import pytest

from extraction.lexicon import CueKind
from extraction.model import Span
from extraction.own_words import NO_WORDS, OwnCue, OwnWords
from extraction.suggestions import predicate_to_teach

FIST = OwnWords(cues=(OwnCue("拳を突き上げる", CueKind.SPEECH),))

# text, the predicate behind its first bracket that could be taught
TAUGHT = [
    ("山田選手は「負けません」と拳を突き上げた。", "拳を突き上げる"),
    ("「負けません」と首にすがった。", "首にすがる"),
    ("「負けません」と観客に突撃した。", "突撃する"),
    ("「負けません」と山田氏を押しのけた。", "押しのける"),
    ("「負けません」とだけ書き殴り、笑って話した。", "書き殴る"),
    ("「負けません」と意気込みを新たにしていた。", "新たにする"),
    ("会場が沸いた。\n\n　「負けません」と突撃した。", "突撃する"),
    ("山田選手は「負けません」と力強く胸を張った。", None),  # listed
    ("山田選手は「負けません」と述べた。", None),
    ("「負けません」と笑顔だ。", None),
    ("「負けません」と、します。", None),
    ("「負けません」。", None),
    ("「海の日」を祝う。", None),
]


@pytest.mark.parametrize(("text", "predicate"), TAUGHT)
def test_the_predicate_that_takes_the_bracket(text: str, predicate: str | None) -> None:
    assert predicate_to_teach(text, Span(text.index("「"), text.index("」") + 1)) == predicate


def test_what_the_project_has_is_not_taught_again() -> None:
    text = "山田選手は「負けません」と拳を突き上げた。"
    span = Span(text.index("「"), text.index("」") + 1)

    assert predicate_to_teach(text, span, FIST) is None
    assert predicate_to_teach(text, span, NO_WORDS) is not None


def test_words_without_brackets_teach_nothing() -> None:
    assert predicate_to_teach("山田選手は負けませんと拳を突き上げた。", Span(5, 10)) is None
