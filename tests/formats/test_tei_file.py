"""Articles as TEI."""

from dataclasses import replace
from pathlib import Path

from lxml import etree

from extraction.model import Entity, EntityKind, Extraction, Quote, QuoteForm, QuoteKind, Span
from formats.contract import Answer
from formats.replacing import write_pieces
from formats.sheet_writer import AlteredCell
from formats.tei_file import count_said, tei_text
from formats.xml_text import XmlText
from tests.formats.golden import kept


def said(answer: Answer, quote: Quote, *spans: Span) -> Answer:
    """The article with the quotation in these places."""
    quotes = tuple(replace(quote, span=span) for span in spans)
    return replace(answer, extraction=replace(answer.extraction, quotes=quotes))


def test_it_is_as_kept(answer: Answer, tmp_path: Path) -> None:
    write_pieces(tmp_path / "a.xml", tei_text([answer], XmlText()))
    written = (tmp_path / "a.xml").read_bytes()
    root = etree.fromstring(written)

    assert written.decode("utf-8") == kept("minato.xml")
    assert count_said(tmp_path / "a.xml") == 2
    paragraphs = root.findall(".//{*}body/{*}p")
    shown = answer.article.text.replace("\r\n", "\n").split("\n")
    assert ["".join(one.itertext()) for one in paragraphs] == [line for line in shown if line.strip()]


def test_what_crosses_paragraphs_and_others_is_in_parts(answer: Answer, tmp_path: Path) -> None:
    crossing = said(answer, answer.extraction.quotes[0], Span(0, 14), Span(11, 20), Span(0, 36))
    write_pieces(tmp_path / "a.xml", tei_text([crossing], XmlText()))
    root = etree.fromstring((tmp_path / "a.xml").read_bytes())
    parts = [
        (part.get("{http://www.w3.org/XML/1998/namespace}id"), part.get("next"), part.get("prev"))
        for part in root.findall(".//{*}said")
    ]

    assert count_said(tmp_path / "a.xml") == 3
    assert sorted(parts, key=str) == [
        ("p1.1.2", None, "#q1.1"),
        ("p1.2.2", None, "#q1.2"),
        ("p1.3.2", None, "#q1.3"),
        ("q1.1", "#p1.1.2", None),
        ("q1.2", "#p1.2.2", None),
        ("q1.3", "#p1.3.2", None),
    ]


def test_who_is_no_person_is_no_person_and_thoughts_are_not_aloud(answer: Answer) -> None:
    speech = answer.extraction.quotes[0]
    board = Entity("e", EntityKind.ORGANISATION, "県教委")
    thought = replace(speech, entity=board, kind=QuoteKind.THOUGHT, form=QuoteForm.INDIRECT)
    written = "".join(tei_text([said(answer, thought, speech.span)], XmlText()))

    assert '<org xml:id="s1.1" role="organisation"><orgName>県教委</orgName></org>' in written
    assert 'who="#s1.1" direct="false" aloud="false"' in written


def test_an_article_may_say_nothing(answer: Answer) -> None:
    bare = replace(answer.article, text=" \n", outlet=None, published_on=None, url=None)
    written = "".join(tei_text([Answer(bare, Extraction(" \n", (), ()))], XmlText()))

    assert "<p/>" in written
    assert "<bibl><title>港の図書館</title></bibl>" in written
    assert "listPerson" not in written


def test_what_cannot_be_written_is_told(answer: Answer) -> None:
    escaped = XmlText()
    text = answer.article.text.replace("驚", "\x00")
    "".join(tei_text([replace(answer, article=replace(answer.article, text=text))], escaped))

    assert escaped.altered == [AlteredCell(1, "港の図書館", ("U+0000",), is_cut=False, is_item=True)]
