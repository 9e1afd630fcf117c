"""Brackets that a predicate has for its object: words that are asked for or praised, or only a label."""

import re
from typing import Final

from extraction.clauses import BunsetsuKind, Link
from extraction.context import Context
from extraction.cues import FoundCue
from extraction.document import Sentence
from extraction.model import Bracket, MentionKind
from extraction.tokenizer import tokenize

LABEL_PARTS: Final = frozenset({"名詞", "接尾辞", "接頭辞"})
LABEL_TAIL: Final = re.compile("[のがをやにもは]|など|と$")
LONGEST_LABEL: Final = 7
LONGEST_NAME: Final = 14
DIGIT: Final = re.compile("[0-9０-９]")
REQUEST: Final = "よう"  # what predicates take that ask somebody to do something: 辞めるよう求めた


def cue_of_object(bracket: Bracket, context: Context) -> FoundCue | None:
    """「偉大な功績」を称賛した, 「白紙撤回」を求めた; not 公約「…」を発表した, a name, nor 「民泊」を批判した, a label."""
    sentence, place = context.place_of(bracket)
    before = sentence.bunsetsu[place - 1] if place else None
    is_name = (
        before is not None and before.kind is BunsetsuKind.NOUN and not before.tail and not before.has_comma
    )
    found = None if is_name else context.object_cue(bracket) or _written_request(sentence, place, context)
    is_asked = found is not None and REQUEST in found.frames and _is_act(context.words(bracket))
    return found if is_asked or not is_label(bracket, context) else None


def _written_request(sentence: Sentence, place: int, context: Context) -> FoundCue | None:
    """「白紙撤回」を求める署名を県に提出した: what is handed in says it."""
    near = (one for one in sentence.cues if one.place == place + 1 and one.link is Link.ATTRIBUTIVE)
    found = next((one for one in near if REQUEST in one.frames), None)
    behind = sentence.bunsetsu[found.end_place + 1 : found.end_place + 2] if found else ()
    is_written = sentence.bunsetsu[place].tail == "を" and any(
        unit.head.surface in context.lexicon.handed_in for unit in behind
    )
    return found if is_written else None


def _is_act(words: str) -> bool:
    """Whether the words are something to do: 白紙撤回, 謝罪."""
    tokens = tokenize(words)
    return bool(tokens) and tokens[-1].pos[2] == "サ変可能"


def is_label(bracket: Bracket, context: Context) -> bool:
    """「裏金」の説明が, 「民泊」を, 「送付型」など, 「北の角」地域: a noun of the clause is what everybody calls it."""
    words, (sentence, place) = context.words(bracket), context.place_of(bracket)
    tail, behind = sentence.bunsetsu[place].tail, sentence.bunsetsu[place + 1 : place + 2]
    is_joined = not tail and any(
        unit.kind is BunsetsuKind.NOUN and unit.span.start == bracket.span.end for unit in behind
    )
    is_of_person = tail == "の" and _is_somebody(sentence, place + 1, context)
    if not 0 < len(words) <= (LONGEST_NAME if is_joined or is_of_person else LONGEST_LABEL):
        return False
    if not is_joined and not LABEL_TAIL.match(tail):
        return False
    joining = {"と", "や", "の"} if is_joined or is_of_person else {"と", "や"}
    tokens = tokenize(words)
    return all(
        token.pos[0] in LABEL_PARTS or token.surface in joining for token in tokens
    ) and not DIGIT.search(words)


def _is_somebody(sentence: Sentence, place: int, context: Context) -> bool:
    """Whether a person stands there: 「午後の縁側」の三木監督は."""
    argument = context.argument_at(sentence, place)
    return argument is not None and argument.is_known and argument.mention.kind is MentionKind.NAME
