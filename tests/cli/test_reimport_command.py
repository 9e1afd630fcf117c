"""`reimport`: an edited sheet or a colleague's project beside the project."""

import getpass
import shutil
from pathlib import Path

import pytest

from cli import main
from db import queries
from db.engine import open_database
from db.views import QuoteFilter, QuoteView, RejectReason
from services import corrections
from tests.services.returning import Edited

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(folder: Path, tmp_path: Path, capsys: Captured) -> Path:
    """The two articles."""
    assert main(["import", str(folder), "--database", str(tmp_path / "shigoto.db")]) == 0
    capsys.readouterr()
    return tmp_path / "shigoto.db"


@pytest.fixture
def sheet(project: Path, tmp_path: Path, capsys: Captured) -> Edited:
    """The project as a workbook, open for editing."""
    assert main(["export", "--database", str(project), "--output", str(tmp_path / "一覧.xlsx"), "--all"]) == 0
    capsys.readouterr()
    return Edited(tmp_path / "一覧.xlsx")


def quotes(project: Path) -> dict[str, QuoteView]:
    """The quotations by their words."""
    database = open_database(project)
    with database.session() as session:
        found = {view.text: view for view in queries.find_quotes(session, QuoteFilter())}
    database.close()
    return found


def test_differences_are_shown_and_nothing_is_taken(project: Path, sheet: Edited, capsys: Captured) -> None:
    sheet.put("「行く」", 状態="確定", 発言者="不明", 備考="確かめた\n二行目").save()
    before = quotes(project)

    assert main(["reimport", str(sheet.path), "--database", str(project)]) == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "「港の図書館」1番 状態：未確認 → 確定",
        "「港の図書館」1番 発言者：山田太郎 → 不明",
        "「港の図書館」1番 備考：なし → 確かめた 二行目",
    ]
    assert captured.err == "発言3件を比べました。違いは3件、うち競合は0件です。\n"
    assert quotes(project) == before


def test_everything_is_taken_when_told(project: Path, sheet: Edited, capsys: Captured) -> None:
    sheet.put("「行く」", 種別="思考").put("「戻る」", 発言="「帰る」").save()

    assert main(["reimport", str(sheet.path), "--database", str(project), "--accept", "all"]) == 0
    captured = capsys.readouterr()
    assert "（近くの本文にないため、備考に残します）" in captured.out
    assert "2件の違いを、発言2件に取り込みました。" in captured.err
    assert quotes(project)["「戻る」"].note == "修正案：「帰る」"
    assert main(["reimport", str(sheet.path), "--database", str(project)]) == 0
    assert capsys.readouterr().out.count("→") == 1


def test_conflicts_and_what_is_not_taken_are_told(project: Path, sheet: Edited, capsys: Captured) -> None:
    database = open_database(project)
    corrections.reject(database, quotes(project)["「行く」"].id, RejectReason.OTHER, "佐藤")
    database.close()
    sheet.put("「行く」", 状態="確定", 日付="いつか", 発言者="新顔").sheet.delete_rows(
        sheet.row_of("「戻る」")
    )
    sheet.sheet.delete_cols(sheet.column("備考"))
    sheet.save()

    assert main(["reimport", str(sheet.path), "--database", str(project), "--accept", "all"]) == 1
    captured = capsys.readouterr()
    assert "状態：除外（その他） → 確定（競合：プロジェクトでも変わっています、元は未確認）" in captured.out
    assert "一覧.xlsx: 2行目：「日付」の「いつか」は日付として読めません。" in captured.err
    assert "一覧.xlsx: 「備考」の列がないか二つあるため" in captured.err
    assert "書き出した発言のうち1件は、行がありません。" in captured.err


def test_what_cannot_be_taken_is_counted(project: Path, sheet: Edited, capsys: Captured) -> None:
    sheet.sheet.delete_rows(sheet.row_of("「海の日」"))
    sheet.put("「行く」", 発言="「海の日」").save()

    assert main(["reimport", str(sheet.path), "--database", str(project), "--accept", "all"]) == 0
    captured = capsys.readouterr()
    assert "（同じ範囲に別の発言があるため、取り込めません）" in captured.out
    assert "1件は、同じ範囲に別の発言があるなどのため、取り込めませんでした。" in captured.err


def test_a_colleagues_project_is_compared_and_the_agreement_told(
    project: Path, folder: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "同僚.db"
    shutil.copy(project, other)
    (folder / "03.txt").write_text("鈴木花子氏は「残る」と語った。", encoding="utf-8")
    main(["import", str(folder / "03.txt"), "--database", str(other)])
    for path, name in ((project, "山田太郎"), (other, "鈴木花子")):
        database = open_database(path)
        going = quotes(path)["「行く」"]
        corrections.name_speaker(database, going.id, name, "佐藤")
        corrections.confirm(database, going.id, "佐藤")
        database.close()
    database = open_database(other)
    corrections.reject(database, quotes(other)["「海の日」"].id, RejectReason.TITLE, "佐藤")
    database.close()
    capsys.readouterr()

    assert main(["reimport", str(other), "--database", str(project)]) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "「港の図書館」1番 発言者：山田太郎 → 鈴木花子（競合：プロジェクトでも変わっています、元は山田太郎）",
        "「港の図書館」2番 状態：未確認 → 除外（題名）",
    ]
    assert "発言者：1件中0件が一致（0.0%）、カッパ係数 0.00" in captured.err
    assert "状態：1件中1件が一致（100.0%）、カッパ係数 なし" in captured.err
    assert "発言1件は、このプロジェクトにない記事のものなので、比べていません。" in captured.err
    monkeypatch.setattr(getpass, "getuser", _nobody)
    assert main(["reimport", str(other), "--database", str(project), "--accept", "all"]) == 1
    assert quotes(project)["「行く」"].speaker == "鈴木花子"


def test_agreement_about_nothing_is_said_to_be_none(project: Path, tmp_path: Path, capsys: Captured) -> None:
    shutil.copy(project, tmp_path / "同僚.db")

    assert main(["reimport", str(tmp_path / "同僚.db"), "--database", str(project)]) == 0
    assert "種別：二人とも判断した発言はありません" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["ない.xlsx", "記事.txt", "半分.xlsx"])
def test_what_cannot_be_read_is_one_sentence(
    name: str, project: Path, sheet: Edited, capsys: Captured
) -> None:
    path = project.with_name(name)
    if name == "記事.txt":
        path.write_text("行く", encoding="utf-8")
    if name == "半分.xlsx":
        path.write_bytes(sheet.path.read_bytes()[:9000])

    assert main(["reimport", str(path), "--database", str(project)]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert name in captured.err


def _nobody() -> str:
    """The system does not say who is there."""
    raise KeyError("uid")
