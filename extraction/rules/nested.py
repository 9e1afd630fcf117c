"""Speakers of a bracket inside a bracket."""

from extraction.context import Context
from extraction.findings import Utterance
from extraction.model import Attribution


def quoting_oneself(utterance: Utterance, context: Context) -> Attribution | None:
    """「私は『無理だ』と言った」と述べた: 私 inside a quotation is the one who speaks it."""
    outer = context.answer_around(utterance) if context.speaks_of_oneself(utterance) else None
    return Attribution(outer.mention, cue=context.cue_of(utterance)) if outer else None
