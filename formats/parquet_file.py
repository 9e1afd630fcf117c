"""Quotations as Parquet, a row each: the columns are keys of the contract, the nested ones made flat."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from extraction.model import Quote, Span
from formats.contract import Answer
from formats.errors import UnwritableFile, WriteCode
from formats.parquet_package import parquet_package
from formats.replacing import replacing

ROWS_TOGETHER: Final = 10_000
TEXT: Final = "string"
NUMBER: Final = "int32"
# Every column and what it holds; a place in the article is two numbers beside the words.
COLUMNS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("source", "sha256", "title", "outlet"), TEXT),
    "published": "date32",
    "start": NUMBER,
    "end": NUMBER,
    "text": TEXT,
    "form": TEXT,
    "kind": TEXT,
    "speech": "bool_",
    "region": TEXT,
    "parent": NUMBER,
    "speaker": TEXT,
    "speaker_kind": TEXT,
    "speaker_source": TEXT,
    "mention": TEXT,
    "mention_start": NUMBER,
    "mention_end": NUMBER,
    "cue": TEXT,
    "cue_start": NUMBER,
    "cue_end": NUMBER,
    "factuality": TEXT,
    "rule": TEXT,
    "reason": TEXT,
    "confidence": "float64",
}

Values = dict[str, object]


def write_parquet(path: Path, answers: Iterable[Answer]) -> None:
    """Write the quotations of all articles, a portion at a time.

    Raises UnwritableFile where the system refuses, or where the package that writes Parquet is not installed.
    """
    package = parquet_package()
    if package is None:
        raise UnwritableFile(WriteCode.NO_PARQUET, str(path))
    arrow, parquet = package
    schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in COLUMNS.items()])
    rows = (row for answer in answers for row in _rows(answer))
    with replacing(path) as beside, parquet.ParquetWriter(beside, schema) as file:
        while portion := list(islice(rows, ROWS_TOGETHER)):
            file.write_table(arrow.Table.from_pylist(portion, schema))


def _rows(answer: Answer) -> Iterator[Values]:
    """The quotations of one article."""
    article = answer.article
    head: Values = {
        "source": article.source,
        "sha256": article.data_sha256,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published_on,
    }
    return (head | _quote(quote, article.text) for quote in answer.extraction.quotes)


def _quote(quote: Quote, text: str) -> Values:
    """One quotation."""
    speaker = quote.entity
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(text),
        "form": quote.form.value,
        "kind": quote.kind.value,
        "speech": quote.kind.is_speech,
        "region": quote.region.value,
        "parent": quote.parent,
        "speaker": speaker and speaker.canonical,
        "speaker_kind": speaker and speaker.kind.value,
        "speaker_source": speaker and speaker.source.value,
        **_place("mention", quote.mention and quote.mention.span, text),
        **_place("cue", quote.cue and quote.cue.span, text),
        "factuality": quote.factuality.value,
        "rule": quote.rule,
        "reason": quote.reason,
        "confidence": quote.confidence,
    }


def _place(name: str, span: Span | None, text: str) -> Values:
    """A stretch of the article, where there is one."""
    if span is None:
        return {}
    return {name: span.of(text), f"{name}_start": span.start, f"{name}_end": span.end}
