"""Reporting predicates in a sentence: where they stand, how they are inflected, what they make of the words before."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.lexicon import CueEntry, CueKind, Lexicon
from extraction.model import Cue, QuoteKind, Span, Token

TO_SURU: Final = CueEntry("とする", CueKind.SPEECH, frozenset({"と"}), "n")
SURU: Final = frozenset({"する", "できる", "致す", "いたす", "なさる"})
NOUN_APPEARS: Final = "が"  # 批判が相次ぐ, 声が上がる
GIVEN: Final = frozenset({"れる", "られる", "貰う", "頂く"})  # 言われた, 言ってもらった: the subject listens
# 伝えられる, 批判を浴びる: listed as words of their own.
PASSIVE: Final = ("られる", "される", "を浴びる", "を受ける")
LINKING: Final = frozenset({"を", "も", "が", "の", "は"})


class FoundCue(NamedTuple):
    """A reporting predicate of a sentence; `place` and `end_place` are its first and last bunsetsu."""

    cue: Cue
    kind: CueKind
    place: int
    end_place: int
    link: Link | None
    is_passive: bool
    is_negated: bool
    frames: frozenset[str]
    is_noun: bool  # a reporting noun with a light verb, or a noun that ends the sentence


class Match(NamedTuple):
    """A predicate as a range of tokens."""

    entry: CueEntry
    start: int
    end: int
    is_noun: bool


def find_matches(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Match]:
    """Every reporting predicate of one sentence: those of the lexicon, reporting nouns with a light verb, and と＋する."""
    beginning = lexicon.beginning.line(tokens)
    matches: list[Match] = []
    index = beginning.find("+")
    while index >= 0:
        match = _match_at(tokens, index, lexicon)
        if match is not None:
            matches.append(match)
        index = beginning.find("+", match.end if match else index + 1)
    return matches


def find_cues(
    matches: Sequence[Match], tokens: Sequence[Token], bunsetsu: Sequence[Bunsetsu]
) -> tuple[FoundCue, ...]:
    """The predicates with their inflection and their place among the bunsetsu, in order."""
    place_of = [place for place, unit in enumerate(bunsetsu) for _ in unit.tokens]
    return tuple(_found(match, tokens, bunsetsu, place_of) for match in matches)


def _match_at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Match | None:
    """The predicate that begins at the token."""
    token = tokens[index]
    if token.dictionary_form == "する" and index and tokens[index - 1].surface == "と":
        if _is_role(tokens, index - 2) or _is_attempt(tokens, index - 2):
            return None
        return Match(TO_SURU, index, index + 1, is_noun=False)
    found = lexicon.cue_at(tokens, index)
    if found is not None:
        entry, end = found
        if tokens[end - 1].pos[0] != "名詞" or _is_verbal(tokens, end):
            is_bare = tokens[end - 1].pos[0] == "名詞" and (
                end == len(tokens) or tokens[end].dictionary_form not in SURU
            )
            return Match(entry, index, end, is_noun=is_bare or NOUN_APPEARS in entry.form)
    return _light_verb_at(tokens, index, lexicon)


def _is_role(tokens: Sequence[Token], index: int) -> bool:
    """支援を条件と|する: the noun that ends there says what the object is taken for; nobody says it."""
    last = index
    while index >= 0 and tokens[index].pos[0] in {"名詞", "接尾辞", "接頭辞"}:
        index -= 1
    return last > index >= 0 and tokens[index].surface == "を"


def _is_attempt(tokens: Sequence[Token], index: int) -> bool:
    """手渡そうと|する: what somebody tries to do is not said."""
    return index >= 0 and tokens[index].pos[5].startswith("意志推量形")


def _is_verbal(tokens: Sequence[Token], end: int) -> bool:
    """Whether the noun before `end` is a predicate: 主張する, or the last word of a clause: 「…」と主張。"""
    if end == len(tokens):
        return True
    return tokens[end].dictionary_form in SURU or tokens[end].pos[1] in {"句点", "読点"}


def _light_verb_at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Match | None:
    """考えを示した: a reporting noun, a particle, and a verb that only carries it."""
    kind = lexicon.nouns.get(tokens[index].normalized_form) or lexicon.nouns.get(tokens[index].surface)
    if kind is None or index + 2 >= len(tokens) or tokens[index + 1].surface not in LINKING:
        return None
    verb = index + 2
    while verb < min(index + 5, len(tokens)) and tokens[verb].pos[0] in {"形容詞", "副詞", "形状詞"}:
        if tokens[verb].dictionary_form in lexicon.light_verbs:
            break
        verb += 1
    if verb == len(tokens) or tokens[verb].dictionary_form not in lexicon.light_verbs:
        return None
    entry = CueEntry(tokens[index].surface, _cue_kind(kind), frozenset({"との", "と", "を"}), "n")
    end = verb + 1
    while end < len(tokens) and (tokens[end].surface == "に" or tokens[end].dictionary_form in SURU):
        end += 1
    return Match(entry, index, end, is_noun=True)


def _cue_kind(kind: QuoteKind) -> CueKind:
    """What a reporting noun makes of the words before it."""
    return CueKind.WRITING if kind is QuoteKind.WRITING else CueKind.SPEECH


def _found(
    match: Match, tokens: Sequence[Token], bunsetsu: Sequence[Bunsetsu], place_of: Sequence[int]
) -> FoundCue:
    """The predicate with its inflection."""
    end = inflection_end(tokens, match.end)
    inflection = [token.normalized_form for token in tokens[match.end : end]]
    end_place = place_of[end - 1]
    start = match.start - 1 if match.entry is TO_SURU else match.start
    return FoundCue(
        cue=Cue(
            Span(tokens[start].start, tokens[end - 1].end),
            match.entry.kind.quote_kind,
            match.entry.form,
        ),
        kind=match.entry.kind,
        place=place_of[match.start],
        end_place=end_place,
        link=bunsetsu[end_place].link,
        is_passive=not GIVEN.isdisjoint(inflection) or match.entry.form.endswith(PASSIVE),
        is_negated="ない" in inflection or "ず" in inflection or "ぬ" in inflection,
        frames=match.entry.frames,
        is_noun=match.is_noun,
    )


def inflection_end(tokens: Sequence[Token], end: int) -> int:
    """Behind the auxiliaries of the predicate: 述べ|ている, 主張|していた."""
    while end < len(tokens):
        token = tokens[end]
        is_bridge = token.surface in {"て", "で"} and token.pos[1] == "接続助詞"
        if is_bridge and end + 1 < len(tokens) and tokens[end + 1].pos[1] == "非自立可能":
            end += 2
        elif token.pos[0] == "助動詞" or (token.pos[0] == "動詞" and token.pos[1] == "非自立可能"):
            end += 1
        else:
            return end
    return end


def unlisted_cue(cue: Cue, bunsetsu: Sequence[Bunsetsu], place: int) -> FoundCue:
    """A predicate that no list has, taken for a reporting word because of what stands before it."""
    unit = bunsetsu[place]
    inflection = {token.normalized_form for token in unit.tokens}
    return FoundCue(
        cue=cue,
        kind=CueKind.SPEECH,
        place=place,
        end_place=place,
        link=unit.link,
        is_passive=bool(inflection & {"れる", "られる"}),
        is_negated=bool(inflection & {"ない", "ず", "ぬ"}),
        frames=frozenset({"と"}),
        is_noun=False,
    )


def cues_after(cues: Sequence[FoundCue], place: int) -> Iterator[FoundCue]:
    """The predicates behind a bunsetsu."""
    return (found for found in cues if found.place > place)


def is_reported(unit: Bunsetsu) -> bool:
    """Whether the bunsetsu closes a reported clause: 行くと, 目標だと."""
    if unit.kind is BunsetsuKind.PREDICATE:
        return unit.link is Link.REPORTED
    return unit.kind is BunsetsuKind.QUOTE and unit.tail in {
        "だと",
        "であると",
        "ですと",
        "だったと",
        "であったと",
    }


def content_place(bunsetsu: Sequence[Bunsetsu], found: FoundCue, cues: Sequence[FoundCue] = ()) -> int | None:
    """The last bunsetsu of the clause that the predicate reports, what stands between them stepped over.

    変わったと彼は話す: the clause ends at 変わったと. None where no clause is reported. 遅れていると、 can be a condition
    too (Sudachi tags both alike): it is taken for a report unless it is itself one of `cues` (尋ねると、).
    """
    taken = {cue.end_place for cue in cues}
    for place in range(found.place - 1, -1, -1):
        unit = bunsetsu[place]
        is_ambiguous = unit.link is Link.TURNED and unit.tail.endswith("と") and place not in taken
        if is_reported(unit) or (is_ambiguous and place < found.place - 1 and found.link is Link.FINAL):
            return place
        is_tie = unit.words == "いう" and place > 0 and is_reported(bunsetsu[place - 1])
        is_passed = unit.link is Link.ATTRIBUTIVE and (is_tie or place < found.place - 1)
        if unit.kind is BunsetsuKind.QUOTE or (unit.kind is BunsetsuKind.PREDICATE and not is_passed):
            return None
    return None
