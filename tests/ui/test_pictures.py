"""The pictures that somebody looks at: of every dialog, and with what a program can see of faults."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import ui
from docs.pictures.__main__ import LOOKS, take
from docs.pictures.dialog_scenes import DIALOG_SCENES, DialogScene
from docs.pictures.faults import faults
from docs.pictures.stage import Look, Stage
from docs.pictures.window_scenes import WINDOW_SCENES
from services.words import new_cue
from ui.application import Program
from ui.main_window import MainWindow
from ui.settings import Appearance, Language
from ui.text_table import TextTable, TextTableModel
from ui.word_form import WordForm

LOOK = Look(Language.JAPANESE, Appearance.LIGHT, QSize(1280, 800))


def dialogs_of_the_window() -> Iterator[type[QDialog]]:
    """Every class of a dialog in ui."""
    for module in pkgutil.iter_modules(ui.__path__, "ui."):
        members = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
        yield from (one for _, one in members if issubclass(one, QDialog) and one.__module__ == module.name)


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    """A window of 320 by 120."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(320, 120)
    window.show()
    return window


def label(words: str, parent: QWidget, *place: int) -> QLabel:
    """A label at a place."""
    made = QLabel(words, parent)
    made.setGeometry(*place)
    made.show()
    return made


def test_a_picture_is_taken_of_every_dialog() -> None:
    assert {*dialogs_of_the_window()} - {scene.shows for scene in DIALOG_SCENES.values()} == set()


def test_both_languages_both_sizes_and_every_appearance_are_looked_at() -> None:
    seen = {(look.language, look.appearance, look.size.width()) for look in LOOKS}

    assert len({look for look in seen if look[1] is not Appearance.CONTRAST}) == 8
    assert any(look[1] is Appearance.CONTRAST for look in seen)
    assert len({str(look) for look in LOOKS}) == len(LOOKS)


@pytest.mark.parametrize("name", ["toast", "queue-problems", "menu-1", "history", "meanwhile", "about"])
def test_a_scene_is_played_on_the_real_window_and_put_away(
    name: str, program: Program, window: MainWindow, tmp_path: Path
) -> None:
    stage = Stage(program, tmp_path, LOOK)
    stage.fit()
    scene = WINDOW_SCENES.get(name) or DIALOG_SCENES[name]
    if name == "history":
        scene = DialogScene(DIALOG_SCENES[name].shows, lambda stage: stage.do("hold", "history"))

    assert [*take(stage, name, scene, tmp_path)] == []
    assert QImage(str(tmp_path / f"{name}-{LOOK}.png")).width() == window.width()
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]


def test_a_dialog_that_does_not_come_is_an_error(
    program: Program, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docs.screenshots.PATIENCE", 100)
    stage = Stage(program, tmp_path, LOOK)

    with pytest.raises(LookupError, match="WordForm"):
        next(iter(take(stage, "none", DialogScene(WordForm, lambda _: None), tmp_path)))


def test_words_without_room_are_found(shown: QWidget) -> None:
    label("長い言葉がここに入りきらない", shown, 0, 0, 40, 20)
    label("短い", shown, 0, 40, 200, 40)

    assert faults(shown, None) == ["cut: QLabel '長い言葉がここに入りきらない'"]


def test_wrapped_words_without_room_are_found(shown: QWidget) -> None:
    label("長い言葉は次の行へ送られる", shown, 0, 0, 60, 20).setWordWrap(True)

    assert faults(shown, None) == ["cut: QLabel '長い言葉は次の行へ送られる'"]


def test_what_lies_over_something_else_is_found(shown: QWidget) -> None:
    label("下", shown, 0, 0, 60, 40)
    label("上", shown, 30, 20, 60, 40)

    assert faults(shown, None) == ["over each other: QLabel '下' and QLabel '上'"]


def test_a_cut_cell_and_a_cut_heading_are_found(shown: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    model = TextTableModel(parent=shown)
    table = TextTable(model, parent=shown)
    model.set_rows(("とても長い見出しの列", "次"), [("とても長い言葉が入っている升", "短い")])
    table.setGeometry(0, 0, 120, 100)
    table.show()

    assert faults(shown, None) == ["cut: heading 'とても長い見出しの列'"]

    monkeypatch.setattr("ui.text_table.tip", lambda _: "")

    assert "cut, and no tip tells it: 'とても長い言葉が入っている升'" in faults(shown, None)


def test_words_left_in_japanese_are_found_but_not_those_of_the_articles(shown: QWidget) -> None:
    shown.hide()
    layout = QVBoxLayout(shown)
    for words in ("Speaker: 山田太郎", "発言者", "日本語"):
        layout.addWidget(QPushButton(words, shown))
    table = TextTable(TextTableModel(parent=shown), parent=shown)
    table.setAccessibleName("一覧")
    layout.addWidget(table)
    shown.show()

    assert faults(shown, "山田太郎市長は「行く」と述べた。") == ["Japanese: '一覧'", "Japanese: '発言者'"]
    assert faults(shown, None) == []


def test_hints_of_fields_are_words_too(qtbot: QtBot) -> None:
    form = WordForm(new_cue(""), lambda _: pytest.fail("nothing is planned"))
    qtbot.addWidget(form)
    form.show()

    assert "Japanese: '胸を張る'" in faults(form, "")
