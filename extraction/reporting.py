"""Which predicate of the sentence reports a bracket: the one that takes it by と, or the one over its clause."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from extraction.clauses import BunsetsuKind, Link
from extraction.cues import FoundCue, content_place, cues_after, is_reported
from extraction.document import Sentence
from extraction.lexicon import CueKind
from extraction.model import MentionKind

# と after a quotation, alone or with what may stand beside it: など…と, だと, とも, とだけ.
TAKEN_BY_TO: Final = re.compile(
    r"(?:など|等|だけ|だ|である|です|だった|だろう|でしょう|ではない|じゃない|くらい|ばかり|か|さ|や)*"
    r"(?:と|って|っと|とか|なんて)(?:は|も|だけ|か|ばかりに|まで)?"
)
SAYING: Final = frozenset({CueKind.SPEECH, CueKind.WRITING, CueKind.MEDIA})
EMBEDDED: Final = frozenset({Link.REPORTED, Link.ATTRIBUTIVE, Link.NOMINAL})
FACTS: Final = frozenset({"こと", "事", "旨", "の"})
ANSWERING: Final = frozenset({"答える", "応える", "応じる"})
OUTER_REACH: Final = 3
OF_CLAUSES: Final = frozenset({"Vる"})  # 見通しだ, 方針だ: they report a clause, never a quotation


def cue_taking(sentence: Sentence, place: int, *, is_utterance: bool) -> FoundCue | None:
    """The predicate that takes the bracket at `place` by と: 「…」と（記者団に）語った.

    `is_utterance`: the bracket reads like somebody's words, so that として behind it is no role.
    """
    if not TAKEN_BY_TO.fullmatch(sentence.bunsetsu[place].tail) or (
        _is_listed(sentence, place) and not is_utterance
    ):
        return None
    first = next(cues_after(sentence.cues, place), None)
    if (
        first is None
        or _is_cut_off(sentence, place, first.place)
        or _is_of_another(sentence, place, first.place)
    ):
        return None
    if not is_utterance and _is_another_verb(sentence, place, first.place):
        return None
    if is_naming_iu(sentence, first) and first.place > place + 1:
        return None
    outer = _outer_cue(sentence, first)
    if first.cue.form == "とする" and not is_utterance:
        return outer if outer is not None and _is_news_of(sentence, first, outer) else first
    return outer or first


def _is_another_verb(sentence: Sentence, place: int, cue_place: int) -> bool:
    """「衣類」と記入するよう指示する: the first verb behind a short bracket, which reports nothing, has it."""
    between = sentence.bunsetsu[place + 1 : cue_place]
    return any(unit.kind is BunsetsuKind.PREDICATE and unit.link is Link.NOMINAL for unit in between)


def _is_of_another(sentence: Sentence, place: int, cue_place: int) -> bool:
    """「乗り遅れるな」とあおり、客席が腕を上げて応えた: another one does what the next word of saying tells."""
    between = sentence.bunsetsu[place + 1 : cue_place]
    verbs = [index for index, unit in enumerate(between) if unit.kind is BunsetsuKind.PREDICATE]
    if (
        not verbs
        or between[verbs[0]].link not in {Link.CONTINUED, Link.TURNED}
        or not between[verbs[0]].has_comma
    ):
        return False
    return any(
        unit.kind is BunsetsuKind.NOUN and unit.particle in {"が", "は"} for unit in between[verbs[0] :]
    )


def _is_news_of(sentence: Sentence, role: FoundCue, outer: FoundCue) -> bool:
    """「大量殺害」として、各紙が伝えた: what a paper reports something as is its word; nothing else happens between."""
    between = sentence.bunsetsu[role.end_place + 1 : outer.place]
    return outer.kind is CueKind.MEDIA and not any(unit.kind is BunsetsuKind.PREDICATE for unit in between)


def cue_over(sentence: Sentence, place: int, of_content: AbstractSet[str]) -> FoundCue | None:
    """The predicate that reports the clause in which the bracket at `place` is a part: 「…」を目指すと述べた.

    `of_content`: predicates that take a content as object (ことを強調した).
    """
    for found in cues_after(sentence.cues, place):
        is_saying = found.kind in SAYING and not is_naming_iu(sentence, found)
        if is_saying and _reports(sentence, found, place, of_content):
            return found
        if sentence.bunsetsu[found.end_place].link is Link.FINAL:
            return None
    return None


def cue_of_object(sentence: Sentence, place: int) -> FoundCue | None:
    """The predicate of saying that has the bracket as its object: 「偉大な功績」を称賛した."""
    if sentence.bunsetsu[place].tail != "を":
        return None
    near = (one for one in sentence.cues if one.place == place + 1 and one.kind is CueKind.SPEECH)
    return next((one for one in near if one.link not in EMBEDDED), None)


def is_naming_iu(sentence: Sentence, found: FoundCue) -> bool:
    """Whether the いう only ties a clause to a noun: …したという不満."""
    is_tie = found.cue.form == "言う" and found.link is not Link.FINAL
    return is_tie and sentence.bunsetsu[found.place].words.startswith("い")


def _reports(sentence: Sentence, found: FoundCue, place: int, of_content: AbstractSet[str]) -> bool:
    """Whether what the predicate reports ends behind the bunsetsu, in the same clause."""
    units = sentence.bunsetsu
    before = units[found.place - 1]
    is_fact = before.particle == "を" and found.cue.form in of_content and before.words in FACTS
    is_request = before.words == "よう" and "よう" in found.frames
    content = found.place - 1 if is_fact or is_request else content_place(units, found, sentence.cues)
    if content is None or content < place:
        return False
    is_another = units[content].kind is BunsetsuKind.QUOTE and content > place
    return not is_another and not any(unit.link is Link.FINAL for unit in units[place:content])


def _is_listed(sentence: Sentence, place: int) -> bool:
    """Whether と only joins the bracket to the next one: 「甲」と「乙」は."""
    unit, following = sentence.bunsetsu[place], sentence.bunsetsu[place + 1 : place + 2]
    is_joined = any(one.kind is BunsetsuKind.QUOTE for one in following)
    return unit.tail == "と" and not unit.has_comma and is_joined


def _is_cut_off(sentence: Sentence, place: int, cue_place: int) -> bool:
    """Whether another quotation taken by と, or the end of a clause (「静粛に」と制すると、), stands between."""
    between = sentence.bunsetsu[place + 1 : cue_place]
    return any(
        unit.link in {Link.FINAL, Link.TURNED}
        or (unit.kind is BunsetsuKind.QUOTE and TAKEN_BY_TO.fullmatch(unit.tail))
        for unit in between
    )


def _outer_cue(sentence: Sentence, inner: FoundCue) -> FoundCue | None:
    """The word of saying around the nearer one (annotation guide, ruling 4).

    「…」と信じていると述べた; 「…」と非難する発言を行った; 「…」として呼びかけた; 「…」と質問に答えて語った.
    """
    units = sentence.bunsetsu
    later = [
        found
        for found in cues_after(sentence.cues, inner.end_place)
        if found.kind in SAYING and found.frames != OF_CLAUSES
    ]
    if inner.kind is CueKind.THOUGHT:
        return next((found for found in later if is_reported(units[found.place - 1])), None)
    if inner.cue.form == "とする" and inner.link is Link.CONTINUED:
        is_reason = (units[inner.end_place].words + units[inner.end_place].tail).endswith("て")
        return next((found for found in later if found.link not in EMBEDDED), None) if is_reason else None
    if inner.link is Link.ATTRIBUTIVE and _has_object(sentence, inner):
        final = (found for found in later if found.link is Link.FINAL)
        return next((found for found in final if not _has_quote(sentence, inner, found)), None)
    if inner.link is Link.ATTRIBUTIVE and not _qualifies_somebody(sentence, inner):
        near = (found for found in later if found.place <= inner.end_place + OUTER_REACH)
        return next((found for found in near if not _has_quote(sentence, inner, found)), None)
    if inner.cue.form in ANSWERING and inner.link is Link.CONTINUED:
        return next((found for found in later if found.place == inner.end_place + 1), None)
    return None


def _has_object(sentence: Sentence, found: FoundCue) -> bool:
    """主題歌を歌う, 小説を書く: whether a word of writing has its own object before somebody whom it describes."""
    before = sentence.bunsetsu[found.place - 1]
    return found.kind is CueKind.WRITING and before.kind is BunsetsuKind.NOUN and before.particle == "を"


def _qualifies_somebody(sentence: Sentence, found: FoundCue) -> bool:
    """Whether the predicate stands before somebody who could have said it: …と語る山田氏, …と語る町の人."""
    units = sentence.bunsetsu
    place = found.end_place + 1
    while place + 1 < len(units) and units[place].tail in {"の", "な"}:
        place += 1
    heads = [one for one in sentence.arguments if found.end_place < one.place <= place]
    return any(one.is_known and one.mention.kind is not MentionKind.DOCUMENT for one in heads)


def _has_quote(sentence: Sentence, one: FoundCue, other: FoundCue) -> bool:
    """Whether another quotation stands between two predicates."""
    return any(unit.kind is BunsetsuKind.QUOTE for unit in sentence.bunsetsu[one.end_place : other.place])
