"""Reported clauses without brackets: where they end, where they begin, which word reports them."""

from collections.abc import Iterator, Sequence
from typing import Final

from extraction.arguments import MAY_NAME_SOURCE, SOURCE
from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.context import TOPIC, Context
from extraction.cues import FoundCue
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.lexicon import CueKind
from extraction.model import QuoteForm, QuoteKind, Region, Span
from extraction.reported_clauses import CARRYING_NOUN, content_end, content_start, end_of_words, is_frame
from extraction.reporting import SAYING

SHORTEST: Final = 4
FORMAL: Final = frozenset(
    {"こと", "もの", "の", "ため", "よう", "ところ"}
)  # the clause belongs to what stands before


def find_indirect(context: Context) -> tuple[Utterance, ...]:
    """Every reported clause of the body that no bracket covers, in order."""
    return tuple(
        utterance
        for sentence in context.doc.sentences
        if sentence.container is None and sentence.region is Region.BODY
        for utterance in _in_sentence(sentence, context)
    )


def _in_sentence(sentence: Sentence, context: Context) -> Iterator[Utterance]:
    """The reported clauses of one sentence; each begins behind the last reporting word before it."""
    begin = 0
    has_any = False
    for found in sentence.cues:
        if _is_reported(sentence, found):
            continue
        end = (
            content_end(sentence, found, context.lexicon.of_content)
            if _states(sentence, found, context)
            else None
        )
        if end is not None and end >= begin:
            utterance = _utterance(sentence, found, content_start(sentence, begin, end), end, context)
            if utterance is not None:
                has_any = True
                yield utterance
        if end is not None or _takes_quote(sentence, found):
            begin = found.end_place + 1
    if not has_any:
        yield from _hearsay(sentence, context)
        yield from _hearsay_goes_on(sentence, context)
    yield from _hearsay_before(sentence, context)


def _is_reported(sentence: Sentence, found: FoundCue) -> bool:
    """Whether a plan is itself what another word reports: …する考えだと述べた, …する方針を固めたと報じた."""
    is_plan = bool(CARRYING_NOUN.match(found.cue.form)) and found.link is Link.REPORTED
    return is_plan and any(
        other.kind in SAYING and other.place == found.end_place + 1 for other in sentence.cues
    )


def _takes_quote(sentence: Sentence, found: FoundCue) -> bool:
    """Whether the reporting word before has a quotation of its own, so that a new clause begins behind it."""
    before = sentence.bunsetsu[: found.place]
    return (
        found.kind in SAYING and bool(before) and any(unit.kind is BunsetsuKind.QUOTE for unit in before[-3:])
    )


def _states(sentence: Sentence, found: FoundCue, context: Context) -> bool:
    """Whether the predicate presents a statement: not denied, not passive, no という of a noun, no として of a reason."""
    is_judged = (
        found.kind is CueKind.THOUGHT
        and found.cue.form in context.lexicon.judging
        and found.link is Link.FINAL
    )
    if (
        (found.kind not in SAYING and not is_judged)
        or found.is_negated
        or found.is_passive
        or found.cue.form.endswith("られる")
    ):
        return False
    unit = sentence.bunsetsu[found.end_place]
    head = sentence.bunsetsu[found.place].words
    if unit.tail.endswith("ても"):
        return False
    if found.cue.form == "言う":
        return head.startswith("言") and not head.startswith("言え") and found.link is not Link.ATTRIBUTIVE
    return (
        found.cue.form != "とする"
        or _is_put_into_words(sentence, found, context)
        or found.link not in {Link.CONTINUED, Link.ATTRIBUTIVE, None}
        or head.startswith("しており")
        or _is_reason_to_ask(sentence, found)
    )


def _is_reason_to_ask(sentence: Sentence, found: FoundCue) -> bool:
    """被害者がいる可能性があるとして情報提供を呼び掛けている: what is said and what is asked for it."""
    unit = sentence.bunsetsu[found.end_place]
    last = sentence.cues[-1]
    is_reason = found.link is Link.CONTINUED and (unit.words + unit.tail).endswith("て")
    is_asked = last.kind is CueKind.SPEECH and last.link is Link.FINAL and last.end_place > found.end_place
    behind = sentence.bunsetsu[found.end_place + 1 : last.place]
    return (
        is_reason
        and is_asked
        and all(unit.kind in {BunsetsuKind.NOUN, BunsetsuKind.OTHER} for unit in behind)
    )


