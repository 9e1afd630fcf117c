"""The stages in order; no linguistics."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter
from typing import Final

from extraction.answers import Answers
from extraction.clauses import BunsetsuKind
from extraction.confidence import confidence
from extraction.context import Context
from extraction.cues import FoundCue, unlisted_cue
from extraction.document import Document, Sentence, read_document
from extraction.elision import elide
from extraction.evidence import evidence_of_said, evidence_of_unsaid
from extraction.factuality import factuality_of
from extraction.findings import Utterance, Verdict
from extraction.frames import frame_of
from extraction.joint import speaking_as_one
from extraction.ladder import attribute, judge
from extraction.lexicon import Lexicon
from extraction.model import (
    Alias,
    Bracket,
    Candidate,
    Cue,
    Entity,
    EntityKind,
    Extraction,
    Mention,
    MentionKind,
    Quote,
    QuoteForm,
    Span,
)
from extraction.name_forms import name_key
from extraction.own_words import NO_WORDS, OwnWords, lexicon_with
from extraction.reasons import reason_of_kind, reason_of_speaker
from extraction.reported_clauses import clause_around
from extraction.rules import ATTRIBUTION_RULES, KIND_RULES
from extraction.rules.blocks import find_blocks
from extraction.rules.indirect import find_indirect
from extraction.sources import source_kind
from extraction.tokenizer import dictionary_version

EXTRACTOR_VERSION: Final = "1"
# How many other candidates are kept with a quote; digits 1 to 9 choose among them.
MOST_ALTERNATIVES: Final = 4
ANSWERS_LOOKED_AT: Final = 8

KIND_OF_ENTITY: Final[Mapping[MentionKind, EntityKind]] = {
    MentionKind.NAME: EntityKind.PERSON,
    MentionKind.TITLE: EntityKind.PERSON,
    MentionKind.PRONOUN: EntityKind.PERSON,
    MentionKind.ORGANISATION: EntityKind.ORGANISATION,
    MentionKind.GROUP: EntityKind.GROUP,
    MentionKind.ANONYMOUS: EntityKind.ANONYMOUS,
    MentionKind.DOCUMENT: EntityKind.DOCUMENT,
}


@dataclass(frozen=True)
class _Findings:
    """What the ladders decided about one article."""

    context: Context
    entities: Mapping[Mention, Entity]

    @property
    def doc(self) -> Document:
        """The article."""
        return self.context.doc

    @property
    def answers(self) -> Answers:
        """Whose the words are."""
        return self.context.answers

    def speaker(self, mention: Mention) -> tuple[Mention, Entity]:
        """Who speaks where a rule answered with the mention: all of a list whose last it is, and who that is."""
        return self.joint.get(mention) or (mention, self.entities[mention])

    @cached_property
    def joint(self) -> Mapping[Mention, tuple[Mention, Entity]]:
        """Those who speak as one, by the last of them, who answered; a list written alike is the same speaker."""
        found: dict[Mention, tuple[Mention, Entity]] = {}
        made: dict[str, Entity] = {}
        for answer in self.answers.values():
            joint = speaking_as_one(answer.mention, self.doc) if answer.mention else None
            if answer.mention and joint:
                kind, words = EntityKind.GROUP, joint.text
                new = Entity(f"j{len(made) + 1}", kind, words, (words,), source_kind(kind, words))
                found[answer.mention] = joint, made.setdefault(words, new)
        return found

    @cached_property
    def answered(self) -> Sequence[tuple[Span, Mention]]:
        """The words whose speaker is named, in order, and who that is."""
        named = [
            (one.span, answer.mention) for one, answer in self.answers.items() if answer.mention is not None
        ]
        return sorted(named, key=itemgetter(0))


def extract(text: str, *, title: str = "", own: OwnWords = NO_WORDS) -> Extraction:
    """Everything somebody says in the article, and what every bracket of it is; `own` are words of the project.

    Offsets are code points of `text` as given. Pure and safe in threads.
    """
    lexicon = lexicon_with(own)
    elided = elide(text)
    if elided is None:
        return _extract(text, title, lexicon)
    return elided.restored(_extract(elided.text, title, lexicon), text)


def _extract(text: str, title: str, lexicon: Lexicon) -> Extraction:
    """The same for a text without signs that the eye passes over."""
    doc = read_document(text, lexicon)
    findings = _decide(doc, lexicon)
    quotes = sorted(_quotes(findings), key=lambda quote: (quote.span.start, -quote.span.end, quote.form))
    entities = tuple(
        dict.fromkeys(
            (*doc.people.entities, *findings.entities.values(), *(who for _, who in findings.joint.values()))
        )
    )
    named = {quote.entity for quote in quotes} | {
        other.entity for quote in quotes for other in quote.alternatives
    }
    return Extraction(
        text=text,
        quotes=tuple(_with_parents(quotes)),
        entities=tuple(entity for entity in entities if entity in named),
        title=title,
        extractor=EXTRACTOR_VERSION,
        dictionary=dictionary_version(),
    )


def _decide(doc: Document, lexicon: Lexicon) -> _Findings:
    """Run the ladders: what is it, whose is it, who is that."""
    verdicts = judge(doc, lexicon, KIND_RULES)
    context = Context(doc, lexicon, verdicts)
    utterances = find_utterances(context)
    answers = attribute(context, utterances, ATTRIBUTION_RULES)
    decided = replace(context, answers=answers, utterances=utterances)
    return _Findings(decided, _entities(doc, answers, lexicon.aliases))


def find_utterances(context: Context) -> tuple[Utterance, ...]:
    """Everything that is somebody's words, in order: brackets, blocks and reported clauses."""
    direct = [
        _utterance(bracket, verdict, context)
        for bracket, verdict in context.verdicts.items()
        if verdict.kind.is_speech
    ]
    found = (*direct, *find_blocks(context), *find_indirect(context))
    return tuple(sorted(found, key=lambda one: (one.span.start, -one.span.end)))


