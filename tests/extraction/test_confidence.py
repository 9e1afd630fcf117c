"""The confidence is looked up, and what it rests on is kept with the quote."""

from dataclasses import replace

import pytest

from extraction import extract
from extraction.confidence import PIECES, UNTRIED, confidence, shipped_points
from extraction.model import Evidence, QuoteForm

SUBJECT = Evidence("direct", "body", "speech", "taken_by_cue", "subject", "0", "same")


def test_points_are_added_and_turned_into_a_probability() -> None:
    points = {"direct": {"base": 1.0, "speaker_rule": {"subject": 2.0}, "distance": {"1": -1.0}}}

    assert confidence(SUBJECT, points) == 0.9526
    assert confidence(replace(SUBJECT, distance="1"), points) == 0.8808


def test_a_value_nobody_measured_speaks_neither_for_nor_against() -> None:
    assert confidence(replace(SUBJECT, speaker_rule="new"), {"direct": {"base": 0.0}}) == 0.5


def test_a_form_nobody_measured_is_untried() -> None:
    assert confidence(SUBJECT, {}) == UNTRIED


def test_the_shipped_table_has_points_for_every_form_and_known_pieces_only() -> None:
    points = shipped_points()

    assert set(points) == {*QuoteForm, "unsaid"}
    assert {piece for table in points.values() for piece in table} <= {"base", *PIECES}


@pytest.mark.parametrize(
    ("text", "distance", "second"),
    [
        ("田中会長は「順調だ」と述べた。", "0", "same"),
        ("田中会長は会見した。「順調だ」と述べた。", "1", "same"),
        ("「順調だ」と述べた。", "", ""),
        ("「順調です」（田中会長）", "0", "none"),
        ("田中会長は「順調だ」と述べた。" + "雨が降った。" * 6 + "「寒い」とも語った。", "far", "same"),
    ],
)
def test_what_the_answer_rests_on_is_kept(text: str, distance: str, second: str) -> None:
    evidence = extract(text).quotes[-1].evidence

    assert evidence is not None
    assert (evidence.distance, evidence.second) == (distance, second)


def test_a_clear_answer_is_surer_than_a_carried_one() -> None:
    clear = extract("田中会長は「順調だ」と述べた。").quotes[0]
    carried = extract("田中会長は会見した。「順調だ」と述べた。").quotes[0]

    assert clear.confidence > carried.confidence
