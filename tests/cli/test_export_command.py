"""`export`: the hand-over sheet of a project, or its JSON."""

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cli import main
from db import queries
from db.engine import open_database
from db.views import QuoteFilter, RejectReason
from services import corrections
from services.forms import FORMS, Form
from services.templates import Scope, Template, keep_template

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(folder: Path, tmp_path: Path, capsys: Captured) -> Path:
    """The two articles, the second one's quotation rejected."""
    assert main(["import", str(folder), "--database", str(tmp_path / "shigoto.db")]) == 0
    capsys.readouterr()
    database = open_database(tmp_path / "shigoto.db")
    with database.session() as session:
        *_, last = queries.find_quotes(session, QuoteFilter())
    corrections.reject(database, last.id, RejectReason.DUPLICATE, "佐藤")
    database.close()
    return tmp_path / "shigoto.db"


def exported(project: Path, *options: str) -> list[str]:
    """The words in the sheet."""
    output = project.with_name("out.csv")
    assert main(["export", "--database", str(project), "--output", str(output), *options]) == 0
    with output.open(encoding="utf-8-sig", newline="") as file:
        return [row["発言"] for row in csv.DictReader(file)]


def test_a_workbook_is_written_and_counted(project: Path, tmp_path: Path, capsys: Captured) -> None:
    output = tmp_path / "一覧.xlsx"

    assert main(["export", "--database", str(project), "--output", str(output)]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "発言1件中1件を「一覧.xlsx」に書き出しました。\n")
    sheet = load_workbook(output)["発言一覧"]
    assert [sheet["C2"].value, sheet["E2"].value] == ["山田太郎", "「行く」"]


def test_what_a_cell_could_not_take_is_told(
    project: Path, folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    (folder / "03.txt").write_text("鈴木花子氏は「戻\x0bる」と語った。", encoding="utf-8")
    main(["import", str(folder), "--database", str(project)])
    capsys.readouterr()

    assert main(["export", "--database", str(project), "--output", str(tmp_path / "a.xlsx")]) == 0
    assert "使えない制御文字（U+000B）を除きました" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], ["「行く」"]),
        (["--all"], ["「行く」", "「海の日」", "「戻る」"]),
        (["--status", "rejected"], ["「戻る」"]),
        (["--status", "rejected", "--status", "open"], ["「行く」", "「戻る」"]),
        (["--speaker", "山田太郎"], ["「行く」"]),
        (["--speaker", "山田太郎氏"], ["「行く」"]),
        (["--article", "01.txt", "--all"], ["「行く」", "「海の日」"]),
        (["--article", "港の図書館"], ["「行く」"]),
        (["--text", "海", "--all"], ["「海の日」"]),
        (["--text", "どこにもない"], []),
    ],
)
def test_the_options_choose(project: Path, options: list[str], words: list[str]) -> None:
    assert exported(project, *options) == words


def test_what_was_not_said_is_in_a_sheet_only_with_all(
    project: Path, folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    (folder / "03.txt").write_text("鈴木花子氏は「延期する」とは言っていない。", encoding="utf-8")
    main(["import", str(folder), "--database", str(project)])
    arguments = ["export", "--database", str(project), "--output"]

    assert exported(project, "--article", "03.txt") == []
    assert exported(project, "--article", "03.txt", "--all") == ["「延期する」"]
    assert main([*arguments, str(tmp_path / "a.json")]) == 0
    assert '"factuality": "negated"' in (tmp_path / "a.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_json_holds_everything_with_what_was_decided(project: Path, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"a.{suffix}"

    assert main(["export", "--database", str(project), "--output", str(output)]) == 0
    written = output.read_text(encoding="utf-8")
    documents = (
        json.loads(written)["documents"]
        if suffix == "json"
        else [json.loads(line) for line in written.split("\n")[:-1]]
    )
    quotes = [quote for document in documents for quote in document["quotes"]]
    assert [(quote["text"], quote["review"]["status"], quote["speech"]) for quote in quotes] == [
        ("「行く」", "open", True),
        ("「海の日」", "open", False),
        ("「戻る」", "rejected", False),
    ]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--speaker", "ない人"], "発言者「ない人」はプロジェクトにありません。"),
        (["--article", "ない.txt"], "記事「ない.txt」はプロジェクトにありません。"),
    ],
)
def test_a_name_that_is_not_there_is_told(
    project: Path, tmp_path: Path, capsys: Captured, options: list[str], sentence: str
) -> None:
    output = tmp_path / "a.csv"

    assert main(["export", "--database", str(project), "--output", str(output), *options]) == 2
    assert capsys.readouterr().err == f"{sentence}\n"
    assert not output.exists()


