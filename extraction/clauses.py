"""Bunsetsu and clauses: what stands in which case, and which predicate closes what."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from extraction.model import Span, Token
from extraction.noun_runs import CLOSING, OPENING
from extraction.signs import Signs


class BunsetsuKind(Enum):
    """What a bunsetsu is in its sentence."""

    __hash__ = object.__hash__  # an enum's own is written in Python

    QUOTE = auto()
    NOUN = auto()
    PREDICATE = auto()
    OTHER = auto()


class Link(Enum):
    """How a predicate is tied to what follows it."""

    __hash__ = object.__hash__  # an enum's own is written in Python

    FINAL = auto()  # 述べた。
    CONTINUED = auto()  # 述べ、 / 述べて / 述べながら / 述べた上で
    TURNED = auto()  # 述べると、 / 述べたが、 / 述べたのに対し: the subject may change
    ATTRIBUTIVE = auto()  # 述べた同氏
    REPORTED = auto()  # 行くと（述べた）
    NOMINAL = auto()  # 行くことを / 行くかを


class Bunsetsu(NamedTuple):
    """A content word with what hangs on it. `particle` joins its trailing particles: は, に対し, によると.

    `words` are the content words as one string, `tail` is what follows them, commas left out: だと, などとして.
    """

    kind: BunsetsuKind
    tokens: tuple[Token, ...]
    content: int  # how many tokens are content
    words: str
    tail: str
    particle: str
    has_comma: bool
    link: Link | None = None

    @property
    def span(self) -> Span:
        """From the first token to the last, punctuation included."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def content_span(self) -> Span:
        """The content words alone."""
        return Span(self.tokens[0].start, self.tokens[self.content - 1].end)

    @property
    def head(self) -> Token:
        """The last content word."""
        return self.tokens[self.content - 1]

    def has_word(self, forms: AbstractSet[str]) -> bool:
        """Whether one of the content words has one of the dictionary forms."""
        return any(token.dictionary_form in forms for token in self.tokens[: self.content])


# は reaches over most clauses; が only as far as its own predicate, or a chain of て-forms.
CLOSING_TOPIC: Final = frozenset({Link.TURNED, Link.FINAL})
CLOSING_SUBJECT: Final = frozenset({Link.TURNED, Link.FINAL, Link.ATTRIBUTIVE, Link.NOMINAL, Link.REPORTED})
COMMAS: Final = frozenset("，,")  # which Sudachi takes for other signs
DOING: Final = frozenset({"する", "できる", "致す", "いたす"})

# A sign for every word: u for する, v for another verb that leans on the word before it, y for a verb of its own, large
# where it stands in 連用形; x for よう, which no noun joins (加えるよう|政府に); t for て and で; marks are ( , . and c for a
# comma that Sudachi takes for another sign, p for others.
PARTS: Final[Mapping[str, str]] = {
    "引用": "q", "名詞": "n", "代名詞": "g", "接尾辞": "s", "形状詞": "k", "接頭辞": "r", "記号": "m", "形容詞": "i",
    "副詞": "d", "助詞": "f", "助動詞": "a", "空白": "b",
}  # fmt: skip
STOPS: Final[Mapping[str, str]] = {"読点": ",", "句点": "."}
MARKS: Final = frozenset("(,.cpb")
HANGING: Final = MARKS | frozenset("fta")
VERBAL: Final = frozenset("yYvVuUi")
BEFORE_COPULA: Final = frozenset("ngksxd")
NOMINAL: Final = frozenset("ngsm")
ADNOMINAL: Final = frozenset({"な", "に"})  # 重要な, 明らかに: no predicate
MOST_SHAPES: Final = 4096
# Which word goes on with the bunsetsu of the word before it.
JOINED: Final = frozenset(
    first + second
    for firsts, seconds in (
        ("qngskxrmidftabyYvVuU(cp-", "s"),  # a suffix, but behind a comma or full stop
        ("t", "uUvV"),  # 語って+いる
        ("ns", "uU"),  # 主張+する
        ("YVU", "vV"),  # 話し+始める
        ("ngskrm(cp", "nk"),  # nouns, and what joins them
    )
    for first in firsts
    for second in seconds
)

