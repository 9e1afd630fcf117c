"""What is said of a quotation that a person made is told in English too."""

import pytest

from extraction.reasons_in_english import in_english
from services import accepting, spans


@pytest.mark.parametrize("reason", [spans.ADDED_REASON, spans.SPLIT_REASON, accepting.ADDED_REASON])
def test_what_a_person_made_has_an_english_reason(reason: str) -> None:
    assert in_english(reason).isascii()
