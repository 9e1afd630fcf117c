"""Zip archives, and the Word and Excel files that are such: opened within bounds, their members never written anywhere."""

import zlib
from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from typing import IO, Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from formats.article import Raw
from formats.errors import ReadCode, UnreadableFile
from formats.limits import (
    GREATEST_RATIO,
    LARGEST_CONTENT,
    MOST_MEMBERS,
    RATIO_MATTERS_FROM,
)

IS_ENCRYPTED: Final = 0x1
BROKEN_MEMBER: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)


@contextmanager
def opened(raw: Raw) -> Generator[ZipFile]:
    """The archive, once its own list promises no more than it may hold; raises UnreadableFile."""
    with ZipFile(BytesIO(raw.data)) as archive:
        members = archive.infolist()
        if len(members) > MOST_MEMBERS:
            raise UnreadableFile(ReadCode.TOO_MANY, raw.source)
        content = sum(member.file_size for member in members)
        ratio = content / max(1, len(raw.data))
        if content > LARGEST_CONTENT or (content > RATIO_MATTERS_FROM and ratio > GREATEST_RATIO):
            raise UnreadableFile(ReadCode.UNSAFE, raw.source)
        yield archive


@contextmanager
def member(archive: ZipFile, info: ZipInfo | str, source: str) -> Generator[IO[bytes]]:
    """The bytes of a member, never more than the list promised; raises UnreadableFile."""
    known = archive.getinfo(info) if isinstance(info, str) else info
    if known.flag_bits & IS_ENCRYPTED:
        raise UnreadableFile(ReadCode.ENCRYPTED, source)
    with archive.open(known) as file:
        yield file


def member_data(archive: ZipFile, info: ZipInfo, source: str) -> bytes:
    """All of a member; raises UnreadableFile where it is locked or broken."""
    try:
        with member(archive, info, source) as file:
            return file.read()
    except BROKEN_MEMBER as error:
        raise UnreadableFile(ReadCode.DAMAGED, source) from error
