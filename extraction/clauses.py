"""Bunsetsu and clauses: what stands in which case, and which predicate closes what."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from extraction.model import Span, Token
from extraction.noun_runs import CLOSING, OPENING


class BunsetsuKind(Enum):
    """What a bunsetsu is in its sentence."""

    QUOTE = auto()
    NOUN = auto()
    PREDICATE = auto()
    OTHER = auto()


class Link(Enum):
    """How a predicate is tied to what follows it."""

    FINAL = auto()  # 述べた。
    CONTINUED = auto()  # 述べ、 / 述べて / 述べながら / 述べた上で
    TURNED = auto()  # 述べると、 / 述べたが、 / 述べたのに対し: the subject may change
    ATTRIBUTIVE = auto()  # 述べた同氏
    REPORTED = auto()  # 行くと（述べた）
    NOMINAL = auto()  # 行くことを / 行くかを


class Bunsetsu(NamedTuple):
    """A content word with what hangs on it. `particle` joins its trailing particles: は, に対し, によると."""

    kind: BunsetsuKind
    tokens: tuple[Token, ...]
    content: int  # how many tokens are content
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

    @property
    def words(self) -> str:
        """The content words as one string."""
        return "".join([token.surface for token in self.tokens[: self.content]])

    def has_word(self, forms: AbstractSet[str]) -> bool:
        """Whether one of the content words has one of the dictionary forms."""
        return any(token.dictionary_form in forms for token in self.tokens[: self.content])

    @property
    def tail(self) -> str:
        """What follows the content, commas left out: だと, として."""
        return "".join(
            token.surface for token in self.tokens[self.content :] if token.pos[0] not in PUNCTUATION
        )


# は reaches over most clauses; が only as far as its own predicate, or a chain of て-forms.
CLOSING_TOPIC: Final = frozenset({Link.TURNED, Link.FINAL})
CLOSING_SUBJECT: Final = frozenset({Link.TURNED, Link.FINAL, Link.ATTRIBUTIVE, Link.NOMINAL, Link.REPORTED})
PUNCTUATION: Final = frozenset({"補助記号", "空白"})
FUNCTION: Final = frozenset({"助詞", "助動詞"})
COMMAS: Final = frozenset("，,")  # which Sudachi takes for other signs
COPULA: Final = frozenset({"だ", "です", "である", "なり"})

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
LONGEST_COMPOUND: Final = max(map(len, COMPOUND))

TURNING: Final = frozenset(
    {"や", "ば", "たら", "なら", "ので", "のに", "から", "けれど", "けれども", "けど", "が", "と"}
)
VAGUE: Final = frozenset({"など", "等", "だけ", "まで", "のみ", "なんか", "なんて", "ら"})  # まで in までが
CONTINUING: Final = frozenset({"て", "で", "ながら", "つつ", "し", "たり", "だり"})
FORMAL_NOUNS: Final = frozenset({"事", "こと", "の", "物", "よう", "旨", "か", "所"})
SEQUEL_NOUNS: Final = frozenset(
    {"上", "後", "うえ", "あと", "際", "ほか", "他", "一方", "ところ", "途端", "まま"}
)


def cut_bunsetsu(tokens: Sequence[Token]) -> tuple[Bunsetsu, ...]:
    """The bunsetsu of one sentence, in order, predicates told how they are tied."""
    groups = _groups(tokens)
    return tuple(
        _bunsetsu(group, following) for group, following in zip(groups, [*groups[1:], None], strict=True)
    )


@dataclass(slots=True)
class _Group:
    """A bunsetsu while it is being cut."""

    tokens: list[Token]
    content: int = 0


def _groups(tokens: Sequence[Token]) -> list[_Group]:
    """Content words with what hangs on them."""
    groups: list[_Group] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        aside = _aside_width(tokens, index) if groups and token.surface in OPENING else 0
        if aside and groups[-1].tokens[-1].pos[0] == "引用":
            groups[-1].tokens.extend(tokens[index : index + aside])
            groups[-1].content = len(groups[-1].tokens)
            index += aside
            continue
        width = _compound_width(tokens, index) if token.surface in COMPOUND_HEADS else 0
        if width and groups:
            groups[-1].tokens.extend(tokens[index : index + width])
            index += width
            continue
        if groups and (token.pos[0] in FUNCTION or token.pos[0] in PUNCTUATION):
            groups[-1].tokens.append(token)
        elif groups and _joins(groups[-1], token):
            groups[-1].tokens.append(token)
            groups[-1].content = len(groups[-1].tokens)
        else:
            groups.append(_Group([token], 1))
        index += 1
    return groups


def _aside_width(tokens: Sequence[Token], index: int) -> int:
    """How many tokens the round brackets after a quotation hold where a particle goes on behind: 「反対」（県の案に）と."""
    behind = (
        next((place for place in range(index, len(tokens)) if tokens[place].surface in CLOSING), len(tokens))
        + 1
    )
    return behind - index if behind < len(tokens) and tokens[behind].pos[0] == "助詞" else 0


def _compound_width(tokens: Sequence[Token], index: int) -> int:
    """How many tokens the compound particle here has; none after a quotation's と."""
    words = tuple(token.surface for token in tokens[index : index + LONGEST_COMPOUND])
    return next((length for length in range(len(words), 1, -1) if words[:length] in COMPOUND), 0)


