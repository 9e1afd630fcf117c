"""A workbook that comes back, row by row, whatever program saved it."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from formats import returned_sheet
from formats.article import Raw
from formats.errors import ReadCode, UnreadableFile
from formats.returned_sheet import (
    Piece,
    ReturnedHead,
    ReturnedOrigin,
    ReturnedRow,
    SheetErrand,
    read_returned,
    text_of,
)
from formats.sheet_keys import EDITABLE, RowId, checks, row_id
from tests.formats.documents import excel

HEAD: Final = ("発言者", "発言", "備考", "ID", "照合")
SUMS: Final = checks(["未確認", "山田", "「行く」", "発言", "", ""])


def pieces(*sheets: Any) -> list[Piece]:  # noqa: ANN401  # rows of anything
    """What is read of a workbook with these sheets."""
    return [*read_returned(Raw("a.xlsx", excel(*sheets)))]


def rows(*lines: object) -> list[ReturnedRow]:
    """The rows below the usual header."""
    found = [piece for piece in pieces([HEAD, *lines]) if isinstance(piece, tuple)]
    return [row for piece in found for row in piece]


def test_a_row_knows_its_quotation_and_what_was_written() -> None:
    (row,) = rows(("鈴木", "「行く」", None, row_id("ab" * 32, 7), SUMS))

    assert (row.number, row.row_id) == (2, RowId("ab" * 8, 7))
    assert tuple(row.sums) == EDITABLE
    assert row.cells == {"発言者": "鈴木", "発言": "「行く」", "備考": ""}


@pytest.mark.parametrize("written", ["", "x", "ab:", "ab:7a", ":7", "=A1"])
def test_a_row_whose_id_is_none_is_nobodys(written: str) -> None:
    (row,) = rows(("鈴木", "「行く」", "", written, "1-2-3"))

    assert (row.row_id, row.sums) == (None, {})


def test_the_header_may_stand_lower_and_the_columns_anywhere() -> None:
    lines = [("四月の一覧",), (), ("照合", "発言", None, "ID", "発言者"), (SUMS, "「行く」", "済", "ab:1")]
    head, found = pieces(lines)

    assert head == ReturnedHead("表1", frozenset({"照合", "発言", "ID", "発言者"}), frozenset())
    assert isinstance(found, tuple)
    assert [(row.number, row.cells) for row in found] == [(4, {"発言": "「行く」", "発言者": ""})]


def test_a_column_that_is_there_twice_is_told() -> None:
    head, _ = pieces([(*HEAD, "備考"), ("鈴木", "「行く」", "一", "ab:1", SUMS, "二")])

    assert isinstance(head, ReturnedHead)
    assert head.doubled == {"備考"}


def test_every_sheet_with_our_columns_is_read_and_the_origin_once() -> None:
    origin = [("項目", "値"), ("format", "kagikakko-sheet/1"), ("rows", "640")]
    broken = [("項目", "値"), ("format", "kagikakko-sheet/1"), ("rows", "多数")]
    row = ("鈴木", "「行く」", "", "ab:1", SUMS)
    found = pieces([("x",)], [HEAD, row], [HEAD, row], origin, broken)

    assert [type(one) for one in found] == [ReturnedHead, tuple, ReturnedHead, tuple, ReturnedOrigin]
    assert found[-1] == ReturnedOrigin(640)


def test_formulas_errors_and_numbers_are_known_as_such() -> None:
    (row,) = rows(("=A1", "#REF!", 12, "ab:1", SUMS))

    assert row.formulas == {"発言者", "発言"}
    assert row.numbers == {"備考"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (" 一_x000D_\n二\r\n三 ", "一\n二\n三"),
        ("_x005F_x000D_と書く", "_x000D_と書く"),
        ("一\x0b二", "一二"),
        (12, "12"),
        (12.0, "12"),
        (12.5, "12.5"),
        (True, "True"),
        (datetime(2026, 4, 1), "2026/04/01"),
        (datetime(2026, 4, 1, 9, 30), "2026-04-01 09:30:00"),
        (date(2026, 4, 1), "2026/04/01"),
        (time(9, 30), "09:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_what_a_cell_shows(value: object, text: str) -> None:
    assert text_of(value) == text


def test_many_rows_come_in_portions_and_blank_ones_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(returned_sheet, "AT_A_TIME", 2)
    monkeypatch.setattr(returned_sheet, "MOST_BLANK_ROWS", 3)
    row, blank = ("鈴木", "「行く」", "", "ab:1", SUMS), ()
    found = pieces([HEAD, row, blank, row, blank, blank, blank, row, blank, blank, blank, blank, row])

    assert [len(one) for one in found if isinstance(one, tuple)] == [2, 1]
    assert [len(one) for one in pieces([HEAD, row, row]) if isinstance(one, tuple)] == [2]


def test_a_sheet_whose_header_comes_too_late_has_none() -> None:
    with pytest.raises(UnreadableFile) as told:
        pieces([*[("x",)] * 20, HEAD])

    assert told.value.code is ReadCode.NO_SHEET


@pytest.mark.parametrize(
    ("data", "limit", "code"),
    [
        (b"", 100, ReadCode.EMPTY),
        (b"a" * 101, 100, ReadCode.TOO_LARGE),
        (b"a,b", 100, ReadCode.NO_SHEET),
        (b"PK\x03\x04", 100, ReadCode.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 100, ReadCode.NO_SHEET),
    ],
)
def test_what_is_no_workbook_is_refused(
    data: bytes, limit: int, code: ReadCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(returned_sheet, "LARGEST_FILE", limit)
    with pytest.raises(UnreadableFile) as told:
        next(read_returned(Raw("a.xlsx", data)))

    assert told.value.code is code


def test_a_sheet_of_too_many_cells_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(returned_sheet, "MOST_CELLS_BACK", 10)
    with pytest.raises(UnreadableFile) as told:
        rows(("鈴木", "「行く」"))

    assert told.value.code is ReadCode.TOO_COSTLY


def test_an_errand_reads_a_file_and_tells_why_it_cannot(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(excel([HEAD, ("鈴木", "「行く」", "", "ab:1", SUMS)]))
    (tmp_path / "b.xlsx").write_bytes(excel([("発言", "発言者")]))
    missing = SheetErrand(tmp_path / "c.xlsx")
    first, second = SheetErrand(tmp_path / "a.xlsx").found()
    (refused,) = SheetErrand(tmp_path / "b.xlsx").found()
    (gone,) = missing.found()

    assert (type(first), type(second)) == (ReturnedHead, tuple)
    assert isinstance(refused, UnreadableFile)
    assert isinstance(gone, UnreadableFile)
    assert (refused.code, gone.code, gone.path) == (ReadCode.NO_IDS, ReadCode.NOT_FOUND, missing.source)
