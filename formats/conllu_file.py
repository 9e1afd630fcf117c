"""Articles as CoNLL-U without syntax: words as SudachiPy cuts them, quotations, speakers and cues in the MISC column."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extraction import split_paragraphs
from extraction.model import Quote, Span, Token
from extraction.sentences import Piece, split_sentences
from extraction.tokenizer import tokenize
from formats.contract import Answer

# Sudachi's parts of speech as universal ones; the first that fits.
UPOS: Final[Mapping[tuple[str, ...], str]] = {
    ("名詞", "固有名詞"): "PROPN",
    ("名詞", "数詞"): "NUM",
    ("名詞",): "NOUN",
    ("代名詞",): "PRON",
    ("動詞",): "VERB",
    ("形容詞",): "ADJ",
    ("形状詞",): "ADJ",
    ("連体詞",): "DET",
    ("副詞",): "ADV",
    ("接続詞",): "CCONJ",
    ("感動詞",): "INTJ",
    ("助動詞",): "AUX",
    ("助詞", "接続助詞"): "SCONJ",
    ("助詞", "終助詞"): "PART",
    ("助詞",): "ADP",
    ("接頭辞",): "NOUN",
    ("接尾辞",): "NOUN",
    ("補助記号",): "PUNCT",
    ("記号",): "SYM",
}
BLANK: Final = re.compile(r"\s+")
UNSAFE: Final = re.compile(r"[%|=\s]")
FIRST: Final = re.compile(r"B-\d+")
QUOTE: Final = "Quote="


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of the article and what is said of its first word and of the others."""

    span: Span
    name: str
    first: str
    others: str


def conllu_text(answers: Iterable[Answer]) -> Iterator[str]:
    """The file in pieces, a sentence each."""
    for number, answer in enumerate(answers, start=1):
        yield f"# newdoc id = d{number}\n# source = {_flat(answer.article.source)}\n# title = {_flat(answer.article.title)}\n"
        yield from _sentences(answer, number)


def count_conllu_quotes(path: Path) -> int:
    """How many quotations a written file holds: each begins at one word."""
    with path.open(encoding="utf-8", newline="\n") as file:
        return sum(len(FIRST.findall(_quotes_in(line))) for line in file if line[:1].isdigit())


def _quotes_in(line: str) -> str:
    """What the last column of a word says of quotations."""
    misc = line.rsplit("\t", 1)[1]
    return next((part for part in misc.split("|") if part.startswith(QUOTE)), "")


def _sentences(answer: Answer, document: int) -> Iterator[str]:
    """The sentences of an article."""
    text = answer.article.text
    marks = sorted(_marks(answer.extraction.quotes), key=lambda mark: mark.span)
    starts = [mark.span.start for mark in marks]
    number = before = 0
    for paragraph in split_paragraphs(text):
        yield "# newpar\n"
        for sentence in split_sentences(text, Piece(paragraph, ())):
            number += 1
            here = [
                mark for mark in marks[: bisect_right(starts, sentence.end)] if mark.span.end > sentence.start
            ]
            words = [token for token in tokenize(sentence.of(text), sentence.start) if token.surface.strip()]
            yield f"# sent_id = d{document}-s{number}\n# text = {_flat(sentence.of(text))}\n"
            for index, token in enumerate(words):
                following = words[index + 1].start if index + 1 < len(words) else -1
                misc = "|".join(_misc(token, before, following, here))
                yield _word(index + 1, token, misc)
                before = token.end
            yield "\n"


def _word(number: int, token: Token, misc: str) -> str:
    """The line of a word."""
    pos = "-".join(part for part in token.pos if part != "*")
    form, lemma = BLANK.sub("_", token.surface), BLANK.sub("_", token.dictionary_form) or "_"
    return "\t".join((str(number), form, lemma, _upos(token.pos), pos, *"____", misc)) + "\n"


def _misc(token: Token, before: int, following: int, marks: Iterable[_Mark]) -> Iterator[str]:
    """The last column of a word, by where the word before ends and the next begins; a mark's first word is told apart."""
    found: dict[str, list[str]] = {}
    for mark in marks:
        if token.start < mark.span.end and mark.span.start < token.end:
            found.setdefault(mark.name, []).append(mark.first if before <= mark.span.start else mark.others)
    yield from (f"{name}={','.join(values)}" for name, values in found.items())
    if following == token.end:
        yield "SpaceAfter=No"
    yield f"TokenRange={token.start}:{token.end}"


def _marks(quotes: Iterable[Quote]) -> Iterator[_Mark]:
    """What is marked for every quotation: its words, whose they are, and what tells so."""
    for number, quote in enumerate(quotes, start=1):
        kind = quote.kind.value
        yield _Mark(quote.span, "Quote", f"B-{number}", f"I-{number}")
        yield _Mark(quote.span, "Kind", kind, kind)
        if quote.entity:
            who = _value(quote.entity.canonical)
            yield _Mark(quote.span, "Speaker", who, who)
        for name, found in (("Mention", quote.mention), ("Cue", quote.cue)):
            if found:
                yield _Mark(found.span, name, f"B-{number}", f"I-{number}")


def _upos(pos: tuple[str, ...]) -> str:
    """The universal part of speech."""
    return UPOS.get(pos[:2]) or UPOS.get(pos[:1], "X")


def _value(words: str) -> str:
    """Words as a value of the last column."""
    return UNSAFE.sub(lambda match: f"%{ord(match[0]):02X}", words)


def _flat(words: str) -> str:
    """Words on one line."""
    return BLANK.sub(" ", words).strip()
