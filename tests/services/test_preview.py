"""What inputs hold, before anything of it is taken in."""

from pathlib import Path

import pytest

from formats.article import ColumnChoice
from formats.errors import ReadCode
from services import preview as module
from services.preview import preview

GOING = "山田氏は「行く」と述べた。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A text and a table whose column of articles nobody would guess."""
    (tmp_path / "a.txt").write_text(GOING, encoding="utf-8")
    (tmp_path / "b.csv").write_text(f"題,中身\n港,{GOING}\n駅,{GOING}二\n", encoding="utf-8")
    return tmp_path


def test_a_column_that_nobody_would_guess_can_be_chosen_from_the_headings(folder: Path) -> None:
    guessed = preview([folder, folder / "c"], ColumnChoice())
    chosen = preview([folder], ColumnChoice("中身"))

    assert [article.text for article in guessed.articles] == [GOING]
    assert [one.error.code for one in guessed.refused] == [ReadCode.NO_COLUMN, ReadCode.NOT_FOUND]
    assert guessed.headings == chosen.headings == ("題", "中身")
    assert [article.title for article in chosen.articles] == ["a", "港", "駅"]
    assert (chosen.refused, chosen.has_more) == ((), False)


def test_only_so_many_articles_are_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    found = preview([folder], ColumnChoice("中身"))

    assert ([article.title for article in found.articles], found.has_more) == (["a", "港"], True)


def test_looking_can_be_stopped(folder: Path) -> None:
    found = preview([folder], ColumnChoice(), is_cancelled=lambda: True)

    assert (found.articles, found.headings, found.has_more) == ((), (), True)