def _utterance(bracket: Bracket, verdict: Verdict, context: Context) -> Utterance:
    """The bracket as somebody's words, with the word that reports it."""
    sentence, place = context.place_of(bracket)
    return Utterance(
        bracket.span,
        QuoteForm.DIRECT,
        verdict.kind,
        sentence,
        place,
        found=_found(verdict.cue, sentence),
        cue=verdict.cue,
        first_place=place,
    )


def _found(cue: Cue | None, sentence: Sentence) -> FoundCue | None:
    """The reporting word among those of the sentence; an unlisted predicate is one too, a noun is none."""
    if cue is None:
        return None
    listed = next((one for one in sentence.cues if one.cue == cue), None)
    if listed is not None:
        return listed
    places = enumerate(sentence.bunsetsu)
    place = next((place for place, unit in places if unit.tokens[0].start == cue.span.start), None)
    if place is None or sentence.bunsetsu[place].content_span != cue.span:
        return None
    if sentence.bunsetsu[place].kind is not BunsetsuKind.PREDICATE:
        return None
    return unlisted_cue(cue, sentence.bunsetsu, place)


def _entities(doc: Document, answers: Answers, aliases: Mapping[str, Alias]) -> Mapping[Mention, Entity]:
    """Who is behind every mention that an answer names; a phrase nobody knew becomes an entity of its own."""
    entities = dict(doc.people.of)
    made: dict[str, Entity] = {}
    for answer in answers.values():
        mention = answer.mention
        if mention is not None and mention not in entities:
            number = len(made) + 1
            entities[mention] = made.setdefault(mention.text, _unknown(mention, number, aliases))
    return entities


def _unknown(mention: Mention, number: int, aliases: Mapping[str, Alias]) -> Entity:
    """Somebody whom only an answer names, under the name that a person taught if there is one."""
    alias = aliases.get(name_key(mention.text)) if aliases else None
    kind, name = (alias.kind, alias.name) if alias else (KIND_OF_ENTITY[mention.kind], mention.text)
    source = source_kind(kind, name, [alias.name] if alias else ())
    return Entity(f"x{number}", kind, name, (mention.text,), source)


