"""Speakers who answer: the one who was asked, where the clause before is the question."""

from extraction.clauses import Link
from extraction.context import SUBJECT, TOPIC, Context
from extraction.cues import FoundCue
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention


def answering(utterance: Utterance, context: Context) -> Attribution | None:
    """記者が「本当か」と尋ねると、「本当だ」と答えた: not the one who asked, but the one asked or the speaker before."""
    sentence = utterance.sentence
    question = _question_before(utterance, context)
    if question is None or utterance.found is None:
        return None
    asker = _asker(sentence, question)
    if asker is None or any(
        one.particle in TOPIC and one.is_known for one in context.arguments_before(utterance)
    ):
        return None
    asked = _asked(sentence, question) or _speaker_but(asker, utterance, context)
    return Attribution(asked, cue=utterance.found.cue) if asked else None


def _question_before(utterance: Utterance, context: Context) -> FoundCue | None:
    """The reporting word whose clause ends in と, たら, が right before the words, with no new subject behind it."""
    sentence = utterance.sentence
    cues = [one for one in sentence.cues if one.end_place < utterance.first_place]
    last = cues[-1] if cues else None
    if last is None or last.link is not Link.TURNED or last.is_passive:
        return None
    has_subject = any(
        one.place > last.end_place and one.particle in SUBJECT for one in context.arguments_before(utterance)
    )
    return None if has_subject else last


def _asker(sentence: Sentence, question: FoundCue) -> Mention | None:
    """The が of the question; a topic would speak in both clauses."""
    subjects = [
        one
        for one in sentence.arguments
        if one.place < question.place and one.particle == "が" and one.is_known
    ]
    return subjects[-1].mention if subjects else None


def _asked(sentence: Sentence, question: FoundCue) -> Mention | None:
    """The に of the question."""
    asked = [
        one
        for one in sentence.arguments
        if one.place < question.place and one.particle == "に" and one.is_known
    ]
    return asked[-1].mention if asked else None


def _speaker_but(asker: Mention, utterance: Utterance, context: Context) -> Mention | None:
    """Who spoke last before, the asker left out."""
    for other in context.answers.before(utterance):
        mention = context.answers[other].mention
        if mention is not None and context.entity_of(mention) is not context.entity_of(asker):
            return mention
    return None
