"""Which format a file is in."""

import pytest

from formats.errors import ReadCode, UnreadableFile
from formats.sniff import Format, format_of, is_article_file, is_harmless
from tests.formats.documents import excel, pdf, word, zipped

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SLIDES = zipped({"[Content_Types].xml": "", "ppt/presentation.xml": ""})


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (pdf([]), "a.txt", Format.PDF),
        (b"junk\n%PDF-1.4", "a.pdf", Format.PDF),
        (b"junk\n%PDF-1.4", "a.txt", Format.TEXT),
        (word(), "a.txt", Format.DOCX),
        (excel([]), "a.docx", Format.XLSX),
        (zipped({"a.txt": "%PDF-1.4"}), "a.pdf", Format.ZIP),
        (b"<!DOCTYPE html><p>", "a.txt", Format.HTML),
        (b"\xef\xbb\xbf <!-- a --><HTML lang='ja'>", "a", Format.HTML),
        (b"<?xml version='1.0'?><html>", "a.xml", Format.HTML),
        ("<html>".encode("utf-16"), "a.txt", Format.HTML),
        (b"\xfe\xff" + "<html>".encode("utf-16-be"), "a.txt", Format.HTML),
        (b"<p>a", "a.htm", Format.HTML),
        ("ただの文章。".encode(), "a.html", Format.TEXT),
        (b"<p>a", "a.txt", Format.TEXT),
        (b"<?xml version='1.0'?><nitf>", "a.txt", Format.NEWS_XML),
        (b"<newsItem guid='a'>", "a", Format.NEWS_XML),
        (b"<!DOCTYPE nitf SYSTEM 'a'><nitf>", "a", Format.NEWS_XML),
        (b"From: a@b\r\nSubject: c\r\n\r\n", "a.txt", Format.MAIL),
        (b"Received: from a\n by b\nDate: c\n\n", "a", Format.MAIL),
        (b"Title: a\nDate: b\n\n", "a.txt", Format.TEXT),
        (b"From: a\nCarol\n", "a.txt", Format.TEXT),
        (b"a,b", "a.CSV", Format.CSV),
        (b"a\tb", "a.tsv", Format.CSV),
        (b'{"text": "a"}', "a.jsonl", Format.JSON_LINES),
        (b"PAR1\x00", "a", Format.PARQUET),
        (b"# a", "a.markdown", Format.MARKDOWN),
        (b"Subject: a\n\nb", "a.eml", Format.MAIL),
        (b"\xff\xd8\xff\xe0", "a.eml", Format.TEXT),
        (b"<a/>", "a.xml", Format.NEWS_XML),
        (b"a", "a.pdf", Format.TEXT),
        (b"a", "a.xml", Format.TEXT),
        (b"", "", Format.TEXT),
    ],
)
def test_what_a_file_holds_says_more_than_its_name(data: bytes, name: str, expected: Format) -> None:
    assert format_of(data, name) is expected
    assert is_harmless(data, name) is (expected is Format.TEXT)


@pytest.mark.parametrize(
    ("data", "code", "harmless"),
    [
        (LOCKED, ReadCode.ENCRYPTED, True),
        (OLD_WORD, ReadCode.UNKNOWN_FORMAT, True),
        (b"{\\rtf1", ReadCode.UNKNOWN_FORMAT, True),
        (b"7z\xbc\xaf\x27\x1c", ReadCode.UNKNOWN_FORMAT, True),
        (SLIDES, ReadCode.UNKNOWN_FORMAT, False),
        (zipped({"mimetype": "a"}), ReadCode.UNKNOWN_FORMAT, False),
        (word()[:100], ReadCode.DAMAGED, False),
    ],
)
def test_what_nobody_reads_is_refused_at_once(data: bytes, code: ReadCode, *, harmless: bool) -> None:
    with pytest.raises(UnreadableFile) as refused:
        format_of(data, "a.docx")

    assert refused.value.code is code
    assert is_harmless(data, "a.docx") is harmless


@pytest.mark.parametrize("name", ["a.txt", "社会/A.DOCX", "a.b.pdf", "a.zip"])
def test_files_with_these_suffixes_are_taken(name: str) -> None:
    assert is_article_file(name)


@pytest.mark.parametrize("name", ["a.png", "a", ".a.txt", "社会/._a.txt", "~$a.docx", "txt"])
def test_other_files_and_leftovers_are_not(name: str) -> None:
    assert not is_article_file(name)
