"""Speakers of a confession or denial: never the police who pass it on."""

import re
from typing import Final

from extraction.context import Context
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, MentionKind

# What only somebody under suspicion does: 「知らない」と容疑を否認している.
CONFESSION: Final = re.compile(
    r"容疑を|供述|自供|黙秘|調べに(?:対し|、|は)|(?:逮捕|送検|起訴)容疑は|罪を認め|起訴内容"
)
ACCUSED: Final = re.compile(
    r"容疑者|被告|被疑者|(?:^|の)(?:男|女|少年|少女|男性|女性|夫婦|男ら)(?:\d|$)|の男$|の女$"
)
REACH: Final = 5


def accused(utterance: Utterance, context: Context) -> Attribution | None:
    """県警は無職の男を逮捕した。「金に困った」と容疑を認めているという: the one who was caught speaks."""
    sentence, text = utterance.sentence, context.doc.text
    behind = text[utterance.span.end : sentence.span.end].split("「")[0]
    before = text[sentence.span.start : utterance.span.start].split("」")[-1]
    if not CONFESSION.search(behind) and not CONFESSION.search(before):
        return None
    for earlier in (sentence, *context.sentences_back(sentence, REACH)):
        mention = _suspect(earlier, context)
        if mention is not None:
            return Attribution(mention, cue=context.cue_of(utterance))
    return None


def _suspect(sentence: Sentence, context: Context) -> Mention | None:
    """The last one of the sentence who is called a suspect, else whom it says was caught."""
    people = [one for one in sentence.mentions if context.is_person(one)]
    suspects = [one for one in people if {one.title, one.text.split("の")[-1]} & context.lexicon.suspect]
    if suspects:
        return suspects[-1]
    caught = [
        one.mention
        for one in sentence.arguments
        if one.is_known
        and one.particle in {"を", "が", "は"}
        and one.mention.kind is not MentionKind.ORGANISATION
    ]
    is_caught = any(unit.has_word(context.lexicon.caught) for unit in sentence.bunsetsu)
    return caught[-1] if caught and is_caught else None
