"""Inputs -> articles, the dangerous ones in another process."""

from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import pytest

from formats.article import Article, ColumnChoice, Found
from formats.errors import ReadCode, UnreadableFile
from formats.limits import Bounds
from services import contained
from services.contained import Order, serve
from services.gathering import Refusal
from services.reading import Reader
from tests.formats.documents import excel, word, zipped

GOING = "山田氏は「行く」と述べた。"
BACK = "鈴木氏は「戻る」と語った。"


def told(found: Iterator[Article | Refusal]) -> list[tuple[str, str]]:
    """The names and texts of articles, the names and codes of refusals."""
    return [
        (one.source, str(one.error.code)) if isinstance(one, Refusal) else (Path(one.source).name, one.text)
        for one in found
    ]


def test_files_of_every_kind_are_read_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOING, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(word(BACK))
    (tmp_path / "c.xlsx").write_bytes(excel([("本文",), (GOING,), (BACK,)]))
    missing = tmp_path / "ない.txt"
    with Reader() as reader:
        found = told(reader.read_all([tmp_path / "b.docx", missing, tmp_path / "a.txt", tmp_path / "c.xlsx"]))

    assert found == [
        ("b.docx", BACK),
        (str(missing), ReadCode.NOT_FOUND),
        ("a.txt", GOING),
        ("c.xlsx#2", GOING),
        ("c.xlsx#3", BACK),
    ]


def test_standard_input_is_read_whatever_it_holds() -> None:
    with Reader(ColumnChoice("中身")) as reader:
        assert told(reader.read(GOING.encode())) == [("-", GOING)]
        assert told(reader.read(b"")) == [("-", ReadCode.EMPTY)]
        assert told(reader.read(zipped({"a.csv": f"中身,本文\n{GOING},x\n"}))) == [("-#a.csv#2", GOING)]


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(GOING))
    with Reader(bounds=Bounds(seconds=0)) as hasty:
        assert told(hasty.read(tmp_path / "a.docx")) == [(str(tmp_path / "a.docx"), ReadCode.TOO_COSTLY)]
        assert told(hasty.read(GOING.encode())) == [("-", GOING)]


def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(GOING))
    with Reader(bounds=Bounds(memory=1)) as poor:
        assert told(poor.read(tmp_path / "a.docx")) == [(str(tmp_path / "a.docx"), ReadCode.TOO_COSTLY)]
        assert told(poor.read(tmp_path / "a.docx")) == [(str(tmp_path / "a.docx"), ReadCode.TOO_COSTLY)]


def test_a_process_that_dies_refuses_its_file_and_another_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word(GOING))
    with Reader() as reader:
        assert told(reader.read(tmp_path / "a.docx")) == [("a.docx", GOING)]
        process = reader._process
        assert process is not None
        process._process.kill()
        process._process.join()
        (refused,) = process.read(Order(b"", "a.docx", ColumnChoice()))
        assert isinstance(refused, UnreadableFile)
        assert (refused.code, process._memory()) == (ReadCode.DAMAGED, 0)
        assert told(reader.read(tmp_path / "a.docx")) == [("a.docx", GOING)]


def test_who_wants_no_more_of_a_file_ends_the_process_and_can_read_on(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(excel([("本文",), *[(f"{GOING}{number}",) for number in range(9)]]))
    with Reader() as reader:
        found = reader.read(tmp_path / "a.xlsx")
        assert isinstance(next(found), Article)
        found.close()  # pyright: ignore[reportAttributeAccessIssue]  # it is a generator
        assert len(list(reader.read(tmp_path / "a.xlsx"))) == 9


def test_the_other_process_answers_order_by_order_until_nobody_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(GOING, encoding="utf-8")
    near, far = Pipe()
    heard: list[Found | None] = []

    def ask() -> None:
        """Ask for a file and for bytes, hear the answers, hang up."""
        for item in (tmp_path / "a.txt", b""):
            near.send(Order(item, "-", ColumnChoice()))
            heard.extend((near.recv(), near.recv()))
        near.close()

    monkeypatch.setattr(contained.signal, "signal", lambda *_: None)
    asking = Thread(target=ask)
    asking.start()
    serve(far)
    asking.join()

    first, end, second, last = heard
    assert isinstance(first, Article)
    assert isinstance(second, UnreadableFile)
    assert (first.text, second.code, end, last) == (GOING, ReadCode.EMPTY, None, None)
