"""What a rule may look at, and the few questions it may ask."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from extraction.answers import Answers
from extraction.arguments import SOURCE, Argument
from extraction.clauses import CLOSING_SUBJECT, CLOSING_TOPIC, Bunsetsu, BunsetsuKind, Link, is_to_iu
from extraction.cues import FoundCue
from extraction.document import Document, Sentence
from extraction.findings import Utterance, Verdict, Verdicts
from extraction.lexicon import Lexicon
from extraction.model import (
    Attribution,
    Bracket,
    Cue,
    Entity,
    Mention,
    MentionKind,
    QuoteForm,
    QuoteKind,
    Span,
)
from extraction.prominence import Prominence
from extraction.reporting import SAYING, TAKEN_BY_TO, cue_of_object, cue_over, cue_taking
from extraction.wording import reads_like_words

TOPIC: Final = frozenset(
    {"は", "も", "とは", "さえ", "こそ", "では", "としては", "でも", "からは", "って", "側は"}
)
SUBJECT: Final = frozenset({"は", "も", "が", "では", "としては", "こそ", "って", "までもが"})
SOURCE_WORD: Final = re.compile("によると|によれば|によりますと")
PASSIVE: Final = frozenset({"れる", "られる"})
COUNT: Final = re.compile("[0-9０-９約]|[一二三四五六七八九十百千万〇]+(?:人|世帯|社|団体)$")


CHANGING: Final = ("と", "ば", "たら", "なら", "や")


@dataclass(frozen=True)
class Context:
    """The article, the words we know, and what the earlier rules decided."""

    doc: Document
    lexicon: Lexicon
    verdicts: Verdicts = field(default_factory=dict[Bracket, Verdict])
    answers: Answers = field(default_factory=Answers)
    utterances: Sequence[Utterance] = ()

    # --- the text around a bracket

    def words(self, bracket: Bracket) -> str:
        """What stands between the signs."""
        span = bracket.span
        return self.doc.text[span.start + 1 : span.end - bracket.is_closed]

    def after(self, span: Span, length: int = 20) -> str:
        """The text right behind the span, to the end of its line."""
        return self.doc.text[span.end : span.end + length].split("\n")[0]

    def before(self, span: Span, length: int = 20) -> str:
        """The text right before the span, from the start of its line."""
        return self.doc.text[max(0, span.start - length) : span.start].split("\n")[-1]

    def place_of(self, bracket: Bracket) -> tuple[Sentence, int]:
        """The sentence in which the bracket is a masked word, and its place among the bunsetsu."""
        return self.doc.place_of_bracket[bracket.span]

    def unit_of(self, bracket: Bracket) -> Bunsetsu:
        """The bunsetsu that the bracket is."""
        sentence, place = self.place_of(bracket)
        return sentence.bunsetsu[place]

    def stands_alone(self, bracket: Bracket) -> bool:
        """Whether nothing of the sentence follows the bracket."""
        sentence, place = self.place_of(bracket)
        return not sentence.bunsetsu[place].tail and place + 1 == len(sentence.bunsetsu)

    def is_utterance_like(self, bracket: Bracket) -> bool:
        """Whether the words could be somebody's: they end like a sentence, speak in the first person, or are long."""
        return reads_like_words(self.words(bracket).rstrip())

    # --- cues

    def cue_taking(self, bracket: Bracket) -> FoundCue | None:
        """The predicate that takes the bracket by と: 「…」と（記者団に）語った."""
        return cue_taking(*self.place_of(bracket), is_utterance=self.is_utterance_like(bracket))

    def cue_over(self, bracket: Bracket) -> FoundCue | None:
        """The predicate that reports the clause in which the bracket is a part: 「…」を目指すと述べた."""
        return cue_over(*self.place_of(bracket), self.lexicon.of_content)

    def object_cue(self, bracket: Bracket) -> FoundCue | None:
        """The predicate of saying that has the bracket as its object: 「偉大な功績」を称賛した."""
        return cue_of_object(*self.place_of(bracket))

    def is_taken(self, bracket: Bracket) -> bool:
        """Whether と or its like follows the bracket."""
        return bool(TAKEN_BY_TO.fullmatch(self.unit_of(bracket).tail))

    def cue_of(self, utterance: Utterance) -> Cue | None:
        """The reporting word of the utterance."""
        if utterance.found is not None:
            return utterance.found.cue
        return utterance.cue

    def is_passive(self, utterance: Utterance) -> bool:
        """Whether the reporting word is passive: と言われた."""
        return utterance.found is not None and utterance.found.is_passive and not self._is_set_down(utterance)

    def _is_set_down(self, utterance: Utterance) -> bool:
        """彼は「…」と辛辣な言葉が並べられている: passive of the words, whose topic says them."""
        found, units = utterance.found, utterance.sentence.bunsetsu
        if found is None or not units[found.place].has_word(self.lexicon.set_down):
            return False
        between = units[utterance.place + 1 : found.place]
        return any(unit.particle == "が" and unit.head.surface in self.lexicon.nouns for unit in between)

    def has_noun_cue(self, utterance: Utterance) -> bool:
        """Whether a noun of saying reports the words: との声, という発言, との声が上がった; not 考えを示した."""
        found, sentence = utterance.found, utterance.sentence
        if found is None:
            if utterance.cue is None or utterance.cue.form in SOURCE:
                return False
            is_one = utterance.cue.form in self.lexicon.nouns
            is_one = is_one or not self.is_taken_at(sentence, utterance.place)
            return is_one and not self._is_given(sentence, utterance.cue)
        return found.is_noun and sentence.bunsetsu[found.place].particle in {"が", "も", "は"}

    def _is_given(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether the subject gives the words away: とのコメントを発表した; not との批判を受けた, との連絡があった."""
        place = self.place_at(sentence, cue.span.start)
        if sentence.bunsetsu[place].particle != "を":
            return False
        behind = sentence.bunsetsu[place + 1 : place + 3]
        forms = {token.normalized_form for unit in behind for token in unit.tokens}
        return bool(behind) and behind[0].has_word(self.lexicon.giving) and not forms & PASSIVE

    def has_crowd_cue(self, utterance: Utterance) -> bool:
        """Whether the noun of saying belongs to a crowd: 声, 批判."""
        cue = self.cue_of(utterance)
        return (
            self.has_noun_cue(utterance)
            and cue is not None
            and cue.form.split("が")[0] in self.lexicon.group_nouns
        )

    def is_taken_at(self, sentence: Sentence, place: int) -> bool:
        """Whether と or its like follows the bunsetsu."""
        return bool(TAKEN_BY_TO.fullmatch(sentence.bunsetsu[place].tail))

    # --- who is named

    def mention_in(self, span: Span) -> Mention | None:
        """The last mention that lies in the span."""
        return next(reversed(self.doc.mentions_in(span)), None)

    def is_person(self, mention: Mention) -> bool:
        """Whether the mention names somebody rather than a place or a paper."""
        return mention.kind is not MentionKind.DOCUMENT

    def is_human(self, mention: Mention) -> bool:
        """Whether the mention is people: neither a document nor an organisation."""
        return mention.kind not in {MentionKind.DOCUMENT, MentionKind.ORGANISATION}

    def argument_at(self, sentence: Sentence, place: int) -> Argument | None:
        """The argument that the bunsetsu is."""
        return next((argument for argument in sentence.arguments if argument.place == place), None)

    def place_at(self, sentence: Sentence, position: int) -> int:
        """The bunsetsu that holds the position."""
        return next(
            (place for place, unit in enumerate(sentence.bunsetsu) if position < unit.tokens[-1].end), 0
        )

    def arguments_between(self, sentence: Sentence, start: int, end: int) -> list[Argument]:
        """The arguments that stand behind one bunsetsu and before another."""
        return [argument for argument in sentence.arguments if start < argument.place < end]

    def arguments_before(self, utterance: Utterance) -> list[Argument]:
        """The arguments before the words, nearest first."""
        before = [
            argument for argument in utterance.sentence.arguments if argument.place < utterance.first_place
        ]
        return before[::-1]

    def arguments_near(self, utterance: Utterance) -> list[Argument]:
        """The arguments between the words and the reporting word, then those before the words."""
        end = utterance.found.place if utterance.found else utterance.place + 4
        between = self.arguments_between(utterance.sentence, utterance.place, end)
        return [*between[::-1], *self.arguments_before(utterance)]

    def sources_and_subjects_before(self, utterance: Utterance) -> list[Argument]:
        """Those that stand as subject, topic or source (によると), nearest first."""
        before = self.arguments_before(utterance)
        standing = [one for one in before if one.particle in SUBJECT or one.particle.startswith(SOURCE)]
        return [one for one in standing if not self.is_own_medium(one)]

    def is_own_medium(self, argument: Argument) -> bool:
        """投稿では, 番組では: where somebody says it, not who; 報告書では is who."""
        return argument.particle == "では" and argument.mention.text.endswith(
            self.lexicon.names.own_media_endings
        )

    def subjects_before(self, utterance: Utterance) -> list[Argument]:
        """Those of them that stand as subject or topic, nearest first."""
        before = self.arguments_before(utterance)
        return [one for one in before if one.particle in SUBJECT and not self.is_own_medium(one)]

    def is_open(self, utterance: Utterance, argument: Argument) -> bool:
        """Whether the clause of the argument is still open where the words stand.

        A topic is closed by the end of its clause. A subject belongs to the first predicate behind it; where that goes
        on (会見し、) it speaks on, and what is embedded later does not close it.
        """
        sentence = utterance.sentence
        places = range(argument.place + 1, utterance.first_place)
        links = [
            sentence.bunsetsu[place].link for place in places if self._may_close(utterance, argument, place)
        ]
        if any(link in CLOSING_TOPIC for link in links):
            return False
        first = next((link for link in links if link is not None), None)
        return argument.particle != "が" or first not in CLOSING_SUBJECT

    def _may_close(self, utterance: Utterance, argument: Argument, place: int) -> bool:
        """Whether the predicate there could be the one of the argument: not という, nor 、集まった記者."""
        sentence = utterance.sentence
        if is_to_iu(sentence.bunsetsu, place):
            return False
        if sentence.bunsetsu[place].link is not Link.ATTRIBUTIVE:
            return True
        is_before_words = place == utterance.first_place - 1 and utterance.found is not None
        return not is_before_words and not any(
            unit.has_comma for unit in sentence.bunsetsu[argument.place : place]
        )

    def is_embedded(self, utterance: Utterance, argument: Argument) -> bool:
        """Whether the argument belongs to a clause inside the report of an earlier topic.

        李氏は、北朝鮮は「措置」を取ったと語った: with no predicate between two subjects the second is in the report. Where
        another word reports the reporting word (…と言ったとしている), the second is its subject.
        """
        sentence = utterance.sentence
        if utterance.found is not None and utterance.found.link is Link.REPORTED:
            return False
        behind = sentence.bunsetsu[argument.place + 1 : utterance.first_place]
        if not self.is_part(utterance) and not any(unit.link is Link.REPORTED for unit in behind):
            return False
        return any(
            earlier.is_known
            and earlier.place < argument.place
            and earlier.particle in TOPIC
            and not self._has_predicate(sentence, earlier, argument)
            for earlier in sentence.arguments
        )

    def _has_predicate(self, sentence: Sentence, one: Argument, other: Argument) -> bool:
        """Whether a clause ends between the two."""
        between = sentence.bunsetsu[one.place + 1 : other.place]
        return any(
            unit.kind is BunsetsuKind.PREDICATE and unit.link is not Link.ATTRIBUTIVE for unit in between
        )

    def is_of_inner_clause(self, utterance: Utterance, argument: Argument) -> bool:
        """Whether a が belongs to a clause before the words while an earlier topic reaches over it.

        田中会長は、客が集まり、「順調だ」と述べた: the customers gather, the chairman speaks.
        """
        sentence = utterance.sentence
        behind = sentence.bunsetsu[argument.place + 1 : utterance.first_place]
        is_reported = utterance.found is not None and utterance.found.link is Link.REPORTED
        is_apart = any(unit.kind is BunsetsuKind.PREDICATE for unit in behind)
        if argument.particle != "が" or is_reported or not is_apart:
            return False
        earlier = (one for one in sentence.arguments if one.place < argument.place and one.is_known)
        return any(one.particle in {"は", "も"} and self.is_open(utterance, one) for one in earlier)

    def is_part(self, utterance: Utterance) -> bool:
        """Whether the words are a part of the clause that the reporting word takes, not all of it."""
        sentence = utterance.sentence
        is_direct = utterance.form is QuoteForm.DIRECT and utterance.found is not None
        return is_direct and not self.is_taken_at(sentence, utterance.place)

    def is_passed_on(self, utterance: Utterance, source: Mention) -> bool:
        """Whether a paper passes on what somebody else said: 読売新聞によると、…と述べた."""
        found = utterance.found
        return (
            self.is_media(source) and found is not None and found.kind in SAYING and found.cue.form != "言う"
        )

    def is_media(self, mention: Mention) -> bool:
        """Whether the mention names a paper or a broadcaster; a foreign name that never has a title may be one."""
        entity = self.entity_of(mention)
        if entity is not None and entity.canonical.endswith(self.lexicon.names.media_endings):
            return True
        is_title = entity is not None and "・" in mention.text and set(entity.aliases) == {mention.text}
        start = mention.span.start
        is_introduced = self.doc.text[max(0, start - 1) : start] == "の"  # 評論家のサマンサ・ウェルド
        return (is_title and not is_introduced) or mention.text.endswith(self.lexicon.names.media_endings)

    def entity_of(self, mention: Mention) -> Entity | None:
        """Who is behind the mention, where the article's names tell."""
        return self.doc.people.of.get(mention)

    def may_go_on(self, mention: Mention) -> bool:
        """Whether somebody named so may speak on unnamed in the next sentence: no document, no paper, no 父."""
        is_kin = mention.text.endswith(self.lexicon.names.kin_endings)
        is_count = bool(COUNT.match(mention.text))  # 112人
        return self.is_person(mention) and not is_kin and not is_count and not self.is_media(mention)

    def turns_between(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the subject may have changed between two bunsetsu: …と答えると、"""
        return any(
            unit.link in {Link.TURNED, Link.FINAL} and unit.tail.endswith(CHANGING)
            for unit in sentence.bunsetsu[start + 1 : end]
        )

    def source_cue(self, sentence: Sentence, place: int) -> Cue | None:
        """によると behind a source, as the reporting word."""
        unit = sentence.bunsetsu[place]
        match = SOURCE_WORD.search(self.doc.text, unit.content_span.end, unit.span.end)
        return Cue(Span(match.start(), match.end()), QuoteKind.SPEECH, "によると") if match else None

    # --- what was decided before

    def answer_before(self, utterance: Utterance) -> tuple[Utterance, Attribution] | None:
        """The nearest earlier utterance of the same level that has an answer."""
        nearest = next(self.answers.before(utterance), None)
        return None if nearest is None else (nearest, self.answers[nearest])

    @cached_property
    def prominence(self) -> Prominence:
        """Whom the article is about."""
        return Prominence(self.doc.people_named, self.entity_of, self.may_go_on)

    def answer_around(self, utterance: Utterance) -> Attribution | None:
        """The answer of the innermost bracket around the words that has one."""
        index = utterance.sentence.container
        while index is not None:
            bracket = self.doc.brackets[index]
            if answer := self.answers.of_span(bracket.span):
                return answer
            index = bracket.parent
        return None

    def last_answer_in(self, sentence: Sentence) -> Attribution | None:
        """The answer of the last utterance in the sentence."""
        utterance = self.answers.last_in(sentence.index)
        return None if utterance is None else self.answers[utterance]

    def sentences_back(self, sentence: Sentence, reach: int) -> list[Sentence]:
        """The sentences before this one, nearest first, on the same level."""
        before = self.doc.sentences[max(0, sentence.index - reach) : sentence.index]
        is_beside = (one.container == sentence.container and one.region is sentence.region for one in before)
        return [one for one, beside in zip(before, is_beside, strict=True) if beside][::-1]

    def sentences_on(self, sentence: Sentence, reach: int) -> list[Sentence]:
        """The sentences behind this one, nearest first, on the same level."""
        behind = self.doc.sentences[sentence.index + 1 : sentence.index + 1 + reach]
        return [
            one for one in behind if one.container == sentence.container and one.region is sentence.region
        ]

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        """The sentence right behind."""
        return next(iter(self.sentences_on(sentence, 1)), None)

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence right before."""
        return next(iter(self.sentences_back(sentence, 1)), None)
