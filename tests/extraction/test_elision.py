"""What the reader's eye passes over."""

import pytest

from extraction import Extraction, extract
from extraction.elision import elide

PLAIN = "港の図書館\n\n　山田太郎市長は会見で「市民の居場所にしたい」と記者団に述べた。鈴木花子館長は延期すると語った。\n"
WRAPPED = """　架空市に1日、新しい図書館が開館した。山田太郎市長は会見で「市民の居場
所にしたい。誰もが集える場所になれば」と述べた。図書館は港を見下ろす丘
の上に建てられた。鈴木花子館長は「本は三万冊ある。毎日でも来てほしい」
と話した。来館者の男性は「静かで良い」と喜んだ。
"""


def parts(found: Extraction) -> list[object]:
    """The words of everything that was found, as the text has them."""
    text = found.text
    return [
        (
            quote.span.of(text),
            quote.entity and quote.entity.canonical,
            quote.mention and quote.mention.span.of(text),
            quote.cue and quote.cue.span.of(text),
            quote.clause and quote.clause.of(text),
            [
                span and span.of(text)
                for span in (
                    quote.frame.when,
                    quote.frame.occasion,
                    quote.frame.medium,
                    quote.frame.addressee,
                )
            ],
        )
        for quote in found.quotes
    ]


def bare(text: object, sign: str) -> object:
    """The words without the sign."""
    if isinstance(text, str):
        return text.replace(sign, "")
    return [bare(one, sign) for one in text] if isinstance(text, list | tuple) else text


@pytest.mark.parametrize(
    "sign", ["\u00ad", "\u200b", "\u2060", "\ufeff", "\u200d", "\ufe0e", "\U000e0101", "\u200b\u00ad"]
)
def test_invisible_signs_anywhere_change_nothing_that_is_found(sign: str) -> None:
    text = sign.join(["", *PLAIN, ""])
    found = extract(text)

    assert found.text == text
    assert bare(parts(found), sign) == bare(parts(extract(PLAIN)), sign)
    assert found.quotes[0].span.of(text)[0] == "「"
    assert found.quotes[0].span.of(text)[-1] == "」"
    assert found.quotes[0].mention is not None
    assert found.quotes[0].mention.text == "山田太郎市長"


def test_the_variants_of_a_kanji_are_read_as_the_kanji() -> None:
    text = "渡邉\U000e0101太郎市長は「行く」と述べた。"
    (quote,) = extract(text).quotes

    assert quote.entity is not None
    assert (quote.entity.canonical, quote.span.of(text)) == ("渡邉太郎", "「行く」")


def test_no_break_spaces_are_read_like_spaces() -> None:
    text = "市長は\u00a0「行く」\u00a0と述べた。"

    assert bare(parts(extract(text)), "\u00a0") == bare(parts(extract(text.replace("\u00a0", " "))), " ")


def test_wrapped_lines_are_read_over() -> None:
    joined = WRAPPED.strip("\n").replace("\n", "") + "\n"
    found = extract(WRAPPED)

    assert found.text == WRAPPED
    assert bare(parts(found), "\n") == bare(parts(extract(joined)), "\n")
    assert found.quotes[0].span.of(WRAPPED) == "「市民の居場\n所にしたい。誰もが集える場所になれば」"


def test_an_ordinary_text_has_nothing_to_pass_over() -> None:
    assert elide(PLAIN) is None
