"""Hundreds of files that are broken, mean, or not what they are called."""

import random
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from typing import Final

from tests.formats.documents import Words, excel, pdf, word, zipped
from tests.services.hostile import SENTENCE, Hostile
from tests.services.hostile_packages import archives, documents, others, printed, workbooks
from tests.services.hostile_texts import mails, marked, news, pages, plain, tables

HTML: Final = (
    f"<!DOCTYPE html><html><head><meta charset=utf-8><title>港</title></head><body><article><h1>港</h1><p>{SENTENCE * 5}</p>"
    "</article></body></html>"
)
NITF: Final = (
    f"<?xml version='1.0'?><nitf><body><body.head><hedline><hl1>港</hl1></hedline></body.head><body.content><p>{SENTENCE}</p>"
    "</body.content></body></nitf>"
)
CUTS: Final = 9
FLIPS: Final = 16


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
        for cut in range(1, CUTS):
            yield f"cut{cut}.{suffix}", data[: len(data) * cut // CUTS]
        for flip in range(FLIPS):
            turned = bytearray(data)
            for _ in range(1 + flip * 2):
                turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
            yield f"flip{flip}.{suffix}", bytes(turned)
        for other in files:
            yield f"{stem}-{suffix}.{other.split('.')[1]}", data


def mean() -> Iterator[Hostile]:
    """Bombs, entities, locks, ways out of the folder, and what looks like something else."""
    for family in (
        plain,
        marked,
        tables,
        pages,
        news,
        mails,
        archives,
        documents,
        workbooks,
        printed,
        others,
    ):
        yield from family()
