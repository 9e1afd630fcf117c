"""Every encoding that a newsroom's archive holds, and what must not be taken for one."""

from typing import Final

import pytest

from formats.encoding import NEC_ROWS as NEC_ROWS_HANDLER
from formats.encoding import decode

SHORT: Final = (
    "山田氏は「行く」と述べた。",
    "県警は10日、会社員の男（34）を逮捕した。\r\n次の行。",
    "ｶﾞｰﾄﾞの話。",
    "「はい」",
)
PYTHON_KNOWS: Final = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "cp932",
    "euc_jp",
    "iso2022_jp_ext",
)
# 髙 and 﨑 as the rows that NEC added to JIS have them, and ① as everybody has it.
NEC_ROWS: Final = b"\x7c\x62\x79\x75\x3b\x61\x2d\x21\x24\x22"
NEC_TEXT: Final = "髙﨑氏①あ"


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", PYTHON_KNOWS)
def test_a_short_sentence_is_read_in_every_encoding(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded is not None
    assert decoded[0] == text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp932", "euc_jp", "iso2022_jp"]
)
def test_the_name_given_reads_the_bytes_again(encoding: str) -> None:
    data = SHORT[0].encode(encoding)

    assert decode(data) == (data.decode(encoding), encoding)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("﻿山".encode("utf-16-be")) == ("山", "utf-16")


def test_utf_16_without_kana_is_known_by_the_nul_of_its_line_end() -> None:
    assert decode("首相辞任\n".encode("utf-16-le")) == ("首相辞任\n", "utf-16-le")


def test_a_control_character_does_not_make_utf_8_anything_else() -> None:
    assert decode("山田氏は\x0b「行く」と述べた。".encode()) == ("山田氏は\x0b「行く」と述べた。", "utf-8")


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
def test_a_headline_without_kana_is_guessed(encoding: str) -> None:
    assert decode("首相辞任".encode(encoding)) == ("首相辞任", encoding)


def test_signs_that_only_microsoft_has_are_read_in_shift_jis() -> None:
    assert decode("①髙﨑氏の㈱".encode("cp932")) == ("①髙﨑氏の㈱", "cp932")


def test_signs_that_only_microsoft_has_are_read_in_euc_jp() -> None:
    data = bytes(byte | 0x80 for byte in NEC_ROWS)

    assert decode(data) == (NEC_TEXT, "cp51932")


def test_signs_that_only_microsoft_has_are_read_in_iso_2022_jp() -> None:
    assert decode(b"\x1b$B" + NEC_ROWS + b"\x1b(B") == (NEC_TEXT, "cp50221")


@pytest.mark.parametrize(
    "data",
    [
        "中国外交部发言人表示,中方坚决反对。这是一个测试".encode("gb18030"),
        "中華民國總統府表示這是一個測試，謝謝。".encode("big5"),
        "한국어 뉴스 기사입니다. 대통령은 말했다.".encode("euc_kr"),
        "Café déjà vu, naïve, über die Straße".encode("latin-1"),
        "Привет, мир, как дела".encode("cp1251"),
        "山田氏は「行く」と述べた。".encode()[:-1],
        "山田氏は「行く」と述べた。".encode("utf-16")[:-1],
        "山田氏は「行く」".encode("euc_jp") + b"\xff\xff",
        b"\x1b$B;3E\x1b(B",
        b"\x1b$B\x7d\x7d\x1b(B",
        b"\xff",
    ],
    ids=[
        "gb18030",
        "big5",
        "euc_kr",
        "latin-1",
        "cp1251",
        "cut utf-8",
        "cut utf-16",
        "bad euc",
        "cut jis",
        "no cell",
        "ff",
    ],
)
def test_no_answer_is_better_than_mojibake(data: bytes) -> None:
    assert decode(data) is None


def test_microsofts_rows_are_for_reading_only() -> None:
    with pytest.raises(UnicodeEncodeError):
        "あ".encode("ascii", NEC_ROWS_HANDLER)
