"""Brackets that are somebody's words although no verb reports them: labels, headlines, sentences of their own."""

import re
from typing import Final

from extraction.announcements import is_addressed, is_announcement, resuming_cue, telling_cue
from extraction.arguments import Argument
from extraction.clauses import BunsetsuKind
from extraction.context import Context
from extraction.document import Sentence
from extraction.findings import Verdict
from extraction.model import Bracket, Cue, MentionKind, QuoteKind, Region, Span
from extraction.reporting import SAYING

LABEL: Final = re.compile(r"^[^。、「」『』]{1,20}[：:]\s*$")
NAME_LABEL: Final = re.compile(
    r"(?:氏|さん|首相|大統領|長官|選手|監督|会長|社長|教授|知事|市長|議員|代表|委員長|大臣|記者|君|様)[\s　]*$"
)
PAREN_SOURCE: Final = re.compile(r"[（(]([^（()）「」。]{2,25})[）)](?:$|[。、\s　・/])")
HEADLINE_SPEECH: Final = re.compile(
    r"(?:[。！？!?…]|たい|です|ます|ません|ない|ました|でした|だ|た|よ|ね|ぞ|か|しい|せよ|しろ|て|べき|のに|から|ので|を|へ)$"
)
SAID_TO_BE: Final = re.compile("(?:だ|だった|です|でした|である|であった)?")
CLEFT: Final = re.compile(".*の[はが]")
TOLD_ENDING: Final = re.compile(r"(?:[ただいるかねよなうくすつぬぶむぐ]|です|ます|しい)$")
SOUND_ENDING: Final = re.compile("(?:[。！？!?…]|です|ます|ました|でした|ません|ください|たい|よ|ね|ぞ)$")


def headline_words(bracket: Bracket, context: Context) -> Verdict | None:
    """浅野サヨナラ打「自分を褒めたい」: a sentence in the brackets of a headline is somebody's words."""
    if context.doc.region_of(bracket.span) is not Region.HEADLINE or bracket.parent is not None:
        return None
    words = context.words(bracket).rstrip()
    is_said = bool(HEADLINE_SPEECH.search(words)) or _follows_somebody(bracket, context)
    return Verdict(QuoteKind.SPEECH) if is_said else None


def _follows_somebody(bracket: Bracket, context: Context) -> bool:
    """知事「極めて遺憾」: whether somebody stands right before the bracket, and nothing behind."""
    sentence, place = context.place_of(bracket)
    before = context.argument_at(sentence, place - 1)
    if before is None or not before.is_known or before.particle:
        return False
    return context.stands_alone(bracket) and context.is_human(before.mention)


def after_label(bracket: Bracket, context: Context) -> Verdict | None:
    """ヘグセス長官：「順調だ」 and 山田社長「順調だ」 at the start of a line."""
    before = context.before(bracket.span, 30)
    if not before.strip() or not context.is_utterance_like(bracket):
        return None
    if LABEL.search(before) or (NAME_LABEL.search(before) and context.stands_alone(bracket)):
        return Verdict(QuoteKind.SPEECH)
    return None


