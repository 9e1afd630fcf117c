"""Zip archives -> the articles of their members, which are read where they lie and never written anywhere."""

from collections.abc import Iterator
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Final
from zipfile import ZipFile, ZipInfo

from formats.article import Raw
from formats.containers import member_data, opened
from formats.errors import ReadCode, UnreadableFile
from formats.limits import LARGEST_FILE
from formats.sniff import Format, format_of, is_article_file, suffix_of

IS_UTF_8: Final = 0x800
OTHER_ARCHIVES: Final = frozenset({".7z", ".gz", ".lzh", ".rar", ".tar", ".tgz"})


def members(raw: Raw) -> Iterator[Raw | UnreadableFile]:
    """The files of an archive that may be articles, in the order of their names, and why some cannot be read."""
    with opened(raw) as archive:
        named = [(_name(info), info) for info in archive.infolist() if not info.is_dir()]
        found = sorted(named, key=itemgetter(0))
        wanted = [
            (name, info) for name, info in found if is_article_file(name) or suffix_of(name) in OTHER_ARCHIVES
        ]
        for name, info in wanted:
            yield _member(archive, info, f"{raw.source}#{name}")
    if not wanted:
        raise UnreadableFile(ReadCode.NO_ARTICLES, raw.source)


def _member(archive: ZipFile, info: ZipInfo, source: str) -> Raw | UnreadableFile:
    """A member's bytes, or why it is not taken."""
    if info.file_size > LARGEST_FILE:
        return UnreadableFile(ReadCode.TOO_LARGE, source)
    if suffix_of(source) in OTHER_ARCHIVES:
        return UnreadableFile(ReadCode.NESTED, source)
    try:
        data = member_data(archive, info, source)
        is_nested = format_of(data, source) is Format.ZIP
    except UnreadableFile as error:
        return error
    return UnreadableFile(ReadCode.NESTED, source) if is_nested else Raw(source, data)


def _name(info: ZipInfo) -> str:
    """The member's name as people see it, without ways that lead elsewhere."""
    name = info.filename if info.flag_bits & IS_UTF_8 else _unmarked(info.filename)
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return str(PurePosixPath(*(part for part in parts if part not in {"/", ".."})))


def _unmarked(name: str) -> str:
    """A name whose encoding the archive does not tell: UTF-8 of macOS, or Shift_JIS of Windows and old archivers."""
    data = name.encode("cp437", "replace")
    for encoding in ("utf-8", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
