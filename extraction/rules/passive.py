"""Speakers named as the agent: から, に, より."""

from typing import Final

from extraction.arguments import Argument
from extraction.clauses import BunsetsuKind, Link
from extraction.context import Context
from extraction.findings import Utterance
from extraction.lexicon import CueKind
from extraction.model import Attribution, Mention, MentionKind

AGENT: Final = frozenset({"から", "に", "より", "からは", "には", "からも", "にも"})

THERE: Final = "ある"
OWNING: Final = frozenset({"の", "からの"})
HELD: Final = frozenset({"を", "や", "と", ""})
ORIGIN: Final = frozenset({"から", "からは", "からも", "より"})


def agent(utterance: Utterance, context: Context) -> Attribution | None:
    """娘から「…」と言われた: the agent of a passive speaks, its topic listens."""
    if not context.is_passive(utterance):
        return None
    arguments = [
        argument for argument in context.arguments_near(utterance) if _is_agent(argument, utterance, context)
    ]
    return Attribution(arguments[0].mention, cue=context.cue_of(utterance)) if arguments else None


def place_of_writing(utterance: Utterance, context: Context) -> Attribution | None:
    """小野寺氏の名刺の裏には「…」とある: whose thing it stands on, else the document."""
    found = utterance.found
    if found is None or found.cue.form != THERE:
        return None
    on = [one for one in context.arguments_before(utterance) if one.particle in {"に", "には", "にも"}]
    documents = [one.mention for one in on if one.mention.kind is MentionKind.DOCUMENT]
    owners = [one for one in context.arguments_before(utterance) if one.is_known and one.particle in OWNING]
    owned = [one.mention for one in owners if _is_on_thing(one.place, utterance)]
    mention = owned[0] if owned else documents[0] if documents else None
    return Attribution(mention, cue=found.cue) if mention else None


def _is_on_thing(place: int, utterance: Utterance) -> bool:
    """Whether the phrases from there to the words are one thing with に: 小野寺氏の|名刺の|裏には."""
    units = utterance.sentence.bunsetsu[place : utterance.first_place]
    ends = [unit.particle for unit in units if unit.particle not in OWNING]
    return bool(ends) and ends[0] in {"に", "には", "にも"}


def holder(utterance: Utterance, context: Context) -> Attribution | None:
    """参加者は「…」と書かれたプラカードを手に行進した: who holds it up says it."""
    found = utterance.found
    if found is None or found.kind is not CueKind.WRITING or found.link is not Link.ATTRIBUTIVE:
        return None
    behind = utterance.sentence.bunsetsu[found.end_place + 1 :]
    is_held = (
        bool(behind) and behind[0].head.surface in context.lexicon.held_up and behind[0].particle in HELD
    )
    holders = [one.mention for one in context.subjects_before(utterance) if one.is_known]
    is_speaker = is_held and found.is_passive and bool(holders)
    return Attribution(holders[0], cue=found.cue) if is_speaker else None


def _is_agent(argument: Argument, utterance: Utterance, context: Context) -> bool:
    """Whether the phrase names who does what the passive says."""
    is_one = argument.particle in AGENT and _is_near(argument, utterance)
    is_known = argument.is_known and (
        is_one or _is_crowd_place(argument, context) or _is_under(argument, utterance, context)
    )
    return is_known or _is_beside(argument, utterance)


def _is_under(argument: Argument, utterance: Utterance, context: Context) -> bool:
    """木暮さんの下で励み、「急ぐな」と言われた: who teaches says it."""
    behind = utterance.sentence.bunsetsu[argument.place + 1]
    return argument.particle == "の" and behind.words in context.lexicon.under and behind.particle == "で"


def _is_near(argument: Argument, utterance: Utterance) -> bool:
    """Whether no clause ends between a に and the words: 放送に出演した翌日、「まだ早い」と追い返された."""
    between = utterance.sentence.bunsetsu[argument.place + 1 : utterance.first_place]
    return not argument.particle.startswith("に") or not any(
        unit.kind is BunsetsuKind.PREDICATE for unit in between
    )


def _is_beside(argument: Argument, utterance: Utterance) -> bool:
    """マギー（奈月マギー）から「…」と聞かれた: a proper noun right before the words, though no list knows it."""
    unit = utterance.sentence.bunsetsu[argument.place]
    is_proper = any(token.pos[1] == "固有名詞" for token in unit.tokens[: unit.content])
    is_told = (
        utterance.found is not None and utterance.found.kind is CueKind.SPEECH and argument.particle in AGENT
    )
    is_agent = (argument.particle in ORIGIN and is_proper) or is_told
    return is_agent and argument.place == utterance.first_place - 1


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
        if argument.particle in ORIGIN and (argument.is_known or _may_be_crowd(argument, utterance, context)):
            return Attribution(argument.mention, cue=context.cue_of(utterance))
    crowd = _those_there(utterance, context)
    return Attribution(crowd, cue=context.cue_of(utterance)) if crowd else None


def _those_there(utterance: Utterance, context: Context) -> Mention | None:
    """会場から「帰れ」とやじが飛んだ: a place right before the words stands for those in it."""
    unit = utterance.sentence.bunsetsu[utterance.first_place - 1] if utterance.first_place else None
    if unit is None or unit.particle not in ORIGIN or unit.words not in context.lexicon.crowd_place:
        return None
    return Mention(unit.content_span, unit.words, MentionKind.GROUP)


def _may_be_crowd(argument: Argument, utterance: Utterance, context: Context) -> bool:
    """フォロワーからは「…」との声: a crowd that no list knows; 放送中から is a time."""
    head = utterance.sentence.bunsetsu[argument.place].head
    if argument.place != utterance.first_place - 1:
        return False
    is_time = head.pos[2] == "副詞可能" or head.surface.endswith(tuple(context.lexicon.time_ending))
    return context.has_crowd_cue(utterance) and not is_time
