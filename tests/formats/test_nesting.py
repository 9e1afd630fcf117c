"""Spans cut so that each lies inside another one or beside it."""

from hypothesis import given
from hypothesis import strategies as some

from extraction.model import Span
from formats.nesting import Part, nested

SPANS = some.lists(
    some.tuples(some.integers(0, 20), some.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))
)
WITHIN = Span(3, 18)


def test_what_crosses_is_cut_where_the_other_ends() -> None:
    assert [*nested([Span(0, 6), Span(4, 9)], Span(0, 10))] == [
        Part(0, Span(0, 6)),
        Part(1, Span(4, 6)),
        Part(1, Span(6, 9)),
    ]


@given(SPANS)
def test_every_part_lies_inside_or_beside_and_nothing_is_lost(spans: list[Span]) -> None:
    parts = [*nested(spans, WITHIN)]

    for number, span in enumerate(spans):
        covered = [
            sign for part in parts if part.number == number for sign in range(part.span.start, part.span.end)
        ]
        assert covered == [*range(max(span.start, WITHIN.start), min(span.end, WITHIN.end))]
    ends: list[int] = []
    for part in parts:
        while ends and ends[-1] <= part.span.start:
            ends.pop()
        assert not ends or part.span.end <= ends[-1]
        ends.append(part.span.end)
