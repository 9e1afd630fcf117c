"""Tables and contracts as they should be written, kept to be looked at; the workbook as what stands in its cells."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from formats.contract import Answer, lines, whole
from formats.csv_file import csv_text
from formats.sheet_row import sheet_rows
from formats.workbook import write_workbook
from tests.formats.golden import kept


@pytest.fixture
def reviewed(answer: Answer) -> Answer:
    """The article with what a person decided of its quotations."""
    held = {"review": {"status": "held", "reject_reason": None, "note": "裏を取る"}}
    opened = {"review": {"status": "open", "reject_reason": None, "note": ""}}
    return Answer(answer.article, answer.extraction, reviews=(held, opened))


def test_csv_is_as_kept(answer: Answer) -> None:
    assert "".join(csv_text(sheet_rows([answer]))) == kept("minato.csv")


def test_json_is_as_kept(reviewed: Answer) -> None:
    assert "".join(whole([reviewed], extractor="1", dictionary="20260723")) == kept("minato.json")


def test_json_lines_are_as_kept(reviewed: Answer) -> None:
    assert "".join(lines([reviewed, reviewed], extractor="1", dictionary="20260723")) == kept("minato.jsonl")


def test_the_workbook_is_as_kept(answer: Answer, tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", sheet_rows([answer]))
    book = load_workbook(tmp_path / "a.xlsx")
    shown = {
        sheet.title: [
            "\t".join("" if value is None else str(value) for value in row).rstrip("\t")
            for row in sheet.iter_rows(values_only=True)
        ]
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
    }

    assert json.dumps(shown, ensure_ascii=False, indent=1) + "\n" == kept("minato.xlsx.json")
