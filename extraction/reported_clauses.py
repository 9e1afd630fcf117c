"""The clause that a reporting word takes: where it ends, and where it begins behind whoever reports it."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from extraction.arguments import SOURCE, Argument
from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.context import SUBJECT
from extraction.cues import FoundCue, content_place
from extraction.document import Sentence
from extraction.model import MentionKind, Span

CONTENT_NOUN: Final = re.compile(
    r"(?:こと|事|旨|の|意|考え|方針|意向|見解|見通し|認識|必要性|可能性|重要性|意義|姿勢|立場|危険性|懸念|見方|意思|希望|決意|点)$"
)
CARRYING_NOUN: Final = re.compile(
    r"^(?:考え|見解|認識|見方|見通し|意向|方針|姿勢|立場|懸念|意思|決意|希望|予測|意)"
)
ASKED: Final = frozenset({"何", "なん", "どう"})
TERMS: Final = ("限り", "かぎり", "場合", "間", "うち")
SUPPOSING: Final = ("ば", "たら", "なら")
UNTIL: Final = ("まで", *SUPPOSING)
JOINED: Final = frozenset({"の", "での"})
# An occasion that no clause is about, so that no comma need set it off: 電話での取材に対して.
ASKED_AT: Final = re.compile(r"(?:取材|記者会見|インタビュー|記者団|報道陣|質問|問い合わせ)$")
FRAME: Final = frozenset({"", "に", "で", "に対し", "に対して", "では", "には"})


def content_end(sentence: Sentence, found: FoundCue, of_content: AbstractSet[str]) -> int | None:
    """The last bunsetsu of the clause that the predicate reports: …行くと, …行くことを, …する考えを."""
    if found.cue.form != "とする" and found.place and _is_noun_with_to(sentence, found.place - 1):
        return found.place - 1
    place = content_place(sentence.bunsetsu, found, sentence.cues)
    if place is not None:
        return place
    return _end_of_fact(sentence, found, of_content) or _end_before_noun(sentence, found)


def _end_of_fact(sentence: Sentence, found: FoundCue, of_content: AbstractSet[str]) -> int | None:
    """…することを明らかにした, …の可能性を示唆した, …するよう求めた: the bunsetsu of the noun."""
    for place in range(found.place - 1, max(-1, found.place - 4), -1):
        unit = sentence.bunsetsu[place]
        if (
            unit.particle
            in {"を", "も", "との"} | ({"に", "にも"} if found.cue.form == "言及する" else set())
            and CONTENT_NOUN.search(unit.words)
            and found.cue.form in of_content
        ):
            return place
        is_asked = unit.words == "よう" and "よう" in found.frames and found.link is not Link.ATTRIBUTIVE
        if is_asked and place:
            return place - 1
        if unit.kind in {BunsetsuKind.PREDICATE, BunsetsuKind.QUOTE}:
            return None
    return None


def _end_before_noun(sentence: Sentence, found: FoundCue) -> int | None:
    """…する考えを示した, …すべきという考えを示した: the clause before the noun of the predicate."""
    if not found.place or not CARRYING_NOUN.match(found.cue.form):
        return None
    before = sentence.bunsetsu[found.place - 1]
    return found.place - 1 if before.link in {Link.ATTRIBUTIVE, Link.NOMINAL} else None


def _is_noun_with_to(sentence: Sentence, place: int) -> bool:
    """計554人と説明した: a nominal clause before a word of saying; 市長と話した is no clause."""
    unit = sentence.bunsetsu[place]
    if unit.kind is not BunsetsuKind.NOUN or unit.tail not in {"と", "だと", "とも"} or unit.has_comma:
        return False
    is_number = any(token.pos[1] == "数詞" for token in unit.tokens)
    is_partner = not is_number and any(one.place == place and one.is_known for one in sentence.arguments)
    return unit.words not in ASKED and not is_partner


def content_start(sentence: Sentence, begin: int, end: int) -> int:
    """Where the clause begins: behind who reports it, and behind when, where and to whom it was said."""
    inside = [
        argument for argument in sentence.arguments if begin <= argument.place < end and argument.is_known
    ]
    reporter = (
        _topic(sentence, inside)
        or _unlisted_topic(sentence, begin, end)
        or _subject(sentence, inside, end, goes_on=_has_topic_before(sentence, begin))
    )
    sources = [
        one
        for one in inside
        if one.particle.startswith(SOURCE) and (reporter is None or one.place < reporter.place)
    ]
    behind = [one.place for one in (reporter, *sources) if one is not None]
    start = max(behind, default=begin - 1) + 1
    while (behind := _behind_frame(sentence, start, end)) > start:
        start = behind
    return start


def _behind_frame(sentence: Sentence, start: int, end: int) -> int:
    """The place behind one phrase of the frame, its own の phrases with it; `start` where none stands there."""
    if start < end and is_frame(sentence.bunsetsu[start]):
        return start + 1
    place = start
    while place < end and sentence.bunsetsu[place].particle in JOINED:
        place += 1
    unit = sentence.bunsetsu[place]
    is_asked = place < end and ASKED_AT.search(unit.words) and unit.particle in FRAME
    return place + 1 if is_asked else start


def _topic(sentence: Sentence, inside: Sequence[Argument]) -> Argument | None:
    """The topic that reports: the first one, or a later one where the clause of the first has ended (…が、アメリカは)."""
    chosen: Argument | None = None
    for argument in inside:
        if argument.particle not in SUBJECT - {"が"}:
            continue
        is_place = (
            chosen is not None
            and chosen.particle == "では"
            and not any(
                unit.kind is BunsetsuKind.PREDICATE
                for unit in sentence.bunsetsu[chosen.place : argument.place]
            )
        )
        if (
            chosen is None
            or is_place
            or any(_turns(unit) for unit in sentence.bunsetsu[chosen.place : argument.place])
        ):
            chosen = argument
    return chosen


def _turns(unit: Bunsetsu) -> bool:
    """Whether somebody else may be spoken of behind the clause: …したが、; not 首相は、否決すれば英国は…と警告した."""
    return unit.link is Link.TURNED and not unit.tail.endswith(SUPPOSING)


def _unlisted_topic(sentence: Sentence, begin: int, end: int) -> Argument | None:
    """通信社は、首相が…; 灰色鯨は12日、…: a topic at the head that no list knows, cut off by a comma or by when and where."""
    standing = (
        one for one in sentence.arguments if begin <= one.place < end and one.particle in {"は", "が", "も"}
    )
    first = next(standing, None)
    if first is None or first.is_known:
        return None
    is_topic = first.particle == "は" and sentence.bunsetsu[first.place].has_comma
    return first if is_topic or is_before_frame(sentence, first.place) else None


def is_before_frame(sentence: Sentence, place: int) -> bool:
    """Whether when, where or to whom stands right behind: 灰色鯨は12日、; that goes with who reports, not with what."""
    behind = sentence.bunsetsu[place + 1 : place + 2]
    return any(unit.kind is BunsetsuKind.NOUN and is_frame(unit) for unit in behind)


def _has_topic_before(sentence: Sentence, begin: int) -> bool:
    """第三者委は「…」と批判し、学校が…: whether who spoke just before goes on speaking."""
    topics = [
        one
        for one in sentence.arguments
        if one.is_known and one.place < begin and one.particle in {"は", "も"}
    ]
    return any(
        not any(unit.link is Link.TURNED for unit in sentence.bunsetsu[one.place : begin]) for one in topics
    )


def _subject(sentence: Sentence, inside: Sequence[Argument], end: int, *, goes_on: bool) -> Argument | None:
    """The が that reports: cut off by a comma, followed by a subject of the clause itself, or a person at the head.

    Where the topic of before goes on, only the comma shows it.
    """
    for argument in inside:
        if argument.particle != "が":
            continue
        behind = sentence.bunsetsu[argument.place + 1 : end + 1]
        if _only_sets_terms(behind):
            continue
        has_own = any(
            unit.kind is BunsetsuKind.NOUN and unit.particle in {"が", "は", "も"} for unit in behind
        )
        is_person = argument.mention.kind in {MentionKind.NAME, MentionKind.TITLE}
        is_apart = sentence.bunsetsu[argument.place].has_comma or is_before_frame(sentence, argument.place)
        is_meant = is_apart or (not goes_on and (has_own or is_person))
        return argument if is_meant and argument.place < end else None
    return None


def _only_sets_terms(behind: Sequence[Bunsetsu]) -> bool:
    """会社が|案を示さない限りストを行うと述べた, 北朝鮮が|核を捨てるまで: whether the first predicate is no word of saying's."""
    places = (place for place, unit in enumerate(behind) if unit.kind is BunsetsuKind.PREDICATE)
    first = next(places, None)
    if first is None:
        return False
    following = behind[first + 1 : first + 2]
    return behind[first].tail.startswith(UNTIL) or any(unit.words.startswith(TERMS) for unit in following)


def is_frame(unit: Bunsetsu) -> bool:
    """When, where and to whom it was said, at the head of the clause."""
    if unit.kind is BunsetsuKind.OTHER:
        return unit.has_comma
    return unit.kind is BunsetsuKind.NOUN and unit.has_comma and unit.particle in FRAME


def end_of_words(unit: Bunsetsu) -> int:
    """The end of the clause without と, ことを and commas."""
    tokens = list(unit.tokens)
    dropped = {"と", "を", "も", "との", "の", "に" if CONTENT_NOUN.search(unit.words) else "と"}
    while len(tokens) > 1 and (tokens[-1].pos[0] == "補助記号" or tokens[-1].surface in dropped):
        tokens.pop()
    return tokens[-1].end


def clause_around(
    sentence: Sentence, place: int, found: FoundCue, of_content: AbstractSet[str]
) -> Span | None:
    """The whole reported clause that has the bracket at `place` in it: 「支援」を行うなら工事を始める(と約束した).

    None where the reporting word takes the bracket alone.
    """
    end = content_end(sentence, found, of_content)
    if end is None or end <= place:
        return None
    start = min(content_start(sentence, 0, end), place)
    return Span(sentence.bunsetsu[start].span.start, end_of_words(sentence.bunsetsu[end]))
