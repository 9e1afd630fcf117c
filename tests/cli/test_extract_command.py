"""`extract`: files or folders in, quotations out."""

import csv
import json
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cli import main
from formats.labels import ONLY_FACTS
from tests.formats.documents import pdf, word, zipped

Captured = pytest.CaptureFixture[str]


def extracted(capsys: Captured) -> dict[str, Any]:
    """The JSON on standard output."""
    return json.loads(capsys.readouterr().out)


def test_a_folder_becomes_one_object_in_the_order_of_its_files(folder: Path, capsys: Captured) -> None:
    status = main(["extract", str(folder)])
    whole = extracted(capsys)

    assert status == 0
    assert (whole["format"], whole["dictionary"] != "") == ("kagikakko/1", True)
    assert [document["source"] for document in whole["documents"]] == [
        str(folder / "01.txt"),
        str(folder / "02.txt"),
    ]
    assert [document["encoding"] for document in whole["documents"]] == ["utf-8", "cp932"]
    assert [document["title"] for document in whole["documents"]] == ["港の図書館", "02"]


def test_files_of_every_format_are_read_and_what_cannot_be_is_told(folder: Path, capsys: Captured) -> None:
    (folder / "03.docx").write_bytes(word("鈴木花子氏は「戻る」と語った。"))
    (folder / "04.zip").write_bytes(
        zipped({"a.csv": "中身,題\n山田太郎氏は「行く」と述べた。,甲\n", "b.pdf": pdf([])})
    )
    status = main(["extract", str(folder), "--column", "中身"])
    captured = capsys.readouterr()
    documents = json.loads(captured.out)["documents"]

    assert status == 1
    assert [Path(document["source"]).name for document in documents] == [
        "01.txt",
        "02.txt",
        "03.docx",
        "04.zip#a.csv#2",
    ]
    assert [document["encoding"] for document in documents] == ["utf-8", "cp932", "docx", "utf-8"]
    assert [quote["text"] for quote in documents[3]["quotes"]] == ["「行く」"]
    assert "「04.zip#b.pdf」は文字の情報のない、画像だけのPDFのため" in captured.err


def test_every_stretch_is_the_slice_of_the_file_as_it_is(folder: Path, capsys: Captured) -> None:
    main(["extract", str(folder / "01.txt")])
    text = (folder / "01.txt").read_bytes().decode()
    (document,) = extracted(capsys)["documents"]
    places = [quote[key] for quote in document["quotes"] for key in ("mention", "cue") if quote[key]]

    assert document["length"] == len(text)
    assert [quote["text"] for quote in document["quotes"]] == ["「行く」", "「海の日」"]
    assert all(
        text[place["start"] : place["end"]] == place["text"] for place in [*document["quotes"], *places]
    )
    assert [quote["speech"] for quote in document["quotes"]] == [True, False]


def test_every_speaker_that_is_named_is_listed_once(folder: Path, capsys: Captured) -> None:
    main(["extract", str(folder)])
    whole = extracted(capsys)
    named = [
        quote["speaker"]
        for document in whole["documents"]
        for quote in document["quotes"]
        if quote["speaker"]
    ]
    listed = {speaker["id"]: speaker["name"] for speaker in whole["speakers"]}

    assert (
        [listed[speaker["id"]] for speaker in named]
        == [speaker["name"] for speaker in named]
        == ["山田太郎", "鈴木花子"]
    )


def test_lines_are_documents(folder: Path, capsys: Captured) -> None:
    main(["extract", str(folder), "--format", "jsonl"])
    lines = capsys.readouterr().out.splitlines()

    assert [Path(json.loads(line)["source"]).name for line in lines] == ["01.txt", "02.txt"]
    assert all(json.loads(line)["speakers"][0]["id"] == "s1" for line in lines)


def test_a_sheet_holds_somebodys_words_and_with_all_the_other_brackets(
    folder: Path, capsys: Captured
) -> None:
    main(["extract", str(folder), "--format", "csv"])
    words = list(csv.DictReader(StringIO(capsys.readouterr().out.removeprefix("\ufeff"), newline="")))
    main(["extract", str(folder), "--format", "csv", "--all"])
    everything = list(csv.DictReader(StringIO(capsys.readouterr().out.removeprefix("\ufeff"), newline="")))

    assert [row["発言"] for row in words] == ["「行く」", "「戻る」"]
    assert [row["発言"] for row in everything] == ["「行く」", "「海の日」", "「戻る」"]


