"""Speakers named behind the words: in the next sentence, or where the article first names somebody."""

from typing import Final

from extraction.clauses import Link
from extraction.context import TOPIC, Context
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, MentionKind
from extraction.reporting import SAYING

REACH: Final = 2


def told_after(utterance: Utterance, context: Context) -> Attribution | None:
    """「ここからが勝負です」。田中主将は力強く締めくくった。: the next sentence reports what stood alone before it."""
    following = context.sentence_after(utterance.sentence)
    if utterance.found is not None or utterance.cue is not None or following is None:
        return None
    last = following.cues[-1] if following.cues else None
    if last is None or last.kind not in SAYING or last.is_passive or last.link is not Link.FINAL:
        return None
    has_content = any(unit.link in {Link.REPORTED, Link.NOMINAL} for unit in following.bunsetsu)
    if has_content or following.quote_places or any(one.sentence is following for one in context.utterances):
        return None
    subject = _subject(following)
    return Attribution(subject, cue=last.cue) if subject else None


def introduced_later(utterance: Utterance, context: Context) -> Attribution | None:
    """声を張り上げた。「お待たせしました」。延長11回、浅野選手が…: nobody is named yet, the lede holds the name back."""
    if (
        context.has_crowd_cue(utterance)
        or context.is_passive(utterance)
        or context.people_before(utterance.span.start)
    ):
        return None
    for sentence in context.sentences_on(utterance.sentence, REACH):
        subject = _subject(sentence)
        if subject is not None and subject.kind is MentionKind.NAME:
            return Attribution(subject, cue=context.cue_of(utterance))
    return None


def _subject(sentence: Sentence) -> Mention | None:
    """Who the sentence is about: its topic, else its subject."""
    known = [one for one in sentence.arguments if one.is_known]
    for particles in (TOPIC, {"が"}):
        for argument in known:
            if argument.particle in particles:
                return argument.mention
    return None
