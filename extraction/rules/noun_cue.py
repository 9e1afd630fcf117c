"""Speakers named beside a noun of saying: 山田氏の「…」発言, 住民の「…」との声."""

from typing import Final

from extraction.arguments import Argument
from extraction.context import COUNT, Context
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, MentionKind, QuoteForm

CROWD: Final = frozenset({MentionKind.GROUP, MentionKind.ANONYMOUS})
REACH: Final = 3


def owner(utterance: Utterance, context: Context) -> Attribution | None:
    """石原知事の「…」という発言: whose noun it is."""
    sentence = utterance.sentence
    cue = context.cue_of(utterance)
    if cue is None or not context.has_noun_cue(utterance):
        return None
    for place in (utterance.place - 1, context.place_at(sentence, cue.span.start) - 1):
        argument = context.argument_at(sentence, place)
        if argument is not None and argument.is_known and argument.particle in {"の", "による", "らの"}:
            return Attribution(argument.mention, cue=cue)
    return None


def place_of_voices(utterance: Utterance, context: Context) -> Attribution | None:
    """ネットでは「…」といった声が上がった: a place or a crowd that the voices come from."""
    if utterance.form is not QuoteForm.DIRECT or not context.has_noun_cue(utterance):
        return None
    for argument in context.arguments_before(utterance):
        if argument.particle in {"には", "にも"} and argument.mention.kind is not MentionKind.GROUP:
            return None  # 同社には「…」との批判が寄せられた: who hears, not who speaks
        if argument.particle == "の" and _is_among(argument, utterance.sentence, context):
            return Attribution(argument.mention, cue=context.cue_of(utterance))
        if argument.particle in {"では", "でも", "には", "にも", "で", "の間では", "の間で"}:
            return Attribution(_crowd(argument, context), cue=context.cue_of(utterance))
    return None


def _is_among(argument: Argument, sentence: Sentence, context: Context) -> bool:
    """町商工会の中には, 党の内部からは: some of them."""
    behind = sentence.bunsetsu[argument.place + 1]
    return behind.words in context.lexicon.among and behind.particle in {
        "に",
        "には",
        "にも",
        "で",
        "では",
        "でも",
        "から",
        "からは",
        "からも",
    }


def _crowd(argument: Argument, context: Context) -> Mention | None:
    """Who is meant by the place; nobody by a thing: 手紙で「…」との返信があった."""
    is_thing = argument.mention.text.endswith(tuple(context.lexicon.no_crowd_ending))
    return None if is_thing else argument.mention


def crowd_goes_on(utterance: Utterance, context: Context) -> Attribution | None:
    """ネットでは「…」との声が上がった。「…」との意見も。: the crowd of before, or one named in the sentence before."""
    if not context.has_crowd_cue(utterance):
        return None
    for sentence in context.sentences_back(utterance.sentence, REACH):
        answer = context.last_answer_in(sentence)
        if answer is not None and answer.mention is not None and answer.mention.kind in CROWD:
            return Attribution(answer.mention, cue=context.cue_of(utterance))
        groups = (mention for mention in sentence.mentions if mention.kind is MentionKind.GROUP)
        named = [mention for mention in groups if not COUNT.match(mention.text)]
        if named:
            return Attribution(named[-1], cue=context.cue_of(utterance))
    return None
