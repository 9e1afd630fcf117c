"""What holds for the extraction of any text whatever; used by benchmarks/fuzz.py and tests/extraction/test_any_text.py."""

from collections.abc import Iterator, Sequence, Set

from extraction.brackets import find_brackets
from extraction.elision import elide
from extraction.model import Entity, Extraction, Quote, QuoteForm, Span


def faults(text: str, found: Extraction) -> Iterator[str]:
    """Every promise of the contract that the extraction breaks, as a sentence."""
    if found.text != text:
        yield "the text was changed"
    brackets = sorted(_brackets(text))
    direct = sorted(quote.span for quote in found.quotes if quote.form is QuoteForm.DIRECT)
    if direct != brackets:
        yield f"brackets {brackets} but direct quotes {direct}"
    ids = [entity.id for entity in found.entities]
    if len(set(ids)) != len(ids):
        yield f"entities share an id: {ids}"
    entities = frozenset(found.entities)
    for index, quote in enumerate(found.quotes):
        for fault in (
            *_of_spans(text, quote),
            *_of_parent(index, found.quotes),
            *_of_answer(quote, entities),
        ):
            yield f"quote {index} {quote.form} {quote.span}: {fault}"


def _brackets(text: str) -> Iterator[Span]:
    """The brackets as the reader's eye sees them, in offsets of the text as it is."""
    elided = elide(text)
    for bracket in find_brackets(elided.text if elided else text):
        yield elided.span_back(bracket.span) if elided else bracket.span


def _of_spans(text: str, quote: Quote) -> Iterator[str]:
    """Every span lies in the text and holds something and a mention has words (its span may hold a reading besides)."""
    spans: dict[str, Span | None] = {
        "quote": quote.span,
        "mention": quote.mention.span if quote.mention else None,
        "cue": quote.cue.span if quote.cue else None,
    }
    for name, span in spans.items():
        if span is not None and not 0 <= span.start < span.end <= len(text):
            yield f"its {name} {span} is empty or outside the text of {len(text)}"
    if quote.mention and not quote.mention.text:
        yield "its mention has no words"


def _of_parent(index: int, quotes: Sequence[Quote]) -> Iterator[str]:
    """The parent is another quote of the list that holds this one."""
    parent = quotes[index].parent
    if parent is None:
        return
    if not 0 <= parent < len(quotes) or parent == index:
        yield f"no parent {parent}"
    elif not quotes[parent].span.contains(quotes[index].span):
        yield f"its parent {quotes[parent].span} does not hold it"


def _of_answer(quote: Quote, entities: Set[Entity]) -> Iterator[str]:
    """A probability, a reason, and nobody who is not among the entities."""
    if not 0 <= quote.confidence <= 1 or any(not 0 <= one.confidence <= 1 for one in quote.alternatives):
        yield "a confidence is no probability"
    if not quote.reason.endswith("。") or "{" in quote.reason or len(quote.reason) < 2:
        yield f"its reason is no sentence: {quote.reason!r}"
    if quote.entity is not None and not quote.kind.is_speech:
        yield "nobody's words have a speaker"
    if (quote.entity is None) != (quote.mention is None):
        yield "a speaker without a mention, or a mention without a speaker"
    named = [quote.entity, *(one.entity for one in quote.alternatives)]
    if any(entity is not None and entity not in entities for entity in named):
        yield "it names somebody who is not among the entities"
