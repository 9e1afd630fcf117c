"""Which reporting predicate an article could teach, where the lists have none that takes a quotation."""

from bisect import bisect_right
from typing import Final

from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.cues import SURU
from extraction.document import Sentence, read_document
from extraction.lexicon import Lexicon
from extraction.model import Span
from extraction.own_words import NO_WORDS, OwnWords, headword_at, lexicon_with
from extraction.regions import split_paragraphs
from extraction.reporting import TAKEN_BY_TO

OBJECT: Final = "を"
WITH_THE_BODY: Final = frozenset({"に", "が"})  # 首をかしげる, 涙ながらに; not 記者団に語る


def predicate_to_teach(text: str, span: Span, own: OwnWords = NO_WORDS) -> str | None:
    """The predicate that takes the bracket by と, in its dictionary form: 「…」と拳を突き上げた -> 拳を突き上げる.

    None where no predicate takes it, and where the lists have it already.
    """
    lexicon = lexicon_with(own)
    paragraph = _around(text, span)
    moved = Span(span.start - paragraph.start, span.end - paragraph.start)
    place = read_document(paragraph.of(text), lexicon).place_of_bracket.get(moved)
    if place is None or not TAKEN_BY_TO.fullmatch(place[0].bunsetsu[place[1]].tail):
        return None
    return _predicate_behind(*place, lexicon)


def _around(text: str, span: Span) -> Span:
    """The paragraph that the span begins in: a sentence needs no more of the article to be read."""
    paragraphs = split_paragraphs(text)
    return paragraphs[max(0, bisect_right(paragraphs, (span.start, len(text))) - 1)]


def _predicate_behind(sentence: Sentence, place: int, lexicon: Lexicon) -> str | None:
    """The first predicate behind the bracket with what belongs to it, unless the lists have it."""
    units = sentence.bunsetsu
    found = next((at for at in range(place + 1, len(units)) if _is_predicate(units[at])), None)
    if found is None or any(place < cue.place and cue.end_place <= found for cue in sentence.cues):
        return None
    unit, before = units[found], units[found - 1]
    headwords = (headword_at(unit.tokens, index) for index in range(unit.content))
    index, headword = next(((at, word) for at, word in enumerate(headwords) if word), (0, ""))
    stem = "".join(token.surface for token in unit.tokens[:index]) + headword
    is_alone = found - 1 == place
    if not headword or (stem in SURU and is_alone):
        return None
    is_object = before.particle == OBJECT or stem in SURU  # 明らかにする
    is_object = is_object or (before.particle in WITH_THE_BODY and before.words in lexicon.bodily)
    is_somebody = any(one.place == found - 1 and one.is_known for one in sentence.arguments)
    return f"{before.words}{before.particle}{stem}" if is_object and not (is_alone or is_somebody) else stem


def _is_predicate(unit: Bunsetsu) -> bool:
    """Whether somebody does something there: not 力強く, which says how."""
    is_manner = unit.head.pos[0] == "形容詞" and unit.link is Link.CONTINUED and not unit.has_comma
    return unit.kind is BunsetsuKind.PREDICATE and not is_manner
