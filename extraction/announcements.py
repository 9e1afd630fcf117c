"""Sentences that announce words: 山田氏は次のように述べた。"""

import re
from typing import Final

from extraction.clauses import Link
from extraction.context import SUBJECT, Context
from extraction.cues import FoundCue
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Cue, Mention, Span
from extraction.reporting import SAYING

ANNOUNCEMENT: Final = re.compile(
    r"(?:次|以下)の(?:よう|通り|とおり)|こう[^、。]{0,8}(?:述べ|語|話|言|い|書|説明|コメント|訴え|指摘)|以下、"
)
ADDRESSED: Final = re.compile(
    "(?:呼ばれ|呼び止められ|呼び出され|声をかけられ|声を掛けられ|問われ|尋ねられ|聞かれ|叱られ|怒鳴られ)た。?$"
)
TAKING_UP: Final = frozenset({"そう", "こう"})
# How many sentences back the giver of the announced words is looked for.
REACH: Final = 20


def is_announcement(sentence: Sentence, context: Context) -> bool:
    """Whether the sentence announces words."""
    return bool(ANNOUNCEMENT.search(sentence.span.of(context.doc.text)))


def cue_of_announcement(sentence: Sentence) -> Cue | None:
    """The reporting word of a sentence that announces words: 次のように述べた。"""
    said = [found.cue for found in sentence.cues if found.kind in SAYING]
    return said[-1] if said else None


def cue_before(utterance: Utterance, context: Context) -> Cue | None:
    """The reporting word of the words, or that of the sentence before where it announces them."""
    before = context.sentence_before(utterance.sentence)
    cue = context.cue_of(utterance)
    return cue_of_announcement(before) if not cue and before and is_announcement(before, context) else cue


def resuming_cue(sentence: Sentence) -> FoundCue | None:
    """The reporting word by which a sentence takes up words that stood alone before it: そう訴えると、, こう語った。, と笑う。"""
    for place, unit in enumerate(sentence.bunsetsu[:-1]):
        if unit.words in TAKING_UP and not unit.tail:
            near = (one for one in sentence.cues if place < one.place <= place + 3)
            return next(near, None)
    return None


def telling_cue(sentence: Sentence) -> FoundCue | None:
    """The reporting word at the end of a sentence that does not hold what is said: 談話を出した。 口を開いた。"""
    last = sentence.cues[-1] if sentence.cues else None
    if last is None or last.kind not in SAYING or last.is_passive or last.link is not Link.FINAL:
        return None
    begin = last_clause(sentence)
    has_content = any(unit.link in {Link.REPORTED, Link.NOMINAL} for unit in sentence.bunsetsu[begin:])
    has_quote = any(place >= begin for place in sentence.quote_places.values())
    return None if has_content or has_quote else last


def last_clause(sentence: Sentence) -> int:
    """Where the clause begins that the sentence ends with, when it has turned to it: 梶谷が反論すると、|長女が口を開いた。"""
    places = range(len(sentence.bunsetsu) - 1, 0, -1)
    return next((place for place in places if sentence.bunsetsu[place - 1].link is Link.TURNED), 0)


def is_addressed(sentence: Sentence) -> bool:
    """Whether somebody is spoken to at the end of the sentence: 上司に呼ばれた。 女性に声をかけられた。"""
    words = "".join(unit.words + unit.tail for unit in sentence.bunsetsu[-2:])
    return bool(ADDRESSED.search(words))


def who_is_announced(paragraph: Span, context: Context) -> Mention | None:
    """Whose words the paragraph announces: the giver of its last sentence (大統領府による発表は), a topic or subject."""
    for sentence in context.doc.sentences_up_to(paragraph.end, REACH):
        known = [one for one in sentence.arguments if one.is_known and context.is_person(one.mention)]
        for argument in known:
            following = sentence.bunsetsu[argument.place + 1 : argument.place + 2]
            is_given = any(unit.head.surface in context.lexicon.names.given for unit in following)
            if argument.particle in SUBJECT or (argument.particle in {"による", "の"} and is_given):
                return argument.mention
    return None
