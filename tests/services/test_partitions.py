"""A part of an archive by itself."""

import os
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet
import pytest

from formats.article import GUESSED, Article, ColumnChoice
from formats.contract import lines
from formats.errors import ReadCode
from services import partitions as module
from services.extracting import answer
from services.gathering import gather
from services.partitions import OtherVersionError, PartForm, extract_partition, order, partitions
from services.reading import Reader


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Five articles and a file that is none."""
    folder = tmp_path / "kiji"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"山田太郎氏は「{number}回行く」と述べた。\n", encoding="utf-8")
    (folder / "9.txt").write_bytes(b"\0\1")
    return folder


def files(archive: Path) -> list[Path]:
    """The files of the archive."""
    return [one for one in gather([archive]).files() if isinstance(one, Path)]


def test_files_go_together_until_they_are_many_or_large(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = order(archive, PartForm.JSON_LINES, GUESSED)
    monkeypatch.setattr(module, "FILES_TOGETHER", 4)
    by_number = [len(one.files) for one in partitions(files(archive), wanted)]
    monkeypatch.setattr(module, "LARGEST", 100)
    by_size = [len(one.files) for one in partitions(files(archive), wanted)]

    assert (by_number, by_size) == ([4, 2], [2, 2, 2])
    assert list(partitions([], wanted)) == []


def test_a_mark_tells_files_order_and_rules_from_any_other(archive: Path) -> None:
    wanted = order(archive, PartForm.JSON_LINES, GUESSED)

    def mark() -> str:
        (only,) = partitions(files(archive), wanted)
        return only.mark

    first = mark()
    assert mark() == first
    os.utime(archive / "0.txt", ns=(1, 1))
    second = mark()
    assert second != first
    wanted = replace(wanted, choice=ColumnChoice("中身"))
    assert mark() not in {first, second}


def test_a_part_is_what_one_process_writes(archive: Path, tmp_path: Path) -> None:
    wanted = order(tmp_path, PartForm.JSON_LINES, GUESSED)
    (partition,) = partitions(files(archive), wanted)
    part = extract_partition(partition, wanted)
    with Reader() as reader:
        read = [one for one in reader.read_all(files(archive)) if isinstance(one, Article)]

    assert (tmp_path / part.name).read_text(encoding="utf-8") == "".join(
        lines(map(answer, read), extractor=wanted.extractor, dictionary=wanted.dictionary)
    )
    assert (part.name, part.articles) == ("part-000000.jsonl", 5)
    assert [(Path(one.source).name, one.error.code) for one in part.refused] == [("9.txt", ReadCode.NOT_TEXT)]


def test_a_part_may_be_parquet(archive: Path, tmp_path: Path) -> None:
    wanted = order(tmp_path, PartForm.PARQUET, GUESSED)
    (partition,) = partitions(files(archive), wanted)
    part = extract_partition(partition, wanted)

    assert pyarrow.parquet.read_table(tmp_path / part.name).column("text")[0].as_py() == "「0回行く」"


def test_a_file_that_is_gone_is_refused_in_its_part(archive: Path, tmp_path: Path) -> None:
    wanted = order(tmp_path, PartForm.JSON_LINES, GUESSED)
    (partition,) = partitions([archive / "no.txt"], wanted)
    part = extract_partition(partition, wanted)

    assert [one.error.code for one in part.refused] == [ReadCode.NOT_FOUND]
    assert part.articles == 0


def test_other_rules_make_no_part(archive: Path, tmp_path: Path) -> None:
    wanted = replace(order(tmp_path, PartForm.JSON_LINES, GUESSED), extractor="0")
    (partition,) = partitions(files(archive), wanted)

    with pytest.raises(OtherVersionError):
        extract_partition(partition, wanted)
    assert not list(tmp_path.glob("part-*"))