def _joins(group: _Group, token: Token) -> bool:
    """Whether the token belongs to the bunsetsu before it."""
    last = group.tokens[-1]
    if group.tokens[0].pos[0] == "引用" or token.pos[0] == "引用":
        return False
    if last.pos[0] == "補助記号" and last.pos[1] in {"読点", "句点"}:
        return False
    if token.pos[0] == "接尾辞":
        return True
    if token.pos[0] == "動詞" and token.pos[1] == "非自立可能":
        return _takes_auxiliary(last, token)
    if last.pos[0] in FUNCTION or last.pos[1] == "助動詞語幹":  # 加えるよう|政府に
        return False
    nominal = {"名詞", "代名詞", "接頭辞", "接尾辞", "補助記号", "記号", "形状詞"}
    return last.pos[0] in nominal and token.pos[0] in {"名詞", "形状詞"}


def _takes_auxiliary(last: Token, token: Token) -> bool:
    """語って+いる, 主張+する, 話し+始める: the verb leans on what stands before it."""
    if last.surface in {"て", "で"} and last.pos[0] == "助詞":
        return True
    if token.dictionary_form in {"する", "できる", "致す", "いたす"}:
        return last.pos[0] == "名詞" or last.pos[0] == "接尾辞"
    return last.pos[0] == "動詞" and last.pos[5].startswith("連用形")


def _bunsetsu(group: _Group, following: _Group | None) -> Bunsetsu:
    """The finished bunsetsu."""
    tokens, content = tuple(group.tokens), group.content
    tail = tokens[content:]
    particles = [token.surface for token in tail if token.pos[0] not in PUNCTUATION]
    if len(particles) > 1 and particles[0] in VAGUE:
        particles = particles[1:]
    has_comma = any(token.pos[1] == "読点" or token.surface in COMMAS for token in tail)
    kind = _kind(tokens, content)
    link = _link(tokens, content, following) if kind is BunsetsuKind.PREDICATE else None
    return Bunsetsu(kind, tokens, content, "".join(particles), has_comma, link)


def _kind(tokens: Sequence[Token], content: int) -> BunsetsuKind:
    """What the bunsetsu is: by its head and by a copula after it."""
    head = tokens[content - 1]
    if tokens[0].pos[0] == "引用":
        return BunsetsuKind.QUOTE
    if head.pos[0] in {"動詞", "形容詞"}:
        return BunsetsuKind.PREDICATE
    has_copula = any(token.pos[0] == "助動詞" for token in tokens[content:])
    if has_copula and head.pos[0] in {"名詞", "代名詞", "形状詞", "接尾辞", "副詞"}:
        return BunsetsuKind.PREDICATE if not _is_adnominal(tokens[content:]) else BunsetsuKind.OTHER
    if head.pos[0] in {"名詞", "代名詞", "接尾辞", "記号"}:
        return BunsetsuKind.NOUN
    return BunsetsuKind.OTHER


def _is_adnominal(tail: Sequence[Token]) -> bool:
    """な and adverbial に of a な-adjective: 重要な, 明らかに."""
    return len(tail) == 1 and tail[0].surface in {"な", "に"}


def _link(tokens: Sequence[Token], content: int, following: _Group | None) -> Link:
    """How the predicate is tied to what follows."""
    tail = [token for token in tokens[content:] if token.pos[0] not in PUNCTUATION]
    if following is None or any(token.pos[1] == "句点" for token in tokens[content:]):
        return Link.FINAL
    words = [*tokens[:content], *tail]
    last = words[-1]
    if last.pos[0] == "助詞":
        is_cut = tokens[-1].pos[1] == "読点" or following.tokens[0].pos[0] == "引用"
        return _link_by_particle(last, words[-2], is_cut=is_cut) if len(words) > 1 else Link.CONTINUED
    return _link_by_form(last, following.tokens[0], is_cut=tokens[-1].pos[1] == "読点")


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
    return Link.CONTINUED


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