def _quotes(findings: _Findings) -> Iterator[Quote]:
    """One quote for every bracket, reported clause and block."""
    utterances, verdicts = findings.context.utterances, findings.context.verdicts
    said = {one.span: one for one in utterances if one.form is QuoteForm.DIRECT}
    for bracket, verdict in verdicts.items():
        if bracket.span in said:
            yield _said(said[bracket.span], verdict, findings)
        else:
            yield _unsaid(bracket, verdict, findings)
    for utterance in utterances:
        if utterance.form is not QuoteForm.DIRECT:
            yield _said(utterance, None, findings)


def _unsaid(bracket: Bracket, verdict: Verdict, findings: _Findings) -> Quote:
    """A bracket that is nobody's words."""
    evidence = evidence_of_unsaid(bracket, verdict, findings.context)
    return Quote(
        span=bracket.span,
        form=QuoteForm.DIRECT,
        kind=verdict.kind,
        region=findings.doc.region_of(bracket.span),
        rule=verdict.rule,
        reason=reason_of_kind(verdict, findings.doc.text),
        confidence=confidence(evidence),
        cue=verdict.cue,
        evidence=evidence,
    )


def _said(utterance: Utterance, verdict: Verdict | None, findings: _Findings) -> Quote:
    """Somebody's words with their speaker."""
    answer = findings.answers.get(utterance)
    mention, entity = findings.speaker(answer.mention) if answer and answer.mention else (None, None)
    evidence = evidence_of_said(utterance, verdict, answer, findings.context, findings.entities)
    sure = confidence(evidence)
    return Quote(
        span=utterance.span,
        form=utterance.form,
        kind=utterance.kind,
        region=findings.doc.region_of(utterance.span),
        rule=answer.rule if answer else evidence.kind_rule,
        reason=reason_of_speaker(
            utterance, answer and replace(answer, mention=mention), verdict, findings.doc.text
        ),
        confidence=sure,
        entity=entity,
        mention=mention,
        cue=(answer.cue if answer else None) or (utterance.found.cue if utterance.found else utterance.cue),
        alternatives=_alternatives(utterance, entity, sure, findings),
        factuality=factuality_of(utterance),
        frame=frame_of(utterance, findings.context),
        clause=_clause(utterance, findings.context),
        evidence=evidence,
    )


def _clause(utterance: Utterance, context: Context) -> Span | None:
    """The whole reported clause of a bracket that is a part of one."""
    if utterance.found is None or not context.is_part(utterance):
        return None
    return clause_around(utterance.sentence, utterance.place, utterance.found, context.lexicon.of_content)


def _alternatives(
    utterance: Utterance, entity: Entity | None, sure: float, findings: _Findings
) -> tuple[Candidate, ...]:
    """Who else stands near: the entities of the sentence and the ones before it, nearest first."""
    near = [argument.mention for argument in utterance.sentence.arguments if argument.is_known][::-1]
    before = bisect_left(findings.answered, (utterance.span.start,), key=itemgetter(0))
    near += [mention for _, mention in findings.answered[max(0, before - ANSWERS_LOOKED_AT) : before]][::-1]
    others = dict.fromkeys([findings.entities.get(mention) for mention in near])
    chosen = [other for other in others if other is not None and other is not entity][:MOST_ALTERNATIVES]
    share = (1 - sure) / (len(chosen) + 1)
    return tuple(Candidate(other, "near", round(share, 4)) for other in chosen)


def _with_parents(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """Each quote with the index of the one around it; the quotes come in order, the outer one first."""
    still_open: list[int] = []
    for index, quote in enumerate(quotes):
        while still_open and quotes[still_open[-1]].span.end <= quote.span.start:
            still_open.pop()
        around = (
            other
            for other in reversed(still_open)
            if quotes[other].span.contains(quote.span) and quotes[other].span != quote.span
        )
        parent = next(around, None)
        yield quote if parent is None else replace(quote, parent=parent)
        still_open.append(index)
