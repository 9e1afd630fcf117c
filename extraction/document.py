"""Document: one article cut up once and never changed. Cutting up is over, judging begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Final, NamedTuple

from extraction.arguments import Argument, find_arguments
from extraction.brackets import find_brackets
from extraction.clauses import Bunsetsu, BunsetsuKind, cut_bunsetsu
from extraction.cues import FoundCue, find_cues, find_matches
from extraction.entities import Resolution, resolve
from extraction.lexicon import Lexicon
from extraction.mentions import find_mentions
from extraction.model import Bracket, Mention, MentionKind, Region, Span, Token
from extraction.regions import BEGIN, Stretch, find_regions, goes_on, region_at, split_paragraphs
from extraction.sentences import Piece, holes_in, split_sentences, tokenize_masked

END: Final = attrgetter("span.end")


@dataclass(frozen=True)
class Sentence:
    """A sentence with the brackets in it masked. `container` is the bracket it stands in, None in the article itself.

    Its bunsetsu, cues and arguments are looked for when a rule first asks: of a third of all sentences none does.
    """

    index: int
    span: Span
    paragraph: int
    region: Region
    container: int | None
    tokens: tuple[Token, ...]
    has_brackets: bool
    mentions: tuple[Mention, ...]
    lexicon: Lexicon = field(repr=False, compare=False)

    @cached_property
    def bunsetsu(self) -> tuple[Bunsetsu, ...]:
        """Its phrases, in order."""
        return cut_bunsetsu(self.tokens)

    @cached_property
    def cues(self) -> tuple[FoundCue, ...]:
        """Its reporting predicates, in order."""
        matches = find_matches(self.tokens, self.lexicon)
        return find_cues(matches, self.tokens, self.bunsetsu) if matches else ()

    @cached_property
    def arguments(self) -> tuple[Argument, ...]:
        """Who stands in which case, in order."""
        return find_arguments(self.bunsetsu, self.mentions, self.lexicon.names)

    @cached_property
    def quote_places(self) -> Mapping[Span, int]:
        """Where among the bunsetsu each bracket of the sentence stands."""
        return MappingProxyType(
            {
                unit.tokens[0].span: place
                for place, unit in enumerate(self.bunsetsu)
                if unit.kind is BunsetsuKind.QUOTE
            }
        )


@dataclass(frozen=True)
class Document:
    """The article as read: paragraphs, regions, brackets, sentences and who is named."""

    text: str
    paragraphs: tuple[Span, ...]
    regions: tuple[Stretch, ...]
    brackets: tuple[Bracket, ...]
    sentences: tuple[Sentence, ...]
    people: Resolution

    def region_of(self, span: Span) -> Region:
        """The part of the page that the span begins in."""
        return region_at(self.regions, span.start)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence of the article itself that holds the position, or the next one behind it."""
        return self._outer[bisect_right(self._outer, position, key=END)]

    def sentences_up_to(self, end: int, most: int) -> Sequence[Sentence]:
        """The sentences of the article itself that begin before the position, nearest first, not more than so many."""
        index = bisect_left(self._outer, end, key=BEGIN)
        return self._outer[max(0, index - most) : index][::-1]

    def mentions_in(self, span: Span) -> Sequence[Mention]:
        """Who is named in the span, in order."""
        mentions = self._mentions
        begin = bisect_left(mentions, span.start, key=BEGIN)
        end = bisect_left(mentions, span.end, key=BEGIN)
        return [one for one in mentions[begin:end] if one.span.end <= span.end]

    def mention_ending_before(self, position: int) -> Mention | None:
        """The last one named before the position."""
        index = bisect_left(self._mentions, position, key=BEGIN) - 1
        return self._mentions[index] if index >= 0 and self._mentions[index].span.end <= position else None

    def brackets_in(self, span: Span) -> Sequence[Bracket]:
        """The brackets that begin in the span, in order."""
        begin = bisect_left(self.brackets, span.start, key=BEGIN)
        end = bisect_left(self.brackets, span.end, key=BEGIN)
        return self.brackets[begin:end]

    @cached_property
    def people_named(self) -> Sequence[Mention]:
        """Everybody who is named with a name outside brackets, in order."""
        named = (mention for sentence in self._outer for mention in sentence.mentions)
        return [mention for mention in named if mention.kind is MentionKind.NAME]

    @cached_property
    def _mentions(self) -> Sequence[Mention]:
        """Everybody named, in order."""
        return sorted(self.people.of, key=lambda one: one.span)

    @cached_property
    def _outer(self) -> Sequence[Sentence]:
        """The sentences of the article itself."""
        return [one for one in self.sentences if one.container is None]

    @cached_property
    def place_of_bracket(self) -> Mapping[Span, tuple[Sentence, int]]:
        """The sentence that each bracket stands in as a masked word, and its place among the bunsetsu."""
        return MappingProxyType(
            {
                span: (sentence, place)
                for sentence in self.sentences
                if sentence.has_brackets
                for span, place in sentence.quote_places.items()
            }
        )


