"""A project's own words as a file."""

from pathlib import Path

import pytest

from db.views import WordSort, WordView
from formats.errors import ReadCode, UnreadableFile
from formats.word_list import KINDS, read_word_list, write_word_list

WORDS = (
    WordView(0, WordSort.CUE, "拳を突き上げる", "speech", None, "", ""),
    WordView(0, WordSort.CUE, "ほえる", "thought", None, "", "口癖"),
    WordView(0, WordSort.ALIAS, "ガースー", "person", None, "菅義偉", ""),
    WordView(0, WordSort.ALIAS, "桜田門", "organisation", None, "警視庁", "隠語"),
)
LINES = (
    "言葉\t種類\tだれのこと\tメモ\n"
    "拳を突き上げる\t発言\n"
    "ほえる\t思考\t\t口癖\n"
    "ガースー\t人の別名\t菅義偉\n"
    "桜田門\t組織の別名\t警視庁\t隠語\n"
)

UNREADABLE = [
    (b"\xe8\xaa\x9e\xff\xfe\x00", ReadCode.UNKNOWN_ENCODING, ""),
    ("胸を張る\t発言\n海\n".encode(), ReadCode.NO_WORDS, ":2"),
    ("\t発言\n".encode(), ReadCode.NO_WORDS, ":1"),
    (b"# nothing\n", ReadCode.NO_WORDS, ""),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "言葉.tsv"


def test_words_are_written_as_a_table_and_read_again(file: Path) -> None:
    write_word_list(file, WORDS)

    assert file.read_text(encoding="utf-8-sig") == LINES
    assert read_word_list(file) == WORDS


def test_a_list_written_by_hand_is_read(file: Path) -> None:
    file.write_text("# 言葉\n\n　ほえる　\t 思考\t\t口癖\t余り\r\n", encoding="utf-16")

    assert read_word_list(file) == (WORDS[1],)


def test_every_kind_has_one_word() -> None:
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize(("data", "code", "where"), UNREADABLE)
def test_what_is_no_list_is_refused(file: Path, data: bytes, code: ReadCode, where: str) -> None:
    file.write_bytes(data)
    with pytest.raises(UnreadableFile) as refused:
        read_word_list(file)

    assert (refused.value.code, refused.value.path) == (code, f"{file}{where}")


def test_a_file_that_is_not_there_or_is_none_is_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.tsv", ReadCode.NOT_FOUND), (tmp_path, ReadCode.UNREADABLE)):
        with pytest.raises(UnreadableFile) as refused:
            read_word_list(path)
        assert refused.value.code is code
