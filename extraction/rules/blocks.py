"""Paragraphs and lists without brackets that are somebody's words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise, takewhile
from typing import Final

from extraction.announcements import who_is_announced
from extraction.context import SUBJECT, Context
from extraction.findings import Utterance
from extraction.model import Bracket, Mention, MentionKind, QuoteForm, QuoteKind, Region, Span
from extraction.regions import QUESTION

TURN: Final = re.compile(
    r"[\s　]*(?:[―—－-]{1,2}|[●○◆■▼・])?[\s　]*([^。、「」『』【】：:？！\d\s][^。、「」『』【】：:？！]{0,24}?)[：:][\s　]*"
)
ANNOUNCED: Final = re.compile(
    r"(?:次|以下)の(?:通り|とおり|よう(?:に|な))[^。]{0,12}$"
    r"|(?:次|以下)の(?:通り|とおり)(?:です|だ|である|でした|だった)?[。：:]?$"
)
# 【田中花 コメント全文】, ■田中監督のコメント: a heading that says whose words follow.
FULL_TEXT: Final = re.compile(
    r"[\s　]*[【《〈■▼◆◇●＜<][^。]{1,30}(?:全文|コメント|談話|メッセージ)[^。]{0,8}[】》〉＞>]?[\s　]*"
)
# 労働法に詳しい黒部芳江教授の話　上司の言動から……: the comment that a paper prints below an article.
COMMENT: Final = re.compile(r"[\s　]*[^。「」『』]{2,80}の(?:話|談話|コメント)[\s　]+")
WRITTEN: Final = re.compile("投稿|文面|声明|書|全文|発表|コメント|記事")
BULLET: Final = re.compile(r"[\s　]*[・●○〇◆■▼①-⑳]")
HEADING: Final = re.compile(r"[\s　]*(?:\d{1,2}[.．、]|【|《|■|第\d)")
POLITE: Final = re.compile(
    r"(?:です|ます|ました|でした|ません|でしょう|ください)(?:[かねよ])?[。！!?？]?[\s　]*$"
)
STOP: Final = re.compile(r"[^。！？!?]*(?:[。！？!?]+[」』）)]*|$)")
# Words by which an author speaks among the quoted.
AUTHOR: Final = re.compile("筆者|編集部注|訳注|前略|中略|後略")
NO_SPEAKER: Final = re.compile(
    r"(?:\d|注|写真|出典|参考|関連|日時|場所|会場|料金|問い合わせ|電話|住所|URL|https?|第\d|図|表|対象|定員|期間|開催|主催"
    r"|備考|更新|公開|撮影|提供)"
)
# The signature of an embedded post, and the link to its picture before it.
SIGNED: Final = re.compile(
    r"[—–―-]{1,2}\s*([^\s（()）—–―]{1,20}(?:\s[^\s（()）]{1,20})?)\s*[（(]@\w{2,20}[）)]"
)
LINK: Final = re.compile(r"\s*(?:pic\.twitter\.com|https?:/)/?\S*\s*$")
FIRST_EMOJI: Final = "\U0001f300"
LONGEST_POST: Final = 4  # lines
TOLD: Final = re.compile(r"[。！？!?][」』）)]*[\s　]*$")
FIRST_PERSON: Final = re.compile("私|わたし|僕|ぼく|俺|おれ|自分")
SHORTEST_TURN: Final = 10
LONGEST_ANNOUNCEMENT: Final = 40


def find_blocks(context: Context) -> tuple[Utterance, ...]:
    """Turns after a label, and paragraphs or lists after an announcing sentence, in order.

    Of two announcements of one block the nearer counts; a change of voice is told from style only where nothing announces it.
    """
    paragraphs = [stretch.span for stretch in context.doc.regions if stretch.region is Region.BODY]
    labels = [_label(span, context) for span in paragraphs]
    ends = _ends(paragraphs, labels, context.doc.text)
    told = (
        *_turns(paragraphs, labels, ends, context),
        *_announced(paragraphs, labels, ends, context),
        *_headed(paragraphs, ends, context),
        *_comments(paragraphs, context),
        *_answers(paragraphs, context),
        *_posts(paragraphs, context),
    )
    shifts = _not_covered(_shifts(paragraphs, context), [one.span for one in told])
    return tuple({one.span: one for one in (*shifts, *told)}.values())


def _not_covered(found: Iterable[Utterance], taken: Iterable[Span]) -> Iterator[Utterance]:
    """Those that overlap none of the spans, which may lie in one another."""
    spans = sorted(taken)
    ends = list(accumulate((span.end for span in spans), max))
    for one in found:
        before = bisect_left(spans, one.span.end, key=lambda span: span.start)
        if not before or ends[before - 1] <= one.span.start:
            yield one


Labels = Sequence[tuple[Mention, int] | None]


def _turns(
    paragraphs: Sequence[Span], labels: Labels, ends: Sequence[int], context: Context
) -> Iterator[Utterance]:
    """ヘグセス長官：おはよう。: what follows a label, up to the next label or heading."""
    for index, found in enumerate(labels):
        if found is None:
            continue
        mention, begin = found
        line = paragraphs[index]
        is_empty = begin == line.end or bool(AUTHOR.search(Span(begin, line.end).of(context.doc.text)))
        following = paragraphs[index + 1 : ends[index] if is_empty else 0]
        if is_empty and not following:
            continue
        words = Span(following[0].start, following[-1].end) if is_empty else Span(begin, line.end)
        if len(words) >= SHORTEST_TURN and not _is_bracketed(words, context):
            sentence = context.doc.sentence_at(words.start)
            yield Utterance(words, QuoteForm.BLOCK, QuoteKind.SPEECH, sentence, 0, label=mention)


def _headed(paragraphs: Sequence[Span], ends: Sequence[int], context: Context) -> Iterator[Utterance]:
    """【田中花 コメント全文】: what stands below a heading that says whose words follow, up to the next one."""
    text = context.doc.text
    for index, span in enumerate(paragraphs[:-1]):
        line = span.of(text)
        mention = context.mention_in(span) if FULL_TEXT.fullmatch(line) else None
        if mention is None:
            continue
        following = paragraphs[index + 1 : ends[index]]
        if not following or _is_bracketed(following[0], context):
            continue
        sentence = context.doc.sentence_at(following[0].start)
        yield Utterance(_whole(following), QuoteForm.BLOCK, QuoteKind.WRITING, sentence, 0, label=mention)


def _comments(paragraphs: Sequence[Span], context: Context) -> Iterator[Utterance]:
    """黒部芳江教授の話　上司の言動から…: the paragraph behind its speaker."""
    for span in paragraphs:
        match = COMMENT.match(span.of(context.doc.text))
        if match is None:
            continue
        words = Span(span.start + match.end(), span.end)
        named = context.doc.mentions_in(Span(span.start, words.start))
        if named and len(words) >= SHORTEST_TURN and not _is_bracketed(words, context):
            sentence = context.doc.sentence_at(words.start)
            yield Utterance(words, QuoteForm.BLOCK, QuoteKind.SPEECH, sentence, 0, label=named[-1])


def _answers(paragraphs: Sequence[Span], context: Context) -> Iterator[Utterance]:
    """――率直な感想は|うれしかったです。: the paragraph below a question, where it stands in no brackets."""
    text = context.doc.text
    for question, answer in pairwise(paragraphs):
        is_asked = QUESTION.match(text, question.start) and not QUESTION.match(text, answer.start)
        if not is_asked or len(answer) < SHORTEST_TURN or _is_bracketed(answer, context):
            continue
        if context.prominence.hero is not None:
            sentence = context.doc.sentence_at(answer.start)
            yield Utterance(
                answer, QuoteForm.BLOCK, QuoteKind.SPEECH, sentence, 0, label=context.prominence.hero
            )


def _label(span: Span, context: Context) -> tuple[Mention, int] | None:
    """Who the label at the start of the line names, and where the words begin."""
    match = TURN.match(span.of(context.doc.text))
    if match is None or NO_SPEAKER.match(match.group(1)):
        return None
    mention = context.mention_in(Span(span.start + match.start(1), span.start + match.end(1)))
    return None if mention is None else (mention, span.start + match.end())


def _ends(paragraphs: Sequence[Span], labels: Labels, text: str) -> list[int]:
    """For every paragraph the index of the next label or heading behind it."""
    end = len(paragraphs)
    ends: list[int] = []
    for index in range(len(paragraphs) - 1, -1, -1):
        ends.append(end)
        if labels[index] is not None or HEADING.match(paragraphs[index].of(text)):
            end = index
    return ends[::-1]


def _posts(paragraphs: Sequence[Span], context: Context) -> Iterator[Utterance]:
    """…と語った。 — 山田花子 (@yamada): an embedded post, signed at its end; a sign like 📢 marks its first line."""
    text = context.doc.text
    for index, span in enumerate(paragraphs):
        signed = SIGNED.search(span.of(text))
        if signed is None:
            continue
        is_alone = not span.of(text)[: signed.start()].strip() and index > 0
        last = paragraphs[index - 1] if is_alone else Span(span.start, span.start + signed.start())
        lines = (*paragraphs[max(0, index - LONGEST_POST + 1) : index - is_alone], last)
        first = next((line for line in lines if line.of(text).lstrip()[:1] >= FIRST_EMOJI), last)
        words = Span(first.start, last.start + len(LINK.sub("", last.of(text)).rstrip()))
        name = Span(span.start + signed.start(1), span.start + signed.end())
        mention = Mention(name, name.of(text), MentionKind.NAME, name=signed.group(1).strip())
        sentence = context.doc.sentence_at(words.start)
        yield Utterance(words, QuoteForm.BLOCK, QuoteKind.WRITING, sentence, 0, label=mention)


def _shifts(paragraphs: Sequence[Span], context: Context) -> Iterator[Utterance]:
    """僕は反対です。: paragraphs in the first person and a polite style, in an article that is plain elsewhere."""
    text = context.doc.text
    told = [span for span in paragraphs if TOLD.search(span.of(text))]
    if sum(bool(POLITE.search(span.of(text))) for span in told) * 2 > len(told):
        return
    run: list[Span] = []
    for span in (*paragraphs, None):
        if span is not None and _is_in_voice(span, context):
            run.append(span)
            continue
        words = [one for one in run if FIRST_PERSON.search(one.of(text)) or POLITE.search(one.of(text))]
        run = []
        if not any(FIRST_PERSON.search(one.of(text)) for one in words) or not any(
            POLITE.search(one.of(text)) for one in words
        ):
            continue
        block = _whole(words)
        mention = context.prominence.protagonist_before(block.start)
        if mention is not None:
            sentence = context.doc.sentence_at(block.start)
            yield Utterance(block, QuoteForm.BLOCK, QuoteKind.WRITING, sentence, 0, label=mention)


def _is_in_voice(span: Span, context: Context) -> bool:
    """Whether the paragraph can be in somebody's own voice: polite or unfinished, and no quotation."""
    words = span.of(context.doc.text)
    is_open = bool(POLITE.search(words)) or not TOLD.search(words)
    if not is_open or TURN.match(words) is not None:
        return False
    return not any(_is_of_another(bracket, span, context) for bracket in context.doc.brackets_in(span))


