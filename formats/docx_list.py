"""The quotations as a Word document for print: a heading and a table an article, the header of each on every page."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from formats.counting import count_in_member
from formats.grouping import by_article, origin_of, speaker_of
from formats.labels import STATUS
from formats.replacing import replacing
from formats.sheet_row import SheetRow
from formats.xml_text import XmlText
from resources import path as resource

DOCUMENT: Final = "word/document.xml"
PARTS: Final = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/footer1.xml",
)
MARK: Final = "<w:cantSplit/>"
NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD: Final = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {NAMESPACES}><w:body>'
# A4 upright, in twentieths of a point.
TAIL: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1021" w:bottom="1134" w:left="1021" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr></w:body></w:document>"
)
WIDTHS: Final = (567, 2098, 5329, 1870)
HEADINGS: Final = ("番号", "発言者", "発言", "状態・備考")


def write_docx_list(path: Path, rows: Iterable[SheetRow], note: str, escaped: XmlText) -> None:
    """Write the document as the rows come; raises UnwritableFile."""
    with replacing(path) as beside, zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in PARTS:
            archive.writestr(part, (resource("word") / part.replace("/", "_")).read_bytes())
        with archive.open(DOCUMENT, "w", force_zip64=True) as document:
            for piece in _pieces(rows, note, escaped):
                document.write(piece.encode("utf-8"))


def count_docx_rows(path: Path) -> int:
    """How many quotations a written document holds."""
    return count_in_member(path, DOCUMENT, MARK)


def _pieces(rows: Iterable[SheetRow], note: str, escaped: XmlText) -> Iterator[str]:
    """The document in pieces."""
    yield HEAD + _paragraph("発言一覧", "Title", escaped)
    if note:
        yield _paragraph(note, "Origin", escaped)
    for first, group in by_article(rows):
        escaped.begin(first.quote.article_title)
        yield _paragraph(first.quote.article_title, "Heading1", escaped)
        if told := "　".join(filter(None, (origin_of(first), first.url))):
            yield _paragraph(told, "Origin", escaped)
        yield _table_head(escaped)
        for row in group:
            yield _row(row, escaped)
        yield "</w:tbl>"
    yield _paragraph("", "Origin", escaped) + TAIL


def _table_head(escaped: XmlText) -> str:
    """The beginning of a table with its header, which Word repeats on every page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    cells = "".join(
        _cell(index, [_paragraph(words, "TableHead", escaped)]) for index, words in enumerate(HEADINGS)
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="List"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{cells}</w:tr>"
    )


def _row(row: SheetRow, escaped: XmlText) -> str:
    """One quotation, on one page."""
    quote = row.quote
    state = [STATUS[quote.status], *([quote.note] if quote.note else [])]
    columns = ((str(quote.number),), (speaker_of(row),), (quote.text,), state)
    cells = "".join(
        _cell(index, [_paragraph(words, "Cell", escaped) for words in column])
        for index, column in enumerate(columns)
    )
    return f"<w:tr><w:trPr>{MARK}</w:trPr>{cells}</w:tr>"


def _cell(index: int, paragraphs: Iterable[str]) -> str:
    """A cell of a column."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{WIDTHS[index]}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def _paragraph(words: str, style: str, escaped: XmlText) -> str:
    """A paragraph; a line end stays one."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escaped.of(line)}</w:t>' for line in lines)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{runs}</w:r></w:p>'
