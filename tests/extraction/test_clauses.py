import pytest

from extraction.clauses import BunsetsuKind, Link, cut_bunsetsu
from extraction.tokenizer import tokenize

KINDS = [
    ("田中会長は", [("田中会長", "は", BunsetsuKind.NOUN)]),
    ("警察によると", [("警察", "によると", BunsetsuKind.NOUN)]),
    ("重要な話を", [("重要", "な", BunsetsuKind.OTHER), ("話", "を", BunsetsuKind.NOUN)]),
    ("中止だ。", [("中止", "だ", BunsetsuKind.PREDICATE)]),
    ("語っている", [("語っている", "", BunsetsuKind.PREDICATE)]),
    ("主張した。", [("主張し", "た", BunsetsuKind.PREDICATE)]),
]
LINKS = [
    ("雨が降れば、中止する。", Link.TURNED),
    ("雨が降ったら、中止する。", Link.TURNED),
    ("雨が降る、客は帰った。", Link.FINAL),
    ("市が調べると、", Link.FINAL),
    ("市が調べると、客は帰った。", Link.TURNED),
    ("市が調べたと述べた。", Link.REPORTED),
    ("市が調べ、客は帰った。", Link.CONTINUED),
    ("市が調べた客は帰った。", Link.ATTRIBUTIVE),
    ("市が調べることを決めた。", Link.NOMINAL),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_words_stand_with_what_hangs_on_them(
    text: str, expected: list[tuple[str, str, BunsetsuKind]]
) -> None:
    assert [(unit.words, unit.tail, unit.kind) for unit in cut_bunsetsu(tokenize(text))] == expected


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_a_predicate_tells_how_it_is_tied_to_what_follows(text: str, expected: Link) -> None:
    links = [unit.link for unit in cut_bunsetsu(tokenize(text)) if unit.kind is BunsetsuKind.PREDICATE]

    assert links[0] is expected


def test_nothing_has_no_phrases() -> None:
    assert cut_bunsetsu(()) == ()
