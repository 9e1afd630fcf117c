"""Ladder 1: what a bracket is. Each rule answers or passes; the order stands in the inventory."""

import re
from collections.abc import Sequence
from typing import Final

from extraction.clauses import Bunsetsu, BunsetsuKind, Link
from extraction.context import Context
from extraction.cues import SURU, FoundCue
from extraction.document import Sentence
from extraction.findings import Verdict
from extraction.lexicon import CueKind
from extraction.model import Bracket, Cue, MentionKind, QuoteKind
from extraction.rules.objects import cue_of_object, is_label

FOREIGN: Final = re.compile(r"[ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]")
EMPTY: Final = frozenset({"旨", "内容", "趣旨", "文言"})
TYING: Final = frozenset({"いう", "言う", "いった", "する"})
TIED_BY_TO: Final = re.compile(r"(?:など|等)?と")
TIED: Final = re.compile(r"(?:など|等)?(?:との|といった|の|、?)")
CHAINING: Final = frozenset({"", "や", "と", "とか", "、", "、また", "など", "に", "だが", "か", "、そして"})
WRITING_MEDIA: Final = re.compile(
    "投稿|ツイッター|Twitter|ツイート|ブログ|フェイスブック|Facebook|インスタグラム|Instagram|SNS|ＳＮＳ|ソーシャル|メール|手紙|書簡|文書|書面|声明|判決|著書|コラム"
    "|ホームページ|公式サイト|自身のX|Xに|Xで|Ｘに|Ｘで|掲示板|社説|条約|法律|憲法|宣言文|プレスリリース|断り書き|談話を発表|張り紙|回顧録|手記|報告書|答申|白書|論文|訴状|議事録|要望書|回答書|提言書|遺書|石碑|看板|横断幕|垂れ幕|Tシャツ|ポスター|プラカード|短冊|色紙|貼り紙|立て札"
)