def read_document(text: str, lexicon: Lexicon) -> Document:
    """Cut the article up: a pure function of its text and the word lists."""
    paragraphs = split_paragraphs(text)
    regions = find_regions(text, paragraphs)
    brackets = find_brackets(text)
    sentences = _sentences(text, regions, brackets, lexicon)
    mentions = [mention for sentence in sentences for mention in sentence.mentions]
    people = resolve(
        sorted(mentions, key=lambda mention: mention.span),
        text,
        lexicon,
        [bracket.span for bracket in brackets],
    )
    return Document(text, paragraphs, regions, brackets, sentences, people)


class _Cut(NamedTuple):
    """A sentence before anybody knows who is named in the article."""

    span: Span
    paragraph: int
    container: int | None
    tokens: tuple[Token, ...]
    has_brackets: bool


def _sentences(
    text: str, regions: Sequence[Stretch], brackets: Sequence[Bracket], lexicon: Lexicon
) -> tuple[Sentence, ...]:
    """The sentences of the article, and those inside every bracket that holds another one.

    All are cut before any is read: with other work in between, Sudachi takes half as long again.
    """
    cuts = list(_cuts(text, regions, brackets))
    taught = frozenset(alias.form for alias in lexicon.aliases.values())
    named = find_mentions([cut.tokens for cut in cuts], lexicon.names, taught)
    return tuple(
        _sentence(index, cut, mentions, regions, lexicon)
        for index, (cut, mentions) in enumerate(zip(cuts, named, strict=True))
    )


def _cuts(text: str, regions: Sequence[Stretch], brackets: Sequence[Bracket]) -> Iterator[_Cut]:
    """The article cut into sentences and tokens, brackets masked."""
    children: dict[int | None, list[Span]] = {}
    for bracket in brackets:
        children.setdefault(bracket.parent, []).append(bracket.span)
    for container in [None, *(index for index in children if index is not None)]:
        for paragraph, piece in _pieces(text, regions, brackets, container, children.get(container, [])):
            for span in split_sentences(text, piece):
                holes = holes_in(piece.holes, span)
                tokens = tokenize_masked(text, span, holes)
                yield _Cut(span, paragraph, container, tokens, bool(holes))


def _sentence(
    index: int, cut: _Cut, mentions: tuple[Mention, ...], regions: Sequence[Stretch], lexicon: Lexicon
) -> Sentence:
    """The finished sentence."""
    return Sentence(
        index=index,
        span=cut.span,
        paragraph=cut.paragraph,
        region=region_at(regions, cut.span.start),
        container=cut.container,
        tokens=cut.tokens,
        has_brackets=cut.has_brackets,
        mentions=mentions,
        lexicon=lexicon,
    )


def _pieces(
    text: str,
    regions: Sequence[Stretch],
    brackets: Sequence[Bracket],
    container: int | None,
    holes: Sequence[Span],
) -> list[tuple[int, Piece]]:
    """What is cut into sentences, with the paragraph it stands in."""
    if container is not None:
        span = brackets[container].span
        inside = Span(span.start + 1, span.end - brackets[container].is_closed)
        paragraph = bisect_right(regions, span.start, key=BEGIN) - 1
        return [(paragraph, Piece(inside, tuple(holes)))]
    return [
        (index, Piece(span, tuple(holes_in(holes, span))))
        for index, span in enumerate(_joined(text, regions, holes))
    ]


def _joined(text: str, regions: Sequence[Stretch], holes: Sequence[Span]) -> list[Span]:
    """The stretches of the page; those that one bracket, or one sentence around listed voices, runs through are one."""
    joined: list[Span] = []
    is_listing = False
    for stretch in regions:
        is_listing = bool(joined) and goes_on(text, joined[-1], stretch.span, is_listing=is_listing)
        if joined and (is_listing or _is_crossed(joined[-1].end, holes)):
            joined[-1] = Span(joined[-1].start, stretch.span.end)
        else:
            joined.append(stretch.span)
    return joined


def _is_crossed(end: int, holes: Sequence[Span]) -> bool:
    """Whether one of the holes, which come in order and do not overlap, begins before the position and ends behind."""
    index = bisect_left(holes, (end,)) - 1
    return index >= 0 and end < holes[index].end
