"""Speakers named behind the words: in the next sentence, or where the article first names somebody."""

from typing import Final

from extraction.announcements import resuming_cue, telling_cue
from extraction.clauses import BunsetsuKind, Link
from extraction.context import TOPIC, Context
from extraction.cues import FoundCue
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, MentionKind, QuoteForm
from extraction.reporting import SAYING

REACH: Final = 2
ASKED: Final = ("か", "の", "は")  # words that ask
AGENT: Final = frozenset({"から", "からは", "に", "には"})


def told_after(utterance: Utterance, context: Context) -> Attribution | None:
    """「ここからが勝負です」。田中主将は力強く締めくくった。: the next sentence reports what stood alone before it.

    そう訴えると、 takes the words up by そう or こう, and may go on with something else; そう言われた names who listens.
    """
    following = context.sentence_after(utterance.sentence)
    if utterance.found is not None or utterance.cue is not None or following is None:
        return None
    asker = _asker(following, context)
    if asker is not None and utterance.sentence.span.of(context.doc.text).rstrip("」』。！？!?").endswith(
        ASKED
    ):
        return Attribution(asker)
    cue = resuming_cue(following)
    is_taken_up = cue is not None
    if cue is None and following.paragraph == utterance.sentence.paragraph:
        cue = telling_cue(following) or _cue_at_start(following)
    if cue is None or any(
        one.sentence is following and one.form is QuoteForm.DIRECT and one.place < cue.place
        for one in context.utterances
    ):
        return None
    if cue.is_passive:
        agent = _agent(following, cue)
        if agent is None and not is_taken_up:
            return None
        agent = agent or _writer(following) or _other_person(utterance, following, context)
        return Attribution(agent, cue=cue.cue)
    subject = _subject(following, cue.place)
    return Attribution(subject, cue=cue.cue) if subject else None


def _asker(sentence: Sentence, context: Context) -> Mention | None:
    """「何に使ったのか」。社長は報道陣の問いに「…」と答えた: whose question the next sentence answers."""
    for one in sentence.arguments:
        behind = sentence.bunsetsu[one.place + 1 : one.place + 2]
        is_question = any(
            unit.words in context.lexicon.asking and unit.particle.startswith("に") for unit in behind
        )
        if one.is_known and one.particle in {"の", "から", "からの"} and is_question:
            return one.mention
    return None


def _cue_at_start(sentence: Sentence) -> FoundCue | None:
    """戸川コーチに諭され、 徳永さんが問うても、: the first predicate, of saying, that has nothing but who says it before."""
    first = sentence.cues[0] if sentence.cues else None
    if first is None or first.kind not in SAYING or first.link in {Link.REPORTED, Link.ATTRIBUTIVE}:
        return None
    before = sentence.bunsetsu[: first.place]
    is_bare = bool(before) and all(
        unit.kind is BunsetsuKind.NOUN and unit.particle != "を" for unit in before
    )
    return (
        first
        if is_bare and (first.is_passive or any(unit.particle in {"は", "が"} for unit in before))
        else None
    )


def _agent(sentence: Sentence, cue: FoundCue) -> Mention | None:
    """Who said what somebody was told: コーチに諭され."""
    agents = [
        one for one in sentence.arguments if one.is_known and one.place < cue.place and one.particle in AGENT
    ]
    return agents[-1].mention if agents else None


def _writer(sentence: Sentence) -> Mention | None:
    """女子生徒の手記は、こう結ばれている: whose writing it is, else the writing."""
    written = next(
        (
            one
            for one in sentence.arguments
            if one.particle == "は" and one.mention.kind is MentionKind.DOCUMENT
        ),
        None,
    )
    owners = [
        one.mention
        for one in sentence.arguments
        if written and one.place == written.place - 1 and one.particle == "の"
    ]
    return owners[0] if owners else written.mention if written else None


def _other_person(utterance: Utterance, following: Sentence, context: Context) -> Mention | None:
    """久能さんの工房を訪ねた。「食えんぞ」。そう言われた: not who listens, but whom the sentence before names besides."""
    before = context.sentence_before(utterance.sentence)
    listener = _subject(following, len(following.bunsetsu))
    named = [one for one in before.mentions if context.is_human(one)] if before else []
    topics = [one.mention for one in before.arguments if one.particle in {"は", "も", "が"}] if before else []
    others = [
        one
        for one in named
        if one not in topics
        and (listener is None or context.entity_of(one) is not context.entity_of(listener))
    ]
    return others[-1] if others else None


def introduced_later(utterance: Utterance, context: Context) -> Attribution | None:
    """声を張り上げた。「お待たせしました」。延長11回、浅野選手が…: nobody is named yet, the lede holds the name back."""
    if (
        context.has_crowd_cue(utterance)
        or context.is_passive(utterance)
        or context.prominence.people_before(utterance.span.start)
    ):
        return None
    for sentence in context.sentences_on(utterance.sentence, REACH):
        subject = _subject(sentence, len(sentence.bunsetsu))
        if subject is not None and subject.kind is MentionKind.NAME:
            return Attribution(subject, cue=context.cue_of(utterance))
    return None


def _subject(sentence: Sentence, end: int) -> Mention | None:
    """Who the sentence is about, as far as the place: its topic, else its subject."""
    known = [one for one in sentence.arguments if one.is_known and one.place < end]
    for particles in (TOPIC, {"が"}):
        for argument in known:
            if argument.particle in particles:
                return argument.mention
    return None
