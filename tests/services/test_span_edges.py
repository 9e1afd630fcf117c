"""Where a quotation can begin and end. The span is what stands between ⟨ and ⟩."""

import pytest

from extraction.model import Span
from services import span_edges
from services.span_edges import Edge


def read(marked: str) -> tuple[str, Span]:
    """The text without the marks, and the span between them."""
    start = marked.index("⟨")
    end = marked.index("⟩") - 1
    return marked.replace("⟨", "").replace("⟩", ""), Span(start, end)


def written(text: str, span: Span | None) -> str:
    """The text with the marks."""
    return "" if span is None else f"{text[: span.start]}⟨{span.of(text)}⟩{text[span.end :]}"


@pytest.mark.parametrize(
    ("before", "edge", "letters", "after"),
    [
        ("あ⟨いう⟩え", Edge.START, -1, "⟨あいう⟩え"),
        ("あ⟨いう⟩え", Edge.START, 1, "あい⟨う⟩え"),
        ("あ⟨いう⟩え", Edge.END, 1, "あ⟨いうえ⟩"),
        ("あ⟨いう⟩え", Edge.END, -1, "あ⟨い⟩うえ"),
        ("あ⟨いう⟩え", Edge.END, 9, "あ⟨いうえ⟩"),
        ("あ⟨いうえ⟩", Edge.START, 2, "あいう⟨え⟩"),
        ("⟨あ⟩", Edge.START, -1, ""),
        ("⟨あ⟩", Edge.START, 1, ""),
        ("⟨あ⟩", Edge.END, -1, ""),
        ("⟨あ⟩", Edge.END, 1, ""),
        ("⟨あ⟩", Edge.END, 0, ""),
        ("𠮷⟨野𠮷⟩𠮷", Edge.END, 1, "𠮷⟨野𠮷𠮷⟩"),
        ("𠮷⟨野𠮷⟩𠮷", Edge.START, -1, "⟨𠮷野𠮷⟩𠮷"),
        ("⟨あ⟩\r\n\r\nい", Edge.END, 1, "⟨あ\r\n\r\nい⟩"),
        ("あ\r\nい⟨う⟩", Edge.START, -2, "⟨あ\r\nいう⟩"),
        ("⟨あ\r\nい⟩", Edge.END, -1, "⟨あ⟩\r\nい"),
        ("⟨あ⟩\r\n", Edge.END, 1, ""),
        ("⟨あ⟩か\u3099い", Edge.END, 1, "⟨あか\u3099⟩い"),
        ("⟨あか\u3099⟩い", Edge.END, -1, "⟨あ⟩か\u3099い"),
        ("⟨あ⟩👩\u200d🚒い", Edge.END, 1, "⟨あ👩\u200d🚒⟩い"),
        ("⟨あ⟩👍🏽い", Edge.END, 1, "⟨あ👍🏽⟩い"),
    ],
)
def test_an_edge_moves_by_letters(before: str, edge: Edge, letters: int, after: str) -> None:
    text, span = read(before)

    assert written(text, span_edges.moved(text, span, edge, letters)) == after


@pytest.mark.parametrize(
    ("before", "edge", "direction", "after"),
    [
        ("彼は「行⟨く⟩。戻る」と、", Edge.START, -1, "彼は「⟨行く⟩。戻る」と、"),
        ("彼は「⟨行く⟩。戻る」と、", Edge.START, -1, "彼は⟨「行く⟩。戻る」と、"),
        ("彼は⟨「行く⟩。戻る」と、", Edge.START, -1, "⟨彼は「行く⟩。戻る」と、"),
        ("⟨彼は「行く⟩。戻る」と、", Edge.START, -1, ""),
        ("彼は「⟨行く⟩。戻る」と、", Edge.END, 1, "彼は「⟨行く。⟩戻る」と、"),
        ("彼は「⟨行く。⟩戻る」と、", Edge.END, 1, "彼は「⟨行く。戻る⟩」と、"),
        ("彼は「⟨行く。戻る」と⟩、", Edge.END, -1, "彼は「⟨行く。戻る」⟩と、"),
        ("⟨彼⟩は\n次の段落", Edge.END, 1, "⟨彼は⟩\n次の段落"),
        ("⟨彼は⟩\n次の段落、", Edge.END, 1, "⟨彼は\n次の段落⟩、"),
        ("⟨彼は行く⟩", Edge.START, 1, "彼は行⟨く⟩"),
    ],
)
def test_an_edge_jumps_to_the_next_sign(before: str, edge: Edge, direction: int, after: str) -> None:
    text, span = read(before)

    assert written(text, span_edges.jumped(text, span, edge, direction)) == after


