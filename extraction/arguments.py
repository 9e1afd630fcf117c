"""Who stands in which case of a sentence: the noun phrases that could be speakers, with their particles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.model import Mention, MentionKind, Span, Token
from extraction.name_lexicon import NameLexicon

SOURCE: Final = ("によると", "によれば", "によりますと")
# A sentence without these signs has no source; asked before its arguments are looked for.
MAY_NAME_SOURCE: Final = re.compile(r"よ\W*[るれり]|で\W*は")
BRACKETS: Final[Mapping[str, int]] = {"括弧開": 1, "括弧閉": -1}
PASSED_ON: Final = 4  # 消息筋の|話と|し|伝えた|ところによると
SETTING_OFF: Final = "＝"
PAIR: Final = 2
AGED: Final = re.compile("[0-9０-９]{1,3}歳")
AMONG: Final = "の間では"
NOUN_PARTS: Final = frozenset(
    {
        ("名詞", "普通名詞", "一般"),
        ("名詞", "固有名詞", "一般"),
        ("名詞", "固有名詞", "人名"),
        ("名詞", "固有名詞", "地名"),  # many surnames are places too
    }
)


class Argument(NamedTuple):
    """A noun phrase that could name a speaker. `is_known` is False where only its case speaks for it."""

    mention: Mention
    place: int
    particle: str
    is_known: bool


def find_arguments(
    bunsetsu: Sequence[Bunsetsu], mentions: Sequence[Mention], names: NameLexicon
) -> tuple[Argument, ...]:
    """The arguments of one sentence, in order; 警察の発表によると is the police (発表 is what they gave)."""
    found = {argument.place: argument for argument in _arguments(bunsetsu, mentions, names)}
    for place, unit in enumerate(bunsetsu):
        giver = _giver(place, found, bunsetsu) if _is_given(unit, names.given) else None
        if giver is not None:
            particle = AMONG if unit.words == "間" else SOURCE[0]
            found[place] = Argument(giver, place, particle, is_known=True)
    return tuple(found[place] for place in sorted(found))


def _is_given(unit: Bunsetsu, given: AbstractSet[str]) -> bool:
    """Whether the phrase is what somebody gave, or where they are many: …の発表によると, …の説明では, …の間では."""
    if unit.content == 1 and unit.head.surface == "間":
        return unit.particle in {"で", "では", "には", "からは", "から"}
    is_source = unit.particle.startswith(SOURCE) or unit.particle == "では"
    return unit.kind is not BunsetsuKind.QUOTE and is_source and unit.head.surface in given


def _giver(place: int, found: Mapping[int, Argument], bunsetsu: Sequence[Bunsetsu]) -> Mention | None:
    """Who gave it: the owner before の, or the subject of the clause before it (医師が明かした見解によると)."""
    before = found.get(place - 1)
    if before is not None and before.particle == "の":
        return before.mention
    if not place or bunsetsu[place - 1].link not in {Link.ATTRIBUTIVE, Link.NOMINAL}:
        return None  # neither …が示した見解によると nor …が伝えたところによると
    told = _told_by(place, found, bunsetsu)
    if told is not None:
        return told
    subjects = [one for one in found.values() if one.place < place and one.is_known and one.particle == "が"]
    return max(subjects, key=lambda one: one.place).mention if subjects else None


def _told_by(place: int, found: Mapping[int, Argument], bunsetsu: Sequence[Bunsetsu]) -> Mention | None:
    """タス通信が消息筋の話として伝えたところによると: whose words are passed on (annotation guide, ruling 6)."""
    if place < PASSED_ON or bunsetsu[place - 2].words != "し" or bunsetsu[place - 3].tail != "と":
        return None
    owner = found.get(place - PASSED_ON)
    is_owner = owner is not None and owner.is_known and owner.particle == "の"
    return owner.mention if owner is not None and is_owner else None


def _arguments(
    bunsetsu: Sequence[Bunsetsu], mentions: Sequence[Mention], names: NameLexicon
) -> Iterator[Argument]:
    """A known mention where one ends the phrase; else the phrase itself where it may speak."""
    for place, unit in enumerate(bunsetsu):
        if unit.kind is BunsetsuKind.QUOTE:
            titled = _titled(place, bunsetsu, mentions)
            if titled is not None:
                yield titled
            continue
        known = _known(unit, mentions) or _aged(place, bunsetsu, mentions)
        if known is not None:
            yield Argument(known, place, unit.particle, is_known=True)
        elif unit.words in names.group:  # X上では
            yield Argument(_by_case(unit, MentionKind.GROUP), place, unit.particle, is_known=True)
        elif unit.kind is BunsetsuKind.NOUN and unit.particle.startswith(SOURCE):
            if unit.head.surface in names.given:
                continue
            yield Argument(_by_case(unit, MentionKind.ORGANISATION), place, unit.particle, is_known=True)
        elif unit.kind is BunsetsuKind.NOUN and _may_speak(unit, names.abstract):
            yield Argument(_by_case(unit), place, unit.particle, is_known=False)


def _titled(place: int, bunsetsu: Sequence[Bunsetsu], mentions: Sequence[Mention]) -> Argument | None:
    """専門誌『シュポルト』は, 劇団「つばめ」が: an organisation with its name in brackets."""
    unit, before = bunsetsu[place], bunsetsu[place - 1] if place else None
    if (
        before is None
        or before.kind is not BunsetsuKind.NOUN
        or before.tail
        or unit.particle not in {"は", "が", "も"}
    ):
        return None
    known = _known(before, mentions)
    if known is None or known.kind is not MentionKind.ORGANISATION:
        return None
    quoted = unit.tokens[0]
    span = Span(known.span.start, quoted.end)
    return Argument(
        Mention(span, known.text + quoted.surface, known.kind), place, unit.particle, is_known=True
    )


def _aged(place: int, bunsetsu: Sequence[Bunsetsu], mentions: Sequence[Mention]) -> Mention | None:
    """イワノフさん、62歳は: an age set off by commas stands for the name before it."""
    before = bunsetsu[place - 1] if place else None
    if before is None or before.tail or not AGED.fullmatch(bunsetsu[place].words):
        return None
    known = _known(before, mentions)
    return known if known is not None and known.kind is MentionKind.NAME else None


def _known(unit: Bunsetsu, mentions: Sequence[Mention]) -> Mention | None:
    """The mention that ends in the content of the bunsetsu, what follows it there being no noun of its own."""
    start, end = unit.tokens[0].start, unit.head.end
    for mention in reversed(mentions):
        if mention.span.end <= start:
            return None
        if mention.span.start < end and _ends_phrase(unit, mention):
            return mention
    return _explained(unit, mentions)


def _explained(unit: Bunsetsu, mentions: Sequence[Mention]) -> Mention | None:
    """マギー（奈月マーガレット）: a name in round brackets that closes the phrase says who it is."""
    closing = [token for token in unit.tokens if token.pos[1] == "括弧閉"]
    if not closing:
        return None
    tokens = unit.tokens[: unit.content]
    for mention in mentions:
        if mention.kind is MentionKind.NAME and mention.span.start > tokens[0].start:
            after = [token for token in closing if token.start == mention.span.end]
            before = [
                token for token in tokens if token.pos[1] == "括弧開" and token.end == mention.span.start
            ]
            if after and before:
                return mention
    return None


def _ends_phrase(unit: Bunsetsu, mention: Mention) -> bool:
    """Whether the mention stands outside round brackets and no noun of its own follows it there."""
    start, end = mention.span.start, mention.span.end
    is_set_off = sum(token.surface == SETTING_OFF for token in unit.tokens) == PAIR
    depth = 0
    for token in unit.tokens[: unit.content]:
        kind = token.pos[1]
        if kind in BRACKETS:
            depth += BRACKETS[kind]
        elif is_set_off and token.surface == SETTING_OFF:
            depth = 1 - depth  # 紺野代表（26）＝東京都在住＝は
        if depth and token.start == start and token.end <= end:
            return False
        if token.start >= end and depth == 0 and token.pos[0] in {"名詞", "動詞"}:
            return False
    return True


def _may_speak(unit: Bunsetsu, abstract: AbstractSet[str]) -> bool:
    """Whether the head is a plain noun that is not known to be a thing."""
    head = unit.head
    return (
        head.pos[:3] in NOUN_PARTS
        and head.surface not in abstract
        and head.normalized_form not in abstract
        and not any(token.pos[1] == "数詞" for token in unit.tokens[: unit.content])
    )


def _by_case(unit: Bunsetsu, kind: MentionKind = MentionKind.TITLE) -> Mention:
    """A mention made of the phrase, without what follows in round brackets: we know nothing of it but its case."""
    tokens: list[Token] = list(unit.tokens[: unit.content])
    aside = next(
        (index for index, token in enumerate(tokens) if index and token.pos[1] == "括弧開"), len(tokens)
    )
    tokens = tokens[:aside]
    span = Span(tokens[0].start, tokens[-1].end)
    return Mention(span, "".join(token.surface for token in tokens), kind)
