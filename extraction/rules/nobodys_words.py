"""Brackets that hold nobody's words: titles, names, terms, emphasis. Each rule answers or passes."""

from typing import Final

from extraction.clauses import BunsetsuKind
from extraction.context import SUBJECT, Context
from extraction.findings import Verdict
from extraction.model import Bracket, MentionKind, QuoteKind, Region

PARTIES: Final = ("野党", "与党", "会派", "陣営")  # 最大野党「共進」の代表
TITLE_SIGNS: Final = "『"
PAST: Final = frozenset({"た", "だ"})
AGENT: Final = frozenset({"に", "から", "からは"})


def source_list(bracket: Bracket, context: Context) -> Verdict | None:
    """『見出し』。媒体、日付: an entry of a source list or a link is the title of a page."""
    if context.doc.region_of(bracket.span) is not Region.BOILERPLATE:
        return None
    is_outer = bracket.parent is None
    return Verdict(QuoteKind.TITLE if is_outer and context.words(bracket) else QuoteKind.EMPHASIS)


def apposition(bracket: Bracket, context: Context) -> Verdict | None:
    """番組「…」, 地球儀「…」で: the name of the thing right before it."""
    sentence, place = context.place_of(bracket)
    before = sentence.bunsetsu[place - 1] if place else None
    if (
        before is None
        or before.kind is not BunsetsuKind.NOUN
        or before.tokens[before.content :]
        or context.is_taken(bracket)
    ):
        return None
    argument = context.argument_at(sentence, place - 1)
    is_somebody = (
        argument is not None and argument.is_known and argument.mention.kind is not MentionKind.ORGANISATION
    )
    if argument is not None and is_somebody and not argument.mention.text.endswith(PARTIES):
        return None
    if context.is_utterance_like(bracket) and context.stands_alone(bracket):
        return None
    is_title = before.head.surface in context.lexicon.title_before
    return Verdict(QuoteKind.TITLE if is_title else QuoteKind.NAME)


def commonly_said(bracket: Bracket, context: Context) -> Verdict | None:
    """この状態は「逆転層」と言われる, 鏡を「かがみ」という: how everybody calls a thing; 「無理」と言われた was said once."""
    found = context.cue_taking(bracket)
    if found is None or found.cue.form != "言う" or context.is_utterance_like(bracket):
        return None
    sentence, place = context.place_of(bracket)
    unit = sentence.bunsetsu[found.place]
    is_past = any(token.surface in PAST for token in unit.tokens)
    who = AGENT if found.is_passive else SUBJECT
    is_somebody = any(
        one.is_known and one.place < found.place and one.particle in who and context.is_person(one.mention)
        for one in sentence.arguments
    )
    happens_now = "れて" in unit.tail  # と言われて困った; と言われている is one word
    if is_past or is_somebody or happens_now:
        return None
    is_of_thing = place > 0 and sentence.bunsetsu[place - 1].particle == "を"
    is_usual = found.is_passive or (unit.words + unit.tail).startswith("言います")
    return Verdict(QuoteKind.TERM) if is_of_thing or is_usual else None


def title_or_name(bracket: Bracket, context: Context) -> Verdict | None:
    """番組「…」, 『作品名』, 「…」という映画: the name of a thing."""
    sentence, place = context.place_of(bracket)
    before = sentence.bunsetsu[place - 1] if place else None
    is_after_title = (
        before is not None and before.head.surface in context.lexicon.title_before and not before.tail
    )
    if context.doc.text[bracket.span.start] in TITLE_SIGNS or is_after_title:
        return Verdict(QuoteKind.TITLE)
    after = [
        token.surface
        for unit in sentence.bunsetsu[place + 1 : place + 3]
        for token in unit.tokens[: unit.content]
    ]
    if any(word in context.lexicon.title_after for word in after[:3]):
        return Verdict(QuoteKind.TITLE)
    return None


def emphasised(bracket: Bracket, context: Context) -> Verdict | None:
    """”めでたく”, “本当の原因”: signs of irony or weight around a word."""
    if context.is_taken(bracket) or context.is_utterance_like(bracket):
        return None
    return Verdict(QuoteKind.EMPHASIS) if context.doc.text[bracket.span.start] in '“”〝"＂' else None


def term(bracket: Bracket, context: Context) -> Verdict | None:
    """Whatever is left is a word the article holds up: a term."""
    return Verdict(QuoteKind.TERM)
