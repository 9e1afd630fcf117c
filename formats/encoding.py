"""Which of the encodings of Japanese newsrooms a text is in: exact tests first, a guess for what is left.

A wrong answer would be stored as mojibake, so that in doubt there is none.
"""

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

CONTROL: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f]")
KANA: Final = re.compile(r"[\u3041-\u3096\u30a1-\u30fc]")
# What Japanese prose is written with.
PROSE: Final = re.compile(
    r"[\s!-~\u00a7-\u00f7\u0391-\u0451\u2010-\u203b\u2100-\u266f\u3000-\u30ff\u3231-\u33ff\u4e00-\u9fa0\uf929-\ufadf\uff01-\uff9f\uffe0-\uffe5]"
)
# A text without kana is a headline or a note; longer ones are Chinese or Korean read wrongly.
LONGEST_WITHOUT_KANA: Final = 16
JIS_ESCAPE: Final = re.compile(rb"\x1b(?:\$[@B]|\$\([A-Z@]|\([BIJ])")
# Three bytes of UTF-8 for one sign of Japanese; legacy encodings do not come near this by chance.
UTF_8_SIGN: Final = re.compile(rb"[\xe3-\xe9\xef][\x80-\xbf][\x80-\xbf]")
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LEGACY: Final = ("euc_jp", "cp932")
# Rows of JIS that only Microsoft's tables fill (①, 髙, 﨑), and the name the encoding has with them.
WITH_NEC_ROWS: Final = {"euc_jp": "cp51932", "iso2022_jp": "cp50221"}
NEC_ROWS: Final = "kagikakko.nec_rows"


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or None when it cannot be told."""
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _named(data, name)
    if CONTROL.search(data) and (wide := _utf_16(data)):
        return wide
    if JIS_ESCAPE.search(data) and data.isascii():
        return _named(data, "iso2022_jp") or _named(data, "iso2022_jp_ext")
    return _named(data, "utf-8") or _legacy(data)


def _named(data: bytes, name: str) -> tuple[str, str] | None:
    """The text under this encoding; Microsoft's rows are allowed where the standard has none."""
    try:
        return data.decode(name), name
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(name, NEC_ROWS), WITH_NEC_ROWS[name]
    except (KeyError, UnicodeDecodeError):
        return None


def _utf_16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without its mark: prose throughout, with kana or the NUL of an ASCII sign in it."""
    for name in ("utf-16-le", "utf-16-be"):
        answer = _named(data, name)
        if answer and _is_prose(answer[0]) and (KANA.search(answer[0]) or b"\0" in data):
            return answer
    return None


def _legacy(data: bytes) -> tuple[str, str] | None:
    """EUC-JP or Shift_JIS.

    The bytes of kana in Shift_JIS are none in EUC-JP, and EUC-JP read as Shift_JIS gives no full-width kana:
    whichever shows kana is right. Only a text without any needs a guess.
    """
    if _is_broken_utf_8(data):
        return None
    read = [answer for name in LEGACY if (answer := _named(data, name)) and _is_prose(answer[0])]
    with_kana = [answer for answer in read if KANA.search(answer[0])]
    if with_kana or len(data) > 2 * LONGEST_WITHOUT_KANA:
        return with_kana[0] if with_kana else None
    guess = from_bytes(data, cp_isolation=list(LEGACY)).best()
    return next((answer for answer in read if guess and answer[1] == guess.encoding), None)


def _is_broken_utf_8(data: bytes) -> bool:
    """Whether most of the bytes beyond ASCII are UTF-8 all the same: a damaged file, no other encoding."""
    beyond = sum(byte >= 0x80 for byte in data)
    return 3 * len(UTF_8_SIGN.findall(data)) > 0.8 * beyond


def _is_prose(text: str) -> bool:
    """Whether nearly all of the text is written with the signs of Japanese prose."""
    return len(PROSE.findall(text)) > 0.9 * len(text)


def _nec_row(error: UnicodeError) -> tuple[str, int]:
    """Read the two bytes that a standard table lacks as Microsoft's table has them."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = bytes(byte & 0x7F for byte in error.object[error.start : error.start + 2])
    if len(pair) < 2 or min(pair) < 0x21:
        raise error
    row, cell = pair[0] - 0x21, pair[1] - 0x21
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    trail = cell + (0x9F if row % 2 else 0x40 + (cell >= 63))
    try:
        return bytes((lead, trail)).decode("cp932"), error.start + 2
    except UnicodeDecodeError:
        raise error from None


codecs.register_error(NEC_ROWS, _nec_row)
