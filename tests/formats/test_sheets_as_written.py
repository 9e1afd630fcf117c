"""The texts of a workbook as they stand in it, whether in the sheet or in a table of their own."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet._reader import WorkSheetParser

from formats.sheets_as_written import sheets_as_written
from tests.formats.documents import excel
from tests.formats.reading_one import article
from tests.formats.shared_texts import with_shared_texts

TEXTS = ["山田", "_x005F_x000D_と書く", "一_x000D_\n二", "𠮷"]


@pytest.mark.parametrize("is_shared", [False, True])
def test_texts_come_as_they_were_written_and_without_readings(is_shared: bool, tmp_path: Path) -> None:  # noqa: FBT001  # pytest's own
    path = tmp_path / "a.xlsx"
    path.write_bytes(excel([(text,) for text in TEXTS]))
    data = with_shared_texts(path).read_bytes() if is_shared else path.read_bytes()
    (sheet,) = sheets_as_written(data)

    assert [row[0].value for row in sheet.iter_rows()] == TEXTS


def test_no_sheet_is_parsed_for_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: WorkSheetParser) -> None:
        """A sheet that does not say its size is parsed to its end for it."""
        pytest.fail("the size of a sheet was looked for")

    book = Workbook(write_only=True)
    book.create_sheet("表").append(["本文"])
    book.worksheets[0].append(["山田太郎氏は「行く」と述べた。"])
    book.save(tmp_path / "a.xlsx")
    data = (tmp_path / "a.xlsx").read_bytes()
    monkeypatch.setattr(WorkSheetParser, "parse_dimensions", refuse)

    assert [row[0].value for row in sheets_as_written(data)[0].iter_rows()] == [
        "本文",
        article(data, "a.xlsx").text,
    ]
