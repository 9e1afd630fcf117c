import pytest

from extraction.brackets import find_brackets
from extraction.clauses import cut_bunsetsu
from extraction.model import Span
from extraction.sentences import QUOTE_POS, Piece, split_sentences, tokenize_masked

SENTENCES = [
    ("行く。戻る。", ["行く。", "戻る。"]),
    ("「行く。戻る。」と述べた。次だ。", ["「行く。戻る。」と述べた。", "次だ。"]),
    ("「行く。」　山田氏は帰った。", ["「行く。」", "山田氏は帰った。"]),
    ("「行く。」と、山田氏。", ["「行く。」と、山田氏。"]),
    ("「伝染るんです。」という漫画だ。", ["「伝染るんです。」という漫画だ。"]),
    ("勝った！次も勝つ。", ["勝った！", "次も勝つ。"]),
    ("すぽると！に出た。", ["すぽると！に出た。"]),
    ("山田氏（34。元選手）は来た。", ["山田氏（34。元選手）は来た。"]),
    ("「行く。」", ["「行く。」"]),
    ("　", []),
]


def holes(text: str) -> tuple[Span, ...]:
    return tuple(bracket.span for bracket in find_brackets(text) if bracket.parent is None)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_nothing_inside_a_bracket_ends_the_sentence(text: str, expected: list[str]) -> None:
    piece = Piece(Span(0, len(text)), holes(text))

    assert [span.of(text) for span in split_sentences(text, piece)] == expected


def test_a_bracket_is_one_masked_token_and_the_rest_keeps_its_place() -> None:
    text = "𠮷田氏は「私は行く」と述べ、「戻る」とも語った。"
    tokens = tokenize_masked(text, Span(0, len(text)), holes(text))

    assert [token.surface for token in tokens if token.pos == QUOTE_POS] == ["「私は行く」", "「戻る」"]
    assert [token.span.of(text) for token in tokens] == [token.surface for token in tokens]
    assert "私" not in [token.surface for token in tokens]


def test_a_sentence_without_brackets_is_tokenised_as_it_is() -> None:
    text = "甲。山田氏は述べた。"
    tokens = tokenize_masked(text, Span(2, len(text)), ())

    assert tokens[0].span == Span(2, 4)


def test_a_sign_that_runs_together_with_a_mask_is_cut_from_it() -> None:
    text = "〞「行く」と"
    tokens = tokenize_masked(text, Span(0, len(text)), [Span(1, 5)])

    assert [(token.surface, token.span) for token in tokens] == [
        ("〞", Span(0, 1)),
        ("「行く」", Span(1, 5)),
        ("と", Span(5, 6)),
    ]


def test_what_is_too_long_for_a_sentence_is_cut_outside_its_brackets() -> None:
    text = "あ" * 998 + "「" + "い" * 3000 + "」" + "う" * 1500
    spans = split_sentences(text, Piece(Span(0, len(text)), (Span(998, 4000),)))

    assert spans == (Span(0, 4000), Span(4000, 5000), Span(5000, 5500))


def test_no_words_are_no_phrases() -> None:
    assert cut_bunsetsu(()) == ()