@pytest.mark.parametrize(
    ("options", "words"), [([], ["「行く」"]), (["--all"], ["「行く」", "「延期する」"])]
)
def test_what_was_not_said_is_in_a_workbook_only_with_all(
    tmp_path: Path, options: list[str], words: list[str]
) -> None:
    text = "山田太郎氏は「行く」と述べた。鈴木花子氏は「延期する」とは言っていない。"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    assert main(["extract", str(tmp_path / "a.txt"), "--output", str(tmp_path / "a.xlsx"), *options]) == 0
    workbook = load_workbook(tmp_path / "a.xlsx")
    sheet, key = workbook["発言一覧"], workbook["凡例"]
    assert [cell.value for cell in sheet["E"][1:]] == words
    assert (key["B1"].value == ONLY_FACTS) == (options == [])


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".CSV"])
def test_the_suffix_of_the_output_decides(
    folder: Path, tmp_path: Path, capsys: Captured, suffix: str
) -> None:
    assert main(["extract", str(folder), "--output", str(tmp_path / f"a{suffix}")]) == 0
    captured = capsys.readouterr()
    main(["extract", str(folder), "--format", suffix.lower()[1:]])

    assert captured.out == ""
    assert (tmp_path / f"a{suffix}").read_bytes().decode() == capsys.readouterr().out


def test_a_workbook_is_written_and_what_it_could_not_take_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text("山田太郎氏は「行\x0bく」と述べた。", encoding="utf-8")

    assert main(["extract", str(tmp_path / "a.txt"), "--output", str(tmp_path / "a.xlsx")]) == 0

    assert "「発言」では、使えない制御文字（U+000B）を除きました" in capsys.readouterr().err
    assert load_workbook(tmp_path / "a.xlsx")["発言一覧"]["E2"].value == "「行く」"


def test_a_refused_file_is_one_line_and_the_rest_is_done(folder: Path, capsys: Captured) -> None:
    (folder / "03.txt").write_bytes(b"")

    status = main(["extract", str(folder)])
    captured = capsys.readouterr()

    assert status == 1
    assert captured.err == f"{folder / '03.txt'}: 「03.txt」は中身が空のため、読み込みませんでした。\n"
    assert len(json.loads(captured.out)["documents"]) == 2


def test_a_refused_folder_counts_too(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "空").mkdir()

    assert main(["extract", str(tmp_path / "空"), str(folder)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_where_everything_is_refused_nothing_is_written(tmp_path: Path, capsys: Captured) -> None:
    status = main(["extract", str(tmp_path / "ない.txt"), "--output", str(tmp_path / "a.json")])

    assert status == 2
    assert "見つかりません" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_standard_input_is_an_article(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "sys.stdin", TextIOWrapper(BytesIO("山田太郎氏は「行く」と述べた。".encode("euc_jp")))
    )

    assert main(["extract", "-"]) == 0
    (document,) = extracted(capsys)["documents"]
    assert (document["source"], document["encoding"], len(document["quotes"])) == ("-", "euc_jp", 1)


@pytest.mark.parametrize("options", [["--format", "xlsx"], ["--output", "a.docx"], ["--output", "a"]])
def test_a_format_that_cannot_be_is_wrong_use(folder: Path, capsys: Captured, options: list[str]) -> None:
    assert main(["extract", str(folder), *options]) == 2
    assert "--output" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_is_told(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    assert main(["extract", str(folder), "--output", str(tmp_path / "ない" / "a.json")]) == 2
    assert "フォルダーがありません" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "two", "-1"])
def test_a_number_of_jobs_that_cannot_be_is_wrong_use(capsys: Captured, jobs: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["extract", "a.txt", f"--jobs={jobs}"])

    assert stopped.value.code == 2
    assert "1以上の整数" in capsys.readouterr().err


class Terminal(StringIO):
    """A screen that somebody looks at."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True


def test_progress_is_shown_to_a_person_and_wiped_at_the_end(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)

    main(["extract", str(folder)])

    assert screen.getvalue() == "\r\x1b[K1/2 01.txt\r\x1b[K"
    assert capsys.readouterr().out.endswith("}\n")
