"""Runs of nouns in a sentence: what stands together as one name or one phrase."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from extraction.model import Mention, MentionKind, Span, Token
from extraction.name_lexicon import NameLexicon
from extraction.signs import Signs

NOMINAL: Final = frozenset({"名詞", "代名詞", "接尾辞", "接頭辞", "記号", "形状詞"})
ADVERBIAL: Final = "副詞可能"
JOINERS: Final = frozenset({"・", "＝", "=", "･", "゠", "-", "－", "‐", "．", "."})
HONORIFIC: Final = frozenset({"さん", "氏", "ちゃん", "くん", "さま"})
NUMERAL: Final = "数詞"
ASIDE: Final = re.compile(r"[（(][^（()）]*[）)]")
KANJI_NAME: Final = re.compile(r"[一-鿿々ヶぁ-んァ-ヺー\U00020000-\U0003ffff]{1,5}$")
KATAKANA: Final = re.compile(r"[ァ-ヺー―ｦ-ﾟ]{2,}$")
FOREIGN_PART: Final = re.compile(r"(?:[ァ-ヺー―ｦ-ﾟ]+|[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ.．]*)$")
RARE_KANJI: Final = "\U00020000"  # 𠮷, which the dictionary takes for a sign
ACRONYM: Final = re.compile(r"[A-ZＡ-Ｚ][A-Z0-9Ａ-Ｚ&]{1,7}$")
OPENING: Final = frozenset("（(")
CLOSING: Final = frozenset("）)")
LONGEST_GIVEN: Final = 3  # signs
LATER_SIGNS: Final = frozenset("生子代人士也")  # which end given names and begin none
TOWN_SIGNS: Final = frozenset("市県町村区都府州国")
# Nouns of time that stand in titles all the same, and those for people.
ADVERBIAL_NOUNS: Final = frozenset({"元", "前", "現", "故", "昔", "自身", "一人", "1人", "１人"})


# Over the signs of a sentence (see _sign).
RUN: Final = re.compile(
    "(?:[nNkhs]|a(?=h))(?:[nNkhs]|a(?=h)|(?<=s)d|j(?=[nNkhs])|(?<=N)b(?=[Nf])|o[^c]{0,6}c(?=[nNkhs]))*"
)
PLAIN: Final = re.compile("[nNhsad]+")
ASIDE_IN_RUN: Final = re.compile("o[^c]*c")


# Nouns that stand together, what stood in round brackets among them left out: 安藤美孝（よしたか）市長.
NounRun = tuple[Token, ...]


def noun_runs(tokens: tuple[Token, ...], title_prefix: AbstractSet[str]) -> list[NounRun]:
    """Maximal runs of nouns, round brackets inside stepped over where the run goes on behind them, cut where they are two."""
    runs: list[NounRun] = []
    signs = SIGNS.line(tokens)
    for match in RUN.finditer(signs):
        start, end = match.span()
        run = tokens[start:end]
        if end - start > 1 and not PLAIN.fullmatch(signs, start, end):
            asides = {at for aside in ASIDE_IN_RUN.finditer(match.group()) for at in range(*aside.span())}
            runs += parts_of(tuple(token for at, token in enumerate(run) if at not in asides), title_prefix)
        else:
            runs.append(run)
    return runs


def _sign(token: Token) -> str:
    """Its sign: n for a noun, N for one that can be a part of a foreign name, s for a surname, h for さん, k for one that joins.

    Of other words a for a noun of time, which only さん makes a name (陽|さん), d for a single sign that behind a surname is
    a given name, though the dictionary takes it for an adverb (藤波|颯), f for a foreign word, j for a joiner, b for a blank,
    o and c for round brackets, - for the rest.
    """
    is_foreign = FOREIGN_PART.match(token.surface)
    if _is_nominal(token):
        if is_foreign or token.surface in JOINERS:
            return "N" if is_foreign else "k"
        return "s" if is_surname(token) else "h" if token.surface in HONORIFIC else "n"
    if token.pos[0] in {"名詞", "副詞"} and KANJI_NAME.match(token.surface):
        return "a" if token.pos[0] == "名詞" else "d"
    if token.surface in JOINERS:
        return "j"
    if token.surface in OPENING or token.surface in CLOSING:
        return "o" if token.surface in OPENING else "c"
    return "f" if is_foreign else "b" if token.pos[0] == "空白" else "-"


def _is_nominal(token: Token) -> bool:
    """Whether the token can be part of a noun run: no adverbial noun, 元 and 前 excepted."""
    if token.pos[0] not in NOMINAL:
        return token.surface >= RARE_KANJI
    return token.pos[2] != ADVERBIAL or token.surface in ADVERBIAL_NOUNS


SIGNS: Final = Signs(_sign)


def parts_of(tokens: tuple[Token, ...], title_prefix: AbstractSet[str]) -> Iterator[NounRun]:
    """大阪府・橋下徹知事 is two; キール・スターマー首相 and 古賀誠・元幹事長, 黒田百合子・東京大教授 are one."""
    start = 0
    for index in range(1, len(tokens) - 1):
        if tokens[index].surface not in JOINERS:
            continue
        before, after = tokens[index - 1], tokens[index + 1]
        is_foreign = FOREIGN_PART.match(before.surface) and FOREIGN_PART.match(after.surface)
        is_office = is_name(before) and before.pos[3] == "名" and not is_name(after)
        is_title_behind = is_office or (is_name(before) and after.surface in title_prefix)
        if not is_foreign and not is_title_behind:
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def is_name(token: Token) -> bool:
    """Whether Sudachi knows it as a name of people."""
    return token.pos[1:3] == ("固有名詞", "人名")


def is_surname(token: Token) -> bool:
    """Whether Sudachi knows it as a surname."""
    return is_name(token) and token.pos[3] == "姓"


def given_start(tokens: Sequence[Token], index: int, names: NameLexicon, *, is_titled: bool) -> int | None:
    """Where the given name begins that ends at the token, behind a surname: 中村|凪, 加藤|めい, 藤波|颯|真; None if none does.

    The dictionary knows rare ones as other words. `is_titled`: a title stands behind, so that any word of such signs
    will do; else only single signs or a listed name.
    """
    for first in range(index, max(0, index - LONGEST_GIVEN), -1):
        if _may_be_surname(tokens[first - 1], names):
            part = tokens[first : index + 1]
            words = text_of(part)
            is_short = is_titled or all(len(token.surface) == 1 or token.is_oov for token in part)
            is_made = words[0] in names.given_signs and set(words) <= names.given_signs | LATER_SIGNS
            is_one = is_short and is_made and len(words) <= LONGEST_GIVEN
            return first if is_one or words in names.given_name else None
    return None


def may_be_given(word: str, names: NameLexicon) -> bool:
    """Whether the word can end a given name."""
    return word in names.given_name or set(word) <= names.given_signs | LATER_SIGNS


def _may_be_surname(token: Token, names: NameLexicon) -> bool:
    """A surname, or a small place that has given its name to people: 石川|蒼; no prefecture but with a listed name."""
    is_place = token.pos[1:4] == ("固有名詞", "地名", "一般") and bool(KANJI_NAME.match(token.surface))
    return is_surname(token) or (is_place and token.surface[-1] not in TOWN_SIGNS)


def is_later_part(tokens: Sequence[Token], index: int) -> bool:
    """Whether a dot or a blank ties the word to a part of a foreign name before it: ライアン・ジンク."""
    if index < 2 or not KATAKANA.match(tokens[index].surface):
        return False
    joiner, before = tokens[index - 1], tokens[index - 2]
    is_joined = joiner.surface in JOINERS or joiner.pos[0] == "空白"
    return is_joined and bool(FOREIGN_PART.match(before.surface))


def text_of(tokens: Sequence[Token]) -> str:
    """The tokens as they stand in the article."""
    return tokens[0].surface if len(tokens) == 1 else "".join([token.surface for token in tokens])


def endings(tokens: Sequence[Token], most: int) -> Sequence[tuple[int, str]]:
    """The last words of a run, as many as `most` of them and fewer, with where they begin."""
    found: list[tuple[int, str]] = []
    words = ""
    for start in range(len(tokens) - 1, max(-1, len(tokens) - 1 - most), -1):
        words = tokens[start].surface + words
        found.append((start, words))
    return found[::-1]


def mention_of(tokens: Sequence[Token], kind: MentionKind, name: str = "", title: str = "") -> Mention:
    """The mention that the tokens are; readings in round brackets are no part of its words."""
    span = Span(tokens[0].start, tokens[-1].end)
    return Mention(span, ASIDE.sub("", text_of(tokens)), kind, ASIDE.sub("", name), title.lstrip("・"))
