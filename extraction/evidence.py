"""What an answer rests on: the rules, how far away the mention stands, what the next rule would have said."""

from collections.abc import Mapping
from typing import Final

from extraction.context import Context
from extraction.document import Sentence
from extraction.findings import Utterance, Verdict
from extraction.ladder import next_answer
from extraction.model import Attribution, Bracket, Entity, Evidence, Mention, QuoteForm, Span
from extraction.rules import ATTRIBUTION_RULES
from extraction.wording import reads_like_words

UNSAID: Final = "unsaid"
NOBODY: Final = "nobody"  # stands where a rule would: no rule named a speaker
NO_MENTION: Final = ""
FAR: Final = 4
LONGEST_WORD: Final = 6  # signs


def evidence_of_unsaid(bracket: Bracket, verdict: Verdict, context: Context) -> Evidence:
    """What a bracket rests on that is nobody's words."""
    return Evidence(
        UNSAID,
        context.doc.region_of(bracket.span),
        verdict.kind,
        verdict.rule,
        tie=_tie(bracket.span, context),
        words=_words(bracket.span, context),
    )


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
        who=mention.kind if mention else NO_MENTION,
        tie=_tie(utterance.span, context) if utterance.form is QuoteForm.DIRECT else NO_MENTION,
        words=_words(utterance.span, context) if utterance.form is QuoteForm.DIRECT else NO_MENTION,
        paragraph=_paragraph(mention, utterance.sentence, context) if mention else NO_MENTION,
        hero=_hero(mention, context) if mention else NO_MENTION,
    )


def _tie(span: Span, context: Context) -> str:
    """How the bracket stands in its sentence."""
    sentence, place = context.doc.place_of_bracket[span]
    if context.is_taken_at(sentence, place):
        return "taken"
    is_alone = not sentence.bunsetsu[place].tail and place + 1 == len(sentence.bunsetsu)
    return "alone" if is_alone else "part"


def _words(span: Span, context: Context) -> str:
    """What the words in the bracket look like."""
    words = span.of(context.doc.text)[1:-1].rstrip()
    if reads_like_words(words):
        return "utterance"
    return "word" if len(words) <= LONGEST_WORD else "phrase"


def _paragraph(mention: Mention, sentence: Sentence, context: Context) -> str:
    """Whether the mention stands in the paragraph of the words."""
    near = context.doc.sentences[max(0, sentence.index - FAR) : sentence.index + 2]
    is_same = any(one.paragraph == sentence.paragraph and one.span.contains(mention.span) for one in near)
    return "same" if is_same else "other"


def _hero(mention: Mention, context: Context) -> str:
    """Whether the mention is the one whom the article names most."""
    is_hero = context.prominence.hero is not None and context.entity_of(mention) is context.entity_of(
        context.prominence.hero
    )
    return "hero" if is_hero else "other"


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
