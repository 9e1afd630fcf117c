"""Hostile files that are too large for the tests: bombs, ten million empty cells, a PDF of 200 MB.

Each is built piece by piece, whenever it is asked for.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from formats.limits import MEBIBYTE

TEXT: Final = 19 * MEBIBYTE
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
MAIN: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TYPES: Final = f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{MAIN}"/></Types>'
WORKBOOK: Final = (
    f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
    '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
)
LINKS: Final = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/worksheet"'
    ' Target="worksheets/sheet1.xml"/></Relationships>'
)


def _zipped(members: Mapping[str, Callable[[], Iterator[bytes]]]) -> Iterator[bytes]:
    """An archive whose members are written piece by piece."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, pieces in members.items():
            with archive.open(name, "w", force_zip64=True) as out:
                for piece in pieces():
                    out.write(piece)
    yield data.getvalue()


def _repeated(piece: bytes, size: int, before: bytes = b"", after: bytes = b"") -> Iterator[bytes]:
    """So many bytes of the same."""
    block = piece * max(1, MEBIBYTE // len(piece))
    yield before
    for _ in range(max(1, size // len(block))):
        yield block
    yield after


def _whole(text: str | bytes) -> Callable[[], Iterator[bytes]]:
    """A small member."""
    return lambda: iter((text.encode() if isinstance(text, str) else text,))


def _word(body: Callable[[], Iterator[bytes]]) -> Iterator[bytes]:
    """A Word file of this document."""
    return _zipped({"[Content_Types].xml": _whole(TYPES), "word/document.xml": body})


def _workbook(sheet: Callable[[], Iterator[bytes]]) -> Iterator[bytes]:
    """An Excel file of this sheet."""
    return _zipped(
        {
            "[Content_Types].xml": _whole(TYPES),
            "_rels/.rels": _whole(f'<Relationships xmlns="{PACKAGE}/relationships"/>'),
            "xl/workbook.xml": _whole(WORKBOOK),
            "xl/_rels/workbook.xml.rels": _whole(LINKS),
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


def _empty_cells() -> Iterator[bytes]:
    """A sheet of ten million empty cells."""
    yield f'<worksheet xmlns="{SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>本文</t></is></c></row>'.encode()
    yield from (row.encode() for row in _empty_rows(100_000))
    yield b"</sheetData></worksheet>"


def _empty_rows(rows: int) -> Iterator[str]:
    """Rows of a hundred empty cells, no two of the same letters, so that they cannot be packed to nothing."""
    for row in range(2, rows + 2):
        cells = "".join(
            f'<c r="{chr(65 + column % 26)}{row}" s="{row * column % 97}"/>' for column in range(100)
        )
        yield f'<row r="{row}">{cells}</row>'


def _pdf(content: bytes, *, pages: int = 1, entries: bytes = b"", resources: bytes = b"") -> Iterator[bytes]:
    """A PDF of pages with one and the same content."""
    kids = b" ".join(b"3 0 R" for _ in range(pages))
    yield b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    yield b"2 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\n" % (pages, kids)
    yield (
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<%s/Font<</F 5 0 R>>>>" % resources
    )
    yield b"/Contents 4 0 R>>endobj\n4 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n" % (
        entries,
        len(content),
        content,
    )
    yield b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    yield b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


def _deflated(size: int, *, times: int) -> bytes:
    """So many zeros, packed again and again."""
    packer = zlib.compressobj(9)
    data = b"".join([*(packer.compress(b"\0" * MEBIBYTE) for _ in range(size // MEBIBYTE)), packer.flush()])
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


FILES: Final[Mapping[str, Callable[[], Iterator[bytes]]]] = {
    "zeros.zip": lambda: _zipped({"a.txt": lambda: _repeated(b"\0", 1024 * MEBIBYTE)}),
    "many.zip": lambda: _zipped({f"{number}.txt": _whole("行く。") for number in range(30_000)}),
    "nested.zip": lambda: _zipped({f"{number}.zip": _whole(b"PK\5\6" + bytes(18)) for number in range(2000)}),
    "entities.docx": lambda: _word(_whole(
        "<!DOCTYPE a [<!ENTITY a '" + "あ" * 1000 + "'>" + "".join(
            f"<!ENTITY {chr(98 + place)} '{f'&{chr(97 + place)};' * 10}'>" for place in range(9)
        ) + f"]><w:document xmlns:w='{WORD}'><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:document>"
    )),
    "paragraphs.docx": lambda: _word(lambda: _repeated(
        b"<w:p/>", 300 * MEBIBYTE, f"<w:document xmlns:w='{WORD}'>".encode(), b"</w:document>"
    )),
    "deep.docx": lambda: _word(lambda: _repeated(b"<w:p>", 100 * MEBIBYTE, f"<w:document xmlns:w='{WORD}'>".encode())),
    "empty cells.xlsx": lambda: _workbook(_empty_cells),
    "far cell.xlsx": lambda: _workbook(_whole(
        f'<worksheet xmlns="{SHEET}"><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>'
    )),
    "200 MB.pdf": lambda: _pdf(b"q Q " * (50 * MEBIBYTE)),
    "90 MB.pdf": lambda: _pdf(b"q Q " * (22 * MEBIBYTE)),
    "packed.pdf": lambda: _pdf(_deflated(2048 * MEBIBYTE, times=1), entries=b"/Filter/FlateDecode"),
    "packed twice.pdf": lambda: _pdf(_deflated(8192 * MEBIBYTE, times=2), entries=b"/Filter[/FlateDecode/FlateDecode]"),
    "signs.pdf": lambda: _pdf(b"BT /F 1 Tf " + b"(aaaaaaaaaa) Tj " * 1_000_000 + b"ET"),
    "pages.pdf": lambda: _pdf(b"BT /F 1 Tf (a) Tj ET", pages=200_000),
    "itself.pdf": lambda: _pdf(b"/X Do", entries=b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]", resources=b"/XObject<</X 4 0 R>>"),
    "random.pdf": lambda: _repeated(bytes(range(256)), 50 * MEBIBYTE, b"%PDF-1.7\n", b"%%EOF"),
    "deep.html": lambda: _repeated(b"<div>", TEXT, b"<html><body>"),
    "tags.html": lambda: _repeated(b"<p><b><a href=x>a</a>", TEXT, b"<html><body>"),
    "text.html": lambda: _repeated("山田氏は「行く」と述べた。".encode(), TEXT, b"<html><body><p>"),
    "attributes.html": lambda: _repeated(b"a='b' ", TEXT, b"<html><body><p "),
    "quotes.csv": lambda: _repeated(b'""', TEXT, "本文\n\"".encode(), b'"\n'),
    "lines.csv": lambda: _repeated(b"\n", TEXT, "本文".encode()),
    "columns.csv": lambda: _repeated(b",", TEXT, "本文\n".encode()),
    "rows.csv": lambda: _repeated("行く。\n".encode(), TEXT, "本文\n".encode()),
    "headers.eml": lambda: _repeated(b"Subject: =?utf-8?Q?a?=\n", TEXT, b"From: a@b\nTo: a@b\n"),
    "subject.eml": lambda: _repeated(b"=?utf-8?Q?a?= ", TEXT, b"From: a@b\nTo: a@b\nSubject: ", "\n\n行く。".encode()),
    "parts.eml": lambda: _repeated(b"Content-Type: multipart/mixed; boundary=a\n\n--a\n", TEXT, b"From: a@b\nTo: a@b\n"),
    "entities.xml": lambda: _repeated(b"&a;", TEXT, b"<!DOCTYPE nitf [<!ENTITY a '" + b"a" * 50_000 + b"'>]><nitf>", b"</nitf>"),
    "deep.xml": lambda: _repeated(b"<p>", TEXT, b"<nitf>"),
    "items.xml": lambda: _repeated(b"<nitf/>", TEXT, b"<newsml>", b"</newsml>"),
    "comments.md": lambda: _repeated(b"<!--", TEXT, "行く。".encode()),
    "links.md": lambda: _repeated(b"![a](", TEXT, "行く。".encode()),
    "stars.md": lambda: _repeated(b"**a b ", TEXT, "行く。".encode()),
}  # fmt: skip

# What stands below the header of a sheet that was exported.
SHEETS: Final[Mapping[str, Callable[[], str]]] = {
    "five million cells.xlsx": lambda: f"<row>{'<c/>' * 2000}</row>" * 2600,
    "ten million cells.xlsx": lambda: "".join(_empty_rows(100_000)),
    "a million rows.xlsx": lambda: "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(2, 1_000_000)),
}  # fmt: skip
