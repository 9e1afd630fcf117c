"""Speakers named beside the words: labels, round brackets, a name with no particle."""

import re
from typing import Final

from extraction.announcements import cue_of_announcement
from extraction.context import Context
from extraction.findings import Utterance
from extraction.model import Attribution, Mention, MentionKind, QuoteForm, Region, Span

LABEL: Final = re.compile(r"([^。、「」『』：:\n]{1,25})[：:＝=][\s　]*$")
COLONS: Final = ("：", ":", "＝", "=")
BULLET: Final = re.compile(r"^[\s　・●◆■▼―—\-–○◎【]+")
ANNOUNCING: Final = re.compile(r"([^、。]{1,12}?)[はも](?:次|以下|こう)")
NAME_LIKE: Final = re.compile(r"[^はがをにでのと、。]{1,12}")
PAREN: Final = re.compile(r"[（(]([^（）()「」。]{2,25})[）)]")


def labelled(utterance: Utterance, context: Context) -> Attribution | None:
    """ヘグセス長官：「順調だ」: the name stands before a colon, or introduced the block."""
    if utterance.label is not None:
        return Attribution(utterance.label)
    if utterance.form is not QuoteForm.DIRECT:
        return None
    before = context.before(utterance.span, 40)
    match = LABEL.search(before) if before.rstrip().endswith(COLONS) else None
    if match is None:
        return None
    words = BULLET.sub("", match.group(1))
    start = utterance.span.start - len(before) + match.end(1) - len(words)
    mention = _mention(Span(start, start + len(words)), context)
    cue = cue_of_announcement(context.doc.sentence_at(start))
    return Attribution(mention, cue=cue) if mention else None


def in_parentheses(utterance: Utterance, context: Context) -> Attribution | None:
    """「…」（山田社長）: the name follows in round brackets."""
    match = PAREN.match(context.after(utterance.span, 40))
    if utterance.form is not QuoteForm.DIRECT or match is None:
        return None
    start = utterance.span.end + match.start(1)
    mention = context.mention_in(Span(start, start + len(match.group(1))))
    if mention is None:
        return None
    is_whole = mention.span.end == utterance.span.end + match.end(1)
    is_sure = is_whole and (context.is_human(mention) or context.has_noun_cue(utterance))
    return Attribution(mention) if is_sure or not context.subjects_before(utterance) else None


def beside(utterance: Utterance, context: Context) -> Attribution | None:
    """トランプ大統領「…」: the name stands right before the bracket, without a particle."""
    sentence = utterance.sentence
    if utterance.form is not QuoteForm.DIRECT or not utterance.place:
        return None
    if utterance.found is not None and not utterance.found.is_noun:
        return None
    argument = context.argument_at(sentence, utterance.place - 1)
    if argument is None or argument.particle or not argument.is_known:
        return None
    return Attribution(argument.mention, cue=context.cue_of(utterance))


def in_headline(utterance: Utterance, context: Context) -> Attribution | None:
    """浅野サヨナラ打「自分を褒めたい」, 「工事を急ぎたい」田中会長: whoever the headline names, before the words or behind."""
    if context.doc.region_of(utterance.span) is not Region.HEADLINE:
        return None
    people = [one for one in utterance.sentence.mentions if one.kind in {MentionKind.NAME, MentionKind.TITLE}]
    before = [one for one in people if one.span.end <= utterance.span.start]
    named = before[-1:] or people[:1]
    return Attribution(named[0], cue=context.cue_of(utterance)) if named else None


def _mention(span: Span, context: Context) -> Mention | None:
    """The mention in the label, else the label itself where it reads like a name."""
    if found := context.mention_in(span):
        return found
    words = span.of(context.doc.text)
    if announcing := ANNOUNCING.match(words):  # 歌は次のように続く:
        words = announcing.group(1)
        span = Span(span.start, span.start + len(words))
    return Mention(span, words, MentionKind.NAME, name=words) if NAME_LIKE.fullmatch(words) else None
