"""The JSON that other programs rely on: `extract --format json` and `jsonl`, and the same from a project."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final
from uuid import uuid4

from db.views import ONLY_IN_ONE_ARTICLE
from extraction.model import Candidate, Entity, EntityKind, Extraction, Frame, Quote, SourceKind, Span
from formats.article import Article

FORMAT: Final = "kagikakko/1"

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Answer:
    """One article and what was found in it; from a project, `reviews` has one entry a quote beside it."""

    article: Article
    extraction: Extraction
    reviews: tuple[Mapping[str, object], ...] = ()

    @property
    def source(self) -> str:
        """What the article is called."""
        return self.article.source


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry of `documents` as text, cut where an id of a speaker stands: between two pieces, that of one of the entities.

    It is made in any process; only whoever writes the whole output knows the ids of its speakers.
    """

    source: str
    entities: tuple[Entity, ...]
    pieces: tuple[str, ...]
    places: tuple[int, ...]


@dataclass(slots=True)
class _Speaker:
    """A speaker of the output, whose aliases grow with every article."""

    id: str
    name: str
    kind: EntityKind
    source: SourceKind
    aliases: dict[str, None] = field(default_factory=dict[str, None])


class SpeakerList:
    """The speakers of one output, under ids of their own in order of appearance."""

    def __init__(self) -> None:
        self._speakers: dict[tuple[object, ...], _Speaker] = {}
        self._documents = 0

    def add(self, entities: Iterable[Entity]) -> dict[Entity, str]:
        """The ids for the entities of one more document; who is known from an earlier one keeps the id."""
        self._documents += 1
        namesakes: Counter[tuple[EntityKind, str]] = Counter()
        ids: dict[Entity, str] = {}
        for entity in dict.fromkeys(entities):
            name = (entity.kind, entity.canonical)
            document = self._documents if entity.kind in ONLY_IN_ONE_ARTICLE else 0
            key = (*name, namesakes[name], document)
            namesakes[name] += 1
            new = _Speaker(f"s{len(self._speakers) + 1}", entity.canonical, entity.kind, entity.source)
            speaker = self._speakers.setdefault(key, new)
            speaker.aliases |= dict.fromkeys(entity.aliases)
            ids[entity] = speaker.id
        return ids

    def as_json(self) -> list[Json]:
        """The `speakers` of the contract."""
        return [
            {
                "id": one.id,
                "name": one.name,
                "kind": one.kind.value,
                "source": one.source.value,
                "aliases": list(one.aliases),
            }
            for one in self._speakers.values()
        ]


def whole(answers: Iterable[Answer | Draft], *, extractor: str, dictionary: str) -> Iterator[str]:
    """The one object of `--format json`, in pieces, a document a line, so that none waits for the last."""
    head = {"format": FORMAT, "extractor": extractor, "dictionary": dictionary}
    speakers = SpeakerList()
    yield _text(head)[:-1] + ', "documents": ['
    separator = "\n"
    for answer in answers:
        yield separator + _document(answer, speakers)
        separator = ",\n"
    yield '],\n"speakers": ' + _text(speakers.as_json()) + "}\n"


def lines(answers: Iterable[Answer | Draft], *, extractor: str, dictionary: str) -> Iterator[str]:
    """The lines of `--format jsonl`: each a document with speakers of its own."""
    head = _text({"format": FORMAT, "extractor": extractor, "dictionary": dictionary})
    for answer in answers:
        speakers = SpeakerList()
        entry = _document(answer, speakers)
        yield f'{head[:-1]}, {entry[1:-1]}, "speakers": {_text(speakers.as_json())}}}\n'


def count_document_quotes(path: Path) -> int:
    """How many quotations a written `whole` holds."""
    return sum(len(entry["quotes"]) for entry in json.loads(path.read_text(encoding="utf-8"))["documents"])


