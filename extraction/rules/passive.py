"""Speakers named as the agent: から, に, より."""

from typing import Final

from extraction.arguments import Argument
from extraction.context import Context
from extraction.findings import Utterance
from extraction.model import Attribution, MentionKind

AGENT: Final = frozenset({"から", "に", "より", "からは", "には", "からも", "にも"})


ORIGIN: Final = frozenset({"から", "からは", "からも", "より"})


def agent(utterance: Utterance, context: Context) -> Attribution | None:
    """娘から「…」と言われた: the agent of a passive speaks, its topic listens."""
    if not context.is_passive(utterance):
        return None
    arguments = [
        argument
        for argument in context.arguments_near(utterance)
        if (argument.is_known and (argument.particle in AGENT or _is_crowd_place(argument, context)))
        or _is_beside(argument, utterance)
    ]
    return Attribution(arguments[0].mention, cue=context.cue_of(utterance)) if arguments else None


def _is_beside(argument: Argument, utterance: Utterance) -> bool:
    """マギー（奈月マギー）から「…」と聞かれた: a proper noun right before the words, though no list knows it."""
    unit = utterance.sentence.bunsetsu[argument.place]
    is_proper = any(token.pos[1] == "固有名詞" for token in unit.tokens[: unit.content])
    return argument.particle in ORIGIN and argument.place == utterance.first_place - 1 and is_proper


def _is_crowd_place(argument: Argument, context: Context) -> bool:
    """Whether the words come from a crowd or paper named like a place: ネット掲示板で指摘されている."""
    is_one = argument.mention.kind is MentionKind.GROUP or context.is_media(argument.mention)
    return is_one and argument.particle in {
        "で",
        "などで",
        "では",
        "の間で",
    }


def received(utterance: Utterance, context: Context) -> Attribution | None:
    """社長から「…」との連絡を受けた, 住民からは「…」との声が上がった: the words come from somebody."""
    if not context.has_noun_cue(utterance):
        return None
    for argument in context.arguments_near(utterance):
        if argument.particle in ORIGIN and (argument.is_known or context.has_crowd_cue(utterance)):
            return Attribution(argument.mention, cue=context.cue_of(utterance))
    return None