# Particles made of several morphemes; the longest that fits is meant.
COMPOUND: Final = frozenset(
        {
            ("に", "よる", "と"), ("に", "よる"),
            ("に", "よれ", "ば"), ("に", "より", "ます", "と"), ("に", "より", "まする", "と"),
            ("に", "対し", "て"), ("に", "対し"), ("に", "対する"), ("に", "つい", "て"), ("に", "関し", "て"),
            ("に", "関する"), ("に", "関し"), ("に", "おい", "て"), ("に", "おける"), ("に", "向け", "て"),
            ("に", "向け"), ("に", "とっ", "て"), ("に", "わたり"), ("に", "かけ", "て"), ("を", "めぐっ", "て"),
            ("を", "巡っ", "て"), ("を", "めぐり"), ("を", "通じ", "て"), ("を", "通じ"), ("を", "含め"),
            ("に", "加え", "て"), ("に", "加え"), ("に", "続き"), ("に", "応じ", "て"), ("に", "基づき"),
            ("に", "基づい", "て"), ("に", "伴い"), ("と", "とも", "に"), ("と", "いっ", "た"), ("に", "際し", "て"),
        }
)  # fmt: skip
COMPOUND_HEADS: Final = frozenset(sequence[0] for sequence in COMPOUND)
COMPOUND_SECONDS: Final = frozenset(sequence[1] for sequence in COMPOUND)
LONGEST_COMPOUND: Final = max(map(len, COMPOUND))

TURNING: Final = frozenset(
    {"や", "ば", "たら", "なら", "ので", "のに", "から", "けれど", "けれども", "けど", "が", "と"}
)
VAGUE: Final = frozenset({"など", "等", "だけ", "まで", "のみ", "なんか", "なんて", "ら"})  # まで in までが
FORMAL_NOUNS: Final = frozenset({"事", "こと", "の", "物", "よう", "旨", "か", "所"})
SEQUEL_NOUNS: Final = frozenset(
    {"上", "後", "うえ", "あと", "際", "ほか", "他", "一方", "ところ", "途端", "まま"}
)


def cut_bunsetsu(tokens: tuple[Token, ...]) -> tuple[Bunsetsu, ...]:
    """The bunsetsu of one sentence, in order, predicates told how they are tied."""
    signs = SIGNS.line(tokens)
    return tuple([_bunsetsu(tokens, signs, *group) for group in _groups(tokens, signs)])


def _groups(tokens: Sequence[Token], signs: str) -> list[tuple[int, int, int]]:
    """Content words with what hangs on them: where each group begins, where its content ends, where it ends."""
    groups: list[tuple[int, int, int]] = []
    may_be_compound = not COMPOUND_SECONDS.isdisjoint([token.surface for token in tokens])
    start, behind, index = 0, 1, 1  # behind the content
    while index < len(tokens):
        sign = signs[index]
        width = 1
        if sign == "(" and signs[index - 1] == "q" and (aside := _aside_width(tokens, index)):
            index = behind = index + aside
            continue
        if may_be_compound and tokens[index].surface in COMPOUND_HEADS:
            width = _compound_width(tokens, index)
        if width == 1 and sign not in HANGING:
            is_joined = signs[index - 1] + sign in JOINED or _is_between_latin(tokens, index)
            if not is_joined or signs[start] == "q":
                groups.append((start, behind, index))
                start = index
            behind = index + 1
        index += width
    if tokens:
        groups.append((start, behind, len(tokens)))
    return groups


def _aside_width(tokens: Sequence[Token], index: int) -> int:
    """How many tokens the round brackets after a quotation hold where a particle goes on behind: 「反対」（県の案に）と."""
    ends = (place for place in range(index, len(tokens)) if tokens[place].surface in CLOSING)
    behind = next(ends, len(tokens)) + 1
    has_quotation = any(token.pos[0] == "引用" for token in tokens[index:behind])  # which stands for itself
    is_taken_up = behind < len(tokens) and tokens[behind].pos[0] == "助詞"
    return behind - index if is_taken_up and not has_quotation else 0


