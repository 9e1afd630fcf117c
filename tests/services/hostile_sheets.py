"""Workbooks that came back broken, mean, or as something else; each is made from a sound one."""

import random
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Final

from formats.errors import ReadCode
from tests.formats.documents import excel, zipped
from tests.services.hostile_texts import BOMB, OUTSIDE

CUTS: Final = 24
FLIPS: Final = 40
WORKBOOK: Final = "xl/workbook.xml"
SHEET: Final = "xl/worksheets/sheet1.xml"
COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEAD: Final = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
Members = dict[str, bytes]


def members_of(data: bytes) -> Members:
    """What is in the workbook."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def broken(sound: bytes) -> Iterator[tuple[str, bytes]]:
    """Cut off, with bits turned over, and with members that are gone or hold something else."""
    chance = random.Random(0)
    for cut in range(CUTS):
        yield f"cut{cut}.xlsx", sound[: len(sound) * cut // CUTS]
    for flip in range(FLIPS):
        turned = bytearray(sound)
        for _ in range(1 + flip):
            turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
        yield f"flip{flip}.xlsx", bytes(turned)
    members = members_of(sound)
    for number, name in enumerate(members):
        yield (
            f"without{number}.xlsx",
            zipped({other: data for other, data in members.items() if other != name}),
        )
        yield f"half{number}.xlsx", zipped(members | {name: members[name][: len(members[name]) // 2]})
        yield f"noise{number}.xlsx", zipped(members | {name: b"<a>" + bytes(range(256)) * 9})


def refused(sound: bytes) -> Iterator[tuple[str, bytes, ReadCode]]:
    """What must be refused, and why."""
    members = members_of(sound)
    yield "empty.xlsx", b"", ReadCode.EMPTY
    yield "half.xlsx", sound[: len(sound) // 2], ReadCode.DAMAGED
    locked = COMPOUND + bytes(999) + "EncryptedPackage".encode("utf-16-le")
    yield "locked.xlsx", locked, ReadCode.ENCRYPTED
    yield "old.xls", COMPOUND + bytes(999), ReadCode.NO_SHEET
    yield "list.csv", "番号,状態,発言者,発言\n".encode(), ReadCode.NO_SHEET
    yield (
        "list.ods",
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        ReadCode.NO_SHEET,
    )
    yield "archive.xlsx", zipped({"a.xlsx": sound}), ReadCode.NO_SHEET
    yield "other.xlsx", excel([("名前", "金額"), ("甲", 1)]), ReadCode.NO_SHEET
    yield "without ids.xlsx", excel([("発言者", "発言", "状態"), ("甲", "「行く」", "確定")]), ReadCode.NO_IDS
    yield "zeros.xlsx", zipped(members | {"xl/media/a.bin": bytes(60_000_000)}), ReadCode.UNSAFE
    row = f"<row>{'<c/>' * 2000}</row>"
    yield "ten million cells.xlsx", with_rows(members, row * 5000), ReadCode.UNSAFE
    yield (
        "bomb.xlsx",
        zipped(members | {WORKBOOK: f"{BOMB}]><workbook>&m;</workbook>".encode()}),
        ReadCode.DAMAGED,
    )
    outside = f"{OUTSIDE}<workbook>&a;</workbook>".encode()
    yield "outside.xlsx", zipped(members | {WORKBOOK: outside}), ReadCode.NO_SHEET


def mean(sound: bytes) -> Iterator[tuple[str, bytes]]:
    """What may be read or refused, but in the end is answered."""
    members = members_of(sound)
    text = members[SHEET].decode()
    edits: Mapping[str, Callable[[str], str]] = {
        "size": lambda xml: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', xml),
        "far": lambda xml: xml.replace(
            "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        ),
        "errors": lambda xml: xml.replace('t="inlineStr"', 't="e"'),
        "dates": lambda xml: re.sub(r"<v>\d+</v>", "<v>99999999999</v>", xml),
        "numbers": lambda xml: re.sub(r"<v>\d+</v>", "<v>nan</v>", xml),
        "deep": lambda xml: xml.replace("</sheetData>", "<row>" * 20_000),
        "bomb": lambda xml: xml.replace("<worksheet", f"{BOMB}]><worksheet", 1),
        "entities": lambda xml: xml.replace("<worksheet", f"{OUTSIDE}<worksheet", 1).replace("未確認", "&a;"),
        "formulas": lambda xml: re.sub(
            r't="inlineStr"><is><t>[^<]*</t></is>',
            "><f>HYPERLINK(&quot;http://192.0.2.1&quot;)</f><v>1</v>",
            xml,
        ),
        "shared": lambda xml: xml.replace('t="inlineStr"', 't="s"').replace("<is>", "<v>99999999</v><is>"),
    }
    for name, edit in edits.items():
        yield f"{name}.xlsx", zipped(members | {SHEET: edit(text).encode()})
    rows = "".join(f'<row r="{number}"><c/><c/></row>' for number in range(2, 1_048_577))
    yield "to the end.xlsx", with_rows(members, rows)
    yield "macros.xlsm", zipped(members | {"xl/vbaProject.bin": COMPOUND + bytes(999)})
    yield "out.xlsx", zipped(members | {"../../out.xml": b"a", "/etc/out.xml": b"a"})
    yield "twice.xlsx", zipped(members | {name.upper(): data for name, data in members.items()})


def with_rows(members: Members, rows: str) -> bytes:
    """The workbook with other rows below the header of the first sheet."""
    header = re.search('<row r="1".*?</row>', members[SHEET].decode(), re.DOTALL)
    assert header is not None
    return zipped(members | {SHEET: f"{HEAD}<sheetData>{header[0]}{rows}</sheetData></worksheet>".encode()})