def _is_of_another(bracket: Bracket, paragraph: Span, context: Context) -> bool:
    """Whether the bracket is all of the paragraph, or says what somebody said whom its sentence names."""
    if len(paragraph) - len(bracket.span) <= 1:
        return True
    verdict = context.verdicts.get(bracket)
    if verdict is None or not verdict.kind.is_speech:
        return False
    return any(
        one.is_known and one.particle in SUBJECT and one.mention.kind is MentionKind.NAME
        for one in context.place_of(bracket)[0].arguments
    )


def _is_bracketed(span: Span, context: Context) -> bool:
    """Whether the words stand in brackets themselves."""
    return any(
        span.contains(bracket.span) and len(bracket.span) * 2 > len(span)
        for bracket in context.doc.brackets_in(span)
    )


def _announced(
    paragraphs: Sequence[Span], labels: Labels, ends: Sequence[int], context: Context
) -> Iterator[Utterance]:
    """その投稿の文面は次の通りです。 and what follows in another voice, the author's sentences left out."""
    text = context.doc.text
    for index, span in enumerate(paragraphs[:-1]):
        words = span.of(text).rstrip()
        if not ANNOUNCED.search(words[-LONGEST_ANNOUNCEMENT:].rstrip("。：:")):
            continue
        following = paragraphs[index + 1 : ends[index]]
        if not following or _is_bracketed(following[0], context):
            continue
        mention = who_is_announced(span, context)
        if mention is None:
            continue
        kind = QuoteKind.WRITING if WRITTEN.search(words) else QuoteKind.SPEECH
        is_followed_by_turn = ends[index] < len(labels) and labels[ends[index]] is not None
        for block in _blocks(words, following, text, is_transcript=is_followed_by_turn):
            sentence = context.doc.sentence_at(block.start)
            yield Utterance(block, QuoteForm.BLOCK, kind, sentence, 0, label=mention)


