"""Rules and the loop that runs them: surest first, each over everything before the next begins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from extraction.answers import Answers
from extraction.context import Context
from extraction.document import Document
from extraction.findings import Utterance, Verdict, Verdicts
from extraction.lexicon import Lexicon
from extraction.model import Attribution, Bracket

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


@dataclass(frozen=True)  # slots would refuse the alias KindRule on Python 3.11
class Rule(Generic[Asked, Answer]):
    """A named judgement with a sentence it must catch, a near miss it must spare, and how it explains itself.

    `why` is one Japanese sentence; {cue} and {mention} stand for the words the rule relied on.
    """

    name: str
    find: Callable[[Asked, Context], Answer | None]
    catches: str
    spares: str
    why: str

    def __post_init__(self) -> None:
        if not (self.catches and self.spares and self.why):
            raise ValueError(f"rule {self.name} needs a sentence it catches, one it spares, and a reason")


KindRule = Rule[Bracket, Verdict]
AttributionRule = Rule[Utterance, Attribution]


def judge(doc: Document, lexicon: Lexicon, rules: Sequence[KindRule]) -> Verdicts:
    """What every bracket is. Last bracket first: in 「A」「B」と述べた the first takes its kind from the second."""
    verdicts: dict[Bracket, Verdict] = {}
    context = Context(doc, lexicon, verdicts)
    waiting = [bracket for bracket in reversed(doc.brackets) if bracket.span in doc.place_of_bracket]
    for rule in rules:
        passed: list[Bracket] = []
        for bracket in waiting:
            found = rule.find(bracket, context)
            if found is None:
                passed.append(bracket)
            else:
                verdicts[bracket] = Verdict(found.kind, found.cue, rule.name)
        waiting = passed
    return verdicts


def attribute(context: Context, utterances: Sequence[Utterance], rules: Sequence[AttributionRule]) -> Answers:
    """Rule by rule, surest first: a later rule sees every answer the earlier ones gave."""
    answers = Answers()
    seen = replace(context, answers=answers, utterances=utterances)
    waiting = utterances
    for rule in rules:
        passed: list[Utterance] = []
        for utterance in waiting:
            found = rule.find(utterance, seen)
            if found is None:
                passed.append(utterance)
            else:
                answers.put(utterance, Attribution(found.mention, found.cue, rule.name))
        waiting = passed
    return answers


def next_answer(
    context: Context, utterance: Utterance, rules: Sequence[AttributionRule], name: str
) -> Attribution | None:
    """The second opinion: what the rules after the named one would have answered, had that one passed."""
    place = next(place for place, rule in enumerate(rules) if rule.name == name)
    for rule in rules[place + 1 :]:
        found = rule.find(utterance, context)
        if found is not None and found.mention is not None:
            return found
    return None
