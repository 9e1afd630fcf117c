"""Rule and evidence -> one Japanese sentence a reader understands."""

from typing import Final

from extraction.findings import Utterance, Verdict
from extraction.model import Attribution, QuoteForm
from extraction.rules import ATTRIBUTION_RULES, KIND_RULES

WHY: Final = {rule.name: rule.why for rule in (*KIND_RULES, *ATTRIBUTION_RULES)}
FORM: Final = {
    QuoteForm.DIRECT: "かぎかっこの発言",
    QuoteForm.INDIRECT: "地の文の発言",
    QuoteForm.BLOCK: "かっこのない発言のまとまり",
}
NOBODY: Final = "発言者は本文から分かりません"
WITHOUT_CUE: Final = "文の主語は「{mention}」です"
LISTED: Final = "述語「{cue}」が内容を伝えています"


def reason_of_kind(verdict: Verdict, text: str) -> str:
    """Why a bracket that is nobody's words is what it is."""
    cue = verdict.cue.span.of(text) if verdict.cue else ""
    return WHY[verdict.rule].format(cue=cue, mention="") + "。"


def reason_of_speaker(
    utterance: Utterance, attribution: Attribution | None, verdict: Verdict | None, text: str
) -> str:
    """Why these are somebody's words, and whose."""
    cue = attribution.cue if attribution else None
    words = cue.span.of(text) if cue else ""
    if verdict is not None:
        first = WHY[verdict.rule].format(cue=verdict.cue.span.of(text) if verdict.cue else "", mention="")
    elif utterance.found is not None:
        first = LISTED.format(cue=utterance.found.cue.span.of(text))
    else:
        first = FORM[utterance.form] + "です"
    if attribution is None or attribution.mention is None:
        return f"{first}。{NOBODY}。"
    why = WHY[attribution.rule]
    if not words and "{cue}" in why:
        why = WITHOUT_CUE
    second = why.format(cue=words, mention=attribution.mention.text)
    return f"{first}。{second}。"