def _blocks(announcement: str, following: Sequence[Span], text: str, *, is_transcript: bool) -> list[Span]:
    """The stretches of another voice: plain after a polite announcement, polite after a plain one.

    A list is taken to its end. Where the first paragraph has the announcement's own style, it is a transcript's turn, or
    one paragraph.
    """
    is_polite = bool(POLITE.search(announcement))
    first = STOP.search(following[0].of(text)).group()  # pyright: ignore[reportOptionalMemberAccess]  # it matches anything
    if BULLET.match(first) and not is_polite:
        return [_whole(list(takewhile(lambda span: BULLET.match(span.of(text)), following)))]
    if bool(POLITE.search(first)) is is_polite and not BULLET.match(first):
        return [_whole(following if is_transcript else following[:1])]
    if not is_polite:
        polite = list(takewhile(lambda span: bool(POLITE.search(span.of(text))), following))
        return [_whole(polite or following[:1])]
    return list(_plain_stretches(following, text))


def _whole(spans: Sequence[Span]) -> Span:
    """From the first to the last."""
    return Span(spans[0].start, spans[-1].end)


def _plain_stretches(following: Sequence[Span], text: str) -> Iterator[Span]:
    """The runs of sentences that are not in the author's polite style; 〜を確認。 before one belongs to the author."""
    begin: int | None = None
    end = following[0].start
    for span in following:
        sentences = [
            Span(span.start + one.start(), span.start + one.end())
            for one in STOP.finditer(span.of(text))
            if one.group()
        ]
        voices = [bool(POLITE.search(one.of(text))) for one in sentences]
        for place, sentence in enumerate(sentences):
            is_author = voices[place] or (any(voices[place:]) and not _ends_with_verb(sentence.of(text)))
            if is_author and begin is not None:
                yield Span(begin, end)
                begin = None
            elif not is_author and begin is None:
                begin = sentence.start
            end = sentence.end
    if begin is not None:
        yield Span(begin, end)


def _ends_with_verb(sentence: str) -> bool:
    """Whether the sentence ends in a verb or copula rather than in a noun: …と話した。, not …を確認。"""
    return bool(re.search(r"[いうくぐすつぬぶむるただ！!?？][。]?[\s　]*$", sentence))
