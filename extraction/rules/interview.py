"""Answers in an interview: the line before is the interviewer's question."""

from extraction.context import Context
from extraction.findings import Utterance
from extraction.model import Attribution, QuoteForm
from extraction.regions import QUESTION


def interviewed(utterance: Utterance, context: Context) -> Attribution | None:
    """――率直な感想は|「うれしいです」: the one whom the interview is with answers, whoever spoke last before it."""
    before = context.sentence_before(utterance.sentence)
    if utterance.form is not QuoteForm.DIRECT or utterance.found is not None or before is None:
        return None
    if not QUESTION.match(context.doc.text, before.span.start):
        return None
    return Attribution(context.prominence.hero) if context.prominence.hero else None
