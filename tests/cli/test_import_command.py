"""`import`: articles into a project file."""

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from cli import main
from db import queries
from db.engine import open_database
from db.views import QuoteFilter

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Where the project is to be."""
    return tmp_path / "shigoto.db"


def words(project: Path) -> list[str]:
    """What is said in the project."""
    database = open_database(project, must_exist=True)
    with database.session() as session:
        found = queries.find_quotes(session, QuoteFilter(only_speech=True))
    database.close()
    return [view.text for view in found]


def test_a_folder_is_imported_and_counted(folder: Path, project: Path, capsys: Captured) -> None:
    assert main(["import", str(folder), "--database", str(project)]) == 0

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "記事2件を加えました（入っていたもの0件、読めなかったもの0件）。\n"
    assert words(project) == ["「行く」", "「戻る」"]


def test_an_article_that_resembles_another_is_told(folder: Path, project: Path, capsys: Captured) -> None:
    story = "".join(f"山田太郎氏は{number}番目の船が港に着いたと話した。" for number in range(20))
    (folder / "03.csv").write_text(
        f"見出し,中身\n港に船,{story}\n船が着いた,{story[:-40]}以上。\n", encoding="utf-8"
    )

    assert main(["import", str(folder / "03.csv"), "--column", "中身", "--database", str(project)]) == 0
    assert capsys.readouterr().err == (
        f"{folder / '03.csv'}#3: 「03.csv#3」を加えました。似た記事「港に船」があります（短い方の100％が同じ）。\n"
        "記事2件を加えました（入っていたもの0件、読めなかったもの0件）。\n"
    )


def test_importing_again_changes_nothing(folder: Path, project: Path, capsys: Captured) -> None:
    main(["import", str(folder), "--database", str(project)])
    capsys.readouterr()

    assert main(["import", str(folder), "--database", str(project), "--jobs", "2"]) == 0
    assert "記事0件を加えました（入っていたもの2件" in capsys.readouterr().err
    assert words(project) == ["「行く」", "「戻る」"]


def test_a_refused_file_is_one_line_and_the_rest_is_imported(
    folder: Path, project: Path, capsys: Captured
) -> None:
    (folder / "03.txt").write_bytes(b"")

    assert main(["import", str(folder), "--database", str(project)]) == 1
    assert capsys.readouterr().err == (
        f"{folder / '03.txt'}: 「03.txt」は中身が空のため、読み込みませんでした。\n"
        "記事2件を加えました（入っていたもの0件、読めなかったもの1件）。\n"
    )


def test_where_everything_is_refused_nothing_was_done(
    tmp_path: Path, project: Path, capsys: Captured
) -> None:
    assert main(["import", str(tmp_path / "ない.txt"), "--database", str(project)]) == 2
    assert "見つかりません" in capsys.readouterr().err


def test_what_is_known_counts_as_done(folder: Path, project: Path, capsys: Captured) -> None:
    main(["import", str(folder / "01.txt"), "--database", str(project)])

    status = main(["import", str(folder / "01.txt"), str(folder / "ない.txt"), "--database", str(project)])
    assert status == 1
    assert "ない.txt" in capsys.readouterr().err


def test_standard_input_is_an_article(
    project: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO("鈴木花子氏は「戻る」と語った。".encode())))

    assert main(["import", "-", "--database", f"sqlite:///{project}"]) == 0
    assert "記事1件" in capsys.readouterr().err
    assert words(project) == ["「戻る」"]


def test_a_project_that_a_window_has_open_is_left_alone(
    folder: Path, project: Path, capsys: Captured
) -> None:
    window = open_database(project, exclusive=True)

    assert main(["import", str(folder), "--database", str(project)]) == 2
    assert (
        capsys.readouterr().err
        == "「shigoto.db」はほかの窓で開いているため、開けませんでした。そちらを閉じてから、もう一度お試しください。\n"
    )
    window.close()


def test_a_file_that_is_no_project_is_left_alone(folder: Path, capsys: Captured) -> None:
    before = (folder / "02.txt").read_bytes()

    assert main(["import", str(folder / "01.txt"), "--database", str(folder / "02.txt")]) == 2
    assert "かぎかっこのプロジェクトではない" in capsys.readouterr().err
    assert (folder / "02.txt").read_bytes() == before
    assert sorted(file.name for file in folder.iterdir()) == ["01.txt", "02.txt"]


def test_without_a_project_it_is_wrong_use(folder: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["import", str(folder)])

    assert stopped.value.code == 2
