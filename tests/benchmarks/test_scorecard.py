"""Points fitted to judged cases are measured shares, drawn together where cases are few."""

import pytest

from benchmarks.scorecard import Judged, at_least, calibration_error, fit, held_out, log_loss
from extraction.model import Evidence


def cases(rule: str, right: int, wrong: int) -> list[Judged]:
    """Answers of one rule, spread over ten documents."""
    outcomes = [True] * right + [False] * wrong
    evidence = Evidence("direct", "body", "speech", "taken_by_cue", rule)
    return [Judged(f"d{number % 10}", evidence, is_right) for number, is_right in enumerate(outcomes)]


def test_a_frequent_rule_gets_the_share_it_was_right() -> None:
    judged = [*cases("subject", 950, 50), *cases("carried_over", 600, 400)]

    card = fit(judged, 1.0)

    assert abs(card.probability(judged[0].evidence) - 0.95) < 0.01
    assert abs(card.probability(judged[-1].evidence) - 0.6) < 0.01


def test_a_rare_rule_stays_near_the_rest() -> None:
    judged = [*cases("subject", 80, 20), *cases("beside", 1, 0)]

    chance = fit(judged, 2.0).probability(judged[-1].evidence)

    assert 0.8 < chance < 0.9


def test_all_right_is_not_certain() -> None:
    judged = cases("labelled", 15, 0)

    assert 0.95 < fit(judged, 1.0).probability(judged[0].evidence) < 1


def test_every_case_is_guessed_by_a_card_that_never_saw_its_document() -> None:
    judged = [*cases("subject", 90, 10), *cases("carried_over", 60, 40)]
    found = held_out(judged, 1.0, folds=5)
    guesses = [(chance, case.is_right) for case, chance in found]

    assert sorted(map(id, judged)) == sorted(id(case) for case, _ in found)
    assert calibration_error(guesses) < 0.1
    assert log_loss(guesses) < log_loss([(0.5, right) for _, right in guesses])


def test_calibration_error_is_the_gap_between_said_and_was() -> None:
    assert calibration_error([(0.75, True), (0.75, False), (0.95, True), (0.95, True)]) == pytest.approx(0.15)


def test_the_sure_ones_are_those_at_least_so_sure() -> None:
    assert at_least([(0.9, True), (0.95, False), (0.89, True)], 0.9) == [True, False]
