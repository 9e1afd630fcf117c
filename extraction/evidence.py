"""What an answer rests on: the rules, how far away the mention stands, what the next rule would have said."""

from collections.abc import Mapping
from typing import Final

from extraction.context import Context
from extraction.document import Sentence
from extraction.findings import Utterance, Verdict
from extraction.ladder import next_answer
from extraction.model import Attribution, Bracket, Entity, Evidence, Mention
from extraction.rules import ATTRIBUTION_RULES

UNSAID: Final = "unsaid"
NOBODY: Final = "nobody"  # stands where a rule would: no rule named a speaker
NO_MENTION: Final = ""
FAR: Final = 4


def evidence_of_unsaid(bracket: Bracket, verdict: Verdict, context: Context) -> Evidence:
    """What a bracket rests on that is nobody's words."""
    return Evidence(UNSAID, context.doc.region_of(bracket.span), verdict.kind, verdict.rule)


def evidence_of_said(
    utterance: Utterance,
    verdict: Verdict | None,
    answer: Attribution | None,
    context: Context,
    entities: Mapping[Mention, Entity],
) -> Evidence:
    """What somebody's words and their speaker rest on."""
    mention = answer.mention if answer else None
    return Evidence(
        form=utterance.form,
        region=context.doc.region_of(utterance.span),
        kind=utterance.kind,
        kind_rule=verdict.rule if verdict else utterance.form,
        speaker_rule=answer.rule if answer else NOBODY,
        distance=_distance(mention, utterance.sentence, context) if mention else NO_MENTION,
        second=_second(utterance, answer, context, entities) if answer and mention else NO_MENTION,
    )


def _distance(mention: Mention, sentence: Sentence, context: Context) -> str:
    """How many sentences back on the same level the mention stands; "far" beyond a few, or on another level."""
    near = context.doc.sentences[max(0, sentence.index - FAR + 1) : sentence.index + 1]
    for back, one in enumerate(reversed(near)):
        if one.container == sentence.container and one.span.contains(mention.span):
            return str(back)
    return "far"


def _second(
    utterance: Utterance, answer: Attribution, context: Context, entities: Mapping[Mention, Entity]
) -> str:
    """Whether the next rule that would have answered names the same one."""
    other = next_answer(context, utterance, ATTRIBUTION_RULES, answer.rule)
    if other is None or other.mention is None or answer.mention is None:
        return "none"
    one, two = entities.get(answer.mention), entities.get(other.mention)
    is_same = one is two if one and two else answer.mention.text == other.mention.text
    return "same" if is_same else "other"
