"""How often the extraction is right on annotated articles, per kind and per rule, and what changed since."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from extraction import dictionary_version, extract, extractor_version
from extraction.model import Evidence, Quote, QuoteForm, Region, Span
from formats.replacing import write_pieces
from services.gold import GoldDocument, GoldError, GoldQuote
from services.name_match import names_speaker

FORMAT: Final = "kagikakko-accuracy/1"
SURE: Final = 0.9
SAME_BRACKET: Final = 0.8
SAME_CLAUSE: Final = 0.5
NO_RULE: Final = "-"


class Outcome(StrEnum):
    """What became of one case."""

    RIGHT = "right"
    WRONG_SPEAKER = "wrong_speaker"
    MISSED = "missed"
    EXTRA = "extra"
    SPARED = "spared"  # nobody's words, and not taken for any


RIGHTLY: Final = frozenset({Outcome.RIGHT, Outcome.SPARED})
# Nothing to find and nothing found is as good as right; so is a case that is gone.
WORTH: Final = {
    Outcome.RIGHT: 2, Outcome.SPARED: 2, Outcome.WRONG_SPEAKER: 1, Outcome.MISSED: 0, Outcome.EXTRA: 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One judgement of a person beside what was found; `name` is stable from run to run."""

    name: str
    form: QuoteForm
    kind: str
    outcome: Outcome
    rule: str = NO_RULE
    confidence: float | None = None
    is_exact: bool = False
    has_cue: bool | None = None  # None where the person marked none
    evidence: Evidence | None = None
    how: str = ""
    genre: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A case whose outcome changed; None where there was or is nothing to tell."""

    name: str
    before: Outcome | None
    after: Outcome | None

    @property
    def is_better(self) -> bool:
        """Whether the change is an improvement."""
        return _worth(self.after) > _worth(self.before)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something fired, and how it turned out."""

    fired: int
    right: int
    wrong: int
    missed: int


def judge(documents: Iterable[GoldDocument]) -> tuple[Case, ...]:
    """Extract every document and hold each judgement against what was found."""
    return tuple(
        case for document in documents for case in judge_document(document, extract(document.text).quotes)
    )


def figures(cases: Sequence[Case]) -> dict[str, float]:
    """The figures of the whole: shares between 0 and 1, and with _n how many cases they rest on."""
    direct, indirect, blocks = (
        [case for case in cases if case.form is form and case.outcome is not Outcome.SPARED]
        for form in (QuoteForm.DIRECT, QuoteForm.INDIRECT, QuoteForm.BLOCK)
    )
    gold = [case for case in direct if case.outcome is not Outcome.EXTRA]
    found = [case for case in indirect if case.outcome in {Outcome.RIGHT, Outcome.WRONG_SPEAKER}]
    known = [case for case in direct if case.confidence is not None]
    sure = [case for case in known if (case.confidence or 0) >= SURE]
    return {
        **_found("speech", direct),
        "span_exact": _share(gold, lambda case: case.is_exact),
        "attribution": _share(gold, _is_right),
        "attribution_n": len(gold),
        "cue": _share([case for case in gold if case.has_cue is not None], lambda case: bool(case.has_cue)),
        **_found("indirect", indirect),
        "indirect_speaker": _share(found, _is_right),
        "blocks": _share(blocks, _is_right),
        "blocks_n": len(blocks),
        "high_confidence_share": _share(known, lambda case: case in sure),
        "high_confidence_precision": _share(sure, _is_right),
    }


def tallies(cases: Iterable[Case], key: Callable[[Case], str]) -> dict[str, Tally]:
    """The cases counted by kind or by rule, most frequent first."""
    groups: dict[str, list[Outcome]] = {}
    for case in cases:
        groups.setdefault(key(case), []).append(case.outcome)
    counted = {name: _tally(outcomes) for name, outcomes in groups.items()}
    return dict(sorted(counted.items(), key=lambda item: (-item[1].fired, item[0])))


