"""Articles annotated by hand: what is said in them, and by whom (docs: benchmarks/README.md)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from extraction.model import QuoteForm, QuoteKind, Region, Span

ARTICLES: Final = "articles"
BODY: Final = Region.BODY.value


class GoldError(Exception):
    """A folder or file of annotations that cannot be scored against; the message says which and why."""


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """One bracket, reported clause or block as a person judged it; `speaker` "": the text does not say."""

    span: Span
    form: QuoteForm
    kind: QuoteKind
    region: str
    speaker: str
    cue: Span | None
    is_scored: bool
    how: str = ""  # by what the person told the speaker: adjacent, carried_over, label


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated article; `names` are all the names of each speaker."""

    name: str
    text: str
    names: Mapping[str, tuple[str, ...]]
    quotes: tuple[GoldQuote, ...]
    genre: str = ""  # what sort of news, as the annotation, the file's name (livedoor_…) or its folder says


def read_gold(folder: Path) -> tuple[GoldDocument, ...]:
    """Every annotated article of the folder, by name; raises GoldError where there is none or a wrong one."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(f"「{folder}」に正解のファイル（.json）がありません。")
    return tuple(_read(file) for file in files)


def _read(file: Path) -> GoldDocument:
    """One article with its judgements; an annotation that does not fit its text is an error."""
    try:
        judged = json.loads(file.read_text(encoding="utf-8"))
        text = _text_of(file, judged["doc"])
        quotes = tuple(_quotes(judged))
        names = {key: (one["canonical"], *one["aliases"]) for key, one in judged["entities"].items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GoldError(f"「{file}」を正解として読めません（{type(error).__name__}: {error}）。") from error
    genre = judged.get("genre", file.stem.rpartition("_")[0] or file.parent.name)
    return GoldDocument(file.stem, text, names, quotes, genre)


def _text_of(file: Path, name: str) -> str:
    """The article itself: beside the annotations, or in the folder of articles next to theirs."""
    places = (file.with_name(name), file.parent.parent / ARTICLES / name)
    article = next((place for place in places if place.is_file()), places[-1])
    return article.read_bytes().decode("utf-8")


def _quotes(judged: Mapping[str, Any]) -> list[GoldQuote]:
    """Brackets, reported clauses and blocks of one file."""
    brackets = [_quote(one, one, QuoteForm.DIRECT, judged) for one in judged["brackets"]]
    indirect = [_quote(one, one["content"], QuoteForm.INDIRECT, judged) for one in judged["indirect"]]
    blocks = [_quote(one, one, QuoteForm.BLOCK, judged) for one in judged["blocks"]]
    return [*brackets, *indirect, *blocks]


def _quote(
    judged: Mapping[str, Any], place: Mapping[str, Any], form: QuoteForm, document: Mapping[str, Any]
) -> GoldQuote:
    """One judgement; a speaker who is no entity of the document is one whom the text does not name."""
    speaker = judged["speaker"]
    return GoldQuote(
        span=Span(place["start"], place["end"]),
        form=form,
        kind=QuoteKind(judged.get("class", QuoteKind.SPEECH)),
        region=judged.get("region", BODY),
        speaker=speaker if speaker in document["entities"] else "",
        cue=Span(judged["cue"]["start"], judged["cue"]["end"]) if judged.get("cue") else None,
        is_scored=judged.get("scored", True),
        how=judged.get("how") or "",
    )
