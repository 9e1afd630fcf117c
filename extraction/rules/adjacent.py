"""Speakers named in the sentence as subject or topic of the reporting word."""

import re
from typing import Final

from extraction.arguments import SOURCE, Argument
from extraction.clauses import BunsetsuKind, Link
from extraction.context import SUBJECT, TOPIC, Context
from extraction.document import Sentence
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, MentionKind, QuoteForm
from extraction.reported_clauses import is_before_frame

CLEFT: Final = re.compile(".*の[はが]")
# A name that no dictionary has: プレナス, Inrupt.
FOREIGN: Final = re.compile(r"[ァ-ヺー・A-Za-zＡ-Ｚａ-ｚ]+$")


def inverse(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」とペスコフ報道官は述べた: the subject stands between the words and the reporting word."""
    if utterance.found is None or utterance.found.is_passive:
        return None
    has_topic = any(one.is_known and one.particle == "は" for one in context.subjects_before(utterance))
    for argument in context.arguments_between(utterance.sentence, utterance.place, utterance.found.place):
        is_subject = argument.particle in SUBJECT or (
            argument.particle == "の" and argument.place == utterance.found.place - 1 and not has_topic
        )
        other = utterance.sentence.bunsetsu[argument.place + 1 : utterance.found.place]
        is_cut_off = any(unit.kind is BunsetsuKind.QUOTE or unit.link is Link.REPORTED for unit in other)
        if argument.is_known and is_subject and not is_cut_off:
            return Attribution(argument.mention, cue=utterance.found.cue)
    return None


def subject(utterance: Utterance, context: Context) -> Attribution | None:
    """山田首相が「…」と述べた: the nearest subject before the words whose clause is still open.

    A source that stands nearer speaks itself: 市は調べており、山田氏の話では「…」という.
    """
    if context.is_passive(utterance) or context.has_crowd_cue(utterance):
        return None
    standing = context.sources_and_subjects_before(utterance)
    told = [one for one in standing if one.particle.startswith(SOURCE) and not context.is_media(one.mention)]
    if told and is_hearsay(utterance):
        standing = told  # 弁護士によれば、被告は「…」という
    for argument in standing:
        if argument.particle not in SUBJECT:
            if argument.is_known and not context.is_passed_on(utterance, argument.mention):
                return None
            continue
        is_inner = (
            context.is_embedded(utterance, argument)
            or context.is_of_inner_clause(utterance, argument)
            or _is_topic_of_content(utterance, argument)
            or _is_subject_of_content(utterance, argument)
        )
        if argument.is_known and context.is_open(utterance, argument) and not is_inner:
            return Attribution(argument.mention, cue=context.cue_of(utterance))
    return None


def _is_topic_of_content(utterance: Utterance, argument: Argument) -> bool:
    """弁護士は、依頼人は「無実だ」と述べた: of two topics with neither verb nor words between, the second is what is said.

    A named person whom an organisation speaks of says it: 大統領府は、李氏は「…」と述べた.
    """
    is_reported = utterance.found is not None and utterance.found.link is Link.REPORTED
    near = utterance.sentence.bunsetsu[argument.place + 1 : utterance.first_place]
    is_near = all(unit.kind is BunsetsuKind.OTHER for unit in near)  # ウェストは単に「…」
    if is_reported or argument.particle != "は" or not is_near:
        return False
    outer = _topic_over(utterance, argument)
    if outer is None:
        return False
    is_passed_on = (
        outer.mention.kind is MentionKind.ORGANISATION and argument.mention.kind is MentionKind.NAME
    )
    between = utterance.sentence.bunsetsu[outer.place : argument.place]
    return any(unit.has_comma for unit in between) and not is_passed_on


def _is_subject_of_content(utterance: Utterance, argument: Argument) -> bool:
    """判事は、被告が被害者を「金で選んだ」と述べた: the judge tells what the accused did; not 鈴木氏が「…」と述べたことを."""
    found = utterance.found
    if (
        argument.particle != "が"
        or found is None
        or found.link not in {Link.FINAL, Link.CONTINUED, Link.TURNED}
    ):
        return False
    behind = utterance.sentence.bunsetsu[argument.place + 1 : utterance.first_place]
    has_object = any(unit.particle in {"を", "に"} for unit in behind)
    return has_object and _topic_over(utterance, argument) is not None


def _topic_over(utterance: Utterance, argument: Argument) -> Argument | None:
    """The nearest known topic before, where neither a verb nor a quotation stands between."""
    earlier = [
        one
        for one in utterance.sentence.arguments
        if one.place < argument.place and one.is_known and one.particle == "は"
    ]
    between = utterance.sentence.bunsetsu[earlier[-1].place + 1 : argument.place] if earlier else ()
    is_clause = any(unit.kind in {BunsetsuKind.PREDICATE, BunsetsuKind.QUOTE} for unit in between)
    return earlier[-1] if earlier and not is_clause else None


def adnominal(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」と語る同氏は: the reporting word stands before the one who said it; the owner of 姿 in …と語る同氏の姿."""
    found, sentence = utterance.found, utterance.sentence
    last = _end_of_chain(sentence, found.end_place) if found else 0
    if found is None or found.is_passive or sentence.bunsetsu[last].link is not Link.ATTRIBUTIVE:
        return None
    owner: Mention | None = None
    for place in range(last + 1, min(last + 5, len(sentence.bunsetsu))):
        argument = context.argument_at(sentence, place)
        unit = sentence.bunsetsu[place]
        if argument is not None and argument.is_known:
            if unit.tail != "の":
                owner = owner if argument.mention.kind is MentionKind.DOCUMENT else argument.mention
                break
            owner = argument.mention if _may_own(argument, sentence, context) else owner
        if unit.tail not in {"の", "な"}:
            break
    return Attribution(owner, cue=found.cue) if owner else None


def _may_own(argument: Argument, sentence: Sentence, context: Context) -> bool:
    """…と語る同氏の姿, …と答えた会社の対応: a person, or an organisation whose thing ends the phrase."""
    behind = sentence.bunsetsu[argument.place + 1 : argument.place + 2]
    is_end = all(unit.tail != "の" for unit in behind)
    return context.is_human(argument.mention) or (is_end and context.is_person(argument.mention))


def cleft(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」と話すのは近くに住む男性（52）。: the sentence ends with the one who says it."""
    found, sentence = utterance.found, utterance.sentence
    if found is None or found.is_passive or not CLEFT.fullmatch(sentence.bunsetsu[found.end_place].tail):
        return None
    last = context.argument_at(sentence, len(sentence.bunsetsu) - 1)
    is_behind = last is not None and last.place > found.end_place and last.is_known
    return Attribution(last.mention, cue=found.cue) if last is not None and is_behind else None


def _end_of_chain(sentence: Sentence, place: int) -> int:
    """The last predicate of a chain without a new subject or words between: 笑って帰る|田中会長."""
    for following in range(place + 1, min(place + 3, len(sentence.bunsetsu))):
        unit = sentence.bunsetsu[following]
        if (
            sentence.bunsetsu[place].link is not Link.CONTINUED
            or unit.kind is BunsetsuKind.QUOTE
            or unit.particle in SUBJECT
        ):
            return place
        if unit.kind is BunsetsuKind.PREDICATE:
            return following
    return place


def said_from(utterance: Utterance, context: Context) -> Attribution | None:
    """公明党の山口代表からも「…」としている: からも marks who says it where nobody is subject."""
    found = utterance.found
    if found is None or found.is_passive or found.is_noun or found.cue.form in context.lexicon.hearing:
        return None
    for argument in context.arguments_before(utterance):
        if argument.is_known and argument.particle in SUBJECT:
            return None
        if (
            argument.is_known
            and argument.particle in {"からも", "からは"}
            and context.is_open(utterance, argument)
        ):
            return Attribution(argument.mention, cue=found.cue)
    return None


def topic(utterance: Utterance, context: Context) -> Attribution | None:
    """山田首相は会見したが、「…」と述べた: a topic reaches over the clauses behind it."""
    if context.is_passive(utterance) or context.has_crowd_cue(utterance):
        return None
    for argument in context.subjects_before(utterance):
        if argument.is_known and argument.particle in TOPIC:
            return Attribution(argument.mention, cue=context.cue_of(utterance))
    return None


def closing_name(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」と山田教授。: the sentence ends with the name and leaves the verb out."""
    sentence = utterance.sentence
    if utterance.form is not QuoteForm.DIRECT or not context.is_taken_at(sentence, utterance.place):
        return None
    last = context.argument_at(sentence, len(sentence.bunsetsu) - 1)
    if last is None or last.place <= utterance.place or last.particle or not last.is_known:
        return None
    between = sentence.bunsetsu[utterance.place + 1 : last.place]
    if any(unit.kind is BunsetsuKind.PREDICATE for unit in between):
        return None
    return Attribution(last.mention, cue=context.cue_of(utterance))


def topic_behind(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」と笑い、田中会長は帰った: the topic stands behind the reporting word and goes on."""
    found, sentence = utterance.found, utterance.sentence
    if found is None or found.link is not Link.CONTINUED or context.subjects_before(utterance):
        return None
    following = next((one for one in sentence.arguments if one.place > found.end_place), None)
    if following is None or not following.is_known or following.particle not in {"は", "も"}:
        return None
    between = sentence.bunsetsu[found.end_place + 1 : following.place]
    is_far = any(unit.kind in {BunsetsuKind.PREDICATE, BunsetsuKind.QUOTE} for unit in between)
    return None if is_far else Attribution(following.mention, cue=found.cue)


def plain_subject(utterance: Utterance, context: Context) -> Attribution | None:
    """ヌイグルミが「…」と述べた: a subject that only its case shows to be a speaker.

    予算への賛否は「…」とした: は marks what the words are about too, so that a speaker right before goes on.
    """
    if utterance.found is None or utterance.found.is_passive:
        return None
    tail = utterance.sentence.bunsetsu[utterance.place].tail
    has_speaker = any(context.last_answer_in(one) for one in context.sentences_back(utterance.sentence, 2))
    around = [
        *context.arguments_between(utterance.sentence, utterance.place, utterance.found.place),
        *context.subjects_before(utterance),
    ]
    for argument in around:
        is_near = argument.place > utterance.place or (
            context.is_open(utterance, argument) and _is_beside(utterance, argument)
        )
        is_qualified = argument.place == utterance.place + 1 and tail.endswith("の")  # 「…」などの傾向が
        if (
            is_qualified
            or argument.mention.span.overlaps(utterance.span)
            or (argument.particle == "は" and is_hearsay(utterance))
        ):
            continue
        is_name = utterance.sentence.bunsetsu[argument.place].head.pos[1] == "固有名詞"
        is_sure = (
            argument.particle == "が"
            or not has_speaker
            or is_name
            or FOREIGN.match(argument.mention.text)
            or is_before_frame(utterance.sentence, argument.place)
        )
        if argument.particle in SUBJECT - {"では", "としては"} and is_near and is_sure:
            return Attribution(argument.mention, cue=utterance.found.cue)
    return None


def is_hearsay(utterance: Utterance) -> bool:
    """去就は「白紙」だという: what is said of a thing."""
    found = utterance.found
    return (
        found is not None
        and found.cue.form == "言う"
        and utterance.sentence.bunsetsu[found.place].words == "いう"
    )


def _is_beside(utterance: Utterance, argument: Argument) -> bool:
    """Whether no verb stands between a が and the words: 車が接触していた点を踏まえ「…」として is no word of the car's."""
    between = utterance.sentence.bunsetsu[argument.place + 1 : utterance.first_place]
    return argument.particle != "が" or not any(unit.kind is BunsetsuKind.PREDICATE for unit in between)
