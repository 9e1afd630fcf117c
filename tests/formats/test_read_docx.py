"""Word -> Article."""

import pytest

from formats.errors import ReadCode
from tests.formats.documents import CONTENT_TYPES, word, zipped
from tests.formats.reading_one import article, code

RUBY = "<w:r><w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>"
REVISED = (
    "<w:ins><w:r><w:t>新しい</w:t></w:r></w:ins><w:del><w:r><w:delText>古い</w:delText><w:t>古い</w:t></w:r></w:del>"
    "<w:moveFrom><w:r><w:t>よそ</w:t></w:r></w:moveFrom><w:r><w:t>駅</w:t></w:r>"
)
SIGNS = (
    "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t>"
    "<w:noBreakHyphen/><w:softHyphen/><w:sym/></w:r>"
)
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
    "<w:txbxContent><w:p><w:r><w:t>囲み</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback>"
    "<w:txbxContent><w:p><w:r><w:t>囲み</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    "<w:r><w:t>本文</w:t></w:r>"
)


def test_paragraphs_are_lines_and_the_first_is_the_title() -> None:
    found = article(word("港の図書館", "", "　山田氏は「行く」と述べた。"), "kiji/a.docx")

    assert found.text == "港の図書館\n\n　山田氏は「行く」と述べた。"
    assert (found.title, found.encoding, found.source) == ("港の図書館", "docx", "kiji/a.docx")


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [(RUBY, "港"), (REVISED, "新しい駅"), (SIGNS, "一\t二\n三-\u00ad"), (BOX, "囲み\n本文")],
)
def test_a_paragraph_is_read_as_it_would_be_printed(paragraph: str, text: str) -> None:
    assert article(word(paragraph), "a.docx").text == text


def test_macros_and_other_parts_are_not_looked_at() -> None:
    data = zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0",
            "word/document.xml": "<w:document xmlns:w='x'><w:p><w:r><w:t>行く。</w:t></w:r></w:p></w:document>",
        }
    )

    assert article(data, "a.docm").text == "行く。"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (word(), ReadCode.EMPTY),
        (word("行く。")[:-30], ReadCode.DAMAGED),
        (
            zipped({"[Content_Types].xml": "", "word/document.xml": "<w:document xmlns:w='x'><w:p>"}),
            ReadCode.DAMAGED,
        ),
        (word("行く。", before='<!DOCTYPE a [<!ENTITY b "c">]>'), ReadCode.UNSAFE),
        (
            word("<w:r><w:t>&b;</w:t></w:r>", before='<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]>'),
            ReadCode.UNSAFE,
        ),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, expected: ReadCode) -> None:
    assert code(data, "a.docx") is expected


def test_an_element_that_hangs_in_the_air_says_nothing() -> None:
    data = zipped({"[Content_Types].xml": "", "word/document.xml": "<p><t>宙</t>行く</p>"})

    assert code(data, "a.docx") is ReadCode.EMPTY
