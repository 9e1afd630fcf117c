"""By what a row of the sheet is known again."""

import pytest

from formats.sheet_keys import EDITABLE, RowId, check, checks, read_checks, read_row_id, row_id


def test_an_id_comes_back_as_it_was() -> None:
    written = row_id("0123456789abcdef0123", 42)

    assert written == "0123456789abcdef:42"
    assert read_row_id(f" {written} ") == RowId("0123456789abcdef", 42)


def test_what_no_project_keeps_has_no_id() -> None:
    assert row_id("0123", 0) == ""


@pytest.mark.parametrize("cell", ["", "12", "abc:", ":12", "abc:x", "abc:-1", "abc:１"])
def test_what_somebody_wrote_there_is_no_id(cell: str) -> None:
    assert read_row_id(cell) is None


def test_checks_come_back_by_their_columns() -> None:
    cells = ["確定", "山田", "「行く」", "発言", "", "_x005F_x000D_"]

    assert read_checks(checks(cells)) == dict(
        zip(EDITABLE, [*map(check, cells[:5]), check("_x000D_")], strict=True)
    )
    assert read_checks("") == read_checks("12-34") == {}


def test_line_ends_and_blanks_at_the_ends_do_not_count() -> None:
    assert check(" 一\r\n二\r三　\n") == check("一\n二\n三")
    assert check("一") != check("二")
