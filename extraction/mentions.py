"""Who is named, and where: noun runs of a sentence that name somebody who could speak.

Sudachi has no named entities, so that a run is judged by its head: a title or 氏 behind a name, a name, an
organisation's last word, a noun for people.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from extraction.model import NO_NUMBER, Mention, MentionKind, Span, Token
from extraction.name_lexicon import NameLexicon, ends_in
from extraction.neighbours import after_roles, explained, with_owners
from extraction.noun_runs import (
    ACRONYM,
    FOREIGN_PART,
    JOINERS,
    KANJI_NAME,
    KATAKANA,
    NUMERAL,
    NounRun,
    endings,
    given_start,
    is_later_part,
    is_name,
    may_be_given,
    mention_of,
    noun_runs,
    text_of,
)

ACRONYM_END: Final = re.compile(r"[A-Z0-9Ａ-Ｚ&]+$")
TOWN: Final = re.compile(r".+[市県町村区都府州]$")
SIDE: Final = "側"  # ミスターピザ側: a party, whoever it is
AROUND: Final = "周辺"  # 首相周辺: somebody near, whoever it is; not 駅周辺
ALONE: Final = ""  # the title of a name that has none
NOBODY: Final[AbstractSet[str]] = frozenset()
LONGEST_TITLE: Final = 6  # tokens between a name and the end of its title: 組織/委員会/会長


def find_mentions(
    sentences: Sequence[tuple[Token, ...]], names: NameLexicon, taught: AbstractSet[str] = NOBODY
) -> Iterator[tuple[Mention, ...]]:
    """The mentions of every sentence of an article, in order; a name that one of them introduces is one in all.

    `taught` are names that are known before.
    """
    finder = _Finder(names)
    runs = [noun_runs(tokens, names.title_prefix) for tokens in sentences]
    ends = names.ends
    first = [
        explained(
            tokens,
            of_sentence,
            after_roles(
                of_sentence,
                [finder.first(run) if ends.get(run[-1].number, True) else None for run in of_sentence],
            ),
        )
        for tokens, of_sentence in zip(sentences, runs, strict=True)
    ]
    known = frozenset(
        name for tokens, found in zip(sentences, first, strict=True) for name in _known_names(tokens, found)
    )
    second = _Finder(names, known, taught)
    for tokens, of_sentence, found in zip(sentences, runs, first, strict=True):
        is_known = bool(taught) or not known.isdisjoint([token.surface for token in tokens])
        again = second.again(of_sentence, found) if is_known else found
        yield with_owners(tokens, of_sentence, again, names.kin_endings)


def _known_names(tokens: Sequence[Token], mentions: Sequence[Mention | None]) -> Iterator[str]:
    """The names by which the people of a sentence are called elsewhere without a title: 山田太郎 -> 山田, 太郎."""
    for mention in mentions:
        if mention is None or mention.kind is not MentionKind.NAME:
            continue
        pieces = [piece for piece in re.split(r"[・＝=･\s]", mention.name) if piece]
        yield from (piece for piece in (*pieces, mention.name) if len(piece) >= 2)
        end = mention.span.start + len(mention.name)
        inside = [token for token in tokens if mention.span.start <= token.start and token.end <= end]
        if len(inside) >= 2 and len(pieces) == 1:
            yield from (token.surface for token in inside if len(token.surface) >= 2 or token is inside[0])


@dataclass(frozen=True, slots=True)
class _Finder:
    """Judges runs with the lists and the names of the article."""

    names: NameLexicon
    known: AbstractSet[str] = NOBODY
    taught: AbstractSet[str] = NOBODY

    def first(self, run: NounRun) -> Mention | None:
        """What the run names while no name of the article is known; of a single word that is asked once for all articles."""
        last, names = run[-1], self.names
        if last.number == NO_NUMBER:
            return self.mention(run)
        if last.number not in names.ends:
            names.ends[last.number] = self._may_end(last)
        if not names.ends[last.number] or len(run) > 1:
            return self.mention(run) if names.ends[last.number] else None
        if last.number not in names.alone:
            names.alone[last.number] = self.mention(run)
        found = names.alone[last.number]
        return found and found._replace(span=last.span)

    def _may_end(self, token: Token) -> bool:
        """Whether a run that names somebody may end in the word: an end of a listed word, a name, what looks like one."""
        word = token.surface
        return (
            word in self.names.tails
            or ends_in(word, self.names.attached_endings)
            or word.endswith(("人", "名", SIDE, AROUND))
            or token.pos[1] == "固有名詞"
            or self._heads_organisation(token)
            or self.names.ends_like_person(word)
            or bool(KATAKANA.match(word) or ACRONYM_END.match(word))
            or may_be_given(word, self.names)
        )

    def again(self, runs: Sequence[NounRun], found: Sequence[Mention | None]) -> Sequence[Mention | None]:
        """What the runs name, those that hold a known name judged anew."""
        return [
            self.mention(run) if self._holds_known(run) else mention
            for run, mention in zip(runs, found, strict=True)
        ]

    def _holds_known(self, run: NounRun) -> bool:
        """Whether the run may be judged otherwise by now."""
        is_known = not self.known.isdisjoint([token.surface for token in run])
        return is_known or any(name in text_of(run) for name in self.taught)

    def mention(self, run: NounRun) -> Mention | None:
        """What the run names, or None where it names nobody."""
        tokens = self._without_plural(run)
        has_plural = len(tokens) < len(run)
        named = self._titled(tokens) or self._named(tokens)
        if named is not None and has_plural:
            is_person = named.kind is MentionKind.NAME
            end = run[-1].end
            return (
                named._replace(span=Span(named.span.start, end))
                if is_person
                else mention_of(run, MentionKind.GROUP)
            )
        text = text_of(tokens)
        return (
            self._pronoun(tokens, text)
            or named
            or self._organisation(tokens, text, run if has_plural else tokens)
            or self._common(tokens, run, has_plural=has_plural)
            or self._taught(tokens)
        )

    def _taught(self, tokens: Sequence[Token]) -> Mention | None:
        """Words that name nobody but for a person who taught so."""
        name = text_of(tokens)
        return mention_of(tokens, MentionKind.NAME, name) if name in self.taught else None

    def _without_plural(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """住民ら -> 住民."""
        end = len(tokens)
        while end > 1 and tokens[end - 1].surface in self.names.plural:
            end -= 1
        return tokens[:end]

    def _pronoun(self, tokens: Sequence[Token], text: str) -> Mention | None:
        """彼, 同氏, 同社, 両首脳."""
        names = self.names
        is_same = text.startswith("同") and text[1:] in names.same
        if is_same or text in names.pronoun or text in names.pronoun_group:
            return mention_of(tokens, MentionKind.PRONOUN)
        return None

    # --- a name with what is attached to it

    def _titled(self, tokens: Sequence[Token]) -> Mention | None:
        """山田太郎氏, ライアン・ジンク米内務長官: a name before a title; the title alone where there is none."""
        start = self._title_start(tokens)
        if start == len(tokens):
            return None
        is_honorific = tokens[-1].surface in self.names.honorific
        end = start if is_honorific else self._name_end(tokens, start)
        name_start = self._name_start(tokens, end, title=text_of(tokens[start:]))
        if is_honorific and name_start == end:
            name_start = self._called(tokens, end)
        if name_start < end:
            title = text_of(tokens[end:])
            return mention_of(tokens[name_start:], MentionKind.NAME, text_of(tokens[name_start:end]), title)
        if is_honorific:
            kind = self._kind_of_head(tokens[:-1])
            return mention_of(tokens, kind) if kind else None
        if len(text_of(tokens)) < 2:
            return None
        is_calling = tokens[-1].surface.endswith(self.names.calling_endings)
        kind = MentionKind.ANONYMOUS if is_calling else MentionKind.TITLE
        return mention_of(tokens, kind, title=text_of(tokens))

    def _title_start(self, tokens: Sequence[Token]) -> int:
        """Where the longest title, calling or 氏 at the end begins; the end where there is none."""
        if len(tokens) > 1 and tokens[-1].surface in self.names.honorific:
            return len(tokens) - 1
        for start, words in endings(tokens, 4):
            if words in self.names.attached:
                return start
        last = tokens[-1].surface
        is_longer = len(last) > 2 and ends_in(last, self.names.attached_endings)
        is_office = (
            is_longer
            and not KATAKANA.match(last)
            and not is_name(tokens[-1])
            and tokens[-1].pos[2] != "サ変可能"
        )
        return len(tokens) - 1 if is_office else len(tokens)

    def _name_end(self, tokens: Sequence[Token], start: int) -> int:
        """Where the name ends before a title that has words of its own: ジンク|米内務長官; `start` where it has none."""
        for end in range(start, max(0, start - LONGEST_TITLE), -1):
            token = tokens[end - 1]
            is_sure = is_name(token) or is_later_part(tokens, end - 1)
            is_likely = self._is_foreign(token) or token.surface in self.known
            is_likely = is_likely or given_start(tokens, end - 1, self.names, is_titled=True) is not None
            if is_sure or is_likely or (end == start and self._is_called(token)):
                between = tokens[end:start]
                is_firm = not is_sure and any(self._heads_organisation(one) for one in between)
                return start if is_firm else end
        return start

    def _name_start(self, tokens: Sequence[Token], end: int, title: str) -> int:
        """Where the name that ends at `end` begins; `end` where there is none."""
        start = end
        while start > 0:
            token = tokens[start - 1]
            given = (
                given_start(tokens, start - 1, self.names, is_titled=title != ALONE) if start == end else None
            )
            if given is not None:
                return given - 1  # the surname begins the name
            is_part = is_later_part(tokens, start - 1) or self._is_surname(tokens, start - 1, end)
            if is_part or self._may_be_name(token, is_last=start == end, title=title):
                start -= 1
            elif 2 <= start < end and (token.surface in JOINERS or token.pos[0] == "空白"):
                start -= 2  # what stands before a joiner inside a run is a part of a foreign name
            else:
                break
        return start

    def _is_surname(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """黒部|芳江: a place that the dictionary knows as no surname is one right before a given name."""
        token = tokens[at]
        is_place = token.pos[2] == "地名" and token.pos[3] != "国" and not TOWN.match(token.surface)
        is_whole = at + 2 == end and tokens[at + 1].pos[3] == "名"
        return is_place and is_whole and bool(KANJI_NAME.match(token.surface))

    def _may_be_name(self, token: Token, *, is_last: bool, title: str) -> bool:
        """Whether the token can be a part of the name before the title."""
        if token.surface in self.names.title or token.surface in self.names.title_prefix:
            return token.surface in self.known
        if token.pos[3] == "国":
            return False
        if is_name(token) or token.surface in self.known or self._is_foreign(token):
            return True
        if is_last and self._is_called(token) and title != ALONE:
            return True
        is_place = token.pos[1:3] == ("固有名詞", "地名")
        if is_place and is_last:
            is_place = (
                TOWN.match(token.surface)
                or token.surface in self.names.place
                or KATAKANA.match(token.surface)
            )
            return title != ALONE and not (is_place and title in self.names.of_place)
        return token.is_oov and not is_last and bool(KANJI_NAME.match(token.surface))

    def _is_foreign(self, token: Token) -> bool:
        """A katakana word that the dictionary lacks or knows as a proper noun."""
        if not KATAKANA.match(token.surface) or self._is_listed(token.surface):
            return False
        return token.is_oov or (token.pos[1] == "固有名詞" and token.pos[2] != "地名")

    def _is_called(self, token: Token) -> bool:
        """A katakana word right before a title that does not say which office: マルーリス選手, not サッカー選手."""
        word = token.surface
        is_word = (
            token.pos[2] == "サ変可能" or token.pos[1:3] == ("固有名詞", "地名") or word in self.names.of_what
        )
        return bool(KATAKANA.match(word)) and not is_word and not self._is_listed(word)

    def _is_listed(self, word: str) -> bool:
        """Whether the word is one of the lists' own."""
        return word in self.names.no_names

    def _called(self, tokens: Sequence[Token], end: int) -> int:
        """スギちゃん, 高金素梅さん: what stands right before 氏 is a name whatever the dictionary says."""
        start = end
        while start > 0 and end - start < 3 and not self._is_listed(tokens[start - 1].surface):
            token = tokens[start - 1]
            is_noun = token.pos[0] in {"名詞", "接頭辞", "接尾辞"} and token.pos[1] != NUMERAL
            if is_noun and (KANJI_NAME.match(token.surface) or FOREIGN_PART.match(token.surface)):
                start -= 1
            else:
                break
        return start if len(text_of(tokens[start:end])) <= 6 else end

    # --- a name alone, or behind its title

    def _named(self, tokens: Sequence[Token]) -> Mention | None:
        """工藤公康, 国防長官ピート・ヘグセス, and names that the article introduces elsewhere."""
        end = len(tokens)
        start = self._name_start(tokens, end, title=ALONE)
        name = tokens[start:end]
        if not name or not self._is_sure_name(name):
            return None
        title = text_of(tokens[:start]) if start and self._title_start(tokens[:start]) < start else ""
        bare, own_title = self._split(text_of(name))
        return mention_of(name, MentionKind.NAME, bare, own_title or title)

    def _split(self, name: str) -> tuple[str, str]:
        """トランプ大統領, which the dictionary has as one word, as name and title."""
        for length in range(min(4, len(name) - 2), 1, -1):
            if name[-length:] in self.names.title:
                return name[:-length], name[-length:]
        return name, ""

    def _is_sure_name(self, name: Sequence[Token]) -> bool:
        """Whether a name without title is one: known to Sudachi or the article, or in several parts."""
        if any(is_name(token) for token in name):
            return name[0].surface not in self.names.of_place
        if given_start(name, len(name) - 1, self.names, is_titled=False) == 1:
            return name[0].surface not in self.names.place
        has_parts = any(token.surface in JOINERS or token.pos[0] == "空白" for token in name)
        return has_parts or text_of(name) in self.known or name[-1].surface in self.known

    # --- organisations, groups, the unnamed

    def _organisation(self, tokens: Sequence[Token], text: str, whole: Sequence[Token]) -> Mention | None:
        """気象庁, 相模原市保健所, 中国, NHK."""
        last = tokens[-1]
        names = self.names
        is_country = last.pos[1:4] == ("固有名詞", "地名", "国") and len(tokens) == 1
        is_one = (
            text in names.organisation_name
            or text in names.organisation_alone
            or text in names.country_of
            or is_country
            or bool(ACRONYM.match(text) and text not in names.no_organisation)
            or (last.pos[1:3] == ("固有名詞", "地名") and bool(TOWN.match(last.surface)))
            or (
                (len(tokens) > 1 or last.surface not in names.organisation) and self._heads_organisation(last)
            )
            or (len(tokens) > 1 and self._is_foreign(last) and tokens[-2].surface in names.organisation)
        )
        return mention_of(whole, MentionKind.ORGANISATION, text) if is_one else None

    def _heads_organisation(self, token: Token) -> bool:
        """Whether the word is an organisation's last one, or ends in one: 保健所, 気象庁."""
        word = token.surface
        if word in self.names.organisation:
            return True
        if token.pos[0] not in {"名詞", "接尾辞"} or token.pos[1] == NUMERAL or KATAKANA.match(word):
            return False
        return ends_in(word, self.names.organisation_endings) or (
            len(word) >= 3 and word[-1] in "省庁署党紙団"
        )

    def _common(self, tokens: Sequence[Token], whole: Sequence[Token], *, has_plural: bool) -> Mention | None:
        """住民, 男性, 情報筋, 報告書: the head noun says what it is."""
        kind = self._kind_of_head(tokens)
        is_around = len(whole) > 1 and whole[-1].surface == AROUND
        if is_around and whole[-2].surface in self.names.title | self.names.organisation_alone:
            return mention_of(whole, MentionKind.ANONYMOUS)
        if kind is None:
            is_side = whole[-1].surface.endswith(SIDE) and len(text_of(whole)) > 1
            return mention_of(whole, MentionKind.GROUP) if is_side else None
        if has_plural and kind is not MentionKind.DOCUMENT:
            return mention_of(whole, MentionKind.GROUP)
        return mention_of(tokens, kind)

    def _kind_of_head(self, tokens: Sequence[Token]) -> MentionKind | None:
        """The list that the last words of the run are in, longest first."""
        names = self.names
        for _, word in endings(tokens, 3):
            if word in names.anonymous:
                return MentionKind.ANONYMOUS
            if word in names.group:
                return MentionKind.GROUP
            if word in names.document:
                return MentionKind.DOCUMENT
        last = tokens[-1]
        if last.surface in {"人", "名"} and len(tokens) > 1:
            return MentionKind.GROUP
        is_word = last.pos[0] == "名詞" and len(last.surface) > 2
        is_person = names.ends_like_person(last.surface) and (
            is_word or (last.pos[0] == "接尾辞" and len(tokens) > 1)
        )
        return MentionKind.ANONYMOUS if is_person else None
