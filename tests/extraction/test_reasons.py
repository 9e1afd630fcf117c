"""Every reason is told in English as well, from the Japanese sentence alone."""

import re
import tomllib
from itertools import product
from typing import Final

import pytest

from extraction import extract
from extraction.model import QuoteForm
from extraction.reasons import FORM, LISTED, NOBODY, WHY, WITHOUT_CUE
from extraction.reasons_in_english import SENTENCES, in_english, why_in_english
from extraction.rules import ATTRIBUTION_RULES, KIND_RULES
from resources import read

JAPANESE: Final = re.compile("[ぁ-んァ-ヶ一-龠]")
GAP: Final = re.compile(r"\{\w+\}")
ENGLISH: Final = tomllib.loads(read(SENTENCES))
FIRST: Final = {
    **{f"{words}です": ENGLISH["forms"][form] for form, words in FORM.items()},
    LISTED: ENGLISH["others"]["listed"],
    **{rule.why: ENGLISH["rules"].get(rule.name, "") for rule in KIND_RULES},
}
SECOND: Final = {
    NOBODY: ENGLISH["others"]["nobody"],
    WITHOUT_CUE: ENGLISH["others"]["without_cue"],
    **{rule.why: ENGLISH["rules"].get(rule.name, "") for rule in ATTRIBUTION_RULES},
}
WORDS: Final = {"cue": "述べた", "mention": "モーニング娘。の「主語は「甲」です」氏"}


def test_every_rule_and_form_has_an_english_sentence() -> None:
    assert set(why_in_english()) == set(WHY)
    assert set(ENGLISH["forms"]) == set(QuoteForm)


@pytest.mark.parametrize(("japanese", "english"), [*FIRST.items(), *SECOND.items()])
def test_an_english_sentence_names_the_same_words(japanese: str, english: str) -> None:
    assert english
    assert not english.endswith(".")
    assert sorted(GAP.findall(japanese)) == sorted(GAP.findall(english))


def test_every_reason_is_told_again_in_english() -> None:
    pairs = {
        f"{first}。{second}。".format(**WORDS): f"{FIRST[first]}. {SECOND[second]}.".format(**WORDS)
        for first, second in product(FIRST, SECOND)
    }

    assert {reason: in_english(reason) for reason in pairs} == pairs


@pytest.mark.parametrize("why", FIRST)
def test_a_reason_of_one_clause_is_told_too(why: str) -> None:
    assert in_english(f"{why}。".format(**WORDS)) == f"{FIRST[why]}.".format(**WORDS)


@pytest.mark.parametrize(
    "reason",
    [
        "",
        "昔の言い回しです。",
        "述語「述べた」で引用されています。昔の言い回しです。",
        "発言者は本文から分かりません",
    ],
)
def test_a_reason_in_unknown_words_stays_as_it_is(reason: str) -> None:
    assert in_english(reason) == reason


@pytest.mark.parametrize("text", [rule.catches for rule in (*KIND_RULES, *ATTRIBUTION_RULES)])
def test_what_the_rules_catch_is_told_in_english(text: str) -> None:
    quotes = extract(text).quotes

    assert quotes
    for quote in quotes:
        told = in_english(quote.reason)
        its_own = re.sub("“[^”]*”|「と(いう)?」", "", told)
        assert told.endswith(".")
        assert not JAPANESE.search(its_own)