def count_line_quotes(path: Path) -> int:
    """How many quotations written `lines` hold."""
    with path.open(encoding="utf-8", newline="\n") as file:
        return sum(len(json.loads(line)["quotes"]) for line in file)


def draft(answer: Answer) -> Draft:
    """One entry of `documents`, but for the ids of its speakers."""
    article, extraction = answer.article, answer.extraction
    entities = tuple(dict.fromkeys(_entities(extraction)))
    mark = uuid4().hex  # no article holds it
    ids = {entity: f"{mark}{place}" for place, entity in enumerate(entities)}
    quotes = [_quote(quote, article.text, ids) for quote in extraction.quotes]
    if answer.reviews:
        quotes = [quote | dict(review) for quote, review in zip(quotes, answer.reviews, strict=True)]
    entry: Json = {
        "source": article.source,
        "sha256": article.data_sha256,
        "encoding": article.encoding,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published_on.isoformat() if article.published_on else None,
        "length": len(article.text),
        "quotes": quotes,
    }
    cut = re.split(f'"{mark}([0-9]+)"', _text(entry))
    return Draft(article.source, entities, tuple(cut[::2]), tuple(map(int, cut[1::2])))


def _document(answer: Answer | Draft, speakers: SpeakerList) -> str:
    """One entry of `documents`; its speakers are added to the list."""
    drafted = draft(answer) if isinstance(answer, Answer) else answer
    by_entity = speakers.add(drafted.entities)
    ids = [_text(by_entity[entity]) for entity in drafted.entities]
    between = [*(ids[place] for place in drafted.places), ""]
    return "".join(chain.from_iterable(zip(drafted.pieces, between, strict=True)))


def _entities(extraction: Extraction) -> Iterator[Entity]:
    """Everybody whom a quote or one of its alternatives names."""
    yield from extraction.entities
    for quote in extraction.quotes:
        if quote.entity:
            yield quote.entity
        yield from (other.entity for other in quote.alternatives)


def _quote(quote: Quote, text: str, ids: Mapping[Entity, str]) -> Json:
    """One entry of `quotes`."""
    return {
        **_place(quote.span, text),
        "form": quote.form.value,
        "kind": quote.kind.value,
        "speech": quote.kind.is_speech,
        "region": quote.region.value,
        "parent": quote.parent,
        "speaker": _speaker(quote.entity, ids) if quote.entity else None,
        "mention": _place_or_none(quote.mention and quote.mention.span, text),
        "cue": _place_or_none(quote.cue and quote.cue.span, text),
        "factuality": quote.factuality.value,
        "frame": _frame(quote.frame, text),
        "clause": _place_or_none(quote.clause, text),
        "rule": quote.rule,
        "reason": quote.reason,
        "confidence": quote.confidence,
        "alternatives": [_alternative(other, ids) for other in quote.alternatives],
    }


def _place(span: Span, text: str) -> Json:
    """A stretch of the article: where, and the words that stand there."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _place_or_none(span: Span | None, text: str) -> Json | None:
    """The stretch, where there is one."""
    return _place(span, text) if span else None


def _frame(frame: Frame, text: str) -> Json:
    """When, on what occasion, by what medium and to whom."""
    return {
        "when": _place_or_none(frame.when, text),
        "occasion": _place_or_none(frame.occasion, text),
        "medium": _place_or_none(frame.medium, text),
        "addressee": _place_or_none(frame.addressee, text),
    }


def _speaker(entity: Entity, ids: Mapping[Entity, str]) -> Json:
    """Who it is, under the id of the output."""
    return {"id": ids[entity], "name": entity.canonical}


def _alternative(other: Candidate, ids: Mapping[Entity, str]) -> Json:
    """Somebody else it could have been."""
    return {"speaker": _speaker(other.entity, ids), "rule": other.rule, "confidence": other.confidence}


def _text(value: object) -> str:
    """JSON as people read it: Japanese stays Japanese."""
    return json.dumps(value, ensure_ascii=False)
