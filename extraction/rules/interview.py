"""Answers in an interview: the line before is the interviewer's question."""

from extraction.context import Context
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, QuoteForm
from extraction.regions import QUESTION


def is_question(sentence: Sentence, text: str) -> bool:
    """――率直な感想は: a line that dashes mark as the interviewer's."""
    return QUESTION.match(text, sentence.span.start) is not None


def interviewee(position: int, context: Context) -> Mention | None:
    """Who answers: the person whom the article names most."""
    return context.hero or context.protagonist_before(position)


def interviewed(utterance: Utterance, context: Context) -> Attribution | None:
    """――率直な感想は|「うれしいです」: the one whom the interview is with answers, whoever spoke last before it."""
    before = context.sentence_before(utterance.sentence)
    if utterance.form is not QuoteForm.DIRECT or utterance.found is not None or before is None:
        return None
    if not is_question(before, context.doc.text):
        return None
    mention = interviewee(utterance.span.start, context)
    return Attribution(mention) if mention else None
