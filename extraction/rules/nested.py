"""Speakers of a bracket inside a bracket."""

from typing import Final

from extraction.context import Context
from extraction.findings import Utterance
from extraction.model import Attribution
from extraction.wording import FIRST_PERSON

FAVOURS: Final = frozenset({"くれる", "下さる", "くださる"})  # somebody else does it for who speaks
STANDING: Final = ("は", "が", "も")


def quoting_oneself(utterance: Utterance, context: Context) -> Attribution | None:
    """「私は『無理だ』と言った」と述べた: inside a quotation 私 is the one who speaks it, and so is whoever is left unsaid."""
    sentence = utterance.sentence
    if sentence.container is None or context.is_passive(utterance):
        return None
    subjects = (unit for unit in sentence.bunsetsu[: utterance.place] if unit.particle.endswith(STANDING))
    if any(not FIRST_PERSON.fullmatch(unit.words) for unit in subjects):
        return None
    if utterance.found is not None and sentence.bunsetsu[utterance.found.end_place].has_word(FAVOURS):
        return None  # 『頑張れ』って返してくれた
    outer = context.answer_around(utterance)
    return Attribution(outer.mention, cue=context.cue_of(utterance)) if outer else None
