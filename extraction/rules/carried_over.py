"""Speakers named before the sentence: nobody new is named, so whoever spoke is still speaking."""

import re
from collections.abc import Sequence
from typing import Final

from extraction.announcements import (
    cue_before,
    is_addressed,
    is_announcement,
    last_clause,
    resuming_cue,
    telling_cue,
)
from extraction.arguments import Argument
from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.context import COUNT, TOPIC, Context
from extraction.document import Sentence
from extraction.entities import AGE
from extraction.findings import Utterance
from extraction.frames import MEDIUM
from extraction.lexicon import CueKind
from extraction.model import Attribution, Mention, MentionKind, QuoteKind
from extraction.reporting import ANSWERING

# How many sentences back a subject still reaches; newspaper prose leaves it out for two or three.
REACH: Final = 4
STANDING: Final = frozenset({"は", "も", "が"})
OF_AN_AGE: Final = re.compile("[0-9０-９]代の?")  # 神奈川県から訪れた20代の女性
PASSIVE: Final = "passive"  # 女性は、隊員から「…」と説明された: she speaks next
ORIGIN: Final = frozenset({"から", "からは"})
AGENT: Final = frozenset({"に", "から"})
CLOSING: Final = frozenset(
    {"", "だ", "です", "である", "だった", "でした"}
)  # 知っていたのがキャプテンの東雲さんだ
ON_WHAT: Final = frozenset({"に", "には", "にも"})


def same_sentence(utterance: Utterance, context: Context) -> Attribution | None:
    """山田氏は「…」と述べ、さらに「…」と語った: the speaker of the sentence goes on."""
    previous = context.answer_before(utterance)
    if previous is None or previous[0].sentence is not utterance.sentence:
        return None
    earlier, answer = previous
    is_passing = earlier.found is not None and earlier.found.link is Link.ATTRIBUTIVE
    is_asked = (
        earlier.found is None and earlier.cue is not None and earlier.cue.form in context.lexicon.asking
    )
    if is_asked and utterance.found is not None and utterance.found.cue.form in ANSWERING:
        return None  # 検察官の「…」との問いに「…」と答えた
    if context.has_crowd_cue(utterance) and not context.has_crowd_cue(earlier):
        return None
    is_told = (
        context.is_passive(utterance) and utterance.kind is QuoteKind.SPEECH
    )  # 反論したが、「…」と一蹴された
    if (
        is_passing
        or is_told
        or context.is_passive(earlier)
        or context.turns_between(utterance.sentence, earlier.place, utterance.place)
    ):
        return None
    return Attribution(answer.mention, cue=context.cue_of(utterance))


def announced(utterance: Utterance, context: Context) -> Attribution | None:
    """山田氏は次のように述べた。「…」: the sentence before announces the words."""
    sentence = context.sentence_before(utterance.sentence)
    if sentence is None:
        return None
    if is_announcement(sentence, context):
        mention = _subject(sentence, context)
    else:
        following = context.sentence_after(utterance.sentence)
        is_told = following is not None and resuming_cue(following) is not None
        mention = None if is_told else _teller(sentence, context)
        if mention is not None and utterance.found is not None and context.may_go_on(mention):
            return None
    return Attribution(mention, cue=cue_before(utterance, context)) if mention else None


def _teller(sentence: Sentence, context: Context) -> Mention | None:
    """長女が口を開いた。 母親は談話を出した。 男性の言葉が耳に残る。: who says what comes next, father or mother too."""
    people = [
        one
        for one in sentence.arguments
        if one.is_known and context.is_human(one.mention) and not COUNT.match(one.mention.text)
    ]
    if telling_cue(sentence) is not None:
        given = [one for one in people if one.particle in ORIGIN]
        said = [one for one in people if one.particle in TOPIC | {"が"}]
        turned = [one for one in said if one.place >= last_clause(sentence)]
        return next((some[0].mention for some in (given, turned, said) if some), None)
    if is_addressed(sentence):
        callers = [one for one in people if one.particle in AGENT]
        return callers[0].mention if callers else None
    owners = (one for one in people if one.particle == "の")
    for one in owners:
        head = sentence.bunsetsu[one.place + 1 : one.place + 2]
        if any(
            unit.words in context.lexicon.said and unit.particle in {"が"} | CLOSING - {""} for unit in head
        ):
            return one.mention
    return None


