"""What the words before a noun tell about it: 捕手の倉橋 is a name, 住民の一人 somebody, 児童の代表 one of the children."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extraction.model import Mention, MentionKind, Span, Token
from extraction.noun_runs import ACRONYM, CLOSING, KANJI_NAME, NUMERAL, OPENING, NounRun, mention_of, text_of

NAME_LIKE: Final = re.compile(r"[一-鿿々ヶぁ-んァ-ヺー・]{2,10}")
PERCENT: Final = re.compile(
    "[約およそ]*[0-9０-９.．・一二三四五六七八九十]+(?:[%％割]|パーセント|ポイント)(?:以上|強|弱|近く)?"
)
UNNAMED: Final = frozenset({MentionKind.ANONYMOUS, MentionKind.TITLE})
ROLES: Final = frozenset({MentionKind.ANONYMOUS, MentionKind.TITLE, MentionKind.GROUP})
LONGEST_OWNER: Final = 12
ONE_OF_THEM: Final = frozenset({"一人", "1人", "１人", "ひとり"})


def after_roles(runs: Sequence[NounRun], found: list[Mention | None]) -> list[Mention | None]:
    """捕手の倉橋, 作家の三島: a proper noun behind a role and の is a name, even where it is a place too; 住民の一人."""
    for index in range(1, len(runs)):
        role, run = found[index - 1], runs[index]
        if role is None or run.tokens[0].start != role.span.end + 1:
            continue
        if PERCENT.fullmatch(run.text) and role.kind is not MentionKind.DOCUMENT:
            found[index] = mention_of(run.tokens, MentionKind.GROUP)
        if role.kind not in ROLES:
            continue
        if found[index] is None and len(run.tokens) == 1 and _is_proper(run.tokens[0]):
            found[index] = mention_of(run.tokens, MentionKind.NAME, run.text, role.title)
        elif run.text in ONE_OF_THEM:
            found[index] = mention_of(run.tokens, MentionKind.ANONYMOUS)
    return found


def abbreviated(
    tokens: Sequence[Token], runs: Sequence[NounRun], found: list[Mention | None]
) -> list[Mention | None]:
    """米地質調査所（USGS）: what has a short form in capital letters behind it is an organisation."""
    at = {token.start: index for index, token in enumerate(tokens)} if len(runs) > 1 else {}
    for index in range(1, len(runs)):
        run, short = runs[index - 1], runs[index]
        first = at[short.tokens[0].start]
        is_behind = run.tokens[-1].end == tokens[first - 1].start and tokens[first - 1].surface in OPENING
        if found[index - 1] is None and is_behind and len(short.tokens) == 1 and ACRONYM.match(short.text):
            found[index - 1] = mention_of(run.tokens, MentionKind.ORGANISATION, run.text)
    return found


def aged(
    tokens: Sequence[Token], runs: Sequence[NounRun], found: list[Mention | None]
) -> list[Mention | None]:
    """東雲あい（26）: a noun with an age behind it is a name, whatever the dictionary knows of it."""
    at = {token.start: index for index, token in enumerate(tokens)}
    for index, run in enumerate(runs):
        behind = tokens[at[run.tokens[-1].start] + 1 :][:3]
        if found[index] is None and _is_age(behind) and NAME_LIKE.fullmatch(run.text):
            found[index] = mention_of(run.tokens, MentionKind.NAME, run.text)
    return found


def _is_age(tokens: Sequence[Token]) -> bool:
    """（26）, （26歳）."""
    if len(tokens) < 3 or tokens[0].surface not in OPENING or tokens[1].pos[1] != NUMERAL:
        return False
    return len(tokens[1].surface) <= 2 and (tokens[2].surface in CLOSING or tokens[2].surface == "歳")


def _is_proper(token: Token) -> bool:
    """A proper noun short enough for a name, no country."""
    return token.pos[1] == "固有名詞" and token.pos[3] != "国" and bool(KANJI_NAME.match(token.surface))


def with_owners(
    tokens: Sequence[Token], runs: Sequence[NounRun], found: Sequence[Mention | None], kin: tuple[str, ...]
) -> tuple[Mention, ...]:
    """The mentions of one sentence, with what they belong to where they name nobody by themselves.

    `kin`: how words for relatives end, which belong to somebody (男性の母親), never to a thing (病床の父).
    """
    return tuple(
        _with_owner(mention, runs[index - 1] if index else None, tokens)
        if found[index - 1] is not None or not mention.text.endswith(kin)
        else mention
        for index, mention in enumerate(found)
        if mention is not None
    )


def _with_owner(mention: Mention, before: NounRun | None, tokens: Sequence[Token]) -> Mention:
    """児童の代表, 男性の母親: a noun that names nobody by itself, with what it belongs to."""
    if mention.text == "人":
        return _with_qualifier(mention, tokens)
    if before is None or mention.kind not in UNNAMED or before.text[0] in "同両":
        return mention
    between = [token for token in tokens if before.tokens[-1].end <= token.start < mention.span.start]
    if [token.surface for token in between] != ["の"] or len(before.text) > LONGEST_OWNER:
        return mention
    if any(token.pos[1] == NUMERAL for token in before.tokens):
        return mention
    span = Span(before.tokens[0].start, mention.span.end)
    return replace(mention, span=span, text=f"{before.text}の{mention.text}")


def _with_qualifier(mention: Mention, tokens: Sequence[Token]) -> Mention:
    """ある人, 述べた人: the word alone says nothing, so that what qualifies it belongs to it."""
    before = [token for token in tokens if token.end <= mention.span.start][-3:]
    while before and before[0].pos[0] not in {"連体詞", "動詞", "形容詞", "名詞"}:
        before = before[1:]
    if not before or before[-1].pos[0] not in {"連体詞", "動詞", "助動詞", "形容詞", "助詞"}:
        return mention
    return replace(
        mention, span=Span(before[0].span.start, mention.span.end), text=text_of(before) + mention.text
    )