def test_a_name_that_means_several_is_told(
    project: Path, folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    other = tmp_path / "ほか"
    other.mkdir()
    (other / "01.txt").write_text("鈴木花子氏は「行こう」と語った。\n", encoding="utf-8")
    main(["import", str(other), "--database", str(project)])
    capsys.readouterr()

    arguments = ["export", "--database", str(project), "--output", str(tmp_path / "a.csv")]
    assert main([*arguments, "--article", "01.txt"]) == 2
    assert "複数あります" in capsys.readouterr().err
    assert main([*arguments, "--article", str(folder / "01.txt")]) == 0


def test_a_project_that_a_window_has_open_is_exported(project: Path) -> None:
    window = open_database(project, exclusive=True)

    assert exported(project) == ["「行く」"]
    window.close()


@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
def test_a_project_that_is_not_there_is_told_and_not_made(
    tmp_path: Path, capsys: Captured, prefix: str
) -> None:
    database = f"{prefix}{tmp_path / 'ない.db'}"

    assert main(["export", "--database", database, "--output", str(tmp_path / "a.csv")]) == 2
    assert capsys.readouterr().err.startswith("プロジェクト「ない.db」が見つかりません。")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("a.odt", "書き出せる形式ではありません"), ("ない/a.csv", "フォルダーがありません")],
)
def test_an_output_that_cannot_be_written_is_told(
    project: Path, tmp_path: Path, capsys: Captured, name: str, sentence: str
) -> None:
    assert main(["export", "--database", str(project), "--output", str(tmp_path / name)]) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_every_form_can_be_asked_for_by_suffix_or_name(
    project: Path, tmp_path: Path, capsys: Captured, name: str, form: Form
) -> None:
    arguments = ["export", "--database", str(project), "--output"]

    assert main([*arguments, str(tmp_path / f"a{form.suffix}"), "--all"]) == 0
    assert main([*arguments, str(tmp_path / "b"), "--format", name, "--all"]) == 0
    told = capsys.readouterr().err
    assert told == "".join(
        f"発言3件中3件を「{file}」に書き出しました。\n" for file in (f"a{form.suffix}", "b")
    )
    assert (tmp_path / "b").stat().st_size > 0


def test_columns_can_be_chosen(project: Path, tmp_path: Path, capsys: Captured) -> None:
    arguments = ["export", "--database", str(project), "--output", str(tmp_path / "a.csv"), "--columns"]

    assert main([*arguments, "発言、発言者"]) == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig") == "発言,発言者\n「行く」,山田太郎\n"
    assert main([*arguments, "発言,ない"]) == 2
    assert "列「ない」はありません。列は番号、状態、" in capsys.readouterr().err


def test_a_template_of_the_window_can_be_used(
    project: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cli.export_command.usual_file", lambda: tmp_path / "templates.json")
    keep_template(tmp_path / "templates.json", Template("全部", Scope.EVERYTHING, "csv", ("発言",)))
    arguments = ["export", "--database", str(project), "--output", str(tmp_path / "a.txt"), "--template"]

    assert main([*arguments, "全部"]) == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8-sig") == "発言\n「行く」\n「海の日」\n「戻る」\n"
    assert main([*arguments, "ない"]) == 2
    assert "ひな形「ない」はありません。" in capsys.readouterr().err
