"""The way between code points and the page, measured on a real QTextDocument."""

from typing import Final

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from extraction.regions import split_paragraphs
from ui.article_page import ArticlePage
from ui.style import font
from ui.text_positions import TextPositions, shown
from ui.theme import LIGHT, palette_of

TEXTS: Final = {
    "plain": "一行目\n二行目\n",
    "𠮷": "𠮷野家は「𠮷」と言った。\n𠮷𠮷は「𠮷」。",
    "emoji": "😀は「😀😀」と笑った。👨‍👩‍👧は「家族」と話した。",
    "crlf": "見出し\r\n\r\n　本文「あ」と述べた。\r\n",
    "nbsp": "山田\u00a0太郎は「い\u00a0い」と述べた。",
    "u+2028": "一\u2028二「𠮷」\u2029三「四」",
    "control": "制\x00御「文\x0b字」\ufffcと\ufdd0述べた。",
    "empty lines": "\n\n\u3000\n「𠮷」\n\n",
}


def cut(page: ArticlePage, start: int, end: int) -> str:
    """What the page has between two offsets of the text, as it was read."""
    cursor = QTextCursor(page.document)
    cursor.setPosition(page.positions.to_page(start))
    cursor.setPosition(page.positions.to_page(end), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_stretch_of_a_paragraph_is_the_same_on_the_page(text: str) -> None:
    page = ArticlePage(QTextDocument(), text, 16, palette_of(LIGHT))
    stretches = [
        (start, end)
        for span in split_paragraphs(text)
        for start in range(span.start, span.end)
        for end in range(start + 1, span.end + 1)
    ]

    assert stretches
    # NBSP comes back from a selection as it is; signs that Qt cannot hold are one unit each.
    assert [cut(page, start, end) for start, end in stretches] == [
        shown(text[start:end]) for start, end in stretches
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_there_and_back_is_the_same_code_point(text: str) -> None:
    positions = TextPositions(text, split_paragraphs(text))
    offsets = [at for span in split_paragraphs(text) for at in range(span.start, span.end + 1)]

    assert [positions.to_text(positions.to_page(at)) for at in offsets] == offsets


def test_half_a_wide_sign_is_the_whole_sign() -> None:
    positions = TextPositions("𠮷野", split_paragraphs("𠮷野"))

    assert positions.to_text(1) == 0
    assert positions.to_text(2) == 1


def test_no_text_has_no_positions() -> None:
    positions = TextPositions("", ())

    assert (positions.to_page(5), positions.to_text(5)) == (0, 0)


@pytest.mark.usefixtures("qapp")
def test_a_line_holds_at_most_forty_four_letters() -> None:
    page = ArticlePage(QTextDocument(), "見出し\n\n" + "あ" * 200, 16, palette_of(LIGHT))
    page.document.setTextWidth(2000)
    page.set_width(2000)
    layout = page.document.findBlockByNumber(1).layout()
    page.document.documentLayout().documentSize()

    assert 40 <= layout.lineAt(0).textLength() <= 44


@pytest.mark.usefixtures("qapp")
def test_the_headline_is_larger_and_links_stand_back() -> None:
    page = ArticlePage(
        QTextDocument(), "港の話\n\n　本文です。\n■関連リンク\n・別の話\n", 16, palette_of(LIGHT)
    )
    formats = [page.document.findBlockByNumber(at).begin().fragment().charFormat() for at in range(4)]

    assert formats[0].font().pixelSize() > formats[1].font().pixelSize() == font(16).pixelSize()
    assert formats[3].foreground().color() == palette_of(LIGHT).placeholderText().color()
