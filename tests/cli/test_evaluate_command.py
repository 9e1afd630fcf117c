"""`evaluate`: how often the extraction is right on annotated articles."""

from pathlib import Path
from typing import Final

import pytest

from cli import main

GOLD: Final = Path(__file__).resolve().parents[1] / "data" / "gold"
Captured = pytest.CaptureFixture[str]


def test_figures_kinds_and_rules_are_printed(capsys: Captured) -> None:
    assert main(["evaluate", str(GOLD)]) == 0
    printed = capsys.readouterr().out

    assert printed.startswith("speech_p ")
    assert "\nkind " in printed
    assert "\nrule " in printed
    assert "\nhow " in printed
    assert "\ngenre " in printed


def test_a_run_compared_with_itself_shows_no_difference(tmp_path: Path, capsys: Captured) -> None:
    assert main(["evaluate", str(GOLD), "--save", str(tmp_path / "a.json")]) == 0
    assert main(["evaluate", str(GOLD), "--compare", str(tmp_path / "a.json")]) == 0

    assert capsys.readouterr().out.endswith("\nimproved 0\n\nregressed 0\n")


def test_every_case_that_changed_is_listed(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.json").write_text('{"cases": {"gone:0-1:direct": "extra"}}', encoding="utf-8")

    main(["evaluate", str(GOLD), "--compare", str(tmp_path / "a.json")])

    assert "  gone:0-1:direct  extra -> -\n" in capsys.readouterr().out


@pytest.mark.parametrize("options", [[], ["--compare", "ない.json"]])
def test_what_cannot_be_scored_is_told(tmp_path: Path, capsys: Captured, options: list[str]) -> None:
    folder = str(GOLD) if options else str(tmp_path)

    assert main(["evaluate", folder, *options]) == 2
    assert capsys.readouterr().err.endswith("。\n")
