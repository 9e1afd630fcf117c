"""Files that arrive in a folder."""

import os
from pathlib import Path

from services.arrivals import Arrivals


def test_a_file_is_given_once_and_only_when_nobody_writes_any_more(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path)
    file = tmp_path / "a.txt"
    file.write_text("行", encoding="utf-8")
    assert (arrivals.look(), arrivals.is_settled) == ([], False)

    file.write_text("行く。", encoding="utf-8")
    assert (arrivals.look(), arrivals.is_settled) == ([], False)
    assert (arrivals.look(), arrivals.is_settled) == ([file], True)
    assert (arrivals.look(), arrivals.is_settled) == ([], True)


def test_a_file_that_is_written_anew_arrives_again(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("行く。", encoding="utf-8")
    arrivals = Arrivals(tmp_path)
    assert [arrivals.look(), arrivals.look()] == [[], [file]]

    os.utime(file, ns=(1, 1))
    assert [arrivals.look(), arrivals.look()] == [[], [file]]
    file.unlink()
    assert (arrivals.look(), arrivals.is_settled) == ([], True)
    file.write_text("行く。", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert [arrivals.look(), arrivals.look()] == [[], [file]]


def test_other_files_folders_and_empty_files_are_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    (tmp_path / "~$a.docx").write_bytes(b"x")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").mkdir()
    arrivals = Arrivals(tmp_path)

    assert [arrivals.look(), arrivals.look()] == [[], []]
    assert arrivals.is_settled


def test_a_folder_that_is_gone_has_no_arrivals(tmp_path: Path) -> None:
    arrivals = Arrivals(tmp_path / "ない")

    assert (arrivals.look(), arrivals.is_settled) == ([], True)
