"""Archives -> the articles of their members."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from formats import containers, read_zip
from formats.errors import ReadCode
from tests.formats.documents import excel, pdf, word, zipped
from tests.formats.reading_one import articles, code, codes

GOING = "山田氏は「行く」と述べた。"
PLAIN = "港の図書館\n\n山田氏は「行く」と述べた。"


def test_every_member_is_read_by_the_reader_of_its_format() -> None:
    data = zipped(
        {
            "社会/02.txt": PLAIN,
            "01.docx": word(GOING),
            "表.xlsx": excel([("本文",), (GOING,)]),
            "写真.png": b"\x89PNG",
            "社会/": b"",
            "__MACOSX/._02.txt": "x",
            "~$01.docx": "x",
        }
    )

    assert [(one.source, one.title) for one in articles(data, "kiji/記事.zip")] == [
        ("kiji/記事.zip#01.docx", "01"),
        ("kiji/記事.zip#社会/02.txt", "港の図書館"),
        ("kiji/記事.zip#表.xlsx#2", GOING),
    ]


def test_names_that_lead_elsewhere_are_names_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = zipped({"../../evil.txt": GOING, "/etc/evil.txt": GOING, "C:\\evil.txt": GOING})

    assert [one.source for one in articles(data, "a.zip")] == [
        "a.zip#C:/evil.txt",
        "a.zip#etc/evil.txt",
        "a.zip#evil.txt",
    ]
    assert list(tmp_path.iterdir()) == []


def test_names_in_shift_jis_are_read() -> None:
    data = zipped({"X" * 8 + ".txt": GOING}).replace(b"X" * 8, "記事の港".encode("cp932"))

    assert [one.source for one in articles(data, "a.zip")] == ["a.zip#記事の港.txt"]


def test_a_name_in_no_encoding_of_ours_stays() -> None:
    data = zipped({"XX.txt": GOING}).replace(b"XX", b"\x81\xff")

    assert [one.source for one in articles(data, "a.zip")] == ["a.zip#ü\u00a0.txt"]


def test_what_cannot_be_read_is_refused_by_name_and_the_rest_is_read() -> None:
    data = zipped(
        {
            "a.txt": GOING,
            "b.txt": b"",
            "c.zip": zipped({"a.txt": GOING}),
            "d.7z": b"7z",
            "e.pdf": pdf([]),
            "f.docx": b"PK\x03\x04 half",
        }
    )

    assert codes(data, "kiji.zip") == [
        ("kiji.zip#b.txt", ReadCode.EMPTY),
        ("kiji.zip#c.zip", ReadCode.NESTED),
        ("kiji.zip#d.7z", ReadCode.NESTED),
        ("kiji.zip#e.pdf", ReadCode.ONLY_IMAGES),
        ("kiji.zip#f.docx", ReadCode.DAMAGED),
    ]


def test_a_locked_member_is_refused() -> None:
    data = bytearray(zipped({"a.txt": GOING}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 0x1

    assert codes(bytes(data), "a.zip") == [("a.zip#a.txt", ReadCode.ENCRYPTED)]


def test_a_damaged_member_is_refused() -> None:
    stored = BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("a.txt", GOING)
        archive.writestr("b.txt", "鈴木氏は「戻る」と語った。")
    data = stored.getvalue().replace(GOING.encode(), GOING.replace("行", "来").encode())

    assert codes(data, "a.zip") == [("a.zip#a.txt", ReadCode.DAMAGED)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (zipped({}), ReadCode.NO_ARTICLES),
        (zipped({"写真.png": b"\x89PNG"}), ReadCode.NO_ARTICLES),
        (zipped({"a.txt": GOING})[:60], ReadCode.DAMAGED),
        (b"PK\x03\x04", ReadCode.DAMAGED),
    ],
)
def test_an_archive_without_articles_is_refused(data: bytes, expected: ReadCode) -> None:
    assert code(data, "a.zip") is expected


def test_a_bomb_is_refused_before_it_is_opened() -> None:
    assert code(zipped({"a.txt": b"\0" * 30_000_000}), "a.zip") is ReadCode.UNSAFE
    assert (
        code(zipped({"[Content_Types].xml": "", "word/document.xml": b" " * 30_000_000}), "a.docx")
        is ReadCode.UNSAFE
    )
    assert (
        code(zipped({"[Content_Types].xml": "", "xl/workbook.xml": b" " * 30_000_000}), "a.xlsx")
        is ReadCode.UNSAFE
    )


def test_an_archive_of_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST_MEMBERS", 1)
    assert code(zipped({"a.txt": GOING, "b.txt": GOING}), "a.zip") is ReadCode.TOO_MANY

    monkeypatch.setattr(containers, "LARGEST_CONTENT", 10)
    assert code(zipped({"a.txt": GOING}), "a.zip") is ReadCode.UNSAFE


def test_a_member_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_zip, "LARGEST_FILE", 50)

    assert codes(zipped({"a.txt": GOING * 2, "b.txt": GOING}), "a.zip") == [
        ("a.zip#a.txt", ReadCode.TOO_LARGE)
    ]