def still_speaking(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」とも語った with nobody named: whoever spoke or acted last is still speaking."""
    if not _may_carry(utterance, context):
        return None
    passing: Mention | None = None
    for sentence in context.sentences_back(utterance.sentence, REACH):
        mention = _subject(sentence, context) or _speaker(sentence, context) or _document(sentence, utterance)
        if mention is not None and _speaks_of(utterance, mention, context):
            continue
        if mention is not None and sentence.paragraph != utterance.sentence.paragraph:
            mention = _of_paragraph(utterance, context) or mention
        if mention is not None and not _yields(mention, sentence, utterance, context):
            return Attribution(mention, cue=cue_before(utterance, context))
        if mention is not None and _is_bystander(mention, sentence, utterance, context):
            mention = context.prominence.protagonist_before(utterance.span.start)
        passing = passing or mention
    return Attribution(passing, cue=cue_before(utterance, context)) if passing else None


def _speaks_of(utterance: Utterance, mention: Mention, context: Context) -> bool:
    """井領が打った。「井領さんが打ってくれた」: nobody calls himself さん."""
    entity = context.entity_of(mention)
    names = [name for name in entity.aliases if len(name) > 1] if entity else []
    words, polite = utterance.span.of(context.doc.text), tuple(context.lexicon.names.honorific)
    return any(rest.startswith(polite) for name in names for rest in words.split(name)[1:])


def _document(sentence: Sentence, utterance: Utterance) -> Mention | None:
    """判決は…と認定。「…」として退けた: a judgment or report that says something goes on within its paragraph."""
    if utterance.found is None or sentence.paragraph != utterance.sentence.paragraph or not sentence.cues:
        return None
    topics = (one.mention for one in sentence.arguments if one.is_known and one.particle == "は")
    return next((one for one in topics if one.kind is MentionKind.DOCUMENT), None)


def _of_paragraph(utterance: Utterance, context: Context) -> Mention | None:
    """小菅さんの予定日は1月だ。「…」: somebody named in the paragraph, in whatever case, before anybody of an earlier one."""
    sentence = utterance.sentence
    before = [one for one in context.sentences_back(sentence, REACH) if one.paragraph == sentence.paragraph]
    named = [
        one.mention
        for earlier in reversed(before)
        for one in earlier.arguments
        if one.is_known and one.mention.kind is MentionKind.NAME and _stands_out(one, earlier, context)
    ]
    named = [one for one in named if context.may_go_on(one)]
    return named[0] if named else None


def _end_of_owned(sentence: Sentence, place: int) -> Bunsetsu:
    """What somebody's phrase belongs to in the end: 小野寺氏の|名刺の|裏には."""
    while place + 1 < len(sentence.bunsetsu) and sentence.bunsetsu[place].particle == "の":
        place += 1
    return sentence.bunsetsu[place]


def _stands_out(argument: Argument, sentence: Sentence, context: Context) -> bool:
    """小菅さんは, 小菅さんの予定日は, …した小菅さん。: the sentence is about somebody; not 大貫、石川の投球を受けた."""
    if argument.particle == "の":
        owned = _end_of_owned(sentence, argument.place)
        return owned.tail.endswith(tuple(STANDING)) or owned.words in context.lexicon.said
    is_end = argument.place == len(sentence.bunsetsu) - 1
    return argument.particle in STANDING or (is_end and not argument.particle)


def _yields(mention: Mention, sentence: Sentence, utterance: Utterance, context: Context) -> bool:
    """Whether somebody named earlier is likelier: a paper, a crowd of another paragraph (unless とも goes on), a bystander."""
    if context.is_media(mention) or _is_bystander(mention, sentence, utterance, context):
        return True
    if mention.kind is MentionKind.GROUP and sentence.paragraph != utterance.sentence.paragraph:
        return not utterance.sentence.bunsetsu[utterance.place].tail.endswith("とも") or _is_passing(
            sentence, context
        )
    before = context.doc.text[max(0, mention.span.start - 5) : mention.span.end]
    is_aged = AGE.match(context.doc.text, mention.span.end) is not None or bool(OF_AN_AGE.search(before))
    return mention.kind is not MentionKind.NAME and not is_aged and _is_passing(sentence, context)


def _is_bystander(mention: Mention, sentence: Sentence, utterance: Utterance, context: Context) -> bool:
    """喪主は長男が務めた。: somebody of another paragraph who says nothing there, in an article about somebody else."""
    if sentence.paragraph == utterance.sentence.paragraph or context.last_answer_in(sentence) is not None:
        return False
    hero = context.prominence.protagonist_before(utterance.span.start)
    return hero is not None and context.prominence.times_named(hero) >= 2 * context.prominence.times_named(
        mention
    )


def _is_passing(sentence: Sentence, context: Context) -> bool:
    """Whether the sentence only says what somebody of the main person's is, or how many: 妻は元看護師。 客は20人ほど。"""
    last = sentence.bunsetsu[-1]
    is_said = context.last_answer_in(sentence) is not None
    is_noun = last.kind is BunsetsuKind.NOUN and not last.particle
    return not is_said and (is_noun or last.words.endswith(("人", "歳", "師", "員")))


def any_speaker_before(utterance: Utterance, context: Context) -> Attribution | None:
    """Far from any name: the speaker of the quotation before this one."""
    if not _may_carry(utterance, context):
        return None
    for earlier in context.answers.before(utterance):
        answer = context.answers[earlier]
        if answer.rule == PASSIVE:  # 妻に「…」と言われ、「…」と返した: whoever was told goes on
            continue
        may_go_on = answer.mention is not None and context.may_go_on(answer.mention)
        return Attribution(answer.mention, cue=context.cue_of(utterance)) if may_go_on else None
    return None


def protagonist(utterance: Utterance, context: Context) -> Attribution | None:
    """Nobody has spoken yet and nobody is near: the person the article has named most up to here."""
    if not _may_carry(utterance, context):
        return None
    mention = context.prominence.protagonist_before(utterance.span.start)
    return Attribution(mention, cue=context.cue_of(utterance)) if mention else None


def _may_carry(utterance: Utterance, context: Context) -> bool:
    """Whether an unnamed speaker can be one of before: no crowd, no passive, no 私 inside a quotation.

    What was written can be (手紙を読んだ。「…」と書かれていた), unless the sentence says on what: 壁には「…」と書かれていた.
    """
    is_written = (
        utterance.found is not None
        and utterance.found.kind is CueKind.WRITING
        and not any(_is_thing(unit) for unit in utterance.sentence.bunsetsu[: utterance.first_place])
    )
    is_other = (
        utterance.sentence.container is not None
        or (context.is_passive(utterance) and not is_written)
        or context.has_crowd_cue(utterance)
    )
    return not is_other


def _is_thing(unit: Bunsetsu) -> bool:
    """Whether the phrase says on what thing something is written: 壁には; ブログには still leaves open whose it is."""
    return unit.kind is BunsetsuKind.NOUN and unit.particle in ON_WHAT and MEDIUM.search(unit.words) is None


def _speaker(sentence: Sentence, context: Context) -> Mention | None:
    """Who said the last quotation of the sentence."""
    answer = context.last_answer_in(sentence)
    return answer.mention if answer and answer.rule != PASSIVE else None


def _subject(sentence: Sentence, context: Context) -> Mention | None:
    """Who the sentence is about: its last quotation's speaker, else its topic, a bare name at its end, a subject."""
    answer = context.last_answer_in(sentence)
    is_told = answer is not None and answer.rule == PASSIVE
    if (
        answer is not None
        and answer.mention is not None
        and not is_told
        and context.may_go_on(answer.mention)
    ):
        return _topic_around(sentence, context) or answer.mention
    arguments = [
        argument
        for argument in sentence.arguments
        if argument.is_known and context.may_go_on(argument.mention)
    ]
    for argument in arguments:
        behind = sentence.bunsetsu[argument.place + 1 : argument.place + 2]
        is_occasion = any(
            unit.words in context.lexicon.occasion and unit.particle in {"は", "が"} for unit in behind
        )
        if argument.particle == "の" and is_occasion:
            return argument.mention  # 市長の会見は1時間に及んだ
    introduced = _introduced(sentence, arguments)
    if introduced is not None:
        return introduced
    for particles in (TOPIC, {"が"}):
        for argument in arguments:
            is_other = (
                _is_embedded(sentence, argument.place)
                or _is_turned(sentence, argument.place)
                or (argument.particle == "では" and argument.mention.kind is MentionKind.ORGANISATION)
            )  # 武雄市では浸水が相次いだ
            if argument.particle in particles and not is_other:
                return _chosen(sentence, argument.mention, context) or argument.mention
    last = arguments[-1] if arguments else None
    is_at_end = last is not None and last.place == len(sentence.bunsetsu) - 1 and last.particle in CLOSING
    has_topic = any(unit.particle in TOPIC and not unit.tail.startswith("の") for unit in sentence.bunsetsu)
    return last.mention if last is not None and is_at_end and not has_topic else None


def _introduced(sentence: Sentence, arguments: Sequence[Argument]) -> Mention | None:
    """最後の居住者は、元村長の長島忠美議員。: the name at the end is who the sentence brings in, where its topic is no name."""
    last = arguments[-1] if arguments else None
    if last is None or last.place != len(sentence.bunsetsu) - 1 or last.particle not in CLOSING:
        return None
    topics = [one for one in arguments if one.particle in TOPIC]
    is_new = bool(topics) and all(one.mention.kind is not MentionKind.NAME for one in topics)
    return last.mention if is_new and last.mention.kind is MentionKind.NAME else None


def _topic_around(sentence: Sentence, context: Context) -> Mention | None:
    """沖田裁判長は、上司が「…」と発言したことを重視。: words inside a clause are not what the sentence is about."""
    last = context.answers.last_in(sentence.index)
    if last is None or last.found is None or last.found.link not in {Link.ATTRIBUTIVE, Link.NOMINAL}:
        return None
    answer = context.answers[last].mention
    topics = [
        one for one in sentence.arguments if one.is_known and one.particle in TOPIC and one.place < last.place
    ]
    named = [one.mention for one in topics if context.may_go_on(one.mention) and one.mention is not answer]
    return named[0] if named else None


def _chosen(sentence: Sentence, chooser: Mention, context: Context) -> Mention | None:
    """市は平野さんを表彰した: the person whom an organisation honours, hires or saves is the one who speaks next."""
    if chooser.kind not in {MentionKind.ORGANISATION, MentionKind.GROUP}:
        return None
    if not sentence.bunsetsu[-1].has_word(context.lexicon.choosing):
        return None
    named = (one.mention for one in sentence.arguments if one.particle in {"を", "に"} and one.is_known)
    return next((mention for mention in named if mention.kind is MentionKind.NAME), None)


def _is_embedded(sentence: Sentence, place: int) -> bool:
    """Whether the が of the phrase belongs to a clause inside the sentence: 山田氏が書いた手紙は…"""
    if sentence.bunsetsu[place].particle != "が":
        return False
    for unit in sentence.bunsetsu[place + 1 :]:
        if unit.kind is BunsetsuKind.PREDICATE:
            return unit.link in {Link.ATTRIBUTIVE, Link.NOMINAL}
    return False


def _is_turned(sentence: Sentence, place: int) -> bool:
    """比嘉が生還すると、仲間から水を浴びせられた: the が is of a clause before, and the last one is done to somebody else."""
    if sentence.bunsetsu[place].particle != "が":
        return False
    is_turned = any(unit.link is Link.TURNED for unit in sentence.bunsetsu[place + 1 : -1])
    forms = {token.normalized_form for token in sentence.bunsetsu[-1].tokens}
    return is_turned and bool(forms & {"れる", "られる"})
