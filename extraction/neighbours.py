"""What the words before a noun tell about it: 捕手の倉橋 is a name, 住民の一人 somebody, 児童の代表 one of the children."""

import re
from collections.abc import Sequence
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
        if found[index] is None and PERCENT.fullmatch(text_of(run)):
            found[index] = mention_of(run, MentionKind.GROUP)
        if role is None or role.kind not in ROLES or run[0].start != role.span.end + 1:
            continue
        if found[index] is None and len(run) == 1 and _is_proper(run[0]):
            found[index] = mention_of(run, MentionKind.NAME, text_of(run), role.title)
        elif text_of(run) in ONE_OF_THEM:
            found[index] = mention_of(run, MentionKind.ANONYMOUS)
    return found


def explained(
    tokens: Sequence[Token], runs: Sequence[NounRun], found: list[Mention | None]
) -> list[Mention | None]:
    """米地質調査所（USGS）: an organisation; 東雲あい（26）: a person, whatever the dictionary knows of the noun."""
    opening = {token.start: index for index, token in enumerate(tokens) if token.surface in OPENING}
    for index, run in enumerate(runs if opening else ()):
        at = opening.get(run[-1].end)
        if found[index] is not None or at is None:
            continue
        behind = tokens[at + 1 : at + 3]
        if len(behind) == 2 and ACRONYM.match(behind[0].surface) and behind[1].surface in CLOSING:
            found[index] = mention_of(run, MentionKind.ORGANISATION, text_of(run))
        elif _is_age(behind) and NAME_LIKE.fullmatch(text_of(run)):
            found[index] = mention_of(run, MentionKind.NAME, text_of(run))
    return found


def _is_age(tokens: Sequence[Token]) -> bool:
    """（26）, （26歳）, the opening sign left out."""
    if len(tokens) < 2 or tokens[0].pos[1] != NUMERAL:
        return False
    return len(tokens[0].surface) <= 2 and (tokens[1].surface in CLOSING or tokens[1].surface == "歳")


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
    if before is None or mention.kind not in UNNAMED or before[0].surface[0] in "同両":
        return mention
    between = [token for token in tokens if before[-1].end <= token.start < mention.span.start]
    if [token.surface for token in between] != ["の"] or len(text_of(before)) > LONGEST_OWNER:
        return mention
    if any(token.pos[1] == NUMERAL for token in before):
        return mention
    span = Span(before[0].start, mention.span.end)
    return mention._replace(span=span, text=f"{text_of(before)}の{mention.text}")


def _with_qualifier(mention: Mention, tokens: Sequence[Token]) -> Mention:
    """ある人, 述べた人: the word alone says nothing, so that what qualifies it belongs to it."""
    before = [token for token in tokens if token.end <= mention.span.start][-3:]
    while before and before[0].pos[0] not in {"連体詞", "動詞", "形容詞", "名詞"}:
        before = before[1:]
    if not before or before[-1].pos[0] not in {"連体詞", "動詞", "助動詞", "形容詞", "助詞"}:
        return mention
    return mention._replace(
        span=Span(before[0].span.start, mention.span.end), text=text_of(before) + mention.text
    )
