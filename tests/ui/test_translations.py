"""Everything the window says is said in English too, and the shipped file says what its source says."""

import ast
import re
import shutil
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.views import QuoteView
from db.views_statistics import RecheckView
from services.bulk_confirming import Prospect
from services.rerun import Comparison
from services.words import WordRefusal, new_cue
from tests.ui.hands import opened
from ui.about import About
from ui.application import Program
from ui.bookmarks_dialog import BookmarksDialog
from ui.bulk_dialog import BulkDialog
from ui.concordance_dialog import ConcordanceDialog
from ui.effects_dialog import EffectsDialog
from ui.export_dialog import ExportDialog
from ui.history_dialog import HistoryDialog
from ui.key_dialog import KeyDialog
from ui.key_list import KeyList
from ui.names_dialog import NamesDialog
from ui.number_dialog import NumberDialog
from ui.paste_dialog import PasteDialog
from ui.place import SPEECH
from ui.preview_dialog import PreviewDialog
from ui.settings import Language
from ui.settings_dialog import SettingsDialog
from ui.statistics_dialog import StatisticsDialog
from ui.title_dialog import TitleDialog
from ui.word_form import WordForm
from ui.words_dialog import WordsDialog

ROOT: Final = Path(__file__).resolve().parents[2]
FILE: Final = ROOT / "resources/translations/kagikakko_en.ts"
SOURCES: Final = sorted((ROOT / "ui").glob("*.py"))
NAMES: Final = {"tr", "translate", "QT_TRANSLATE_NOOP"}
JAPANESE: Final = re.compile("[ぁ-んァ-ヶ一-龠　・〜～（）：／＝]")
PLACEHOLDER: Final = re.compile(r"\{\w*\}")
# What would be wrong where the number is one; the charts' limits are always more.
NUMBERS: Final = "both|conflicts|count|judged|kept|known|quotes|same|shown|taken|total|written|wrong"
PLURAL: Final = re.compile(
    rf"\{{({NUMBERS}|articles)\}} (of \{{\w+\}} )?(\w+ )?(\w+s|are|were|have|agree|belong|remain|stay)\b"
)
LIMIT: Final = "図は"
ITS_OWN_NAME: Final = {"日本語", "Language (言語)"}

Entry = tuple[str, str]


def tool(name: str) -> str:
    """Where a tool of the installed Qt lies."""
    found = shutil.which(name, path=sysconfig.get_path("scripts"))
    assert found, f"{name} comes with PySide6-Essentials"
    return found


def entries(file: Path) -> dict[Entry, ET.Element]:
    """Context and source of every entry, with its translation."""
    contexts = ET.parse(file).getroot().iter("context")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.find("translation")  # pyright: ignore[reportReturnType]
        for context in contexts
        for message in context.iter("message")
    }


def untranslated(sources: list[Path], folder: Path) -> list[Entry]:
    """What stands in the sources and not, or not translated, in the file of translations."""
    file = folder / FILE.name
    shutil.copy(FILE, file)
    options = ("-no-obsolete", "-locations", "none", "-silent")
    subprocess.run([tool("pyside6-lupdate"), *map(str, sources), *options, "-ts", str(file)], check=True)
    return [
        entry for entry, found in entries(file).items() if found.get("type") == "unfinished" or not found.text
    ]


def spoken(source: Path) -> Iterator[tuple[int, ast.expr]]:
    """The text in every call that translates."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in NAMES:
                yield node.lineno, node.args[-1]


def test_every_text_of_the_window_is_translated(tmp_path: Path) -> None:
    assert untranslated(SOURCES, tmp_path) == []


def test_a_new_text_is_missed(tmp_path: Path) -> None:
    new = tmp_path / "new.py"
    new.write_text(
        "class Desk(QWidget):\n    def f(self):\n        self.tr('まだ訳していない')\n", encoding="utf-8"
    )

    assert untranslated([*SOURCES, new], tmp_path) == [("Desk", "まだ訳していない")]


def test_nothing_is_translated_that_is_not_said(tmp_path: Path) -> None:
    file = tmp_path / FILE.name
    subprocess.run([tool("pyside6-lupdate"), *map(str, SOURCES), "-silent", "-ts", str(file)], check=True)

    assert set(entries(FILE)) == set(entries(file))


def test_no_text_hides_from_the_tool() -> None:
    known = {source for _, source in entries(FILE)}
    literals = [
        (file.name, line, text.value)
        for file in SOURCES
        for line, text in spoken(file)
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    ]

    assert literals
    assert [place for place in literals if place[2] not in known] == []


def test_a_translation_keeps_every_placeholder() -> None:
    different = [
        source
        for (_, source), found in entries(FILE).items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(found.text or ""))
    ]

    assert different == []


def test_no_translation_is_wrong_where_a_number_is_one() -> None:
    counted = [
        found.text
        for (_, source), found in entries(FILE).items()
        if not source.startswith(LIMIT) and PLURAL.search(found.text or "")
    ]

    assert PLURAL.search("Sorted {count} of {total} names")
    assert counted == []


def test_the_shipped_file_is_made_from_its_source(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(FILE), "-qm", str(made)], check=True)

    assert made.read_bytes() == FILE.with_suffix(".qm").read_bytes()


def words_of(widget: QWidget) -> list[str]:
    """What a widget and everything in it says by itself."""
    said = [widget.windowTitle(), widget.accessibleName(), widget.toolTip()]
    for child in widget.findChildren(QWidget):
        said += [child.accessibleName(), child.toolTip()]
        if isinstance(child, QLabel | QPushButton):
            said.append(child.text())
        if isinstance(child, QLineEdit | QPlainTextEdit):
            said.append(child.placeholderText())
    said += [text for action in widget.findChildren(QAction) for text in (action.text(), action.toolTip())]
    return said


@pytest.mark.usefixtures("qapp")
def test_an_english_window_says_nothing_in_japanese(
    program: Program,
    tmp_path: Path,
    make_quote: Callable[..., QuoteView],
    qtbot: QtBot,
) -> None:
    program.speak(Language.ENGLISH)
    window = opened(program, tmp_path / "empty.db", qtbot)
    assert window.desk is not None
    quote = replace(make_quote(text="words", speaker="Somebody"), article_title="Harbour")
    dialogs = [
        KeyList(window.key_map, window),
        KeyDialog(window.key_map, window),
        SettingsDialog(window._settings, window.key_map, window.text_sizes, window),
        NumberDialog(9, window),
        BookmarksDialog(window),
        NamesDialog(window),
        PreviewDialog("", "", window),
        TitleDialog(None, window),
        About(window),
        PasteDialog("", window),
        ExportDialog(SPEECH, lambda _: 0, tmp_path, tmp_path / "templates.json", window),
        HistoryDialog(quote, (), window),
        BulkDialog(lambda _: (Prospect([1] * 99, (), frozenset({1})), RecheckView(9, 5, 1)), window),
        ConcordanceDialog(window.desk.review.database, window.desk.name_search, window),
        StatisticsDialog(window.desk.review.database, window._settings, window),
        WordsDialog(window),
        WordForm(new_cue(""), lambda _: WordRefusal.EMPTY, window),
        EffectsDialog("", "", Comparison(0, (), cancelled=False), window),
    ]
    said = [text for widget in (window, *dialogs) for text in words_of(widget)]

    assert "Undo" in said
    assert [text for text in said if JAPANESE.search(text) and text not in ITS_OWN_NAME] == []
