"""Mail (.eml) -> Article: its words, with the subject for title. Attachments are not looked at."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from itertools import islice
from typing import Final

from extraction.line_wraps import cut_out, find_wraps
from formats.article import Article, ColumnChoice, Raw
from formats.dates import day_of
from formats.encoding import decode
from formats.errors import ReadCode, UnreadableFile
from formats.limits import MOST_PARTS
from formats.read_html import page_text
from formats.read_text import find_title

PLAIN: Final = "text/plain"
HTML: Final = "text/html"
# RFC 3676: a line that ends with a space goes on below.
FLOWS_ON: Final = re.compile(r"(?<=[^\s-]) \r?\n(?=[^\s>])")


def read(raw: Raw, _: ColumnChoice) -> Iterator[Article]:
    """The words of a mail, wrapped lines joined; raises UnreadableFile where it has none."""
    message = message_from_bytes(raw.data)
    parts = [part for part in islice(message.walk(), MOST_PARTS) if _is_body(part)]
    text = _first(parts, PLAIN) or _first(parts, HTML)
    if not text:
        raise UnreadableFile(ReadCode.NO_BODY, raw.source)
    yield Article(
        source=raw.source,
        data_sha256=raw.sha256,
        encoding="mail",
        text=text,
        title=_header(message, "subject") or find_title(text, raw.source),
        published_on=day_of(_header(message, "date")),
    )


def _is_body(part: Message) -> bool:
    """Whether the part is shown with the mail."""
    return part.get_content_type() in {PLAIN, HTML} and part.get_content_disposition() != "attachment"


def _first(parts: list[Message], kind: str) -> str:
    """The words of the first part of this kind that has any."""
    found = (
        _plain(part) if kind == PLAIN else page_text(_text(part))
        for part in parts
        if part.get_content_type() == kind
    )
    return next((text for text in found if text.strip()), "")


def _plain(part: Message) -> str:
    """The words of a part, without the line breaks that sending it took."""
    text = _text(part)
    if str(part.get_param("format", "")).lower() == "flowed":
        is_joined = str(part.get_param("delsp", "")).lower() == "yes" or not text.isascii()
        return FLOWS_ON.sub("" if is_joined else " ", text)
    return cut_out(text, find_wraps(text))


def _text(part: Message) -> str:
    """The text of a part."""
    payload = part.get_payload(decode=True)
    return _decoded(payload, part.get_content_charset()) if isinstance(payload, bytes) else ""


def _header(message: Message, name: str) -> str:
    """What a header says, whether it was encoded as it should or stands there in bytes."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name), "")
    if "=?" not in raw:
        return " ".join(_decoded(raw.encode("utf-8", "surrogateescape"), None).split())
    pieces = decode_header(raw)
    return " ".join("".join(_piece(piece, charset) for piece, charset in pieces).split())


def _piece(piece: str | bytes, charset: str | None) -> str:
    """A piece of an encoded header."""
    return piece if isinstance(piece, str) else _decoded(piece, charset)


def _decoded(data: bytes, charset: str | None) -> str:
    """The text in the encoding that the mail names, else in the one that it turns out to be in."""
    try:
        return data.decode(charset or "ascii")
    except (LookupError, UnicodeDecodeError):
        answer = decode(data)
        return answer[0] if answer else data.decode("utf-8", "replace")
