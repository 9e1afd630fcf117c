from extraction import dictionary_version, extract, extractor_version
from extraction.model import Span, Token


def test_a_span_is_half_open() -> None:
    span = Span(2, 5)

    assert (len(span), span.of("いろはにほへと")) == (3, "はにほ")
    assert span.contains(Span(2, 5))
    assert not span.contains(Span(1, 3))
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))


def test_a_token_matches_the_beginning_of_a_part_of_speech() -> None:
    token = Token(0, 2, "田中", "田中", "田中", ("名詞", "固有名詞", "人名", "姓", "*", "*"))

    assert token.matches(("名詞", None, "人名"))
    assert not token.matches(("名詞", "普通名詞"))


def test_an_extraction_says_which_rules_and_dictionary_made_it() -> None:
    found = extract("田中会長は「順調だ」と述べた。", title="見出し")

    assert (found.title, found.extractor, found.dictionary) == (
        "見出し",
        extractor_version(),
        dictionary_version(),
    )