def kind_tallies(cases: Iterable[Case]) -> dict[str, Tally]:
    """How often each kind rule fired on a bracket, and how often it was right that these are words or none."""
    said = {Outcome.RIGHT, Outcome.WRONG_SPEAKER, Outcome.SPARED}
    judged = (case for case in cases if case.form is QuoteForm.DIRECT and case.evidence is not None)
    settled = (
        replace(case, outcome=Outcome.RIGHT if case.outcome in said else Outcome.EXTRA) for case in judged
    )
    return tallies(settled, lambda case: case.evidence.kind_rule if case.evidence else NO_RULE)


def save(cases: Sequence[Case], path: Path) -> None:
    """Write figures, tallies and outcomes, no text of any article; raises UnwritableFile."""
    said = [case for case in cases if case.outcome is not Outcome.SPARED]
    rules = {**tallies(said, lambda case: case.rule), **kind_tallies(cases)}
    head = {"format": FORMAT, "extractor": extractor_version(), "dictionary": dictionary_version()}
    body = {
        "figures": figures(cases),
        "rules": {name: asdict(tally) for name, tally in sorted(rules.items())},
        "cases": {case.name: case.outcome.value for case in said},
    }
    write_pieces(path, [json.dumps({**head, **body}, ensure_ascii=False, indent=1), "\n"])