@pytest.mark.parametrize(
    ("before", "edge", "at", "after"),
    [
        ("あ⟨いうえ⟩お", Edge.START, 2, "あい⟨うえ⟩お"),
        ("あ⟨いうえ⟩お", Edge.START, 9, "あいう⟨え⟩お"),
        ("あ⟨いうえ⟩お", Edge.START, -4, "⟨あいうえ⟩お"),
        ("あ⟨いうえ⟩お", Edge.END, 5, "あ⟨いうえお⟩"),
        ("あ⟨いうえ⟩お", Edge.END, 0, "あ⟨い⟩うえお"),
        ("あ⟨い⟩\r\n\r\nう", Edge.END, 3, "あ⟨い⟩\r\n\r\nう"),
        ("⟨あ⟩か\u3099い", Edge.END, 2, "⟨あ⟩か\u3099い"),
        ("⟨\u3099⟩", Edge.END, 1, "⟨\u3099⟩"),
        ("あ⟨\u3099⟩\u3099", Edge.END, 2, "あ⟨\u3099\u3099⟩"),
    ],
)
def test_an_edge_is_dragged_as_near_as_it_can_be(before: str, edge: Edge, at: int, after: str) -> None:
    text, span = read(before)

    assert written(text, span_edges.dragged(text, span, edge, at)) == after


def test_an_edge_that_can_be_nowhere_stays() -> None:
    assert span_edges.dragged("\n\n", Span(0, 1), Edge.END, 1) == Span(0, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("彼は「⟨行⟩く『海』へ」と言う", "彼は⟨「行く『海』へ」⟩と言う"),
        ("彼は「行く『⟨海⟩』へ」と言う", "彼は「行く⟨『海』⟩へ」と言う"),
        ("彼は「行く⟨『海』⟩へ」と言う", "彼は⟨「行く『海』へ」⟩と言う"),
        ("彼は⟨「行く『海』へ」⟩と言う", ""),
        ("彼は「行く⟨』へ」と⟩言う", "彼は⟨「行く』へ」⟩と言う"),
        ("⟨彼は「行く『海』へ」と言う⟩", "彼は⟨「行く『海』へ」⟩と言う"),
        ("⟨彼⟩は「行く」と言う", ""),
    ],
)
def test_a_span_snaps_to_brackets_from_the_inside_to_the_outside(before: str, after: str) -> None:
    text, span = read(before)

    assert written(text, span_edges.to_brackets(text, span)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("彼が来た。彼は⟨「行く」⟩と言った。帰った。", "彼が来た。⟨彼は「行く」と言った。⟩帰った。"),
        ("彼は「行⟨く。戻⟩る。」と言った。", "彼は「⟨行く。戻る。⟩」と言った。"),
        ("彼は「⟨行く。戻る。⟩」と言った。", "⟨彼は「行く。戻る。」と言った。⟩"),
        ("⟨彼は「行く。」と言った。⟩帰った。", ""),
        ("彼が来⟨た。\r\n　帰っ⟩た。見た。", "⟨彼が来た。\r\n　帰った。⟩見た。"),
        ("彼は「行く。\r\n戻る」と⟨言っ⟩た。", "⟨彼は「行く。\r\n戻る」と言った。⟩"),
        ("一行\n⟨二行⟩\n三行", ""),
        ("一⟨\n⟩二", ""),
        ("「行⟨く⟩", "「⟨行く⟩"),
    ],
)
def test_a_span_snaps_to_sentences(before: str, after: str) -> None:
    text, span = read(before)

    assert written(text, span_edges.to_sentence(text, span)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("彼は「⟨行く⟩」と", "彼は⟨「行く」⟩と"),
        ("彼は⟨「行く」　\r\n⟩と", "彼は⟨「行く」⟩　\r\nと"),
        ("彼は「行⟨く⟩」と", "彼は「行⟨く⟩」と"),
        ("彼⟨　⟩は", ""),
        ("⟨彼⟩は", "⟨彼⟩は"),
    ],
)
def test_what_somebody_selected_is_taken_without_white_space_and_with_its_brackets(
    before: str, after: str
) -> None:
    text, span = read(before)

    assert written(text, span_edges.selected(text, span)) == after


@pytest.mark.parametrize(
    ("before", "at", "halves"),
    [
        ("⟨行く。戻る⟩", 3, ("行く。", "戻る")),
        ("⟨行く。\r\n　戻る⟩", 4, ("行く。", "戻る")),
        ("⟨𠮷か\u3099る⟩", 2, ("𠮷", "か\u3099る")),
        ("⟨行く⟩。", 0, None),
        ("⟨行く⟩。", 2, None),
        ("⟨行く　⟩。", 2, None),
        ("行⟨く。戻⟩る", 0, None),
        ("行⟨く。戻⟩る", 5, None),
    ],
)
def test_a_span_is_cut_in_two(before: str, at: int, halves: tuple[str, str] | None) -> None:
    text, span = read(before)
    cut = span_edges.halves(text, span, at)

    assert (cut and tuple(half.of(text) for half in cut)) == halves


@pytest.mark.parametrize(
    ("before", "is_bracketed"), [("「⟨行⟩く」", True), ("⟨「行く」⟩", True), ("⟨彼⟩は「行く」", False)]
)
def test_what_stands_in_brackets_is_told(before: str, is_bracketed: bool) -> None:  # noqa: FBT001  # a case
    assert span_edges.is_bracketed(*read(before)) is is_bracketed
