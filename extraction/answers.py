"""Whose words are whose, as far as the rules have decided, kept so that the nearest answer is found at once."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from typing import Final

from extraction.findings import Utterance
from extraction.model import Attribution, Span

# How far back among the answers one is looked for that fits.
MOST_BACK: Final = 50


class Answers(Mapping[Utterance, Attribution]):
    """The answers so far; those that name somebody also in order of the text, for every level of brackets."""

    def __init__(self) -> None:
        self._of: dict[Utterance, Attribution] = {}
        self._named: dict[int | None, list[Utterance]] = {}
        self._in_sentence: dict[int, list[Utterance]] = {}
        self._of_span: dict[Span, Utterance] = {}

    def __getitem__(self, utterance: Utterance) -> Attribution:
        """Whose the words are; KeyError where nobody has decided."""
        return self._of[utterance]

    def __contains__(self, utterance: object) -> bool:
        """Whether somebody has decided."""
        return utterance in self._of

    def __iter__(self) -> Iterator[Utterance]:
        """Everything that has an answer, in the order of deciding."""
        return iter(self._of)

    def __len__(self) -> int:
        """How many have an answer."""
        return len(self._of)

    def put(self, utterance: Utterance, answer: Attribution) -> None:
        """Keep the first answer to a question nobody has answered."""
        self._of[utterance] = answer
        self._of_span[utterance.span] = utterance
        if answer.mention is not None:
            sentence = utterance.sentence
            insort(self._named.setdefault(sentence.container, []), utterance, key=_start)
            insort(self._in_sentence.setdefault(sentence.index, []), utterance, key=_end)

    def before(self, utterance: Utterance) -> Iterator[Utterance]:
        """The words before these on the same level whose speaker is named, nearest first, up to fifty."""
        named = self._named.get(utterance.sentence.container, [])
        end = bisect_left(named, utterance.span.start, key=_start)
        return reversed(named[max(0, end - MOST_BACK) : end])

    def last_in(self, sentence: int) -> Utterance | None:
        """The last words of the sentence with that index whose speaker is named."""
        inside = self._in_sentence.get(sentence, [])
        return inside[-1] if inside else None

    def of_span(self, span: Span) -> Attribution | None:
        """Whose exactly these words are."""
        utterance = self._of_span.get(span)
        return None if utterance is None else self._of[utterance]


def _start(utterance: Utterance) -> int:
    return utterance.span.start


def _end(utterance: Utterance) -> int:
    return utterance.span.end
