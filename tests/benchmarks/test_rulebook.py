"""docs/rules.md is what the inventory says."""

from benchmarks.accuracy import BASELINE
from benchmarks.rulebook import PAGE, counts, page
from extraction.rules import ATTRIBUTION_RULES, KIND_RULES


def test_the_page_about_the_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(counts(BASELINE)), "run python -m benchmarks.rulebook"


def test_the_page_counts_where_a_baseline_does() -> None:
    counted = page({KIND_RULES[0].name: {"fired": 7, "right": 5, "wrong": 2, "missed": 0}})

    assert counted.count("- fired 7, right 5, wrong 2\n") == 1
    assert counted.count("\n### ") == len(KIND_RULES) + len(ATTRIBUTION_RULES)
