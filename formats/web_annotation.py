"""Quotations as W3C Web Annotations (JSON-LD): each targets its words in its article, its bodies say what and whose."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, cast

from extraction.model import Quote
from formats.contract import Answer, Json
from formats.counting import count_in_file

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
BESIDE: Final = 32  # code points before and behind the words, by which they are found again in a changed text
# In a text, the quotation marks of this would be escaped.
MARK: Final = '"type": "Annotation"'


def annotation_text(answers: Iterable[Answer], generator: str) -> Iterator[str]:
    """One page of annotations in pieces, an annotation a line."""
    head = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": generator},
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "items": ['
    separator = "\n"
    for answer in answers:
        for number, quote in enumerate(answer.extraction.quotes):
            yield separator + json.dumps(_annotation(answer, quote, number), ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def count_annotations(path: Path) -> int:
    """How many a written page holds."""
    return count_in_file(path, MARK)


def _annotation(answer: Answer, quote: Quote, number: int) -> Json:
    """One quotation."""
    article, span = answer.article, quote.span
    bodies: list[Json] = [_tag("classifying", quote.kind.value), _tag("classifying", quote.form.value)]
    if quote.entity:
        bodies.append(_tag("identifying", quote.entity.canonical))
    if answer.reviews:
        review = cast("Json", answer.reviews[number]["review"])
        told = (("assessing", review["status"]), ("commenting", review["note"]))
        bodies += [_tag(purpose, str(value)) for purpose, value in told if value]
    return {
        "id": f"urn:kagikakko:{article.data_sha256}:{span.start}-{span.end}:{quote.form.value}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies,
        "target": {
            "source": article.url or f"urn:sha256:{article.data_sha256}",
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": span.of(article.text),
                    "prefix": article.text[max(0, span.start - BESIDE) : span.start],
                    "suffix": article.text[span.end : span.end + BESIDE],
                },
            ],
        },
    }


def _tag(purpose: str, value: str) -> Json:
    """A word about the quotation."""
    return {"type": "TextualBody", "purpose": purpose, "value": value}
