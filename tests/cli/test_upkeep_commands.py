"""The commands that keep a project safe and small, as a shell sees them."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from cli import main
from db.backups import backups_of
from db.engine import open_database
from db.schema import HEAD
from services.in_words import size_in_words
from tests.hardships import as_another, as_root, fill, nobody, posix, small_disk

DATA: Final = Path(__file__).resolve().parents[1] / "data"
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Said:
    """Runs a command; gives its status and both outputs."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        status = main([str(one) for one in arguments])
        output, errors = capsys.readouterr()
        return status, output, errors

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of our schema."""
    return Path(shutil.copy(DATA / f"project-{HEAD}.db", tmp_path / "shigoto.db"))


def spoiled(project: Path) -> None:
    """The article says something else than was read."""
    with closing(sqlite3.connect(project)) as opened:
        opened.execute("UPDATE article SET text = text || '続き'")
        opened.commit()


def test_a_whole_project_is_said_to_be_so(say: Said, project: Path) -> None:
    assert say("check", "--database", project) == (
        0,
        "",
        "記事1件、発言4件を調べました。問題はありません。\n",
    )


def test_what_is_wrong_is_printed_and_the_status_says_so(say: Said, project: Path) -> None:
    spoiled(project)

    assert say("check", "--database", project) == (
        1,
        "読み込んだときと文章の違う記事が1件あります。控えから戻してください。\n",
        "",
    )


def test_a_project_is_compacted(say: Said, project: Path) -> None:
    status, output, errors = say("compact", "--database", project)

    assert (status, output) == (0, "")
    assert re.fullmatch(r"\d+ KBから\d+ KBになりました。\n", errors)


def test_backups_are_made_listed_and_gone_back_to(say: Said, project: Path) -> None:
    status, _, errors = say("backup", "--database", project)
    (made,) = backups_of(project)
    assert (status, errors) == (0, f"控えを取りました：shigoto.db.backups/{made.path.name}\n")
    spoiled(project)

    assert say("backup", "--database", project, "--restore", "1") == (
        0,
        "",
        "控え1に戻しました。それまでの状態も控えに取ってあります。\n",
    )
    assert say("check", "--database", project)[0] == 0
    status, output, _ = say("backup", "--database", project, "--list")
    lines = [line.split("\t") for line in output.splitlines()]
    assert status == 0
    assert [(line[0], line[2]) for line in lines] == [("2", "控えから戻す前"), ("1", "手で取った控え")]
    assert {line[3] for line in lines} == {size_in_words(project.stat().st_size)}
    assert say("backup", "--database", project, "--restore", "9") == (
        2,
        "",
        "番号9の控えはありません。--listで一覧を見られます。\n",
    )


def test_a_project_is_packed_and_unpacked(say: Said, project: Path, tmp_path: Path) -> None:
    status, _, errors = say("pack", "--database", project, "--output", tmp_path / "a.kagikakko")
    assert status == 0
    assert errors.startswith("記事1件のプロジェクトをまとめました（")

    new = tmp_path / "new.db"
    assert say("unpack", tmp_path / "a.kagikakko", "--database", new) == (
        0,
        "",
        "記事1件のプロジェクト「new.db」を作りました。\n",
    )
    assert say("check", "--database", new)[0] == 0
    assert say("unpack", tmp_path / "a.kagikakko", "--database", new) == (
        2,
        "",
        "「new.db」はもうあるため、プロジェクトを作りませんでした。別の名前を付けてください。\n",
    )


def test_a_project_that_a_window_has_is_checked_and_kept_but_not_changed(say: Said, project: Path) -> None:
    window = open_database(project, exclusive=True)
    assert say("check", "--database", project)[0] == 0
    assert say("backup", "--database", project)[0] == 0
    for command in (("compact",), ("backup", "--restore", "1")):
        status, _, errors = say(*command, "--database", project)
        assert (status, errors.startswith("「shigoto.db」はほかの窓で開いている")) == (2, True)
    window.close()


def test_a_project_that_is_not_there_is_not_made(say: Said, tmp_path: Path) -> None:
    for command in ("check", "compact", "backup"):
        status, _, errors = say(command, "--database", tmp_path / "ない.db")
        assert (status, errors.startswith("プロジェクト「ない.db」が見つかりません")) == (2, True)
    assert list(tmp_path.iterdir()) == []


# The machine


@posix
def test_an_import_onto_a_full_disk_is_one_sentence(
    say: Said, project: Path, tmp_path: Path, folder: Path
) -> None:
    with small_disk(tmp_path / "disk", "4m") as disk:
        shutil.copy(project, disk / "work.db")
        fill(disk / "rest")
        status, output, errors = say("import", folder, "--database", disk / "work.db", "--jobs", "1")
        assert (status, output) == (2, "")
        assert errors.startswith("ディスクに空きがないため、「work.db」に記録できませんでした。")
        assert errors.count("\n") == 1
        (disk / "rest").unlink()
        assert say("import", folder, "--database", disk / "work.db", "--jobs", "1")[0] == 0
        assert say("check", "--database", disk / "work.db")[0] == 0


@as_another
def test_an_import_into_a_folder_that_may_only_be_read_is_one_sentence(say: Said, project: Path) -> None:
    with nobody() as place:
        with as_root():
            shutil.copy(project, place / "work.db")
        status, output, errors = say("import", "a.txt", "--database", place / "work.db", "--jobs", "1")
        assert (status, output) == (2, "")
        assert errors.startswith("「work.db」は書き込めない場所にあるため、記録できませんでした。")
        with as_root():
            assert (place / "work.db").read_bytes() == project.read_bytes()
