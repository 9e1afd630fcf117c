"""What was reviewed, out of the project."""

import csv
import json
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from db.engine import Database
from db.views import QuoteFilter, ReviewStatus, TitleView
from formats.errors import UnwritableFile, WriteCode
from formats.labels import ONLY_FACTS
from services import corrections, naming
from services.forms import FORMS
from services.handover import Handover, HandoverResult, export
from services.intake import Progress
from services.sheet_content import title_on
from tests.db.making import BACK, GOING, SEA, WAITING, rows

EVERYTHING = Handover(QuoteFilter())


def test_the_workbook_holds_what_passes_the_filter_as_it_stands_now(
    database: Database, tmp_path: Path
) -> None:
    corrections.name_speaker(database, rows(database)[GOING].id, "高橋次郎", "佐藤")
    corrections.confirm(database, rows(database)[GOING].id, "佐藤")
    result = export(database, tmp_path / "a.xlsx", Handover(QuoteFilter(only_speech=True), "四月分"))

    assert result == HandoverResult(3, 3, ())
    workbook = load_workbook(tmp_path / "a.xlsx")
    rows_shown = workbook["発言一覧"].iter_rows(min_row=2, max_col=5, values_only=True)
    table = [[number, status, speaker, words] for number, status, speaker, _, words in rows_shown]
    assert table == [
        [1, "修正して確定", "高橋次郎", GOING],
        [3, "未確認", "鈴木花子", BACK],
        [4, "未確認", "関係者", WAITING],
    ]
    assert workbook["凡例"]["B1"].value == "四月分"


@pytest.mark.parametrize(("note", "told"), [("", ONLY_FACTS), ("四月分", f"四月分\n{ONLY_FACTS}")])
def test_a_sheet_of_facts_says_so_in_its_key(
    database: Database, tmp_path: Path, note: str, told: str
) -> None:
    result = export(database, tmp_path / "a.xlsx", Handover(QuoteFilter(only_facts=True), note))

    assert result.written == 3
    assert load_workbook(tmp_path / "a.xlsx")["凡例"]["B1"].value == told


def test_a_csv_holds_the_same(database: Database, tmp_path: Path) -> None:
    result = export(database, tmp_path / "a.CSV", EVERYTHING)

    with (tmp_path / "a.CSV").open(encoding="utf-8-sig", newline="") as file:
        assert [row["発言"] for row in csv.DictReader(file)] == [GOING, SEA, BACK, WAITING]
    assert result.written == 4


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_json_holds_the_contract_and_the_review(database: Database, tmp_path: Path, suffix: str) -> None:
    corrections.hold(database, rows(database)[BACK].id, "佐藤")
    held = QuoteFilter(statuses=frozenset({ReviewStatus.HELD}))
    result = export(database, tmp_path / f"a{suffix}", Handover(held))

    written = json.loads((tmp_path / f"a{suffix}").read_text(encoding="utf-8"))
    (document,) = written["documents"] if suffix == ".json" else [written]
    (quote,) = document["quotes"]
    assert (quote["text"], quote["speaker"]["name"], quote["review"]["status"]) == (BACK, "鈴木花子", "held")
    assert (result.written, result.total) == (1, 1)


def test_nothing_to_hand_over_is_an_empty_sheet(empty: Database, tmp_path: Path) -> None:
    assert export(empty, tmp_path / "a.xlsx", EVERYTHING).written == 0


def test_what_a_cell_could_not_take_is_told(database: Database, tmp_path: Path) -> None:
    corrections.write_note(database, rows(database)[GOING].id, "長" * 40_000, "佐藤")

    (cell,) = export(database, tmp_path / "a.xlsx", EVERYTHING).altered
    assert (cell.row, cell.column, cell.is_cut) == (2, "備考", True)


def test_an_unknown_suffix_is_refused_before_anything_is_written(database: Database, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile) as refused:
        export(database, tmp_path / "a.odt", EVERYTHING)

    assert refused.value.code is WriteCode.UNKNOWN_FORMAT
    assert not (tmp_path / "a.odt").exists()


def test_a_file_that_holds_less_than_was_written_is_told(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FORMS, "csv", replace(FORMS["csv"], count=lambda _: 3))

    with pytest.raises(UnwritableFile) as refused:
        export(database, tmp_path / "a.csv", EVERYTHING)
    assert refused.value.code is WriteCode.INCOMPLETE


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such devices")
def test_a_device_is_not_read_back(database: Database, tmp_path: Path) -> None:
    (tmp_path / "null.csv").symlink_to(os.devnull)

    assert export(database, tmp_path / "null.csv", EVERYTHING).written == 4


def test_a_form_may_have_any_suffix(database: Database, tmp_path: Path) -> None:
    result = export(database, tmp_path / "a.txt", Handover(QuoteFilter(), form="jsonl"))

    assert result.written == 4
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith('{"format": "kagikakko/1"')


def test_it_says_how_far_it_is_and_can_be_stopped(database: Database, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old", encoding="utf-8")
    told: list[Progress] = []
    result = export(
        database, tmp_path / "a.csv", EVERYTHING, report=told.append, is_cancelled=lambda: bool(told)
    )

    assert result == HandoverResult(0, 4, cancelled=True)
    assert told == [Progress(0, 4, "a.csv")]
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "old"


def titles_of(database: Database, path: Path) -> list[str]:
    """The titles in the sheet."""
    export(database, path, EVERYTHING)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row["肩書き"] for row in csv.DictReader(file)]


def test_a_title_is_what_a_person_wrote(database: Database, tmp_path: Path) -> None:
    speaker = rows(database)[GOING].speaker_id or 0
    assert titles_of(database, tmp_path / "a.csv") == ["", "", "", ""]
    naming.add_title(database, speaker, naming.NewTitle("館長", None, None), "佐藤")
    assert titles_of(database, tmp_path / "a.csv") == ["館長", "", "", ""]


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (None, "館長"),
        (date(2025, 12, 31), "館長"),
        (date(2026, 1, 1), "市長"),
        (date(2026, 12, 31), "市長"),
        (date(2027, 1, 1), "知事"),
    ],
)
def test_it_is_the_last_that_had_begun_and_not_ended(day: date | None, title: str) -> None:
    titles = [
        TitleView(1, 1, "館長", None, None),
        TitleView(2, 1, "市長", date(2026, 1, 1), date(2026, 12, 31)),
        TitleView(3, 1, "知事", date(2027, 1, 1), None),
    ]

    assert title_on(titles, day) == title
