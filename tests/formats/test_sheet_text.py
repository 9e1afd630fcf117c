"""Text as a cell of a workbook can hold it."""

import pytest

from formats.sheet_text import LONGEST_CELL, CellText, cell_text, unescape


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("「行く」", CellText("「行く」")),
        ("一\r\n二\r三\n四", CellText("一\n二\n三\n四")),
        ("一\x0b二\x00三\x0b", CellText("一二三", removed=("U+000B", "U+0000"))),
        ("一\ufffe", CellText("一", removed=("U+FFFE",))),
        ("_x000D_と_x書く", CellText("_x005F_x000D_と_x書く")),
    ],
)
def test_what_a_cell_cannot_hold_is_removed_and_named(text: str, cell: CellText) -> None:
    assert cell_text(text) == cell


@pytest.mark.parametrize("text", ["_x000D_", "_x005F_x000D_", "__x0041__", "普通"])
def test_a_spreadsheet_shows_what_was_written(text: str) -> None:
    assert unescape(cell_text(text).text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("あ" * LONGEST_CELL, LONGEST_CELL),
        ("あ" * (LONGEST_CELL + 9), LONGEST_CELL),
        ("𠮷" * LONGEST_CELL, LONGEST_CELL // 2),
        ("_x000D_" * 9000, None),
    ],
)
def test_too_much_is_cut_as_excel_counts(text: str, kept: int | None) -> None:
    cell = cell_text(text)

    assert cell.is_cut == (unescape(cell.text) != text)
    assert len(cell.text.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert kept is None or len(cell.text) == kept
    assert text.startswith(unescape(cell.text))
