"""Which format a file is in: what it holds says more than its name."""

import re
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath
from typing import Final
from zipfile import BadZipFile, ZipFile

from formats.errors import ReadCode, UnreadableFile


class Format(StrEnum):
    """A format that can be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    MAIL = "mail"
    CSV = "csv"
    JSON_LINES = "jsonl"
    NEWS_XML = "xml"
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    ZIP = "zip"
    PARQUET = "parquet"

    @property
    def is_text(self) -> bool:
        """Whether it is text with or without marks, so that it must not be larger than a text may be."""
        return self not in {Format.DOCX, Format.XLSX, Format.PDF, Format.ZIP, Format.PARQUET}


# Suffixes that decide between formats that look alike, and by which articles are found in folders and archives.
SUFFIXES: Final = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".eml": Format.MAIL,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".jsonl": Format.JSON_LINES,
    ".parquet": Format.PARQUET,
    ".xml": Format.NEWS_XML,
    ".docx": Format.DOCX,
    ".xlsx": Format.XLSX,
    ".pdf": Format.PDF,
    ".zip": Format.ZIP,
}
TOLD_BY_SUFFIX: Final = {Format.CSV, Format.JSON_LINES, Format.MARKDOWN}
# Files that systems and Office leave beside the real ones.
LEFTOVER: Final = (".", "~$", "__MACOSX")

HEAD: Final = 4096
PDF: Final = b"%PDF-"
PDF_WITHIN: Final = 1024
COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
ARCHIVES: Final = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
RICH_TEXT: Final = b"{\\rtf"
PARQUET: Final = b"PAR1"
ZIPPED: Final = (b"PK\x03\x04", b"PK\x05\x06")
HTML: Final = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.DOTALL)
XML: Final = re.compile(
    r"\A\s*<(?:\?xml\b|!doctype\s+(?:nitf|newsml)\b|(?:nitf|newsitem|newsmessage|newsml)\b)"
)
HEADERS: Final = re.compile(r"\A(?:[a-z][a-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
# What the first line of anything called a mail must look like.
MAIL_BEGINS: Final = re.compile(r"\A(?:from |[!-9;-~]+:)")
MAIL_HEADER: Final = re.compile(
    r"^(?:received|return-path|message-id|mime-version|from|to|date|subject):", re.MULTILINE
)
SENDER: Final = re.compile(r"^(?:received|return-path|from):", re.MULTILINE)


def format_of(data: bytes, name: str) -> Format:
    """The format of a file that begins with these bytes; raises UnreadableFile where it is a known one that nobody reads."""
    if data[:PDF_WITHIN].lstrip().startswith(PDF) or (suffix_of(name) == ".pdf" and PDF in data[:PDF_WITHIN]):
        return Format.PDF
    if data.startswith(COMPOUND):
        is_encrypted = ENCRYPTED_PACKAGE in data
        raise UnreadableFile(ReadCode.ENCRYPTED if is_encrypted else ReadCode.UNKNOWN_FORMAT, name)
    if data.startswith((RICH_TEXT, *ARCHIVES)):
        raise UnreadableFile(ReadCode.UNKNOWN_FORMAT, name)
    if data.startswith(PARQUET):
        return Format.PARQUET
    return _zipped(data, name) if data.startswith(ZIPPED) else _written(data, name)


def is_harmless(data: bytes, name: str) -> bool:
    """Whether a file that begins with these bytes is plain text, or will be refused at once."""
    try:
        return not data.startswith(ZIPPED) and format_of(data, name) is Format.TEXT
    except UnreadableFile:
        return True


def format_by_suffix(name: str) -> Format | None:
    """The format that a file's name promises."""
    return SUFFIXES.get(suffix_of(name))


def suffix_of(name: str) -> str:
    """The suffix in small letters."""
    return PurePath(name).suffix.lower()


def is_article_file(name: str) -> bool:
    """Whether a file found in a folder or an archive is taken for articles."""
    return format_by_suffix(name) is not None and not PurePath(name).name.startswith(LEFTOVER)


def _zipped(data: bytes, name: str) -> Format:
    """Word and Excel keep their files in zip archives; so do many others that nobody reads."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = {info.filename.lower() for info in archive.infolist()}
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableFile(ReadCode.DAMAGED, name) from error
    if "[content_types].xml" not in members and "mimetype" not in members:
        return Format.ZIP
    if "word/document.xml" in members:
        return Format.DOCX
    if "xl/workbook.xml" in members:
        return Format.XLSX
    raise UnreadableFile(ReadCode.UNKNOWN_FORMAT, name)


def _written(data: bytes, name: str) -> Format:
    """Which kind of text it is: its first marks, then its suffix; anything else is plain."""
    head = _head(data)
    by_suffix = format_by_suffix(name) or Format.TEXT
    if HTML.match(head) or (by_suffix is Format.HTML and "<" in head):
        return Format.HTML
    if XML.match(head) or (by_suffix is Format.NEWS_XML and head.lstrip().startswith("<")):
        return Format.NEWS_XML
    headers = HEADERS.match(head)
    is_sent = headers and SENDER.search(headers[0]) and len(MAIL_HEADER.findall(headers[0])) >= 2
    if is_sent or (by_suffix is Format.MAIL and MAIL_BEGINS.match(head)):
        return Format.MAIL
    return by_suffix if by_suffix in TOLD_BY_SUFFIX else Format.TEXT


def _head(data: bytes) -> str:
    """The beginning in small letters, well enough for marks that are ASCII in every encoding."""
    head = data[:HEAD]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, "replace").lower().replace("\r\n", "\n")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").lower().replace("\r\n", "\n")
