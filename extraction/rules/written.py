"""Brackets that hold what is written somewhere: とある, or what a document lays down in its own words."""

from typing import Final

from extraction.clauses import BunsetsuKind, Link
from extraction.context import Context
from extraction.findings import Verdict
from extraction.model import Bracket, Cue, MentionKind, QuoteKind
from extraction.rules.objects import is_label

PLACE: Final = frozenset({"に", "には", "にも", "は"})
STANDS: Final = frozenset({"ある", "あり", "あっ"})


def written_there(bracket: Bracket, context: Context) -> Verdict | None:
    """名刺の裏には「検討中」とある, お便りに「当面の間」とあるだけ: words that stand somewhere to be read."""
    sentence, place = context.place_of(bracket)
    behind = sentence.bunsetsu[place + 1 : place + 2]
    is_there = any(unit.kind is BunsetsuKind.PREDICATE and unit.head.surface in STANDS for unit in behind)
    is_other = any(unit.link is Link.ATTRIBUTIVE for unit in behind)
    has_place = any(unit.particle in PLACE for unit in sentence.bunsetsu[:place])
    is_named = place > 0 and sentence.bunsetsu[place - 1].words.endswith(
        "欄"
    )  # 差出人欄に「正義の会」とあった
    if (
        not (is_there and has_place)
        or is_other
        or is_named
        or sentence.bunsetsu[place].tail not in {"と", "とだけ", "とも"}
    ):
        return None
    unit = behind[0]
    return Verdict(QuoteKind.WRITING, Cue(unit.content_span, QuoteKind.WRITING, "ある"))


def laid_down(bracket: Bracket, context: Context) -> Verdict | None:
    """国の指針は「1人に対し2人まで」を推奨している: what a law, a guideline or a statement holds, in its words."""
    sentence, place = context.place_of(bracket)
    before = sentence.bunsetsu[place - 1] if place else None
    is_name = before is not None and before.kind is BunsetsuKind.NOUN and not before.tail
    if is_name or is_label(bracket, context) or not sentence.bunsetsu[place].tail:
        return None
    has_document = any(
        one.place < place and one.particle in {"は", "も"} and one.mention.kind is MentionKind.DOCUMENT
        for one in sentence.arguments
        if one.is_known
    )
    near = sentence.bunsetsu[place + 1 : place + 4]
    unit = next((unit for unit in near if unit.kind is BunsetsuKind.PREDICATE), None)
    if not has_document or unit is None or not unit.has_word(context.lexicon.laying_down):
        return None
    return Verdict(QuoteKind.WRITING, Cue(unit.content_span, QuoteKind.WRITING, unit.head.dictionary_form))
