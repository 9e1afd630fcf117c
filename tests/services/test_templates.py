"""Ways of handing over that are kept under a name."""

from pathlib import Path

import pytest

from formats.columns import COLUMNS
from formats.errors import UnwritableFile
from services.template_file import usual_file
from services.templates import (
    Scope,
    Template,
    forget_template,
    keep_template,
    read_templates,
)

DESK = Template("デスク", Scope.EVERYTHING, "docx", ("発言者", "発言"))


def test_a_template_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    file = tmp_path / "new" / "templates.json"
    keep_template(file, DESK)
    keep_template(file, Template("あ"))
    keep_template(file, Template("あ", form="csv"))

    assert read_templates(file) == (Template("あ", form="csv"), DESK)
    forget_template(file, "あ")
    assert read_templates(file) == (DESK,)


def test_its_columns_are_those_that_are_still_there() -> None:
    assert [one.title for one in Template("a", columns=("発言", "昔の列", "発言者", "発言")).chosen()] == [
        "発言",
        "発言者",
    ]
    assert Template("a", columns=("昔の列",)).chosen() == Template("a").chosen() == COLUMNS


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_templates(tmp_path / "templates.json") == ()
    assert usual_file().name == "templates.json"


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "3",
        "[3]",
        '[{"name": "a"}]',
        '[{"name": "a", "scope": "?", "form": "csv", "columns": []}]',
        '[{"name": "a", "scope": "listed", "form": "?", "columns": []}]',
        '[{"name": "a", "scope": "listed", "form": "csv", "columns": 3}]',
    ],
)
def test_a_file_that_is_something_else_is_not_read(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "templates.json").write_text(content, encoding="utf-8")

    assert read_templates(tmp_path / "templates.json") == ()
    assert "were not read" in caplog.text


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableFile):
        keep_template(tmp_path / "new" / "templates.json", DESK)
