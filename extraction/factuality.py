"""Whether somebody really said it: said, denied, supposed, asked about, or only planned.

FactBank's distinctions (Saurí and Pustejovsky 2009), as far as a newspaper needs them: とは言っていない, と言えば, と述べたのか,
と述べる見通しだ are no statements.
"""

from typing import Final

from extraction.clauses import Link
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Factuality

PLANS: Final = frozenset(
    {
        "見通し",
        "予定",
        "方針",
        "考え",
        "見込み",
        "構え",
        "意向",
        "はず",
        "計画",
        "つもり",
        "可能性",
        "模様",
        "公算",
        "運び",
    }
)
SUPPOSING: Final = ("ば", "たら", "なら", "にしても")
SUPPOSED: Final = ("しても", "すれば", "したら", "するなら")
ASKING: Final = ("か", "かどうか", "だろうか", "でしょうか", "のか")


def factuality_of(utterance: Utterance) -> Factuality:
    """How the sentence presents the saying, by the inflection of the reporting word and what follows it."""
    found, sentence = utterance.found, utterance.sentence
    if found is None:
        return Factuality.STATED
    unit = sentence.bunsetsu[found.end_place]
    tail = "".join(token.surface for token in unit.tokens if token.start >= found.cue.span.start)
    tail = tail.rstrip("。、？?！! 　")
    if found.is_negated:
        return Factuality.NEGATED
    if unit.tail.endswith(SUPPOSING) or _is_supposed(sentence, found.end_place):
        return Factuality.HYPOTHETICAL
    if tail.endswith(ASKING) and found.link in {Link.FINAL, Link.NOMINAL}:
        return Factuality.QUESTIONED
    return (
        Factuality.FUTURE
        if _is_planned(sentence, found.end_place) and not _is_past(tail)
        else Factuality.STATED
    )


def _is_supposed(sentence: Sentence, place: int) -> bool:
    """…と述べた|としても, …と述べた|とすれば: the supposition stands in the next phrase."""
    following = sentence.bunsetsu[place + 1 : place + 2]
    return sentence.bunsetsu[place].tail.endswith("と") and any(
        (unit.words + unit.tail).startswith(SUPPOSED) for unit in following
    )


def _is_planned(sentence: Sentence, place: int) -> bool:
    """Whether a noun of plans follows the reporting word: と述べる見通しだ."""
    following = sentence.bunsetsu[place + 1 : place + 2]
    return any(unit.head.surface in PLANS or unit.words in PLANS for unit in following)


def _is_past(tail: str) -> bool:
    """Whether it has been said: と述べた考え is the thought of somebody who spoke."""
    return tail.endswith(("た", "だ"))
