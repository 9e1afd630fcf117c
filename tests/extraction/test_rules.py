"""Two tests cover the whole inventory: every rule catches its sentence and spares its near miss."""

from operator import attrgetter

import pytest

from extraction.context import Context
from extraction.document import read_document
from extraction.ladder import AttributionRule, KindRule, Rule, attribute, judge
from extraction.lexicon import shipped_lexicon
from extraction.model import Bracket
from extraction.pipeline import find_utterances
from extraction.rules import ATTRIBUTION_RULES, KIND_RULES


def kind_rules_of(text: str) -> set[str]:
    """The rules that judged the brackets of the text."""
    lexicon = shipped_lexicon()
    return {verdict.rule for verdict in judge(read_document(text, lexicon), lexicon, KIND_RULES).values()}


def speaker_rule_of(text: str) -> str:
    """The rule that named the speaker of the last utterance of the text, "" where none did."""
    lexicon = shipped_lexicon()
    doc = read_document(text, lexicon)
    context = Context(doc, lexicon, judge(doc, lexicon, KIND_RULES))
    utterances = find_utterances(context)
    answers = attribute(context, utterances, ATTRIBUTION_RULES)
    return answers[utterances[-1]].rule if utterances and utterances[-1] in answers else ""


@pytest.mark.parametrize("rule", KIND_RULES, ids=attrgetter("name"))
def test_a_kind_rule_catches_its_own_example(rule: KindRule) -> None:
    assert rule.name in kind_rules_of(rule.catches)  # fails too if an earlier rule steals it


@pytest.mark.parametrize("rule", KIND_RULES, ids=attrgetter("name"))
def test_a_kind_rule_spares_its_near_miss(rule: KindRule) -> None:
    assert rule.name not in kind_rules_of(rule.spares)


@pytest.mark.parametrize("rule", ATTRIBUTION_RULES, ids=attrgetter("name"))
def test_an_attribution_rule_catches_its_own_example(rule: AttributionRule) -> None:
    assert speaker_rule_of(rule.catches) == rule.name


@pytest.mark.parametrize("rule", ATTRIBUTION_RULES, ids=attrgetter("name"))
def test_an_attribution_rule_spares_its_near_miss(rule: AttributionRule) -> None:
    assert speaker_rule_of(rule.spares) != rule.name


def never(asked: Bracket, context: Context) -> None:
    """A rule that passes."""


def test_a_rule_without_examples_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="rule silent needs a sentence"):
        Rule("silent", never, "", "", "")


def test_rules_have_different_names() -> None:
    names = [rule.name for rule in (*KIND_RULES, *ATTRIBUTION_RULES)]

    assert len(set(names)) == len(names)