def compare(cases: Iterable[Case], path: Path) -> tuple[Difference, ...]:
    """The cases that got better or worse since a file was saved; raises GoldError where it is not ours."""
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        before = {name: Outcome(outcome) for name, outcome in saved["cases"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(
            f"「{path}」を比べる相手として読めません（{type(error).__name__}: {error}）。"
        ) from error
    after = {case.name: case.outcome for case in cases}
    names = sorted(before.keys() | after.keys())
    changes = (Difference(name, before.get(name), after.get(name)) for name in names)
    return tuple(one for one in changes if _worth(one.before) != _worth(one.after))


def judge_document(document: GoldDocument, quotes: Sequence[Quote]) -> Iterator[Case]:
    """The cases of one document: what a person judged beside these quotations."""
    yield from _brackets(document, [quote for quote in quotes if quote.form is QuoteForm.DIRECT])
    yield from _clauses(
        document, [quote for quote in quotes if quote.form is QuoteForm.INDIRECT and quote.kind.is_speech]
    )
    yield from _blocks(document, [quote for quote in quotes if quote.form is QuoteForm.BLOCK])


def _brackets(document: GoldDocument, found: Sequence[Quote]) -> Iterator[Case]:
    """Brackets of the body: is it somebody's words, and whose."""
    for gold in _of_form(document, QuoteForm.DIRECT):
        if gold.region != Region.BODY or not gold.is_scored:
            continue
        quote = _same_bracket(gold, found)
        is_said = quote is not None and quote.kind.is_speech
        if gold.kind.is_speech:
            outcome = _outcome(document, gold, quote) if quote and is_said else Outcome.MISSED
            yield _case(document, gold, quote, outcome)
        elif quote is not None:
            yield _case(document, gold, quote, Outcome.EXTRA if is_said else Outcome.SPARED)


def _clauses(document: GoldDocument, found: Sequence[Quote]) -> Iterator[Case]:
    """Reported clauses: each found one answers for one judgement, the rest are extra outside blocks."""
    left = list(found)
    for gold in _of_form(document, QuoteForm.INDIRECT):
        quote = next((one for one in left if _same_clause(gold, one)), None)
        if quote is not None:
            left.remove(quote)
        if gold.is_scored:
            yield _case(document, gold, quote, _outcome(document, gold, quote) if quote else Outcome.MISSED)
    blocks = [gold.span for gold in _of_form(document, QuoteForm.BLOCK)]
    for quote in left:
        if not any(block.start <= quote.span.start < block.end for block in blocks):
            extra = GoldQuote(quote.span, quote.form, quote.kind, quote.region, "", None, is_scored=True)
            yield _case(document, extra, quote, Outcome.EXTRA)


def _blocks(document: GoldDocument, found: Sequence[Quote]) -> Iterator[Case]:
    """Paragraphs that are somebody's words."""
    for gold in _of_form(document, QuoteForm.BLOCK):
        if not gold.is_scored:
            continue
        same = [quote for quote in found if _overlap(quote.span, gold.span) >= SAME_BRACKET]
        right = [quote for quote in same if _outcome(document, gold, quote) is Outcome.RIGHT]
        best = next(iter([*right, *same]), None)
        yield _case(document, gold, best, _outcome(document, gold, best) if best else Outcome.MISSED)


def _of_form(document: GoldDocument, form: QuoteForm) -> list[GoldQuote]:
    """The judgements of one form, in order."""
    return [quote for quote in document.quotes if quote.form is form]


def _case(document: GoldDocument, gold: GoldQuote, quote: Quote | None, outcome: Outcome) -> Case:
    """The judgement beside what was found for it."""
    cue = quote.cue.span if quote and quote.cue else None
    return Case(
        name=_name(document, gold.span, gold.form),
        form=gold.form,
        kind=gold.kind.value,
        outcome=outcome,
        rule=quote.rule if quote else NO_RULE,
        confidence=quote.confidence if quote and quote.kind.is_speech else None,
        is_exact=quote is not None and quote.span == gold.span,
        has_cue=None if gold.cue is None else cue is not None and cue.overlaps(gold.cue),
        evidence=quote.evidence if quote else None,
        how=gold.how,
        genre=document.genre,
    )


def _name(document: GoldDocument, span: Span, form: QuoteForm) -> str:
    """Where the case stands."""
    return f"{document.name}:{span.start}-{span.end}:{form.value}"


def _outcome(document: GoldDocument, gold: GoldQuote, quote: Quote) -> Outcome:
    """Whether the speaker is the one the person named; nobody, where the text does not say."""
    name = quote.entity.canonical if quote.entity else ""
    if gold.speaker:
        is_right = bool(name) and names_speaker(name, gold.speaker, document.names)
    else:
        is_right = gold.form is QuoteForm.DIRECT and not name
    return Outcome.RIGHT if is_right else Outcome.WRONG_SPEAKER


def _same_bracket(gold: GoldQuote, found: Sequence[Quote]) -> Quote | None:
    """The found bracket at the same place, or nearly so."""
    best = max(found, key=lambda quote: _overlap(quote.span, gold.span), default=None)
    return best if best and _overlap(best.span, gold.span) >= SAME_BRACKET else None


def _same_clause(gold: GoldQuote, quote: Quote) -> bool:
    """Whether the clause has the same reporting word, or covers the same words."""
    if gold.cue and quote.cue and quote.cue.span.overlaps(gold.cue):
        return True
    return _overlap(quote.span, gold.span) >= SAME_CLAUSE


def _overlap(one: Span, other: Span) -> float:
    """What two spans share, of what they cover together."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / max(1, max(one.end, other.end) - min(one.start, other.start))


def _found(name: str, cases: Sequence[Case]) -> dict[str, float]:
    """Precision, recall and their harmonic mean."""
    missed = sum(case.outcome is Outcome.MISSED for case in cases)
    extra = sum(case.outcome is Outcome.EXTRA for case in cases)
    hits = len(cases) - missed - extra
    precision, recall = hits / max(1, hits + extra), hits / max(1, hits + missed)
    mean = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {f"{name}_p": round(precision, 4), f"{name}_r": round(recall, 4), f"{name}_f1": round(mean, 4)}


def _share(cases: Sequence[Case], holds: Callable[[Case], bool]) -> float:
    """In how many of the cases it holds."""
    return round(sum(map(holds, cases)) / max(1, len(cases)), 4)


def _is_right(case: Case) -> bool:
    """Whether words and speaker are both right."""
    return case.outcome is Outcome.RIGHT


def _tally(outcomes: Sequence[Outcome]) -> Tally:
    """The outcomes counted."""
    right, missed = sum(one in RIGHTLY for one in outcomes), outcomes.count(Outcome.MISSED)
    fired = len(outcomes) - missed
    return Tally(fired, right, fired - right, missed)


def _worth(outcome: Outcome | None) -> int:
    """How good an outcome is."""
    return max(WORTH.values()) if outcome is None else WORTH[outcome]
