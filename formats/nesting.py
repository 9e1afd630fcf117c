"""Spans cut so that each lies inside another one or beside it, as the elements of XML must."""

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from extraction.model import Span


class Part(NamedTuple):
    """A piece of the span of this number."""

    number: int
    span: Span


def nested(spans: Iterable[Span], within: Span) -> Iterator[Part]:
    """The parts of the spans inside a stretch, outer before inner; one that crosses another is cut where that ends."""
    waiting = [
        (max(span.start, within.start), -min(span.end, within.end), number)
        for number, span in enumerate(spans)
        if span.start < within.end and within.start < span.end
    ]
    heapify(waiting)
    ends: list[int] = []
    while waiting:
        start, minus_end, number = heappop(waiting)
        end = -minus_end
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and ends[-1] < end:
            heappush(waiting, (ends[-1], -end, number))
            end = ends[-1]
        ends.append(end)
        yield Part(number, Span(start, end))
