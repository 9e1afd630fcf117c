"""Small files of every format, made by hand."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from openpyxl import Workbook

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPES: Final = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """An archive with these members."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def word(*paragraphs: str, before: str = "") -> bytes:
    """A Word file: each paragraph as XML, or as plain text for one run."""
    body = "".join(
        f"<w:p>{one}</w:p>" if one.startswith("<") else f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>"
        for one in paragraphs
    )
    document = f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": document})


def excel(*sheets: Sequence[Sequence[object]]) -> bytes:
    """An Excel file with these sheets of rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"表{number}")
        for row in rows:
            sheet.append(list(row))
    data = BytesIO()
    book.save(data)
    return data.getvalue()


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a page of a PDF: where they begin, in points from the lower left, and how large they are."""

    x: float
    y: float
    text: str
    size: float = 10


def pdf(
    *pages: Iterable[Words], is_vertical: bool = False, encoding: str = "", trailer: str = "", form: str = ""
) -> bytes:
    """A PDF in a font that every reader knows by its name; `form` is content that the first page places as a form."""
    cmap = encoding or f"UniJIS-UTF16-{'V' if is_vertical else 'H'}"
    font = (
        f"<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/{cmap}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0"
        "/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 5>>/DW 1000"
        "/FontDescriptor<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>"
    )
    contents = [
        "BT " + " ".join(_placed(words) for words in page) + " ET" + (" /X Do" if form else "")
        for page in pages
    ]
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>", font]
    resources = "<</Font<</F 3 0 R>>"
    resources += f"/XObject<</X {first + 2 * len(contents)} 0 R>>>>" if form else ">>"
    for number, content in enumerate(contents):
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources{resources}/Contents {first + 2 * number + 1} 0 R>>",
            _stream("", content),
        ]
    if form:
        objects.append(
            _stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>", form)
        )
    return _file(objects, trailer)


def _placed(words: Words) -> str:
    """The operators that set the words."""
    return f"/F {words.size} Tf 1 0 0 1 {words.x} {words.y} Tm <{words.text.encode('utf-16-be').hex()}> Tj"


def _stream(entries: str, content: str) -> str:
    """A stream of this content."""
    return f"<<{entries}/Length {len(content)}>>stream\n{content}\nendstream"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    """The file: objects, their table, the trailer."""
    data = b"%PDF-1.7\n"
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (head + end).encode("latin-1")