def _is_put_into_words(sentence: Sentence, found: FoundCue, context: Context) -> bool:
    """…すべきだとする声明を出した: a noun of saying takes the clause, and somebody gives it out."""
    behind = sentence.bunsetsu[found.end_place + 1 : found.end_place + 3]
    if found.link is not Link.ATTRIBUTIVE or len(behind) < 2:
        return False
    return (
        behind[0].particle == "を"
        and behind[0].head.surface in context.lexicon.nouns
        and behind[1].link is not None
    )


def _utterance(
    sentence: Sentence, found: FoundCue, start: int, end: int, context: Context
) -> Utterance | None:
    """The clause, unless a bracket is its core or nothing of it is left."""
    span = _span(sentence.bunsetsu[start : end + 1], context)
    if span is None:
        return None
    kind = QuoteKind.WRITING if found.kind is CueKind.WRITING else QuoteKind.SPEECH
    return Utterance(
        span, QuoteForm.INDIRECT, kind, sentence, place=end, found=found, first_place=max(start, 1)
    )


def _span(units: Sequence[Bunsetsu], context: Context) -> Span | None:
    """The words of the clause; None where a bracket in it is somebody's words already, or hardly anything is left."""
    if (
        not units
        or units[0].words in FORMAL
        or any(unit.kind is BunsetsuKind.QUOTE and _is_core(unit, context) for unit in units)
    ):
        return None
    span = Span(units[0].span.start, end_of_words(units[-1]))
    return span if len(span) >= SHORTEST else None


def _is_core(unit: Bunsetsu, context: Context) -> bool:
    """Whether the bracket in the clause is already somebody's words."""
    span = unit.tokens[0].span
    return any(
        bracket.span == span and verdict.kind.is_speech for bracket, verdict in context.verdicts.items()
    )


def _hearsay(sentence: Sentence, context: Context) -> Iterator[Utterance]:
    """気象庁によると、…という。: the source speaks, no word of saying follows."""
    if not MAY_NAME_SOURCE.search(context.doc.text, sentence.span.start, sentence.span.end):
        return
    sources = [argument for argument in sentence.arguments if argument.particle.startswith(SOURCE)]
    for argument in sources[:1]:
        if any(
            one.is_known and one.particle in TOPIC and one.place < argument.place
            for one in sentence.arguments
        ):
            return  # IOCは、報告書では…と判断した: the topic says or thinks it
        start, end = argument.place + 1, len(sentence.bunsetsu) - 1
        while start < end and is_frame(sentence.bunsetsu[start]):
            start += 1
        units = sentence.bunsetsu[start : end + 1]
        if len(units) > 1 and units[-1].head.surface in {"いう", "いい"}:
            units = units[:-1]
        span = _span(units, context)
        if span is not None:
            cue = context.source_cue(sentence, argument.place)
            yield Utterance(
                span, QuoteForm.INDIRECT, QuoteKind.SPEECH, sentence, end, cue=cue, first_place=start
            )


def _hearsay_goes_on(sentence: Sentence, context: Context) -> Iterator[Utterance]:
    """気象庁によると、雨が続く。週末は雪になるという。: hearsay whose source the sentence before names, in one paragraph."""
    found = sentence.cues[-1] if sentence.cues else None
    before = context.sentence_before(sentence)
    if found is None or before is None or before.paragraph != sentence.paragraph:
        return
    if (
        found.cue.form != "言う"
        or found.link is not Link.FINAL
        or found.end_place + 1 != len(sentence.bunsetsu)
    ):
        return
    if any(one.particle.startswith(SOURCE) for one in sentence.arguments) or not _has_source(before, context):
        return
    start = content_start(sentence, 0, found.place - 1)
    utterance = _utterance(sentence, found, start, found.place - 1, context) if found.place else None
    if utterance is not None:
        yield utterance


def _hearsay_before(sentence: Sentence, context: Context) -> Iterator[Utterance]:
    """監督は夏に走り込んだといい、「…」と強調した: hearsay before the words of whoever tells it."""
    for found in sentence.cues[:-1]:
        unit = sentence.bunsetsu[found.place]
        is_tie = (
            found.cue.form == "言う"
            and unit.words == "いい"
            and unit.has_comma
            and unit.link is Link.CONTINUED
        )
        last = sentence.cues[-1]
        if is_tie and found.place and last.kind in SAYING and last.link is Link.FINAL:
            end = found.place - 1
            utterance = _utterance(sentence, found, content_start(sentence, 0, end), end, context)
            if utterance is not None:
                yield utterance
            return


def _has_source(sentence: Sentence, context: Context) -> bool:
    """Whether somebody says something in the sentence: によると, と述べた, 「…」と話す."""
    is_told = any(
        one.kind in SAYING and one.link is Link.FINAL and not one.is_passive for one in sentence.cues
    )
    return is_told or any(one.particle.startswith(SOURCE) for one in sentence.arguments)