def _is_between_latin(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word follows another one in Latin letters behind a blank: アンナ・ルーペン（Anna Ruppen）さん."""
    if index < 2 or tokens[index - 1].pos[0] != "空白":
        return False
    beside = (tokens[index - 2], tokens[index])
    return all(token.surface.isascii() and token.pos[0] != "引用" for token in beside)


def _compound_width(tokens: Sequence[Token], index: int) -> int:
    """How many tokens the compound particle here has; one where there is none."""
    words = tuple([token.surface for token in tokens[index : index + LONGEST_COMPOUND]])
    if len(words) < 2 or words[1] not in COMPOUND_SECONDS:
        return 1
    return next((length for length in range(len(words), 1, -1) if words[:length] in COMPOUND), 1)


def _sign(token: Token) -> str:
    """Its sign, as listed above."""
    part, kind = token.pos[0], token.pos[1]
    if part == "動詞":
        sign = "y" if kind != "非自立可能" else "u" if token.dictionary_form in DOING else "v"
        return sign.upper() if token.pos[5].startswith("連用形") else sign
    if kind == "助動詞語幹":
        return "x"
    if part == "補助記号":
        is_comma = token.surface in COMMAS
        return STOPS.get(kind) or ("(" if token.surface in OPENING else "c" if is_comma else "p")
    if part == "助詞" and token.surface in {"て", "で"} and kind == "接続助詞":
        return "t"
    return PARTS.get(part, "-")


SIGNS: Final = Signs(_sign)


class _Shape(NamedTuple):
    """What the signs of a bunsetsu tell; `tail` is where the words behind the content stand, marks left out."""

    kind: BunsetsuKind
    tail: tuple[int, ...]
    has_comma: bool
    is_final: bool
    may_be_adnominal: bool


@lru_cache(maxsize=MOST_SHAPES)
def _shape(signs: str, content: int) -> _Shape:
    """The kind by the head and by a copula after it; a few shapes make up most of what is written."""
    head, tail = signs[content - 1], signs[content:]
    is_named = "a" in tail and head in BEFORE_COPULA
    if signs[0] == "q":
        kind = BunsetsuKind.QUOTE
    elif head in VERBAL or is_named:
        kind = BunsetsuKind.PREDICATE
    else:
        kind = BunsetsuKind.NOUN if head in NOMINAL else BunsetsuKind.OTHER
    return _Shape(
        kind,
        tail=tuple(place for place, sign in enumerate(signs) if place >= content and sign not in MARKS),
        has_comma="," in tail or "c" in tail,
        is_final="." in tail,
        may_be_adnominal=is_named and kind is BunsetsuKind.PREDICATE and len(tail) == 1,
    )


def _bunsetsu(tokens: tuple[Token, ...], signs: str, start: int, behind: int, end: int) -> Bunsetsu:
    """The finished bunsetsu."""
    after = tokens[end] if end < len(tokens) else None
    tokens, signs, content = tokens[start:end], signs[start:end], behind - start
    kind, places, has_comma, is_final, may_be_adnominal = _shape(signs, content)
    words = tokens[0].surface if content == 1 else "".join([token.surface for token in tokens[:content]])
    hanging = [tokens[place].surface for place in places]
    tail = "".join(hanging)
    particle = "".join(hanging[1:]) if len(hanging) > 1 and hanging[0] in VAGUE else tail
    if may_be_adnominal and tail in ADNOMINAL:
        kind = BunsetsuKind.OTHER
    link = None
    if kind is BunsetsuKind.PREDICATE:
        link = (
            Link.FINAL if after is None or is_final else _link(tokens, signs, (content - 1, *places), after)
        )
    return Bunsetsu(kind, tokens, content, words, tail, particle, has_comma, link)


def _link(tokens: Sequence[Token], signs: str, places: Sequence[int], after: Token) -> Link:
    """How the predicate is tied to what follows; `places` are those of the last content word and of what hangs on it."""
    last, is_cut = tokens[places[-1]], signs[-1] == ","
    if signs[places[-1]] not in "ft":
        return _link_by_form(last, after, is_cut=is_cut)
    return _link_by_particle(last, tokens[places[-2]], is_cut=is_cut or after.pos[0] == "引用")


def _link_by_particle(last: Token, before: Token, *, is_cut: bool) -> Link:
    """The tie that a particle makes."""
    if last.surface == "と":
        return Link.TURNED if is_cut and _may_be_condition(before) else Link.REPORTED
    if last.surface == "の" and before.surface == "と":
        return Link.REPORTED
    if last.surface in {"か", "の", "を", "に", "は", "も"}:
        return Link.REPORTED if before.surface == "と" else Link.NOMINAL
    if last.surface in TURNING:
        return Link.TURNED
    return Link.NOMINAL if last.surface in VAGUE else Link.CONTINUED


def _may_be_condition(token: Token) -> bool:
    """Whether と behind the word can mean "when": 尋ねると, but neither 尋ねたと nor 高いと (Sudachi tags both alike)."""
    is_verb = token.pos[0] == "動詞" or token.normalized_form in {"れる", "られる", "せる", "させる", "ます"}
    return is_verb and token.pos[5].startswith(("終止形", "連体形"))


def _link_by_form(last: Token, after: Token, *, is_cut: bool) -> Link:
    """The tie that the inflected form makes with the word after it."""
    if last.pos[5].startswith("連用形"):
        return Link.CONTINUED
    if last.pos[5].startswith("仮定形"):
        return Link.TURNED
    if is_cut:
        return Link.FINAL
    if after.normalized_form in FORMAL_NOUNS:
        return Link.NOMINAL
    if after.surface in SEQUEL_NOUNS:
        return Link.CONTINUED
    return Link.ATTRIBUTIVE


def is_to_iu(units: Sequence[Bunsetsu], place: int) -> bool:
    """Whether the predicate is the いう of という before a noun, which closes no clause of its own."""
    unit = units[place]
    return (
        place > 0
        and unit.words == "いう"
        and unit.link is Link.ATTRIBUTIVE
        and units[place - 1].tail.endswith("と")
    )