def naming(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」と呼ばれる, 「…」と題した, 名称は「…」とする: the bracket gives a name."""
    sentence, place = context.place_of(bracket)
    if not context.is_taken(bracket) or place + 1 >= len(sentence.bunsetsu):
        return None
    if place and sentence.bunsetsu[place - 1].head.surface in context.lexicon.name_of:
        return Verdict(QuoteKind.TERM)
    behind = sentence.bunsetsu[place + 1 : place + 4]
    if behind[0].words == "し" and any(unit.has_word(context.lexicon.known_as) for unit in behind[1:]):
        return Verdict(QuoteKind.TERM)
    for unit in behind[:2]:
        if unit.has_word(context.lexicon.naming):
            is_title = _named_kind(unit) is QuoteKind.TITLE
            is_word = unit.has_word({"呼ぶ"}) or (context.is_utterance_like(bracket) and not is_title)
            is_said = is_word and _calls_somebody(unit, sentence, place)
            return None if is_said else Verdict(_named_kind(unit))
        is_name = unit.particle == "を" and unit.words.endswith("名")  # 偽名を名乗る
        if unit.kind is not BunsetsuKind.NOUN or (unit.particle in {"は", "が", "を"} and not is_name):
            return None
    return None


def _calls_somebody(unit: Bunsetsu, sentence: Sentence, place: int) -> bool:
    """トランプ氏は相手を「…」と呼んだ: a person who calls another something speaks."""
    if any(token.normalized_form in {"れる", "られる", "ない", "ず", "ぬ"} for token in unit.tokens):
        return False
    return any(
        argument.place < place
        and argument.particle in {"は", "が", "も"}
        and (argument.is_known or FOREIGN.match(argument.mention.text))
        for argument in sentence.arguments
    )


def _named_kind(unit: Bunsetsu) -> QuoteKind:
    """A title where the predicate gives titles, else a term."""
    is_title = any(token.dictionary_form in {"題する", "銘打つ"} for token in unit.tokens)
    return QuoteKind.TITLE if is_title else QuoteKind.TERM


def called(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」という映画, 「…」というテーマ: what a thing is called; not 「…」という指摘 nor 「…」という工藤氏."""
    sentence, place = context.place_of(bracket)
    place = _end_of_list(sentence, place)
    units = sentence.bunsetsu[place + 1 : place + 4]
    if sentence.bunsetsu[place].tail == "といった" and units:
        return Verdict(QuoteKind.TERM) if units[0].head.surface in context.lexicon.name_after else None
    if (
        not context.is_taken(bracket)
        or len(units) < 2
        or units[0].words != "いう"
        or units[0].link is not Link.ATTRIBUTIVE
    ):
        return None
    nouns = [unit for unit in units[1:] if unit.kind is BunsetsuKind.NOUN]
    noun = next((unit for unit in nouns if unit.particle != "の"), nouns[0] if nouns else None)
    is_somebody = noun is not None and _is_of_somebody(sentence, place + 2, noun, context)
    if noun is None or (is_somebody and _noun_after(bracket, context) is None):
        return None
    words = {token.surface for token in noun.tokens[: noun.content]} | {noun.words}
    if words & context.lexicon.title_after:
        return Verdict(QuoteKind.TITLE)
    is_word = bool(words & context.lexicon.name_after) and not context.is_utterance_like(bracket)
    return Verdict(QuoteKind.TERM) if is_word or _noun_after(bracket, context) is None else None


def _is_of_somebody(sentence: Sentence, place: int, noun: Bunsetsu, context: Context) -> bool:
    """「…」という工藤氏, 「…」という工藤氏の話; not 「…」という都会人の思い込み."""
    known = [one for one in sentence.arguments if one.is_known and context.is_person(one.mention)]
    return any(
        (sentence.bunsetsu[one.place] is noun and (one.place == place or context.is_human(one.mention)))
        or (one.place == place and one.mention.kind is MentionKind.NAME)
        for one in known
    )


def _end_of_list(sentence: Sentence, place: int) -> int:
    """The place of the last bracket of 「A」「B」, 「A」や「B」."""
    units = sentence.bunsetsu
    while (
        units[place].tail in CHAINING
        and place + 1 < len(units)
        and units[place + 1].kind is BunsetsuKind.QUOTE
    ):
        place += 1
    return place


def taken_by_cue(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」と述べた: a reporting predicate takes the bracket."""
    found = context.cue_taking(bracket) or cue_of_object(bracket, context)
    if found is None or found.kind not in {
        CueKind.SPEECH,
        CueKind.WRITING,
        CueKind.THOUGHT,
        CueKind.MEDIA,
        CueKind.NAMING,
    }:
        return None
    is_tie = (
        found.link is Link.ATTRIBUTIVE
        and found.cue.form in {"言う", "とする"}
        and found.place == context.place_of(bracket)[1] + 1
    )
    if is_tie and _noun_after(bracket, context) is not None:
        return None
    is_word = found.kind is CueKind.NAMING and not context.is_utterance_like(bracket)
    if is_word and not _is_called_by_somebody(found, bracket, context):
        return Verdict(QuoteKind.TERM)
    is_judged = found.kind is CueKind.THOUGHT and found.link is Link.NOMINAL
    if is_judged and not context.is_utterance_like(bracket):
        return None  # 「重大事態」と判断するまでに
    if found.cue.form == "とする" and not _says_with_suru(found, bracket, context):
        return None
    return Verdict(_medium(found.cue.kind, bracket, context), found.cue)


def _is_called_by_somebody(found: FoundCue, bracket: Bracket, context: Context) -> bool:
    """Whether a naming predicate has a person for its subject, so that the name is that person's word."""
    sentence, place = context.place_of(bracket)
    return _calls_somebody(sentence.bunsetsu[found.end_place], sentence, place)


def _says_with_suru(found: FoundCue, bracket: Bracket, context: Context) -> bool:
    """「遺憾だ」とした: a statement; 「過払い金」として返還する: a role."""
    sentence, _ = context.place_of(bracket)
    unit = sentence.bunsetsu[found.end_place]
    following = next((one for one in sentence.cues if one.place > found.end_place), None)
    is_evasion = following is not None and following.kind is CueKind.SILENCE
    goes_on = found.link is Link.CONTINUED and (unit.has_comma or is_evasion)  # 「精査中」として明言を避けた
    is_statement = found.link is Link.FINAL or goes_on
    return (is_statement and not found.is_passive) or context.is_utterance_like(bracket)


def _medium(kind: QuoteKind, bracket: Bracket, context: Context) -> QuoteKind:
    """Writing where the sentence names a written medium (guide, ruling 2)."""
    sentence, _ = context.place_of(bracket)
    around = sentence.span.of(context.doc.text)
    if kind is QuoteKind.TERM:
        kind = QuoteKind.SPEECH  # a person who calls something a name says it
    if kind is QuoteKind.SPEECH and WRITING_MEDIA.search(around):
        return QuoteKind.WRITING
    return kind


def reporting_noun(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」との声, 「…」という考え, 「…」発言: a noun of saying is what the bracket belongs to."""
    noun = _noun_after(bracket, context) or _noun_behind(bracket, context)
    if noun is None or _is_shown_work(bracket, context):
        return None
    kind, cue = noun
    return Verdict(_medium(kind, bracket, context), cue)


def _is_shown_work(bracket: Bracket, context: Context) -> bool:
    """映画『…』の初日舞台あいさつ: a title behind the kind of work, whose occasion follows."""
    sentence, place = context.place_of(bracket)
    before = sentence.bunsetsu[place - 1] if place else None
    is_of = sentence.bunsetsu[place].tail == "の" and before is not None and not before.tail
    return is_of and before is not None and before.head.surface in context.lexicon.title_before


def _noun_behind(bracket: Bracket, context: Context) -> tuple[QuoteKind, Cue] | None:
    """「チャンス」発言, 「チャンス」発言問題: a noun that only ever stands behind what was said, short as it may be."""
    sentence, place = context.place_of(bracket)
    after = sentence.bunsetsu[place + 1] if place + 1 < len(sentence.bunsetsu) else None
    if (
        after is not None
        and sentence.bunsetsu[place].tail == "の"
        and after.words == "文字"
        and after.particle == "が"
    ):
        return QuoteKind.WRITING, Cue(after.content_span, QuoteKind.WRITING, after.words)
    first = after.tokens[0] if after is not None else None
    if first is None or first.start != bracket.span.end or first.surface not in context.lexicon.uttered:
        return None
    return QuoteKind.SPEECH, Cue(first.span, QuoteKind.SPEECH, first.surface)


def _noun_after(bracket: Bracket, context: Context) -> tuple[QuoteKind, Cue] | None:
    """The reporting noun tied to the bracket by との, という, といった, とする, など or nothing."""
    sentence, place = context.place_of(bracket)
    unit = sentence.bunsetsu[place]
    start = _behind_tie(sentence, place)
    if start is None:
        return None
    is_report = unit.tail.endswith("との") and context.is_utterance_like(bracket)
    is_tied = unit.tail not in {"の", ""} or context.is_utterance_like(bracket)
    for after in sentence.bunsetsu[start : start + (5 if unit.tail == "など" else 3)]:
        if after.kind is BunsetsuKind.QUOTE:
            return None
        if after.words in EMPTY:
            continue
        found = _reporting_head(after, context, is_report=is_report) if is_tied else None
        if found is not None:
            return found
        if after.kind is BunsetsuKind.NOUN and after.particle not in {"の", ""} and unit.tail != "など":
            return None
    return None


def _behind_tie(sentence: Sentence, place: int) -> int | None:
    """Where the noun may begin: behind という or とする, or right behind との, などの or nothing."""
    unit = sentence.bunsetsu[place]
    if TIED_BY_TO.fullmatch(unit.tail) and place + 1 < len(sentence.bunsetsu):
        is_tie = sentence.bunsetsu[place + 1].head.dictionary_form in TYING
        return place + 2 if is_tie else None
    return place + 1 if TIED.fullmatch(unit.tail) else None


def _reporting_head(unit: Bunsetsu, context: Context, *, is_report: bool) -> tuple[QuoteKind, Cue] | None:
    """The last noun of the bunsetsu where it reports; behind との any noun does."""
    nouns = [token for token in unit.tokens[: unit.content] if token.pos[0] == "名詞"]
    if not nouns or unit.has_word(SURU):
        return None
    token, known = nouns[-1], context.lexicon.nouns
    kind = known.get(token.normalized_form) or known.get(token.surface)
    if kind is None and is_report and (written := _predicate_behind(unit, context)):
        return written.kind, written
    if kind is None and is_report and token.pos[1] == "普通名詞":
        kind = QuoteKind.SPEECH
    return None if kind is None else (kind, Cue(token.span, kind, token.surface))


def _predicate_behind(unit: Bunsetsu, context: Context) -> Cue | None:
    """…との手口も書かれていた: the reporting word right behind a noun that reports nothing by itself."""
    sentence = context.doc.sentence_at(unit.span.start)
    cues = (found.cue for found in sentence.cues if sentence.bunsetsu[found.place - 1] is unit)
    return next(cues, None)


def chained(bracket: Bracket, context: Context) -> Verdict | None:
    """「A」「B」と述べた, 「A」や「B」などの声, Xは「A」、Yは「B」と語った: what the next bracket is, this one is too."""
    sentence, place = context.place_of(bracket)
    units = sentence.bunsetsu
    if units[place].tail not in CHAINING:
        return None
    skipped = 0 if units[place].tail else _another_subject(units[place + 1 : place + 4])
    following = units[place + 1 + skipped : place + 2 + skipped]
    spans = [unit.tokens[0].span for unit in following if unit.kind is BunsetsuKind.QUOTE]
    others = context.doc.brackets_in(spans[0])[:1] if spans else ()
    verdict = context.verdicts.get(others[0]) if others else None
    if verdict is None or not verdict.kind.is_speech:
        return None
    return Verdict(verdict.kind, verdict.cue)


def _another_subject(units: Sequence[Bunsetsu]) -> int:
    """How many bunsetsu another subject right behind has: 、母の道子さんは「…」; 0 where none follows."""
    for width, unit in enumerate(units, 1):
        if unit.particle in {"は", "が", "も"}:
            return width
        if unit.tail != "の":
            return 0
    return 0


def hearsay(bracket: Bracket, context: Context) -> Verdict | None:
    """山田氏によると「…」という。 「…」のだという。"""
    sentence, place = context.place_of(bracket)
    if not context.is_taken(bracket) and not _is_told(sentence, place):
        return None
    has_source = any(
        unit.particle.startswith(("によると", "によれば", "によります")) for unit in sentence.bunsetsu[:place]
    )
    return Verdict(QuoteKind.SPEECH) if has_source and context.is_utterance_like(bracket) else None


def _is_told(sentence: Sentence, place: int) -> bool:
    """Whether 「…」 is followed by のだという or なのだという."""
    return sentence.bunsetsu[place].tail.startswith(("のだ", "なのだ", "とのこと", "のだと"))


def unknown_predicate(bracket: Bracket, context: Context) -> Verdict | None:
    """「…」と（見知らぬ述語）: what is taken by と and reads like an utterance is one, at lower confidence."""
    sentence, place = context.place_of(bracket)
    if not context.is_taken(bracket) or not (
        context.is_utterance_like(bracket) or _shows_feeling(sentence, place, context)
    ):
        return None
    unit = next(
        (unit for unit in sentence.bunsetsu[place + 1 :] if unit.kind is BunsetsuKind.PREDICATE), None
    )
    is_sound = any(
        unit.head.surface in context.lexicon.sounds for unit in sentence.bunsetsu[place + 1 : place + 2]
    )
    is_reported = (
        unit is not None and unit.has_word(context.lexicon.becoming) and context.cue_over(bracket) is not None
    )
    if unit is None or is_reported or is_sound:
        return None
    return Verdict(QuoteKind.SPEECH, Cue(unit.content_span, QuoteKind.SPEECH, unit.head.dictionary_form))


def _shows_feeling(sentence: Sentence, place: int, context: Context) -> bool:
    """監督は「走れ」と手をたたいた: somebody does with the body what goes with words, whatever the words are."""
    behind = sentence.bunsetsu[place + 1 : place + 3]
    is_bodily = (
        bool(behind)
        and behind[0].words in context.lexicon.bodily
        and behind[0].particle in {"を", "に", "が"}
    )
    return is_bodily and any(
        one.is_known and one.particle in {"は", "が", "も", "から"}
        for one in sentence.arguments
        if one.place < place
    )


def part_of_report(bracket: Bracket, context: Context) -> Verdict | None:
    """「非現実的な目標」だと述べた, 「善意の措置」を取ったと語った: a part of a reported clause in its own words."""
    found = context.cue_over(bracket)
    if found is None or found.kind not in {CueKind.SPEECH, CueKind.WRITING} or is_label(bracket, context):
        return None
    if _is_named_work(bracket, context):
        return None
    return Verdict(_medium(found.cue.kind, bracket, context), found.cue)


def _is_named_work(bracket: Bracket, context: Context) -> bool:
    """テレビ西央『水曜ナイト』（午後9時）に出演したことを明かした: 『 right behind a noun opens a title."""
    sentence, place = context.place_of(bracket)
    before = sentence.bunsetsu[place - 1] if place else None
    is_behind_noun = (
        before is not None and before.kind is BunsetsuKind.NOUN and not before.tail and not before.has_comma
    )
    return context.doc.text[bracket.span.start] == "『" and is_behind_noun


def part_of_noun_report(bracket: Bracket, context: Context) -> Verdict | None:
    """「何度も」試すのだ、という指摘: a part of the clause that a noun of saying reports."""
    sentence, place = context.place_of(bracket)
    units = sentence.bunsetsu
    for after in range(place + 1, len(units) - 1):
        if units[after].link is Link.FINAL or units[after].kind is BunsetsuKind.QUOTE:
            return None
        is_tie = units[after].words == "いう" and units[after].link is Link.ATTRIBUTIVE
        if is_tie or units[after].tail.endswith("との"):
            found = _reporting_head(units[after + 1], context, is_report=False)
            return Verdict(_medium(found[0], bracket, context), found[1]) if found else None
    return None