def paren_source(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」（山田社長）: who said it stands in round brackets behind."""
    after = PAREN_SOURCE.match(context.after(bracket.span, 30))
    if after is None or not context.is_utterance_like(bracket):
        return None
    start = bracket.span.end + after.start(1)
    mention = context.mention_in(Span(start, start + len(after.group(1))))
    return Verdict(QuoteKind.SPEECH) if mention is not None and context.is_person(mention) else None


def noun_final(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」と笑顔。 「…」と山田教授。 「…」とも。: the sentence ends before its verb."""
    sentence, place = context.place_of(bracket)
    is_like = context.is_utterance_like(bracket) or _before_somebody(sentence, place, context)
    is_like = is_like or (sentence.bunsetsu[place].tail == "とも" and place + 1 == len(sentence.bunsetsu))
    if not context.is_taken(bracket) or not is_like:
        return None
    rest = sentence.bunsetsu[place + 1 :]
    if not rest or all(unit.kind in {BunsetsuKind.NOUN, BunsetsuKind.OTHER} for unit in rest):
        return Verdict(QuoteKind.SPEECH, _manner(sentence, place, context))
    return None


def _manner(sentence: Sentence, place: int, context: Context) -> Cue | None:
    """笑顔, にっこり, 神妙な表情: how it was said, which stands for the verb; no name."""
    last = sentence.bunsetsu[-1]
    if place + 1 == len(sentence.bunsetsu) or context.argument_at(
        sentence, len(sentence.bunsetsu) - 1
    ) in _known(sentence):
        return None
    return Cue(last.content_span, QuoteKind.SPEECH, last.words)


def _known(sentence: Sentence) -> list[Argument]:
    """The phrases of the sentence that name somebody."""
    return [one for one in sentence.arguments if one.is_known]


def _before_somebody(sentence: Sentence, place: int, context: Context) -> bool:
    """「遺憾」と官房長官: whether only somebody follows."""
    last = context.argument_at(sentence, place + 1)
    if last is None or not last.is_known or last.particle:
        return False
    return place + 2 == len(sentence.bunsetsu) and context.is_human(last.mention)


def said_is(bracket: Bracket, context: Context) -> Verdict | None:
    """佐野さんの第一声は「ただいま」だった, 「続ける」が口癖だった: a noun of what was said, and the words."""
    sentence, place = context.place_of(bracket)
    units = sentence.bunsetsu
    if place + 1 == len(units):
        before = units[place - 1] if place else None
        is_said = (
            before is not None
            and before.particle in {"は", "も", "が"}
            and before.words in context.lexicon.said
        )
        noun = before if is_said and SAID_TO_BE.fullmatch(units[place].tail) else None
    else:
        behind = units[place + 1]
        is_said = behind.words in context.lexicon.said and context.is_utterance_like(bracket)
        noun = behind if is_said and units[place].tail == "が" and SAID_TO_BE.fullmatch(behind.tail) else None
    return Verdict(QuoteKind.SPEECH, Cue(noun.content_span, QuoteKind.SPEECH, noun.words)) if noun else None


def told_is(bracket: Bracket, context: Context) -> Verdict | None:
    """師匠から言われたのは「負けた形を百回やれ」。: a cleft with a word of saying, and the words at its end."""
    sentence, place = context.place_of(bracket)
    if place + 1 != len(sentence.bunsetsu) or not SAID_TO_BE.fullmatch(sentence.bunsetsu[place].tail):
        return None
    found = next((one for one in sentence.cues if one.end_place == place - 1 and one.kind in SAYING), None)
    is_cleft = found is not None and CLEFT.fullmatch(sentence.bunsetsu[found.end_place].tail)
    return Verdict(QuoteKind.SPEECH, found.cue) if found is not None and is_cleft else None


def alone(bracket: Bracket, context: Context) -> Verdict | None:
    """「…。」 as a sentence of its own, or behind nothing but who says it: 母親は「本当によかった」。

    Somebody is still speaking, or was announced in the sentence before.
    """
    if not context.stands_alone(bracket):
        return None
    words, (sentence, place) = context.words(bracket), context.place_of(bracket)
    if place == 0 and context.after(bracket.span, 1) == "。" and _is_taken_up(sentence, context):
        return Verdict(QuoteKind.SPEECH)
    if not context.is_utterance_like(bracket):
        return None
    topic = context.argument_at(sentence, _first_of_row(sentence, place) - 1)
    if topic is not None and (topic.particle in {"は", "も"} or _is_crowd_place(topic)):
        is_told = _is_told_words(words) or "、" in words
        return Verdict(QuoteKind.SPEECH) if _may_say(topic, context) and is_told else None
    before = context.sentence_before(sentence)
    is_announced = before is not None and (
        is_announcement(before, context) or telling_cue(before) is not None or is_addressed(before)
    )
    goes_on = before is not None and before.paragraph == sentence.paragraph
    is_closed = place == 0 and (goes_on or context.after(bracket.span, 1) == "。") and _is_told_words(words)
    is_long = len(words) >= 10 or bool(SOUND_ENDING.search(words))
    return Verdict(QuoteKind.SPEECH) if is_announced or is_closed or is_long else None


def _is_taken_up(sentence: Sentence, context: Context) -> bool:
    """「誰がやったの」。母親がそう問うと、: whether the next sentence takes the words up, or says who said them."""
    following = context.sentence_after(sentence)
    if following is None:
        return False
    is_told = following.paragraph == sentence.paragraph and any(one.kind in SAYING for one in following.cues)
    return is_told or resuming_cue(following) is not None


def _first_of_row(sentence: Sentence, place: int) -> int:
    """Where the first of the brackets stands that follow each other without a word between: 「遅い」「高い」."""
    while (
        place
        and sentence.bunsetsu[place - 1].kind is BunsetsuKind.QUOTE
        and not sentence.bunsetsu[place - 1].tail
    ):
        place -= 1
    return place


def _is_crowd_place(argument: Argument) -> bool:
    """ネット掲示板では「…」「…」: a place that is a crowd."""
    return argument.particle == "では" and argument.mention.kind is MentionKind.GROUP


def _may_say(argument: Argument, context: Context) -> bool:
    """Whether the phrase is somebody."""
    return argument.is_known and context.is_person(argument.mention)


def _is_told_words(words: str) -> bool:
    """Whether the words end in a predicate or a particle of speech, as no name does."""
    return bool(TOLD_ENDING.search(words)) or bool(SOUND_ENDING.search(words))
