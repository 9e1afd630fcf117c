"""Quotations as brat stand-off: a zip file with the text and the annotations of every article, and their configuration."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from extraction.model import Factuality, Quote, QuoteKind, Span
from formats.contract import Answer
from formats.counting import count_in
from formats.replacing import replacing

KINDS: Final = {kind: kind.value.capitalize() for kind in QuoteKind}
FORM: Final = "Form"
MARK: Final = f"\t{FORM} "  # one a quotation; in the words of a text there is no tab
LINE_END: Final = re.compile(r"[\r\n]+")
UNSAFE: Final = re.compile(r"[^\w.-]+")
LONGEST_NAME: Final = 60
CONFIGURATION: Final = "\n".join(
    (
        "[entities]",
        *KINDS.values(),
        "Speaker",
        "Cue",
        "[relations]",
        f"saidBy\tArg1:{'|'.join(KINDS.values())}, Arg2:Speaker",
        f"cuedBy\tArg1:{'|'.join(KINDS.values())}, Arg2:Cue",
        "[events]",
        "[attributes]",
        f"{FORM}\tArg:{'|'.join(KINDS.values())}, Value:direct|indirect|block",
        f"Factuality\tArg:{'|'.join(KINDS.values())}, Value:{'|'.join(Factuality)}",
        "",
    )
)


def write_brat(path: Path, answers: Iterable[Answer]) -> None:
    """Write the archive as the articles come; raises UnwritableFile."""
    with replacing(path) as beside, zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("annotation.conf", CONFIGURATION)
        for number, answer in enumerate(answers, start=1):
            name = f"{number:05}_{UNSAFE.sub('_', Path(answer.article.source).stem)[:LONGEST_NAME]}"
            archive.writestr(f"{name}.txt", answer.article.text)
            archive.writestr(f"{name}.ann", "".join(f"{line}\n" for line in annotation_lines(answer)))


def count_brat(path: Path) -> int:
    """How many quotations a written archive holds."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(".ann")]
        total = 0
        for name in names:
            with archive.open(name) as file:
                total += count_in(file, MARK)
    return total


@dataclass(slots=True)
class _Numbers:
    """Ids that are given once in a file; a mention that several quotations share is one."""

    text: str
    things: Iterator[int] = field(default_factory=lambda: count(1))
    relations: Iterator[int] = field(default_factory=lambda: count(1))
    attributes: Iterator[int] = field(default_factory=lambda: count(1))
    notes: Iterator[int] = field(default_factory=lambda: count(1))
    known: dict[tuple[str, Span], str] = field(default_factory=dict[tuple[str, Span], str])


def annotation_lines(answer: Answer) -> Iterator[str]:
    """The lines of the .ann file."""
    numbers = _Numbers(answer.article.text)
    for quote in answer.extraction.quotes:
        yield from _quote(quote, numbers)


def _quote(quote: Quote, numbers: _Numbers) -> Iterator[str]:
    """One quotation with whose it is and what tells so."""
    name = f"T{next(numbers.things)}"
    yield _thing(name, KINDS[quote.kind], quote.span, numbers.text)
    yield f"A{next(numbers.attributes)}\t{FORM} {name} {quote.form.value}"
    if quote.kind.is_speech:
        yield f"A{next(numbers.attributes)}\tFactuality {name} {quote.factuality.value}"
    for sort, relation, found in (("Speaker", "saidBy", quote.mention), ("Cue", "cuedBy", quote.cue)):
        if found is None:
            continue
        key = (sort, found.span)
        if key not in numbers.known:
            numbers.known[key] = f"T{next(numbers.things)}"
            yield _thing(numbers.known[key], sort, found.span, numbers.text)
        yield f"R{next(numbers.relations)}\t{relation} Arg1:{name} Arg2:{numbers.known[key]}"
    if quote.entity:
        yield f"#{next(numbers.notes)}\tAnnotatorNotes {name}\tspeaker: {_flat(quote.entity.canonical)}"


def _thing(name: str, sort: str, span: Span, text: str) -> str:
    """A stretch of text, in as many pieces as it has lines: brat takes none that goes over a line end."""
    pieces: list[Span] = []
    start = span.start
    for match in LINE_END.finditer(text, span.start, span.end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces = [piece for piece in (*pieces, Span(start, span.end)) if piece.start < piece.end]
    places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    return f"{name}\t{sort} {places}\t{' '.join(_flat(piece.of(text)) for piece in pieces)}"


def _flat(words: str) -> str:
    """The words on one line, without tabs."""
    return re.sub(r"[\t\r\n]", " ", words)
